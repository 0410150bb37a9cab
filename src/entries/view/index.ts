/**
 * Badges, texts and amounts for the screen, and when they change.
 *
 * @module prazo/view
 */
export { type Texts, textsIn } from '../../sla/texts';
export { amountText } from './amount';
export { type Icon, type MetricBadge, metricBadge, type Tone } from './badge';
export type { AnyMetric } from './countdown';
export { nextTextChange } from './next-text-change';
export { type TimeStrip, timeStrip } from './strip';
export type { ViewOptions } from './view-options';
export { type TicketSnapshot, type TicketWatch, type WatchOptions, watchTicket } from './watch';

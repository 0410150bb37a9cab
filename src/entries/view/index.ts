/**
 * Badges, texts and amounts for the screen, and when they change.
 *
 * @module prazo/view
 */
export type { Texts } from '../../sla/texts';
export { type AmountTextOptions, amountText } from './amount';
export { type Badge, badge, type Icon, type Tone } from './badge';
export type { AnyMetric } from './countdown';
export { next } from './next';
export { type Strip, strip } from './strip';
export type { AmountOptions, ViewOptions } from './view-options';
export { type TicketSnapshot, type TicketWatch, type WatchOptions, watchTicket } from './watch';
export { words } from './words';

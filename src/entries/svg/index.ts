/**
 * Pictures of a clock and of a report, as the text of an SVG.
 *
 * @module prazo/svg
 */
export { type ReportSvgOptions, reportSvg } from './report';
export type { SvgOptions } from './speech';
export { type StripSvgOptions, stripSvg } from './strip';
export { ticketSvg } from './ticket';

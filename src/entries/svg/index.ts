/**
 * Drawings of a clock and of a report, as the text of an SVG.
 *
 * @module prazo/svg
 */
export { type ReportSvgOptions, reportSvg } from './report-svg';
export { type StripSvgOptions, stripSvg } from './strip-svg';
export { ticketSvg } from './ticket-svg';
export type { SvgOptions } from './wording';

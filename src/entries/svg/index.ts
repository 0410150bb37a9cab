export { type ReportSvgOptions, reportSvg } from './report';
export type { SvgOptions } from './speech';
export { type StripSvgOptions, stripSvg } from './strip';
export { ticketSvg } from './ticket';

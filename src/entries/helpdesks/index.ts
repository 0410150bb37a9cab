export {
  type FrappeCalendarOptions,
  type FrappeHolidayList,
  type FrappeHours,
  frappeCalendar,
} from './frappe/calendar';
export { type FrappeAgreement, frappeCatalog } from './frappe/catalog';
export { type FrappeTimes, frappeSays } from './frappe/says';
export {
  type FrappeActivity,
  type FrappeStatus,
  type FrappeTicket,
  type FrappeTicketOptions,
  frappeTicket,
} from './frappe/ticket';
export {
  type GlpiCalendar,
  type GlpiCalendarHoliday,
  type GlpiCalendarParts,
  type GlpiHoliday,
  type GlpiSegment,
  glpiCalendar,
} from './glpi/calendar';
export { type GlpiCatalogOptions, type GlpiSla, glpiCatalog } from './glpi/catalog';
export { type GlpiTimes, glpiSays } from './glpi/says';
export { type GlpiLog, type GlpiTicket, type GlpiTicketOptions, glpiTicket } from './glpi/ticket';
export type { Enclosed } from './part';
export { type Row, type RowMapping, type RowTimes, ticketFromRows } from './rows';
export { type StatusChange, type StatusKind, type StatusKinds, statusEvents } from './status-events';
export type { Note, NoteCode, Told } from './told';
export { type ZammadCalendar, zammadCalendar } from './zammad/calendar';
export { type ZammadSla, zammadCatalog } from './zammad/catalog';
export { type ZammadEscalations, zammadSays } from './zammad/says';
export {
  type ZammadArticle,
  type ZammadHistoryItem,
  type ZammadTicket,
  type ZammadTicketOptions,
  zammadTicket,
} from './zammad/ticket';
export type { ZendeskAudit, ZendeskAuditEvent } from './zendesk/audits';
export { type ZendeskHoliday, type ZendeskSchedule, zendeskCalendar } from './zendesk/calendar';
export { type ZendeskPolicy, zendeskCatalog } from './zendesk/catalog';
export type { ZendeskMetricEvent, ZendeskMetricEvents } from './zendesk/metric-events';
export { type ZendeskTargets, zendeskSays } from './zendesk/says';
export { type ZendeskTicket, type ZendeskTicketOptions, zendeskTicket } from './zendesk/ticket';

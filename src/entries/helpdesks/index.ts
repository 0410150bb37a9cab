export {
  type FrappeCalendarOptions,
  type FrappeHolidayList,
  type FrappeHours,
  frappeCalendar,
} from './frappe/calendar';
export { type FrappeCatalogOptions, type FrappePriority, type FrappeSla, frappeCatalog } from './frappe/catalog';
export type { FrappeAnswer } from './frappe/doc';
export { type FrappeDues, type FrappeSaysOptions, frappeSays } from './frappe/says';
export {
  type FrappeStatus,
  type FrappeTicket,
  type FrappeTicketOptions,
  type FrappeVersion,
  frappeTicket,
} from './frappe/ticket';
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

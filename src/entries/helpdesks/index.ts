export type { Enclosed } from './part';
export { type Row, type RowMapping, type RowTimes, ticketFromRows } from './rows';
export {
  type ServiceNowCalendarOptions,
  type ServiceNowOtherSchedule,
  type ServiceNowSchedule,
  serviceNowCalendar,
} from './servicenow/calendar';
export { type ServiceNowSla, serviceNowCatalog } from './servicenow/catalog';
export type { Field as ServiceNowField } from './servicenow/field';
export { type ServiceNowTaskSla, serviceNowSays } from './servicenow/says';
export type { ServiceNowSpan } from './servicenow/span';
export {
  type ServiceNowAudit,
  type ServiceNowTask,
  type ServiceNowTicketOptions,
  serviceNowTicket,
} from './servicenow/ticket';
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

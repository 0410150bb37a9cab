/**
 * Converts calendars, policies, tickets and due times of help desks, as their APIs return them.
 *
 * @module prazo/helpdesks
 */
export { type ChatwootInbox, chatwootCalendar } from './chatwoot/calendar';
export { type ChatwootPolicy, chatwootCatalog } from './chatwoot/catalog';
export { type ChatwootSla, chatwootClocks } from './chatwoot/clocks';
export type { ChatwootMessage } from './chatwoot/messages';
export {
  type ChatwootConversation,
  type ChatwootStatus,
  type ChatwootTicketOptions,
  chatwootTicket,
} from './chatwoot/ticket';
export type { ConversionNote, Converted } from './common/notes';
export type { StatusKind, StatusKinds } from './common/status-events';
export {
  type FrappeCalendarOptions,
  type FrappeHolidayList,
  type FrappeHours,
  frappeCalendar,
} from './frappe/calendar';
export { type FrappeCatalogOptions, type FrappePriority, type FrappeSla, frappeCatalog } from './frappe/catalog';
export { type FrappeClockOptions, type FrappeDueTimes, frappeClocks } from './frappe/clocks';
export {
  type FrappeStatus,
  type FrappeTicket,
  type FrappeTicketOptions,
  type FrappeVersion,
  frappeTicket,
} from './frappe/ticket';
export {
  type FreshdeskBusinessHours,
  type FreshserviceBusinessHours,
  freshdeskCalendar,
  freshserviceCalendar,
} from './freshworks/calendar';
export {
  type FreshdeskPolicy,
  type FreshservicePolicy,
  type FreshworksCatalogOptions,
  freshdeskCatalog,
  freshserviceCatalog,
} from './freshworks/catalog';
export {
  type FreshworksClockOptions,
  type FreshworksDueTimes,
  freshdeskClocks,
  freshserviceClocks,
} from './freshworks/clocks';
export type { FreshworksConversation } from './freshworks/conversations';
export {
  type FreshdeskTicket,
  type FreshdeskTicketOptions,
  type FreshserviceTicket,
  type FreshserviceTicketOptions,
  type FreshworksChange,
  freshdeskTicket,
  freshserviceTicket,
} from './freshworks/ticket';
export {
  type GlpiCalendar,
  type GlpiCalendarHoliday,
  type GlpiCalendarOptions,
  type GlpiHoliday,
  type GlpiSegment,
  glpiCalendar,
} from './glpi/calendar';
export { type GlpiCatalogOptions, type GlpiSla, glpiCatalog } from './glpi/catalog';
export { type GlpiDueTimes, glpiClocks } from './glpi/clocks';
export { type GlpiLog, type GlpiTicket, type GlpiTicketOptions, glpiTicket } from './glpi/ticket';
export {
  type HubspotClockOptions,
  type HubspotSlaProperties,
  hubspotClocks,
} from './hubspot/clocks';
export { type HubspotTicket, type HubspotTicketOptions, hubspotTicket } from './hubspot/ticket';
export {
  type IntercomClockOptions,
  type IntercomSlaConversation,
  intercomClocks,
} from './intercom/clocks';
export type { IntercomPart } from './intercom/parts';
export { type IntercomConversation, type IntercomTicketOptions, intercomTicket } from './intercom/ticket';
export { type JiraCalendar, jiraCalendar } from './jira/calendar';
export { type JiraCatalogOptions, type JiraTimeMetric, jiraCatalog } from './jira/catalog';
export type { JiraHistory } from './jira/changelog';
export { type JiraSla, jiraClocks } from './jira/clocks';
export type { JiraPriority } from './jira/priorities';
export { type JiraComment, type JiraIssue, type JiraTicketOptions, jiraTicket } from './jira/ticket';
export { type LogMapping, type LogRow, ticketFromRows } from './own-log/rows';
export { type StatusChange, statusEvents } from './own-log/status-changes';
export {
  type ServiceNowCalendarOptions,
  type ServiceNowOtherSchedule,
  type ServiceNowSchedule,
  serviceNowCalendar,
} from './servicenow/calendar';
export { type ServiceNowSla, serviceNowCatalog } from './servicenow/catalog';
export { type ServiceNowTaskSla, serviceNowClocks } from './servicenow/clocks';
export type { ServiceNowSpan } from './servicenow/span';
export {
  type ServiceNowAudit,
  type ServiceNowTask,
  type ServiceNowTicketOptions,
  serviceNowTicket,
} from './servicenow/ticket';
export { type ZammadCalendar, zammadCalendar } from './zammad/calendar';
export { type ZammadSla, zammadCatalog } from './zammad/catalog';
export { type ZammadEscalations, zammadClocks } from './zammad/clocks';
export {
  type ZammadArticle,
  type ZammadHistoryItem,
  type ZammadTicket,
  type ZammadTicketOptions,
  zammadTicket,
} from './zammad/ticket';
export type { ZendeskAudit } from './zendesk/audits';
export { type ZendeskHoliday, type ZendeskSchedule, zendeskCalendar } from './zendesk/calendar';
export { type ZendeskPolicy, zendeskCatalog } from './zendesk/catalog';
export { type ZendeskTargets, zendeskClocks } from './zendesk/clocks';
export type { ZendeskMetricEvent, ZendeskMetricEvents } from './zendesk/metric-events';
export { type ZendeskTicket, type ZendeskTicketOptions, zendeskTicket } from './zendesk/ticket';

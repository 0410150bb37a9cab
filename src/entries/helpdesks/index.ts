/**
 * Converts calendars, policies, tickets and due times of help desks, as their APIs return them.
 *
 * @module prazo/helpdesks
 */
export { type ChatwootInbox, chatwootCalendar } from './chatwoot/calendar';
export { type ChatwootPolicy, chatwootCatalog } from './chatwoot/catalog';
export type { ChatwootMessage } from './chatwoot/messages';
export { type ChatwootSla, chatwootSays } from './chatwoot/says';
export {
  type ChatwootConversation,
  type ChatwootStatus,
  type ChatwootTicketOptions,
  chatwootTicket,
} from './chatwoot/ticket';
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
export type { FreshworksConversation } from './freshworks/conversations';
export { type FreshworksDues, type FreshworksSaysOptions, freshdeskSays, freshserviceSays } from './freshworks/says';
export type { FreshworksStats } from './freshworks/statuses';
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
  type GlpiCalendarParts,
  type GlpiHoliday,
  type GlpiSegment,
  glpiCalendar,
} from './glpi/calendar';
export { type GlpiCatalogOptions, type GlpiSla, glpiCatalog } from './glpi/catalog';
export { type GlpiTimes, glpiSays } from './glpi/says';
export { type GlpiLog, type GlpiTicket, type GlpiTicketOptions, glpiTicket } from './glpi/ticket';
export {
  type HubspotProperty,
  type HubspotSaysOptions,
  type HubspotTarget,
  type HubspotVerdict,
  hubspotSays,
} from './hubspot/says';
export { type HubspotTicket, type HubspotTicketOptions, type HubspotValue, hubspotTicket } from './hubspot/ticket';
export type { IntercomPart, IntercomParts, IntercomSlaDetails } from './intercom/parts';
export { type IntercomSaysOptions, type IntercomTarget, type IntercomVerdict, intercomSays } from './intercom/says';
export { type IntercomConversation, type IntercomTicketOptions, intercomTicket } from './intercom/ticket';
export { type JiraCalendar, jiraCalendar } from './jira/calendar';
export { type JiraCatalogOptions, type JiraTimeMetric, jiraCatalog } from './jira/catalog';
export type { JiraHistory } from './jira/changelog';
export type { JiraPriority } from './jira/priorities';
export { type JiraSla, jiraSays } from './jira/says';
export { type JiraComment, type JiraIssue, type JiraTicketOptions, jiraTicket } from './jira/ticket';
export { type Row, type RowMapping, type RowTimes, ticketFromRows } from './own-log/rows';
export { type StatusChange, statusEvents } from './own-log/status-changes';
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
export type { Converted, Note, NoteCode } from './shared/notes';
export type { Enclosed } from './shared/payload-part';
export type { StatusKind, StatusKinds } from './shared/status-events';
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

export { type JiraCalendar, jiraCalendar } from './jira/calendar';
export { type JiraCatalogOptions, type JiraTimeMetric, jiraCatalog } from './jira/catalog';
export type { JiraHistory } from './jira/changelog';
export type { JiraPriority } from './jira/priorities';
export { type JiraSla, jiraSays } from './jira/says';
export { type JiraComment, type JiraIssue, type JiraTicketOptions, jiraTicket } from './jira/ticket';
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

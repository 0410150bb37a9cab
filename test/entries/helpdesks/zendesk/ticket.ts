import { type Catalog, createCalendar, createSla, defineCatalog } from 'prazo';
import {
  type ConversionNote,
  type ZendeskAudit,
  type ZendeskMetricEvent,
  type ZendeskTicketOptions,
  zendeskCalendar,
  zendeskCatalog,
  zendeskTicket,
} from 'prazo/helpdesks';
import { codeAndPath } from '../notes';
import { audit, CUSTOMER, comment, create, holidays, isAgent, policies, schedule, time } from './fixtures';

const catalog = defineCatalog(zendeskCatalog(policies).value) as Catalog;
/** The SLA of the fixtures. */
export const sla = createSla({ catalog, calendar: createCalendar(zendeskCalendar(schedule, holidays).value) });

/** A metric event that applies a policy, or no policy for `null`. */
export const applied = (
  at: string,
  policy: number | null,
  more: Partial<ZendeskMetricEvent> = {},
): ZendeskMetricEvent => ({
  metric: 'requester_wait_time',
  instance_id: 1,
  type: 'apply_sla',
  time: time(at),
  ...(policy === null ? {} : { sla: { policy: { id: policy } } }),
  ...more,
});
/** The audit of the creation of a ticket by the customer. */
export const opened = (at: string, priority: string | null, ...more: ZendeskAudit['events']): ZendeskAudit =>
  audit(at, CUSTOMER, create('status', 'new'), create('priority', priority), comment(CUSTOMER), ...more);

/** Converts a ticket whose present values match its audits. `events` has each event as `instant type`. */
export function read(
  audits: readonly ZendeskAudit[],
  {
    status = 'open',
    created = '4 20:00',
    ...options
  }: Partial<ZendeskTicketOptions> & {
    readonly status?: string;
    readonly created?: string;
  } = {},
) {
  const ticket = { id: 7001, created_at: time(created), status };
  const converted = zendeskTicket({ ticket }, { audits }, { isAgent, category: 'p37', ...options });
  const parsed = sla.parseTicket(converted.value);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return {
    ...converted,
    ticket: parsed.value,
    events: (converted.value.events ?? []).map(({ type, at }) => `${at} ${type}`),
  };
}

/** Each note as `[code, path]`. */
export const codes = (notes: readonly ConversionNote[]) => notes.map(codeAndPath);

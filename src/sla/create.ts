import type { Catalog } from '../catalog/catalog';
import { classify } from '../catalog/classify';
import { categoryOf, findTarget } from '../catalog/find';
import { frozenCopy } from '../input/frozen';
import { readInstant } from '../input/instant';
import { check, unwrap } from '../input/schema';
import type { ReadTicket, Ticket } from '../ticket/event';
import { ticketSchema } from '../ticket/read-ticket';
import { DEFAULT_THRESHOLDS, thresholds as thresholdsSchema } from '../ticket/threshold';
import { type ReadConfig, type SlaConfig, slaConfig } from './config';
import { deadlinesIn } from './deadlines';
import { evaluate } from './evaluation';
import { Obligations } from './obligations';
import type { Sla, TargetQuery } from './sla';
import { ticketStatus } from './ticket-status';

function read(config: unknown): ReadConfig {
  const { catalog, calendar, calendars = {}, reading = {}, ...policies } = unwrap(check(slaConfig, config));
  const { reclassification = 'retroactive', reopening = 'exclude' } = policies;
  const thresholds = { ...unwrap(check(thresholdsSchema, DEFAULT_THRESHOLDS)), ...policies.thresholds };
  return { catalog, calendar, calendars, reading, reclassification, reopening, thresholds };
}

/**
 * Puts a catalog on its calendars. Throws a `PrazoError` with every issue of the configuration.
 *
 * @example
 * const calendar = createCalendar({
 *   zone: 'America/Sao_Paulo',
 *   hours: { 'mon-fri': ['09:00-12:00', '13:00-18:00'] },
 *   holidays: ['2026-11-20'],
 * });
 * const sla = createSla({ catalog: supportCatalog, calendar });
 * const due = sla.deadlines({ category: 'core', level: 'urgent', openedAt: '2026-11-19T16:40:00-03:00' });
 * due.firstResponse.due; // → 2026-11-19T18:40:00-03:00
 * due.resolution.due; // → 2026-11-23T16:40:00-03:00
 */
export function createSla<C extends Catalog, CalendarName extends string = never>(
  config: SlaConfig<C, CalendarName>,
): Sla<C, CalendarName> {
  const settings = read(config);
  const { catalog, calendar, calendars } = settings;
  const obligations = new Obligations(catalog, calendar, calendars, settings.reading);
  const schema = ticketSchema(catalog, Object.keys(calendars));
  const checked = new WeakMap<object, ReadTicket>();

  const readTicket = (ticket: Ticket): ReadTicket => checked.get(ticket) ?? unwrap(check(schema, ticket));
  const replayed = (ticket: ReadTicket, asOf: number) =>
    ticketStatus(evaluate(ticket, asOf, settings, obligations), obligations);

  const sla: Sla = {
    catalog,
    target: (query) => findTarget(catalog, cellOf(catalog, query)),
    deadlines: (ticket) => {
      const whole = readTicket(ticket);
      return deadlinesIn(replayed(whole, Math.max(whole.openedAt, ...whole.events.map(({ at }) => at))));
    },
    status: (ticket, asOf) => replayed(readTicket(ticket), readInstant(asOf, 'asOf')),
    simulate: (ticket, events, asOf) => sla.status({ ...ticket, events: [...(ticket.events ?? []), ...events] }, asOf),
    parseTicket: (ticket) => {
      const result = check(schema, ticket);
      if (!result.ok) return result;
      const value = frozenCopy(ticket as Ticket);
      checked.set(value, result.value);
      return { ok: true, value };
    },
  };
  // Inside, ids are strings that have been checked; the literal types are the user's view of the same object.
  return Object.freeze(sla) as unknown as Sla<C, CalendarName>;
}

function cellOf(catalog: Catalog, query: TargetQuery<Catalog>) {
  const { metric, service, tier } = query;
  return {
    metric,
    service,
    tier,
    category: 'feature' in query ? (categoryOf(catalog, query.feature) ?? '') : query.category,
    level: 'impact' in query ? classify(catalog, query.impact) : query.level,
  };
}

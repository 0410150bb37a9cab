import type { Catalog, Level } from '../catalog/catalog';
import { findTarget } from '../catalog/find';
import type { Metric } from '../catalog/metric';
import { fail } from '../input/error';
import { frozenCopy } from '../input/frozen';
import { readInstant } from '../input/instant';
import { accepted, show } from '../input/issue';
import { check, parsing, unwrap } from '../input/schema';
import type { AnyTicket, ReadTicket } from '../ticket/event';
import { someEvents, ticketSchema } from '../ticket/read-ticket';
import { DEFAULT_THRESHOLDS, thresholds as thresholdsSchema } from '../ticket/threshold';
import { cellSchema } from './cell';
import { type ReadConfig, type SlaConfig, slaConfig } from './config';
import { deadlinesIn } from './deadlines';
import { evaluate, latest } from './evaluation';
import { type Explanation, explainClock } from './explain';
import { Obligations } from './obligations';
import { reportOn, reportOptions } from './report';
import type { Sla } from './sla';
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
  const cells = cellSchema(catalog);
  const checked = new WeakMap<object, ReadTicket>();

  const readTicket = (ticket: AnyTicket, path = ''): ReadTicket =>
    checked.get(ticket) ?? unwrap(check(schema, ticket, path));
  const replayed = (ticket: ReadTicket, asOf: number) => evaluate(ticket, asOf, settings, obligations);
  const statusAsOf = (ticket: ReadTicket, asOf: number) => ticketStatus(replayed(ticket, asOf), obligations);
  const labelsOf = (metric: string, level: string) => ({
    metric,
    labels: (catalog.metrics[metric] as Metric).labels,
    level: (catalog.levels[level] as Level).labels,
  });

  function explain(ticket: ReadTicket, metric: string, asOf: number | undefined): Explanation | undefined {
    const evaluation = replayed(ticket, asOf ?? lastEventOf(ticket));
    const found = evaluation.metrics.find((candidate) => candidate.metric === metric);
    if (found === undefined)
      throw fail('unknownValue', 'metric', `one of ${Object.keys(catalog.metrics)}`, show(metric));
    const clock = latest(found.run);
    if (clock === undefined) return undefined;
    const state = found.stateOf(clock);
    const until = asOf ?? Math.max(evaluation.asOf, state.due ?? evaluation.asOf);
    const names = labelsOf(metric, clock.classification.level);
    return explainClock(clock, state, found.deskOf(clock), names, Math.min(until, found.run.cancelledAt ?? until));
  }

  const sla: Sla<Catalog, string> = {
    catalog,
    target: (query) => findTarget(catalog, unwrap(check(cells, query))),
    deadlines: (ticket) => {
      const whole = readTicket(ticket);
      return deadlinesIn(statusAsOf(whole, lastEventOf(whole)));
    },
    status: (ticket, asOf) => statusAsOf(readTicket(ticket), readInstant(asOf, 'asOf')),
    simulate: (ticket, events, asOf) => {
      readTicket(ticket);
      unwrap(check(someEvents, events, 'events'));
      return sla.status({ ...ticket, events: [...(ticket.events ?? []), ...events] }, asOf);
    },
    explain: (ticket, metric, asOf) =>
      explain(readTicket(ticket), metric, asOf === undefined ? undefined : readInstant(asOf, 'asOf')),
    report: (tickets, asOf, options = {}) => {
      const at = readInstant(asOf, 'asOf');
      const read = unwrap(check(reportOptions, options, 'options'));
      if (!isIterable(tickets)) throw fail('wrongType', 'tickets', 'an iterable of tickets', show(tickets));
      const evaluated = (ticket: AnyTicket, index: number) => {
        const whole = readTicket(ticket, `tickets[${index}]`);
        return whole.openedAt > at ? undefined : replayed(whole, at);
      };
      return reportOn(tickets, evaluated, read);
    },
    parseTicket: (ticket, options = {}) => {
      const context = parsing(options);
      const result = check(schema, ticket, '', context);
      if (!result.ok) return result;
      const copy = frozenCopy(ticket as AnyTicket, context.leftOut);
      const { id } = result.value;
      const value = id === undefined || copy.id === id ? copy : Object.freeze({ ...copy, id });
      checked.set(value, result.value);
      return accepted(value);
    },
  };
  // Inside, ids are strings that have been checked; the literal types are the user's view of the same object.
  return Object.freeze(sla) as unknown as Sla<C, CalendarName>;
}

function isIterable(value: unknown): boolean {
  return typeof (value as Partial<Iterable<unknown>> | null)?.[Symbol.iterator] === 'function';
}

/** The instant of a ticket's last event, or of its opening. */
function lastEventOf({ openedAt, events }: ReadTicket): number {
  return events[events.length - 1]?.at ?? openedAt;
}

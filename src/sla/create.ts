import type { Catalog, Level } from '../catalog/catalog';
import { findTarget } from '../catalog/find-target';
import type { Metric } from '../catalog/metric';
import { cycleStateAt } from '../clock/cycle-state';
import type { TicketMetric } from '../clock/ticket-metric';
import { fail } from '../input/error';
import { readInstant } from '../input/instant';
import { accepted, oneOfThese, show } from '../input/issue';
import { parsing } from '../input/parsing';
import { isIterable } from '../input/record';
import { check, keeping, type Schema, unwrap } from '../input/schema';
import { type Parser, parser } from '../input/standard';
import type { ParsedTicket } from '../ticket/parsed-ticket';
import type { AnyTicket } from '../ticket/ticket';
import { ticketSchema, uncheckedEvents } from '../ticket/ticket-schema';
import { cellSchema } from './cell';
import { comparingBy } from './compare/compare-sla';
import { type ParsedConfig, type SlaConfig, type SlaDocument, slaConfig, slaDocument } from './config';
import { deadlinesIn } from './deadlines';
import { engineOf, replayIn } from './engine';
import { evaluationOf } from './evaluate';
import { type Explanation, explainClock } from './explain';
import { statusInLuxon } from './luxon';
import { reportOn, reportOptions } from './report';
import type { Sla } from './sla';
import type { WithCalendarsOf } from './types';

/**
 * Creates an SLA from a catalog and its calendars. Throws a `PrazoError` with every issue of the configuration.
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
  config: SlaConfig<C, CalendarName> & WithCalendarsOf<C>,
): Sla<C, CalendarName> {
  // Inside, ids are strings that have been checked; the literal types are the user's view of the same object.
  return slaOf(unwrap(check(slaConfig, config))) as unknown as Sla<C, CalendarName>;
}

/**
 * Reads the whole configuration of an SLA from JSON, its calendars as definitions: the SLA, or every issue found. It is a
 * Standard Schema, too.
 */
export const parseSla: Parser<SlaDocument, Sla<Catalog, string>> = /* @__PURE__ */ parser((config, options) => {
  const result = check(slaDocument, config, '', parsing(options));
  return result.ok ? accepted(slaOf(result.value)) : result;
});

function slaOf(config: ParsedConfig): Sla<Catalog, string> {
  const { catalog, calendars } = config;
  const engine = engineOf(config);
  const named = engine.thresholds;
  const schema = ticketSchema(catalog, Object.keys(calendars));
  const kept = keptTicket(schema);
  const cells = cellSchema(catalog);
  const parsed = new WeakMap<object, ParsedTicket>();

  const parse = (ticket: AnyTicket, path = ''): ParsedTicket =>
    parsed.get(ticket) ?? unwrap(check(schema, ticket, path));

  const replay = (ticket: ParsedTicket, asOf: number) => replayIn(engine, ticket, asOf);
  const evaluate = (ticket: ParsedTicket, asOf: number) => evaluationOf(replay(ticket, asOf), named);

  function status(ticket: ParsedTicket, asOf: number) {
    const replayed = replay(ticket, asOf);
    return statusInLuxon(evaluationOf(replayed, named), replayed);
  }

  function explain(ticket: ParsedTicket, metric: string, asOf: number | undefined): Explanation | undefined {
    if (typeof metric !== 'string' || !Object.hasOwn(catalog.metrics, metric)) {
      throw fail('unknownValue', 'metric', oneOfThese(Object.keys(catalog.metrics)), show(metric));
    }
    const replayed = replay(ticket, asOf ?? lastEventOf(ticket));
    const ticketMetric = replayed.metrics.find((candidate) => candidate.compiled.id === metric) as TicketMetric;
    const { latest: clock, cycle } = ticketMetric.clocks;
    if (clock === undefined) return undefined;
    const state = cycleStateAt(clock, cycle, named, replayed.asOf);
    const until = asOf ?? Math.max(replayed.asOf, state.due ?? replayed.asOf);
    const { level } = clock.ticketClass.classification;
    const labels = Object.freeze({
      metric: (catalog.metrics[metric] as Metric).labels,
      level: (catalog.levels[level] as Level).labels,
    });
    return explainClock(clock, state, { metric, level, labels }, until);
  }

  const sla: Sla<Catalog, string> = {
    catalog,
    target: (query) => findTarget(catalog, unwrap(check(cells, query))),
    deadlines: (ticket) => {
      const whole = parse(ticket);
      return deadlinesIn(status(whole, lastEventOf(whole)));
    },
    status: (ticket, asOf) => status(parse(ticket), readInstant(asOf, 'asOf')),
    evaluate: (ticket, asOf) => evaluate(parse(ticket), readInstant(asOf, 'asOf')),
    simulate: (ticket, events, asOf) => {
      const { id, openedAt, classification } = parse(ticket);
      unwrap(check(uncheckedEvents, events, 'events'));
      const withEvents = (all: readonly unknown[]) =>
        parse({ id, openedAt, ...classification, events: all } as AnyTicket);
      // By themselves first, so that a mistake among them is told by its place among them.
      withEvents(events);
      return status(withEvents([...(ticket.events ?? []), ...events]), readInstant(asOf, 'asOf'));
    },
    explain: (ticket, metric, asOf) =>
      explain(parse(ticket), metric, asOf === undefined ? undefined : readInstant(asOf, 'asOf')),
    report: (tickets, asOf, options = {}) => {
      const at = readInstant(asOf, 'asOf');
      const read = unwrap(check(reportOptions, options, 'options'));
      if (!isIterable(tickets)) throw fail('wrongType', 'tickets', 'an iterable of tickets', show(tickets));
      const replayed = (ticket: AnyTicket, index: number) => {
        const whole = parse(ticket, `tickets[${index}]`);
        return whole.openedAt > at ? undefined : replay(whole, at);
      };
      return reportOn(tickets, replayed, named, catalog, read);
    },
    ...comparingBy(engine, parse),
    parseTicket: parser((ticket, options) => {
      const result = check(kept, ticket, '', parsing(options));
      if (!result.ok) return result;
      const { copy, whole } = result.value;
      parsed.set(copy, whole);
      return accepted(copy);
    }),
  };
  return Object.freeze(sla);
}

/** A ticket and a frozen copy of it, whose id is a text as that of the ticket is. */
function keptTicket(schema: Schema<ParsedTicket>): Schema<{ readonly whole: ParsedTicket; readonly copy: AnyTicket }> {
  return keeping(schema, (whole, given) => {
    const copy = given as AnyTicket;
    return { whole, copy: whole.id === copy.id ? copy : Object.freeze({ ...copy, id: whole.id }) };
  });
}

/** The instant of a ticket's last event, or of its opening. */
function lastEventOf({ openedAt, events }: ParsedTicket): number {
  return events[events.length - 1]?.at ?? openedAt;
}

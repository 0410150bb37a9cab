import type { Catalog, Level } from '../catalog/catalog';
import { findTarget } from '../catalog/find-target';
import type { Metric } from '../catalog/metric';
import { cycleStateAt } from '../clock/cycle-state';
import type { TicketMetric } from '../clock/ticket-metric';
import { fail } from '../input/error';
import { readInstant } from '../input/instant';
import { accepted, oneOfThese, show } from '../input/issue';
import { type Parser, parseContext, parser } from '../input/parser';
import { isIterable } from '../input/record';
import { check, type Schema, unwrap, withCopy } from '../input/schema';
import type { ParsedTicket } from '../ticket/parsed-ticket';
import type { AnyTicket } from '../ticket/ticket';
import { ticketSchema, uncheckedEvents } from '../ticket/ticket-schema';
import { comparisonMethods } from './compare/comparison-methods';
import {
  type ParsedConfig,
  type SlaConfig,
  type SlaDocument,
  slaConfig,
  slaDocument,
  type WithCalendarsOf,
} from './config';
import { deadlinesOf } from './deadlines';
import { engineOf, replayOf } from './engine';
import { evaluationOf } from './evaluate';
import { type Explanation, explainClock } from './explain';
import { reportOn, reportOptions } from './report';
import type { Sla } from './sla';
import { statusInLuxon } from './status-in-luxon';
import { targetQuerySchema } from './target-query';

/**
 * Creates an SLA from a catalog and its calendars.
 *
 * Throws a `PrazoError` with every issue of the configuration. `parseSla` does the same from JSON.
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
  // Inside the library, ids are strings; the literal types of the catalog are for the user only.
  return slaOf(unwrap(check(slaConfig, config))) as unknown as Sla<C, CalendarName>;
}

/**
 * Reads the configuration of an SLA from JSON, with its catalog and calendars as definitions. Returns the SLA, or every issue
 * found. The parser is a Standard Schema, too.
 *
 * @example
 * ```ts
 * const catalog = JSON.parse(JSON.stringify(supportCatalog));
 * const result = parseSla({ catalog, calendar: { zone: 'UTC', hours: '24/7' }, reopening: 'never' });
 * result.ok ? [] : result.issues.map(({ path }) => path); // → ['reopening']
 * ```
 */
export const parseSla: Parser<SlaDocument, Sla<Catalog, string>> = /* @__PURE__ */ parser((config, options) => {
  const result = check(slaDocument, config, '', parseContext(options));
  return result.ok ? accepted(slaOf(result.value)) : result;
});

function slaOf(config: ParsedConfig): Sla<Catalog, string> {
  const { catalog, calendars } = config;
  const engine = engineOf(config);
  const schema = ticketSchema(catalog, Object.keys(calendars));
  const ticketAndCopy = ticketAndCopySchema(schema);
  const targetQuery = targetQuerySchema(catalog);
  // The parsed form of each ticket that `parseTicket` has returned, so that it is not checked again.
  const parsed = new WeakMap<object, ParsedTicket>();

  const parse = (ticket: AnyTicket, path = ''): ParsedTicket =>
    parsed.get(ticket) ?? unwrap(check(schema, ticket, path));

  const replay = (ticket: ParsedTicket, asOf: number) => replayOf(engine, ticket, asOf);
  const evaluate = (ticket: ParsedTicket, asOf: number) => evaluationOf(replay(ticket, asOf), engine.thresholds);

  function status(ticket: ParsedTicket, asOf: number) {
    const replayed = replay(ticket, asOf);
    return statusInLuxon(evaluationOf(replayed, engine.thresholds), replayed);
  }

  function explain(ticket: ParsedTicket, metric: string, asOf: number | undefined): Explanation | undefined {
    if (typeof metric !== 'string' || !Object.hasOwn(catalog.metrics, metric)) {
      throw fail('unknownValue', 'metric', oneOfThese(Object.keys(catalog.metrics)), show(metric));
    }
    const replayed = replay(ticket, asOf ?? lastEventOf(ticket));
    const { clocks } = replayed.metrics.find(({ compiled }) => compiled.id === metric) as TicketMetric;
    const { latest: clock, cycle } = clocks;
    if (clock === undefined) return undefined;
    const state = cycleStateAt(clock, cycle, engine.thresholds, replayed.asOf);
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
    target: (query) => findTarget(catalog, unwrap(check(targetQuery, query))),
    deadlines: (ticket) => {
      const parsedTicket = parse(ticket);
      return deadlinesOf(status(parsedTicket, lastEventOf(parsedTicket)));
    },
    status: (ticket, asOf) => status(parse(ticket), readInstant(asOf, 'asOf')),
    evaluate: (ticket, asOf) => evaluate(parse(ticket), readInstant(asOf, 'asOf')),
    simulate: (ticket, events, asOf) => {
      const { id, openedAt, classification } = parse(ticket);
      unwrap(check(uncheckedEvents, events, 'events'));
      const withEvents = (all: readonly unknown[]) =>
        parse({ id, openedAt, ...classification, events: all } as AnyTicket);
      // First checks the new events alone, so that the path of an issue has the index in the argument `events`.
      withEvents(events);
      return status(withEvents([...(ticket.events ?? []), ...events]), readInstant(asOf, 'asOf'));
    },
    explain: (ticket, metric, asOf) =>
      explain(parse(ticket), metric, asOf === undefined ? undefined : readInstant(asOf, 'asOf')),
    report: (tickets, asOf, options = {}) => {
      const at = readInstant(asOf, 'asOf');
      const checkedOptions = unwrap(check(reportOptions, options, 'options'));
      if (!isIterable(tickets)) throw fail('wrongType', 'tickets', 'an iterable of tickets', show(tickets));
      const replayIfOpened = (ticket: AnyTicket, index: number) => {
        const parsedTicket = parse(ticket, `tickets[${index}]`);
        return parsedTicket.openedAt > at ? undefined : replay(parsedTicket, at);
      };
      return reportOn(tickets, replayIfOpened, engine.thresholds, catalog, checkedOptions);
    },
    ...comparisonMethods(engine, parse),
    parseTicket: parser((ticket, options) => {
      const result = check(ticketAndCopy, ticket, '', parseContext(options));
      if (!result.ok) return result;
      const { copy, parsedTicket } = result.value;
      parsed.set(copy, parsedTicket);
      return accepted(copy);
    }),
  };
  return Object.freeze(sla);
}

interface TicketAndCopy {
  readonly parsedTicket: ParsedTicket;
  readonly copy: AnyTicket;
}

/** Reads a ticket into its parsed form and a frozen copy. The id of the copy is text, even if the id was a number. */
function ticketAndCopySchema(schema: Schema<ParsedTicket>): Schema<TicketAndCopy> {
  return withCopy(schema, (parsedTicket, frozen) => {
    const copy = frozen as AnyTicket;
    return {
      parsedTicket,
      copy: parsedTicket.id === copy.id ? copy : Object.freeze({ ...copy, id: parsedTicket.id }),
    };
  });
}

/** Returns the instant of the ticket's last event, or of its opening if it has no events. */
function lastEventOf({ openedAt, events }: ParsedTicket): number {
  return events[events.length - 1]?.at ?? openedAt;
}

import { builtInMetrics, type Calendar, createSla, defineCatalog, type Target } from 'prazo';
import { holidays } from './hours';
import { once, race } from './measure';
import { office } from './office';
import { aims, atMost, duration, figure, table, times } from './table';

/** Measures how the time for a ticket grows with the number of events, metrics, categories and years. */

const MINUTE = 60_000;
const YEAR = 365.25 * 24 * 60 * MINUTE;
const OPENED = Date.UTC(2026, 0, 5, 12);
const { resolution } = builtInMetrics;
const calendar = office(holidays(65));

/** A ticket of any of these catalogs, before it is parsed. */
interface Given {
  readonly category: string;
  readonly level: string;
  readonly openedAt: number;
  readonly events: readonly { readonly type: string; readonly at: number; readonly level?: string }[];
}

/** Returns an SLA with a number of metrics and categories, and a function that parses its tickets. */
function desk(metricCount: number, categoryCount: number, on: Calendar = calendar) {
  const ids = Array.from({ length: metricCount }, (_, i) => `metric${i}`);
  const row = (first: number): Record<string, Target> =>
    Object.fromEntries(ids.map((id, i) => [id, { businessHours: first + i }]));
  const metrics = Object.fromEntries(ids.map((id) => [id, resolution]));
  const targets = { urgent: row(8), high: row(24), medium: row(48) };
  const categories = Object.fromEntries(Array.from({ length: categoryCount }, (_, i) => [`category${i}`, { targets }]));
  const catalog = defineCatalog({ id: 'bench', levels: { urgent: {}, high: {}, medium: {} }, metrics, categories });
  const sla = createSla({ catalog, calendar: on });
  const read = (given: Given) => {
    const result = sla.parseTicket(given);
    if (!result.ok) throw new Error(JSON.stringify(result.issues));
    return result.value;
  };
  return { sla, read };
}
type Desk = ReturnType<typeof desk>;

const KINDS = ['paused', 'customerReplied', 'resumed', 'responded', 'updated'] as const;
const LEVELS = ['urgent', 'high', 'medium'] as const;

/** Returns `count` events from an instant on, `apart` ms apart. */
const eventsFrom = (from: number, count: number, apart: number): Given['events'] =>
  Array.from({ length: count }, (_, i) => ({ type: KINDS[i % KINDS.length] as string, at: from + i * apart }));

const given = (i: number, openedAt: number, events: Given['events'], categories = 1): Given => ({
  category: `category${i % categories}`,
  level: LEVELS[i % LEVELS.length] as string,
  openedAt,
  events,
});

/** Tickets of one size, and the instant as of which each is judged. */
interface Case {
  readonly of: Desk;
  readonly tickets: readonly Given[];
  readonly asOf: (openedAt: number) => number;
}

/** Returns the ns per ticket of `evaluate` and of `parseTicket`. The cases run in turns. */
function costs(cases: readonly Case[]): readonly { readonly evaluate: number; readonly parse: number }[] {
  const at = <T>(list: readonly T[], i: number) => list[i % list.length] as T;
  const evaluate = cases.map(({ of: { sla, read }, tickets, asOf }) => {
    const judged = tickets.map((ticket) => [read(ticket), asOf(ticket.openedAt)] as const);
    return {
      name: 'evaluate',
      answer: (i: number) => {
        const [ticket, instant] = at(judged, i);
        return sla.evaluate(ticket, instant).metrics.metric0?.elapsed.wall ?? Number.NaN;
      },
    };
  });
  const parse = cases.map(({ of: { read }, tickets }) => ({
    name: 'parse',
    answer: (i: number) => read(at(tickets, i)).events?.length ?? Number.NaN,
  }));
  const [evaluated, parsed] = [race(evaluate, ROUNDS), race(parse, ROUNDS)];
  return cases.map((_, i) => ({ evaluate: evaluated[i] as number, parse: parsed[i] as number }));
}

const ROUNDS = 51;
/** The number of events in all tickets of a case. It is equal for all cases, so that each fills the same part of the CPU cache. */
const EVENTS = 30_000;

function caseOf(of: Desk, eventCount: number, apart: number, categories = 1, backwards = false): Case {
  const tickets = Array.from({ length: EVENTS / Math.max(eventCount, 1) }, (_, i) => {
    const events = eventsFrom(OPENED + (i + 1) * MINUTE, eventCount, apart);
    return given(i, OPENED, backwards ? [...events].reverse() : events, categories);
  });
  return { of, tickets, asOf: () => OPENED + 20_000 * MINUTE };
}

// Events

const one = desk(1, 1);
const EVENT_COUNTS = [6, 100, 1_000, 10_000] as const;
const byEvents = [
  ...EVENT_COUNTS.map((count) => ({ name: figure(count), count, of: caseOf(one, count, MINUTE) })),
  { name: '10,000, in reverse order', count: 10_000, of: caseOf(one, 10_000, MINUTE, 1, true) },
  { name: '100 at one instant', count: 100, of: caseOf(one, 100, 0) },
  { name: '10,000 at one instant', count: 10_000, of: caseOf(one, 10_000, 0) },
];
const eventCosts = costs(byEvents.map(({ of }) => of)).map((cost, i) => ({
  ...cost,
  ...(byEvents[i] as (typeof byEvents)[0]),
}));
table(
  'By number of events, one metric',
  ['events', 'parseTicket', 'per event', 'evaluate', 'per event'],
  eventCosts.map(({ name, count, parse, evaluate }) => [
    name,
    duration(parse),
    duration(parse / count),
    duration(evaluate),
    duration(evaluate / count),
  ]),
);

// The worst case: a change of classification judges the clock again, with all pauses before it.

const CORNER = [100, 1_000, 10_000] as const;
function changedAfterPauses(count: number): Given {
  const half = count / 2;
  const pauses = Array.from({ length: half }, (_, i) => ({ type: i % 2 === 0 ? 'paused' : 'resumed' }));
  const changes = Array.from({ length: half }, (_, i) => ({
    type: 'reclassified',
    level: i % 2 === 0 ? 'high' : 'urgent',
  }));
  const events = [...pauses, ...changes].map((event, i) => ({ ...event, at: OPENED + (i + 1) * MINUTE }));
  return { category: 'category0', level: 'urgent', openedAt: OPENED, events };
}
const judgeCorner = (count: number) => {
  const ticket = one.read(changedAfterPauses(count));
  return () => one.sla.evaluate(ticket, OPENED + 20_000 * MINUTE);
};
once(Array.from({ length: 500 }, () => judgeCorner(100)));
table(
  'One metric; first pauses, then as many changes of classification',
  ['events', 'evaluate', 'per event'],
  CORNER.map((count) => {
    const ns = once(Array.from({ length: 5 }, () => judgeCorner(count))) * 1e6;
    return [figure(count), duration(ns), duration(ns / count)];
  }),
);

// Metrics

const METRIC_COUNTS = [1, 2, 10, 100] as const;
const metricCosts = costs(METRIC_COUNTS.map((count) => caseOf(desk(count, 1), 6, MINUTE)));
table(
  'By number of metrics, six events',
  ['metrics', 'evaluate', 'per metric'],
  METRIC_COUNTS.map((count, i) => {
    const { evaluate } = metricCosts[i] as (typeof metricCosts)[0];
    return [figure(count), duration(evaluate), duration(evaluate / count)];
  }),
);

// Categories

const CATEGORY_COUNTS = [3, 60, 600] as const;
const categoryCosts = costs(CATEGORY_COUNTS.map((count) => caseOf(desk(2, count), 6, MINUTE, count)));
table(
  'By number of categories, each with three levels and two metrics; the tickets cover all categories in turn',
  ['categories', 'parseTicket', 'evaluate'],
  CATEGORY_COUNTS.map((count, i) => {
    const { parse, evaluate } = categoryCosts[i] as (typeof categoryCosts)[0];
    return [figure(count), duration(parse), duration(evaluate)];
  }),
);

// Years

const YEAR_COUNTS = [1, 10, 50] as const;
const FIRST_YEAR = Date.UTC(1990, 0, 5, 12);

/** Creates a new calendar, so that only the years of these tickets are compiled. */
function caseOfYears(spread: number, open: number): Case {
  const tickets = Array.from({ length: EVENTS / 6 }, (_, i) => {
    const openedAt = Math.round(FIRST_YEAR + ((i % 1_000) / 1_000) * spread * YEAR);
    return given(i, openedAt, eventsFrom(openedAt + MINUTE, 6, MINUTE));
  });
  return { of: desk(2, 1, office(holidays(65))), tickets, asOf: (openedAt) => Math.round(openedAt + open * YEAR) };
}
const spreadCosts = costs(YEAR_COUNTS.map((years) => caseOfYears(years, 0.05)));
const openCosts = costs(YEAR_COUNTS.map((years) => caseOfYears(1, years)));
table(
  'By years, six events and two metrics',
  ['years', 'evaluate, tickets opened over these years', 'evaluate, tickets open for these years'],
  YEAR_COUNTS.map((years, i) => [
    figure(years),
    duration(spreadCosts[i]?.evaluate ?? Number.NaN),
    duration(openCosts[i]?.evaluate ?? Number.NaN),
  ]),
);

/** Returns the cost per event of 10,000 events as a multiple of that of 100 events. */
function growth(what: 'evaluate' | 'parse', suffix = ''): number {
  const perEvent = (name: string) => {
    const cost = eventCosts.find((one) => one.name === `${name}${suffix}`) as (typeof eventCosts)[0];
    return cost[what] / cost.count;
  };
  return perEvent('10,000') / perEvent('100');
}
const perMetric = (i: number) => (metricCosts[i]?.evaluate ?? Number.NaN) / (METRIC_COUNTS[i] ?? 1);
aims([
  atMost('evaluate: an event among 10,000, as a multiple of one among 100', growth('evaluate'), 2, times),
  atMost(
    'evaluate: an event among 10,000 at one instant, as a multiple of one among 100',
    growth('evaluate', ' at one instant'),
    2,
    times,
  ),
  atMost('parseTicket: an event among 10,000, as a multiple of one among 100', growth('parse'), 2, times),
  atMost('evaluate: a metric among 100, as a multiple of one among 2', perMetric(3) / perMetric(1), 2, times),
]);

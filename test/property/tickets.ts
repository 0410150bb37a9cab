import fc from 'fast-check';
import {
  type AgreedTarget,
  builtInMetrics,
  type CalendarDefinition,
  type Catalog,
  createCalendar,
  createSla,
  defineCatalog,
  type Target,
} from 'prazo';
import { labels } from '../catalog/sample';
import { DAY, MINUTE, type Tick, walkClock } from '../oracle/clock';
import type { World } from '../oracle/ticket';
import { Desk } from '../oracle/ticket-promise';
import type { AnyConfig, AnyEvent, AnySla, AnyTicket } from '../ticket/any';
import { definitionIn } from './calendars';
import { PLACES, type Place } from './places';

/** Minutes of a fortnight and a bit, walked once. */
const walked = new Map<Place, readonly Tick[]>();
function minutesOf(place: Place): readonly Tick[] {
  const ticks = walked.get(place) ?? walkClock(place.zone, place.from, place.to + 5 * DAY, MINUTE);
  walked.set(place, ticks);
  return ticks;
}

const desks = new Map<string, Desk>();
function deskIn(place: Place, definition: CalendarDefinition): Desk {
  const key = JSON.stringify([place.from, definition]);
  const desk = desks.get(key) ?? new Desk(definition, minutesOf(place));
  desks.set(key, desk);
  return desk;
}

const ODD = ['UTC', 'America/Sao_Paulo', 'Australia/Lord_Howe', 'America/New_York'];
const places = PLACES.filter(
  ({ zone }, i) => ODD.includes(zone) && PLACES.findIndex((each) => each.zone === zone) === i,
);

const time = fc.constantFrom('00:00', '02:30', '09:00', '12:00', '17:00', '18:00', '23:30');

const onCalendar = fc.option(fc.constantFrom('night', 'weekend'), { nil: undefined, freq: 6 });
const by = fc.option(fc.oneof(time, fc.constant('endOfDay')), { nil: undefined, freq: 2 });
const roll = fc.option(fc.constantFrom('following' as const, 'preceding' as const, 'nearest' as const), {
  nil: undefined,
});

/** Less the keys that are undefined. */
const plain = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)) as T;

const amountTarget: fc.Arbitrary<Exclude<Target, 'agreed'>> = fc
  .oneof(
    fc.record({ minutes: fc.integer({ min: 1, max: 600 }), calendar: onCalendar }),
    fc.record({ hours: fc.integer({ min: 1, max: 40 }), calendar: onCalendar }),
    fc.record({ businessMinutes: fc.integer({ min: 1, max: 600 }), calendar: onCalendar }),
    fc.record({ businessHours: fc.integer({ min: 1, max: 16 }), calendar: onCalendar }),
    fc.record({ days: fc.integer({ min: 1, max: 2 }), by, roll, calendar: onCalendar }),
    fc.record({ businessDays: fc.integer({ min: 1, max: 2 }), by, calendar: onCalendar }),
  )
  .map((target) => plain(target) as Exclude<Target, 'agreed'>);

const cell: fc.Arbitrary<Target | undefined> = fc.oneof(
  { weight: 8, arbitrary: amountTarget },
  { weight: 2, arbitrary: fc.constant('agreed' as const) },
  { weight: 1, arbitrary: fc.constant(undefined) },
);

/**
 * Beside the metrics built in: one that stands still only while the customer is asked, one that repeats and pauses, and
 * one that starts at what stops others.
 */
export const metrics = {
  ...builtInMetrics,
  handling: {
    labels,
    starts: ['opened'],
    stops: ['resolved'],
    pauses: { on: [{ event: 'paused', reasons: ['customer'] }], until: ['resumed'] },
    reopens: true,
  },
  answering: {
    labels,
    starts: ['customerReplied', 'reopened'],
    stops: ['responded', 'resolved'],
    pauses: { on: [{ event: 'paused', reasons: ['customer'] }], until: ['resumed'] },
    repeats: true,
  },
  waiting: { labels, starts: ['responded'], stops: ['customerReplied', 'resolved'], repeats: true },
} as const;

const METRICS = Object.keys(metrics);
const LEVELS = ['high', 'middle', 'low'];
const CATEGORIES = ['one', 'two'];

const cells = fc
  .array(cell, { minLength: METRICS.length, maxLength: METRICS.length })
  .map((targets) => plain(Object.fromEntries(METRICS.map((metric, i) => [metric, targets[i]]))));
const table = fc
  .array(cells, { minLength: LEVELS.length, maxLength: LEVELS.length })
  .map((each) => Object.fromEntries(LEVELS.map((level, i) => [level, each[i]])));

const catalogs: fc.Arbitrary<Catalog> = fc
  .record({ one: table, two: table, vendor: table, order: table })
  .map(({ one, two, vendor, order }) =>
    defineCatalog({
      id: 'any',
      levels: { high: { labels }, middle: { labels }, low: { labels } },
      categories: { one: { labels, targets: one }, two: { labels, targets: two } },
      serviceTypes: { fault: { labels }, order: { labels, targets: { one: order } } },
      tiers: { vendor: { labels, targets: { two: vendor } }, inner: { labels } },
      metrics,
    }),
  ) as fc.Arbitrary<Catalog>;

const office = { 'mon-fri': ['09:00-12:00', '13:00-18:00'] };
const usual = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom<CalendarDefinition['hours']>(office, { 'mon-sat': ['08:00-17:00'] }) },
  { weight: 1, arbitrary: fc.constant<CalendarDefinition['hours']>('24/7') },
);

/** Hours that a team might have, or any calendar at all. */
function definitions(place: Place): fc.Arbitrary<CalendarDefinition> {
  return fc.oneof(
    { weight: 3, arbitrary: usual.map((hours) => ({ zone: place.zone, hours })) },
    { weight: 1, arbitrary: definitionIn(place) },
  );
}

/** What a change of class does to a running clock, and a reopening to a stopped one. */
export const policies = {
  reclassification: fc.constantFrom('retroactive' as const, 'restart' as const, 'carryElapsed' as const),
  reopening: fc.constantFrom('exclude' as const, 'continue' as const, 'newCycle' as const, 'ignore' as const),
};

/** A ticket, the SLA it is under, and the same as a world for the oracle to walk. */
export interface Case {
  readonly config: AnyConfig;
  readonly sla: AnySla;
  readonly world: () => World;
  readonly ticket: AnyTicket;
  readonly asOf: readonly number[];
  /** How a counterexample is shown. */
  readonly [fc.toStringMethod]: () => string;
}

const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined, freq: 2 });
const level = fc.constantFrom(...LEVELS);
const category = fc.constantFrom(...CATEGORIES);
const service = fc.constantFrom('fault', 'order');
const tier = fc.constantFrom('vendor', 'inner');
const calendarName = fc.constantFrom('day', 'night', 'weekend');

function agreement(openedAt: number): fc.Arbitrary<AgreedTarget | null> {
  return fc.oneof(
    { weight: 3, arbitrary: amountTarget as fc.Arbitrary<AgreedTarget> },
    { weight: 1, arbitrary: fc.integer({ min: -600, max: 6000 }).map((n) => ({ due: openedAt + n * MINUTE })) },
    { weight: 1, arbitrary: fc.constant(null) },
  );
}

/** An event at an instant. */
function event(openedAt: number, at: number): fc.Arbitrary<AnyEvent> {
  const simple = (...types: AnyEvent['type'][]) => fc.constantFrom(...types).map((type) => ({ type, at }));
  const change = fc
    .record({ level: maybe(level), category: maybe(category), service: maybe(service), calendar: maybe(calendarName) })
    .map(plain)
    .filter((said) => Object.keys(said).length > 0)
    .map((said) => ({ type: 'reclassified', at, ...said }));
  return fc.oneof(
    {
      weight: 6,
      arbitrary: fc
        .constantFrom('customer', 'vendor', undefined)
        .map((reason) => plain({ type: 'paused', at, reason })),
    },
    { weight: 6, arbitrary: simple('resumed') },
    { weight: 3, arbitrary: simple('resolved', 'reopened') },
    { weight: 3, arbitrary: simple('responded', 'customerReplied', 'updated') },
    { weight: 3, arbitrary: change },
    { weight: 1, arbitrary: tier.map((to) => ({ type: 'escalated', at, tier: to })) },
    {
      weight: 3,
      arbitrary: fc
        .record({ metric: maybe(fc.constantFrom(...METRICS)), target: agreement(openedAt) })
        .map((said) => plain({ type: 'agreed', at, ...said })),
    },
    { weight: 1, arbitrary: fc.constantFrom('updated', 'cancelled').map((type) => ({ type, at })) },
  ) as fc.Arbitrary<AnyEvent>;
}

/** Events at few instants, so that several come at once. */
function eventsFrom(openedAt: number): fc.Arbitrary<readonly AnyEvent[]> {
  const instants = fc.array(fc.integer({ min: 0, max: 4 * 24 * 60 }), { minLength: 1, maxLength: 9 });
  return instants.chain((minutes) =>
    fc.array(
      fc.constantFrom(0, ...minutes).chain((minute) => event(openedAt, openedAt + minute * MINUTE)),
      { maxLength: 12 },
    ),
  );
}

function casesIn(place: Place): fc.Arbitrary<Case> {
  const night = { zone: place.zone, hours: { 'sun-thu': ['22:00-06:00'] } };
  const weekend: CalendarDefinition = { zone: place.zone, hours: { 'fri-sun': ['10:00-22:00'] } };
  const openings = fc.integer({ min: 3 * 24 * 60, max: 7 * 24 * 60 }).map((minute) => place.from + minute * MINUTE);
  return openings.chain((openedAt) =>
    fc
      .record({
        catalog: catalogs,
        day: definitions(place),
        ...policies,
        margin: fc.constantFrom(30, 60, 240),
        ticket: fc
          .record({
            level,
            category,
            service: maybe(service),
            tier: maybe(tier),
            calendar: maybe(calendarName),
            events: eventsFrom(openedAt),
          })
          .map((said) => ({ id: 'T', openedAt, ...plain(said) }) as AnyTicket),
        asOf: fc.array(
          fc
            .tuple(fc.integer({ min: 0, max: 6 * 24 * 60 }), fc.constantFrom(0, 0, 1, MINUTE - 1))
            .map(([minute, ms]) => openedAt + minute * MINUTE + ms),
          { minLength: 3, maxLength: 3 },
        ),
      })
      .map(({ catalog, day, reclassification, reopening, margin, ticket, asOf }): Case => {
        const calendar = createCalendar(day);
        const calendars = { day: calendar, night: createCalendar(night), weekend: createCalendar(weekend) };
        const config: AnyConfig = {
          catalog,
          calendar,
          calendars,
          reclassification,
          reopening,
          thresholds: { soon: { before: { minutes: margin } }, late: { after: { minutes: margin } } },
        };
        const sla = createSla(config);
        const world = (): World => {
          const desk = deskIn(place, day);
          const desks = { day: desk, night: deskIn(place, night), weekend: deskIn(place, weekend) };
          return { catalog, desk, desks, reclassification, reopening, margin };
        };
        const { categories, serviceTypes, tiers } = catalog;
        const promises = { categories, order: serviceTypes.order?.targets, vendor: tiers.vendor?.targets };
        const told = { ticket, asOf, day, reclassification, reopening, margin, promises };
        return { config, sla, world, ticket, asOf, [fc.toStringMethod]: () => JSON.stringify(told) };
      }),
  );
}

/** Any ticket under any SLA. */
export const cases: fc.Arbitrary<Case> = fc.constantFrom(...places).chain(casesIn);

import fc from 'fast-check';
import { type CalendarDefinition, createCalendar, createSla, defineCatalog } from 'prazo';
import { DAY, MINUTE, type Tick, walkClock } from '../oracle/clock';
import type { Event, Ticket, World } from '../oracle/ticket';
import { Desk } from '../oracle/ticket-promise';
import type { Catalog, Threshold } from '../oracle/ticket-world';
import type { AnyConfig, AnySla, AnyTicket } from '../ticket/any';
import { definitionIn } from './calendars';
import type { Scene } from './hours';
import { PLACES } from './places';
import {
  ACTORS,
  type AnyDefinition,
  amounts,
  CALENDARS,
  CATEGORIES,
  catalogs,
  LEVELS,
  METRICS,
  maybe,
  OWN_EVENTS,
  plain,
  policies,
  REASONS,
  roll,
  SERVICES,
  TIERS,
} from './ticket-catalogs';

/** The minutes of a place, walked once: some weeks more than its two weeks, for targets in months. */
const walked = new Map<Scene, readonly Tick[]>();
function minutesOf(place: Scene): readonly Tick[] {
  const ticks = walked.get(place) ?? walkClock(place.zone, place.from, place.until + 35 * DAY, MINUTE);
  walked.set(place, ticks);
  return ticks;
}

const MOST_DESKS = 40;
const desks = new Map<string, Desk>();
function deskIn(place: Scene, definition: CalendarDefinition): Desk {
  const key = JSON.stringify([place.from, definition]);
  const desk = desks.get(key) ?? new Desk(definition, minutesOf(place));
  // Each has tens of thousands of minutes, so only the most recent are cached.
  desks.delete(key);
  desks.set(key, desk);
  if (desks.size > MOST_DESKS) desks.delete(desks.keys().next().value as string);
  return desk;
}

const ODD = ['UTC', 'America/Sao_Paulo', 'Australia/Lord_Howe', 'America/New_York'];
const places = PLACES.filter(
  ({ zone }, i) => ODD.includes(zone) && PLACES.findIndex((each) => each.zone === zone) === i,
);

const office = { 'mon-fri': ['09:00-12:00', '13:00-18:00'] };
const usual = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom<CalendarDefinition['hours']>(office, { 'mon-sat': ['08:00-17:00'] }) },
  { weight: 1, arbitrary: fc.constant<CalendarDefinition['hours']>('24/7') },
);

/** Typical hours of a team, or any calendar. */
function definitions(place: Scene): fc.Arbitrary<CalendarDefinition> {
  return fc.oneof(
    { weight: 3, arbitrary: usual.map((hours) => ({ zone: place.zone, hours })) },
    { weight: 1, arbitrary: definitionIn(place) },
  );
}

export { metrics, policies } from './ticket-catalogs';

/** The functions of the library that make an SLA. */
export type Library = Pick<typeof prazo, 'createCalendar' | 'createSla' | 'defineCatalog'>;
const prazo = { createCalendar, createSla, defineCatalog };

/** A ticket and its SLA, and the same as a world for the oracle. */
export interface Case {
  readonly config: AnyConfig;
  readonly sla: AnySla;
  /** The same SLA, made by another copy of the library. */
  readonly slaBy: (library: Library) => AnySla;
  readonly world: () => World;
  readonly ticket: AnyTicket;
  readonly asOf: readonly number[];
  /** The text of a counterexample. */
  readonly [fc.toStringMethod]: () => string;
}

const level = fc.constantFrom(...LEVELS);
/** A category, or a feature of it. */
const topic = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...CATEGORIES).map((category) => ({ category })) },
  { weight: 1, arbitrary: fc.constantFrom('door', 'window').map((feature) => ({ feature })) },
);
const service = fc.constantFrom(...SERVICES);
const tier = fc.constantFrom(...TIERS);
const calendarName = fc.constantFrom(...CALENDARS);

function agreement(openedAt: number): fc.Arbitrary<NonNullable<Event['target']> | null> {
  const due = fc
    .record({ due: fc.integer({ min: -600, max: 6000 }).map((n) => openedAt + n * MINUTE), roll })
    .map((said) => plain(said) as NonNullable<Event['target']>);
  return fc.oneof(
    { weight: 3, arbitrary: amounts },
    { weight: 1, arbitrary: due },
    { weight: 1, arbitrary: fc.constant(null) },
  );
}

/** An event at an instant, without the fields of all events. */
function said(openedAt: number): fc.Arbitrary<Omit<Event, 'at'>> {
  const simple = (...types: readonly string[]) => fc.constantFrom(...types).map((type) => ({ type }));
  const change = fc
    .record({ level: maybe(level), topic: maybe(topic), service: maybe(service, 2), calendar: maybe(calendarName) })
    .map(({ topic, ...rest }) => plain({ ...rest, ...topic }))
    .filter((changes) => Object.keys(changes).length > 0)
    .map((changes) => ({ type: 'reclassified', ...changes }));
  const to = fc.oneof({ weight: 3, arbitrary: tier }, fc.constant(null));
  const onMetric = maybe(fc.constantFrom(...METRICS));
  return fc.oneof(
    { weight: 6, arbitrary: simple('paused') },
    { weight: 5, arbitrary: simple('resumed') },
    { weight: 4, arbitrary: simple('resolved', 'reopened') },
    { weight: 3, arbitrary: simple('responded', 'customerReplied', 'updated') },
    { weight: 4, arbitrary: simple(...OWN_EVENTS) },
    { weight: 3, arbitrary: change },
    { weight: 2, arbitrary: to.map((tier) => ({ type: 'escalated', tier })) },
    {
      weight: 3,
      arbitrary: fc
        .record({ metric: onMetric, target: agreement(openedAt) })
        .map((agreed) => plain({ type: 'agreed', ...agreed })),
    },
    { weight: 1, arbitrary: onMetric.map((metric) => plain({ type: 'restarted', metric })) },
    { weight: 1, arbitrary: simple('cancelled', 'reopened') },
  ) as fc.Arbitrary<Omit<Event, 'at'>>;
}

/** Events at few instants, so that several share an instant; some are just before the opening. */
function eventsFrom(openedAt: number): fc.Arbitrary<readonly Event[]> {
  const reason = maybe(fc.constantFrom(...REASONS));
  const by = maybe(fc.constantFrom(...ACTORS));
  const event = (at: number) =>
    fc.tuple(said(openedAt), reason, by).map(([each, reason, by]) => plain({ ...each, at, reason, by }) as Event);
  const instants = fc.array(fc.integer({ min: 0, max: 4 * 24 * 60 }), { minLength: 1, maxLength: 6 });
  const early = fc.constantFrom(1, 30_000, MINUTE).map((ms) => openedAt - ms);
  return instants.chain((minutes) => {
    const at = fc.constantFrom(0, ...minutes).map((minute) => openedAt + minute * MINUTE);
    const anyTime = fc.oneof({ weight: 30, arbitrary: at }, { weight: 1, arbitrary: early });
    return fc.array(
      anyTime.chain((when) => event(when)),
      { minLength: 2, maxLength: 14, size: 'medium' },
    );
  });
}

const amountOfTime = fc.constantFrom(30, 60, 240).map((minutes) => ({ minutes }));
const days = fc.constantFrom(1, 2).map((businessDays) => ({ businessDays }));
const fraction = fc.constantFrom(0.5, 0.75, 1, 1.5);
/** Thresholds of each kind; `atRisk` may be any of them. */
const thresholds = fc
  .record({
    atRisk: maybe(
      fc.oneof(
        fraction as fc.Arbitrary<Threshold>,
        amountOfTime.map((before) => ({ before })),
      ),
      1,
    ),
    part: maybe(fraction),
    soon: maybe(amountOfTime.map((before) => ({ before }))),
    late: maybe(amountOfTime.map((after) => ({ after }))),
    daysBefore: maybe(days.map((before) => ({ before }))),
    daysAfter: maybe(days.map((after) => ({ after }))),
  })
  .map((named) => plain(named) as Readonly<Record<string, Threshold>>);

function tickets(openedAt: number): fc.Arbitrary<Ticket> {
  return fc
    .record({
      level,
      topic,
      service: maybe(service, 2),
      tier: maybe(tier, 2),
      calendar: maybe(calendarName, 2),
      events: eventsFrom(openedAt),
    })
    .map(({ topic, ...rest }) => ({ id: 'T', openedAt, ...plain(rest), ...topic }) as unknown as Ticket);
}

function casesIn(place: Scene): fc.Arbitrary<Case> {
  const night = { zone: place.zone, hours: { 'sun-thu': ['22:00-06:00'] } };
  const weekend: CalendarDefinition = { zone: place.zone, hours: { 'fri-sun': ['10:00-22:00'] } };
  const openings = fc.integer({ min: 3 * 24 * 60, max: 7 * 24 * 60 }).map((minute) => place.from + minute * MINUTE);
  return openings.chain((openedAt) =>
    fc
      .record({
        catalog: catalogs,
        day: definitions(place),
        ...policies,
        thresholds,
        ticket: tickets(openedAt),
        asOf: fc.array(
          fc
            .tuple(fc.integer({ min: 0, max: 6 * 24 * 60 }), fc.constantFrom(0, 0, 1, MINUTE - 1))
            .map(([minute, ms]) => openedAt + minute * MINUTE + ms),
          { minLength: 3, maxLength: 3 },
        ),
      })
      .map(({ catalog, day, ticket, asOf, ...under }): Case => {
        const configBy = (library: Library): AnyConfig => {
          const calendar = library.createCalendar(day);
          const calendars = {
            day: calendar,
            night: library.createCalendar(night),
            weekend: library.createCalendar(weekend),
          };
          return { catalog: defined(library, catalog), calendar, calendars, ...under } as unknown as AnyConfig;
        };
        const config = configBy(prazo);
        const sla = createSla(config);
        const slaBy = (library: Library): AnySla => library.createSla(configBy(library));
        const world = (): World => {
          const desk = deskIn(place, day);
          const desks = { day: desk, night: deskIn(place, night), weekend: deskIn(place, weekend) };
          return { catalog: catalog as Catalog, desk, desks, ...under };
        };
        const { categories, serviceTypes, tiers, metrics } = catalog;
        const promises = { metrics, categories, order: serviceTypes.order.targets, vendor: tiers.vendor.targets };
        const told = { zone: place.zone, ticket, asOf, day, ...under, promises };
        return {
          config,
          sla,
          slaBy,
          world,
          ticket: asAny(ticket),
          asOf,
          [fc.toStringMethod]: () => JSON.stringify(told),
        };
      }),
  );
}

const defined = (library: Library, definition: AnyDefinition): unknown =>
  library.defineCatalog(definition as unknown as Parameters<typeof defineCatalog>[0]);
/** The ticket of the oracle is also a ticket of the library, but its ids are known only at run time. */
const asAny = (ticket: Ticket): AnyTicket => ticket as unknown as AnyTicket;

/** Any ticket under any SLA. */
export const cases: fc.Arbitrary<Case> = fc.constantFrom(...places).chain(casesIn);

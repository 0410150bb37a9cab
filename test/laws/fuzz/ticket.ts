import fc from 'fast-check';
import type { Catalog } from 'prazo';
import { DAY, MINUTE } from '../../oracle/clock';
import { badInstant, written } from './instant';
import { mostly, object, odd, part, strangeKey, withMishaps } from './parts';
import { agreement, calendarName } from './target';

const HOUR = 60 * MINUTE;

const opening = (...at: readonly string[]) => fc.constantFrom(...at).map(Date.parse);

/** Mostly ordinary days and transitions; sometimes the ends of time. */
const openings = fc.oneof(
  { weight: 8, arbitrary: opening('2026-03-02T13:00Z', '2026-11-19T19:40Z', '2018-11-04T02:30Z', '2011-12-30T09:59Z') },
  { weight: 1, arbitrary: opening('0000-01-01T00:00Z', '9999-12-28T12:00Z', '9999-12-31T23:59:59.999Z') },
);

/** At the opening or in the days after; sometimes before it, or not an instant. */
const since = (openedAt: number): fc.Arbitrary<unknown> =>
  part(
    fc.oneof(fc.constant(0), fc.nat({ max: (4 * DAY) / MINUTE })).chain((n) => written(openedAt + n * MINUTE)),
    fc.constantFrom(1, HOUR, 365 * DAY).chain((ms) => written(openedAt - ms)),
    badInstant,
  );

/** Mostly an id of a table of the catalog. */
function idIn(table: object): fc.Arbitrary<unknown> {
  const ids = Object.keys(table);
  return ids.length === 0 ? odd : part(fc.constantFrom(...ids), fc.constantFrom('urgnt', ''), strangeKey);
}

/** An optional part, if the catalog has ids for it. */
const said = (key: string, table: object) => (Object.keys(table).length === 0 ? {} : { [key]: idIn(table) });

/** The forms of a category: its id, one of its features, or both. */
function kindsIn({ categories }: Catalog): fc.Arbitrary<object> {
  const both = Object.entries(categories).flatMap(([category, { features }]) =>
    Object.keys(features).map((feature) => ({ category, feature })),
  );
  const either = [
    ...Object.keys(categories).map((category) => ({ category })),
    ...both.map(({ feature }) => ({ feature })),
  ];
  const features = Object.fromEntries(both.map(({ feature }) => [feature, feature]));
  return mostly<object>(
    fc.constantFrom(...either, ...both),
    fc.constant({}),
    fc.record({ category: idIn(categories), feature: idIn(features) }),
  );
}

/** The forms of a level: its id, or an impact that gives a level. */
function degreesIn({ levels, impact, rules }: Catalog): fc.Arbitrary<object> {
  const direct = Object.keys(levels).map((level) => ({ level }));
  const implied = rules.map(({ when }) => ({ impact: when }));
  const fact = fc.oneof(fc.constantFrom(...Object.keys(impact), 'colour'), strangeKey);
  const value = fc.constantFrom<unknown>(...Object.values(impact).flat(), 'gone', null);
  return mostly<object>(
    fc.constantFrom<object>(...direct, ...implied),
    fc.constantFrom({}, ...implied.map((said) => ({ ...direct[0], ...said }))),
    fc.array(fc.tuple(fact, value), { maxLength: 2 }).map((facts) => ({ impact: Object.fromEntries(facts) })),
    idIn({}).map((level) => ({ level })),
    odd.map((impact) => ({ impact })),
  );
}

const merged = (...parts: readonly fc.Arbitrary<object>[]): fc.Arbitrary<object> =>
  fc.tuple(...parts).map((all) => Object.assign({}, ...all));
const maybe = (said: fc.Arbitrary<object>) => fc.option(said, { nil: {} });
const type = (...names: readonly unknown[]) => fc.constantFrom(...names);

const PLAIN = ['responded', 'customerReplied', 'updated', 'resumed', 'resolved', 'reopened', 'cancelled'];
const reason = part(fc.constantFrom('customer', 'vendor', '', 'x'.repeat(5000)));

function eventIn(catalog: Catalog, openedAt: number): fc.Arbitrary<unknown> {
  const { serviceTypes, tiers, metrics } = catalog;
  const at = since(openedAt);
  const reclassified = merged(
    object({ type: type('reclassified'), at }, { ...said('service', serviceTypes), calendar: calendarName }),
    maybe(kindsIn(catalog)),
    maybe(degreesIn(catalog)),
  );
  return part(
    fc.oneof(
      { weight: 5, arbitrary: object({ type: type(...PLAIN), at }) },
      { weight: 3, arbitrary: object({ type: type('paused'), at }, { reason }) },
      { weight: 2, arbitrary: reclassified },
      { weight: Object.keys(tiers).length, arbitrary: object({ type: type('escalated'), at, tier: idIn(tiers) }) },
      { weight: 3, arbitrary: object({ type: type('agreed'), at, target: agreement(at) }, { metric: idIn(metrics) }) },
    ),
    object({ type: type('opened', 'closed', 'Paused', 'toString', '__proto__', '', 7, undefined), at }),
  );
}

/** More events than the library accepts, and a large number that it accepts. */
const MANY = [5001, 1000];

/** The events once, twice, or many times. */
const repeated = (events: readonly unknown[]) =>
  mostly(
    fc.constant(events),
    fc.constant([...events, ...events]),
    fc.constantFrom(...MANY).map((length) => Array.from({ length }, (_, i) => events[i % events.length])),
  );

function ticketIn(catalog: Catalog, openedAt: number): fc.Arbitrary<unknown> {
  const rest = fc.record(
    {
      id: part(fc.constantFrom('T-1', '', '__proto__')),
      openedAt: part(written(openedAt), badInstant),
      ...said('service', catalog.serviceTypes),
      ...said('tier', catalog.tiers),
      calendar: calendarName,
      events: part(fc.array(eventIn(catalog, openedAt), { maxLength: 10, size: 'max' }).chain(repeated)),
    },
    { requiredKeys: ['openedAt'] },
  );
  return part(withMishaps(merged(kindsIn(catalog), degreesIn(catalog), rest)));
}

/** A document that is almost a valid ticket, and as-of instants. */
export interface NearlyTicket {
  readonly document: unknown;
  readonly asOf: readonly number[];
}

/** Just before the opening, or up to a month after: new calendars sum up all the years of a longer span. */
const LATER = [-1, 0, 3 * HOUR, 2 * DAY, 30 * DAY];

/** Documents that are almost valid tickets of a catalog. */
export const nearlyTickets = (catalog: Catalog): fc.Arbitrary<NearlyTicket> =>
  openings.chain((openedAt) => {
    const asOf = LATER.map((ms) => openedAt + ms);
    return fc.record({
      document: ticketIn(catalog, openedAt),
      asOf: fc.subarray(asOf, { minLength: 2, maxLength: 2 }),
    });
  });

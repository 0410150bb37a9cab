import fc from 'fast-check';
import { builtInMetrics } from 'prazo';
import type { Unit } from '../../src/catalog/target';
import { labels } from '../catalog/sample';
import type { Amounts } from '../oracle/ticket-promise';
import type { Catalog, Cell, Metric, PauseRule, Trigger } from '../oracle/ticket-world';

/** Catalogs with any metrics and targets. Levels, categories, services and tiers are always the same. */

export const LEVELS = ['high', 'middle', 'low'] as const;
export const CATEGORIES = ['one', 'two'] as const;
export const SERVICES = ['fault', 'order'] as const;
export const TIERS = ['vendor', 'inner'] as const;
export const CALENDARS = ['day', 'night', 'weekend'] as const;
export const REASONS = ['customer', 'vendor'] as const;
export const ACTORS = ['agent', 'system'] as const;
export const OWN_EVENTS = ['assigned', 'approved', 'waited'] as const;
export const METRICS = [...Object.keys(builtInMetrics), 'first', 'second', 'third'];

/** A value, or undefined with the given weight. */
export const maybe = <T>(values: fc.Arbitrary<T>, nothing = 1): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight: 1, arbitrary: values }, { weight: nothing, arbitrary: fc.constant(undefined) });

/** Returns an object without its undefined keys. */
export const plain = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)) as T;

const time = fc.constantFrom('00:00', '02:30', '09:00', '12:00', '17:00', '18:00', '23:30');
const calendar = maybe(fc.constantFrom('night', 'weekend'), 5);
const by = fc.oneof(fc.constant(undefined), time, fc.constant('endOfDay'));
export const roll = fc.constantFrom(undefined, 'following' as const, 'preceding' as const, 'nearest' as const);
const from = fc.constantFrom(undefined, undefined, 'nextOpening' as const);
const cutoff = maybe(time, 2);

const upTo = (max: number) => fc.integer({ min: 1, max });
const wholeMinutes = upTo(400).map((n) => n * 60);

/** Targets in each unit. */
export const BY_UNIT: Readonly<Record<Unit, fc.Arbitrary<object>>> = {
  seconds: fc.record({ seconds: wholeMinutes, from, calendar }),
  minutes: fc.record({ minutes: upTo(600), from, calendar }),
  hours: fc.record({ hours: upTo(40), from, calendar }),
  businessSeconds: fc.record({ businessSeconds: wholeMinutes, calendar }),
  businessMinutes: fc.record({ businessMinutes: upTo(600), calendar }),
  businessHours: fc.record({ businessHours: upTo(16), calendar }),
  days: fc.record({ days: upTo(2), by, roll, from, calendar }),
  months: fc.record({ months: fc.constant(1), by, roll, calendar }),
  businessDays: fc.record({ businessDays: upTo(2), cutoff, by, calendar }),
};

/** All targets except fixed instants and `agreed`. */
export const amounts: fc.Arbitrary<Amounts> = fc
  .oneof(
    ...Object.values(BY_UNIT),
    fc.record({ businessDays: fc.constant(0), cutoff, by: fc.oneof(time, fc.constant('endOfDay')), calendar }),
  )
  .map((target) => plain<Amounts>(target as Amounts));

const cell: fc.Arbitrary<Cell | undefined> = fc.oneof(
  { weight: 14, arbitrary: amounts },
  { weight: 2, arbitrary: fc.constant('agreed' as const) },
  { weight: 1, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.constant(undefined) },
);

const BUILT_IN_EVENTS = ['responded', 'customerReplied', 'updated', 'paused', 'resumed', 'resolved', 'reopened'];
const RARE_EVENTS = ['reclassified', 'escalated', 'agreed', 'restarted'];
const eventType = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...BUILT_IN_EVENTS) },
  { weight: 5, arbitrary: fc.constantFrom(...OWN_EVENTS) },
  { weight: 1, arbitrary: fc.constantFrom(...RARE_EVENTS) },
);

const some = (values: readonly string[]) => fc.subarray([...values], { minLength: 1 });

/** A trigger on a type of event, with or without a reason, an actor or a tier. */
const trigger: fc.Arbitrary<Trigger> = fc.oneof(
  { weight: 4, arbitrary: eventType },
  {
    weight: 1,
    arbitrary: fc
      .record({ event: eventType, reasons: maybe(some(REASONS)), by: maybe(some(ACTORS), 2) })
      .map((said) => plain(said) as Trigger),
  },
  { weight: 1, arbitrary: some(TIERS).map((tiers) => ({ event: 'escalated', tiers })) },
);

const keyOf = (of: Trigger): string => JSON.stringify(of);
const triggers = (minLength: number, maxLength: number): fc.Arbitrary<readonly Trigger[]> =>
  fc.uniqueArray(trigger, { minLength, maxLength, selector: keyOf });

/** Only starts and pauses may have the opening as a trigger. */
const triggersOrOpening = fc.oneof(
  { weight: 1, arbitrary: fc.constant<readonly Trigger[]>(['opened']) },
  { weight: 1, arbitrary: triggers(1, 2) },
);

const usualPause: PauseRule = { on: ['paused'], until: ['resumed'] };
const pauseRule: fc.Arbitrary<PauseRule> = fc.oneof(
  fc.constant(usualPause),
  fc.constant<PauseRule>({ on: [{ event: 'paused', reasons: ['customer'] }], until: ['resumed'] }),
  fc.constant<PauseRule>({ on: ['waited'], until: ['approved', 'resumed'] }),
  fc.record({ on: fc.oneof({ weight: 4, arbitrary: triggers(1, 2) }, triggersOrOpening), until: triggers(1, 2) }),
);

const reclassification = fc.constantFrom('retroactive' as const, 'restart' as const, 'carryElapsed' as const);
const reclassifications = fc.oneof(
  { weight: 3, arbitrary: reclassification },
  {
    weight: 1,
    arbitrary: fc
      .record({
        level: maybe(reclassification),
        category: maybe(reclassification),
        service: maybe(reclassification),
        tier: maybe(reclassification),
        calendar: maybe(reclassification),
      })
      .map((said) => plain(said)),
  },
) as fc.Arbitrary<NonNullable<Metric['reclassification']>>;
const reopening = fc.constantFrom('exclude' as const, 'continue' as const, 'newCycle' as const, 'ignore' as const);

/** The policies for reclassification and reopening. */
export const policies = { reclassification: reclassifications, reopening };

/** A metric of any kind. It may follow one of the named metrics. */
function metric(before: readonly string[]): fc.Arbitrary<Metric> {
  const rules = fc.oneof(pauseRule, fc.array(pauseRule, { minLength: 1, maxLength: 3 })) as fc.Arbitrary<
    NonNullable<Metric['pauses']>
  >;
  return fc
    .record({
      starts: triggersOrOpening,
      stops: triggers(1, 2).map((some) => (some.includes('resolved') ? some : [...some, 'resolved'])),
      pauses: maybe(rules),
      cancels: maybe(triggers(1, 1), 2),
      resets: maybe(triggers(1, 1), 2),
      follows: maybe(fc.constantFrom(...before), 3),
      repeats: maybe(fc.boolean()),
      reopens: maybe(fc.boolean()),
      reclassification: maybe(reclassifications, 2),
      reopening: maybe(reopening, 2),
    })
    .map((said) => ({ labels, ...plain(said) }) as Metric);
}

/**
 * The built-in metrics and three others: `handling` pauses only while it waits for the customer, `answering` repeats
 * and pauses, and `waiting` starts at events that stop other metrics.
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

const usualMetric = fc.constantFrom<Metric>(metrics.handling, metrics.answering, metrics.waiting);

const anyMetrics = fc
  .record({
    first: fc.oneof({ weight: 1, arbitrary: usualMetric }, { weight: 2, arbitrary: metric(['firstResponse']) }),
    second: metric(['firstResponse', 'first']),
    third: metric(['firstResponse', 'periodicUpdate', 'second']),
    // The built-in metrics may have their own policies.
    own: maybe(fc.record({ reclassification: reclassifications, reopening }), 3),
  })
  .map(({ own = {}, ...more }) => {
    const { resolution, ...others } = builtInMetrics as unknown as Catalog['metrics'];
    return { ...others, resolution: { ...resolution, ...own }, ...more } as Catalog['metrics'];
  });

const cells = fc
  .array(cell, { minLength: METRICS.length, maxLength: METRICS.length })
  .map((targets) => plain(Object.fromEntries(METRICS.map((id, i) => [id, targets[i]]))));
const table = fc
  .array(cells, { minLength: LEVELS.length, maxLength: LEVELS.length })
  .map((each) => Object.fromEntries(LEVELS.map((level, i) => [level, each[i]])));
/** A table with only some of the cells. */
const sparse = fc
  .tuple(table, fc.subarray([...LEVELS]), fc.subarray([...METRICS]))
  .map(([full, levels, ids]) =>
    Object.fromEntries(
      levels.map((level) => [
        level,
        Object.fromEntries(Object.entries(full[level] ?? {}).filter(([id]) => ids.includes(id))),
      ]),
    ),
  );

/** The definition of a catalog. The oracle reads it without parsing. */
export const catalogs = fc
  .record({ metrics: anyMetrics, one: table, two: table, vendor: sparse, order: sparse })
  .map(({ metrics, one, two, vendor, order }) => ({
    id: 'any',
    levels: { high: { labels }, middle: { labels }, low: {} },
    categories: {
      one: { labels, features: { door: labels }, targets: one },
      two: { features: { window: 'window' }, targets: two },
    },
    serviceTypes: { fault: { labels }, order: { labels, targets: { one: order } } },
    tiers: { vendor: { labels, targets: { one: vendor, two: vendor } }, inner: { labels } },
    events: Object.fromEntries(OWN_EVENTS.map((id) => [id, {}])),
    metrics,
  }));

export type AnyDefinition = typeof catalogs extends fc.Arbitrary<infer T> ? T : never;

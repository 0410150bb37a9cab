import fc from 'fast-check';
import { builtInMetrics } from 'prazo';
import { labels as named } from '../../catalog/sample';
import { defining, mostly, object, odd, part, strangeKey, table } from './parts';
import { promise } from './target';

const labels = part(
  fc.constant(named),
  fc.constantFrom<unknown>({}, 'name', [named], { en: 'name' }, { ...named, en: ' ' }, { ...named, french: 'nom' }),
);
const flag = part(fc.boolean(), fc.constantFrom('true', 1));

const channels = part(fc.subarray(['ticket', 'statusPage', 'x-1_']), fc.constantFrom(['status page'], 'ticket'));
const level = object({}, { labels, situation: labels, communication: labels, channels });

/** Triggers of a metric: start, stop, pause and resume. */
const EVENTS = [
  ...['opened', 'responded', 'customerReplied', 'updated', 'paused', 'resumed'],
  ...['resolved', 'reopened', 'reclassified', 'escalated', 'agreed', 'restarted', 'assigned'],
];
const words = part(fc.subarray(['customer', 'vendor'], { minLength: 1 }), fc.constantFrom([], [1], 'customer'));
const trigger = object(
  { event: part(fc.constantFrom(...EVENTS), fc.constantFrom('closed', 'cancelled')) },
  { reasons: words, by: words },
);
const escalation = object({ event: fc.constant('escalated'), tiers: fc.constantFrom(['vendor'], ['x'], []) });
const events = part(
  fc.oneof(
    fc.subarray<unknown>(EVENTS, { minLength: 1, maxLength: 3 }),
    fc.array(fc.oneof(fc.constantFrom(...EVENTS), trigger, escalation), { minLength: 1, maxLength: 2 }),
  ),
  fc.constantFrom<unknown>([], 'opened', ['closed'], ['cancelled'], ['opened', 'opened'], ['Opened', null]),
);
const pause = object({ on: events, until: events });
const pauses = part(fc.oneof(pause, fc.array(pause, { minLength: 1, maxLength: 2 })), fc.constant([]));
const POLICIES = ['retroactive', 'restart', 'carryElapsed'];
const policy = part(fc.constantFrom(...POLICIES), fc.constant('reset'));
const metric = object(
  { starts: events, stops: events },
  {
    ...{ labels, pauses, cancels: events, resets: events, reopens: flag, repeats: flag },
    follows: part(fc.constantFrom('resolution', 'vendor', 'then')),
    reclassification: part(
      fc.oneof(policy, object({}, { level: policy, tier: policy })),
      fc.constant({ impact: 'restart' }),
    ),
    reopening: part(fc.constantFrom('exclude', 'continue', 'newCycle', 'ignore'), fc.constant('include')),
  },
);

const own = part(defining(['assigned'], object({}, { labels })), fc.constantFrom({ resolved: {} }, ['assigned']));

const FACTS = { reach: ['all', 'one'], urgent: [true, false] };
const impact = part(
  fc.constant(FACTS),
  fc.constantFrom<unknown>({}, { reach: [] }, { reach: ['all', 'all'] }, { ...FACTS, '1st': [true] }, { reach: [1] }),
);
const when = part(
  fc.constantFrom({ reach: 'all' }, { urgent: true }, { reach: 'one', urgent: false }),
  fc.constantFrom<unknown>(
    {},
    { reach: 'none' },
    { urgent: 'true' },
    { colour: 'red' },
    { toString: true },
    { reach: 1 },
  ),
  table(strangeKey, odd, 2),
);

/** The ids that a catalog defines and refers to. Some are names of inherited properties. */
interface Names {
  readonly levels: readonly string[];
  readonly categories: readonly string[];
  /** The built-in metrics if absent. */
  readonly metrics: readonly string[] | undefined;
}

const names: fc.Arbitrary<Names> = fc.record({
  levels: fc.subarray(['urgent', 'high', 'toString'], { minLength: 1 }),
  categories: fc.subarray(['site', 'mail', 'valueOf'], { minLength: 1 }),
  metrics: fc.option(fc.subarray(['resolution', 'vendor', 'then'], { minLength: 1 }), { nil: undefined }),
});

/** A key that mostly refers to one of some ids. */
const reference = (known: readonly string[]) => mostly(fc.constantFrom(...known), strangeKey);

const targetsOf = ({ levels, metrics = Object.keys(builtInMetrics) }: Names) =>
  part(table(reference(levels), part(table(reference(metrics), promise, 3)), 3));

/** Categories, mostly with one feature each. */
const featuresOf = (category: string) =>
  part(defining([`${category}-a`], labels), fc.constantFrom({ 'site-a': named }, { 'mail-a': named }, {}));

function categoriesOf(known: Names): fc.Arbitrary<unknown> {
  const targets = targetsOf(known);
  const category = (name: string) => object({}, { labels, features: featuresOf(name), targets });
  return part(object(Object.fromEntries(known.categories.map((name) => [name, category(name)]))));
}

/** The level of each rule; none without facts, from which a level is derived. */
function classificationOf({ levels }: Names): fc.Arbitrary<object> {
  const rules = part(fc.array(object({ when, level: reference(levels) }), { maxLength: 3 }));
  return fc.oneof(fc.constant({}), object({ impact }, { rules }));
}

/** The tables that are not tables of categories. */
function othersOf(known: Names) {
  const targets = part(table(reference(known.categories), targetsOf(known), 2));
  const service = object({}, { labels, description: labels, requires: part(defining(['contract'], labels)), targets });
  return {
    serviceTypes: part(defining(['fault', 'move'], service)),
    tiers: part(defining(['vendor'], object({}, { labels, targets }))),
  };
}

function catalogOf(known: Names): fc.Arbitrary<object> {
  const { levels, metrics } = known;
  const whole = object(
    {
      id: part(fc.constantFrom('hosting', 'x'), strangeKey),
      levels: part(defining(levels, level)),
      categories: categoriesOf(known),
      ...(metrics === undefined ? {} : { metrics: part(defining(metrics, metric)) }),
    },
    { labels, average: flag, events: own, ...othersOf(known) },
  );
  return fc.tuple(whole, classificationOf(known)).map(([document, more]) => ({ ...document, ...more }));
}

/** More items than the library accepts. */
const huge = { id: 'huge', rules: Array(100_001).fill({}) };

/** Documents that are almost valid catalogs. */
export const nearlyCatalogs: fc.Arbitrary<unknown> = part(names.chain(catalogOf), fc.constant(huge));

import fc from 'fast-check';

/** What documents are made of: parts that are right, or now and then wrong in a way that has been seen. */

/** Of so many parts one is wrong, so that a document of some dozens of them may well be right as a whole. */
const RIGHT = 60;

/** Right, or now and then one of the others; a counterexample shrinks to what is right. */
export function mostly<T>(right: fc.Arbitrary<T>, ...wrong: readonly fc.Arbitrary<T>[]): fc.Arbitrary<T> {
  const seldom = wrong.map((arbitrary) => ({ weight: 1, arbitrary }));
  return fc.oneof({ withCrossShrink: true }, { weight: RIGHT * wrong.length, arbitrary: right }, ...seldom);
}

const text = (length: number): string => 'x'.repeat(length);

/** Keys that mean nothing, that mean something elsewhere, and that every object answers to. */
export const strangeKey = fc.constantFrom(
  ...['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'toJSON', 'length'],
  ...['', ' ', '0', '1st', 'colour', 'naïve', 'a b', 'a.b', '["a"]', '😀', text(61), text(1000)],
  ...['labels', 'targets', 'level', 'impact', 'feature', 'tier', 'calendar', 'hours', 'days', 'by', 'roll', 'due'],
);

/** What stands where something else belongs; `undefined`, NaN and the infinite come from programs, the rest from JSON. */
export const odd: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    ...[null, undefined, true, false, 0, -0, -1, 0.5, 1e308, Number.NaN, Number.POSITIVE_INFINITY],
    ...['', ' ', '__proto__', 'toString', text(1000), [], [[]], [null], {}],
    JSON.parse('{"__proto__":{"polluted":true}}'),
    { constructor: { prototype: { polluted: true } } },
  ),
  fc.jsonValue({ maxDepth: 2 }),
);

/** A part of one kind, mostly; or wrong in one of its own ways, or in any. */
export const part = (right: fc.Arbitrary<unknown>, ...wrong: readonly fc.Arbitrary<unknown>[]) =>
  mostly(right, ...wrong, odd);

type Entries = readonly (readonly [key: string, value: unknown])[];

/** With own keys of any name, `__proto__` included, as JSON.parse makes them. */
const fromEntries = (entries: Entries): Record<string, unknown> => Object.fromEntries(entries);

/** What may befall the keys of an object: one is lost, or one comes in that does not belong. */
const mishap: fc.Arbitrary<(entries: Entries) => Entries> = mostly<(entries: Entries) => Entries>(
  fc.constant((entries) => entries),
  fc.nat().map((n) => (entries) => entries.filter((_, i) => i !== n % entries.length)),
  fc.tuple(strangeKey, odd).map((entry) => (entries) => [...entries, entry]),
);

/** Objects to whose keys something may happen. */
export const withMishaps = (objects: fc.Arbitrary<object>): fc.Arbitrary<Record<string, unknown>> =>
  fc.tuple(objects, mishap).map(([object, happens]) => fromEntries(happens(Object.entries(object))));

type Parts = Readonly<Record<string, fc.Arbitrary<unknown>>>;

/** An object of some keys that it must have and some that it may have. */
export function object(required: Parts, optional: Parts = {}): fc.Arbitrary<Record<string, unknown>> {
  return withMishaps(fc.record({ ...required, ...optional }, { requiredKeys: Object.keys(required) }));
}

/** A table that defines each of some names. */
export const defining = (names: readonly string[], value: fc.Arbitrary<unknown>) =>
  object(Object.fromEntries(names.map((name) => [name, value])));

/** A table with a few of the keys, whatever they are. */
export const table = (key: fc.Arbitrary<string>, value: fc.Arbitrary<unknown>, maxLength = 5) =>
  fc.array(fc.tuple(key, value), { maxLength }).map(fromEntries);

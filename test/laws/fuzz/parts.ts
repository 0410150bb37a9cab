import fc from 'fast-check';

/** The parts of documents: mostly valid, and sometimes wrong in a way that occurs in practice. */

/** One part in this many is wrong, so that many documents of some dozens of parts are valid. */
const RIGHT = 60;

/** Mostly a valid value, sometimes another. A counterexample shrinks to the valid value. */
export function mostly<T>(right: fc.Arbitrary<T>, ...wrong: readonly fc.Arbitrary<T>[]): fc.Arbitrary<T> {
  const seldom = wrong.map((arbitrary) => ({ weight: 1, arbitrary }));
  return fc.oneof({ withCrossShrink: true }, { weight: RIGHT * wrong.length, arbitrary: right }, ...seldom);
}

const text = (length: number): string => 'x'.repeat(length);

/** Unknown keys, keys that are valid elsewhere, and names of inherited properties. */
export const strangeKey = fc.constantFrom(
  ...['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'toJSON', 'length'],
  ...['', ' ', '0', '1st', 'colour', 'naïve', 'a b', 'a.b', '["a"]', '😀', text(61), text(1000)],
  ...['labels', 'targets', 'level', 'impact', 'feature', 'tier', 'calendar', 'hours', 'days', 'by', 'roll', 'due'],
);

/** Values of a wrong type. `undefined`, NaN and infinite numbers come from programs, the others from JSON. */
export const odd: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    ...[null, undefined, true, false, 0, -0, -1, 0.5, 1e308, Number.NaN, Number.POSITIVE_INFINITY],
    ...['', ' ', '__proto__', 'toString', text(1000), [], [[]], [null], {}],
    JSON.parse('{"__proto__":{"polluted":true}}'),
    { constructor: { prototype: { polluted: true } } },
  ),
  fc.jsonValue({ maxDepth: 2 }),
);

/** A part of one kind: mostly valid, or wrong in a typical way, or in any way. */
export const part = (right: fc.Arbitrary<unknown>, ...wrong: readonly fc.Arbitrary<unknown>[]) =>
  mostly(right, ...wrong, odd);

type Entries = readonly (readonly [key: string, value: unknown])[];

/** Returns an object with own keys of any name, even `__proto__`, as JSON.parse does. */
const fromEntries = (entries: Entries): Record<string, unknown> => Object.fromEntries(entries);

/** Changes of the keys of an object: a key is removed, or an unknown key is added. */
const mishap: fc.Arbitrary<(entries: Entries) => Entries> = mostly<(entries: Entries) => Entries>(
  fc.constant((entries) => entries),
  fc.nat().map((n) => (entries) => entries.filter((_, i) => i !== n % entries.length)),
  fc.tuple(strangeKey, odd).map((entry) => (entries) => [...entries, entry]),
);

/** Objects with such a change, or none. */
export const withMishaps = (objects: fc.Arbitrary<object>): fc.Arbitrary<Record<string, unknown>> =>
  fc.tuple(objects, mishap).map(([object, happens]) => fromEntries(happens(Object.entries(object))));

type Parts = Readonly<Record<string, fc.Arbitrary<unknown>>>;

/** An object with required and optional keys. */
export function object(required: Parts, optional: Parts = {}): fc.Arbitrary<Record<string, unknown>> {
  return withMishaps(fc.record({ ...required, ...optional }, { requiredKeys: Object.keys(required) }));
}

/** A table with a value for each of some ids. */
export const defining = (names: readonly string[], value: fc.Arbitrary<unknown>) =>
  object(Object.fromEntries(names.map((name) => [name, value])));

/** A table with some of the keys. */
export const table = (key: fc.Arbitrary<string>, value: fc.Arbitrary<unknown>, maxLength = 5) =>
  fc.array(fc.tuple(key, value), { maxLength }).map(fromEntries);

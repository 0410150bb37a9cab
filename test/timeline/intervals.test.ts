import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { difference, type Intervals, intersection, normalize, union } from '../../src/timeline/intervals';

const SEED = 42;

/** Sets of small numbers, so that each member can be checked. */
const POINTS = Array.from({ length: 30 }, (_, i) => i);
const bounds = fc
  .array(fc.tuple(fc.nat({ max: 29 }), fc.nat({ max: 29 })), { maxLength: 8 })
  .map((pairs) => pairs.flat());

const members = (of: readonly number[]): readonly number[] =>
  POINTS.filter((point) => of.some((from, i) => i % 2 === 0 && from <= point && point < (of[i + 1] as number)));
const rising = (of: Intervals): boolean => of.every((bound, i) => i === 0 || bound > (of[i - 1] as number));

describe(`sets of instants (seed ${SEED})`, () => {
  test('normalize keeps the members, sorts the intervals and joins touching ones', () => {
    fc.assert(
      fc.property(bounds, (of) => {
        const before = [...of];
        const set = normalize(of);
        expect(members(set)).toEqual(members(of));
        expect([rising(set), set.length % 2]).toEqual([true, 0]);
        expect(normalize(set)).toEqual(set);
        expect(of).toEqual(before);
      }),
      { seed: SEED, numRuns: 500 },
    );
  });

  test.each([
    ['union', union, (a: boolean, b: boolean) => a || b],
    ['intersection', intersection, (a: boolean, b: boolean) => a && b],
    ['difference', difference, (a: boolean, b: boolean) => a && !b],
  ] as const)('%s', (_name, combine, rule) => {
    fc.assert(
      fc.property(bounds.map(normalize), bounds.map(normalize), (a, b) => {
        const set = combine(a, b);
        const [inA, inB] = [members(a), members(b)];
        expect(members(set)).toEqual(POINTS.filter((point) => rule(inA.includes(point), inB.includes(point))));
        expect([rising(set), set.length % 2]).toEqual([true, 0]);
      }),
      { seed: SEED, numRuns: 500 },
    );
  });

  test('equal sets have equal lists', () => {
    expect(normalize([5, 9, 1, 3, 3, 5])).toEqual([1, 9]);
    expect(normalize([1, 9, 2, 3])).toEqual([1, 9]);
    expect(normalize([4, 4, 7, 2])).toEqual([]);
    expect(normalize([])).toEqual([]);
    expect(union([1, 3], [3, 5])).toEqual([1, 5]);
    expect(difference([1, 5], [1, 5])).toEqual([]);
    expect(intersection([1, 3], [3, 5])).toEqual([]);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Timeline, timelineOf } from '../../src/timeline/timeline';

const SEED = 20_000_229;
const DAY = 86_400_000;
const yearStart = (year: number): number => Date.UTC(year, 0, 1);
const [FROM, TO] = [yearStart(1998), yearStart(2004)];

type Stretch = readonly [from: number, until: number];

/** Returns a timeline of sorted, separate intervals, split by year. */
function openIn(stretches: readonly Stretch[]): Timeline {
  return timelineOf({
    name: 'test',
    from: yearStart(1900),
    until: yearStart(2100),
    limitedBy: 'the test',
    cost: 366,
    kindOf: () => undefined,
    intervalsIn: (year) =>
      stretches.flatMap(([from, until]) => {
        const [start, end] = [Math.max(from, yearStart(year)), Math.min(until, yearStart(year + 1))];
        return start < end ? [start, end] : [];
      }),
  });
}

/** Returns the same answers by a search through all intervals. */
const list = (stretches: readonly Stretch[]) => ({
  isOpen: (at: number) => stretches.some(([from, until]) => from <= at && at < until),
  between: (a: number, b: number) => {
    const before = (at: number) =>
      stretches.reduce((sum, [from, until]) => sum + Math.max(0, Math.min(at, until) - from), 0);
    return before(b) - before(a);
  },
  nextOpen: (at: number) =>
    stretches.map(([from, until]) => (at < until ? Math.max(at, from) : -1)).find((open) => open >= 0),
  nextClose: (at: number) => stretches.map(([, until]) => until).find((until) => until > at),
  previousOpen: (at: number) => stretches.map(([from]) => from).findLast((from) => from <= at),
  previousClose: (at: number) =>
    stretches.map(([from, until]) => (at > from ? Math.min(at, until) : -1)).findLast((close) => close >= 0),
  add: (at: number, amount: number) => {
    let left = amount;
    for (const [from, until] of stretches) {
      const start = Math.max(from, at);
      if (left > 0 && start < until && left <= until - start) return start + left;
      left -= Math.max(0, until - start);
    }
    return amount === 0 ? at : undefined;
  },
  subtract: (at: number, amount: number) => {
    let left = amount;
    for (const [from, until] of [...stretches].reverse()) {
      const end = Math.min(until, at);
      if (left > 0 && from < end && left <= end - from) return end - left;
      left -= Math.max(0, end - from);
    }
    return amount === 0 ? at : undefined;
  },
  intervals: (a: number, b: number) =>
    stretches
      .map(([from, until]) => [Math.max(a, from), Math.min(b, until)] as const)
      .filter(([from, until]) => from < until),
});

/** An instant of six years, often at the end of a year. */
const instant = fc.oneof(
  fc.integer({ min: FROM, max: TO }),
  fc
    .tuple(fc.integer({ min: 1998, max: 2004 }), fc.integer({ min: -2, max: 2 }))
    .map(([year, off]) => yearStart(year) + off),
);

/** Sorted, separate intervals, from one ms to years long. */
const stretches: fc.Arbitrary<readonly Stretch[]> = fc
  .uniqueArray(instant, { minLength: 2, maxLength: 40 })
  .map((edges) => edges.sort((a, b) => a - b))
  .map((edges) =>
    Array.from(
      { length: Math.floor(edges.length / 2) },
      (_, i) => [edges[2 * i] as number, edges[2 * i + 1] as number] as const,
    ),
  );

test(`intervals of any length, across years, agree with a search through all (seed ${SEED})`, () => {
  const asked = fc.array(fc.tuple(instant, instant, fc.oneof(fc.constantFrom(0, 1), fc.nat({ max: 1000 * DAY }))), {
    minLength: 10,
    maxLength: 10,
  });
  fc.assert(
    fc.property(stretches, asked, (open, questions) => {
      const [ours, theirs] = [openIn(open), list(open)];
      for (const [a, b, amount] of [...questions, ...open.flat().map((edge) => [edge, edge - 1, 1] as const)]) {
        const facts: readonly (readonly [unknown, () => unknown])[] = [
          [theirs.isOpen(a), () => ours.isOpen(a)],
          [theirs.between(a, b), () => ours.between(a, b)],
          [theirs.nextOpen(a), () => ours.nextOpen(a)],
          [theirs.nextClose(a), () => ours.nextClose(a)],
          [theirs.previousOpen(a), () => ours.previousOpen(a)],
          [theirs.previousClose(a), () => ours.previousClose(a)],
          [theirs.add(a, amount), () => ours.add(a, amount)],
          [theirs.subtract(a, amount), () => ours.subtract(a, amount)],
          [theirs.intervals(a, b), () => ours.intervals(a, b)],
        ];
        const known = facts.filter(([answer]) => answer !== undefined);
        expect(known.map(([, ask]) => ask())).toEqual(known.map(([answer]) => answer));
        const unknown = facts.filter(([answer]) => answer === undefined);
        for (const [, ask] of unknown) expect(ask).toThrow(/test/);
      }
    }),
    { seed: SEED },
  );
});

describe('at the end of a year', () => {
  const turn = yearStart(2000);
  const ask = (open: readonly Stretch[]) => {
    const timeline = openIn(open);
    return {
      add: timeline.add(turn - 1, 2),
      subtract: timeline.subtract(turn + 1, 2),
      nextClose: timeline.nextClose(turn - 1),
      previousOpen: timeline.previousOpen(turn),
      nextOpen: timeline.nextOpen(turn),
      previousClose: timeline.previousClose(turn),
      intervals: timeline.intervals(turn - 5, turn + 5),
    };
  };

  test('an interval continues as one', () => {
    expect(ask([[turn - 10, turn + 10]])).toEqual({
      add: turn + 1,
      subtract: turn - 1,
      nextClose: turn + 10,
      previousOpen: turn - 10,
      nextOpen: turn,
      previousClose: turn,
      intervals: [[turn - 5, turn + 5]],
    });
  });

  test('an interval that closes there does not continue', () => {
    expect(
      ask([
        [turn - 10, turn],
        [turn + 100, turn + 200],
      ]),
    ).toEqual({
      add: turn + 101,
      subtract: turn - 2,
      nextClose: turn,
      previousOpen: turn - 10,
      nextOpen: turn + 100,
      previousClose: turn,
      intervals: [[turn - 5, turn]],
    });
  });

  test('an interval that opens there was not open before', () => {
    expect(
      ask([
        [turn - 200, turn - 100],
        [turn, turn + 10],
      ]),
    ).toEqual({
      add: turn + 2,
      subtract: turn - 101,
      nextClose: turn + 10,
      previousOpen: turn,
      nextOpen: turn,
      previousClose: turn - 100,
      intervals: [[turn, turn + 5]],
    });
  });

  test('an interval may last for decades', () => {
    const [long, ago] = [yearStart(1931), yearStart(1930)];
    const timeline = openIn([
      [ago, ago + 10],
      [turn, turn + 10],
    ]);
    expect(timeline.nextOpen(long)).toBe(turn);
    expect(timeline.previousClose(turn)).toBe(ago + 10);
    expect(timeline.add(ago, 15)).toBe(turn + 5);
    expect(timeline.subtract(turn + 5, 15)).toBe(ago);
    expect(timeline.between(ago, turn + 10)).toBe(20);
    expect(timeline.intervals(ago + 5, turn + 5)).toEqual([
      [ago + 5, ago + 10],
      [turn, turn + 5],
    ]);
  });
});

test('questions may come in any order of years', () => {
  const open = Array.from(
    { length: 200 },
    (_, i): Stretch => [yearStart(1900 + i) + i * DAY, yearStart(1900 + i) + (i + 30) * DAY],
  );
  const timeline = openIn(open);
  const years = Array.from({ length: 199 }, (_, i) => 1900 + ((i * 89) % 199));
  const answers = years.map((year) => [
    timeline.between(yearStart(1900), yearStart(year)),
    timeline.add(yearStart(year), DAY),
  ]);
  expect(answers).toEqual(years.map((year) => [(year - 1900) * 30 * DAY, yearStart(year) + (year - 1900 + 1) * DAY]));
});

test('the source is asked once for a year in use', () => {
  const asked: number[] = [];
  const timeline = timelineOf({
    name: 'test',
    from: yearStart(1900),
    until: yearStart(2100),
    limitedBy: 'the test',
    cost: 366,
    kindOf: () => undefined,
    intervalsIn: (year) => {
      asked.push(year);
      return [yearStart(year), yearStart(year) + DAY];
    },
  });
  for (let i = 0; i < 100; i++) timeline.add(yearStart(2026) + i * 1000, 3 * DAY);
  expect(asked.filter((year) => year === 2026)).toHaveLength(1);
  expect(new Set(asked).size).toBe(asked.length);
});

import { describe, expect, test } from 'vitest';
import type { Issue } from '../../src/input/issue';
import { timelineOf } from '../../src/timeline/timeline';
import { openIntervalsIn, type TimelineSource } from '../../src/timeline/timeline-source';
import { issuesThrownBy } from '../expecting';

/** Edge cases at which a changed sign or bound in src/timeline gives another result: year ends, coverage, horizons. */

const HOUR = 3_600_000;
const year = (of: number, ms = 0): number => Date.UTC(of, 0, 1) + ms;

type Stretch = readonly [from: number, until: number];

interface Known {
  readonly from?: number;
  readonly until?: number;
}

/** Returns a timeline of sorted, separate intervals, and the list of years that it compiled. */
function openIn(stretches: readonly Stretch[], { from = year(1500), until = year(2500) }: Known = {}) {
  const compiled: number[] = [];
  const source: TimelineSource = {
    name: 'desk',
    from,
    until,
    limitedBy: 'the test',
    cost: 366,
    kindOf: () => undefined,
    intervalsIn: (of) => {
      compiled.push(of);
      return stretches.filter(([start, end]) => start < year(of + 1) && end > year(of)).flat();
    },
  };
  return { source, timeline: timelineOf(source), compiled };
}

/** Returns one open hour per year: noon of 1 January. */
const hourA = (from: number, until: number): readonly Stretch[] =>
  Array.from({ length: until - from + 1 }, (_, i) => [year(from + i, 12 * HOUR), year(from + i, 13 * HOUR)] as const);

function failure(ask: () => unknown): Issue {
  const [issue] = issuesThrownBy(ask);
  if (issue === undefined) throw new Error('an error without issues');
  return issue;
}
const code = (ask: () => unknown): string => failure(ask).code;

describe('each function, at the edges of intervals and years, agrees with a reference', () => {
  const stretches: readonly Stretch[] = [
    [year(1999, -3), year(1999, -1)],
    [year(2000, -2 * HOUR), year(2000, 3 * HOUR)],
    [year(2000, 5 * HOUR), year(2000, 5 * HOUR + 1)],
    [year(2000, 6 * HOUR), year(2000, 12 * HOUR)],
    [year(2000, 18 * HOUR), year(2000, 24 * HOUR)],
    [year(2001), year(2001, 1)],
    [year(2002, -1), year(2002)],
    [year(2003, -1), year(2005, 7)],
    [year(2006, -9), year(2006, -8)],
  ];
  const edges = stretches.flat();
  const inner = edges.filter((at) => at > year(1999, -1) && at < year(2006, -9));
  const turns = [1999, 2000, 2001, 2002, 2003, 2004, 2005].map((of) => year(of));
  const instants = [...inner, ...turns].flatMap((at) => [at - 1, at, at + 1]);

  const open = (at: number) => stretches.some(([from, until]) => from <= at && at < until);
  const openBefore = (at: number) =>
    stretches.reduce((sum, [from, until]) => sum + Math.max(0, Math.min(at, until) - from), 0);

  test('isOpen, nextOpen, nextClose, previousOpen, previousClose', () => {
    const { timeline } = openIn(stretches);
    for (const at of instants) {
      const asked = [
        timeline.isOpen(at),
        timeline.nextOpen(at),
        timeline.nextClose(at),
        timeline.previousOpen(at),
        timeline.previousClose(at),
      ];
      const closing = stretches.find(([, until]) => until > at)?.[1] as number;
      const opening = stretches.findLast(([from]) => from <= at)?.[0] as number;
      const next = stretches.find(([, until]) => until > at)?.[0] as number;
      const last = stretches.findLast(([from]) => from < at)?.[1] as number;
      expect([at, ...asked]).toEqual([at, open(at), Math.max(at, next), closing, opening, Math.min(at, last)]);
    }
  });

  test('between, with add and subtract as its inverses', () => {
    const { timeline } = openIn(stretches);
    for (const a of instants) {
      for (const b of instants) {
        const worked = openBefore(b) - openBefore(a);
        expect([a, b, timeline.between(a, b)]).toEqual([a, b, worked]);
        // Add and subtract return the earliest and the latest instant. If it is open, there is only one.
        if (worked > 0 && open(b - 1)) expect([a, b, timeline.add(a, worked)]).toEqual([a, b, b]);
        if (worked > 0 && open(a)) expect([a, b, timeline.subtract(b, worked)]).toEqual([a, b, a]);
      }
    }
  });

  test('intervals, clipped to any two instants', () => {
    const { timeline } = openIn(stretches);
    for (const a of instants) {
      for (const b of instants) {
        const clipped = stretches.map(([from, until]) => [Math.max(a, from), Math.min(b, until)] as const);
        expect(timeline.intervals(a, b)).toEqual(clipped.filter(([from, until]) => from < until));
      }
    }
  });

  test('a new timeline gives the same answers as one with compiled years', () => {
    for (const at of inner) {
      expect(openIn(stretches).timeline.between(year(1998), at)).toBe(openBefore(at));
      expect(openIn(stretches).timeline.between(at, year(1998))).toBe(-openBefore(at));
    }
  });
});

describe('zero and negative amounts', () => {
  const { timeline } = openIn(hourA(1900, 2100));
  const noon = year(2000, 12 * HOUR);

  test('a zero amount returns the instant, open or closed', () => {
    expect([timeline.add(noon - 1, 0), timeline.subtract(noon - 1, -0)]).toEqual([noon - 1, noon - 1]);
  });

  test('a negative amount goes in the other direction', () => {
    expect(timeline.add(noon + HOUR, -HOUR)).toBe(noon);
    expect(timeline.subtract(noon, -HOUR)).toBe(noon + HOUR);
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0.5, -0.5, 2 ** 53, -(2 ** 53)])(
    '%d is no amount',
    (amount) => {
      expect(code(() => timeline.add(noon, amount))).toBe('invalidAmount');
      expect(code(() => timeline.subtract(noon, amount))).toBe('invalidAmount');
    },
  );

  test.each([Number.NaN, Number.POSITIVE_INFINITY, 0.5])('%d is not an instant', (at) => {
    const questions = [
      () => timeline.isOpen(at),
      () => timeline.add(at, 0),
      () => timeline.subtract(at, 0),
      () => timeline.add(at, 1),
      () => timeline.between(noon, at),
      () => timeline.between(at, noon),
      () => timeline.intervals(at, noon),
      () => timeline.intervals(noon, at),
      () => timeline.nextOpen(at),
      () => timeline.previousClose(at),
    ];
    expect(new Set(questions.map(code))).toEqual(new Set(['invalidInstant']));
  });
});

describe('the cache of compiled years', () => {
  test('compiles a year once while it is cached', () => {
    const { timeline, compiled } = openIn(hourA(1900, 2100));
    for (let i = 0; i < 3; i++) for (let of = 1950; of < 1950 + 64; of++) timeline.isOpen(year(of));
    expect(compiled.length).toBe(64);
  });

  test('does not confuse two years with the same slot', () => {
    const { timeline } = openIn(hourA(1900, 2100));
    for (let i = 0; i < 2; i++) {
      for (const of of [1936, 2000, 2064]) expect(timeline.nextOpen(year(of))).toBe(year(of, 12 * HOUR));
    }
    expect(timeline.between(year(1936), year(2064))).toBe(128 * HOUR);
    expect(timeline.add(year(1936), 65 * HOUR)).toBe(year(2000, 13 * HOUR));
    expect(timeline.subtract(year(2065), 65 * HOUR)).toBe(year(2000, 12 * HOUR));
  });

  test('compiles only the needed years of a long span', () => {
    const { timeline, compiled } = openIn(hourA(1900, 2100));
    timeline.add(year(2000), 3 * HOUR);
    expect([...new Set(compiled)].sort()).toEqual([2000, 2001, 2002]);
    timeline.subtract(year(2001), 3 * HOUR);
    expect(Math.min(...compiled)).toBe(1998);
  });

  test('finds the right year if years have unequal open time', () => {
    const uneven: readonly Stretch[] = [
      [year(2000), year(2000, 1)],
      [year(2001), year(2001, 300 * 24 * HOUR)],
      [year(2009), year(2009, 2)],
      [year(2010), year(2010, 5)],
    ];
    const { timeline } = openIn(uneven);
    for (let i = 0; i < 2; i++) {
      expect(timeline.add(year(2000), 3)).toBe(year(2001, 2));
      expect(timeline.add(year(2000), 1 + 300 * 24 * HOUR)).toBe(year(2001, 300 * 24 * HOUR));
      expect(timeline.add(year(2000), 2 + 300 * 24 * HOUR)).toBe(year(2009, 1));
      expect(timeline.add(year(2001), 300 * 24 * HOUR + 3)).toBe(year(2010, 1));
      expect(timeline.subtract(year(2011), 5)).toBe(year(2010));
      expect(timeline.subtract(year(2011), 6)).toBe(year(2009, 1));
      expect(timeline.subtract(year(2010), 2)).toBe(year(2009));
      expect(timeline.subtract(year(2010), 3)).toBe(year(2001, 300 * 24 * HOUR - 1));
      expect(timeline.subtract(year(2010, 1), 300 * 24 * HOUR + 4)).toBe(year(2000));
    }
  });
});

describe('the horizon of a hundred years', () => {
  const start = year(2000, 15 * HOUR);

  test('finds open time in the 100th year, but not in the next', () => {
    const near = openIn(hourA(2100, 2100)).timeline;
    expect([near.nextOpen(start), near.add(start, HOUR)]).toEqual([year(2100, 12 * HOUR), year(2100, 13 * HOUR)]);
    const far = openIn(hourA(2101, 2101)).timeline;
    expect(code(() => far.nextOpen(start))).toBe('noOpenTime');
    expect(code(() => far.nextClose(start))).toBe('noOpenTime');
    expect(code(() => far.add(start, 1))).toBe('noOpenTime');
  });

  test('works the same backward', () => {
    const near = openIn(hourA(1900, 1900)).timeline;
    expect([near.previousClose(start), near.previousOpen(start), near.subtract(start, HOUR)]).toEqual([
      year(1900, 13 * HOUR),
      year(1900, 12 * HOUR),
      year(1900, 12 * HOUR),
    ]);
    const far = openIn(hourA(1899, 1899)).timeline;
    expect(code(() => far.previousClose(start))).toBe('noOpenTime');
    expect(code(() => far.previousOpen(start))).toBe('noOpenTime');
    expect(code(() => far.subtract(start, 1))).toBe('noOpenTime');
  });

  test('is beyondHorizon for some open time, but not enough', () => {
    const { timeline } = openIn(hourA(1800, 2200));
    expect(timeline.add(start, 100 * HOUR)).toBe(year(2100, 13 * HOUR));
    expect(code(() => timeline.add(start, 100 * HOUR + 1))).toBe('beyondHorizon');
    expect(timeline.subtract(start, 101 * HOUR)).toBe(year(1900, 12 * HOUR));
    expect(code(() => timeline.subtract(start, 101 * HOUR + 1))).toBe('beyondHorizon');
  });

  test('applies even if the year after it has been compiled before', () => {
    const { timeline } = openIn(hourA(1800, 2200));
    timeline.between(year(1898), year(2102));
    timeline.between(year(1899, HOUR), year(2101, HOUR));
    expect(code(() => timeline.add(start, 100 * HOUR + 1))).toBe('beyondHorizon');
    expect(code(() => timeline.subtract(start, 101 * HOUR + 1))).toBe('beyondHorizon');
  });

  test('applies even if its own year has been compiled before', () => {
    const { timeline } = openIn(hourA(1800, 2200));
    // Twice, because summing up the years between replaces both in the cache.
    const ask = (of: number) => [1, 2].map(() => timeline.between(year(2000), year(of, 14 * HOUR)));
    expect(ask(2101)).toEqual([102 * HOUR, 102 * HOUR]);
    expect(code(() => timeline.add(start, 101 * HOUR))).toBe('beyondHorizon');
    expect(ask(1899)).toEqual([-100 * HOUR, -100 * HOUR]);
    expect(code(() => timeline.subtract(start, 102 * HOUR))).toBe('beyondHorizon');
  });

  test('counts open time in its last year as too little, not as none', () => {
    const ahead = openIn(hourA(2100, 2100)).timeline;
    expect(code(() => ahead.add(start, 2 * HOUR))).toBe('beyondHorizon');
    const behind = openIn(hourA(1900, 1900)).timeline;
    expect(code(() => behind.subtract(start, 2 * HOUR))).toBe('beyondHorizon');
  });

  test('is used if the coverage ends with it; outsideCoverage if the coverage ends before', () => {
    const known = (from: number, until: number) => openIn([], { from: year(from), until: year(until) }).timeline;
    expect(code(() => known(1900, 2101).add(start, 1))).toBe('noOpenTime');
    expect(code(() => known(1900, 2100).add(start, 1))).toBe('outsideCoverage');
    expect(code(() => known(1900, 2101).subtract(start, 1))).toBe('noOpenTime');
    expect(code(() => known(1901, 2101).subtract(start, 1))).toBe('outsideCoverage');
  });

  test('ignores open time before the start of the search', () => {
    const { timeline } = openIn([[year(2000, 12 * HOUR), year(2000, 13 * HOUR)]]);
    expect(code(() => timeline.add(start, 1))).toBe('noOpenTime');
    expect(code(() => timeline.subtract(year(2000, 12 * HOUR), 1))).toBe('noOpenTime');
    expect(code(() => timeline.add(year(2000), HOUR + 1))).toBe('beyondHorizon');
    expect(code(() => timeline.subtract(start, HOUR + 1))).toBe('beyondHorizon');
  });

  test('finds a closing in the 100th year, but not in a later one', () => {
    const ends = openIn([[year(1990), year(2100, 1)]]).timeline;
    expect(ends.nextClose(start)).toBe(year(2100, 1));
    const runsOn = openIn([[year(1990), year(2101, 1)]]).timeline;
    expect(code(() => runsOn.nextClose(start))).toBe('neverCloses');
    const began = openIn([[year(1900, 1), year(2200)]]).timeline;
    expect(began.previousOpen(start)).toBe(year(1900, 1));
    const always = openIn([[year(1899), year(2200)]]).timeline;
    expect(code(() => always.previousOpen(start))).toBe('neverCloses');
  });

  test('is in the error, with the start of the search and the calendar', () => {
    const { timeline } = openIn([]);
    expect(failure(() => timeline.nextOpen(start))).toMatchObject({
      expected: 'open time within the horizon of 100 years from 2000',
      received: 'none in calendar desk',
    });
    expect(failure(() => openIn(hourA(1800, 2200)).timeline.add(start, 999 * HOUR))).toMatchObject({
      expected: 'enough open time within the horizon of 100 years from 2000',
      received: 'too little in calendar desk',
    });
    const always = openIn([[year(1800), year(2300)]]).timeline;
    expect(failure(() => always.nextClose(start))).toMatchObject({
      expected: 'a change from open to closed within the horizon of 100 years from 2000',
      received: 'none in calendar desk',
    });
  });
});

test('a search that failed before the year 0 does not change the next search', () => {
  const { timeline } = openIn([[year(1), year(1, HOUR)]], {
    from: Date.parse('0000-01-01T00:00Z'),
    until: year(2500),
  });
  const [first, third] = ['0001-01-01T00:00Z', '0003-01-01T00:00Z'].map(Date.parse) as [number, number];
  for (const at of [first, third]) {
    expect(code(() => timeline.subtract(at, HOUR))).toBe('outsideCoverage');
    expect(code(() => timeline.previousClose(at))).toBe('outsideCoverage');
    expect(code(() => timeline.previousOpen(at))).toBe('outsideCoverage');
  }
});

describe('the bounds of the coverage', () => {
  const from = year(2000, 6 * HOUR);
  const until = year(2010, 6 * HOUR);
  const { timeline, source } = openIn([[year(1999), year(2011)]], { from, until });

  test('are accepted, but open or closed is unknown from the last bound on', () => {
    expect([timeline.isOpen(from), timeline.isOpen(until - 1)]).toEqual([true, true]);
    expect(code(() => timeline.isOpen(until))).toBe('outsideCoverage');
    expect(timeline.between(from, until)).toBe(until - from);
    expect([timeline.add(from, until - from), timeline.subtract(until, until - from)]).toEqual([until, from]);
    expect(timeline.intervals(from, until)).toEqual([[from, until]]);
    expect(timeline.previousClose(until)).toBe(until);
  });

  test('are exceeded by one ms: refused', () => {
    expect(code(() => timeline.isOpen(from - 1))).toBe('outsideCoverage');
    expect(code(() => timeline.between(from - 1, until))).toBe('outsideCoverage');
    expect(code(() => timeline.between(from, until + 1))).toBe('outsideCoverage');
    expect(code(() => timeline.intervals(from - 1, until))).toBe('outsideCoverage');
    expect(code(() => timeline.intervals(from, until + 1))).toBe('outsideCoverage');
    expect(code(() => timeline.add(from, until - from + 1))).toBe('outsideCoverage');
    expect(code(() => timeline.subtract(until, until - from + 1))).toBe('outsideCoverage');
  });

  test('refuse an opening or closing that may be outside', () => {
    expect(code(() => timeline.nextClose(from))).toBe('outsideCoverage');
    expect(code(() => timeline.previousOpen(until - 1))).toBe('outsideCoverage');
    // The calendar may open there.
    const earlier = openIn([[year(2005), year(2006)]], { from, until }).timeline;
    expect(code(() => earlier.previousOpen(until))).toBe('outsideCoverage');
    expect(earlier.previousOpen(until - 1)).toBe(year(2005));
    const closed = openIn([], { from, until }).timeline;
    expect(code(() => closed.nextOpen(from))).toBe('outsideCoverage');
    expect(code(() => closed.previousClose(until))).toBe('outsideCoverage');
    expect(code(() => closed.previousOpen(until))).toBe('outsideCoverage');
    expect(code(() => closed.add(from, 1))).toBe('outsideCoverage');
    expect(code(() => closed.subtract(until, 1))).toBe('outsideCoverage');
  });

  test('stop compilation', () => {
    const { timeline: short, compiled } = openIn([], { from: year(2000), until: year(2010) });
    for (const ask of [() => short.add(year(2005), 1), () => short.subtract(year(2005), 1)]) {
      expect(code(ask)).toBe('outsideCoverage');
    }
    short.intervals(year(2004), year(2010));
    expect([Math.min(...compiled), Math.max(...compiled)]).toEqual([2000, 2009]);
  });

  test('intervals that end with a year do not compile the next year', () => {
    const { timeline: long, compiled } = openIn(hourA(1900, 2100));
    long.intervals(year(2004), year(2006));
    expect(compiled).toEqual([2004, 2005]);
  });

  test('refuse the end of an interval that reaches them, from any year', () => {
    const open = openIn([[year(1990), year(2020)]], { from: year(2000), until: year(2010) }).timeline;
    for (const at of [year(2000), year(2005, 1), year(2010, -1)]) {
      expect([code(() => open.nextClose(at)), code(() => open.previousOpen(at))]).toEqual([
        'outsideCoverage',
        'outsideCoverage',
      ]);
    }
    expect(open.previousClose(year(2010))).toBe(year(2010));
  });

  test('are in the error, with the source, the instant and the calendar', () => {
    expect(failure(() => timeline.isOpen(from - 1))).toMatchObject({
      expected: 'an instant from 2000-01-01T06:00:00.000Z to 2010-01-01T06:00:00.000Z, the coverage of the test',
      received: '2000-01-01T05:59:59.999Z for calendar desk',
    });
    expect(failure(() => timeline.isOpen(8.64e15)).received).toBe('+275760-09-13T00:00:00.000Z for calendar desk');
    expect(failure(() => timeline.isOpen(8.64e15 + 1)).received).toBe('8640000000000001 for calendar desk');
  });

  test('the error names the first instant that is not covered', () => {
    const closed = openIn([], { from, until }).timeline;
    const received = (ask: () => unknown) => failure(ask).received.split(' ')[0];
    expect(received(() => closed.add(from, 1))).toBe('2010-01-01T06:00:00.001Z');
    expect(received(() => closed.subtract(until, 1))).toBe('2000-01-01T05:59:59.999Z');
    const years = openIn([], { from: year(2000), until: year(2010) }).timeline;
    expect(received(() => years.nextOpen(year(2005)))).toBe('2010-01-01T00:00:00.001Z');
    expect(received(() => years.previousClose(year(2005)))).toBe('1999-12-31T23:59:59.999Z');
  });

  test('clip the open time of a year; a year outside has none', () => {
    expect(openIntervalsIn(source, 2000)).toEqual([from, year(2001)]);
    expect(openIntervalsIn(source, 2005)).toEqual([year(2005), year(2006)]);
    expect(openIntervalsIn(source, 2010)).toEqual([year(2010), until]);
    expect([openIntervalsIn(source, 1999), openIntervalsIn(source, 2011)]).toEqual([[], []]);
  });
});

describe('errors of arguments', () => {
  const { timeline } = openIn(hourA(1990, 2010));

  test('have an empty path and say what is expected', () => {
    expect(failure(() => timeline.isOpen(0.5))).toEqual({
      code: 'invalidInstant',
      path: '',
      expected: 'a whole number of ms since the epoch',
      received: '0.5',
    });
    expect(failure(() => timeline.add(year(2000), 0.5))).toEqual({
      code: 'invalidAmount',
      path: '',
      expected: 'a finite, whole number of ms',
      received: '0.5',
    });
    expect(failure(() => openIn([]).timeline.nextOpen(0))).toMatchObject({ code: 'noOpenTime', path: '' });
    expect(failure(() => timeline.isOpen(year(2600)))).toMatchObject({ code: 'outsideCoverage', path: '' });
  });

  test('refuse a fraction even in a compiled year', () => {
    timeline.isOpen(year(2000));
    expect(code(() => timeline.isOpen(year(2000, 0.5)))).toBe('invalidInstant');
    expect(code(() => timeline.between(year(2000), year(2000, 0.5)))).toBe('invalidInstant');
  });
});

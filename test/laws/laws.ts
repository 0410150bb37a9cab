import fc from 'fast-check';
import {
  type Calendar,
  calendarDifference,
  calendarIntersection,
  calendarUnion,
  createCalendar,
  effectiveCalendar,
  parseCalendar,
  type Timeline,
} from 'prazo';
import { expect } from 'vitest';
import { CalendarOracle } from '../oracle/calendar';
import { DAY } from '../oracle/clock';
import { amount, definitionIn, instantIn } from './calendars';
import type { Scene } from './hours';
import type { Law } from './law';
import { PLACES } from './places';

const somewhere = fc.constantFrom(...PLACES);

const YEARS = 365.25 * DAY;

/** With this open time in ten days, twice half a year of open time fits in the horizon of a search. */
const ENOUGH = 3 * 3_600_000;

/** A timeline, and instants that are years apart. */
const longRun = somewhere.chain((place) =>
  fc.record({
    timeline: definitionIn(place)
      .map((definition) => createCalendar(definition).timeline)
      .filter((timeline) => timeline.between(place.from - 20 * DAY, place.from - 10 * DAY) > ENOUGH),
    at: fc
      .tuple(instantIn(place), instantIn(place), instantIn(place))
      .chain(([a, b, c]) => fc.tuple(fc.constant(a), years(b), years(c))),
    amounts: fc.tuple(longAmount, longAmount),
  }),
);

const years = (at: number): fc.Arbitrary<number> =>
  fc.oneof(fc.constant(at), fc.integer({ min: at - 5 * YEARS, max: at + 5 * YEARS }));

const longAmount = fc.oneof(amount, fc.integer({ min: 0, max: YEARS / 2 }));

type Run = {
  readonly timeline: Timeline;
  readonly at: readonly [number, number, number];
  readonly amounts: readonly [number, number];
};

const always = (law: (run: Run) => void): fc.IProperty<unknown> => fc.property(longRun, law);

export const timelineLaws: readonly Law[] = [
  [
    'between(t, add(t, d)) is d, also for subtract',
    always(({ timeline, at: [t], amounts: [d] }) => {
      expect(timeline.between(t, timeline.add(t, d))).toBe(d);
      expect(timeline.between(timeline.subtract(t, d), t)).toBe(d);
    }),
  ],
  [
    'add returns the earliest instant, subtract the latest',
    always(({ timeline, at: [t], amounts: [d] }) => {
      if (d === 0) return;
      expect(timeline.between(t, timeline.add(t, d) - 1)).toBe(d - 1);
      expect(timeline.between(timeline.subtract(t, d) + 1, t)).toBe(d - 1);
    }),
  ],
  [
    'a zero amount returns the instant, a negative amount goes in the other direction',
    always(({ timeline, at: [t], amounts: [d] }) => {
      expect(timeline.add(t, 0)).toBe(t);
      expect(timeline.subtract(t, 0)).toBe(t);
      expect(timeline.add(t, -d)).toBe(timeline.subtract(t, d));
      expect(timeline.subtract(t, -d)).toBe(timeline.add(t, d));
    }),
  ],
  [
    'amounts add up',
    always(({ timeline, at: [t], amounts: [d, e] }) => {
      expect(timeline.add(timeline.add(t, d), e)).toBe(timeline.add(t, d + e));
      expect(timeline.subtract(timeline.subtract(t, d), e)).toBe(timeline.subtract(t, d + e));
    }),
  ],
  [
    'spans add up, and change their sign if they are reversed',
    always(({ timeline, at: [a, b, c] }) => {
      expect(timeline.between(a, b) + timeline.between(b, c)).toBe(timeline.between(a, c));
      expect(timeline.between(a, b) + timeline.between(b, a)).toBe(0);
      expect(timeline.between(a, a)).toBe(0);
    }),
  ],
  [
    'a later instant never has less open time before it',
    always(({ timeline, at: [a, b, c], amounts: [d, e] }) => {
      const [early, late] = [Math.min(b, c), Math.max(b, c)];
      expect(timeline.between(a, early)).toBeLessThanOrEqual(timeline.between(a, late));
      expect(timeline.add(early, d)).toBeLessThanOrEqual(timeline.add(late, d));
      expect(timeline.subtract(early, d)).toBeLessThanOrEqual(timeline.subtract(late, d));
      expect(timeline.add(a, Math.min(d, e))).toBeLessThanOrEqual(timeline.add(a, Math.max(d, e)));
    }),
  ],
  [
    'no span has more open time than elapsed time',
    always(({ timeline, at: [a, b] }) => {
      expect(Math.abs(timeline.between(a, b))).toBeLessThanOrEqual(Math.abs(b - a));
    }),
  ],
  [
    'adding the open time until t returns t, or the closing before it',
    always(({ timeline, at: [a, b] }) => {
      const [from, until] = [Math.min(a, b), Math.max(a, b)];
      const open = timeline.between(from, until);
      expect(timeline.add(from, open)).toBe(open === 0 ? from : timeline.previousClose(until));
    }),
  ],
  [
    'intervals are separate, sorted, and exactly the open time',
    always(({ timeline, at: [a, b] }) => {
      const [from, until] = [Math.min(a, b), Math.min(Math.max(a, b), Math.min(a, b) + YEARS)];
      const intervals = timeline.intervals(from, until);
      const edges = intervals.flat();
      expect(edges.every((edge, i) => i === 0 || edge > (edges[i - 1] as number))).toBe(true);
      expect(intervals.reduce((sum, [start, end]) => sum + end - start, 0)).toBe(timeline.between(from, until));
      expect(edges.every((edge) => edge >= from && edge <= until)).toBe(true);
      expect(timeline.intervals(until, from)).toEqual([]);
    }),
  ],
  [
    'the next and previous edges are edges, with no edge between',
    always(({ timeline, at: [t] }) => {
      const open = timeline.nextOpen(t);
      expect([open >= t, timeline.isOpen(open), timeline.between(t, open)]).toEqual([true, true, 0]);
      const closed = timeline.previousClose(t);
      expect([closed <= t, timeline.isOpen(closed - 1), timeline.between(closed, t)]).toEqual([true, true, 0]);
      // A calendar that never closes again, or never opened before, has no such edge.
      const lasting = 20 * DAY;
      if (timeline.between(closed - lasting, closed) === lasting) return;
      if (timeline.between(open, open + lasting) === lasting) return;
      const close = timeline.nextClose(t);
      expect([close > t, timeline.isOpen(close - 1), timeline.isOpen(close)]).toEqual([true, true, false]);
      expect(timeline.intervals(t, close)).toEqual([[open, close]]);
      const opened = timeline.previousOpen(t);
      expect([opened <= t, timeline.isOpen(opened - 1), timeline.isOpen(opened)]).toEqual([true, false, true]);
      expect(timeline.intervals(opened, t).length).toBeLessThanOrEqual(1);
    }),
  ],
];

const LONG_AGO = -10 * YEARS;

/** Two or three calendars of one scene, in one zone or each in its own. */
const together = (zones: 'same' | 'any') =>
  somewhere.chain((place) => {
    const other = zones === 'same' ? fc.constant(place.zone) : somewhere.map(({ zone }) => zone);
    const elsewhere = fc
      .tuple(definitionIn(place), other)
      .map(([definition, zone]) => createCalendar({ ...definition, zone }));
    return fc.record({
      place: fc.constant(place),
      first: definitionIn(place).map((definition) => createCalendar(definition)),
      others: fc.array(elsewhere, { minLength: 1, maxLength: 2 }),
    });
  });

/** Every instant at which one of the calendars may open or close, and the ms before and after. */
function edgesOf(calendars: readonly Calendar[], { from, until }: Scene): readonly number[] {
  const edges = calendars.flatMap(({ timeline }) => timeline.intervals(from, until).flat());
  return [...edges, from].flatMap((edge) => [edge - 1, edge, edge + 1]);
}

function membership(
  combine: (first: Calendar, ...others: readonly [Calendar, ...Calendar[]]) => Calendar,
  rule: (first: boolean, others: readonly boolean[]) => boolean,
): fc.IProperty<unknown> {
  return fc.property(together('any'), ({ place, first, others }) => {
    const combined = combine(first, ...(others as [Calendar, ...Calendar[]]));
    expect(combined.zone).toBe(place.zone);
    const edges = edgesOf([combined, first, ...others], place);
    const expected = (at: number) =>
      rule(
        first.timeline.isOpen(at),
        others.map(({ timeline }) => timeline.isOpen(at)),
      );
    expect(edges.filter((at) => combined.timeline.isOpen(at))).toEqual(edges.filter(expected));
  });
}

export const combinationLaws: readonly Law[] = [
  [
    'a union is open when at least one calendar is',
    membership(calendarUnion, (first, others) => first || others.includes(true)),
  ],
  [
    'an intersection is open when all calendars are',
    membership(calendarIntersection, (first, others) => first && !others.includes(false)),
  ],
  [
    'a difference is open when only the first calendar is',
    membership(calendarDifference, (first, others) => first && !others.includes(true)),
  ],
  [
    'union and intersection together have the open time of both calendars',
    fc.property(together('any'), ({ place: { from, until }, first, others: [second] }) => {
      const open = (calendar: Calendar) => calendar.timeline.between(from, until);
      const both = [first, second as Calendar] as const;
      expect(open(calendarUnion(...both)) + open(calendarIntersection(...both))).toBe(open(first) + open(both[1]));
      expect(open(calendarDifference(...both))).toBe(open(first) - open(calendarIntersection(...both)));
    }),
  ],
  [
    'an effective calendar equals, at each instant, the entry that applies',
    fc.property(together('same'), fc.integer({ min: -2, max: 2 }), ({ place, first, others }, shift) => {
      const change = new Date((place.from + place.until) / 2 + shift * DAY).toISOString().slice(0, 10);
      const [second, third = first] = others as [Calendar, Calendar?];
      const last = new Date(place.until - 2 * DAY).toISOString().slice(0, 10);
      const changing = effectiveCalendar([
        { calendar: first },
        { from: change, calendar: second },
        { from: last, calendar: third },
      ]);
      const clock = new CalendarOracle({ zone: place.zone, hours: {} }, place);
      const [firstChange, lastChange] = [clock.startOf(change), clock.startOf(last)];
      const inForce = (at: number) => (at < firstChange ? first : at < lastChange ? second : third);
      const edges = [...edgesOf([changing, first, second, third], place), firstChange - 1, firstChange];
      expect(edges.filter((at) => changing.timeline.isOpen(at))).toEqual(
        edges.filter((at) => inForce(at).timeline.isOpen(at)),
      );
      expect(changing.timeline.between(place.from + LONG_AGO, place.from)).toBe(
        first.timeline.between(place.from + LONG_AGO, place.from),
      );
    }),
  ],
  [
    'a calendar through JSON is the same calendar',
    fc.property(together('any'), ({ place: { from, until }, first, others }) => {
      const all = [first, ...others];
      const [second] = others as [Calendar];
      for (const calendar of [
        ...all,
        calendarUnion(first, second),
        calendarIntersection(first, second),
        calendarDifference(first, second),
      ]) {
        const again = parseCalendar(JSON.parse(JSON.stringify(calendar)));
        if (!again.ok) throw new Error(JSON.stringify(again.issues));
        expect(again.value.timeline.intervals(from, until)).toEqual(calendar.timeline.intervals(from, until));
        expect(JSON.stringify(again.value)).toBe(JSON.stringify(calendar));
        expect([again.value.zone, again.value.name]).toEqual([calendar.zone, calendar.name]);
      }
    }),
  ],
];

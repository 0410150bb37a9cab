import fc from 'fast-check';
import type { CalendarDefinition, Holiday, HolidayRule } from 'prazo';
import { DAY, MINUTE } from '../oracle/clock';
import type { Place } from './places';

const WEEK = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const MINUTES_OF_DAY = 1440;

const two = (n: number): string => String(n).padStart(2, '0');
const time = (minute: number): string => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;

/** A minute of a day that clocks jump around more often than others, or any that falls on the step. */
const minuteOfDay = fc.oneof(
  fc.constantFrom(0, 5, 15, 30, 60, 90, 120, 150, 180, 540, 720, 1080, 1380, 1410, 1435),
  fc.nat({ max: MINUTES_OF_DAY / 5 - 1 }).map((n) => n * 5),
);

/** Disjoint ranges of one day, the last of which may run past midnight, or all day long. */
export const ranges: fc.Arbitrary<readonly string[]> = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom([], ['00:00-24:00'], ['18:00-00:00'], ['22:00-06:00']) },
  {
    weight: 4,
    arbitrary: fc
      .tuple(fc.uniqueArray(minuteOfDay, { minLength: 1, maxLength: 6 }), fc.boolean(), minuteOfDay)
      .map(([edges, overnight, overnightEnd]) => {
        const sorted = [...edges].sort((a, b) => a - b);
        const written: string[] = [];
        for (let i = 0; i + 1 < sorted.length; i += 2) {
          written.push(`${time(sorted[i] as number)}-${time(sorted[i + 1] as number)}`);
        }
        const last = sorted.at(-1) as number;
        if (sorted.length % 2 === 0) return written;
        return [...written, `${time(last)}-${overnight && overnightEnd < last ? time(overnightEnd) : '24:00'}`];
      }),
  },
);

const hours: fc.Arbitrary<CalendarDefinition['hours']> = fc.oneof(
  { weight: 1, arbitrary: fc.constant('24/7' as const) },
  { weight: 2, arbitrary: fc.tuple(ranges, ranges).map(([week, end]) => ({ 'mon-fri': week, 'sat-sun': end })) },
  { weight: 1, arbitrary: ranges.map((all) => ({ 'thu-wed': all })) },
  {
    weight: 5,
    arbitrary: fc
      .tuple(fc.subarray([...WEEK], { minLength: 1 }), fc.array(ranges, { minLength: 7, maxLength: 7 }))
      .map(([days, each]) => Object.fromEntries(days.map((day, i) => [day, each[i]]))),
  },
);

const part = fc
  .tuple(minuteOfDay, minuteOfDay)
  .filter(([a, b]) => a !== b)
  .map(([a, b]) => `${time(Math.min(a, b))}-${time(Math.max(a, b))}`);

const dateOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/** A calendar of any features, its dates within the fortnight of its place, its edges on the step. */
export function definitionIn({ zone, from, until }: Place): fc.Arbitrary<CalendarDefinition> {
  const date = fc.integer({ min: 0, max: (until - from) / DAY - 1 }).map((n) => dateOf(from + n * DAY));
  const dated: fc.Arbitrary<Holiday> = fc.oneof(
    date.map((on) => ({ date: on, name: 'a day off' })),
    fc.tuple(date, part).map(([on, closed]) => ({ date: on, closed })),
  );
  const rule: fc.Arbitrary<HolidayRule> = fc.oneof(
    date,
    dated,
    date.map((on) => ({ month: Number(on.slice(5, 7)), day: Number(on.slice(8, 10)) })),
  );
  const closure = fc
    .tuple(fc.nat({ max: (until - from) / (5 * MINUTE) - 1 }), fc.integer({ min: 1, max: 600 }))
    .map(([start, length]) => ({
      from: from + start * 5 * MINUTE,
      until: from + (start + length) * 5 * MINUTE,
    }));
  return fc.record({
    zone: fc.constant(zone),
    hours,
    holidays: fc.array(rule, { maxLength: 4 }),
    overrides: fc.dictionary(date, ranges, { maxKeys: 3 }).map((days) => ({ ...days })),
    closures: fc.array(closure, { maxLength: 3 }),
  });
}

/** An instant of a place: on an edge of its hours, a millisecond off one, or anywhere. */
export function instantIn({ from, until, step }: Place): fc.Arbitrary<number> {
  const steps = (until - from) / step;
  // The first and last two days are left to searches that run out of the window.
  const onStep = fc
    .integer({ min: Math.ceil(steps / 7), max: Math.floor((steps * 6) / 7) })
    .map((n) => from + n * step);
  return fc
    .tuple(onStep, fc.oneof(fc.constantFrom(0, 0, -1, 1), fc.integer({ min: 0, max: step - 1 })))
    .map(([at, off]) => at + off);
}

/** An amount of time, in ms: a moment, some hours, or some days. */
export const amount: fc.Arbitrary<number> = fc.oneof(
  fc.constantFrom(0, 1, MINUTE, 60 * MINUTE, 8 * 60 * MINUTE),
  fc.integer({ min: 0, max: DAY }),
  fc.integer({ min: 0, max: (7 * DAY) / (5 * MINUTE) }).map((n) => n * 5 * MINUTE),
);

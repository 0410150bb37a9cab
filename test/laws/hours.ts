import fc from 'fast-check';
import { type Hours, type Season, WEEK, type Weekday } from '../oracle/calendar-definition';
import { DAY } from '../oracle/clock';

/**
 * The zone and the time of the questions to a calendar. The dates of the calendar are near that time, its edges on the
 * step.
 */
export interface Scene {
  readonly zone: string;
  readonly from: number;
  readonly until: number;
  readonly step: number;
}

const MONTH = 31 * DAY;

export const dateOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
export const later = (date: string, days: number): string => dateOf(Date.parse(date) + days * DAY);
export const yearly = (date: string): string => date.slice(5);

/** A date in a scene or just outside; in a long scene, mostly near the new year. */
export function dateIn({ from, until }: Scene): fc.Arbitrary<string> {
  const anywhere = fc.integer({ min: -2, max: (until - from) / DAY + 1 }).map((n) => dateOf(from + n * DAY));
  if (until - from < MONTH) return anywhere;
  const years = fc.integer({ min: Number(dateOf(from).slice(0, 4)), max: Number(dateOf(until).slice(0, 4)) });
  const nearNewYear = fc.tuple(years, fc.integer({ min: -9, max: 9 })).map(([y, n]) => later(`${y}-01-01`, n));
  return fc.oneof(anywhere, { weight: 3, arbitrary: nearNewYear });
}

/** Ranges of dates, or of other ordered values, that do not touch. */
export function apart(edges: readonly string[]): readonly (readonly [from: string, until: string])[] {
  const sorted = [...edges].sort();
  return sorted.flatMap((edge, i) => (i % 2 === 1 ? [[sorted[i - 1] as string, edge] as const] : []));
}

/** Ranges of yearly dates. The last may pass the new year. */
export function yearlyApart(edges: readonly string[], passes: boolean): ReturnType<typeof apart> {
  const sorted = [...new Set(edges)].sort();
  const first = sorted[0];
  if (!passes || first === undefined || sorted.length % 2 === 1) return apart(sorted);
  return [...apart(sorted.slice(1, -1)), [sorted.at(-1) as string, first]];
}

/** 29 February is more frequent than in real life. */
export const yearlyDate = (scene: Scene): fc.Arbitrary<string> =>
  fc.oneof({ weight: 12, arbitrary: dateIn(scene).map(yearly) }, { weight: 1, arbitrary: fc.constant('02-29') });

const two = (n: number): string => String(n).padStart(2, '0');

function timeOf(seconds: number): string {
  const time = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}`;
  return seconds % 60 === 0 ? time : `${time}:${two(seconds % 60)}`;
}

const ODD_MINUTES = [0, 5, 15, 30, 60, 90, 120, 150, 180, 540, 720, 1080, 1380, 1410, 1435];

/** A time of day in seconds, on the step, more often near transitions. */
function secondOfDay({ step }: Scene): fc.Arbitrary<number> {
  const grain = step / 1000;
  return fc.oneof(
    fc.constantFrom(...ODD_MINUTES.map((minute) => minute * 60).filter((second) => second % grain === 0)),
    fc.nat({ max: 86_400 / grain - 1 }).map((n) => n * grain),
  );
}

/** Separate ranges of one day, of which the last may run past midnight; or the whole day. */
export function rangesIn(scene: Scene): fc.Arbitrary<readonly string[]> {
  const second = secondOfDay(scene);
  const some = fc
    .tuple(fc.uniqueArray(second, { minLength: 1, maxLength: 6 }), fc.boolean(), second)
    .map(([edges, isOvernight, end]) => {
      const sorted = [...edges].sort((a, b) => a - b);
      const written: string[] = [];
      for (let i = 0; i + 1 < sorted.length; i += 2) {
        written.push(`${timeOf(sorted[i] as number)}-${timeOf(sorted[i + 1] as number)}`);
      }
      if (sorted.length % 2 === 0) return written;
      const last = sorted.at(-1) as number;
      return [...written, `${timeOf(last)}-${isOvernight && end < last ? timeOf(end) : '24:00'}`];
    });
  const usual = fc.constantFrom([], ['00:00-24:00'], ['22:00-06:00'], ['00:00-12:00', '12:00-24:00']);
  return fc.oneof({ weight: 1, arbitrary: usual }, { weight: 4, arbitrary: some });
}

/** A part of one day. */
export const partIn = (scene: Scene): fc.Arbitrary<string> =>
  fc
    .tuple(secondOfDay(scene), secondOfDay(scene), fc.boolean())
    .filter(([a, b]) => a !== b)
    .map(([a, b, untilMidnight]) => {
      const until = timeOf(Math.max(a, b));
      return `${timeOf(Math.min(a, b))}-${untilMidnight ? '24:00' : until}`;
    });

export const weekday: fc.Arbitrary<Weekday> = fc.constantFrom(...WEEK);

type Weekly = Readonly<Record<string, readonly string[]>>;

function weeklyIn(ranges: fc.Arbitrary<readonly string[]>): fc.Arbitrary<Weekly> {
  return fc.oneof(
    { weight: 2, arbitrary: fc.tuple(ranges, ranges).map(([week, end]) => ({ 'mon-fri': week, 'sat-sun': end })) },
    { weight: 1, arbitrary: ranges.map((all) => ({ 'thu-wed': all })) },
    {
      weight: 5,
      arbitrary: fc
        .tuple(fc.subarray([...WEEK], { minLength: 1 }), fc.array(ranges, { minLength: 7, maxLength: 7 }))
        .map(([days, each]) => Object.fromEntries(days.map((day, i) => [day, each[i] as readonly string[]]))),
    },
  );
}

function rotationIn(scene: Scene): fc.Arbitrary<Hours> {
  const ranges = rangesIn(scene);
  const anchor = fc.tuple(dateIn(scene), fc.integer({ min: -40, max: 40 })).map(([date, n]) => later(date, n));
  return fc.oneof(
    fc.record({ anchor, weeks: fc.array(weeklyIn(ranges), { minLength: 1, maxLength: 3 }) }),
    fc.record({ anchor, days: fc.array(ranges, { minLength: 1, maxLength: 9 }) }),
  );
}

export const hoursIn = (scene: Scene): fc.Arbitrary<Hours> =>
  fc.oneof(
    { weight: 1, arbitrary: fc.constant('24/7' as const) },
    { weight: 5, arbitrary: weeklyIn(rangesIn(scene)) },
    { weight: 3, arbitrary: rotationIn(scene) },
  );

/** Seasons of every year and seasons that apply once. Two seasons of the same form share no date. */
export function seasonsIn(scene: Scene): fc.Arbitrary<readonly Season[]> {
  const once = fc.uniqueArray(dateIn(scene), { maxLength: 4 }).map(apart);
  const everyYear = fc
    .tuple(fc.uniqueArray(yearlyDate(scene), { maxLength: 4 }), fc.boolean())
    .map(([edges, passes]) => yearlyApart(edges, passes));
  return fc
    .tuple(once, everyYear, fc.array(hoursIn(scene), { minLength: 4, maxLength: 4 }), fc.boolean())
    .map(([first, second, hours, isTurned]) => {
      const stretches = isTurned ? [...second, ...first] : [...first, ...second];
      return stretches.map(([from, until], i) => ({ from, until, hours: hours[i] as Hours }));
    });
}

import { type CivilDay, civilDay, type Weekday, weekdayOf, yearOfDay } from '../input/civil';
import { orthodoxEaster, westernEaster } from '../input/easter';
import { fail } from '../input/error';
import { remember } from '../input/remember';
import { A_LEAP_YEAR, boundsFrom, type DateRange, yearOfRange } from './date-range';

/** The dates on which something falls. */
export interface Dates {
  /** The only year of which any are; undefined where every year may have some. */
  readonly year: number | undefined;
  /** Whether those of a year may lie in the next. */
  readonly isRange: boolean;
  /** How many there are at most in a year, or ranges of hours on them. */
  readonly size: number;
  /** Those of a year, in order; of a range, those of the one that begins in the year. */
  in(year: number): readonly CivilDay[];
}

const NONE: readonly CivilDay[] = [];

const everyYear = (dayIn: (year: number) => CivilDay | undefined): Dates => ({
  year: undefined,
  isRange: false,
  size: 1,
  in(year) {
    const day = dayIn(year);
    return day === undefined ? NONE : [day];
  },
});

export function onDate(day: CivilDay): Dates {
  const only = [day];
  const year = yearOfDay(day);
  return { year, isRange: false, size: 1, in: (asked) => (asked === year ? only : NONE) };
}

/** The same day of every year that has it. */
export function yearly(month: number, day: number): Dates {
  return everyYear((year) => {
    const on = civilDay(year, month, day);
    return on < civilDay(year, month + 1, 1) ? on : undefined;
  });
}

/** The n-th such weekday of a month, where there is one; the last for −1. */
export function onWeekday(month: number, weekday: Weekday, nth: number): Dates {
  return everyYear((year) => {
    const last = civilDay(year, month + 1, 1) - 1;
    let on = nth > 0 ? civilDay(year, month, 1) : last - 6;
    while (weekdayOf(on) !== weekday) on++;
    if (nth > 0) on += (nth - 1) * 7;
    return on <= last ? on : undefined;
  });
}

/** So many days after Easter Sunday. */
export function byEaster(days: number, orthodox: boolean): Dates {
  const easter = orthodox ? orthodoxEaster : westernEaster;
  return everyYear((year) => easter(year) + days);
}

/** Every date of a range. */
export function everyDateOf(range: DateRange): Dates {
  const year = yearOfRange(range);
  const [from, until] = boundsFrom(range, year ?? A_LEAP_YEAR) as readonly [CivilDay, CivilDay];
  return {
    year,
    isRange: true,
    size: until - from + 1,
    in(year) {
      const [first, last] = boundsFrom(range, year) ?? [0, -1];
      return Array.from({ length: last - first + 1 }, (_, i) => first + i);
    },
  };
}

/** The same dates, of the years from the first to the last. */
export function limitedTo(dates: Dates, since: number, last: number): Dates {
  return { ...dates, in: (year) => (year < since || year > last ? NONE : dates.in(year)) };
}

/** Something on one of its dates. */
export interface OnDay<T> {
  readonly item: T;
  readonly day: CivilDay;
}

/** More dates than any list says of every year, and few enough to be looked through for a hundred years. */
const MOST_OF_A_YEAR = 10_000;

/** What falls on the dates of a year, or begins in it; sorted out once, since there may be very many. */
export function occurrencesByYear<T extends { readonly dates: Dates }>(
  items: readonly T[],
): (year: number) => OnDay<T>[] {
  const byYear = new Map<number | undefined, T[]>();
  for (const item of items) remember(byYear, item.dates.year, (): T[] => []).push(item);
  for (const [year, some] of byYear) {
    // Single dates are as many as the list has.
    const dates = some.reduce((sum, { dates: { size } }) => sum + (year !== undefined && size === 1 ? 0 : size), 0);
    if (dates <= MOST_OF_A_YEAR) continue;
    const expected = `at most ${MOST_OF_A_YEAR} dates that are in ranges, or come every year`;
    throw fail('tooLarge', '', expected, year === undefined ? `${dates}` : `${dates} in ${year}`);
  }
  return (year) =>
    [...(byYear.get(undefined) ?? []), ...(byYear.get(year) ?? [])].flatMap((item) =>
      item.dates.in(year).map((day) => ({ item, day })),
    );
}

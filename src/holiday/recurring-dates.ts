import { type CivilDay, civilDay, type Weekday, weekdayOf, yearOfDay } from '../input/civil';
import { orthodoxEaster, westernEaster } from '../input/easter';
import { fail } from '../input/error';
import { remember } from '../input/remember';
import { DAYS_PER_WEEK } from '../input/units';
import { A_LEAP_YEAR, boundsFrom, type DateRange, yearOfRange } from './date-range';

/** The dates of a holiday rule or an override. */
export interface Dates {
  /** The only year that has such dates; undefined if every year may have some. */
  readonly year: number | undefined;
  /** Whether the dates are a range. A range may run past the end of the year in which it begins. */
  readonly isRange: boolean;
  /** The highest number of dates in a year, times the number of ranges of hours on each date. */
  readonly size: number;
  /** Returns the dates in a year, in order; for a range, all dates of the range that begins in the year. */
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

/** The same day of every year; 29 February only in leap years. */
export function yearly(month: number, day: number): Dates {
  return everyYear((year) => {
    const on = civilDay(year, month, day);
    return on < civilDay(year, month + 1, 1) ? on : undefined;
  });
}

/** The n-th weekday of a month in every year, or the last for −1. A month without a fifth weekday has no date. */
export function onWeekday(month: number, weekday: Weekday, nth: number): Dates {
  return everyYear((year) => {
    const last = civilDay(year, month + 1, 1) - 1;
    let on = nth > 0 ? civilDay(year, month, 1) : last - 6;
    while (weekdayOf(on) !== weekday) on++;
    if (nth > 0) on += (nth - 1) * DAYS_PER_WEEK;
    return on <= last ? on : undefined;
  });
}

/** The date at a number of days after Easter Sunday, in every year. */
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

/** Returns the same dates, limited to some years, both included. */
export function limitedTo(dates: Dates, since: number, last: number): Dates {
  return { ...dates, in: (year) => (year < since || year > last ? NONE : dates.in(year)) };
}

/** An item, such as a holiday rule, on one of its dates. */
export interface OnDay<T> {
  readonly item: T;
  readonly day: CivilDay;
}

/** Limit for the dates of a list in a year: more than any real list has, and few enough for a search over 100 years. */
const MOST_DATES = 10_000;

/**
 * Returns a function from a year to the items on its dates. The items are grouped by year once, because they may be
 * many.
 */
export function occurrencesByYear<T extends { readonly dates: Dates }>(
  items: readonly T[],
): (year: number) => OnDay<T>[] {
  const byYear = new Map<number | undefined, T[]>();
  for (const item of items) remember(byYear, item.dates.year, (): T[] => []).push(item);
  for (const [year, items] of byYear) {
    // Single dates are limited by the length of the list.
    const dates = items.reduce((sum, { dates: { size } }) => sum + (year !== undefined && size === 1 ? 0 : size), 0);
    if (dates <= MOST_DATES) continue;
    const expected = `at most ${MOST_DATES} dates that are in ranges or repeat every year`;
    throw fail('tooLarge', '', expected, year === undefined ? `${dates}` : `${dates} in ${year}`);
  }
  return (year) =>
    [...(byYear.get(undefined) ?? []), ...(byYear.get(year) ?? [])].flatMap((item) =>
      item.dates.in(year).map((day) => ({ item, day })),
    );
}

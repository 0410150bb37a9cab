import { type CivilDay, civilDay, formatDay, parseDay } from '../input/civil';
import type { Report } from '../input/flaw';
import { fromText, type Parts, type Schema } from '../input/schema';

/**
 * The dates from one date until another, both included. A range of `'MM-DD'` repeats every year, and may run past the
 * new year. A range of `'YYYY-MM-DD'` occurs once.
 */
export interface DateRange {
  readonly from: string;
  readonly until: string;
}

/** A year that represents every year: it has every day that a year can have. */
export const A_LEAP_YEAR = 2000;

const isYearly = (date: string): boolean => date.length === 'MM-DD'.length;

const asDay = (date: string): CivilDay | undefined => parseDay(isYearly(date) ? `${A_LEAP_YEAR}-${date}` : date);

export const EXPECTED_DATE = 'a civil date "YYYY-MM-DD", or "MM-DD" for every year';

export const isDate = (text: string): boolean => asDay(text) !== undefined;

export const dateOrYearlyDate: Schema<string> = /* @__PURE__ */ fromText('invalidDate', EXPECTED_DATE, (text) =>
  isDate(text) ? text : undefined,
);

/** Reports an issue if the ends of a range differ in form, or if the range ends before it begins. */
export function checkDateRange({ from, until }: Parts<DateRange>, report: Report): void {
  if (from === undefined || until === undefined) return;
  if (isYearly(from) !== isYearly(until)) {
    report('invalidDate', ['until'], `a date in the form of ${JSON.stringify(from)}`, JSON.stringify(until));
  } else if (!isYearly(from) && until < from) {
    report('invalidRange', ['until'], `a date that is not before ${from}`, until);
  }
}

/** Limit for ranges whose dates are stored one by one. */
const MOST_DATES = 366;

/** Like {@link checkDateRange}, and also reports a range of more than 366 dates. */
export function checkShortRange({ from, until }: Parts<DateRange>, report: Report): void {
  checkDateRange({ from, until }, report);
  if (from === undefined || until === undefined || isYearly(from) || isYearly(until)) return;
  const dates = (asDay(until) as CivilDay) - (asDay(from) as CivilDay) + 1;
  if (dates > MOST_DATES) report('tooLarge', ['until'], `at most ${MOST_DATES} dates`, `${dates}`);
}

/** Whether a range contains a date `YYYY-MM-DD`. */
export function contains({ from, until }: DateRange, date: string): boolean {
  const comparable = isYearly(from) ? date.slice('YYYY-'.length) : date;
  return from <= until ? from <= comparable && comparable <= until : from <= comparable || comparable <= until;
}

/** Returns the first and the last date of the range that begins in a year; undefined if no range begins in it. */
export function boundsFrom({ from, until }: DateRange, year: number): readonly [CivilDay, CivilDay] | undefined {
  if (!isYearly(from)) {
    return Number(from.slice(0, 4)) === year ? [asDay(from) as CivilDay, asDay(until) as CivilDay] : undefined;
  }
  // Without a leap day, a range from 29 February begins on 1 March, and a range until 29 February ends on 28 February.
  const first = dayAfter(from, year);
  const last = dayAfter(until, until < from ? year + 1 : year);
  return [first, formatDay(last).endsWith(until) ? last : last - 1];
}

const dayAfter = (yearly: string, year: number): CivilDay =>
  civilDay(year, Number(yearly.slice(0, 2)), Number(yearly.slice(3)));

/** Returns the year in which a range begins; undefined for a range of every year. */
export function yearOfRange({ from }: DateRange): number | undefined {
  return isYearly(from) ? undefined : Number(from.slice(0, 4));
}

/** The part of a range within one year. A range past the new year has two parts. */
interface Part {
  readonly index: number;
  readonly yearly: boolean;
  readonly first: CivilDay;
  readonly last: CivilDay;
}

function partsOf({ from, until }: DateRange, index: number): readonly Part[] {
  const yearly = isYearly(from);
  const [first, last] = [asDay(from) as CivilDay, asDay(until) as CivilDay];
  if (first <= last) return [{ index, yearly, first, last }];
  return [
    { index, yearly, first, last: civilDay(A_LEAP_YEAR, 12, 31) },
    { index, yearly, first: civilDay(A_LEAP_YEAR, 1, 1), last },
  ];
}

/**
 * Returns the indexes of the ranges that share a date with a range before them in the list. Yearly ranges and dated
 * ranges are compared separately.
 */
export function indexesOfOverlaps(ranges: readonly (DateRange | undefined)[]): ReadonlySet<number> {
  const parts = ranges.flatMap((range, index) => (range === undefined ? [] : partsOf(range, index)));
  parts.sort((a, b) => Number(a.yearly) - Number(b.yearly) || a.first - b.first);
  const overlapping = new Set<number>();
  let furthest: Part | undefined;
  for (const part of parts) {
    const before = furthest?.yearly === part.yearly ? furthest : undefined;
    if (before !== undefined && part.first <= before.last) overlapping.add(Math.max(before.index, part.index));
    if (before === undefined || part.last > before.last) furthest = part;
  }
  return overlapping;
}

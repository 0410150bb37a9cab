import { type CivilDay, civilDay, formatDay, parseDay } from '../input/civil';
import type { Report } from '../input/flaw';
import { fromText, type Parts, type Schema } from '../input/schema';

/**
 * The dates from one until another, both included: of every year where they are `'MM-DD'`, and then it may pass the new
 * year; or once where they are `'YYYY-MM-DD'`.
 */
export interface DateRange {
  readonly from: string;
  readonly until: string;
}

/** Stands for every year, where all days of one are meant. */
export const A_LEAP_YEAR = 2000;

const isYearly = (date: string): boolean => date.length === 'MM-DD'.length;

const asDay = (date: string): CivilDay | undefined => parseDay(isYearly(date) ? `${A_LEAP_YEAR}-${date}` : date);

/** What is expected of a date, or one of every year. */
export const EXPECTED_DATE = 'a civil date "YYYY-MM-DD", or "MM-DD" for every year';

/** Whether a text is a date, or one of every year. */
export const isDate = (text: string): boolean => asDay(text) !== undefined;

/** A date, or one of every year, as its text. */
export const dateOrYearlyDate: Schema<string> = /* @__PURE__ */ fromText('invalidDate', EXPECTED_DATE, (text) =>
  isDate(text) ? text : undefined,
);

/** A rule on ranges of dates: both ends are of a kind, and in order. */
export function checkDateRange({ from, until }: Parts<DateRange>, report: Report): void {
  if (from === undefined || until === undefined) return;
  if (isYearly(from) !== isYearly(until)) {
    report('invalidDate', ['until'], `a date written as ${JSON.stringify(from)} is`, JSON.stringify(until));
  } else if (!isYearly(from) && until < from) {
    report('invalidRange', ['until'], `a date that is not before ${from}`, until);
  }
}

/** No more dates than of a leap year are held one by one. */
const MOST_DATES = 366;

/** The same for a range of which each date is held. */
export function checkShortRange({ from, until }: Parts<DateRange>, report: Report): void {
  checkDateRange({ from, until }, report);
  if (from === undefined || until === undefined || isYearly(from) || isYearly(until)) return;
  const dates = (asDay(until) as CivilDay) - (asDay(from) as CivilDay) + 1;
  if (dates > MOST_DATES) report('tooLarge', ['until'], `at most ${MOST_DATES} dates`, `${dates}`);
}

/** Whether a range holds a date `YYYY-MM-DD`. */
export function contains({ from, until }: DateRange, date: string): boolean {
  const asked = isYearly(from) ? date.slice('YYYY-'.length) : date;
  return from <= until ? from <= asked && asked <= until : from <= asked || asked <= until;
}

/** The first and the last date of a range, where it begins in a year. */
export function boundsFrom({ from, until }: DateRange, year: number): readonly [CivilDay, CivilDay] | undefined {
  if (!isYearly(from)) {
    return Number(from.slice(0, 4)) === year ? [asDay(from) as CivilDay, asDay(until) as CivilDay] : undefined;
  }
  // The day after 28 February, whatever it is; and the last day before 1 March.
  const first = dayAfter(from, year);
  const last = dayAfter(until, until < from ? year + 1 : year);
  return [first, formatDay(last).endsWith(until) ? last : last - 1];
}

const dayAfter = (yearly: string, year: number): CivilDay =>
  civilDay(year, Number(yearly.slice(0, 2)), Number(yearly.slice(3)));

/** The year in which a range begins; undefined where it does every year. */
export function yearOfRange({ from }: DateRange): number | undefined {
  return isYearly(from) ? undefined : Number(from.slice(0, 4));
}

/** A stretch of one kind of dates that a range holds. */
interface Piece {
  readonly index: number;
  readonly yearly: boolean;
  readonly first: CivilDay;
  readonly last: CivilDay;
}

function piecesOf({ from, until }: DateRange, index: number): readonly Piece[] {
  const yearly = isYearly(from);
  const [first, last] = [asDay(from) as CivilDay, asDay(until) as CivilDay];
  if (first <= last) return [{ index, yearly, first, last }];
  return [
    { index, yearly, first, last: civilDay(A_LEAP_YEAR, 12, 31) },
    { index, yearly, first: civilDay(A_LEAP_YEAR, 1, 1), last },
  ];
}

/** The places of the ranges that have a date in common with one of their kind that stands before them. */
export function indexesOfOverlaps(ranges: readonly (DateRange | undefined)[]): ReadonlySet<number> {
  const pieces = ranges.flatMap((range, index) => (range === undefined ? [] : piecesOf(range, index)));
  pieces.sort((a, b) => Number(a.yearly) - Number(b.yearly) || a.first - b.first);
  const found = new Set<number>();
  let reaching: Piece | undefined;
  for (const piece of pieces) {
    const alike = reaching?.yearly === piece.yearly ? reaching : undefined;
    if (alike !== undefined && piece.first <= alike.last) found.add(Math.max(alike.index, piece.index));
    if (alike === undefined || piece.last > alike.last) reaching = piece;
  }
  return found;
}

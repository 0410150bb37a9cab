import { outsideCoverage } from '../input/coverage';
import { fail, type PrazoError } from '../input/error';
import { shortened, show } from '../input/issue';
import { DAY_MS } from '../input/units';
import type { TimelineSource } from './timeline-source';

/** A search gives up after this many years, forward or backward. */
export const HORIZON_YEARS = 100;
/** The same horizon in days, leap days included. */
export const HORIZON_DAYS = 36_525;

/**
 * The highest cost of one year, in days and ranges of hours. Compiling a year visits each of them. No real calendar needs
 * more.
 */
const MOST_IN_A_YEAR = 1_000_000;
/** The highest cost of all years of one search. It is enough for a union of 30 desks over 100 years. */
const MOST_SEARCHED = 3_000_000;
/** The highest cost of all years of one sum. It is enough for a union of two desks over 5,000 years. */
const MOST_SUMMED = 10_000_000;

const DAYS_OF_YEAR = 366;
const YEAR_MS = DAYS_OF_YEAR * DAY_MS;

/** Returns the number of years after which a search of this source gives up. */
export function horizonOf({ cost }: TimelineSource): number {
  return Math.min(HORIZON_YEARS, Math.floor(MOST_SEARCHED / cost));
}

const costText = (cost: number) => `${Math.ceil(cost)} days and ranges a year`;

/** Throws `tooLarge` if one year of a calendar is too expensive to compile. */
export function checkCost(cost: number): void {
  if (cost > MOST_IN_A_YEAR) throw fail('tooLarge', '', `at most ${costText(MOST_IN_A_YEAR)}`, costText(cost));
}

/** Throws `tooLarge` if the days between two instants are too many to visit one by one. */
export function checkDays(source: TimelineSource, from: number, until: number): void {
  checkYears(source, Math.ceil((until - from) / YEAR_MS), MOST_IN_A_YEAR);
}

/** Throws `tooLarge` if a count of days is too expensive for this source. */
export function checkDayCount(source: TimelineSource, days: number): void {
  checkYears(source, Math.ceil(days / DAYS_OF_YEAR), MOST_SEARCHED);
}

/** Throws `tooLarge` if the years between two years are too expensive to sum up. */
export function checkSpan(source: TimelineSource, first: number, last: number): void {
  checkYears(source, Math.abs(last - first), MOST_SUMMED);
}

function checkYears({ name, cost }: TimelineSource, years: number, mostCost: number): void {
  const most = Math.floor(mostCost / cost);
  if (years <= most) return;
  throw fail(
    'tooLarge',
    '',
    `at most ${most} years, at ${costText(cost)}`,
    `${years} years of calendar ${shortened(name)}`,
  );
}

/** More results than most desks have in a century. */
export const MOST_RESULTS = 60_000;

/** Returns the error for a list of results that would be too long. */
export function tooManyResults(what: string): PrazoError {
  return fail('tooLarge', '', `at most ${MOST_RESULTS} ${what}`, 'more');
}

const LARGEST_DATE = 8.64e15;

const iso = (ms: number): string => new Date(ms).toISOString();

/** For each code: the texts for what a search looks for, and for what it found. */
const SEARCHES = {
  noOpenTime: ['open time', 'none'],
  beyondHorizon: ['enough open time', 'too little'],
  neverCloses: ['a change from open to closed', 'none'],
} as const;

/** Returns the error for an amount that is not a whole number of ms. */
export function invalidAmount(amount: unknown): PrazoError {
  return fail('invalidAmount', '', 'a finite, whole number of ms', show(amount));
}

/** Returns the error for an instant outside the coverage of a timeline's source. */
export function instantOutsideCoverage({ name, from, until, limitedBy }: TimelineSource, ms: number): PrazoError {
  const expected = { subject: 'an instant', from: iso(from), until: iso(until), source: limitedBy };
  const instant = Math.abs(ms) <= LARGEST_DATE ? iso(ms) : String(ms);
  return outsideCoverage('', expected, `${instant} for calendar ${shortened(name)}`);
}

/** Returns the error for a search that reached the horizon without a result. */
export function searchFailed(source: TimelineSource, code: keyof typeof SEARCHES, year: number): PrazoError {
  const [sought, found] = SEARCHES[code];
  const reach = horizonOf(source);
  const received = `${found} in calendar ${shortened(source.name)}`;
  if (reach === HORIZON_YEARS)
    return fail(code, '', `${sought} within the horizon of ${reach} years from ${year}`, received);
  const expected = `${sought} within ${reach} years from ${year}, the horizon for ${costText(source.cost)}`;
  return fail('tooLarge', '', expected, received);
}

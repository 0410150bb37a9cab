import { outsideCoverage } from '../input/coverage';
import { fail, type PrazoError } from '../input/error';
import { brief, show } from '../input/issue';
import type { TimelineSource } from './source';

/** How far a search goes before it gives up, in years either way. */
export const HORIZON_YEARS = 100;
/** As many days, with the leap days that fall into them. */
export const HORIZON_DAYS = 36_525;

/** More days and ranges of hours than any calendar has in a year; a question about one year goes through them at once. */
const MOST_OF_A_YEAR = 1_000_000;
/** So many may a search go through. Thirty desks together can be searched for a hundred years. */
const MOST_SEARCHED = 3_000_000;
/** So many may a sum over years have. Two desks together are summed up over five thousand years. */
const MOST_SUMMED = 10_000_000;

const DAYS_OF_YEAR = 366;
const MS_OF_YEAR = DAYS_OF_YEAR * 86_400_000;

/** How many years a search goes before it gives up. */
export function horizonOf({ cost }: TimelineSource): number {
  return Math.min(HORIZON_YEARS, Math.floor(MOST_SEARCHED / cost));
}

const aYear = (cost: number) => `${Math.ceil(cost)} days and ranges a year`;

/** Refuses a calendar of so many parts that a question about one year would take long. */
export function checkCost(cost: number): void {
  if (cost > MOST_OF_A_YEAR) throw fail('tooLarge', '', `at most ${aYear(MOST_OF_A_YEAR)}`, aYear(cost));
}

/** Refuses a span whose days one by one are too many to look at. */
export function checkDays(source: TimelineSource, from: number, until: number): void {
  checkYears(source, Math.ceil((until - from) / MS_OF_YEAR), MOST_OF_A_YEAR);
}

/** Refuses so many days one by one that their calendar would take long. */
export function checkCounted(source: TimelineSource, days: number): void {
  checkYears(source, Math.ceil(days / DAYS_OF_YEAR), MOST_SEARCHED);
}

/** Refuses a span over which more than can be would have to be summed up. */
export function checkSpan(source: TimelineSource, first: number, last: number): void {
  checkYears(source, Math.abs(last - first), MOST_SUMMED);
}

function checkYears({ name, cost }: TimelineSource, years: number, mostInAll: number): void {
  const most = Math.floor(mostInAll / cost);
  if (years <= most) return;
  throw fail('tooLarge', '', `at most ${most} years, at ${aYear(cost)}`, `${years} years of calendar ${brief(name)}`);
}

/** More results than a century of most desks has. */
export const MOST_RESULTS = 60_000;

/** The error of a list of results that would be too long. */
export function tooManyResults(what: string): PrazoError {
  return fail('tooLarge', '', `at most ${MOST_RESULTS} ${what}`, 'more');
}

const LARGEST_DATE = 8.64e15;

const iso = (ms: number): string => new Date(ms).toISOString();

const FAILED = {
  noOpenTime: ['open time', 'none'],
  beyondHorizon: ['enough open time', 'too little'],
  neverCloses: ['a change from open to closed', 'none'],
} as const;

/** The error of an amount that is none. */
export function invalidAmount(amount: unknown): PrazoError {
  return fail('invalidAmount', '', 'a finite, whole number of ms', show(amount));
}

/** Returns the error for an instant outside the coverage of a timeline's source. */
export function instantOutsideCoverage({ name, from, until, knownTo }: TimelineSource, ms: number): PrazoError {
  const expected = { subject: 'an instant', from: iso(from), until: iso(until), source: knownTo };
  const instant = Math.abs(ms) <= LARGEST_DATE ? iso(ms) : String(ms);
  return outsideCoverage('', expected, `${instant} for calendar ${brief(name)}`);
}

/** The error of a search that went to the horizon and did not find. */
export function searchFailed(source: TimelineSource, code: keyof typeof FAILED, year: number): PrazoError {
  const [sought, found] = FAILED[code];
  const reach = horizonOf(source);
  const received = `${found} in calendar ${brief(source.name)}`;
  if (reach === HORIZON_YEARS)
    return fail(code, '', `${sought} within the horizon of ${reach} years from ${year}`, received);
  const expected = `${sought} within ${reach} years from ${year}, as far as ${aYear(source.cost)} are searched`;
  return fail('tooLarge', '', expected, received);
}

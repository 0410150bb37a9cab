import { fail, type PrazoError } from '../input/error';
import { brief, show } from '../input/issue';
import type { TimelineSource } from './source';

/** How far a search goes before it gives up, in years either way. */
export const HORIZON_YEARS = 100;
/** As many days, with the leap days that fall into them. */
export const HORIZON_DAYS = 36_525;

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

/** The error of an instant that lies past what a timeline's source knows. */
export function outsideCoverage({ name, from, until, knownTo }: TimelineSource, ms: number): PrazoError {
  const known = `an instant from ${iso(from)} to ${iso(until)}, as far as ${brief(knownTo)} knows`;
  const asked = Math.abs(ms) <= LARGEST_DATE ? iso(ms) : String(ms);
  return fail('outsideCoverage', '', known, `${asked} for calendar ${brief(name)}`);
}

/** The error of a search that went to the horizon and did not find. */
export function searchFailed({ name }: TimelineSource, code: keyof typeof FAILED, year: number): PrazoError {
  const [sought, found] = FAILED[code];
  const expected = `${sought} within the horizon of ${HORIZON_YEARS} years from ${year}`;
  return fail(code, '', expected, `${found} in calendar ${brief(name)}`);
}

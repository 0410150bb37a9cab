import { DAY_MS } from '../input/units';

/*
 * Timelines are compiled by civil year of UTC, whatever their zone, so that timelines of different zones combine year
 * by year.
 */
const YEARS_PER_MS = 1 / (365.2425 * DAY_MS);
const DAYS_BEFORE_1970 = 719_162;

export function startOfYear(year: number): number {
  const past = year - 1;
  const leapDays = Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400);
  return (past * 365 + leapDays - DAYS_BEFORE_1970) * DAY_MS;
}

/** Returns the year of an instant as a number with a fraction. The result may be wrong by a day or two. */
export function approximateYearOf(ms: number): number {
  return 1970 + ms * YEARS_PER_MS;
}

export function yearOf(ms: number): number {
  const about = Math.floor(approximateYearOf(ms));
  if (ms < startOfYear(about)) return about - 1;
  return ms < startOfYear(about + 1) ? about : about + 1;
}

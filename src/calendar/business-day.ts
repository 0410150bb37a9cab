import { type CivilDay, civilDay, parseDay } from '../input/civil';
import { fail } from '../input/error';
import { shortened, show } from '../input/issue';
import { DAY_MS } from '../input/units';
import type { Zone } from '../time/zone';
import { checkDayCount, HORIZON_DAYS, HORIZON_YEARS } from '../timeline/limits';
import type { Timeline } from '../timeline/timeline';
import type { TimelineSource } from '../timeline/timeline-source';

/** Returns the civil date of an instant, and its local time of day in ms. */
export function localDay(zone: Zone, ms: number): { readonly day: CivilDay; readonly time: number } {
  const local = zone.localTime(ms);
  const day = Math.floor(local / DAY_MS);
  return { day, time: local - day * DAY_MS };
}

/** Whether any time of a civil date is open. The date lasts until the first instant of the next date. */
export function isBusinessDay(zone: Zone, timeline: Timeline, day: CivilDay): boolean {
  return timeline.between(zone.instantOf(day * DAY_MS), zone.instantOf((day + 1) * DAY_MS)) > 0;
}

/**
 * Returns the n-th business day after a date. For a negative n, counts back from the date. For 0, returns the date, even
 * if it is not a business day.
 */
export function nthBusinessDay(zone: Zone, timeline: Timeline, day: CivilDay, n: number): CivilDay {
  if (n === 0) return day;
  const step = Math.sign(n);
  let remaining = Math.abs(n);
  for (let next = day + step; Math.abs(next - day) <= HORIZON_DAYS; next += step) {
    if (isBusinessDay(zone, timeline, next)) remaining--;
    if (remaining === 0) return next;
  }
  const code = remaining === Math.abs(n) ? 'noOpenTime' : 'beyondHorizon';
  const expected = `${Math.abs(n)} business days within the horizon of ${HORIZON_YEARS} years`;
  throw fail(code, '', expected, `${Math.abs(n) - remaining} in calendar ${shortened(timeline.name)}`);
}

/** Each day is checked: 1,000 years take a quarter of a second. */
const MOST_DAYS = 366_000;

/** Counts the business days from `from` to `until`. `until` is not included. Negative if `until` is earlier. */
export function countBusinessDays(
  zone: Zone,
  source: TimelineSource,
  timeline: Timeline,
  from: CivilDay,
  until: CivilDay,
): number {
  if (from > until) return 0 - countBusinessDays(zone, source, timeline, until, from);
  if (until - from > MOST_DAYS) throw fail('tooLarge', '', `at most ${MOST_DAYS} days`, String(until - from));
  checkDayCount(source, until - from);
  let count = 0;
  for (let day = from; day < until; day++) if (isBusinessDay(zone, timeline, day)) count++;
  return count;
}

/** Returns the n-th business day of a month; a negative n counts from its end. */
export function businessDayOfMonth(zone: Zone, timeline: Timeline, month: string, n: number): CivilDay {
  const first = typeof month === 'string' ? parseDay(`${month}-01`) : undefined;
  if (first === undefined) throw fail('invalidDate', 'month', 'a month "YYYY-MM"', show(month));
  const [year, number] = month.split('-').map(Number) as [number, number];
  const days = Array.from({ length: civilDay(year, number + 1, 1) - first }, (_, i) => first + i);
  const business = days.filter((day) => isBusinessDay(zone, timeline, day));
  const found = Number.isInteger(n) && n !== 0 ? business.at(n > 0 ? n - 1 : n) : undefined;
  if (found !== undefined) return found;
  const most = business.length;
  const expected = most === 0 ? `a month with business days` : `a number from 1 to ${most}, or from -${most} to -1`;
  throw fail('unknownValue', most === 0 ? 'month' : 'n', expected, most === 0 ? show(month) : show(n));
}

import { type CivilDay, DAY_MS } from '../input/civil';
import { fail } from '../input/error';
import { brief } from '../input/issue';
import type { Zone } from '../time/zone';
import { HORIZON_DAYS, HORIZON_YEARS } from '../timeline/limits';
import type { Timeline } from '../timeline/timeline';

/** The civil date of an instant, and its local time of day in ms. */
export function localDay(zone: Zone, ms: number): { readonly day: CivilDay; readonly time: number } {
  const local = zone.localTime(ms);
  const day = Math.floor(local / DAY_MS);
  return { day, time: local - day * DAY_MS };
}

/** A business day is a civil date of which some time is open; it lasts until the first instant of the next date. */
export function isBusinessDay(zone: Zone, timeline: Timeline, day: CivilDay): boolean {
  return timeline.between(zone.instantOf(day * DAY_MS), zone.instantOf((day + 1) * DAY_MS)) > 0;
}

/** The n-th business day after a date, or before it for a negative n; the date itself, whatever it is, for 0. */
export function nthBusinessDay(zone: Zone, timeline: Timeline, day: CivilDay, n: number): CivilDay {
  if (n === 0) return day;
  const step = Math.sign(n);
  let left = Math.abs(n);
  for (let next = day + step; Math.abs(next - day) <= HORIZON_DAYS; next += step) {
    if (isBusinessDay(zone, timeline, next)) left--;
    if (left === 0) return next;
  }
  const code = left === Math.abs(n) ? 'noOpenTime' : 'beyondHorizon';
  const sought = `${Math.abs(n)} business days within the horizon of ${HORIZON_YEARS} years`;
  throw fail(code, '', sought, `${Math.abs(n) - left} in calendar ${brief(timeline.name)}`);
}

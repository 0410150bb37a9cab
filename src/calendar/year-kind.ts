import type { HolidayOnDay } from '../holiday/holiday-rule';
import { type CivilDay, weekdayOf, yearOfDay } from '../input/civil';
import type { LocalRange } from '../input/local-time';
import { DAY_MS } from '../input/units';
import type { Zone } from '../time/zone';
import { clip, type Intervals } from '../timeline/intervals';
import { startOfYear } from '../timeline/utc-year';
import { localDay } from './business-day';
import type { ParsedCalendar } from './calendar-definition';

const rangesText = (ranges: readonly LocalRange[]): string =>
  ranges.map(({ from, until }) => `${from}-${until}`).join();

const holidayText = ({ wholeDay, parts, openings }: HolidayOnDay): string =>
  `${wholeDay}${rangesText(parts)}${openings.map((one) => (typeof one === 'string' ? one : rangesText(one))).join('|')}`;

/** Returns the offsets of a zone between two instants, with the ms from the first instant to each change. */
function offsetsText({ offsets }: Zone, from: number, until: number): string {
  let text = '';
  let last: number | undefined;
  for (let at = from; at < until; ) {
    const { offset, until: next } = offsets.spanAt(at);
    if (offset !== last) text += `${at - from}:${offset};`;
    last = offset;
    at = next;
  }
  return text;
}

/** A transition this long before a year may still hide or repeat local times of the year. */
const LEAD = 2 * DAY_MS;

/**
 * Returns the kind of a year: a text that is equal for years with equal open time. It consists of everything that the
 * open time depends on, relative to the start of the year: ordinary hours, overrides, holidays, weekdays and
 * transitions. Returns undefined for a year with a closure or with a season that applies once.
 */
export function kindOfYear(parsed: ParsedCalendar, closed: Intervals, year: number): string | undefined {
  const { zone, ordinary, holidays, overrides } = parsed;
  const [start, end] = [startOfYear(year), startOfYear(year + 1)];
  if (clip(closed, start, end).length > 0) return undefined;
  const first = localDay(zone, start).day - 2;
  const last = localDay(zone, end).day + 1;
  const hours = ordinary.kindOf(first, last);
  if (hours === undefined) return undefined;
  const days: string[] = [];
  const add = (day: CivilDay, text: () => string) => {
    if (day >= first && day <= last) days.push(`${day - first}=${text()}`);
  };
  for (let local = yearOfDay(first); local <= yearOfDay(last); local++) {
    for (const [day, ranges] of overrides.inYear(local)) add(day, () => `o${rangesText(ranges)}`);
    for (const [day, holiday] of holidays.inYear(local)) add(day, () => holidayText(holiday));
  }
  const offsets = offsetsText(zone, start - LEAD, end);
  return `${last - first}/${weekdayOf(first)}/${hours}/${offsets}/${days.sort().join(' ')}`;
}

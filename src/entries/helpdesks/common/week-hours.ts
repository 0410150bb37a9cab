import type { WeeklyHours } from '../../../calendar/hours';
import { WEEKDAYS } from '../../../input/civil';
import { formatRange, parseTime } from '../../../input/local-time';
import { DAY_MS, DAYS_PER_WEEK, MINUTE_MS } from '../../../input/units';
import type { PayloadPart } from './payload-part';

const WEEK_MS = DAYS_PER_WEEK * DAY_MS;

/** The weekdays from Sunday, which most help desks number from 0. */
export const SUNDAY_FIRST = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;

/** The English names of {@link SUNDAY_FIRST}. */
export const DAY_NAMES = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;

/**
 * Rounds the end of a range up to midnight if it is in the last minute of a day, because help desks write `23:59` or
 * `23:59:59` for 24:00.
 */
export const roundUpToMidnight = (ms: number): number =>
  ms % DAY_MS >= DAY_MS - MINUTE_MS ? Math.ceil(ms / DAY_MS) * DAY_MS : ms;

/**
 * Collects the business hours of a week that begins on Sunday, in ms from the start of the week. Ranges that touch or overlap are
 * joined. A range past midnight is split there, because a holiday at a help desk closes one civil day.
 */
export class WeekHours {
  readonly #ranges: { readonly from: number; readonly until: number }[] = [];

  /** Adds a range of one day (0 is Sunday) in ms from midnight. A range that ends before its start ends on the next day. */
  addOn(day: number, from: number, until: number): void {
    this.add(day * DAY_MS + from, day * DAY_MS + (roundUpToMidnight(until) < from ? until + DAY_MS : until));
  }

  /** Adds a range in ms from the start of the week. A range that ends before its start continues in the next week. */
  add(from: number, until: number): void {
    const end = roundUpToMidnight(until) < from ? roundUpToMidnight(until) + WEEK_MS : roundUpToMidnight(until);
    for (let start = from; start < end; ) {
      const midnight = (Math.floor(start / DAY_MS) + 1) * DAY_MS;
      const stop = Math.min(end, midnight);
      this.#ranges.push({ from: start % WEEK_MS, until: (start % WEEK_MS) + stop - start });
      start = stop;
    }
  }

  /** Returns the hours by weekday, or `'24/7'` if the whole week is open. */
  hours(): '24/7' | WeeklyHours {
    const days = WEEKDAYS.map((day) => [day, this.#rangesOn(SUNDAY_FIRST.indexOf(day))] as const);
    if (days.every(([, ranges]) => ranges.join() === '00:00-24:00')) return '24/7';
    return Object.fromEntries(days.filter(([, ranges]) => ranges.length > 0));
  }

  #rangesOn(day: number): readonly string[] {
    const joined: { from: number; until: number }[] = [];
    const rangesOfDay = this.#ranges
      .filter(({ from }) => Math.floor(from / DAY_MS) === day)
      .sort((a, b) => a.from - b.from);
    for (const { from, until } of rangesOfDay) {
      const last = joined[joined.length - 1];
      if (last !== undefined && from <= last.until) last.until = Math.max(last.until, until);
      else joined.push({ from, until });
    }
    return joined.map(({ from, until }) => formatRange({ from: from - day * DAY_MS, until: until - day * DAY_MS }));
  }
}

const TIME_OF_DAY = /^(\d\d?):(\d\d)(?::(\d\d))?(?:\.\d+)?\s*([ap]m)?$/i;

/** Reads a time of day, such as `9:00`, `09:00:00`, `24:00:00` or `5:30 pm`, as ms from midnight. */
export function timeOfDay(part: PayloadPart<unknown>): number {
  const [, hour = '', minute = '', second = '00', half] =
    TIME_OF_DAY.exec(typeof part.value === 'string' ? part.value : '') ?? [];
  const isInvalidHour = half !== undefined && (Number(hour) < 1 || Number(hour) > 12);
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (half.toLowerCase() === 'pm' ? 12 : 0);
  const ms = isInvalidHour ? undefined : parseTime(`${String(hours).padStart(2, '0')}:${minute}:${second}`);
  if (ms === undefined)
    throw part.unexpected('a time of day such as "09:00"', part.isMissing ? 'missing' : 'invalidTime');
  return ms;
}

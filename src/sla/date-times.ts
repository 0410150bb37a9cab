import type { DateTime } from 'luxon';
import type { ClockCalendar } from '../clock/clock-calendar';

/** Enough for a status, which has fewer than 12 distinct instants. An explanation needs only the latest few. */
const MOST_CACHED = 12;

/** Makes luxon `DateTime`s in the zone of a calendar. Caches the latest ones, because making a `DateTime` is slow. */
export class DateTimes {
  readonly calendar: ClockCalendar;
  readonly #cached: DateTime<true>[] = [];
  #next = 0;

  constructor(calendar: ClockCalendar) {
    this.calendar = calendar;
  }

  at(ms: number): DateTime<true> {
    for (const dateTime of this.#cached) if (dateTime.toMillis() === ms) return dateTime;
    const dateTime = this.calendar.toDateTime(ms);
    this.#cached[this.#next++ % MOST_CACHED] = dateTime;
    return dateTime;
  }

  /** Like `at`, but returns undefined for an absent instant. */
  atOptional(ms: number | undefined): DateTime<true> | undefined {
    return ms === undefined ? undefined : this.at(ms);
  }
}

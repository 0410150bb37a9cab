import type { DateTime } from 'luxon';
import type { ClockCalendar } from '../clock/clock-calendar';

/** A status has fewer than 12 distinct instants, and a segment of an explanation starts when the one before it ends. */
const MOST_CACHED = 12;

/** Makes luxon values in the zone of a desk. The latest are cached, since making one is slow. */
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

  /** The same for an instant that may be absent. */
  atOptional(ms: number | undefined): DateTime<true> | undefined {
    return ms === undefined ? undefined : this.at(ms);
  }
}

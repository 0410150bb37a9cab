import type { DateTime } from 'luxon';
import type { Desk } from '../clock/desk';

/** A status has fewer than 12 distinct instants, and a segment of an explanation starts when the one before it ends. */
const MOST_CACHED = 12;

/** Makes luxon values in the zone of a desk. The latest are cached, since making one is slow. */
export class DateTimes {
  readonly desk: Desk;
  readonly #cached: DateTime<true>[] = [];
  #next = 0;

  constructor(desk: Desk) {
    this.desk = desk;
  }

  at(ms: number): DateTime<true> {
    for (const dateTime of this.#cached) if (dateTime.toMillis() === ms) return dateTime;
    const dateTime = this.desk.dateTime(ms);
    this.#cached[this.#next++ % MOST_CACHED] = dateTime;
    return dateTime;
  }

  /** The same for an instant that may be absent. */
  atOptional(ms: number | undefined): DateTime<true> | undefined {
    return ms === undefined ? undefined : this.at(ms);
  }
}

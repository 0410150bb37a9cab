import type { DateTime } from 'luxon';
import type { ClockCalendar } from '../clock/clock-calendar';

/** How many are kept: a status tells of fewer, and each segment of an explanation ends where the next begins. */
const KEPT = 12;

/** Makes luxon's instants in the zone of a desk; one that has just been made is not made again. */
export class Instants {
  readonly calendar: ClockCalendar;
  readonly #kept: DateTime<true>[] = [];
  #next = 0;

  constructor(calendar: ClockCalendar) {
    this.calendar = calendar;
  }

  at(ms: number): DateTime<true> {
    for (const one of this.#kept) if (one.toMillis() === ms) return one;
    const made = this.calendar.toDateTime(ms);
    this.#kept[this.#next++ % KEPT] = made;
    return made;
  }

  orNone(ms: number | undefined): DateTime<true> | undefined {
    return ms === undefined ? undefined : this.at(ms);
  }
}

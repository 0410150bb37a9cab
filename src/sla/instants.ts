import type { DateTime } from 'luxon';
import type { Desk } from '../clock/desk';

/** How many are kept: a status tells of fewer, and each segment of an explanation ends where the next begins. */
const KEPT = 12;

/** Makes luxon's instants in the zone of a desk; one that has just been made is not made again. */
export class Instants {
  readonly desk: Desk;
  readonly #kept: DateTime<true>[] = [];
  #next = 0;

  constructor(desk: Desk) {
    this.desk = desk;
  }

  at(ms: number): DateTime<true> {
    for (const one of this.#kept) if (one.toMillis() === ms) return one;
    const made = this.desk.dateTime(ms);
    this.#kept[this.#next++ % KEPT] = made;
    return made;
  }

  orNone(ms: number | undefined): DateTime<true> | undefined {
    return ms === undefined ? undefined : this.at(ms);
  }
}

import { DAY_MS, SECOND_MS } from '../../input/units';
import type { Zone } from '../../time/zone';
import type { Budget } from './budget';

export const DAY_SECONDS: number = DAY_MS / SECOND_MS;

/**
 * Converts between the local times of a zone and instants. Both are in seconds since 1970. A local time is counted as
 * if the zone were UTC.
 */
export interface ZoneClock {
  /**
   * Returns the instant of a local time. In a gap, it uses the offset before the gap; in an overlap, it returns the
   * earlier of the two instants (RFC 5545, 3.3.5).
   */
  instantOf(local: number): number;
  /** Returns the local time at an instant. */
  localAt(instant: number): number;
}

export const UTC: ZoneClock = { instantOf: (local) => local, localAt: (instant) => instant };

/** The runtime computes the transitions of a zone for about this long at a time. */
const STRETCH_SECONDS = 360 * DAY_SECONDS;
const LARGEST_OFFSET_SECONDS = 2 * DAY_SECONDS;

/** Returns the clock of a zone of the runtime. Its first use for a year is slow. */
export function runtimeClock(zone: Zone, budget: Budget): ZoneClock {
  const known = new Set<number>();
  const countAround = (seconds: number) => {
    for (const near of [seconds - LARGEST_OFFSET_SECONDS, seconds]) {
      const stretch = Math.floor(near / STRETCH_SECONDS);
      if (known.has(stretch)) continue;
      budget.count('years of zones');
      known.add(stretch);
    }
  };
  return {
    instantOf(local) {
      countAround(local);
      const first = zone.instantOf(local * SECOND_MS);
      const isInGap = zone.localTime(first) !== local * SECOND_MS;
      return isInGap ? local - zone.offsetAt(first - 1) / SECOND_MS : first / SECOND_MS;
    },
    localAt(instant) {
      countAround(instant);
      return zone.localTime(instant * SECOND_MS) / SECOND_MS;
    },
  };
}

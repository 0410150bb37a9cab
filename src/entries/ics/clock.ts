import type { Zone } from '../../time/zone';
import type { Work } from './work';

/** The clocks of a zone. Instants and local times are in seconds since 1970, the latter as if the zone were UTC. */
export interface Clock {
  /** When they show a local time: with the offset before the change for one that they skip, and the first of two (RFC 5545, 3.3.5). */
  instantOf(local: number): number;
  /** What they show at an instant. */
  localAt(instant: number): number;
}

export const UTC: Clock = { instantOf: (local) => local, localAt: (instant) => instant };

/** How far the runtime works out the changes of a zone at a time, about. */
const STRETCH = 360 * 86_400;
const LARGEST_OFFSET = 2 * 86_400;

/** The clocks of a zone by the rules of the runtime, which takes a while for each year that is new. */
export function runtimeClock(zone: Zone, work: Work): Clock {
  const known = new Set<number>();
  const reach = (seconds: number) => {
    for (const near of [seconds - LARGEST_OFFSET, seconds]) {
      const stretch = Math.floor(near / STRETCH);
      if (known.has(stretch)) continue;
      work.count('years of zones');
      known.add(stretch);
    }
  };
  return {
    instantOf(local) {
      reach(local);
      const first = zone.instantOf(local * 1000);
      const skipped = zone.localTime(first) !== local * 1000;
      return skipped ? local - zone.offsetAt(first - 1) / 1000 : first / 1000;
    },
    localAt(instant) {
      reach(instant);
      return zone.localTime(instant * 1000) / 1000;
    },
  };
}

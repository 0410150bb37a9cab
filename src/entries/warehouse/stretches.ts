import type { Zone } from '../../time/zone';

/** A stretch of time with one offset from UTC, in ms; `until` is not included. */
export interface Stretch {
  readonly from: number;
  readonly until: number;
  readonly offset: number;
}

/** The stretches between two instants; those that follow one another differ. */
export function stretchesOf({ offsets }: Zone, from: number, until: number): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (let at = from; at < until; ) {
    const span = offsets.spanAt(at);
    const end = Math.min(until, span.until);
    const last = stretches[stretches.length - 1];
    const goesOn = last?.offset === span.offset;
    if (goesOn) stretches.pop();
    stretches.push({ from: goesOn ? last.from : at, until: end, offset: span.offset });
    at = end;
  }
  return stretches;
}

import type { Zone } from '../../time/zone';

/** An interval with one offset from UTC, in ms. `until` is exclusive. */
export interface OffsetInterval {
  readonly from: number;
  readonly until: number;
  readonly offset: number;
}

/** Returns the intervals between two instants. Neighbours have different offsets. */
export function offsetIntervals({ offsets }: Zone, from: number, until: number): readonly OffsetInterval[] {
  const intervals: OffsetInterval[] = [];
  for (let at = from; at < until; ) {
    const span = offsets.spanAt(at);
    const end = Math.min(until, span.until);
    const last = intervals[intervals.length - 1];
    const extendsLast = last?.offset === span.offset;
    if (extendsLast) intervals.pop();
    intervals.push({ from: extendsLast ? last.from : at, until: end, offset: span.offset });
    at = end;
  }
  return intervals;
}

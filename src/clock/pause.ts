import type { Measure } from './measure';

/**
 * An interval that a clock does not count: a pause of its metric (`paused`), or the time between its end and the reopening
 * of the ticket (`resolved`, `cancelled`). In epoch ms.
 */
export interface Pause {
  readonly from: number;
  readonly until: number;
  readonly kind: 'paused' | 'resolved' | 'cancelled';
  readonly reason: string | undefined;
}

/** Returns the parts of pauses between two instants. The pauses must be in order and must not overlap. */
export function clipPauses(pauses: readonly Pause[], from: number, until: number): readonly Pause[] {
  if (pauses.every((pause) => pause.from >= from && pause.until <= until)) return pauses;
  return pauses
    .map((pause) => ({ ...pause, from: Math.max(pause.from, from), until: Math.min(pause.until, until) }))
    .filter((pause) => pause.from <= pause.until);
}

/** Returns the ms that a measure counts between two instants, outside the pauses. */
export function countOutsidePauses(measure: Measure, pauses: readonly Pause[], from: number, until: number): number {
  let left = measure.between(from, until);
  for (const pause of pauses) {
    const start = Math.max(pause.from, from);
    const end = Math.min(pause.until, until);
    if (start < end) left -= measure.between(start, end);
  }
  return left;
}

/** Returns the total length of pauses in ms. */
export function totalLength(pauses: readonly Pause[]): number {
  let sum = 0;
  for (const { from, until } of pauses) sum += until - from;
  return sum;
}

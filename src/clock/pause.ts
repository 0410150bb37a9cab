import type { Measure } from './measure';

/** A stretch of time that a clock leaves out: a pause of its metric, or the time between its end and the reopening. */
export interface Pause {
  readonly from: number;
  readonly until: number;
  readonly kind: 'paused' | 'resolved' | 'cancelled';
  readonly reason: string | undefined;
}

/** Pauses cut to a stretch of time. They are in order and do not overlap. */
export function pausesWithin(pauses: readonly Pause[], from: number, until: number): readonly Pause[] {
  if (pauses.every((pause) => pause.from >= from && pause.until <= until)) return pauses;
  return pauses
    .map((pause) => ({ ...pause, from: Math.max(pause.from, from), until: Math.min(pause.until, until) }))
    .filter((pause) => pause.from <= pause.until);
}

/** What a measure counts of a stretch of time, less its pauses. */
export function counted(measure: Measure, pauses: readonly Pause[], from: number, until: number): number {
  let left = measure.between(from, until);
  for (const pause of pauses) {
    const start = Math.max(pause.from, from);
    const end = Math.min(pause.until, until);
    if (start < end) left -= measure.between(start, end);
  }
  return left;
}

/** How long some pauses are together. */
export function lengthOf(pauses: readonly Pause[]): number {
  let sum = 0;
  for (const { from, until } of pauses) sum += until - from;
  return sum;
}

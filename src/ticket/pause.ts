import type { Commitment } from './commitment';
import type { Measure } from './measure';

/** A stretch of time that does not count for a clock: a pause of the ticket, or the time it lay resolved. */
export interface Pause {
  readonly from: number;
  readonly until: number;
  readonly kind: 'paused' | 'resolved';
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
  let total = measure.between(from, until);
  for (const pause of pauses) {
    const start = Math.max(pause.from, from);
    const end = Math.min(pause.until, until);
    if (start < end) total -= measure.between(start, end);
  }
  return total;
}

/** A due, and whether the last of the pauses that were to move it did so. */
export interface PushedDue {
  readonly due: number;
  readonly lastMoves: boolean;
}

/**
 * The due after pauses: each that begins at or before the due of that moment moves it by what the measure counts in
 * the pause. One that begins later changes nothing: what is late stays late. Pauses that touch are one pause.
 */
export function pushDue({ measure, fixed }: Commitment, firstDue: number, pauses: readonly Pause[]): PushedDue {
  let due = firstDue;
  if (fixed) return { due, lastMoves: false };
  let before: Pause | undefined;
  for (const pause of pauses) {
    const goesOn = before?.until === pause.from && before.kind === pause.kind;
    if (!goesOn && pause.from > due) return { due, lastMoves: false };
    due = measure.add(due, measure.between(pause.from, pause.until));
    before = pause;
  }
  return { due, lastMoves: before !== undefined };
}

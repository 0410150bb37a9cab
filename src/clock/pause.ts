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
  const within = pausesWithin(pauses, from, until);
  return within.reduce((left, pause) => left - measure.between(pause.from, pause.until), measure.between(from, until));
}

import { Temporal } from 'temporal-polyfill';

/** One step of a walk: an instant, and the furthest local time the zone's clocks had shown by then. */
export interface Tick {
  readonly at: number;
  /** 'YYYY-MM-DD' */
  readonly date: string;
  /** Minutes since midnight. */
  readonly minute: number;
  /** Both as one text whose order is the order of local times. */
  readonly local: string;
}

export const MINUTE = 60_000;
export const DAY = 86_400_000;

/** Longer than any clock was ever set back since 1970. */
const MEMORY = 2 * DAY;

/**
 * Reads the clock of a zone at every step, and remembers the latest local time it has shown.
 *
 * "The first instant whose local time is ≥ L" has come exactly when that memory has reached L. Where clocks go
 * back the memory stands still; where they skip ahead it jumps. That is the whole theory of gaps and overlaps
 * used here. It is exact where the zone's offsets and every edge of the calendar are multiples of the step.
 */
export function walkClock(zone: string, from: number, until: number, step: number): readonly Tick[] {
  const ticks: Tick[] = [];
  let latest = '';
  for (let at = from - MEMORY; at < until; at += step) {
    const shown = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDateTime().toString();
    if (shown > latest) latest = shown;
    if (at < from) continue;
    const minute = Number(latest.slice(11, 13)) * 60 + Number(latest.slice(14, 16));
    ticks.push({ at, date: latest.slice(0, 10), minute, local: latest });
  }
  return ticks;
}

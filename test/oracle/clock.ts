import { Temporal } from 'temporal-polyfill';

/** One step of a walk: an instant, and the latest local time that the clocks of the zone had shown by then. */
export interface Tick {
  readonly at: number;
  /** 'YYYY-MM-DD' */
  readonly date: string;
  /** Minutes since midnight. */
  readonly minute: number;
  /** Date and time as one text, which sorts like local time. */
  readonly local: string;
}

export const MINUTE = 60_000;
export const DAY = 86_400_000;

/** Clocks were never set back by more since 1970. */
const MEMORY = 2 * DAY;

/**
 * Reads the clock of a zone at every step, and stores the latest local time that it has shown.
 *
 * "The first instant whose local time is ≥ L" has come exactly when the stored time has reached L. When clocks go
 * back, the stored time does not change. When they go forward, it jumps. Gaps and overlaps need no other theory
 * here. It is exact if the offsets of the zone and every edge of the calendar are multiples of the step.
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

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
 * Reads the clock of a zone at every step, and stores the latest local time that it has shown. Temporal says by how much the
 * clock differs from UTC, and when this changes.
 *
 * "The first instant whose local time is ≥ L" has come exactly when the stored time has reached L. When clocks go
 * back, the stored time does not change. When they go forward, it jumps. Gaps and overlaps need no other theory
 * here. It is exact if the offsets of the zone and every edge of the calendar are multiples of the step.
 */
export function walkClock(zone: string, from: number, until: number, step: number): readonly Tick[] {
  const ticks: Tick[] = [];
  let latest = '';
  let [offset, changesAt] = [0, Number.NEGATIVE_INFINITY];
  for (let at = from - MEMORY; at < until; at += step) {
    if (at >= changesAt) {
      const now = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
      offset = now.offsetNanoseconds / 1e6;
      changesAt = now.getTimeZoneTransition('next')?.epochMilliseconds ?? Number.POSITIVE_INFINITY;
    }
    const shown = new Date(at + offset).toISOString().slice(0, 'YYYY-MM-DDTHH:MM:SS'.length);
    if (shown > latest) latest = shown;
    if (at < from) continue;
    const minute = Number(latest.slice(11, 13)) * 60 + Number(latest.slice(14, 16));
    ticks.push({ at, date: latest.slice(0, 10), minute, local: latest });
  }
  return ticks;
}

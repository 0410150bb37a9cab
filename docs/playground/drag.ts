import { DateTime } from 'luxon';

/** The step of the arrow keys and the grid of dragging. */
export const STEP_MS = 15 * 60_000;

/** A range of instants, in epoch ms. */
export interface Range {
  readonly from: number;
  readonly until: number;
}

export const within = (ms: number, { from, until }: Range): number => Math.min(Math.max(ms, from), until);

/** Returns whole days that contain all instants, with one more day to move the last one to. */
export function rangeOf(instants: readonly number[], zone: string): Range {
  const first = DateTime.fromMillis(Math.min(...instants), { zone }).startOf('day');
  const last = DateTime.fromMillis(Math.max(...instants), { zone }).startOf('day');
  return { from: first.valueOf(), until: last.plus({ days: 2 }).valueOf() };
}

export const fractionOf = (ms: number, { from, until }: Range): number => (ms - from) / (until - from);

/** Returns the instant at a fraction of the range, rounded to a quarter of an hour. */
export function instantAtFraction(fraction: number, { from, until }: Range): number {
  return Math.round((from + fraction * (until - from)) / STEP_MS) * STEP_MS;
}

/** Returns the same local time some days later. */
const daysLater = (ms: number, days: number, zone: string): number =>
  DateTime.fromMillis(ms, { zone }).plus({ days }).valueOf();

/** Returns the instant to which a key moves an event, or undefined for other keys. */
export function movedByKey(ms: number, key: string, byDay: boolean, zone: string, limits: Range): number | undefined {
  const by = (sign: 1 | -1) => (byDay ? daysLater(ms, sign, zone) : ms + sign * STEP_MS);
  if (key === 'ArrowRight' || key === 'ArrowUp') return within(by(1), limits);
  if (key === 'ArrowLeft' || key === 'ArrowDown') return within(by(-1), limits);
  if (key === 'PageUp') return within(daysLater(ms, 1, zone), limits);
  if (key === 'PageDown') return within(daysLater(ms, -1, zone), limits);
  if (key === 'Home') return limits.from;
  return key === 'End' ? limits.until : undefined;
}

/** Returns the starts of the days in a range; at most `most` of them, evenly spaced. */
export function daysIn({ from, until }: Range, zone: string, most: number): readonly number[] {
  const days = Math.round((until - from) / 86_400_000);
  const step = Math.max(1, Math.ceil(days / most));
  const starts: number[] = [];
  for (let day = DateTime.fromMillis(from, { zone }); day.valueOf() < until; day = day.plus({ days: step })) {
    starts.push(day.valueOf());
  }
  return starts;
}

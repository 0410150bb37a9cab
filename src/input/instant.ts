import type { DateTime } from 'luxon';
import { fail } from './error';
import { parseIso } from './iso';
import { show } from './issue';

/**
 * A moment in time, as any of the forms in use: a `Date`; a luxon `DateTime`, of any copy of luxon; a Temporal
 * `Instant` or `ZonedDateTime`; an ISO 8601 string with an offset or `Z`, with or without a zone in brackets after it;
 * whole milliseconds since the epoch. What a string or Temporal tells finer than milliseconds is cut off. A string
 * without an offset is an error, since it names no moment.
 */
export type Instant = Date | DateTime | { readonly epochMilliseconds: number } | string | number;

/** The instants this library works on: the years 0000 to 9999, in UTC, in ms since the epoch. */
export const FIRST_INSTANT = -62_167_219_200_000;
export const LAST_INSTANT = 253_402_300_799_999;

const EXPECTED = 'an instant: a Date, a DateTime, a Temporal instant, an ISO 8601 string with offset, or epoch ms';
const WHOLE = 'whole milliseconds since the epoch, without a fraction';

/** The epoch ms of a value that has the form of an instant, whatever they are; NaN for any other. */
export function epochMs(value: unknown): number {
  if (typeof value === 'number') return value;
  if (typeof value === 'string') return parseIso(value);
  if (typeof value !== 'object' || value === null) return Number.NaN;
  if (Object.prototype.toString.call(value) === '[object Date]') return timeOf(value as Date);
  const object = value as { isLuxonDateTime?: unknown; toMillis?: unknown; epochMilliseconds?: unknown };
  if (object.isLuxonDateTime === true && typeof object.toMillis === 'function') return object.toMillis() as number;
  // Temporal counts finer than ms; its own epochMilliseconds cuts that off.
  return typeof object.epochMilliseconds === 'number' ? object.epochMilliseconds : Number.NaN;
}

/** The ms of a Date of any realm; NaN for what only calls itself one. */
function timeOf(date: Date): number {
  try {
    return Date.prototype.getTime.call(date);
  } catch {
    return Number.NaN;
  }
}

/** Reads an instant into whole milliseconds since the epoch, or throws with the given path. */
export function readInstant(value: unknown, path: string): number {
  const ms = epochMs(value);
  if (!Number.isInteger(ms)) {
    const isFraction = typeof value === 'number' && Number.isFinite(value);
    throw fail('invalidInstant', path, isFraction ? WHOLE : EXPECTED, show(value));
  }
  if (ms < FIRST_INSTANT || ms > LAST_INSTANT) {
    throw fail('instantOutOfRange', path, 'an instant in the years 0000 to 9999', show(value));
  }
  return ms;
}

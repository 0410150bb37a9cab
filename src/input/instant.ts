import type { DateTime } from 'luxon';
import { fail } from './error';
import { parseIso } from './iso';
import { show } from './issue';

/**
 * A moment in time. One of:
 *
 * - a `Date`
 * - a luxon `DateTime`
 * - a Temporal `Instant` or `ZonedDateTime`
 * - an ISO 8601 string with an offset or `Z`, optionally followed by a zone in brackets
 * - whole milliseconds since the epoch
 *
 * Microseconds and nanoseconds are cut off. A string without an offset is refused as `invalidInstant`, because it does not
 * determine a moment. An instant outside the years 0000 to 9999 is refused as `instantOutOfRange`.
 */
export type Instant = Date | DateTime | { readonly epochMilliseconds: number } | string | number;

/** The first and the last instant that the library accepts, in epoch ms: the years 0000 to 9999 in UTC. */
export const FIRST_INSTANT = -62_167_219_200_000;
export const LAST_INSTANT = 253_402_300_799_999;

const EXPECTED = 'an instant: a Date, a DateTime, a Temporal instant, an ISO 8601 string with offset, or epoch ms';
const WHOLE = 'whole milliseconds since the epoch, without a fraction';

/** Returns the epoch ms of an instant, in any year; NaN for a value of another form. */
export function epochMs(value: unknown): number {
  if (typeof value === 'number') return value;
  if (typeof value === 'string') return parseIso(value);
  if (typeof value !== 'object' || value === null) return Number.NaN;
  if (Object.prototype.toString.call(value) === '[object Date]') return timeOf(value as Date);
  const object = value as { isLuxonDateTime?: unknown; toMillis?: unknown; epochMilliseconds?: unknown };
  if (object.isLuxonDateTime === true && typeof object.toMillis === 'function') return object.toMillis() as number;
  // Temporal has nanoseconds; its epochMilliseconds cuts them off.
  return typeof object.epochMilliseconds === 'number' ? object.epochMilliseconds : Number.NaN;
}

/**
 * Returns the epoch ms of a Date, also of a Date from another realm; NaN for an object that only has the tag of a Date.
 */
function timeOf(date: Date): number {
  try {
    return Date.prototype.getTime.call(date);
  } catch {
    return Number.NaN;
  }
}

/** Returns an instant in whole ms since the epoch, or throws a `PrazoError` with the given path. */
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

import type { DateTime } from 'luxon';
import { fail } from './error';
import { show } from './issue';

/**
 * A moment in time, as any of the forms in use: a `Date`; a luxon `DateTime`, of any copy of luxon; a Temporal
 * `Instant` or `ZonedDateTime`; an ISO 8601 string with an offset or `Z`; whole milliseconds since the epoch.
 * A string without an offset is an error, since it names no moment.
 */
export type Instant = Date | DateTime | { readonly epochMilliseconds: number } | string | number;

/** The instants this library works on: the years 0000 to 9999, in UTC, in ms since the epoch. */
export const FIRST_INSTANT = -62_167_219_200_000;
export const LAST_INSTANT = 253_402_300_799_999;

const EXPECTED = 'an instant: a Date, a DateTime, a Temporal instant, an ISO 8601 string with offset, or epoch ms';
const ISO =
  /^(\d{4})-(\d\d)-(\d\d)[Tt](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,3})0*)?)?(?:[Zz]|([+-])(\d\d)(?::?(\d\d))?)$/;

const NS_PER_MS = 1_000_000n;

/** Epoch ms of an ISO 8601 string with an offset; NaN for anything else, a 30 February included. */
function parseIso(text: string): number {
  const match = ISO.exec(text);
  if (match === null) return Number.NaN;
  const field = (group: number) => Number(match[group] ?? 0);
  const [hour, minute, second, ms] = [field(4), field(5), field(6), Number((match[7] ?? '').padEnd(3, '0'))];
  const endOfDay = hour === 24 && minute === 0 && second === 0 && ms === 0;
  if ((hour > 23 && !endOfDay) || minute > 59 || second > 59 || field(9) > 23 || field(10) > 59) return Number.NaN;
  const date = new Date(0);
  date.setUTCFullYear(field(1), field(2) - 1, field(3));
  if (date.getUTCMonth() !== field(2) - 1 || date.getUTCDate() !== field(3)) return Number.NaN;
  const offset = (match[8] === '-' ? -1 : 1) * (field(9) * 60 + field(10)) * 60_000;
  return date.getTime() + ((hour * 60 + minute) * 60 + second) * 1000 + ms - offset;
}

/** The epoch ms of a value that has the form of an instant, whatever they are; NaN for any other. */
export function epochMs(value: unknown): number {
  if (typeof value === 'number') return value;
  if (typeof value === 'string') return parseIso(value);
  if (typeof value !== 'object' || value === null) return Number.NaN;
  if (Object.prototype.toString.call(value) === '[object Date]') return Date.prototype.getTime.call(value);
  const object = value as {
    isLuxonDateTime?: unknown;
    toMillis?: unknown;
    epochMilliseconds?: unknown;
    epochNanoseconds?: unknown;
  };
  if (object.isLuxonDateTime === true && typeof object.toMillis === 'function') return object.toMillis() as number;
  if (typeof object.epochNanoseconds === 'bigint' && object.epochNanoseconds % NS_PER_MS !== 0n) return Number.NaN;
  return typeof object.epochMilliseconds === 'number' ? object.epochMilliseconds : Number.NaN;
}

/** Reads an instant into whole milliseconds since the epoch, or throws with the given path. */
export function readInstant(value: unknown, path: string): number {
  const ms = epochMs(value);
  if (!Number.isInteger(ms)) throw fail('invalidInstant', path, EXPECTED, show(value));
  if (ms < FIRST_INSTANT || ms > LAST_INSTANT) {
    throw fail('instantOutOfRange', path, 'an instant in the years 0000 to 9999', show(value));
  }
  return ms;
}

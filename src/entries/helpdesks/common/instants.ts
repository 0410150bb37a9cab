import { parseDay } from '../../../input/civil';
import { FIRST_INSTANT, LAST_INSTANT } from '../../../input/instant';
import { parseTime } from '../../../input/local-time';
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '../../../input/units';
import type { PayloadPart } from './payload-part';

/** The part of a zone (`src/time/zone.ts`) that converts local times to instants, both in ms. */
export interface LocalZone {
  instantOf(local: number): number;
}

export const UTC: LocalZone = { instantOf: (local) => local };

/** Formats epoch ms as ISO 8601 in UTC. */
export const isoText = (ms: number): string => new Date(ms).toISOString();

function inRange(ms: number, part: PayloadPart<unknown>, expected: string): number {
  if (ms >= FIRST_INSTANT && ms <= LAST_INSTANT) return ms;
  throw part.unexpected(expected, part.isMissing ? 'missing' : 'invalidInstant');
}

const TIME = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d(?::\d\d)?)(\.\d+)?(?:(Z)|([+-])(\d\d):?(\d\d)?)?$/;

/**
 * Parses a date and time as epoch ms; NaN for any other text. A time without an offset is a local time of `zone`; if
 * there is no `zone`, the result is NaN.
 */
function parse(text: unknown, zone?: LocalZone): number {
  const match = TIME.exec(typeof text === 'string' ? text : '');
  const [, date = '', time = '', fraction = '0', z, sign, hours, minutes = '00'] = match ?? [];
  const day = parseDay(date);
  const timeMs = parseTime(time);
  if (day === undefined || timeMs === undefined) return Number.NaN;
  const local = day * DAY_MS + timeMs + Math.floor(Number(fraction) * SECOND_MS);
  if (sign !== undefined) return local - Number(`${sign}1`) * (Number(hours) * HOUR_MS + Number(minutes) * MINUTE_MS);
  return z === undefined ? (zone?.instantOf(local) ?? Number.NaN) : local;
}

/** Reads ISO 8601 with an offset or `Z`, such as `2026-03-02T09:00:00-0300`, as epoch ms. */
export function isoInstant(part: PayloadPart<unknown>): number {
  return inRange(parse(part.value), part, 'ISO 8601 with an offset or Z');
}

/** Reads a local time of `zone`, such as `2026-03-02 09:00:00`, as epoch ms. A text with an offset is read by its offset. */
export function localInstant(part: PayloadPart<unknown>, zone: LocalZone): number {
  return inRange(parse(part.value, zone), part, 'a time such as "2026-03-02 09:00:00"');
}

/** Reads epoch seconds as epoch ms. Epoch ms passed by mistake would be after the year 9999, so they throw. */
export function secondsInstant(part: PayloadPart<unknown>): number {
  const { value } = part;
  const ms = typeof value === 'number' ? Math.round(value * SECOND_MS) : Number.NaN;
  return inRange(ms, part, 'seconds since the epoch');
}

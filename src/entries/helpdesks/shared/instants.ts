import { parseDay } from '../../../input/civil';
import { FIRST_INSTANT, LAST_INSTANT } from '../../../input/instant';
import { parseTime } from '../../../input/local-time';
import { DAY_MS } from '../../../input/units';
import type { PayloadPart } from './payload-part';

/** Converts local times to instants, as the zones of `src/time/zone.ts` do. */
export interface LocalZone {
  instantOf(local: number): number;
}

export const UTC: LocalZone = { instantOf: (local) => local };

/** Formats epoch ms as ISO 8601 in UTC. */
export const isoText = (ms: number): string => new Date(ms).toISOString();

function checked(ms: number, part: PayloadPart<unknown>, expected: string): number {
  if (ms >= FIRST_INSTANT && ms <= LAST_INSTANT) return ms;
  throw part.unexpected(expected, part.isMissing ? 'missing' : 'invalidInstant');
}

const TIME = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d(?::\d\d)?)(\.\d+)?(?:(Z)|([+-])(\d\d):?(\d\d)?)?$/;

/** Parses a date and time as epoch ms. A text without an offset is a local time of `clock`; without a `clock` it gives NaN. */
function parse(text: unknown, clock?: LocalZone): number {
  const match = TIME.exec(typeof text === 'string' ? text : '');
  const [, date = '', time = '', fraction = '0', z, sign, hours, minutes = '00'] = match ?? [];
  const day = parseDay(date);
  const ofDay = parseTime(time);
  if (day === undefined || ofDay === undefined) return Number.NaN;
  const local = day * DAY_MS + ofDay + Math.floor(Number(fraction) * 1000);
  if (sign !== undefined) return local - Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes)) * 60_000;
  return z === undefined ? (clock?.instantOf(local) ?? Number.NaN) : local;
}

/** Reads ISO 8601 with an offset or `Z`, such as `2026-03-02T09:00:00-0300`, as epoch ms. */
export function isoInstant(part: PayloadPart<unknown>): number {
  return checked(parse(part.value), part, 'ISO 8601 with an offset or Z');
}

/** Reads a local time of `clock`, such as `2026-03-02 09:00:00`, as epoch ms. A text with an offset is read by its offset. */
export function localInstant(part: PayloadPart<unknown>, clock: LocalZone): number {
  return checked(parse(part.value, clock), part, 'a time such as "2026-03-02 09:00:00"');
}

/** Reads epoch seconds as epoch ms. Throws for epoch ms given by mistake, which would be after the year 9999. */
export function secondsInstant(part: PayloadPart<unknown>): number {
  const { value } = part;
  const ms = typeof value === 'number' ? Math.round(value * 1000) : Number.NaN;
  return checked(ms, part, 'seconds since the epoch');
}

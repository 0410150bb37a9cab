import { parseDay } from '../../input/civil';
import { FIRST_INSTANT, LAST_INSTANT } from '../../input/instant';
import { parseTime } from '../../input/local-time';
import { DAY_MS } from '../../input/units';
import type { Part } from './part';

/** What tells the instant of a local time, such as a zone of `src/time/zone.ts`. */
export interface LocalClock {
  instantOf(local: number): number;
}

/** The clocks of UTC. */
export const UTC: LocalClock = { instantOf: (local) => local };

/** ISO 8601 in UTC of epoch ms. */
export const isoText = (ms: number): string => new Date(ms).toISOString();

function checked(ms: number, part: Part<unknown>, expected: string): number {
  if (ms >= FIRST_INSTANT && ms <= LAST_INSTANT) return ms;
  throw part.unlike(expected, part.isNothing ? 'missing' : 'invalidInstant');
}

const TIME = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d(?::\d\d)?)(\.\d+)?(?:(Z)|([+-])(\d\d):?(\d\d)?)?$/;

/** Epoch ms of a date and time; without an offset it is what `clock` shows, or NaN. */
function parse(text: unknown, clock?: LocalClock): number {
  const match = TIME.exec(typeof text === 'string' ? text : '');
  const [, date = '', time = '', fraction = '0', z, sign, hours, minutes = '00'] = match ?? [];
  const day = parseDay(date);
  const ofDay = parseTime(time);
  if (day === undefined || ofDay === undefined) return Number.NaN;
  const local = day * DAY_MS + ofDay + Math.floor(Number(fraction) * 1000);
  if (sign !== undefined) return local - Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes)) * 60_000;
  return z === undefined ? (clock?.instantOf(local) ?? Number.NaN) : local;
}

/** Epoch ms of ISO 8601 with an offset or `Z`, such as `2026-03-02T09:00:00-0300`. */
export function isoInstant(part: Part<unknown>): number {
  return checked(parse(part.value), part, 'ISO 8601 with an offset or Z');
}

/** Epoch ms of a time such as `2026-03-02 09:00:00`, as clocks elsewhere show it; one that has an offset is that instant. */
export function localInstant(part: Part<unknown>, clock: LocalClock): number {
  return checked(parse(part.value, clock), part, 'a time such as "2026-03-02 09:00:00"');
}

/** Epoch ms of seconds since the epoch. Milliseconds would be past the year 9999, and are an issue. */
export function secondsInstant(part: Part<unknown>): number {
  const { value } = part;
  const ms = typeof value === 'number' ? Math.round(value * 1000) : Number.NaN;
  return checked(ms, part, 'seconds since the epoch');
}

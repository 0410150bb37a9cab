import { FIRST_INSTANT, LAST_INSTANT } from '../../input/instant';
import { show } from '../../input/issue';
import { SECOND_MS } from '../../input/units';
import { type DateOrTime, instantOf } from './date-or-time';
import { Problem } from './problem';
import { DAY_SECONDS } from './zone-clock';

/** The length of an event: calendar days in its zone, followed by seconds. */
export interface Length {
  readonly days: number;
  readonly seconds: number;
}

const DURATION = /^([+-]?)P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/i;
/** Larger than any year, and small enough for exact sums. */
const MOST_OF_A_UNIT = 1e10;
/** The seconds of the years 0000 to 9999, in UTC. */
const FIRST_SECOND = FIRST_INSTANT / SECOND_MS;
const LAST_SECOND = (LAST_INSTANT - 999) / SECOND_MS;

/** Parses a DURATION. Its days are calendar days of the zone, also across a change of offset (RFC 5545, 3.3.6). */
export function parseDuration(text: string): Length {
  const match = DURATION.exec(text);
  if (match === null || !/\d/.test(text))
    throw new Problem('invalidAmount', 'a duration such as P1D or PT1H30M', show(text));
  if (match[1] === '-') throw new Problem('invalidRange', 'a duration that is not negative', show(text));
  const unit = (index: number) => Math.min(Number(match[index] ?? 0), MOST_OF_A_UNIT);
  return { days: unit(2) * 7 + unit(3), seconds: (unit(4) * 60 + unit(5)) * 60 + unit(6) };
}

/** Returns the exact time between two times (RFC 5545, 3.8.5.3), or the whole days between two dates. */
export function lengthBetween(start: DateOrTime, end: DateOrTime): Length {
  const isLocal = start.clock === undefined;
  if (end.isDate !== start.isDate || (end.clock === undefined) !== isLocal) {
    const same = start.isDate
      ? 'a date, like the start'
      : 'a time, like the start, and with a zone only if the start has one';
    throw new Problem('invalidRange', `an end that is ${same}`, end.isDate ? 'a date' : 'a time');
  }
  const seconds = isLocal ? end.local - start.local : instantOf(end) - instantOf(start);
  if (seconds < 0) throw new Problem('invalidRange', 'an end after the start', `${seconds} s`);
  return start.isDate ? { days: seconds / DAY_SECONDS, seconds: 0 } : { days: 0, seconds };
}

/** Whether a length is more than zero. */
export const isPositive = ({ days, seconds }: Length): boolean => days > 0 || seconds > 0;

const clamp = (second: number) => Math.min(Math.max(second, FIRST_SECOND), LAST_SECOND);

/**
 * Returns the start and the end of an event, in seconds since 1970, clamped to the years 0000 to 9999. They are local
 * times if the start has no zone, otherwise instants.
 */
export function boundsOf(time: DateOrTime, { days, seconds }: Length): readonly [from: number, until: number] {
  const end = { ...time, local: time.local + days * DAY_SECONDS };
  return [clamp(instantOf(time)), clamp(instantOf(end) + seconds)];
}

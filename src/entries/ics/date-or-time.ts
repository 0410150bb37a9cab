import { parseDay } from '../../input/civil';
import { show } from '../../input/issue';
import { Problem } from './problem';
import type { Property } from './properties';
import { DAY_SECONDS, UTC, type ZoneClock } from './zone-clock';

/** A DATE or a DATE-TIME of a feed. */
export interface DateOrTime {
  readonly isDate: boolean;
  /** Local time in seconds since 1970, as if the zone were UTC; midnight for a date. */
  readonly local: number;
  /** The clock of its zone; undefined for a date and for a time without a zone. */
  readonly clock: ZoneClock | undefined;
}

/** The zones of one VCALENDAR. */
export interface ZoneLookup {
  /** The clock for times without a zone, if the calendar names a zone for them. */
  readonly floating: ZoneClock | undefined;
  /** The clock of the calendar: `floating`, or else the clock of the only zone that the calendar defines. */
  readonly only: ZoneClock | undefined;
  /** Returns the clock of a TZID. Throws a problem for an unknown TZID. */
  clockOf(tzid: string): ZoneClock;
}

const DATE = /^(\d{4})(-?)(\d\d)\2(\d\d)$/;
const TIME = /^(\d{4}-?\d\d-?\d\d)T(\d\d):?(\d\d)(?::?(\d\d))?(Z?)$/i;
const OFFSET = /T.*[+-]\d\d/i;

/** Returns the instant in seconds since 1970. A time without a zone is converted as if it were in UTC. */
export const instantOf = ({ local, clock }: DateOrTime): number =>
  clock === undefined ? local : clock.instantOf(local);

/** Returns the civil day in the zone of the time, in days since 1970-01-01. */
export const dayOf = ({ local }: DateOrTime): number => Math.floor(local / DAY_SECONDS);

/** Returns the seconds from midnight. */
export const timeOfDay = ({ local }: DateOrTime): number => local - Math.floor(local / DAY_SECONDS) * DAY_SECONDS;

/** Returns the same instant in another zone. A date, and a time without a zone, stay as they are. */
export function convertTo(time: DateOrTime, clock: ZoneClock | undefined): DateOrTime {
  if (time.isDate || clock === undefined || time.clock === undefined || time.clock === clock) return time;
  return { isDate: false, local: clock.localAt(instantOf(time)), clock };
}

function parseDate(text: string): number | undefined {
  return parseDay(text.replace(DATE, '$1-$3-$4'));
}

function secondsFromMidnight(hour: number, minute: number, second: number): number | undefined {
  // A leap second counts as the second before it (RFC 5545, 3.3.12).
  return hour < 24 && minute < 60 && second <= 60 ? (hour * 60 + minute) * 60 + Math.min(second, 59) : undefined;
}

function malformed(name: string, text: string): Problem {
  if (OFFSET.test(text))
    return new Problem('invalidDate', `a time with Z or a TZID in ${name}, not an offset`, show(text));
  const forms = '20260219, 20260219T090000 or 20260219T090000Z';
  return new Problem('invalidDate', `an existing date in ${name}, written as ${forms}`, show(text));
}

/**
 * Parses the date or time of any property. Throws a problem if the date does not exist, if it is not of the type in
 * VALUE, or if its zone is unknown. Eight digits are a date even without VALUE=DATE. A time without a zone has the zone
 * of `like`, or else the zone of the calendar for such times.
 */
export function parseDateOrTime(
  text: string,
  { name, parameters }: Property,
  zones: ZoneLookup,
  like?: DateOrTime,
): DateOrTime {
  const type = parameters.get('value')?.toUpperCase() ?? '';
  if (!['', 'DATE', 'DATE-TIME', 'PERIOD'].includes(type)) {
    throw new Problem('invalidDate', `a DATE or DATE-TIME in ${name}`, `VALUE=${show(type)}`);
  }
  const date = parseDate(text);
  if (date !== undefined) return { isDate: true, local: date * DAY_SECONDS, clock: undefined };

  const [, civil = '', hour, minute, second = 0, utc = ''] = TIME.exec(text) ?? [];
  const day = parseDate(civil);
  const seconds = secondsFromMidnight(Number(hour), Number(minute), Number(second));
  if (day === undefined || seconds === undefined) throw malformed(name, text);
  if (type === 'DATE') {
    if (seconds === 0) return { isDate: true, local: day * DAY_SECONDS, clock: undefined };
    throw new Problem('invalidDate', `a date in ${name}, because of VALUE=DATE`, show(text));
  }
  const local = day * DAY_SECONDS + seconds;
  if (utc !== '') return { isDate: false, local, clock: UTC };
  const tzid = parameters.get('tzid') ?? '';
  return { isDate: false, local, clock: tzid === '' ? (like?.clock ?? zones.floating) : zones.clockOf(tzid) };
}

/** Returns the date that a time means in a series of whole days. */
export function dateOf(time: DateOrTime, zones: ZoneLookup): DateOrTime {
  return { isDate: true, local: dayOfBound(time, zones.only) * DAY_SECONDS, clock: undefined };
}

const LAST_SECOND_OF_DAY = DAY_SECONDS - 1;
/**
 * The distance from a local midnight to the next midnight of UTC, at the offset +14 and also at −10. More zones have
 * −10, so an instant at exactly this distance counts as west.
 */
const EASTERNMOST_SECONDS = 14 * 3600;

/**
 * Returns the day that an instant means. Some programs write a whole day as an instant in UTC: the local midnight at
 * which it begins, or its last second. For example, 20210511T220000Z is 12 May in Berlin.
 *
 * Without a zone, or in a calendar of UTC, the zone is guessed: east of UTC if the next midnight of UTC is less than 14
 * hours after the instant, otherwise west.
 */
function dayOfBound(time: DateOrTime, clock: ZoneClock | undefined): number {
  const inZone = convertTo(time, clock);
  const bound = [inZone, time].find((one) => [0, LAST_SECOND_OF_DAY].includes(timeOfDay(one)));
  if (bound !== undefined) return dayOf(bound);
  if (time.clock !== UTC || inZone.local !== time.local) return dayOf(inZone);
  const isEast = DAY_SECONDS - timeOfDay(time) < EASTERNMOST_SECONDS;
  const isEnd = time.local % 60 === 59;
  return dayOf(time) + (isEast ? 1 : 0) - (isEnd ? 1 : 0);
}

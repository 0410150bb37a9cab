import { parseDay } from '../../input/civil';
import { show } from '../../input/issue';
import { DAY_MS } from '../../input/units';
import { type Clock, UTC } from './clock';
import { Problem } from './problem';
import type { Property } from './properties';

export const DAY: number = DAY_MS / 1000;

/** A date, or a date and time, of a feed. */
export interface Time {
  readonly isDate: boolean;
  /** What clocks show, in seconds since 1970 as if their zone were UTC; midnight for a date. */
  readonly local: number;
  /** Absent for a date, and for a time without a zone. */
  readonly clock: Clock | undefined;
}

/** The zones in which the times of a calendar are read. */
export interface ZoneLookup {
  /** That of times which say none, where the calendar names one. */
  readonly floating: Clock | undefined;
  /** That of the calendar, where it names one or defines no other. */
  readonly only: Clock | undefined;
  clockOf(tzid: string): Clock;
}

const DATE = /^(\d{4})(-?)(\d\d)\2(\d\d)$/;
const TIME = /^(\d{4}-?\d\d-?\d\d)T(\d\d):?(\d\d)(?::?(\d\d))?(Z?)$/i;
const OFFSET = /T.*[+-]\d\d/i;

/** The instant of a time, in seconds since 1970; for one without a zone, as if its clocks were those of UTC. */
export const instantOf = ({ local, clock }: Time): number => (clock === undefined ? local : clock.instantOf(local));

/** The civil day on which a time lies by its own clocks, in days since 1970-01-01. */
export const dayOf = ({ local }: Time): number => Math.floor(local / DAY);

export const timeOfDay = ({ local }: Time): number => local - Math.floor(local / DAY) * DAY;

/** The same instant, as other clocks show it; a time without a zone is what they show already. */
export function shownBy(time: Time, clock: Clock | undefined): Time {
  if (time.isDate || clock === undefined || time.clock === undefined || time.clock === clock) return time;
  return { isDate: false, local: clock.localAt(instantOf(time)), clock };
}

function dayIn(text: string): number | undefined {
  const [, year, , month, day] = DATE.exec(text) ?? [];
  return year === undefined ? undefined : parseDay(`${year}-${month}-${day}`);
}

function secondsIn(hour: number, minute: number, second: number): number | undefined {
  // A leap second is the one before it, says the standard (RFC 5545, 3.3.12).
  return hour < 24 && minute < 60 && second <= 60 ? (hour * 60 + minute) * 60 + Math.min(second, 59) : undefined;
}

function wrong(name: string, text: string): Problem {
  if (OFFSET.test(text))
    return new Problem('invalidDate', `a time with Z or a TZID in ${name}, not an offset`, show(text));
  const forms = '20260219, 20260219T090000 or 20260219T090000Z';
  return new Problem('invalidDate', `a date that exists in ${name}, written as ${forms}`, show(text));
}

/**
 * The one reading of a date or time, whatever property it stands in: it is of the type that VALUE says, it exists, and its
 * zone is known. Eight digits are a date also without VALUE=DATE. A time that says no zone is in that of `like`, or else
 * in the one the calendar gives for such times.
 */
export function readTime(text: string, { name, parameters }: Property, zones: ZoneLookup, like?: Time): Time {
  const type = parameters.get('value')?.toUpperCase() ?? '';
  if (!['', 'DATE', 'DATE-TIME', 'PERIOD'].includes(type)) {
    throw new Problem('invalidDate', `a DATE or DATE-TIME in ${name}`, `VALUE=${show(type)}`);
  }
  const date = dayIn(text);
  if (date !== undefined) return { isDate: true, local: date * DAY, clock: undefined };

  const [, civil, hour, minute, second = '0', utc = ''] = TIME.exec(text) ?? [];
  const day = civil === undefined ? undefined : dayIn(civil);
  const seconds = secondsIn(Number(hour), Number(minute), Number(second));
  if (day === undefined || seconds === undefined) throw wrong(name, text);
  if (type === 'DATE') {
    if (seconds === 0) return { isDate: true, local: day * DAY, clock: undefined };
    throw new Problem('invalidDate', `a date in ${name}, as VALUE=DATE says`, show(text));
  }
  const local = day * DAY + seconds;
  if (utc !== '') return { isDate: false, local, clock: UTC };
  const tzid = parameters.get('tzid') ?? '';
  return { isDate: false, local, clock: tzid === '' ? (like?.clock ?? zones.floating) : zones.clockOf(tzid) };
}

/** The date that a time stands for in a series of whole days, which has no times. */
export function dateOf(time: Time, zones: ZoneLookup): Time {
  if (time.isDate) return time;
  return { isDate: true, local: dayMeant(time, zones.only) * DAY, clock: undefined };
}

const LAST_SECOND_OF_DAY = DAY - 1;
/** No day begins as much earlier in one zone than in UTC: 14 hours, but those 14 ahead are fewer than those 10 behind. */
const EASTERNMOST = 14 * 3600;

/**
 * Programs that keep whole days as instants write the midnight at which the day begins in their zone, or the last second of
 * it, in UTC: 20210511T220000Z is 12 May in Berlin. Without a zone to read it in, or in a calendar of UTC, a midnight after UTC's own is that of
 * a zone to the east if it lies less than 14 hours ahead, and else of one to the west.
 */
function dayMeant(time: Time, clock: Clock | undefined): number {
  if (time.clock === undefined) return dayOf(time);
  const isBound = (one: Time) => [0, LAST_SECOND_OF_DAY].includes(timeOfDay(one));
  if (clock !== undefined) {
    const there = shownBy(time, clock);
    if (isBound(there)) return dayOf(there);
    if (!isBound(time) && there.local !== time.local) return dayOf(there);
  }
  if (time.clock !== UTC || isBound(time)) return dayOf(time);
  const isEnd = time.local % 60 === 59;
  const midnight = isEnd ? time.local + 1 : time.local;
  const east = DAY - (midnight - Math.floor(midnight / DAY) * DAY) < EASTERNMOST;
  return Math.floor(midnight / DAY) + (east ? 1 : 0) - (isEnd ? 1 : 0);
}

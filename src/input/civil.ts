import { DAY_MS } from './units';

/**
 * A civil date as the number of days since 1970-01-01, in the proleptic Gregorian calendar. A local time is a
 * number of ms on the same scale: `day * DAY_MS` plus the time of day, as if the zone were UTC.
 */
export type CivilDay = number;

const SUNDAY_TO_SATURDAY = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;

export type Weekday = (typeof SUNDAY_TO_SATURDAY)[number];

export const WEEKDAYS: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** The day of a date, also of one that does not exist: 31 April is 1 May. Years below 100 are themselves. */
export function civilDay(year: number, month: number, day: number): CivilDay {
  const date = new Date(0);
  return date.setUTCFullYear(year, month - 1, day) / DAY_MS;
}

export function yearOfDay(day: CivilDay): number {
  return new Date(day * DAY_MS).getUTCFullYear();
}

export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export function civilDate(day: CivilDay): CivilDate {
  const date = new Date(day * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Counted from 0, Sunday; day 0 is a Thursday, 4. */
export function weekdayNumber(day: CivilDay): number {
  return ((day % 7) + 11) % 7;
}

export function weekdayOf(day: CivilDay): Weekday {
  return SUNDAY_TO_SATURDAY[weekdayNumber(day)] as Weekday;
}

/** `YYYY-MM-DD` */
export function formatDay(day: CivilDay): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** The day a `YYYY-MM-DD` names; undefined for anything else, 30 February included. */
export function parseDay(text: string): CivilDay | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (match === null) return undefined;
  const day = civilDay(Number(match[1]), Number(match[2]), Number(match[3]));
  return formatDay(day) === text ? day : undefined;
}

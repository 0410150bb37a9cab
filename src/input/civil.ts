import { DAY_MS, DAYS_PER_WEEK } from './units';

/**
 * A civil date as a number of days since 1970-01-01, in the proleptic Gregorian calendar. A local time is a number of
 * ms on the same scale: `day * DAY_MS` plus the time of day, as if the zone were UTC.
 */
export type CivilDay = number;

const SUNDAY_TO_SATURDAY = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;

export type Weekday = (typeof SUNDAY_TO_SATURDAY)[number];

export const WEEKDAYS: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/**
 * Returns the day of a date. A day past the end of a month is in the next month: 31 April is 1 May. The year 26 is
 * 0026, not 1926.
 */
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

/** Returns the number of the weekday: 0 for Sunday to 6 for Saturday. Day 0 is a Thursday, number 4. */
export function weekdayNumber(day: CivilDay): number {
  return ((day % DAYS_PER_WEEK) + 11) % DAYS_PER_WEEK;
}

export function weekdayOf(day: CivilDay): Weekday {
  return SUNDAY_TO_SATURDAY[weekdayNumber(day)] as Weekday;
}

/** Returns `YYYY-MM-DD`. */
export function formatDay(day: CivilDay): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** Parses a date `YYYY-MM-DD`. Returns undefined for any other text, and for a date that does not exist. */
export function parseDay(text: string): CivilDay | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (match === null) return undefined;
  const day = civilDay(Number(match[1]), Number(match[2]), Number(match[3]));
  return formatDay(day) === text ? day : undefined;
}

/**
 * A `Temporal.PlainDate`, native or of a polyfill. It is recognized by its tag and read with `toString()`.
 *
 * @inline
 */
export type PlainDate = {
  readonly [Symbol.toStringTag]: 'Temporal.PlainDate';
  toString(): string;
};

/** Returns a string as it is, and a `Temporal.PlainDate` as `YYYY-MM-DD`; undefined for any other value. */
export function dateText(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return undefined;
  const isPlainDate = (value as Partial<PlainDate>)[Symbol.toStringTag] === 'Temporal.PlainDate';
  // A date of another calendar system is written as an ISO date, followed by the name of the system in brackets.
  return isPlainDate ? String(value).split('[', 1)[0] : undefined;
}

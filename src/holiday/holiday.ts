import type { Labels } from '../input/labels';

/** A holiday on one civil date; it closes the whole day unless `closed` names a part, such as `'00:00-14:00'`. */
export interface Holiday {
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly name?: Labels | undefined;
  readonly closed?: string | undefined;
}

/** A holiday on the same day of every year; one on 29 February exists in leap years only. */
export interface YearlyHoliday {
  /** 1 to 12 */
  readonly month: number;
  readonly day: number;
  readonly name?: Labels | undefined;
  readonly closed?: string | undefined;
}

/** A holiday as a user writes it: a bare `'YYYY-MM-DD'`, a {@link Holiday}, or a {@link YearlyHoliday}. */
export type HolidayRule = string | Holiday | YearlyHoliday;

/** The civil years a source of holidays knows, both included. */
export interface Coverage {
  /** The first year. */
  readonly from: number;
  /** The last year; it is included. */
  readonly until: number;
}

/**
 * Where holidays come from, year by year. A deadline that would need a year outside its `coverage` is an error
 * that names the source. `holidaysIn` must answer alike each time it is asked.
 */
export interface HolidaySource {
  readonly name: string;
  readonly coverage?: Coverage | undefined;
  holidaysIn(year: number): readonly Holiday[];
}

/** The shortest source: a function from a civil year to its holidays. */
export type HolidayFunction = (year: number) => readonly Holiday[];

/** Holidays as a finite list that says which years it knows; plain JSON. */
export interface FrozenHolidays {
  readonly name: string;
  readonly coverage: Coverage;
  /** Where the dates were taken from. */
  readonly origin?: string | undefined;
  readonly licence?: string | undefined;
  readonly holidays: readonly HolidayRule[];
}

/** Everything `holidays` of a calendar may be: a list of days, a source, or a list that mixes both. */
export type Holidays =
  | HolidaySource
  | HolidayFunction
  | FrozenHolidays
  | readonly (HolidayRule | HolidaySource | HolidayFunction | FrozenHolidays)[];

import type { Weekday } from '../input/civil';
import type { Coverage } from '../input/coverage';
import type { Labels } from '../input/labels';

export type { Coverage } from '../input/coverage';

/**
 * The hours of a worked day: ranges of local time; or a weekday, for the hours that the nearest such day has; or
 * `'weekday'`, for those of the nearest day from Monday to Friday.
 */
export type WorkedHours = readonly string[] | Weekday | 'weekday';

/** A holiday on one civil date: it closes the whole day, or the part `closed`; or it is worked in the hours `open`. */
export interface Holiday {
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly name?: Labels | undefined;
  /** A part of the day, such as `'00:00-14:00'`. */
  readonly closed?: string | undefined;
  /** Makes it a day that is worked, whatever the weekly hours and other holidays say. */
  readonly open?: WorkedHours | undefined;
}

/** How a holiday is moved off a weekend, or to a Monday. */
export type Observed = 'nextWeekday' | 'nearestWeekday' | 'monday';

/** What any rule may say besides its dates. */
interface Particulars {
  readonly name?: Labels | undefined;
  readonly closed?: string | undefined;
  readonly open?: WorkedHours | undefined;
  /** The first year in which the rule is in force. */
  readonly since?: number | undefined;
  /** The last year in which it is; it is included. */
  readonly last?: number | undefined;
}

interface MovedParticulars extends Particulars {
  /**
   * The day it is kept on instead: `'nearestWeekday'` is Friday for Saturday and Monday for Sunday; `'nextWeekday'` the first
   * day from Monday to Friday after a weekend that no other holiday of the list has; `'monday'` the Monday on or after.
   */
  readonly observed?: Observed | undefined;
}

/** A holiday on the same day of every year; one on 29 February exists in leap years only. */
export interface YearlyHoliday extends MovedParticulars {
  /** 1 to 12 */
  readonly month: number;
  readonly day: number;
}

/** A holiday on a weekday of a month: the fourth Thursday of November is `{ month: 11, weekday: 'thu', nth: 4 }`. */
export interface WeekdayHoliday extends MovedParticulars {
  readonly month: number;
  readonly weekday: Weekday;
  /** −1 is the last. A month without a fifth has none. */
  readonly nth: 1 | 2 | 3 | 4 | 5 | -1;
}

/** A holiday that goes by Easter Sunday: Good Friday is `{ easter: -2 }`. */
export interface EasterHoliday extends MovedParticulars {
  /** Days after Easter Sunday; negative before it. */
  readonly easter: number;
  /** By the Easter of the Orthodox churches. */
  readonly orthodox?: boolean | undefined;
}

/** Holidays on every date of a range: once, `YYYY-MM-DD`, of at most 366 days; or every year, `MM-DD`, also past new year. */
export interface HolidayRange extends Particulars {
  readonly from: string;
  /** It is included. */
  readonly until: string;
  /** A range stays where it is. */
  readonly observed?: undefined;
}

/** A holiday of one date, as a user writes it. */
export interface DatedHoliday extends MovedParticulars {
  /** `YYYY-MM-DD` */
  readonly date: string;
}

/** A holiday as a user writes it: a bare `'YYYY-MM-DD'`, or a rule that says on which dates it falls. */
export type HolidayRule = string | DatedHoliday | YearlyHoliday | WeekdayHoliday | EasterHoliday | HolidayRange;

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

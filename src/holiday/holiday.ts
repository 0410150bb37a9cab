import type { Weekday } from '../input/civil';
import type { Coverage } from '../input/coverage';
import type { Labels } from '../input/labels';

export type { Coverage } from '../input/coverage';

/**
 * The hours of a worked day. One of:
 *
 * - ranges of local time, such as `['09:00-13:00']`
 * - a weekday, for the hours of the nearest day with that weekday
 * - `'weekday'`, for the hours of the nearest day from Monday to Friday
 *
 * @inline
 */
export type WorkedHours = readonly string[] | Weekday | 'weekday';

/**
 * A holiday on one civil date. By default, it closes the whole day. With `closed`, it closes only that part of the day.
 * With `open`, the day is worked in those hours.
 */
export interface Holiday {
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly name?: Labels | undefined;
  /** The part of the day that is closed, such as `'00:00-14:00'`. */
  readonly closed?: string | undefined;
  /** Makes the date a worked day. These hours replace the weekly hours and the other holidays of the date. */
  readonly open?: WorkedHours | undefined;
}

/**
 * The rule by which a holiday moves to another day. See `observed` of a holiday rule.
 *
 * @inline
 */
export type Observed = 'nextWeekday' | 'nearestWeekday' | 'monday';

/**
 * Options of every holiday rule.
 *
 * @inline
 */
type RuleOptions = {
  readonly name?: Labels | undefined;
  readonly closed?: string | undefined;
  readonly open?: WorkedHours | undefined;
  /** The first year in which the rule applies. */
  readonly since?: number | undefined;
  /** The last year in which the rule applies. */
  readonly last?: number | undefined;
};

/** @inline */
type MovableRuleOptions = RuleOptions & {
  /**
   * Moves the holiday:
   *
   * - `'nearestWeekday'`: from Saturday to Friday, from Sunday to Monday
   * - `'nextWeekday'`: from a weekend to the next day from Monday to Friday on which the list has no other holiday
   * - `'monday'`: to the Monday on or after its date
   */
  readonly observed?: Observed | undefined;
};

/**
 * A holiday on the same day of every year. 29 February exists only in leap years.
 *
 * @inline
 */
export type YearlyHoliday = MovableRuleOptions & {
  /** 1 to 12 */
  readonly month: number;
  readonly day: number;
};

/**
 * A holiday on a weekday of a month: the fourth Thursday of November is `{ month: 11, weekday: 'thu', nth: 4 }`.
 *
 * @inline
 */
export type WeekdayHoliday = MovableRuleOptions & {
  readonly month: number;
  readonly weekday: Weekday;
  /** −1 is the last. For 5, a month with only four such weekdays has no holiday. */
  readonly nth: 1 | 2 | 3 | 4 | 5 | -1;
};

/**
 * A holiday at a distance from Easter Sunday: Good Friday is `{ easter: -2 }`.
 *
 * @inline
 */
export type EasterHoliday = MovableRuleOptions & {
  /** Days after Easter Sunday, from −80 to 175. Negative for days before Easter Sunday. */
  readonly easter: number;
  /** Whether the days count from Easter Sunday of the Orthodox churches; false by default. */
  readonly orthodox?: boolean | undefined;
};

/**
 * Holidays on every date of a range. A range of `YYYY-MM-DD` occurs once and has at most 366 dates. A range of `MM-DD`
 * repeats every year, and may run past the new year.
 *
 * @inline
 */
export type HolidayRange = RuleOptions & {
  readonly from: string;
  /** The last date, inclusive. */
  readonly until: string;
  /** A range cannot be moved. */
  readonly observed?: undefined;
};

/**
 * A holiday on one date, in a list of rules.
 *
 * @inline
 */
export type DatedHoliday = MovableRuleOptions & {
  /** `YYYY-MM-DD` */
  readonly date: string;
};

/** A holiday in a calendar definition: a date `'YYYY-MM-DD'`, or a rule for one or more dates. */
export type HolidayRule = string | DatedHoliday | YearlyHoliday | WeekdayHoliday | EasterHoliday | HolidayRange;

/** A source of holidays, year by year. */
export interface HolidaySource {
  /** The name of the source in errors. */
  readonly name: string;
  /**
   * The civil years that the source covers; all years by default. An answer that needs another year throws
   * `outsideCoverage`.
   */
  readonly coverage?: Coverage | undefined;
  /** Must return the same holidays each time. Holidays of other years are ignored. */
  holidaysIn(year: number): readonly Holiday[];
}

/**
 * A function from a civil year to its holidays: the shortest form of a source.
 *
 * @inline
 */
export type HolidayFunction = (year: number) => readonly Holiday[];

/** A list of holidays that is complete for the years of its `coverage`; plain JSON. */
export interface FrozenHolidays {
  readonly name: string;
  readonly coverage: Coverage;
  /** The origin of the dates. */
  readonly origin?: string | undefined;
  readonly licence?: string | undefined;
  readonly holidays: readonly HolidayRule[];
}

/** The `holidays` of a calendar: a source, or a list of rules and sources. */
export type Holidays =
  | HolidaySource
  | HolidayFunction
  | FrozenHolidays
  | readonly (HolidayRule | HolidaySource | HolidayFunction | FrozenHolidays)[];

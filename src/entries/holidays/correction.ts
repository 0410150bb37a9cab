import type { HolidayType } from './entry';

/**
 * A day that replaces a dropped day, `after` days after it.
 *
 * @inline
 */
export type Shift = {
  /** Negative for a day before the dropped day, 0 for the same day. */
  readonly after: number;
  /** The closed part of the day; the whole day if absent. */
  readonly closed?: string;
};

/** A correction of one error in date-holidays. */
export interface HolidayCorrection {
  /** The place with the error, such as `BR` or `BR-PR`; the correction also applies to all parts of the place. */
  readonly place: string;
  /** The correct holidays, and the law or decision behind them. */
  readonly reason: string;
  /** The type of the days that are added. With `becomes`, the type that the package gives to the dropped days. */
  readonly type: HolidayType;
  /**
   * The first and the last civil year, inclusive. With `every: n`, the correction applies only to each n-th year,
   * counted from the first.
   */
  readonly years: { readonly from: number; readonly until?: number; readonly every?: number };
  /** Rules of date-holidays whose days are dropped. */
  readonly drops?: readonly string[];
  /** The right type of the dropped days. They stay holidays, with this type instead of `type`. */
  readonly becomes?: HolidayType;
  /** The days that replace each dropped day. */
  readonly shifts?: readonly Shift[];
  /** Rules that are added, in the language of date-holidays: `easter 50`, `substitutes 05-24 if sunday then next monday`. */
  readonly adds?: readonly string[];
  /** Days that are added in each of the years, as `MM-DD`. */
  readonly days?: readonly string[];
  /** Weekend days, as `MM-DD`, that are worked in each of the years, with the hours of a weekday. */
  readonly opens?: readonly string[];
  /**
   * The name of the days that are added, shifted or of another type, by language. Without it, they have the name that
   * the place has for the same day, or the name of the rule that they replace.
   */
  readonly names?: Readonly<Record<string, string>>;
}

/** A country whose subdivisions can only add to its holidays. */
export interface Cumulative {
  readonly country: string;
  readonly reason: string;
}

/** Whether a place is an area or a part of it. Both are codes joined by `-`. */
export function isWithin(place: string, area: string): boolean {
  return place === area || place.startsWith(`${area}-`);
}

/** Whether a correction applies in a year. */
export function isInForce(
  { years: { from, until = Number.POSITIVE_INFINITY, every = 1 } }: HolidayCorrection,
  year: number,
): boolean {
  return from <= year && year <= until && (year - from) % every === 0;
}

import type { HolidayType } from './entry';

/** A day that takes the place of one left out, so many days after it; a part of the day where it says `closed`. */
export interface Shift {
  readonly after: number;
  readonly closed?: string;
}

/** One thing that date-holidays has wrong, and what is right. */
export interface Correction {
  /** The place it holds for, with all that is in it, such as `BR` or `BR-PR`. */
  readonly place: string;
  /** What is right, and by which law. */
  readonly reason: string;
  readonly type: HolidayType;
  /** The first and last civil years it holds for, both included; `every` says that only each n-th year counts. */
  readonly years: { readonly from: number; readonly until?: number; readonly every?: number };
  /** The rules of date-holidays whose days are left out. */
  readonly drops?: readonly string[];
  /** The type that the days left out have instead, where they are holidays of another kind. */
  readonly becomes?: HolidayType;
  /** The days that take the place of each one left out. */
  readonly shifts?: readonly Shift[];
  /** The right days, as rules in the language of date-holidays: `easter 50`, `substitutes 05-24 if sunday then next monday`. */
  readonly adds?: readonly string[];
  /** Days of each of the years, as `MM-DD`, that are holidays. */
  readonly days?: readonly string[];
  /** Days of each of the years, as `MM-DD`, at weekends, that are worked with the hours of a weekday. */
  readonly opens?: readonly string[];
  /** The name of a day that was missing, by language; a day that replaces another keeps its name. */
  readonly names?: Readonly<Record<string, string>>;
}

/** A country whose subdivisions can only add to its holidays. */
export interface Cumulative {
  readonly country: string;
  readonly reason: string;
}

/** Whether a place, by its codes joined with `-`, is another or lies in it. */
export function lies(place: string, within: string): boolean {
  return place === within || place.startsWith(`${within}-`);
}

export function inForce(
  { years: { from, until = Number.POSITIVE_INFINITY, every = 1 } }: Correction,
  year: number,
): boolean {
  return from <= year && year <= until && (year - from) % every === 0;
}

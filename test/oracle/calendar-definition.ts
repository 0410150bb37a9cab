/**
 * The definition of a calendar in the terms of the rules. It does not use the types of the library, which are not the
 * rules.
 */

export const WEEK = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

export type Weekday = (typeof WEEK)[number];

/** Ranges of local time, `HH:MM-HH:MM`, by weekday or range of weekdays. */
export type Weekly = Readonly<Record<string, readonly string[]>>;

export type Hours =
  | '24/7'
  | Weekly
  | { readonly anchor: string; readonly weeks: readonly Weekly[] }
  | { readonly anchor: string; readonly days: readonly (readonly string[])[] };

export interface Season {
  readonly from: string;
  readonly until: string;
  readonly hours: Hours;
}

export interface Coverage {
  readonly from: number;
  readonly until: number;
}

export interface ZoneChange {
  readonly from: number | string;
  readonly offset: string;
}

export type Zone =
  | string
  | { readonly name: string; readonly changes: readonly ZoneChange[]; readonly coverage?: Coverage };

/**
 * The hours of a worked day: ranges, a weekday for the hours of the nearest such day, or `weekday` for Monday to
 * Friday.
 */
export type Worked = readonly string[] | Weekday | 'weekday';

interface Day {
  readonly name?: unknown;
  readonly closed?: string;
  readonly open?: Worked;
}

export interface DatedHoliday extends Day {
  readonly date: string;
}

export type When =
  | { readonly date: string }
  | { readonly month: number; readonly day: number }
  | { readonly month: number; readonly weekday: Weekday; readonly nth: number }
  | { readonly easter: number; readonly orthodox?: boolean }
  | { readonly from: string; readonly until: string };

export type Observed = 'nextWeekday' | 'nearestWeekday' | 'monday';

export type Rule = When & Day & { readonly since?: number; readonly last?: number; readonly observed?: Observed };

export type HolidayFunction = (year: number) => readonly DatedHoliday[];

export type HolidaySource =
  | { readonly name: string; readonly coverage?: Coverage; readonly holidaysIn: HolidayFunction }
  | { readonly name: string; readonly coverage?: Coverage; readonly holidays: readonly (string | Rule)[] };

export type HolidayItem = string | Rule | HolidayFunction | HolidaySource;

export type OverrideTable = Readonly<Record<string, readonly string[]>>;

export type Overrides =
  | OverrideTable
  | ((year: number) => OverrideTable)
  | { readonly name: string; readonly coverage?: Coverage; readonly overridesIn: (year: number) => OverrideTable };

export interface Closure {
  readonly from: number | string;
  readonly until: number | string;
  readonly name?: unknown;
}

export interface Plain {
  readonly name?: unknown;
  readonly zone: Zone;
  readonly hours: Hours;
  readonly seasons?: readonly Season[];
  readonly holidays?: HolidayItem | readonly HolidayItem[];
  readonly overrides?: Overrides;
  readonly closures?: readonly Closure[];
}

export interface Change {
  readonly from?: string;
  readonly calendar: Definition;
}

export type Definition =
  | Plain
  | { readonly union: readonly Definition[] }
  | { readonly intersection: readonly Definition[] }
  | { readonly difference: readonly Definition[] }
  | { readonly effective: readonly Change[] };

export const instantOf = (at: number | string): number => (typeof at === 'number' ? at : Date.parse(at));

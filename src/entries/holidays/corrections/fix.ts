import type { Correction } from '../correction';
import type { HolidayType } from '../entry';

/** From a year on, other rules for some; an English name where the package has none. */
export type Fix = readonly [
  place: string,
  from: number,
  reason: string,
  drops: readonly string[],
  adds: readonly string[],
  name?: string,
];

/** From a year on, another type for the days of some rules. */
export type Retyped = readonly [
  place: string,
  from: number,
  reason: string,
  type: HolidayType,
  becomes: HolidayType,
  drops: readonly string[],
];

export const fixed = ([place, from, reason, drops, adds, name]: Fix): Correction => ({
  place,
  reason: `${reason}.`,
  type: 'public',
  years: { from },
  drops,
  adds,
  ...(name !== undefined && { names: { en: name } }),
});

export const retyped = ([place, from, reason, type, becomes, drops]: Retyped): Correction => ({
  place,
  reason: `${reason}.`,
  type,
  years: { from },
  drops,
  becomes,
});

/** The Monday after a Sunday stands in for each day. */
export const substitutes = (...days: string[]): string[] =>
  days.map((day) => `substitutes ${day} if sunday then next monday`);

/** The Monday after a weekend stands in for each day. */
export const weekends = (...days: string[]): string[] =>
  days.map((day) => `substitutes ${day} if saturday,sunday then next monday`);

import type { HolidayCorrection } from '../correction';
import type { HolidayType } from '../entry';

/** Replaces rules from a year on. `reason` has no full stop: the correction adds it. */
export type RuleChange = readonly [
  place: string,
  from: number,
  reason: string,
  drops: readonly string[],
  adds: readonly string[],
  nameInAllLanguages?: string,
];

/** Changes the type of the days of some rules from a year on. `reason` has no full stop: the correction adds it. */
export type TypeChange = readonly [
  place: string,
  from: number,
  reason: string,
  type: HolidayType,
  becomes: HolidayType,
  drops: readonly string[],
];

export const ruleChange = ([place, from, reason, drops, adds, nameInAllLanguages]: RuleChange): HolidayCorrection => ({
  place,
  reason: `${reason}.`,
  type: 'public',
  years: { from },
  drops,
  adds,
  ...(nameInAllLanguages !== undefined && { names: { en: nameInAllLanguages } }),
});

export const typeChange = ([place, from, reason, type, becomes, drops]: TypeChange): HolidayCorrection => ({
  place,
  reason: `${reason}.`,
  type,
  years: { from },
  drops,
  becomes,
});

/** Returns rules that make the Monday after a Sunday the substitute of each day. */
export const mondayAfterSunday = (...days: string[]): string[] =>
  days.map((day) => `substitutes ${day} if sunday then next monday`);

/** Returns rules that make the Monday after a weekend the substitute of each day. */
export const mondayAfterWeekend = (...days: string[]): string[] =>
  days.map((day) => `substitutes ${day} if saturday,sunday then next monday`);

import type { Holiday } from '../../holiday/holiday';

/** What kind of day a holiday is; by default only `public` ones close a calendar. */
export type HolidayType = 'public' | 'bank' | 'school' | 'optional' | 'observance';

export const HOLIDAY_TYPES: readonly HolidayType[] = ['public', 'bank', 'school', 'optional', 'observance'];

/** A holiday with what the data says of it, for a predicate to choose by. */
export interface HolidayEntry extends Holiday {
  readonly name: string;
  readonly type: HolidayType;
  /** Whether it stands in for a holiday that falls on another day, such as the Monday after a Sunday. */
  readonly substitute: boolean;
  /** The rule of date-holidays that gave the day, such as `easter -46 PT14H`; empty where a correction gave it. */
  readonly rule: string;
}

import type { Holiday } from '../../holiday/holiday';

/** The type of a holiday in date-holidays. By default only `public` holidays are returned. */
export type HolidayType = 'public' | 'bank' | 'school' | 'optional' | 'observance';

export const HOLIDAY_TYPES: readonly HolidayType[] = ['public', 'bank', 'school', 'optional', 'observance'];

/** A holiday with its data in date-holidays, as the option `where` receives it. */
export interface HolidayEntry extends Holiday {
  readonly name: string;
  readonly type: HolidayType;
  /** Whether the day is a substitute for a holiday on another day, such as the Monday after a Sunday. */
  readonly substitute: boolean;
  /** The rule of the day in date-holidays, such as `easter -46 PT14H`; empty if the day comes from a correction. */
  readonly rule: string;
}

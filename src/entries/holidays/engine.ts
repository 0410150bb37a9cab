import { fail } from '../../input/error';
import { show } from '../../input/issue';
import type { RowTimes } from './day-parts';
import type { HolidayType } from './entry';

type Names = Readonly<Record<string, string>>;

/** A holiday in a list of date-holidays. */
export interface Row extends RowTimes {
  readonly name: string;
  readonly type: HolidayType;
  readonly substitute?: boolean;
}

/** The holidays of one place in date-holidays. */
export interface Engine {
  getCountries(): Names;
  getStates(country: string): Names;
  getRegions(country: string, state: string): Names;
  getLanguages(): string[];
  getRules(): readonly unknown[];
  setHoliday(rule: string, holiday: { type: HolidayType; name: string }): boolean;
  getHolidays(year: number): readonly Row[];
}

/**
 * The class that the package date-holidays exports, reduced to the members that prazo uses.
 *
 * @inline
 */
export type DateHolidays = {
  new (): Engine;
  new (
    place: { country: string; state?: string; region?: string },
    options: { timezone: string; languages?: string[] },
  ): Engine;
};

/** Returns the value if it is the class of date-holidays. Throws `wrongType` for any other value. */
export function readEngine(value: unknown): DateHolidays {
  const { prototype } = (value ?? {}) as { readonly prototype?: Partial<Engine> };
  if (typeof value === 'function' && typeof prototype?.getHolidays === 'function') return value as never;
  const expected = 'the class that the package date-holidays exports; install it with: npm i date-holidays';
  throw fail('wrongType', 'engine', expected, show(value));
}

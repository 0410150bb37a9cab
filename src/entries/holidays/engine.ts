import { fail } from '../../input/error';
import { show } from '../../input/issue';
import type { HolidayType } from './entry';
import type { Row as RowTimes } from './span';

type Names = Readonly<Record<string, string>>;

/** A holiday as date-holidays lists it. */
export interface Row extends RowTimes {
  readonly name: string;
  readonly type: HolidayType;
  readonly substitute?: boolean;
}

/** The holidays of one place, as date-holidays knows them. */
export interface Engine {
  getCountries(): Names;
  getStates(country: string): Names;
  getRegions(country: string, state: string): Names;
  getLanguages(): string[];
  getRules(): readonly unknown[];
  setHoliday(rule: string, holiday: { type: HolidayType; name: string }): boolean;
  getHolidays(year: number): readonly Row[];
}

/** The class that the package date-holidays exports, as far as it is used here: `npm i date-holidays`. */
export interface DateHolidays {
  new (): Engine;
  new (
    place: { country: string; state?: string; region?: string },
    options: { timezone: string; languages?: string[] },
  ): Engine;
}

/** The class that was handed in; its package is not part of prazo, and somebody may not have it. */
export function readEngine(value: unknown): DateHolidays {
  const { prototype } = (value ?? {}) as { readonly prototype?: Partial<Engine> };
  if (typeof value === 'function' && typeof prototype?.getHolidays === 'function') return value as never;
  const expected = 'the class that the package date-holidays exports; to install it: npm i date-holidays';
  throw fail('wrongType', 'engine', expected, show(value));
}

import type { Coverage } from '../../holiday/holiday';
import { list, object } from '../../input/composite';
import { coverageWithin } from '../../input/coverage';
import type { ParseResult } from '../../input/issue';
import { check, lazy, oneOf, type Schema, satisfying, text } from '../../input/schema';
import { HOLIDAY_TYPES, type HolidayEntry, type HolidayType } from './entry';

/** Options of `holidaysOf`. */
export interface HolidayOptions {
  /** The code of a state or other subdivision: `'SP'`. */
  readonly state?: string | undefined;
  /** The code of a part of the state; it requires `state`. */
  readonly region?: string | undefined;
  /** The types to return; `['public']` if absent. */
  readonly types?: readonly HolidayType[] | undefined;
  /** Languages of the names, best first: `['en', 'pt-BR']`. After them come the languages of the country, and English. */
  readonly languages?: readonly string[] | undefined;
  /** Returns true for each holiday to keep. Without it, all holidays are kept. */
  readonly where?: ((entry: HolidayEntry) => boolean) | undefined;
  /**
   * The years that the source covers. They replace the years for which the data is known, on your own responsibility.
   */
  readonly coverage?: Coverage | undefined;
}

/** In these years, the rules of date-holidays give plausible dates, but the law of a year may have been different. */
const coverage: Schema<Coverage> = /* @__PURE__ */ lazy(() => coverageWithin(1900, 2199));

const isPredicate = (value: unknown): value is (entry: HolidayEntry) => boolean => typeof value === 'function';

const holidayOptions: Schema<HolidayOptions> = /* @__PURE__ */ lazy(() =>
  object<HolidayOptions>(
    {
      state: text,
      region: text,
      types: list(oneOf(HOLIDAY_TYPES)),
      languages: list(text),
      where: satisfying('wrongType', 'a function from a holiday to true or false', isPredicate),
      coverage,
    },
    ['state', 'region', 'types', 'languages', 'where', 'coverage'],
  ),
);

export function checkHolidayOptions(value: unknown): ParseResult<HolidayOptions> {
  return check(holidayOptions, value, 'options');
}

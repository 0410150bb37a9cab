import type { Coverage } from '../../holiday/holiday';
import { list, object } from '../../input/composite';
import type { Result } from '../../input/issue';
import { check, integer, lazy, oneOf, refine, type Schema, satisfying, text } from '../../input/schema';
import { HOLIDAY_TYPES, type HolidayEntry, type HolidayType } from './entry';

export interface HolidayOptions {
  /** A subdivision, by its code: `'SP'`. */
  readonly state?: string | undefined;
  /** A part of the state. */
  readonly region?: string | undefined;
  /** The types that close; `['public']` when absent. */
  readonly types?: readonly HolidayType[] | undefined;
  /** Languages of the names, best first: `['en', 'pt-BR']`. Those of the country and English come after them. */
  readonly languages?: readonly string[] | undefined;
  /** Keeps the days for which it answers true. */
  readonly where?: ((entry: HolidayEntry) => boolean) | undefined;
  /** The years you answer for yourself, in place of those the data is known to be good for. */
  readonly coverage?: Coverage | undefined;
}

/** Years for which the rules give sane dates, whatever the law then was. */
const year: Schema<number> = /* @__PURE__ */ lazy(() => integer(1900, 2199));

const coverage: Schema<Coverage> = /* @__PURE__ */ lazy(() =>
  refine(object<Coverage>({ from: year, until: year }), ({ from, until }, report) => {
    if (from > until) report('invalidCoverage', [], 'a first year that is not after the last', `${from} to ${until}`);
  }),
);

const isPredicate = (value: unknown): value is (entry: HolidayEntry) => boolean => typeof value === 'function';

const options: Schema<HolidayOptions> = /* @__PURE__ */ lazy(() =>
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

export function readOptions(value: unknown): Result<HolidayOptions> {
  return check(options, value, 'options');
}

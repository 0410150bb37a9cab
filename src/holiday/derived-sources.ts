import { list, object } from '../input/composite';
import { check, lazy, type Schema, satisfying, unwrap } from '../input/schema';
import { EXPECTED_DATE, isDate } from './date-range';
import type { Holiday } from './holiday';
import { type AttributedHolidaySource, sourceSchema as given } from './holiday-source';
import { checkedHolidays } from './holidays';

export type { AttributedHolidaySource } from './holiday-source';

/** Returns a source with other holidays but the same name, coverage, origin and licence. */
function deriveSource(
  source: AttributedHolidaySource,
  into: (holidays: readonly Holiday[]) => readonly Holiday[],
): AttributedHolidaySource {
  const { name, coverage, origin, licence } = source;
  return Object.freeze({
    name,
    ...(coverage && { coverage }),
    ...(origin !== undefined && { origin }),
    ...(licence !== undefined && { licence }),
    holidaysIn: (year: number) => into(checkedHolidays(source, year)),
  });
}

const date: Schema<string> = /* @__PURE__ */ satisfying(
  'invalidDate',
  EXPECTED_DATE,
  (value): value is string => typeof value === 'string' && isDate(value),
);

type Ask<T> = (holiday: Holiday) => T;

const holidayCallback: Schema<Ask<never>> = /* @__PURE__ */ satisfying(
  'wrongType',
  'a function of a holiday',
  (value): value is Ask<never> => typeof value === 'function',
);

const withDates = /* @__PURE__ */ lazy(() =>
  object<{ source: AttributedHolidaySource; dates: readonly string[] }>({ source: given, dates: list(date) }),
);
const withTest = /* @__PURE__ */ lazy(() =>
  object<{ source: AttributedHolidaySource; keep: Ask<boolean> }>({ source: given, keep: holidayCallback }),
);
const withNames = /* @__PURE__ */ lazy(() =>
  object<{ source: AttributedHolidaySource; nameOf: Ask<unknown> }>({ source: given, nameOf: holidayCallback }),
);

/**
 * Returns a source without the holidays of some dates: `'2026-12-24'` means that date, `'12-24'` that day of every
 * year. A date without a holiday is ignored.
 *
 * @example
 * ```ts
 * import { withoutHolidays } from 'prazo';
 *
 * const source = { name: 'ours', holidaysIn: (year: number) => [{ date: `${year}-12-24`, name: 'Eve' }] };
 * withoutHolidays(source, ['2026-12-24']).holidaysIn(2026); // → []
 * withoutHolidays(source, ['2026-12-24']).holidaysIn(2027); // → [{ date: '2027-12-24', name: 'Eve' }]
 * ```
 */
export function withoutHolidays(source: AttributedHolidaySource, dates: readonly string[]): AttributedHolidaySource {
  unwrap(check(withDates, { source, dates }));
  const removed = new Set(dates);
  return deriveSource(source, (holidays) =>
    holidays.filter(({ date }) => !removed.has(date) && !removed.has(date.slice(5))),
  );
}

/**
 * Returns a source with only the holidays for which `keep` returns true.
 *
 * @example
 * ```ts
 * import { onlyHolidays } from 'prazo';
 *
 * const source = { name: 'ours', holidaysIn: (year: number) => [{ date: `${year}-12-24`, name: 'Eve' }] };
 * onlyHolidays(source, ({ name }) => name !== 'Eve').holidaysIn(2026); // → []
 * ```
 */
export function onlyHolidays(
  source: AttributedHolidaySource,
  keep: (holiday: Holiday) => boolean,
): AttributedHolidaySource {
  unwrap(check(withTest, { source, keep }));
  return deriveSource(source, (holidays) => holidays.filter((holiday) => keep(holiday)));
}

/**
 * Returns a source whose holidays have the names that `nameOf` returns. If `nameOf` returns undefined, the holiday
 * keeps its name.
 *
 * @example
 * ```ts
 * import { renameHolidays } from 'prazo';
 *
 * const source = { name: 'ours', holidaysIn: (year: number) => [{ date: `${year}-12-24`, name: 'Eve' }] };
 * renameHolidays(source, ({ name }) => (name === 'Eve' ? 'Christmas Eve' : undefined)).holidaysIn(2026);
 * // → [{ date: '2026-12-24', name: 'Christmas Eve' }]
 * ```
 */
export function renameHolidays(
  source: AttributedHolidaySource,
  nameOf: (holiday: Holiday) => Holiday['name'] | undefined,
): AttributedHolidaySource {
  unwrap(check(withNames, { source, nameOf }));
  return deriveSource(source, (holidays) =>
    holidays.map((holiday) => {
      const name = nameOf(holiday);
      return name === undefined ? holiday : { ...holiday, name };
    }),
  );
}

import { list, object } from '../input/composite';
import { check, lazy, type Schema, satisfying, unwrap } from '../input/schema';
import { EXPECTED_DATE, isDate } from './date-range';
import type { Holiday } from './holiday';
import { type AttributedSource, sourceSchema as given } from './holiday-source';
import { checkedHolidays } from './holidays';

export type { AttributedSource } from './holiday-source';

/** The same source with other holidays: the years it knows and where they come from do not change. */
function deriveSource(
  source: AttributedSource,
  into: (holidays: readonly Holiday[]) => readonly Holiday[],
): AttributedSource {
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
  object<{ source: AttributedSource; dates: readonly string[] }>({ source: given, dates: list(date) }),
);
const withTest = /* @__PURE__ */ lazy(() =>
  object<{ source: AttributedSource; keep: Ask<boolean> }>({ source: given, keep: holidayCallback }),
);
const withNames = /* @__PURE__ */ lazy(() =>
  object<{ source: AttributedSource; nameOf: Ask<unknown> }>({ source: given, nameOf: holidayCallback }),
);

/**
 * A source without the holidays of some dates: `'2026-12-24'` is that day, `'12-24'` that day of every year.
 * A date on which it has none changes nothing.
 */
export function without(source: AttributedSource, dates: readonly string[]): AttributedSource {
  unwrap(check(withDates, { source, dates }));
  const left = new Set(dates);
  return deriveSource(source, (holidays) => holidays.filter(({ date }) => !left.has(date) && !left.has(date.slice(5))));
}

/** A source with only the holidays for which `keep` answers true. */
export function only(source: AttributedSource, keep: (holiday: Holiday) => boolean): AttributedSource {
  unwrap(check(withTest, { source, keep }));
  return deriveSource(source, (holidays) => holidays.filter((holiday) => keep(holiday)));
}

/** A source whose holidays are called as `nameOf` answers; undefined leaves a name as it is. */
export function rename(
  source: AttributedSource,
  nameOf: (holiday: Holiday) => Holiday['name'] | undefined,
): AttributedSource {
  unwrap(check(withNames, { source, nameOf }));
  return deriveSource(source, (holidays) =>
    holidays.map((holiday) => {
      const name = nameOf(holiday);
      return name === undefined ? holiday : { ...holiday, name };
    }),
  );
}

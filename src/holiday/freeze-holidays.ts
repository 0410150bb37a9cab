import { object } from '../input/composite';
import { ALL_YEARS, type Coverage, yearIssue } from '../input/coverage';
import { PrazoError } from '../input/error';
import { frozenCopy } from '../input/frozen';
import { at, type Issue } from '../input/issue';
import { isRecord } from '../input/record';
import { check, lazy, type Schema, satisfying, unwrap } from '../input/schema';
import type { FrozenHolidays, Holiday, HolidaySource } from './holiday';
import { type AttributedHolidaySource, sourceSchema } from './holiday-source';
import { checkedHolidays } from './holidays';

/** Limit for years: more than anyone needs. It protects the memory. */
const MOST_YEARS = 500;

/** The years to freeze. The schema only checks that the value is an object; `checkedYears` checks the years. */
export const yearsSchema: Schema<object> = /* @__PURE__ */ satisfying(
  'wrongType',
  'civil years { from, until }',
  isRecord,
);

const argumentsSchema = /* @__PURE__ */ lazy(() =>
  object<{ source: AttributedHolidaySource; years: object }>({ source: sourceSchema, years: yearsSchema }),
);

/** Returns the years to freeze. Throws if there are too many, or if a source does not cover them. */
export function checkedYears(
  { from, until }: Coverage,
  { name, coverage = ALL_YEARS }: Pick<HolidaySource, 'name' | 'coverage'>,
): Coverage {
  const issues: Issue[] = Object.entries({ from, until }).flatMap(
    ([key, year]) => yearIssue(year, at('years', key), coverage, name) ?? [],
  );
  if (issues.length === 0 && (from > until || until - from >= MOST_YEARS)) {
    const expected = `a first year that is not after the last, and at most ${MOST_YEARS} years`;
    issues.push({ code: 'invalidCoverage', path: 'years', expected, received: `${from} to ${until}` });
  }
  if (issues.length > 0) throw new PrazoError(issues);
  return { from, until };
}

/**
 * Returns the holidays of a source for some civil years, both included, as plain JSON. You can store the result, and
 * use it without the source.
 *
 * @example
 * ```ts
 * import { freezeHolidays } from 'prazo';
 *
 * const source = { name: 'ours', holidaysIn: (year: number) => [{ date: `${year}-07-09`, name: 'Founders' }] };
 * freezeHolidays(source, { from: 2026, until: 2026 }).holidays; // → [{ date: '2026-07-09', name: 'Founders' }]
 * ```
 */
export function freezeHolidays(source: AttributedHolidaySource, years: Coverage): FrozenHolidays {
  unwrap(check(argumentsSchema, { source, years }));
  const { from, until } = checkedYears(years, source);
  const { name, origin, licence } = source;
  const holidays: Holiday[] = [];
  for (let year = from; year <= until; year++) {
    for (const holiday of checkedHolidays(source, year)) {
      if (Number(holiday.date.slice(0, 4)) === year) holidays.push(holiday);
    }
  }
  return frozenCopy({ name, coverage: { from, until }, origin, licence, holidays } as FrozenHolidays);
}

import { object } from '../input/composite';
import { ALL_YEARS, type Coverage, yearIssue } from '../input/coverage';
import { PrazoError } from '../input/error';
import { frozenCopy } from '../input/frozen';
import { at, type Issue } from '../input/issue';
import { isRecord } from '../input/record';
import { check, lazy, satisfying, unwrap } from '../input/schema';
import type { FrozenHolidays, Holiday } from './holiday';
import { type AttributedSource, sourceSchema as given } from './holiday-source';
import { checkedHolidays } from './holidays';

/** More years than anyone needs. The limit protects the memory. */
const MOST_YEARS = 500;

const argumentsSchema = /* @__PURE__ */ lazy(() =>
  object<{ source: AttributedSource; years: object }>({
    source: given,
    years: satisfying('wrongType', 'civil years { from, until }', isRecord),
  }),
);

function checkYears({ from, until }: Coverage, { name, coverage = ALL_YEARS }: AttributedSource): void {
  const issues: Issue[] = Object.entries({ from, until }).flatMap(
    ([key, year]) => yearIssue(year, at('years', key), coverage, name) ?? [],
  );
  if (issues.length === 0 && (from > until || until - from >= MOST_YEARS)) {
    const expected = `a first year that is not after the last, and at most ${MOST_YEARS} years`;
    issues.push({ code: 'invalidCoverage', path: 'years', expected, received: `${from} to ${until}` });
  }
  if (issues.length > 0) throw new PrazoError(issues);
}

/** Returns the years to freeze. Throws if there are too many, or if the source does not cover them. */
export function checkedYears(source: AttributedSource, years: Coverage): Coverage {
  unwrap(check(argumentsSchema, { source, years }));
  const { from, until } = years;
  checkYears({ from, until }, source);
  return { from, until };
}

/** Returns the holidays of a source for some civil years, both included, as plain JSON. */
export function frozenHolidays(source: AttributedSource, years: Coverage): FrozenHolidays {
  const { from, until } = checkedYears(source, years);
  const { name, origin, licence } = source;
  const holidays: Holiday[] = [];
  for (let year = from; year <= until; year++) {
    for (const holiday of checkedHolidays(source, year)) {
      if (Number(holiday.date.slice(0, 4)) === year) holidays.push(holiday);
    }
  }
  return frozenCopy({ name, coverage: { from, until }, origin, licence, holidays } as FrozenHolidays);
}

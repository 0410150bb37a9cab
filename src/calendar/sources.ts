import { PrazoError } from '../input/error';
import { at, type Issue, show } from '../input/issue';
import { parseDay } from '../zone/civil';
import type { Holiday, HolidaySource } from './holiday';

/** A source that may say where its dates come from and under which licence. */
export interface AttributedSource extends HolidaySource {
  readonly origin?: string;
  readonly licence?: string;
}

/** The same source with other holidays: the years it knows and where they come from do not change. */
function derived(
  source: AttributedSource,
  into: (holidays: readonly Holiday[]) => readonly Holiday[],
): AttributedSource {
  const { name, coverage, origin, licence } = source;
  return Object.freeze({
    name,
    ...(coverage && { coverage }),
    ...(origin !== undefined && { origin }),
    ...(licence !== undefined && { licence }),
    holidaysIn: (year: number) => into(source.holidaysIn(year)),
  });
}

const A_LEAP_YEAR = '2000';

function checkDates(dates: readonly string[]): void {
  const expected = 'a civil date "YYYY-MM-DD", or "MM-DD" for every year';
  const wrong = dates.flatMap((date, index): Issue[] => {
    const full = typeof date === 'string' && date.length === 5 ? `${A_LEAP_YEAR}-${date}` : date;
    if (typeof full === 'string' && parseDay(full) !== undefined) return [];
    return [{ code: 'invalidDate', path: at('dates', index), expected, received: show(date) }];
  });
  if (wrong.length > 0) throw new PrazoError(wrong);
}

/**
 * A source without the holidays of some dates: `'2026-12-24'` is that day, `'12-24'` that day of every year.
 * A date on which it has none changes nothing.
 */
export function without(source: AttributedSource, dates: readonly string[]): AttributedSource {
  checkDates(dates);
  const left = new Set(dates);
  return derived(source, (holidays) => holidays.filter(({ date }) => !left.has(date) && !left.has(date.slice(5))));
}

/** A source with only the holidays for which `keep` answers true. */
export function only(source: AttributedSource, keep: (holiday: Holiday) => boolean): AttributedSource {
  return derived(source, (holidays) => holidays.filter((holiday) => keep(holiday)));
}

/** A source whose holidays are called as `nameOf` answers; undefined leaves a name as it is. */
export function rename(
  source: AttributedSource,
  nameOf: (holiday: Holiday) => Holiday['name'] | undefined,
): AttributedSource {
  return derived(source, (holidays) =>
    holidays.map((holiday) => {
      const name = nameOf(holiday);
      return name === undefined ? holiday : { ...holiday, name };
    }),
  );
}

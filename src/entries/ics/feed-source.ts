import type { Coverage, Holiday, HolidaySource } from '../../holiday/holiday';
import { checkYear } from '../../input/coverage';

/** The holidays of a feed, for the years that were read. */
export type IcsHolidays = HolidaySource & { readonly coverage: Coverage };

/** Returns each holiday once, frozen. Keys have a number for each name, because names can be long. */
function distinct(holidays: readonly Holiday[]): readonly Holiday[] {
  const numbers = new Map<unknown, number>();
  const byKey = new Map<string, Holiday>();
  for (const holiday of holidays) {
    const { date, closed = '', name } = holiday;
    if (!numbers.has(name)) numbers.set(name, numbers.size);
    byKey.set(`${date} ${closed} ${numbers.get(name)}`, Object.freeze(holiday));
  }
  return [...byKey.values()];
}

/** Returns a source of the holidays that were read. */
export function feedSource(name: string, years: Coverage, holidays: readonly Holiday[]): IcsHolidays {
  const sorted = [...distinct(holidays)].sort((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)));
  const byYear = new Map<number, Holiday[]>();
  for (let year = years.from; year <= years.until; year++) byYear.set(year, []);
  for (const holiday of sorted) byYear.get(Number(holiday.date.slice(0, 4)))?.push(holiday);
  const coverage = Object.freeze({ ...years });
  return Object.freeze({
    name,
    coverage,
    holidaysIn(year: number): readonly Holiday[] {
      checkYear(year, coverage, name);
      return byYear.get(year) as readonly Holiday[];
    },
  });
}

import type { Coverage, Holiday, HolidaySource } from '../../holiday/holiday';
import { outsideCoverage } from '../../input/coverage';
import { show } from '../../input/issue';

/** Where the holidays of a feed come from; it knows the years that were read. */
export type IcsHolidays = HolidaySource & { readonly coverage: Coverage };

/** Each day once. Names may be long and are many times the same, so they stand for themselves by a number. */
function unlike(days: readonly Holiday[]): readonly Holiday[] {
  const names = new Map<unknown, number>();
  const once = new Map<string, Holiday>();
  for (const day of days) {
    if (!names.has(day.name)) names.set(day.name, names.size);
    once.set(`${day.date} ${day.closed ?? ''} ${names.get(day.name)}`, Object.freeze(day));
  }
  return [...once.values()];
}

export function sourceOf(name: string, years: Coverage, days: readonly Holiday[]): IcsHolidays {
  const sorted = [...unlike(days)].sort((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)));
  const byYear = new Map<number, Holiday[]>();
  for (let year = years.from; year <= years.until; year++) byYear.set(year, []);
  for (const day of sorted) byYear.get(Number(day.date.slice(0, 4)))?.push(day);
  return Object.freeze({
    name,
    coverage: Object.freeze({ ...years }),
    holidaysIn(year: number): readonly Holiday[] {
      const found = byYear.get(year);
      if (found !== undefined) return found;
      throw outsideCoverage('year', { subject: 'a year', ...years, source: name }, show(year));
    },
  });
}

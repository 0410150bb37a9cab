import type { CivilDay } from '../input/civil';
import { remember } from '../input/remember';

/** What is said of the days of each civil year. */
export type ByYear<T> = (year: number) => ReadonlyMap<CivilDay, T>;

/** How many years are remembered. */
const YEARS_KEPT = 128;

/** The same, each year found once and remembered, as long as not too many are. */
export function cachedByYear<T>(find: ByYear<T>): ByYear<T> {
  const years = new Map<number, ReadonlyMap<CivilDay, T>>();
  return (year) => {
    if (years.size >= YEARS_KEPT && !years.has(year)) years.clear();
    return remember(years, year, () => find(year));
  };
}

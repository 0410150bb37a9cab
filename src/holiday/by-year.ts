import type { CivilDay } from '../input/civil';
import { remember } from '../input/remember';

/** A function from a civil year to the values of its days. */
export type ByYear<T> = (year: number) => ReadonlyMap<CivilDay, T>;

const MOST_CACHED_YEARS = 128;

/** Returns a function with the same results and a cache. The cache is emptied when it is full. */
export function cachedByYear<T>(find: ByYear<T>): ByYear<T> {
  const years = new Map<number, ReadonlyMap<CivilDay, T>>();
  return (year) => {
    if (years.size >= MOST_CACHED_YEARS && !years.has(year)) years.clear();
    return remember(years, year, () => find(year));
  };
}

import type { Holiday } from '../../holiday/holiday';
import { civilDay } from '../../input/civil';
import { formatRange } from '../../input/local-time';
import { DAY } from './moment';
import type { Work } from './work';
import type { Written } from './written';

/** The days, or parts of days, between two local times in seconds since 1970, as far as they lie in some years. */
export function daysBetween(
  from: number,
  until: number,
  name: string | undefined,
  years: { readonly from: number; readonly until: number },
  work: Work,
  written: Written,
): Holiday[] {
  const first = Math.max(from, civilDay(years.from, 1, 1) * DAY);
  const last = Math.min(until, civilDay(years.until + 1, 1, 1) * DAY);
  const days: Holiday[] = [];
  for (let day = Math.floor(first / DAY); day * DAY < last; day++) {
    work.count('days and closures');
    const [opens, ends] = [Math.max(from - day * DAY, 0), Math.min(until - day * DAY, DAY)];
    days.push({
      date: written.day(day),
      ...(name !== undefined && { name }),
      ...((opens > 0 || ends < DAY) && { closed: formatRange({ from: opens * 1000, until: ends * 1000 }) }),
    });
  }
  return days;
}

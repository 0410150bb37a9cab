import type { Holiday } from '../../holiday/holiday';
import type { Work } from './work';

const DAY = 86_400;

/** The time of day, `HH:MM`, with seconds where there are any; a whole day later is `24:00`. */
function clock(seconds: number): string {
  const two = (n: number) => String(Math.floor(n)).padStart(2, '0');
  const rest = seconds % 60;
  return [two(seconds / 3600), two((seconds % 3600) / 60), ...(rest === 0 ? [] : [two(rest)])].join(':');
}

/** The days, or parts of days, between two local times in seconds since 1970, as far as they lie in some years. */
export function daysBetween(
  from: number,
  to: number,
  name: string | undefined,
  years: { readonly from: number; readonly to: number },
  work: Work,
): Holiday[] {
  const first = Math.max(from, Date.UTC(years.from, 0, 1) / 1000);
  const last = Math.min(to, Date.UTC(years.to + 1, 0, 1) / 1000);
  const days: Holiday[] = [];
  for (let day = Math.floor(first / DAY) * DAY; day < last; day += DAY) {
    work.step();
    const [opens, ends] = [Math.max(from - day, 0), Math.min(to - day, DAY)];
    days.push({
      date: new Date(day * 1000).toISOString().slice(0, 10),
      ...(name !== undefined && { name }),
      ...((opens > 0 || ends < DAY) && { closed: `${clock(opens)}-${clock(ends)}` }),
    });
  }
  return days;
}

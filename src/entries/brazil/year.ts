import type { Holiday } from '../../holiday/holiday';
import { type CivilDay, civilDay, formatDay, weekdayNumber } from '../../input/civil';
import { westernEaster } from '../../input/easter';
import type { Observance } from './rule';

/** The day of an `'MM-DD'`; undefined where the year has none, as for 29 February. */
export function dayOf(year: number, date: string): CivilDay | undefined {
  const day = civilDay(year, Number(date.slice(0, 2)), Number(date.slice(3)));
  return formatDay(day).endsWith(date) ? day : undefined;
}

function namedDay(rule: Observance, year: number): CivilDay | undefined {
  if ('easter' in rule) return westernEaster(year) + rule.easter;
  return dayOf(year, rule.exceptions?.[year] ?? rule.date);
}

/** The holidays of a year in the order of their dates; two on one date are two, but the same one is not repeated. */
export function holidaysOf(rules: readonly Observance[], year: number): readonly Holiday[] {
  const days = rules.flatMap((rule) => {
    const { from = year, until = year } = rule;
    const day = namedDay(rule, year);
    if (day === undefined || year < from || year > until) return [];
    const shift = rule.moved?.[weekdayNumber(day)] ?? 0;
    return [{ rule, day: day + shift, joins: shift !== 0 && rule.joins }];
  });
  const fixed = new Set(days.filter(({ joins }) => !joins).map(({ day }) => day));
  const holidays = days.map(({ rule: { name, closed }, day, joins }) => {
    const date = formatDay(joins && fixed.has(day) ? day - 1 : day);
    return { date, name, ...(closed && { closed }) };
  });
  const distinct = new Map(holidays.map((holiday) => [JSON.stringify(holiday), holiday]));
  return [...distinct].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, holiday]) => holiday);
}

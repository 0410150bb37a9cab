import type { Holiday } from '../../holiday/holiday';
import { easterInMarch } from './easter';
import type { Observance } from './rule';

// A day is its midnight in UTC here, since the dates of holidays depend on no zone.
const DAY_MS = 86_400_000;

const isoDate = (day: number): string => new Date(day).toISOString().slice(0, 10);

/** The day of an `'MM-DD'`; undefined where the year has none, as for 29 February. */
export function dayOf(year: number, date: string): number | undefined {
  const day = Date.UTC(year, Number(date.slice(0, 2)) - 1, Number(date.slice(3)));
  return isoDate(day).endsWith(date) ? day : undefined;
}

function namedDay(rule: Observance, year: number): number | undefined {
  if ('easter' in rule) return Date.UTC(year, 2, easterInMarch(year) + rule.easter);
  return dayOf(year, rule.exceptions?.[year] ?? rule.date);
}

/** The holidays of a year in the order of their dates; two on one date are two, but the same one is not repeated. */
export function holidaysOf(rules: readonly Observance[], year: number): readonly Holiday[] {
  const days = rules.flatMap((rule) => {
    const { from = year, to = year } = rule;
    const day = from <= year && year <= to ? namedDay(rule, year) : undefined;
    if (day === undefined) return [];
    const shift = rule.moved?.[new Date(day).getUTCDay()] ?? 0;
    return [{ rule, day: day + shift * DAY_MS, joins: shift !== 0 && rule.joins }];
  });
  const fixed = new Set(days.filter(({ joins }) => !joins).map(({ day }) => day));
  const holidays = days.map(({ rule: { name, closed }, day, joins }) => {
    const date = isoDate(joins && fixed.has(day) ? day - DAY_MS : day);
    return closed === undefined ? { date, name } : { date, name, closed };
  });
  const distinct = new Map(holidays.map((holiday) => [JSON.stringify(holiday), holiday]));
  return [...distinct].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, holiday]) => holiday);
}

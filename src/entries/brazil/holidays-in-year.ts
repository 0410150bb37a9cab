import type { Holiday } from '../../holiday/holiday';
import { type CivilDay, civilDay, formatDay, weekdayNumber } from '../../input/civil';
import { westernEaster } from '../../input/easter';
import type { YearlyHolidayRule } from './observance';

/** Returns the day of a date `'MM-DD'` in a year; undefined if the year has no such day. */
export function dayInYear(year: number, monthDay: string): CivilDay | undefined {
  const day = civilDay(year, Number(monthDay.slice(0, 2)), Number(monthDay.slice(3)));
  return formatDay(day).endsWith(monthDay) ? day : undefined;
}

/** Returns the day of an observance before it moves. */
function originalDay(observance: YearlyHolidayRule, year: number): CivilDay | undefined {
  if ('easter' in observance) return westernEaster(year) + observance.easter;
  return dayInYear(year, observance.exceptions?.[year] ?? observance.date);
}

/** Returns the holidays of a year, by date. A date can have several holidays. Equal holidays appear once. */
export function holidaysInYear(observances: readonly YearlyHolidayRule[], year: number): readonly Holiday[] {
  const observed = observances.flatMap((observance) => {
    const { from = year, until = year } = observance;
    const day = originalDay(observance, year);
    if (day === undefined || year < from || year > until) return [];
    const shift = observance.moved?.[weekdayNumber(day)] ?? 0;
    return [{ observance, day: day + shift, joins: shift !== 0 && observance.joins }];
  });
  const fixed = new Set(observed.filter(({ joins }) => !joins).map(({ day }) => day));
  const holidays = observed.map(({ observance: { name, closed }, day, joins }) => {
    const date = formatDay(joins && fixed.has(day) ? day - 1 : day);
    return { date, name, ...(closed && { closed }) };
  });
  const distinct = new Map(holidays.map((holiday) => [JSON.stringify(holiday), holiday]));
  return [...distinct].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, holiday]) => holiday);
}

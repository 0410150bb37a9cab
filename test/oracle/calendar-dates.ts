import { WEEK, type Weekday } from './calendar-definition';
import { DAY } from './clock';

/** A date as the number of days since 1970-01-01, a Thursday. */

export const dayOf = (date: string): number => Date.parse(`${date}T00:00:00Z`) / DAY;

export const dateOf = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);

export const yearOf = (day: number): number => Number(dateOf(day).slice(0, 4));

export const modulo = (n: number, of: number): number => ((n % of) + of) % of;

const THURSDAY = 3;

export const weekdayOf = (day: number): Weekday => WEEK[modulo(day + THURSDAY, 7)] as Weekday;

export const isWeekend = (day: number): boolean => ['sat', 'sun'].includes(weekdayOf(day));

export const lastOfMonth = (day: number): number => {
  let last = day;
  while (dateOf(last + 1).slice(0, 7) === dateOf(day).slice(0, 7)) last += 1;
  return last;
};

/** Whether a date is in a range, both ends included: `YYYY-MM-DD` for once, or `MM-DD` for every year. */
export function liesBetween(day: number, from: string, until: string): boolean {
  const isYearly = from.length === 'MM-DD'.length;
  const date = isYearly ? dateOf(day).slice(5) : dateOf(day);
  if (isYearly && until < from) return date >= from || date <= until;
  return date >= from && date <= until;
}

/** The ecclesiastical full moon by the golden number of the year, as printed in prayer books. */
const FULL_MOONS_1900_TO_2199 =
  '04-14 04-03 03-23 04-11 03-31 04-18 04-08 03-28 04-16 04-05 03-25 04-13 04-02 03-22 04-10 03-30 04-17 04-07 03-27';
const JULIAN_FULL_MOONS =
  '04-05 03-25 04-13 04-02 03-22 04-10 03-30 04-18 04-07 03-27 04-15 04-04 03-24 04-12 04-01 03-21 04-09 03-29 04-17';

/** The days by which the Julian calendar is behind from 1900 to 2099. */
const JULIAN_DELAY = 13;

/** Easter is the Sunday after the full moon. */
export function easterOf(year: number, orthodox: boolean): number {
  const moons = (orthodox ? JULIAN_FULL_MOONS : FULL_MOONS_1900_TO_2199).split(' ');
  let day = dayOf(`${year}-${moons[modulo(year, 19)]}`) + (orthodox ? JULIAN_DELAY : 0) + 1;
  while (weekdayOf(day) !== 'sun') day += 1;
  return day;
}

import type { HolidayRule } from '../../holiday/holiday';
import { formatDay, parseDay } from '../../input/civil';
import type { Part } from './part';

/** The longest range of dates that one rule may have, and how many rules one holiday may take. */
const LONGEST = 366;
const MOST_RULES = 10;

const dayOf = (part: Part<unknown>): number => {
  const { value } = part;
  const day = typeof value === 'string' ? parseDay(value.slice(0, 10)) : undefined;
  if (day === undefined) throw part.unlike('a date such as "2026-12-25"', part.isNothing ? 'missing' : 'invalidDate');
  return day;
};

/** The date of a holiday, `YYYY-MM-DD`; of a date with a time the date alone. */
export const dateOf = (part: Part<unknown>): string => formatDay(dayOf(part));

/** A holiday of a whole day. */
export const onDate = (date: string, name: string): HolidayRule => ({ date, name });

/** A holiday of every year, on the day and month of a date. */
export const everyYear = (date: string, name: string): HolidayRule => ({
  month: Number(date.slice(5, 7)),
  day: Number(date.slice(8, 10)),
  name,
});

/** A holiday from one date to another, both included: once, or on the same dates of every year. */
export function fromTo(start: Part<unknown>, end: Part<unknown>, name: string, yearly = false): readonly HolidayRule[] {
  const [first, last] = [dayOf(start), end.isNothing ? dayOf(start) : dayOf(end)];
  if (last < first) throw end.unlike(`a date at or after ${formatDay(first)}`, 'unorderedDates');
  if (first === last) return [yearly ? everyYear(formatDay(first), name) : onDate(formatDay(first), name)];
  if (yearly) return [{ from: formatDay(first).slice(5), until: formatDay(last).slice(5), name }];
  const rules: HolidayRule[] = [];
  for (let from = first; from <= last; from += LONGEST) {
    const until = Math.min(last, from + LONGEST - 1);
    if (rules.length === MOST_RULES) throw end.unlike('a range of at most ten years', 'tooLarge');
    rules.push(
      from === until ? onDate(formatDay(from), name) : { from: formatDay(from), until: formatDay(until), name },
    );
  }
  return rules;
}

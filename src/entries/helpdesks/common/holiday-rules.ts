import type { HolidayRule } from '../../../holiday/holiday';
import { formatDay, parseDay } from '../../../input/civil';
import type { PayloadPart } from './payload-part';

/** The most days in one rule, and the most rules of one holiday. */
const MOST_DAYS = 366;
const MOST_RULES = 10;

const readDay = (part: PayloadPart<unknown>): number => {
  const { value } = part;
  const day = typeof value === 'string' ? parseDay(value.slice(0, 10)) : undefined;
  if (day === undefined)
    throw part.unexpected('a date such as "2026-12-25"', part.isMissing ? 'missing' : 'invalidDate');
  return day;
};

/** Reads a date as `YYYY-MM-DD`; a time after the date is ignored. */
export const dateOf = (part: PayloadPart<unknown>): string => formatDay(readDay(part));

export const onDate = (date: string, name: string): HolidayRule => ({ date, name });

/** Returns a yearly holiday on the day and month of a date. */
export const everyYear = (date: string, name: string): HolidayRule => ({
  month: Number(date.slice(5, 7)),
  day: Number(date.slice(8, 10)),
  name,
});

/**
 * Returns the rules of a holiday from one date to another, both included: once, or on the same dates of every year. Without an
 * end, the holiday is one day.
 */
export function dateRange(
  start: PayloadPart<unknown>,
  end: PayloadPart<unknown>,
  name: string,
  isYearly = false,
): readonly HolidayRule[] {
  const [first, last] = [readDay(start), end.isMissing ? readDay(start) : readDay(end)];
  if (last < first) throw end.unexpected(`a date at or after ${formatDay(first)}`, 'unorderedDates');
  if (first === last) return [isYearly ? everyYear(formatDay(first), name) : onDate(formatDay(first), name)];
  if (isYearly) return [{ from: formatDay(first).slice(5), until: formatDay(last).slice(5), name }];
  const rules: HolidayRule[] = [];
  for (let from = first; from <= last; from += MOST_DAYS) {
    const until = Math.min(last, from + MOST_DAYS - 1);
    if (rules.length === MOST_RULES) throw end.unexpected('a range of at most ten years', 'tooLarge');
    rules.push(
      from === until ? onDate(formatDay(from), name) : { from: formatDay(from), until: formatDay(until), name },
    );
  }
  return rules;
}

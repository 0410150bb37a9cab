import { civilDate, civilDay, weekdayNumber } from '../../input/civil';
import type { Budget } from './budget';

/** A recurrence rule whose shortest period is a day. An empty set or map is a part that the rule does not have. */
export interface RecurrenceRule {
  readonly freq: 'YEARLY' | 'MONTHLY' | 'WEEKLY' | 'DAILY';
  readonly interval: number;
  /** From 1 to 12, in order. */
  readonly months: ReadonlySet<number>;
  readonly monthDays: ReadonlySet<number>;
  readonly yearDays: ReadonlySet<number>;
  /**
   * The positions of each weekday in the month or year, by weekday from 0 for Sunday. Negative positions count from the
   * end; 0 means all.
   */
  readonly weekdays: ReadonlyMap<number, ReadonlySet<number>>;
  /** The positions within a period of the days that count. Negative positions count from the end. */
  readonly positions: ReadonlySet<number>;
  /** The weekday on which a week begins, from 0 for Sunday. */
  readonly weekStart: number;
}

/** Whether positions include the `place`-th of `last` days, or are empty. Negative positions count from the end. */
const isIncluded = (positions: ReadonlySet<number>, place: number, last: number) =>
  positions.size === 0 || positions.has(place) || positions.has(place - last - 1);

/** Returns 1 for the first seven days, 2 for the next seven, and so on. */
const weekOf = (place: number) => Math.floor((place - 1) / 7) + 1;

/** A month and its year. All fields but `month` are days since 1970-01-01; `end` and `nextYear` are exclusive. */
interface Month {
  readonly month: number;
  readonly first: number;
  readonly end: number;
  readonly newYear: number;
  readonly nextYear: number;
}

function monthOf(day: number): Month {
  const { year, month } = civilDate(day);
  return {
    month,
    first: civilDay(year, month, 1),
    end: civilDay(year, month + 1, 1),
    newYear: civilDay(year, 1, 1),
    nextYear: civilDay(year + 1, 1, 1),
  };
}

/** Whether a day has a weekday of the rule, at a position of the rule in its month or year. */
function isOnWeekday({ freq, months, weekdays }: RecurrenceRule, day: number, month: Month): boolean {
  const positions = weekdays.get(weekdayNumber(day));
  if (positions === undefined || positions.has(0)) return positions !== undefined;
  const byYear = freq === 'YEARLY' && months.size === 0;
  const [first, end] = byYear ? [month.newYear, month.nextYear] : [month.first, month.end];
  return positions.has(weekOf(day - first + 1)) || positions.has(-weekOf(end - day));
}

/** Whether a day matches all parts of the rule. If the rule lacks a part that it needs, the start supplies it. */
function matches(rule: RecurrenceRule, start: number, day: number, month: Month): boolean {
  const { freq, months, monthDays, yearDays, weekdays } = rule;
  const { first, end, newYear, nextYear } = month;
  if (months.size > 0 && !months.has(month.month)) return false;
  if (!isIncluded(monthDays, day - first + 1, end - first)) return false;
  if (!isIncluded(yearDays, day - newYear + 1, nextYear - newYear)) return false;
  if (weekdays.size > 0) return isOnWeekday(rule, day, month);
  if (freq === 'DAILY' || monthDays.size > 0 || yearDays.size > 0) return true;
  if (freq === 'WEEKLY') return weekdayNumber(day) === weekdayNumber(start);
  return day - first + 1 === civilDate(start).day;
}

/** Returns the first day of the n-th period after the period of the start. */
function periodStart({ freq, interval, weekStart }: RecurrenceRule, start: number, n: number): number {
  const { year, month } = civilDate(start);
  if (freq === 'YEARLY') return civilDay(year + n * interval, 1, 1);
  if (freq === 'MONTHLY') return civilDay(year, month + n * interval, 1);
  if (freq === 'DAILY') return start + n * interval;
  return start - ((weekdayNumber(start) - weekStart + 7) % 7) + n * interval * 7;
}

function periodEnd({ freq }: RecurrenceRule, first: number): number {
  const { year, month } = civilDate(first);
  if (freq === 'YEARLY') return civilDay(year + 1, 1, 1);
  if (freq === 'MONTHLY') return civilDay(year, month + 1, 1);
  return first + (freq === 'DAILY' ? 1 : 7);
}

/**
 * Returns the ranges of a period that can have days of the rule, in order. For a year, they are often only a month or a
 * day. If the start supplies the month, all of them are in that month, or are a day that it lacks.
 */
function candidateRanges(
  { freq, months, monthDays, yearDays, weekdays }: RecurrenceRule,
  start: number,
  first: number,
  end: number,
): readonly (readonly [number, number])[] {
  if (freq !== 'YEARLY') return [[first, end]];
  const isLikeStart = [monthDays, yearDays, weekdays].every((part) => part.size === 0);
  const from = civilDate(start);
  const candidates = months.size === 0 && isLikeStart ? [from.month] : [...months];
  if (candidates.length === 0) return [[first, end]];
  const { year } = civilDate(first);
  return candidates.map((month) => {
    const monthStart = civilDay(year, month, 1);
    // In a shorter month, the same day is one of the first days of the next month, which does not match.
    const sameDay = monthStart + from.day - 1;
    return isLikeStart ? [sameDay, sameDay + 1] : [monthStart, civilDay(year, month + 1, 1)];
  });
}

/** Returns the number of the first period, counted from the period of the start, that can reach a day. */
function firstPeriodReaching({ freq, interval, weekStart }: RecurrenceRule, start: number, day: number): number {
  if (!(day > start)) return 0;
  const [from, reached] = [civilDate(start), civilDate(day)];
  const years = reached.year - from.year;
  if (freq === 'YEARLY') return Math.floor(years / interval);
  if (freq === 'MONTHLY') return Math.floor((years * 12 + reached.month - from.month) / interval);
  if (freq === 'DAILY') return Math.floor((day - start) / interval);
  return Math.floor((day - start + ((weekdayNumber(start) - weekStart + 7) % 7)) / (7 * interval));
}

/**
 * Yields the days of a rule in order, in days since 1970-01-01, from its start to `last`, inclusive. It may omit days of
 * periods that end before `skipTo`.
 */
export function* daysOfRule(
  rule: RecurrenceRule,
  start: number,
  last: number,
  skipTo: number,
  budget: Budget,
): Generator<number> {
  const firstPeriod = firstPeriodReaching(rule, start, skipTo);
  let month = monthOf(periodStart(rule, start, firstPeriod));
  for (let n = firstPeriod; ; n++) {
    const first = periodStart(rule, start, n);
    if (!(first <= last)) return;
    budget.count('days of rules');
    const found: number[] = [];
    for (const [from, until] of candidateRanges(rule, start, first, periodEnd(rule, first))) {
      budget.count('days of rules', until - from);
      for (let day = from; day < until; day++) {
        // Days follow each other: one outside of the last month is in a later one.
        if (day >= month.end) month = monthOf(day);
        if (matches(rule, start, day, month)) found.push(day);
      }
    }
    for (const [index, day] of found.entries()) {
      const counts = isIncluded(rule.positions, index + 1, found.length);
      if (counts && day >= start && day <= last) yield day;
    }
  }
}

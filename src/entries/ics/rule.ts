import { civilDate, civilDay, weekdayNumber } from '../../input/civil';
import type { Work } from './work';

/** A recurrence rule by days. */
export interface Rule {
  readonly freq: 'YEARLY' | 'MONTHLY' | 'WEEKLY' | 'DAILY';
  readonly interval: number;
  /** In order. */
  readonly months: ReadonlySet<number>;
  readonly monthDays: ReadonlySet<number>;
  readonly yearDays: ReadonlySet<number>;
  /** By weekdays from 0, Sunday, which of them in the month or year are meant, from either end; 0 for all. */
  readonly weekdays: ReadonlyMap<number, ReadonlySet<number>>;
  /** Which of the days found in a period count, from either end. */
  readonly positions: ReadonlySet<number>;
  /** The weekday on which a week begins. */
  readonly weekStart: number;
}

/** Whether a place, counted from 1, is among those named; negative ones are counted from the end. */
const among = (named: ReadonlySet<number>, place: number, last: number) =>
  named.size === 0 || named.has(place) || named.has(place - last - 1);

const nthOf = (place: number) => Math.floor((place - 1) / 7) + 1;

/** A month by its days since 1970-01-01, and its year by them; the ends are not included. */
interface Month {
  readonly month: number;
  readonly first: number;
  readonly end: number;
  readonly newYear: number;
  readonly nextYear: number;
}

/** Finds the month of a day, mostly the one that was found before. */
class Months {
  #recent: Month = { month: 0, first: 0, end: 0, newYear: 0, nextYear: 0 };

  of(day: number): Month {
    const { first, end } = this.#recent;
    if (day >= first && day < end) return this.#recent;
    const { year, month } = civilDate(day);
    this.#recent = {
      month,
      first: civilDay(year, month, 1),
      end: civilDay(year, month + 1, 1),
      newYear: civilDay(year, 1, 1),
      nextYear: civilDay(year + 1, 1, 1),
    };
    return this.#recent;
  }
}

/** Whether a day lies on a weekday that the rule names, and is the n-th of them in its month or year. */
function onWeekday({ freq, months, weekdays }: Rule, day: number, month: Month): boolean {
  const nths = weekdays.get(weekdayNumber(day));
  if (nths === undefined || nths.has(0)) return nths !== undefined;
  const byYear = freq === 'YEARLY' && months.size === 0;
  const [first, end] = byYear ? [month.newYear, month.nextYear] : [month.first, month.end];
  return nths.has(nthOf(day - first + 1)) || nths.has(-nthOf(end - day));
}

/** Whether a day is one that the rule names, or, of what it does not name, one like the start. */
function names(rule: Rule, start: number, day: number, month: Month): boolean {
  const { freq, months, monthDays, yearDays, weekdays } = rule;
  const { first, end, newYear, nextYear } = month;
  if (months.size > 0 && !months.has(month.month)) return false;
  if (!among(monthDays, day - first + 1, end - first)) return false;
  if (!among(yearDays, day - newYear + 1, nextYear - newYear)) return false;
  if (weekdays.size > 0) return onWeekday(rule, day, month);
  if (freq === 'DAILY' || monthDays.size > 0 || yearDays.size > 0) return true;
  if (freq === 'WEEKLY') return weekdayNumber(day) === weekdayNumber(start);
  const from = civilDate(start);
  return day - first + 1 === from.day && (freq === 'MONTHLY' || months.size > 0 || month.month === from.month);
}

/** The first day of the n-th period after that of the start. */
function periodStart({ freq, interval, weekStart }: Rule, start: number, n: number): number {
  const { year, month } = civilDate(start);
  if (freq === 'YEARLY') return civilDay(year + n * interval, 1, 1);
  if (freq === 'MONTHLY') return civilDay(year, month + n * interval, 1);
  if (freq === 'DAILY') return start + n * interval;
  return start - ((weekdayNumber(start) - weekStart + 7) % 7) + n * interval * 7;
}

function periodEnd({ freq }: Rule, first: number): number {
  const { year, month } = civilDate(first);
  if (freq === 'YEARLY') return civilDay(year + 1, 1, 1);
  if (freq === 'MONTHLY') return civilDay(year, month + 1, 1);
  return first + (freq === 'DAILY' ? 1 : 7);
}

/** The parts of a period in which there can be days of the rule: of a year often a month or two, or a day of them. */
function spansOf(
  { freq, months, monthDays, yearDays, weekdays }: Rule,
  start: number,
  first: number,
  end: number,
): readonly (readonly [number, number])[] {
  if (freq !== 'YEARLY') return [[first, end]];
  const likeStart = [monthDays, yearDays, weekdays].every((named) => named.size === 0);
  const from = civilDate(start);
  const named = months.size === 0 && likeStart ? [from.month] : [...months];
  if (named.length === 0) return [[first, end]];
  const { year } = civilDate(first);
  return named.map((month) => {
    const [begins, ends] = [civilDay(year, month, 1), civilDay(year, month + 1, 1)];
    const like = begins + from.day - 1;
    return likeStart ? [like, Math.min(like + 1, ends)] : [begins, ends];
  });
}

/** The number of the first period after that of the start which may reach a day. */
function firstPeriod({ freq, interval, weekStart }: Rule, start: number, day: number): number {
  if (!(day > start)) return 0;
  const [from, to] = [civilDate(start), civilDate(day)];
  const years = to.year - from.year;
  if (freq === 'YEARLY') return Math.floor(years / interval);
  if (freq === 'MONTHLY') return Math.floor((years * 12 + to.month - from.month) / interval);
  if (freq === 'DAILY') return Math.floor((day - start) / interval);
  return Math.floor((day - start + ((weekdayNumber(start) - weekStart + 7) % 7)) / (7 * interval));
}

/**
 * The days of a rule in order, as days since 1970-01-01, from its start to `last`. Those of periods wholly before
 * `skipTo` may be left out.
 */
export function* daysOfRule(rule: Rule, start: number, last: number, skipTo: number, work: Work): Generator<number> {
  const known = new Months();
  for (let n = firstPeriod(rule, start, skipTo); ; n++) {
    const first = periodStart(rule, start, n);
    if (!(first <= last)) return;
    work.count('days of rules');
    const found: number[] = [];
    for (const [from, until] of spansOf(rule, start, first, periodEnd(rule, first))) {
      work.count('days of rules', Math.max(until - from, 0));
      for (let day = from; day < until; day++) if (names(rule, start, day, known.of(day))) found.push(day);
    }
    for (const [index, day] of found.entries()) {
      const counts = among(rule.positions, index + 1, found.length);
      if (counts && day >= start && day <= last) yield day;
    }
  }
}

import { type CivilDate, civilDate, civilDay, weekdayNumber } from '../../input/civil';
import type { Recur } from './ical';
import { Problem } from './problem';
import type { Work } from './work';

/** A weekday from 0, Sunday, to 6, and which of them in the month or year is meant, from either end; 0 for all. */
interface NthWeekday {
  readonly weekday: number;
  readonly nth: number;
}

/** A recurrence rule by days. */
export interface Rule {
  readonly freq: 'YEARLY' | 'MONTHLY' | 'WEEKLY' | 'DAILY';
  readonly interval: number;
  readonly months: readonly number[];
  readonly monthDays: readonly number[];
  readonly yearDays: readonly number[];
  readonly weekdays: readonly NthWeekday[];
  /** Which of the days found in a period count, from either end. */
  readonly positions: readonly number[];
  /** The weekday on which a week begins. */
  readonly weekStart: number;
}

const FREQUENCIES = ['YEARLY', 'MONTHLY', 'WEEKLY', 'DAILY'] as const;
const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
const PARTS = ['freq', 'interval', 'count', 'until', 'wkst', 'bymonth', 'bymonthday', 'byyearday', 'byday', 'bysetpos'];

function nthWeekday(text: string): NthWeekday {
  const weekday = WEEKDAYS.indexOf(text.slice(-2).toUpperCase());
  return { weekday, nth: Number(text.slice(0, -2)) };
}

/** The rule that ical.js has parsed, if days are enough to say it; `given` are the names of its parts. */
export function ruleOf({ freq, interval, wkst, parts }: Recur, given: readonly string[]): Rule {
  const other = given.find((part) => !PARTS.includes(part.toLowerCase()));
  if (other !== undefined) throw new Problem('unknownKey', `a rule of ${PARTS.join(', ')}`, other);
  const frequency = FREQUENCIES.find((one) => one === freq);
  if (frequency === undefined) throw new Problem('unknownValue', `a FREQ of ${FREQUENCIES.join(', ')}`, `${freq}`);
  const list = (part: string) => ((parts as Record<string, readonly (string | number)[]>)[part] ?? []).map(Number);
  return {
    freq: frequency,
    interval,
    months: list('BYMONTH'),
    monthDays: list('BYMONTHDAY'),
    yearDays: list('BYYEARDAY'),
    weekdays: ((parts as Record<string, readonly string[]>).BYDAY ?? []).map(nthWeekday),
    positions: list('BYSETPOS'),
    // ical.js counts weekdays from 1, Sunday.
    weekStart: (wkst ?? 2) - 1,
  };
}

/** Whether a place, counted from 1, is among those named; negative ones are counted from the end. */
const among = (named: readonly number[], place: number, last: number) =>
  named.length === 0 || named.includes(place) || named.includes(place - last - 1);

const nthOf = (place: number) => Math.floor((place - 1) / 7) + 1;

/** Whether a day lies on a weekday that the rule names, and is the n-th of them in its month or year. */
function onWeekday({ freq, months, weekdays }: Rule, day: number, { year, month }: CivilDate): boolean {
  const weekday = weekdayNumber(day);
  const same = weekdays.filter((one) => one.weekday === weekday);
  if (same.length === 0 || same.some(({ nth }) => nth === 0)) return same.length > 0;
  const byYear = freq === 'YEARLY' && months.length === 0;
  const first = byYear ? civilDay(year, 1, 1) : civilDay(year, month, 1);
  const last = byYear ? civilDay(year + 1, 1, 1) : civilDay(year, month + 1, 1);
  const nths = [nthOf(day - first + 1), -nthOf(last - day)];
  return same.some(({ nth }) => nths.includes(nth));
}

/** Whether a day is one that the rule names, or, of what it does not name, one like the start. */
function names(rule: Rule, start: number, day: number): boolean {
  const { freq, months, monthDays, yearDays, weekdays } = rule;
  const date = civilDate(day);
  const { year, month } = date;
  if (months.length > 0 && !months.includes(month)) return false;
  if (monthDays.length > 0 && !among(monthDays, date.day, civilDay(year, month + 1, 1) - civilDay(year, month, 1)))
    return false;
  if (yearDays.length > 0) {
    const newYear = civilDay(year, 1, 1);
    if (!among(yearDays, day - newYear + 1, civilDay(year + 1, 1, 1) - newYear)) return false;
  }
  if (weekdays.length > 0) return onWeekday(rule, day, date);
  if (freq === 'DAILY' || monthDays.length > 0 || yearDays.length > 0) return true;
  if (freq === 'WEEKLY') return weekdayNumber(day) === weekdayNumber(start);
  const from = civilDate(start);
  return date.day === from.day && (freq === 'MONTHLY' || months.length > 0 || month === from.month);
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

/** The parts of a period in which there can be days of the rule: of a year often a month or two. */
function spansOf(
  { freq, months, monthDays, yearDays, weekdays }: Rule,
  start: number,
  first: number,
  end: number,
): readonly (readonly [number, number])[] {
  if (freq !== 'YEARLY') return [[first, end]];
  const likeStart = [monthDays, yearDays, weekdays].every((named) => named.length === 0);
  const named = months.length === 0 && likeStart ? [civilDate(start).month] : months;
  if (named.length === 0) return [[first, end]];
  const { year } = civilDate(first);
  return [...new Set(named)]
    .sort((a, b) => a - b)
    .map((month) => [civilDay(year, month, 1), civilDay(year, month + 1, 1)]);
}

/**
 * The days of a rule in order, as days since 1970-01-01, from its start to `last`. Those of periods wholly before
 * `skipTo` may be left out.
 */
export function* daysOfRule(rule: Rule, start: number, last: number, skipTo: number, work: Work): Generator<number> {
  const length = periodStart(rule, start, 1) - periodStart(rule, start, 0);
  // A period is at most a tenth longer than another of its kind.
  let n = Math.max(0, Math.floor(((skipTo - start) / length) * 0.9) - 1);
  for (; ; n++) {
    const first = periodStart(rule, start, n);
    if (!(first <= last)) return;
    const end = periodEnd(rule, first);
    if (end <= skipTo) {
      work.step();
      continue;
    }
    const found: number[] = [];
    for (const [from, until] of spansOf(rule, start, first, end)) {
      for (let day = from; day < until; day++) {
        work.step();
        if (names(rule, start, day)) found.push(day);
      }
    }
    for (const [index, day] of found.entries()) {
      const counts = among(rule.positions, index + 1, found.length);
      if (counts && day >= start && day <= last) yield day;
    }
  }
}

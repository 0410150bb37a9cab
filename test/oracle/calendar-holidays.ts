import { dateOf, dayOf, easterOf, isWeekend, lastOfMonth, liesBetween, weekdayOf, yearOf } from './calendar-dates';
import type { HolidayItem, Plain, Rule, Worked } from './calendar-definition';
import { type Range, rangeIn } from './calendar-hours';
import { DAY } from './clock';

/** One closed or worked day of a list. */
interface Entry {
  readonly day: number;
  readonly closed: Range | undefined;
  readonly open: Worked | undefined;
}

/** The combined effect of the holidays of a date. */
export interface Holidays {
  readonly isWhole: boolean;
  readonly parts: readonly Range[];
  readonly worked: readonly Worked[];
}

/** No rule moves further, nor does a chain of rules that move after each other. */
const FAR = 60;

/** Whether a rule includes a date. */
function gives(rule: Rule, day: number): boolean {
  const date = dateOf(day);
  if ('date' in rule) return rule.date === date;
  if ('from' in rule) return liesBetween(day, rule.from, rule.until);
  if ('easter' in rule) {
    const year = yearOf(day);
    return [year - 1, year, year + 1].some((each) => easterOf(each, rule.orthodox === true) + rule.easter === day);
  }
  const [month, dayOfMonth] = [Number(date.slice(5, 7)), Number(date.slice(8))];
  if (month !== rule.month) return false;
  if ('day' in rule) return dayOfMonth === rule.day;
  if (weekdayOf(day) !== rule.weekday) return false;
  return rule.nth === -1 ? day + 7 > lastOfMonth(day) : Math.ceil(dayOfMonth / 7) === rule.nth;
}

/**
 * Returns the year that decides if a rule applies: of the date, or of the start of a range that passes the new year.
 */
function yearOfRule(rule: Rule, day: number): number {
  if (!('from' in rule)) return yearOf(day);
  if (rule.from.length === 'YYYY-MM-DD'.length) return Number(rule.from.slice(0, 4));
  const isAfterNewYear = rule.until < rule.from && dateOf(day).slice(5) <= rule.until;
  return yearOf(day) - (isAfterNewYear ? 1 : 0);
}

function isInForce(rule: Rule, day: number): boolean {
  const year = yearOfRule(rule, day);
  return year >= (rule.since ?? year) && year <= (rule.last ?? year);
}

/** A part of 24 hours closes the whole day. */
const isWhole = ({ closed, open }: Entry): boolean =>
  open === undefined && (closed === undefined || closed.until - closed.from === DAY);

/** Returns the day on which a rule with `nextWeekday` is observed. */
function moved({ observed }: Rule, day: number): number {
  const weekday = weekdayOf(day);
  if (observed === 'nearestWeekday') return weekday === 'sat' ? day - 1 : weekday === 'sun' ? day + 1 : day;
  if (observed !== 'monday') return day;
  let monday = day;
  while (weekdayOf(monday) !== 'mon') monday += 1;
  return monday;
}

const entryOf = (rule: Pick<Rule, 'closed' | 'open'>, day: number): Entry => ({
  day,
  closed: rule.closed === undefined ? undefined : rangeIn(rule.closed),
  open: rule.open,
});

/** Returns the holidays of a list of rules near the given days. */
function entriesOf(list: readonly (string | Rule)[], from: number, until: number): readonly Entry[] {
  const rules = list.map((rule): Rule => (typeof rule === 'string' ? { date: rule } : rule));
  const entries: Entry[] = [];
  const waiting: { readonly rule: Rule; readonly day: number }[] = [];
  for (let day = from - FAR; day < until + FAR; day++) {
    for (const rule of rules) {
      if (!gives(rule, day) || !isInForce(rule, day)) continue;
      if (rule.observed === 'nextWeekday' && isWeekend(day)) waiting.push({ rule, day });
      else entries.push(entryOf(rule, moved(rule, day)));
    }
  }
  const taken = new Set(entries.filter(isWhole).map(({ day }) => day));
  for (const { rule, day } of waiting) {
    let free = day + 1;
    while (isWeekend(free) || taken.has(free)) free += 1;
    const entry = entryOf(rule, free);
    entries.push(entry);
    if (isWhole(entry)) taken.add(free);
  }
  return entries;
}

function isRule(item: HolidayItem): item is string | Rule {
  return typeof item === 'string' || (typeof item === 'object' && !('holidays' in item) && !('holidaysIn' in item));
}

function entriesOfSource(item: Exclude<HolidayItem, string | Rule>, from: number, until: number): readonly Entry[] {
  if (typeof item === 'object' && 'holidays' in item) return entriesOf(item.holidays, from, until);
  const holidaysIn = typeof item === 'function' ? item : (year: number) => item.holidaysIn(year);
  const entries: Entry[] = [];
  for (let year = yearOf(from); year <= yearOf(until); year++) {
    for (const holiday of holidaysIn(year)) entries.push(entryOf(holiday, dayOf(holiday.date)));
  }
  return entries;
}

/** Returns the holidays of a calendar on each of the given days. */
export function holidaysOf({ holidays = [] }: Plain, from: number, until: number): (day: number) => Holidays {
  const items = (Array.isArray(holidays) ? holidays : [holidays]) as readonly HolidayItem[];
  const entries = [
    ...entriesOf(items.filter(isRule), from, until),
    ...items.flatMap((item) => (isRule(item) ? [] : entriesOfSource(item, from, until))),
  ];
  return (day) => {
    const found = entries.filter((entry) => entry.day === day);
    return {
      isWhole: found.some(isWhole),
      parts: found.flatMap(({ closed }) => closed ?? []),
      worked: found.flatMap(({ open }) => (open === undefined ? [] : [open])),
    };
  };
}

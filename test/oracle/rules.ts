import type { CalendarDefinition, HolidayFunction, HolidayRule } from 'prazo';
import { Temporal } from 'temporal-polyfill';

const WEEK = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const WHOLE_DAY = '00:00-24:00';

type Minutes = readonly [start: number, end: number];

/** What the definition says of one civil date, in minutes of that date; an overnight range ends past 1440. */
interface Day {
  readonly hours: readonly Minutes[];
  readonly closed: readonly Minutes[];
  /** Whether yesterday's overnight range ends at this day's midnight. */
  readonly cutsTail: boolean;
}

function minutes(range: string): Minutes {
  const [start = 0, end = 0] = range.split('-').map((time) => {
    const [hour = 0, minute = 0] = time.split(':').map(Number);
    return hour * 60 + minute;
  });
  return [start, end > start ? end : end + 1440];
}

const covers = (ranges: readonly Minutes[], minute: number): boolean =>
  ranges.some(([start, end]) => start <= minute && minute < end);

function weekly(hours: CalendarDefinition['hours'], date: string): readonly string[] {
  if (hours === '24/7') return [WHOLE_DAY];
  const today = Temporal.PlainDate.from(date).dayOfWeek - 1;
  for (const [key, ranges] of Object.entries(hours)) {
    const [first = '', last = first] = key.split('-');
    const length = (WEEK.indexOf(last) - WEEK.indexOf(first) + 7) % 7;
    if ((today - WEEK.indexOf(first) + 7) % 7 <= length) return ranges as readonly string[];
  }
  return [];
}

function applies(rule: HolidayRule, date: string): boolean {
  if (typeof rule === 'string') return rule === date;
  if ('date' in rule) return rule.date === date;
  return 'day' in rule && rule.month === Number(date.slice(5, 7)) && rule.day === Number(date.slice(8, 10));
}

/** The part of the day that each holiday of the date closes. */
function closedParts(holidays: CalendarDefinition['holidays'], date: string): readonly string[] {
  const given = (holidays ?? []) as readonly (HolidayRule | HolidayFunction)[];
  const rules = given.flatMap((each): readonly HolidayRule[] =>
    typeof each === 'function' ? each(Number(date.slice(0, 4))) : [each],
  );
  return rules
    .filter((rule) => applies(rule, date))
    .map((rule) => (typeof rule === 'string' ? WHOLE_DAY : (rule.closed ?? WHOLE_DAY)));
}

function dayOf(definition: CalendarDefinition, date: string): Day {
  const override = Object.entries(definition.overrides ?? {}).find(([key]) => key === date)?.[1];
  if (override !== undefined) return { hours: override.map(minutes), closed: [], cutsTail: true };
  const closed = closedParts(definition.holidays, date).map(minutes);
  const hours = weekly(definition.hours, date).map(minutes);
  return closed.some(([start, end]) => start === 0 && end === 1440)
    ? { hours: [], closed, cutsTail: true }
    : { hours, closed, cutsTail: false };
}

/** Whether a calendar, its closures apart, is open at a local time. */
export function opening(definition: CalendarDefinition): (date: string, minute: number) => boolean {
  const days = new Map<string, { readonly today: Day; readonly yesterday: Day }>();
  const known = (date: string) => {
    const yesterday = Temporal.PlainDate.from(date).subtract({ days: 1 }).toString();
    const found = days.get(date) ?? { today: dayOf(definition, date), yesterday: dayOf(definition, yesterday) };
    days.set(date, found);
    return found;
  };
  const own = (day: Day, minute: number) => covers(day.hours, minute) && !covers(day.closed, minute);

  return (date, minute) => {
    const { today, yesterday } = days.get(date) ?? known(date);
    if (own(today, minute)) return true;
    return !today.cutsTail && !covers(today.closed, minute) && own(yesterday, minute + 1440);
  };
}

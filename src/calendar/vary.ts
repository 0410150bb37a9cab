import { isPrazoError } from '../input/error';
import { check, unwrap } from '../input/schema';
import { type Calendar, calendarOf } from './calendar';
import { difference, effective, intersection, union } from './combine';
import {
  type AnyCalendarDefinition,
  type CalendarDefinition,
  type ParsedCalendar,
  calendar as simple,
} from './definition';
import { exceptionsOf } from './exceptions';
import type { EffectiveCalendar } from './members';
import { openTime } from './open-time';

/** What is to be otherwise of a calendar with hours of its own; the same calendar where that changes nothing. */
export type Change = (calendar: ParsedCalendar) => ParsedCalendar;

type Several = readonly [Calendar, ...Calendar[]];
type Entries = readonly [EffectiveCalendar, ...EffectiveCalendar[]];

const COMBINED = { union, intersection } as const;

function build(definition: AnyCalendarDefinition, change: Change): Calendar {
  const all = (members: readonly AnyCalendarDefinition[]) =>
    members.map((one) => build(one, change)) as never as Several;
  if ('effective' in definition) {
    const entries = definition.effective.map(({ from, calendar }) => ({ from, calendar: build(calendar, change) }));
    return effective(entries as never as Entries);
  }
  if ('union' in definition) return COMBINED.union(...all(definition.union));
  if ('intersection' in definition) return COMBINED.intersection(...all(definition.intersection));
  if ('difference' in definition) {
    // What is taken away, such as maintenance, stays what it is.
    const [first, ...others] = definition.difference as readonly [AnyCalendarDefinition, ...AnyCalendarDefinition[]];
    return difference(build(first, change), ...others.map((one) => build(one, (same) => same)));
  }
  return single(definition as CalendarDefinition, change);
}

function single(definition: CalendarDefinition, change: Change): Calendar {
  const parsed = change(unwrap(check(simple, definition)));
  return calendarOf(parsed.zone, openTime(parsed), exceptionsOf(parsed), definition);
}

/** A calendar in which something is otherwise; itself where nothing is. Undefined where no such calendar can be made. */
export function varied(calendar: Calendar, change: Change): Calendar | undefined {
  let isOther = false;
  const watched: Change = (parsed) => {
    const other = change(parsed);
    isOther ||= other !== parsed;
    return other;
  };
  return possible(() => {
    const other = build(calendar.definition, watched);
    return isOther ? other : calendar;
  });
}

function possible(make: () => Calendar): Calendar | undefined {
  try {
    return make();
  } catch (error) {
    if (!isPrazoError(error)) throw error;
    return undefined;
  }
}

const entriesOf = ({ definition }: Calendar) => ('effective' in definition ? definition.effective : []);

/** The dates from which a calendar that changes has another schedule. */
export function switchesOf(calendar: Calendar): readonly string[] {
  return entriesOf(calendar).flatMap(({ from }, index) => (index === 0 || from === undefined ? [] : [from]));
}

/** A calendar that changes, as if its schedules before a date, or those since, were all that it has. */
export function withoutSwitch(calendar: Calendar, date: string, keeps: 'before' | 'since'): Calendar | undefined {
  const entries = entriesOf(calendar);
  const kept = entries.filter(({ from = '' }) => from < date === (keeps === 'before'));
  if (kept.length === 0 || kept.length === entries.length) return calendar;
  const [first, ...others] = kept.map(({ from, calendar: one }) => ({ from, calendar: build(one, (same) => same) }));
  return possible(() => effective([{ calendar: (first as EffectiveCalendar).calendar }, ...others]));
}

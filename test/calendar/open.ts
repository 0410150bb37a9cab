import {
  type AnyCalendarDefinition,
  type Calendar,
  type CalendarDefinition,
  createCalendar,
  freezeCalendar,
  type HolidayRule,
  parseCalendar,
} from 'prazo';
import { expect } from 'vitest';
import { issuesThrownBy } from '../expecting';

/** Three hours behind UTC since 2019, without transitions. */
export const ZONE = 'America/Sao_Paulo';

function hasCode(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return typeof value === 'function';
  return Object.values(value).some(hasCode);
}

/** Returns the calendar that is parsed from the JSON of a definition. */
export function reread(definition: AnyCalendarDefinition): Calendar {
  const result = parseCalendar(JSON.parse(JSON.stringify(definition)));
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
}

/** Returns the calendars of a definition: as it is, through JSON if it has any, and frozen for some years. */
function allOf(definition: AnyCalendarDefinition, from: number, until: number): readonly Calendar[] {
  const live = createCalendar(definition);
  const frozen = reread(freezeCalendar(live, { from, until }));
  return hasCode(definition) ? [live, frozen] : [live, reread(definition), frozen];
}

/** Returns the answer to a question. The calendar itself, through JSON and frozen, must give the same answer. */
export function answer<T>(
  definition: AnyCalendarDefinition,
  ask: (calendar: Calendar) => T,
  [from, until]: readonly [from: number, until: number] = [2025, 2028],
): T {
  const [first, ...others] = allOf(definition, from, until).map(ask);
  for (const other of others) expect(other).toEqual(first);
  return first as T;
}

function intervalsOf(calendar: Calendar, from: string, until: string): readonly string[] {
  return calendar.intervals(from, until).map(({ start, end }) => {
    const [opens, closes] = [start, end].map((at) => at?.toFormat('ccc MM-dd HH:mm').toLowerCase() ?? '');
    return opens?.slice(0, 9) === closes?.slice(0, 9) ? `${opens}-${closes?.slice(10)}` : `${opens} - ${closes}`;
  });
}

/**
 * Returns the open time from the midnight of one date to that of another, such as `mon 03-02 09:00-17:00`, with both
 * days if it passes midnight.
 */
export function openIn(
  rest: Omit<CalendarDefinition, 'zone'>,
  from: string,
  until: string,
  years?: readonly [number, number],
): readonly string[] {
  const at = (date: string) => `${date}T00:00:00-03:00`;
  return answer({ zone: ZONE, ...rest }, (calendar) => intervalsOf(calendar, at(from), at(until)), years);
}

/** Returns the dates of some years on which an otherwise always open calendar is closed. */
export function closedIn(holidays: readonly HolidayRule[], from: number, until = from): readonly string[] {
  const days = (Date.UTC(until + 1, 0, 1) - Date.UTC(from, 0, 1)) / 86_400_000;
  const dates = Array.from({ length: days }, (_, i) => new Date(Date.UTC(from, 0, 1 + i)).toISOString().slice(0, 10));
  const isClosed = (calendar: Calendar) => dates.filter((date) => !calendar.isBusinessDay(date));
  return answer({ zone: ZONE, hours: '24/7', holidays }, isClosed, [from, until]);
}

/** Returns the code of the first issue that a call throws. */
export function codeOf(call: () => unknown): string | undefined {
  return issuesThrownBy(call)[0]?.code;
}

import {
  type AnyCalendarDefinition,
  type Calendar,
  type CalendarDefinition,
  createCalendar,
  freeze,
  type HolidayRule,
  isPrazoError,
  parseCalendar,
} from 'prazo';
import { expect } from 'vitest';

/** Three hours behind UTC since 2019, without changes of clocks. */
export const ZONE = 'America/Sao_Paulo';

function asksCode(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return typeof value === 'function';
  return Object.values(value).some(asksCode);
}

/** A calendar that was read back from the JSON of its definition. */
export function reread(definition: AnyCalendarDefinition): Calendar {
  const result = parseCalendar(JSON.parse(JSON.stringify(definition)));
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
}

/** The calendars that a definition makes: as it is, from its JSON where it has any, and frozen for some years. */
function allOf(definition: AnyCalendarDefinition, from: number, until: number): readonly Calendar[] {
  const live = createCalendar(definition);
  const frozen = reread(freeze(live, { from, until }));
  return asksCode(definition) ? [live, frozen] : [live, reread(definition), frozen];
}

/** What a question comes to, asked of the calendar itself, from JSON, and frozen: which must be the same. */
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
 * The open time from the midnight of one date to that of another: `mon 03-02 09:00-17:00`; with both days where it
 * passes a midnight.
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

/** The dates of some years on which a calendar that else is always open has no open time. */
export function closedIn(holidays: readonly HolidayRule[], from: number, until = from): readonly string[] {
  const days = (Date.UTC(until + 1, 0, 1) - Date.UTC(from, 0, 1)) / 86_400_000;
  const dates = Array.from({ length: days }, (_, i) => new Date(Date.UTC(from, 0, 1 + i)).toISOString().slice(0, 10));
  const isClosed = (calendar: Calendar) => dates.filter((date) => !calendar.isBusinessDay(date));
  return answer({ zone: ZONE, hours: '24/7', holidays }, isClosed, [from, until]);
}

/** The code of the error that a question is. */
export function codeOf(ask: () => unknown): string {
  try {
    ask();
  } catch (error) {
    if (isPrazoError(error)) return error.code;
    throw error;
  }
  return 'none';
}

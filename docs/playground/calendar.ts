import { type Calendar, type HolidaySource, parseCalendar } from 'prazo';
import { type BrazilianState, brazil } from 'prazo/brazil';
import type { ConversionNote } from 'prazo/helpdesks';
import { at, attempt, byPath, type FieldIssue } from './issues';
import { pastedSchedule } from './schedule';
import type { State } from './state';
import { typedDays } from './typed-days';
import { typedHours } from './typed-hours';

/** The calendar of a state, if it has no mistakes. */
export interface PlayedCalendar {
  readonly calendar: Calendar | undefined;
  readonly issues: readonly FieldIssue[];
  /** Notes about what a pasted schedule does not contain. */
  readonly notes: readonly ConversionNote[];
}

const FIELDS = { zone: 'zone', hours: 'hours', holidays: 'days' };

function brazilianHolidays({ holidays, optional }: State): readonly HolidaySource[] {
  if (holidays === '') return [];
  const points = optional ? (['carnival', 'corpusChristi'] as const) : [];
  return [brazil({ ...(holidays !== 'BR' && { state: holidays as BrazilianState }), optional: points })];
}

function typedCalendar(state: State): PlayedCalendar {
  const hours = typedHours(state.hours);
  const days = typedDays(state.days);
  const sources = attempt(() => brazilianHolidays(state));
  const issues = [
    ...(hours.ok ? [] : at('hours', hours.issues)),
    ...(days.ok ? [] : at('days', days.issues)),
    ...(sources.ok ? [] : at('holidays', sources.issues)),
  ];
  const definition = {
    zone: state.zone.trim(),
    hours: hours.ok ? hours.value : {},
    // The entered holidays come first, so that the index in the path of an issue is that of their line.
    holidays: [...(days.ok ? days.value : []), ...(sources.ok ? sources.value : [])],
  };
  const calendar = parseCalendar(definition);
  const all = calendar.ok ? issues : [...issues, ...byPath(calendar.issues, FIELDS, 'hours')];
  return { calendar: calendar.ok && issues.length === 0 ? calendar.value : undefined, issues: all, notes: [] };
}

/** Returns the entered or pasted calendar. */
export function calendarOf(state: State): PlayedCalendar {
  if (state.calendarFrom === 'typed') return typedCalendar(state);
  const told = pastedSchedule(state.calendarFrom, state.schedule);
  if (!told.ok) return { calendar: undefined, issues: at('schedule', told.issues), notes: [] };
  const { value, notes } = told.value;
  const calendar = parseCalendar(value);
  return calendar.ok
    ? { calendar: calendar.value, issues: [], notes }
    : { calendar: undefined, issues: at('schedule', calendar.issues), notes };
}

import type { CalendarDefinition } from '../../../calendar/calendar-definition';
import type { HolidayRule } from '../../../holiday/holiday';
import { DAY_MS } from '../../../input/units';
import { dateOf, everyYear, onDate } from '../common/holiday-rules';
import { type Converted, Notes } from '../common/notes';
import { type Enclosed, resource } from '../common/payload-part';
import { DAY_NAMES, WeekHours } from '../common/week-hours';
import { ianaZone } from '../common/zones';

/** A calendar of a project, as loaded by the SLA page of the project settings. No public API returns it. */
export interface JiraCalendar {
  readonly name?: string | null | undefined;
  readonly timezoneId: string;
  /** Ranges in ms from midnight, by weekday such as `monday`. */
  readonly workingTimes: readonly { readonly weekday: string; readonly start: number; readonly end: number }[];
  readonly holidays?:
    | readonly {
        readonly name?: string | null | undefined;
        readonly iso8601Date: string;
        readonly recurring?: boolean | null | undefined;
      }[]
    | null
    | undefined;
}

/** Converts a Jira Service Management calendar to a calendar definition. */
export function jiraCalendar(calendar: Enclosed<JiraCalendar, 'calendar'>): Converted<CalendarDefinition> {
  const notes = new Notes();
  const calendarPart = resource<JiraCalendar>(calendar, 'calendar');
  const week = new WeekHours();
  for (const time of calendarPart.at('workingTimes').list()) {
    const [weekday, start, end] = [time.at('weekday'), time.at('start').number(0, DAY_MS), time.at('end')];
    const day = (DAY_NAMES as readonly string[]).indexOf(weekday.text().toLowerCase());
    if (day < 0) throw weekday.unexpected('a day such as "monday"', 'unknownValue');
    if (end.number(0, DAY_MS) <= start) throw end.unexpected('an end after the start', 'invalidRange');
    week.addOn(day, start, end.number(0, DAY_MS));
  }
  const holidays = calendarPart
    .at('holidays')
    .items()
    .map((day): HolidayRule => {
      const [date, name] = [dateOf(day.at('iso8601Date')), day.at('name')];
      return (day.at('recurring').isTrue() ? everyYear : onDate)(date, name.isMissing ? date : name.text());
    });
  return notes.convertedTo({
    ...calendarPart.at('name').textAs('name'),
    zone: ianaZone(calendarPart.at('timezoneId'), notes),
    hours: week.hours(),
    holidays,
  });
}

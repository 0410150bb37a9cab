import type { CalendarDefinition } from '../../../calendar/calendar-definition';
import type { HolidayRule } from '../../../holiday/holiday';
import { DAY_MS } from '../../../input/units';
import { type Enclosed, resource } from '../part';
import { Notes, type Told } from '../told';
import { dateOf, everyYear, onDate } from '../vendor-holidays';
import { DAY_NAMES, WeekHours } from '../week-hours';
import { ianaZone } from '../zones';

/** A calendar of a project, as the SLA page of its settings loads it; no public API gives it. */
export interface JiraCalendar {
  readonly name?: string | null | undefined;
  readonly timezoneId: string;
  /** Ms from the midnight of a day, such as `monday`. */
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

/** A calendar of Jira Service Management as a calendar's definition. */
export function jiraCalendar(calendar: Enclosed<JiraCalendar, 'calendar'>): Told<CalendarDefinition> {
  const notes = new Notes();
  const given = resource<JiraCalendar>(calendar, 'calendar');
  const week = new WeekHours();
  for (const time of given.at('workingTimes').list()) {
    const [weekday, start, end] = [time.at('weekday'), time.at('start').number(0, DAY_MS), time.at('end')];
    const day = (DAY_NAMES as readonly string[]).indexOf(weekday.text().toLowerCase());
    if (day < 0) throw weekday.unlike('a day such as "monday"', 'unknownValue');
    if (end.number(0, DAY_MS) <= start) throw end.unlike('an end after the start', 'invalidRange');
    week.addOn(day, start, end.number(0, DAY_MS));
  }
  const holidays = given
    .at('holidays')
    .items()
    .map((day): HolidayRule => {
      const [date, name] = [dateOf(day.at('iso8601Date')), day.at('name')];
      return (day.at('recurring').isSo() ? everyYear : onDate)(date, name.isNothing ? date : name.text());
    });
  const name = given.at('name');
  return notes.on({
    ...(!name.isNothing && { name: name.text() }),
    zone: ianaZone(given.at('timezoneId'), notes),
    hours: week.hours(),
    holidays,
  });
}

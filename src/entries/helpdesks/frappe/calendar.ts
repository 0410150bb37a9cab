import type { CalendarDefinition } from '../../../calendar/calendar-definition';
import type { HolidayRule } from '../../../holiday/holiday';
import { Part } from '../part';
import { Notes, type Told } from '../told';
import { dateOf, onDate } from '../vendor-holidays';
import { timeOfDay, WeekHours } from '../week-hours';
import { zoneOf } from '../zones';
import { docOf, type FrappeAnswer } from './doc';

/** The hours of an HD Service Level Agreement, as `GET /api/resource/HD Service Level Agreement/{name}` gives it. */
export interface FrappeHours {
  readonly name?: string | number | null | undefined;
  readonly holiday_list?: string | null | undefined;
  readonly support_and_resolution: readonly {
    /** In English, such as `Monday`. */
    readonly workday: string;
    readonly start_time: string;
    readonly end_time: string;
  }[];
}

/** An HD Service Holiday List, as `GET /api/resource/HD Service Holiday List/{name}` gives it. */
export interface FrappeHolidayList {
  readonly to_date?: string | null | undefined;
  readonly holidays?:
    | readonly {
        readonly holiday_date: string;
        /** HTML. */
        readonly description?: string | null | undefined;
        readonly weekly_off?: boolean | number | string | null | undefined;
      }[]
    | null
    | undefined;
}

export interface FrappeCalendarOptions {
  /** The zone of the site, of its System Settings. */
  readonly zone: string;
  /** The list that `holiday_list` names. */
  readonly holidays?: FrappeAnswer<FrappeHolidayList> | undefined;
}

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** The days of the week that have hours, 0 is Sunday, which go into `week`. */
function readHours(sla: Part<FrappeHours>, week: WeekHours, notes: Notes): ReadonlySet<number> {
  const open = new Set<number>();
  for (const row of sla.at('support_and_resolution').list()) {
    const [workday, start, end] = [row.at('workday'), row.at('start_time'), row.at('end_time')];
    const day = DAYS.indexOf(workday.text());
    if (day < 0) throw workday.unlike('a weekday such as "Monday"', 'unknownValue');
    const [from, until] = [timeOfDay(start), timeOfDay(end)];
    if (from >= until) throw end.unlike('a time after the start', 'invalidTime');
    if (String(end.value).startsWith('23:59'))
      notes.take('doubtful', end.path, 'It is read as midnight; Frappe leaves out what is after it.');
    week.addOn(day, from, until);
    open.add(day);
  }
  return open;
}

function readHolidays(list: Part<FrappeHolidayList>, open: ReadonlySet<number>, notes: Notes): readonly HolidayRule[] {
  const rules: HolidayRule[] = [];
  for (const row of list.at('holidays').items()) {
    const date = dateOf(row.at('holiday_date'));
    const description = row.at('description');
    // Frappe lists the weekends of the year as well.
    if (row.at('weekly_off').isSo() && !open.has(new Date(date).getUTCDay())) continue;
    const name = description.isNothing
      ? ''
      : description
          .text()
          .replace(/<[^<>]*>/g, '')
          .trim();
    rules.push(onDate(date, name || date));
  }
  const until = list.at('to_date');
  if (!until.isNothing) notes.take('absent', until.path, `It has no holidays after ${dateOf(until)}.`);
  return rules;
}

/** The hours and holidays of an SLA of Frappe Helpdesk as a calendar's definition. */
export function frappeCalendar(
  sla: FrappeAnswer<FrappeHours>,
  options: FrappeCalendarOptions,
): Told<CalendarDefinition> {
  const notes = new Notes();
  zoneOf(new Part(options, 'options').at('zone'));
  const { zone, holidays } = options;
  const given = docOf(sla, 'sla');
  const [name, list, week] = [given.at('name'), given.at('holiday_list'), new WeekHours()];
  const open = readHours(given, week, notes);
  if (holidays === undefined && !list.isNothing)
    notes.take('absent', list.path, `The holidays of "${list.text()}" are a list of their own: give it as holidays.`);
  return notes.on({
    ...(!name.isNothing && { name: name.id() }),
    zone,
    hours: week.hours(),
    holidays: holidays === undefined ? [] : readHolidays(docOf(holidays, 'holidayList'), open, notes),
  });
}

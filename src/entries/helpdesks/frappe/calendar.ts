import type { CalendarDefinition } from '../../../calendar/calendar-definition';
import type { HolidayRule } from '../../../holiday/holiday';
import { dateOf, onDate } from '../common/holiday-rules';
import { type Converted, Notes } from '../common/notes';
import { PayloadPart } from '../common/payload-part';
import { timeOfDay, WeekHours } from '../common/week-hours';
import { requiredZone } from '../common/zones';
import { docOf, type FrappeResponse } from './doc';

/** The hours of an HD Service Level Agreement, as returned by `GET /api/resource/HD Service Level Agreement/{name}`. */
export interface FrappeHours {
  readonly name?: string | number | null | undefined;
  readonly holiday_list?: string | null | undefined;
  readonly support_and_resolution: readonly {
    /** The English name, such as `Monday`. */
    readonly workday: string;
    readonly start_time: string;
    readonly end_time: string;
  }[];
}

/** An HD Service Holiday List, as returned by `GET /api/resource/HD Service Holiday List/{name}`. */
export interface FrappeHolidayList {
  readonly to_date?: string | null | undefined;
  readonly holidays?:
    | readonly {
        readonly holiday_date: string;
        /** A name, as HTML. */
        readonly description?: string | null | undefined;
        readonly weekly_off?: boolean | number | string | null | undefined;
      }[]
    | null
    | undefined;
}

export interface FrappeCalendarOptions {
  /** The time zone of the site, from its System Settings. */
  readonly zone: string;
  /** The holiday list that `holiday_list` names. */
  readonly holidays?: FrappeResponse<FrappeHolidayList> | undefined;
}

const DAY_NAMES = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** Adds the hours to `week`, and returns the weekdays that have hours (0 is Sunday). */
function addHours(sla: PayloadPart<FrappeHours>, week: WeekHours, notes: Notes): ReadonlySet<number> {
  const open = new Set<number>();
  for (const row of sla.at('support_and_resolution').list()) {
    const [workday, start, end] = [row.at('workday'), row.at('start_time'), row.at('end_time')];
    const day = DAY_NAMES.indexOf(workday.text());
    if (day < 0) throw workday.unexpected('a weekday such as "Monday"', 'unknownValue');
    const [from, until] = [timeOfDay(start), timeOfDay(end)];
    if (from >= until) throw end.unexpected('a time after the start', 'invalidTime');
    if (String(end.value).startsWith('23:59'))
      notes.add(
        'doubtful',
        end.path,
        'The end is read as midnight (24:00). In Frappe, the time from this end to midnight does not count.',
      );
    week.addOn(day, from, until);
    open.add(day);
  }
  return open;
}

function readHolidays(
  list: PayloadPart<FrappeHolidayList>,
  open: ReadonlySet<number>,
  notes: Notes,
): readonly HolidayRule[] {
  const rules: HolidayRule[] = [];
  for (const row of list.at('holidays').items()) {
    const date = dateOf(row.at('holiday_date'));
    const description = row.at('description');
    // Frappe's holiday lists contain the weekends of the year too.
    if (row.at('weekly_off').isTrue() && !open.has(new Date(date).getUTCDay())) continue;
    const name = description.isMissing
      ? ''
      : description
          .text()
          .replace(/<[^<>]*>/g, '')
          .trim();
    rules.push(onDate(date, name || date));
  }
  const until = list.at('to_date');
  if (!until.isMissing)
    notes.add('absent', until.path, `The list has no holidays after ${dateOf(until)}: add those of later years.`);
  return rules;
}

/** Converts the working hours and holidays of a Frappe Helpdesk SLA to a calendar definition. */
export function frappeCalendar(
  sla: FrappeResponse<FrappeHours>,
  options: FrappeCalendarOptions,
): Converted<CalendarDefinition> {
  const notes = new Notes();
  requiredZone(new PayloadPart(options, 'options').at('zone'));
  const { zone, holidays } = options;
  const slaPart = docOf(sla, 'sla');
  const [name, list, week] = [slaPart.at('name'), slaPart.at('holiday_list'), new WeekHours()];
  const open = addHours(slaPart, week, notes);
  if (holidays === undefined && !list.isMissing)
    notes.add('absent', list.path, `The holidays are in the list "${list.text()}": pass it as holidays.`);
  return notes.convertedTo({
    ...(!name.isMissing && { name: name.id() }),
    zone,
    hours: week.hours(),
    holidays: holidays === undefined ? [] : readHolidays(docOf(holidays, 'holidayList'), open, notes),
  });
}

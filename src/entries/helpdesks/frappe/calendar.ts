import type { CalendarDefinition } from '../../../calendar/definition';
import type { HolidayRule } from '../../../holiday/holiday';
import { type Enclosed, resource } from '../part';
import { Notes, type Told } from '../told';
import { dateOf, onDate } from '../vendor-holidays';
import { timeOfDay, WeekHours } from '../week-hours';

/** The hours of an agreement, as `GET /api/resource/HD Service Level Agreement/{name}` gives them. */
export interface FrappeHours {
  readonly name?: string | null | undefined;
  readonly support_and_resolution: readonly {
    /** In English, such as `Monday`. */
    readonly workday: string;
    readonly start_time: string;
    readonly end_time: string;
  }[];
}

/** Its holidays, as `GET /api/resource/HD Service Holiday List/{name}` gives them. */
export interface FrappeHolidayList {
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
  /** The time zone of the site's System Settings, which the agreement does not tell. */
  readonly zone: string;
}

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/**
 * The hours of an agreement of Frappe Helpdesk as a calendar's definition. Weekly days off are listed by their dates; those
 * of weekdays that are closed anyway are left out. Without a list there are no holidays.
 */
export function frappeCalendar(
  agreement: Enclosed<FrappeHours, 'data'>,
  list: Enclosed<FrappeHolidayList, 'data'> | undefined,
  { zone }: FrappeCalendarOptions,
): Told<CalendarDefinition> {
  const given = resource<FrappeHours>(agreement, 'data');
  const week = new WeekHours();
  const open = new Set<number>();
  for (const hours of given.at('support_and_resolution').list()) {
    const workday = hours.at('workday');
    const day = DAYS.indexOf(workday.text());
    if (day < 0) throw workday.unlike(`one of ${DAYS.join(', ')}`, 'unknownValue');
    open.add(day);
    week.addOn(day, timeOfDay(hours.at('start_time')), timeOfDay(hours.at('end_time')));
  }
  const holidays: HolidayRule[] = [];
  for (const holiday of list === undefined ? [] : resource<FrappeHolidayList>(list, 'data').at('holidays').list()) {
    const date = dateOf(holiday.at('holiday_date'));
    if (holiday.at('weekly_off').isSo() && !open.has(new Date(date).getUTCDay())) continue;
    const description = holiday.at('description');
    const name = description.isNothing
      ? ''
      : description
          .text()
          .replace(/<[^<>]*>/g, ' ')
          .trim();
    holidays.push(onDate(date, name === '' ? date : name));
  }
  const name = given.at('name');
  return new Notes().on({ ...(!name.isNothing && { name: name.text() }), zone, hours: week.hours(), holidays });
}

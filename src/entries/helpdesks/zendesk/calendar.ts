import type { CalendarDefinition } from '../../../calendar/calendar-definition';
import type { HolidayRule } from '../../../holiday/holiday';
import { type Enclosed, type Part, resource } from '../part';
import { Notes, type Told } from '../told';
import { dateOf, fromTo } from '../vendor-holidays';
import { WeekHours } from '../week-hours';
import { ianaZone } from '../zones';

/** A schedule, as `GET /api/v2/business_hours/schedules/{id}` gives it. */
export interface ZendeskSchedule {
  readonly name?: string | null | undefined;
  readonly time_zone: string;
  /** Minutes since the midnight that begins Sunday. */
  readonly intervals: readonly { readonly start_time: number; readonly end_time: number }[];
}

/** A holiday, as `GET /api/v2/business_hours/schedules/{id}/holidays` lists it; its dates are both closed. */
export interface ZendeskHoliday {
  readonly name?: string | null | undefined;
  readonly start_date: string;
  readonly end_date?: string | null | undefined;
}

const MINUTE_MS = 60_000;
const DAY = 1440;
const WEEK = 7 * DAY;

/** A minute of the week. */
function minuteOf(part: Part<number>): number {
  const minute = part.number(0, WEEK);
  if (!Number.isInteger(minute)) throw part.unlike('a whole minute of the week', 'invalidTime');
  return minute;
}

function hoursOf(intervals: Part<ZendeskSchedule['intervals']>, notes: Notes): CalendarDefinition['hours'] {
  const week = new WeekHours();
  for (const interval of intervals.list()) {
    const [start, end] = [interval.at('start_time'), interval.at('end_time')];
    const [from, until] = [minuteOf(start), minuteOf(end)];
    if (from === until) throw end.unlike('a minute after the start', 'invalidRange');
    if (until < from || Math.floor(from / DAY) !== Math.floor((until - 1) / DAY))
      notes.take(
        'doubtful',
        interval.path,
        'It passes midnight, and is cut there: a holiday closes its own date only.',
      );
    if (until % DAY === DAY - 1) notes.take('doubtful', end.path, 'An end at 23:59 is read as the midnight after it.');
    week.add(from * MINUTE_MS, until * MINUTE_MS);
  }
  return week.hours();
}

/**
 * A schedule of Zendesk with its holidays as a calendar's definition. The holidays are a resource of their own; without them a
 * note says that none are known.
 */
export function zendeskCalendar(
  schedule: Enclosed<ZendeskSchedule, 'schedule'>,
  holidays?: Enclosed<readonly ZendeskHoliday[], 'holidays'> | null,
): Told<CalendarDefinition> {
  const notes = new Notes();
  const given = resource<ZendeskSchedule>(schedule, 'schedule');
  const closed: HolidayRule[] = [];
  if (holidays === undefined || holidays === null)
    notes.take('absent', given.path, 'A schedule does not hold its holidays: read and pass them as well.');
  else
    for (const holiday of resource<readonly ZendeskHoliday[]>(holidays, 'holidays').list()) {
      const [name, start] = [holiday.at('name'), holiday.at('start_date')];
      closed.push(...fromTo(start, holiday.at('end_date'), name.isNothing ? dateOf(start) : name.text()));
    }
  const name = given.at('name');
  return notes.on({
    ...(!name.isNothing && { name: name.text() }),
    zone: ianaZone(given.at('time_zone'), notes),
    hours: hoursOf(given.at('intervals'), notes),
    holidays: closed,
  });
}

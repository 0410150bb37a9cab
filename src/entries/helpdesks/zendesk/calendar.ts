import type { CalendarDefinition } from '../../../calendar/calendar-definition';
import type { HolidayRule } from '../../../holiday/holiday';
import { MINUTE_MS } from '../../../input/units';
import { dateOf, dateRange } from '../common/holiday-rules';
import { type Converted, Notes } from '../common/notes';
import { type Enclosed, type PayloadPart, resource } from '../common/payload-part';
import { WeekHours } from '../common/week-hours';
import { ianaZone } from '../common/zones';

/** A schedule, as returned by `GET /api/v2/business_hours/schedules/{id}`. */
export interface ZendeskSchedule {
  readonly name?: string | null | undefined;
  readonly time_zone: string;
  /** Ranges in minutes from the start of Sunday. */
  readonly intervals: readonly { readonly start_time: number; readonly end_time: number }[];
}

/** A holiday, as listed by `GET /api/v2/business_hours/schedules/{id}/holidays`. Both of its dates are closed. */
export interface ZendeskHoliday {
  readonly name?: string | null | undefined;
  readonly start_date: string;
  readonly end_date?: string | null | undefined;
}

const DAY_MINUTES = 1440;
const WEEK_MINUTES = 10_080;

/** Reads a minute of the week. */
function minuteOf(part: PayloadPart<number>): number {
  const minute = part.number(0, WEEK_MINUTES);
  if (!Number.isInteger(minute)) throw part.unexpected('a whole minute of the week', 'invalidTime');
  return minute;
}

function hoursOf(intervals: PayloadPart<ZendeskSchedule['intervals']>, notes: Notes): CalendarDefinition['hours'] {
  const week = new WeekHours();
  for (const interval of intervals.list()) {
    const [start, end] = [interval.at('start_time'), interval.at('end_time')];
    const [from, until] = [minuteOf(start), minuteOf(end)];
    if (from === until) throw end.unexpected('a minute after the start', 'invalidRange');
    if (until < from || Math.floor(from / DAY_MINUTES) !== Math.floor((until - 1) / DAY_MINUTES))
      notes.add(
        'doubtful',
        interval.path,
        'The interval passes midnight. It is split there, because a holiday closes its own date only.',
      );
    if (until % DAY_MINUTES === DAY_MINUTES - 1)
      notes.add(
        'doubtful',
        end.path,
        'The end at 23:59 is read as midnight (24:00): change it if the day ends a minute earlier.',
      );
    week.add(from * MINUTE_MS, until * MINUTE_MS);
  }
  return week.hours();
}

/**
 * Converts a Zendesk schedule and its holidays to a calendar definition. Zendesk returns holidays as a separate resource; without
 * them, a note says that they are missing.
 */
export function zendeskCalendar(
  schedule: Enclosed<ZendeskSchedule, 'schedule'>,
  holidays?: Enclosed<readonly ZendeskHoliday[], 'holidays'> | null,
): Converted<CalendarDefinition> {
  const notes = new Notes();
  const schedulePart = resource<ZendeskSchedule>(schedule, 'schedule');
  const rules: HolidayRule[] = [];
  if (holidays === undefined || holidays === null)
    notes.add('absent', schedulePart.path, 'A schedule does not contain its holidays: pass them too.');
  else
    for (const holiday of resource<readonly ZendeskHoliday[]>(holidays, 'holidays').list()) {
      const [name, start] = [holiday.at('name'), holiday.at('start_date')];
      rules.push(...dateRange(start, holiday.at('end_date'), name.isMissing ? dateOf(start) : name.text()));
    }
  return notes.convertedTo({
    ...schedulePart.at('name').textAs('name'),
    zone: ianaZone(schedulePart.at('time_zone'), notes),
    hours: hoursOf(schedulePart.at('intervals'), notes),
    holidays: rules,
  });
}

import type { CalendarDefinition } from '../../../calendar/calendar-definition';
import type { HolidayRule } from '../../../holiday/holiday';
import { Part, resource } from '../part';
import { Notes, type Told } from '../told';
import { fromTo } from '../vendor-holidays';
import { timeOfDay, WeekHours } from '../week-hours';
import { zoneOf } from '../zones';

/** A calendar, as `GET /apirest.php/Calendar/{id}` gives it; it has no zone. */
export interface GlpiCalendar {
  readonly id: number | string;
  readonly name?: string | null | undefined;
}

/** A range of hours, as `GET /apirest.php/Calendar/{id}/CalendarSegment` lists it. */
export interface GlpiSegment {
  readonly calendars_id?: number | string | null | undefined;
  /** 0 is Sunday. */
  readonly day: number | string;
  readonly begin: string;
  readonly end: string;
}

/** A close time, as `GET /apirest.php/Holiday` lists it. */
export interface GlpiHoliday {
  readonly id?: number | string | null | undefined;
  readonly name?: string | null | undefined;
  readonly begin_date?: string | null | undefined;
  /** Included. */
  readonly end_date?: string | null | undefined;
  readonly is_perpetual?: boolean | number | string | null | undefined;
}

/** Which close times a calendar has, as `GET /apirest.php/Calendar/{id}/Calendar_Holiday` lists them. */
export interface GlpiCalendarHoliday {
  readonly calendars_id?: number | string | null | undefined;
  readonly holidays_id: number | string;
}

export interface GlpiCalendarParts {
  /** That of the server, which GLPI does not tell. */
  readonly zone: string;
  readonly segments: readonly GlpiSegment[];
  readonly holidays: readonly GlpiHoliday[];
  /** Absent, the calendar has all of the holidays. */
  readonly links?: readonly GlpiCalendarHoliday[] | null | undefined;
}

/** Whether a row is of a calendar; one that names none is. */
function isOf(id: string, calendar: Part<unknown>): boolean {
  return calendar.isNothing || calendar.id() === id;
}

function daysOf(holiday: Part<GlpiHoliday>, notes: Notes): readonly HolidayRule[] {
  const [name, begin, end] = [holiday.at('name'), holiday.at('begin_date'), holiday.at('end_date')];
  if (begin.isNothing || end.isNothing) {
    notes.take('absent', holiday.path, 'It has no dates, and closes nothing.');
    return [];
  }
  const isYearly = holiday.at('is_perpetual').isSo();
  const rules = fromTo(begin, end, name.isNothing ? String(begin.value).slice(0, 10) : name.text(), isYearly);
  if (!isYearly || String(begin.value).slice(5, 10) <= String(end.value).slice(5, 10)) return rules;
  notes.take('doubtful', holiday.path, 'GLPI closes no day of a yearly range over the new year: it is left out.');
  return [];
}

/** A calendar of GLPI as a calendar's definition. */
export function glpiCalendar(calendar: GlpiCalendar, parts: GlpiCalendarParts): Told<CalendarDefinition> {
  const notes = new Notes();
  const given = resource<GlpiCalendar>(calendar, 'calendar');
  const [id, name, rest] = [given.at('id').id(), given.at('name'), new Part(parts, 'parts')];
  zoneOf(rest.at('zone'));
  const week = new WeekHours();
  for (const segment of rest.at('segments').list()) {
    if (!isOf(id, segment.at('calendars_id'))) continue;
    const day = segment.at('day');
    const number = day.number(0, 6);
    if (!Number.isInteger(number)) throw day.unlike('a day from 0 to 6');
    week.addOn(number, timeOfDay(segment.at('begin')), timeOfDay(segment.at('end')));
  }
  const links = rest.at('links');
  const linked = new Set(
    links
      .items()
      .filter((link) => isOf(id, link.at('calendars_id')))
      .map((link) => link.at('holidays_id').id()),
  );
  const holidays = rest
    .at('holidays')
    .list()
    .filter((holiday) => links.isNothing || linked.has(holiday.at('id').id()))
    .flatMap((holiday) => daysOf(holiday, notes));
  return notes.on({
    ...(!name.isNothing && { name: name.text() }),
    zone: rest.at('zone').text(),
    hours: week.hours(),
    holidays,
  });
}

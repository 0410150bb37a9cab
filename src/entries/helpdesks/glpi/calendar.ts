import type { CalendarDefinition } from '../../../calendar/calendar-definition';
import type { HolidayRule } from '../../../holiday/holiday';
import { dateRange } from '../common/holiday-rules';
import { type Converted, Notes } from '../common/notes';
import { PayloadPart, resource } from '../common/payload-part';
import { timeOfDay, WeekHours } from '../common/week-hours';
import { requiredZone } from '../common/zones';

/** A calendar, as returned by `GET /apirest.php/Calendar/{id}`. It has no time zone. */
export interface GlpiCalendar {
  readonly id: number | string;
  readonly name?: string | null | undefined;
}

/** A range of hours, as listed by `GET /apirest.php/Calendar/{id}/CalendarSegment`. */
export interface GlpiSegment {
  readonly calendars_id?: number | string | null | undefined;
  /** 0 is Sunday. */
  readonly day: number | string;
  readonly begin: string;
  readonly end: string;
}

/** A close time, as listed by `GET /apirest.php/Holiday`. */
export interface GlpiHoliday {
  readonly id?: number | string | null | undefined;
  readonly name?: string | null | undefined;
  readonly begin_date?: string | null | undefined;
  /** The last closed date. */
  readonly end_date?: string | null | undefined;
  readonly is_perpetual?: boolean | number | string | null | undefined;
}

/** A close time of a calendar, as listed by `GET /apirest.php/Calendar/{id}/Calendar_Holiday`. */
export interface GlpiCalendarHoliday {
  readonly calendars_id?: number | string | null | undefined;
  readonly holidays_id: number | string;
}

export interface GlpiCalendarOptions {
  /** The time zone of the server. GLPI's API does not return it. */
  readonly zone: string;
  readonly segments: readonly GlpiSegment[];
  readonly holidays: readonly GlpiHoliday[];
  /** The close times of each calendar. By default, the calendar has all `holidays`. */
  readonly links?: readonly GlpiCalendarHoliday[] | null | undefined;
}

/** Whether a row belongs to the calendar with this id. A row without a calendar id belongs to every calendar. */
function belongsTo(id: string, calendar: PayloadPart<unknown>): boolean {
  return calendar.isMissing || calendar.id() === id;
}

function rulesOf(holiday: PayloadPart<GlpiHoliday>, notes: Notes): readonly HolidayRule[] {
  const [name, begin, end] = [holiday.at('name'), holiday.at('begin_date'), holiday.at('end_date')];
  if (begin.isMissing || end.isMissing) {
    notes.add('absent', holiday.path, 'The close time has no dates: it is left out.');
    return [];
  }
  const isYearly = holiday.at('is_perpetual').isTrue();
  const rules = dateRange(begin, end, name.isMissing ? String(begin.value).slice(0, 10) : name.text(), isYearly);
  if (!isYearly || String(begin.value).slice(5, 10) <= String(end.value).slice(5, 10)) return rules;
  notes.add('doubtful', holiday.path, 'GLPI ignores a yearly range that crosses the new year: it is left out.');
  return [];
}

/** Converts a GLPI calendar to a calendar definition. */
export function glpiCalendar(calendar: GlpiCalendar, options: GlpiCalendarOptions): Converted<CalendarDefinition> {
  const notes = new Notes();
  const calendarPart = resource<GlpiCalendar>(calendar, 'calendar');
  const [id, optionsPart] = [calendarPart.at('id').id(), new PayloadPart(options, 'options')];
  requiredZone(optionsPart.at('zone'));
  const week = new WeekHours();
  for (const segment of optionsPart.at('segments').list()) {
    if (!belongsTo(id, segment.at('calendars_id'))) continue;
    const day = segment.at('day');
    const number = day.number(0, 6);
    if (!Number.isInteger(number)) throw day.unexpected('a day from 0 to 6');
    week.addOn(number, timeOfDay(segment.at('begin')), timeOfDay(segment.at('end')));
  }
  const links = optionsPart.at('links');
  const linked = new Set(
    links
      .items()
      .filter((link) => belongsTo(id, link.at('calendars_id')))
      .map((link) => link.at('holidays_id').id()),
  );
  const holidays = optionsPart
    .at('holidays')
    .list()
    .filter((holiday) => links.isMissing || linked.has(holiday.at('id').id()))
    .flatMap((holiday) => rulesOf(holiday, notes));
  return notes.convertedTo({
    ...calendarPart.at('name').textAs('name'),
    zone: optionsPart.at('zone').text(),
    hours: week.hours(),
    holidays,
  });
}

import type { CalendarDefinition } from '../../../calendar/calendar-definition';
import type { HolidayRule } from '../../../holiday/holiday';
import { dateOf, onDate } from '../common/holiday-rules';
import { type Converted, Notes } from '../common/notes';
import { PayloadPart, resource } from '../common/payload-part';
import { SUNDAY_FIRST, timeOfDay, WeekHours } from '../common/week-hours';
import { ianaZone } from '../common/zones';

interface ZammadDay {
  readonly active?: boolean | null | undefined;
  readonly timeframes?: readonly (readonly string[])[] | null | undefined;
}

/** A calendar, as returned by `GET /api/v1/calendars/{id}`. */
export interface ZammadCalendar {
  readonly name?: string | null | undefined;
  readonly timezone: string;
  readonly business_hours: Readonly<Partial<Record<(typeof SUNDAY_FIRST)[number], ZammadDay>>>;
  readonly public_holidays?:
    | Readonly<
        Record<
          string,
          { readonly active?: boolean | null; readonly removed?: boolean | null; readonly summary?: string | null }
        >
      >
    | null
    | undefined;
  readonly ical_url?: string | null | undefined;
}

function hoursOf(days: PayloadPart<ZammadCalendar['business_hours']>): CalendarDefinition['hours'] {
  const week = new WeekHours();
  for (const [weekday, name] of SUNDAY_FIRST.entries()) {
    const day = days.at(name);
    if (day.isMissing || !day.at('active').isTrue()) continue;
    for (const frame of day.at('timeframes').items()) {
      const [from, until, more] = frame.items();
      if (from === undefined || until === undefined || more !== undefined) throw frame.unexpected('["09:00", "17:00"]');
      week.addOn(weekday, timeOfDay(from), timeOfDay(until));
    }
  }
  return week.hours();
}

/** Converts a Zammad calendar to a calendar definition. */
export function zammadCalendar(calendar: ZammadCalendar): Converted<CalendarDefinition> {
  const notes = new Notes();
  const calendarPart = resource<ZammadCalendar>(calendar, 'calendar');
  const holidays: HolidayRule[] = [];
  for (const [key, day] of calendarPart.at('public_holidays').entries()) {
    if (!day.at('active').isTrue() || day.at('removed').isTrue()) continue;
    const [date, summary] = [dateOf(new PayloadPart(key, day.path)), day.at('summary')];
    holidays.push(onDate(date, summary.optionalText() ?? date));
  }
  const ical = calendarPart.at('ical_url');
  if (!ical.isMissing)
    notes.add(
      'helpDesk',
      ical.path,
      'Zammad imports holidays from this feed, and the payload contains only the imported ones: read the feed with prazo/ics.',
    );
  return notes.convertedTo({
    ...calendarPart.at('name').textAs('name'),
    zone: ianaZone(calendarPart.at('timezone'), notes),
    hours: hoursOf(calendarPart.at('business_hours')),
    holidays,
  });
}

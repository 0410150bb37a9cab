import type { CalendarDefinition } from '../../../calendar/calendar-definition';
import type { HolidayRule } from '../../../holiday/holiday';
import { dateOf, everyYear, onDate } from '../common/holiday-rules';
import { type Converted, Notes } from '../common/notes';
import { type Enclosed, PayloadPart, resource } from '../common/payload-part';
import { DAY_NAMES, timeOfDay, WeekHours } from '../common/week-hours';
import { ianaZone } from '../common/zones';

interface FreshworksDay {
  /** Such as `8:00 am` or `08:00:00 am`. */
  readonly start_time?: string | null | undefined;
  readonly end_time?: string | null | undefined;
  readonly beginning_of_workday?: string | null | undefined;
  readonly end_of_workday?: string | null | undefined;
}

type FreshworksDays = Readonly<Partial<Record<(typeof DAY_NAMES)[number], FreshworksDay | null>>>;

/** Business hours, as returned by `GET /api/v2/business_hours/{id}` of Freshdesk. */
export interface FreshdeskBusinessHours {
  readonly name?: string | null | undefined;
  readonly time_zone: string;
  /** The hours by weekday name. Some accounts call this field `working_hours`. */
  readonly business_hours?: FreshworksDays | null | undefined;
  readonly working_hours?: FreshworksDays | null | undefined;
}

/** Business hours, as returned by `GET /api/v2/business_hours/{id}` of Freshservice. */
export interface FreshserviceBusinessHours {
  readonly name?: string | null | undefined;
  readonly time_zone: string;
  readonly service_desk_hours: FreshworksDays;
  readonly list_of_holidays?:
    | readonly {
        /** A date, or `--MM-DD` for a date of every year. */
        readonly holiday_date: string;
        readonly holiday_name?: string | null | undefined;
      }[]
    | null
    | undefined;
}

const EVERY_YEAR = /^--(\d\d-\d\d)$/;

/** Names of holidays whose date differs from year to year. */
const MOVING = /king|president|washington|memorial|labou?r day|columbus|thanksgiving|easter|good friday|carn[ai]val/i;

function calendarOf(
  hoursPart: PayloadPart<{ readonly name?: string | null | undefined; readonly time_zone: string }>,
  days: PayloadPart<FreshworksDays>,
  holidays: readonly HolidayRule[],
  notes: Notes,
): Converted<CalendarDefinition> {
  const week = new WeekHours();
  for (const [weekday, name] of DAY_NAMES.entries()) {
    const day = days.at(name);
    if (day.isMissing) continue;
    const [start, end] = [day.at('start_time'), day.at('end_time')];
    week.addOn(
      weekday,
      timeOfDay(start.isMissing ? day.at('beginning_of_workday') : start),
      timeOfDay(end.isMissing ? day.at('end_of_workday') : end),
    );
  }
  const hours = week.hours();
  if (Object.keys(hours).length === 0)
    notes.add('doubtful', days.path, 'No day has hours: use "24/7" if the desk is always open.');
  return notes.convertedTo({
    ...hoursPart.at('name').textAs('name'),
    zone: ianaZone(hoursPart.at('time_zone'), notes),
    hours,
    holidays,
  });
}

/** Converts Freshdesk business hours to a calendar definition. Freshdesk's API does not return the holidays. */
export function freshdeskCalendar(businessHours: FreshdeskBusinessHours): Converted<CalendarDefinition> {
  const notes = new Notes();
  const hoursPart = new PayloadPart(businessHours, 'business_hour');
  const days = hoursPart.at('business_hours');
  notes.add('absent', hoursPart.path, "Freshdesk's API does not return the holidays: add them by hand.");
  return calendarOf(hoursPart, days.isMissing ? hoursPart.at('working_hours') : days, [], notes);
}

/** Converts Freshservice business hours and holidays to a calendar definition. */
export function freshserviceCalendar(
  businessHours: Enclosed<FreshserviceBusinessHours, 'business_hours'>,
): Converted<CalendarDefinition> {
  const notes = new Notes();
  const hoursPart = resource<FreshserviceBusinessHours>(businessHours, 'business_hours');
  const holidays = hoursPart
    .at('list_of_holidays')
    .items()
    .map((holiday) => {
      const [date, namePart] = [holiday.at('holiday_date'), holiday.at('holiday_name')];
      const yearly = EVERY_YEAR.exec(typeof date.value === 'string' ? date.value : '');
      const day = dateOf(yearly === null ? date : new PayloadPart(`2000-${yearly[1]}`, date.path));
      const name = namePart.optionalText() ?? day.slice(yearly === null ? 0 : 5);
      if (yearly !== null && MOVING.test(name))
        notes.add('doubtful', date.path, `"${name}" is on this date in some years only: check the date of each year.`);
      return yearly === null ? onDate(day, name) : everyYear(day, name);
    });
  return calendarOf(hoursPart, hoursPart.at('service_desk_hours'), holidays, notes);
}

import type { CalendarDefinition } from '../../../calendar/calendar-definition';
import type { HolidayRule } from '../../../holiday/holiday';
import { type Enclosed, Part, resource } from '../part';
import { Notes, type Told } from '../told';
import { dateOf, everyYear, onDate } from '../vendor-holidays';
import { DAY_NAMES, timeOfDay, WeekHours } from '../week-hours';
import { ianaZone } from '../zones';

interface FreshworksDay {
  /** Such as `8:00 am` or `08:00:00 am`. */
  readonly start_time?: string | null | undefined;
  readonly end_time?: string | null | undefined;
  readonly beginning_of_workday?: string | null | undefined;
  readonly end_of_workday?: string | null | undefined;
}

type FreshworksDays = Readonly<Partial<Record<(typeof DAY_NAMES)[number], FreshworksDay | null>>>;

/** Business hours, as `GET /api/v2/business_hours/{id}` of Freshdesk gives them. */
export interface FreshdeskBusinessHours {
  readonly name?: string | null | undefined;
  readonly time_zone: string;
  /** The days by name; `working_hours` in some accounts. */
  readonly business_hours?: FreshworksDays | null | undefined;
  readonly working_hours?: FreshworksDays | null | undefined;
}

/** Business hours, as `GET /api/v2/business_hours/{id}` of Freshservice gives them. */
export interface FreshserviceBusinessHours {
  readonly name?: string | null | undefined;
  readonly time_zone: string;
  readonly service_desk_hours: FreshworksDays;
  readonly list_of_holidays?:
    | readonly {
        /** A date; `--MM-DD` is one of every year. */
        readonly holiday_date: string;
        readonly holiday_name?: string | null | undefined;
      }[]
    | null
    | undefined;
}

const EVERY_YEAR = /^--(\d\d-\d\d)$/;

/** Names of holidays that are not on the same date every year. */
const MOVING = /king|president|washington|memorial|labou?r day|columbus|thanksgiving|easter|good friday|carn[ai]val/i;

function definitionOf(
  given: Part<{ readonly name?: string | null | undefined; readonly time_zone: string }>,
  days: Part<FreshworksDays>,
  holidays: readonly HolidayRule[],
  notes: Notes,
): Told<CalendarDefinition> {
  const week = new WeekHours();
  for (const [place, key] of DAY_NAMES.entries()) {
    const day = days.at(key);
    if (day.isNothing) continue;
    const [start, end] = [day.at('start_time'), day.at('end_time')];
    week.addOn(
      place,
      timeOfDay(start.isNothing ? day.at('beginning_of_workday') : start),
      timeOfDay(end.isNothing ? day.at('end_of_workday') : end),
    );
  }
  const [name, hours] = [given.at('name'), week.hours()];
  if (Object.keys(hours).length === 0)
    notes.take('doubtful', days.path, 'No day has hours: give "24/7" by hand if the desk is always open.');
  return notes.on({
    ...(!name.isNothing && { name: name.text() }),
    zone: ianaZone(given.at('time_zone'), notes),
    hours,
    holidays,
  });
}

/** Business hours of Freshdesk as a calendar's definition. Its API does not tell the holidays. */
export function freshdeskCalendar(businessHours: FreshdeskBusinessHours): Told<CalendarDefinition> {
  const notes = new Notes();
  const given = new Part(businessHours, 'business_hour');
  const days = given.at('business_hours');
  notes.take('absent', given.path, "Freshdesk's API does not tell its holidays: add them by hand.");
  return definitionOf(given, days.isNothing ? given.at('working_hours') : days, [], notes);
}

/** Business hours of Freshservice with their holidays as a calendar's definition. */
export function freshserviceCalendar(
  businessHours: Enclosed<FreshserviceBusinessHours, 'business_hours'>,
): Told<CalendarDefinition> {
  const notes = new Notes();
  const given = resource<FreshserviceBusinessHours>(businessHours, 'business_hours');
  const holidays = given
    .at('list_of_holidays')
    .items()
    .map((holiday) => {
      const [date, called] = [holiday.at('holiday_date'), holiday.at('holiday_name')];
      const yearly = EVERY_YEAR.exec(typeof date.value === 'string' ? date.value : '');
      const day = dateOf(yearly === null ? date : new Part(`2000-${yearly[1]}`, date.path));
      const name = called.isNothing ? day.slice(yearly === null ? 0 : 5) : called.text();
      if (yearly !== null && MOVING.test(name))
        notes.take('doubtful', date.path, `"${name}" is on this date in some years only.`);
      return yearly === null ? onDate(day, name) : everyYear(day, name);
    });
  return definitionOf(given, given.at('service_desk_hours'), holidays, notes);
}

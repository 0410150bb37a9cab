import type { CalendarDefinition } from '../../../calendar/calendar-definition';
import { MINUTE_MS } from '../../../input/units';
import { type Converted, Notes } from '../common/notes';
import { type PayloadPart, resource } from '../common/payload-part';
import { WeekHours } from '../common/week-hours';
import { ianaZone } from '../common/zones';

interface ChatwootHours {
  /** 0 is Sunday. */
  readonly day_of_week: number;
  readonly closed_all_day?: boolean | null | undefined;
  readonly open_all_day?: boolean | null | undefined;
  readonly open_hour?: number | null | undefined;
  readonly open_minutes?: number | null | undefined;
  readonly close_hour?: number | null | undefined;
  readonly close_minutes?: number | null | undefined;
}

/** An inbox, as returned by `GET /api/v1/accounts/{id}/inboxes/{id}`. */
export interface ChatwootInbox {
  readonly name?: string | null | undefined;
  readonly timezone?: string | null | undefined;
  readonly working_hours_enabled?: boolean | null | undefined;
  readonly working_hours?: readonly ChatwootHours[] | null | undefined;
}

const DAY_MS = 1440 * MINUTE_MS;

function wholeNumber(part: PayloadPart<unknown>, most: number): number {
  const number = part.number(0, most);
  if (!Number.isInteger(number)) throw part.unexpected('a whole number');
  return number;
}

/** Returns the start or end of a day's hours in ms from midnight. */
function timeOf(day: PayloadPart<ChatwootHours>, end: 'open' | 'close'): number {
  return (wholeNumber(day.at(`${end}_hour`), 23) * 60 + wholeNumber(day.at(`${end}_minutes`), 59)) * MINUTE_MS;
}

/**
 * Converts the working hours of a Chatwoot inbox to a calendar definition. If working hours are off, or no day is open, the calendar
 * is always open, because Chatwoot's SLAs count all time then. Chatwoot has no holidays.
 */
export function chatwootCalendar(inbox: ChatwootInbox): Converted<CalendarDefinition> {
  const notes = new Notes();
  const inboxPart = resource<ChatwootInbox>(inbox, 'inbox');
  const zone = inboxPart.at('timezone');
  const week = new WeekHours();
  for (const day of inboxPart.at('working_hours').items()) {
    const weekday = wholeNumber(day.at('day_of_week'), 6);
    if (day.at('closed_all_day').isTrue()) continue;
    if (day.at('open_all_day').isTrue()) week.addOn(weekday, 0, DAY_MS);
    else {
      const [from, until] = [timeOf(day, 'open'), timeOf(day, 'close')];
      if (until <= from) throw day.at('close_hour').unexpected('a time after the opening', 'invalidRange');
      if (until === DAY_MS - MINUTE_MS)
        notes.add(
          'doubtful',
          day.path,
          'The end at 23:59 is read as midnight (24:00): change it if the day ends a minute earlier.',
        );
      week.addOn(weekday, from, until);
    }
  }
  const isOn = inboxPart.at('working_hours_enabled').isTrue();
  const hours = week.hours();
  const isClosed = Object.keys(hours).length === 0;
  if (isOn && isClosed)
    notes.add(
      'doubtful',
      inboxPart.path,
      'No day is open. Chatwoot then counts all time, so the calendar is always open: check the working hours.',
    );
  return notes.convertedTo({
    ...inboxPart.at('name').textAs('name'),
    zone: zone.isMissing ? 'UTC' : ianaZone(zone, notes),
    hours: isOn && !isClosed ? hours : '24/7',
    holidays: [],
  });
}

import type { CalendarDefinition } from '../../../calendar/calendar-definition';
import { type Part, resource } from '../part';
import { Notes, type Told } from '../told';
import { WeekHours } from '../week-hours';
import { ianaZone } from '../zones';

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

/** An inbox, as `GET /api/v1/accounts/{id}/inboxes/{id}` gives it. */
export interface ChatwootInbox {
  readonly name?: string | null | undefined;
  readonly timezone?: string | null | undefined;
  readonly working_hours_enabled?: boolean | null | undefined;
  readonly working_hours?: readonly ChatwootHours[] | null | undefined;
}

const MINUTE_MS = 60_000;
const DAY_MS = 1440 * MINUTE_MS;

function whole(part: Part<unknown>, most: number): number {
  const number = part.number(0, most);
  if (!Number.isInteger(number)) throw part.unlike('a whole number');
  return number;
}

/** Ms from midnight of one end of a day's hours. */
function timeOf(day: Part<ChatwootHours>, end: 'open' | 'close'): number {
  return (whole(day.at(`${end}_hour`), 23) * 60 + whole(day.at(`${end}_minutes`), 59)) * MINUTE_MS;
}

/**
 * The hours of an inbox as a calendar's definition; always open where they are off, or where no day is open, as its SLAs read
 * them. Chatwoot has no holidays.
 */
export function chatwootCalendar(inbox: ChatwootInbox): Told<CalendarDefinition> {
  const notes = new Notes();
  const given = resource<ChatwootInbox>(inbox, 'inbox');
  const [name, zone, enabled] = [given.at('name'), given.at('timezone'), given.at('working_hours_enabled')];
  const week = new WeekHours();
  for (const day of given.at('working_hours').items()) {
    const place = whole(day.at('day_of_week'), 6);
    if (day.at('closed_all_day').isSo()) continue;
    if (day.at('open_all_day').isSo()) week.addOn(place, 0, DAY_MS);
    else {
      const [from, until] = [timeOf(day, 'open'), timeOf(day, 'close')];
      if (until <= from) throw day.at('close_hour').unlike('a time after the opening', 'invalidRange');
      if (until === DAY_MS - MINUTE_MS)
        notes.take('doubtful', day.path, 'An end at 23:59 is read as the midnight after it.');
      week.addOn(place, from, until);
    }
  }
  const isOn = enabled.isSo();
  const hours = week.hours();
  const isClosed = Object.keys(hours).length === 0;
  if (isOn && isClosed)
    notes.take('doubtful', given.path, 'No day is open: its SLAs count all time, so it is read as always open.');
  return notes.on({
    ...(!name.isNothing && { name: name.text() }),
    zone: zone.isNothing ? 'UTC' : ianaZone(zone, notes),
    hours: isOn && !isClosed ? hours : '24/7',
    holidays: [],
  });
}

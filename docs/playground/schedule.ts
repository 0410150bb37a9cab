import type { CalendarDefinition, ParseResult } from 'prazo';
import {
  type ConversionNote,
  type JiraCalendar,
  jiraCalendar,
  type ZammadCalendar,
  type ZendeskHoliday,
  type ZendeskSchedule,
  zammadCalendar,
  zendeskCalendar,
} from 'prazo/helpdesks';
import { attempt, parseJson } from './issues';
import type { HelpDesk } from './state';

/** A calendar from a pasted schedule, and notes about what the schedule does not contain. */
interface Told {
  readonly value: CalendarDefinition;
  readonly notes: readonly ConversionNote[];
}

/** Returns the first schedule of an export, which lists several under a key of the product. */
function first(json: unknown): unknown {
  if (Array.isArray(json)) return json[0];
  if (typeof json !== 'object' || json === null) return json;
  const { schedules, calendars } = json as Readonly<Record<string, unknown>>;
  const listed = schedules ?? calendars;
  return Array.isArray(listed) ? listed[0] : json;
}

/** Returns the holidays next to a Zendesk schedule; Zendesk's API returns them separately. */
function holidaysBeside(json: unknown): readonly ZendeskHoliday[] | undefined {
  return (json as { readonly holidays?: readonly ZendeskHoliday[] } | null)?.holidays;
}

// The pasted JSON may be anything. The readers validate it.
const READERS: Readonly<Record<HelpDesk, (json: unknown) => Told>> = {
  zendesk: (json) => zendeskCalendar(first(json) as ZendeskSchedule, holidaysBeside(json)),
  jira: (json) => jiraCalendar(first(json) as JiraCalendar),
  zammad: (json) => zammadCalendar(first(json) as ZammadCalendar),
};

/** Converts a pasted schedule to the definition of a calendar. */
export function pastedSchedule(desk: HelpDesk, text: string): ParseResult<Told> {
  const json = parseJson(text);
  return json.ok ? attempt(() => READERS[desk](json.value)) : json;
}

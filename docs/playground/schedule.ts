import type { CalendarDefinition, Result } from 'prazo';
import {
  type JiraCalendar,
  jiraCalendar,
  type Note,
  type ZammadCalendar,
  type ZendeskHoliday,
  type ZendeskSchedule,
  zammadCalendar,
  zendeskCalendar,
} from 'prazo/helpdesks';
import { attempt, parseJson } from './issues';
import type { HelpDesk } from './state';

/** What a pasted schedule tells, and what it cannot tell. */
interface Told {
  readonly value: CalendarDefinition;
  readonly notes: readonly Note[];
}

/** An export holds several schedules: the first of them, under the key that the product lists them. */
function first(json: unknown): unknown {
  if (Array.isArray(json)) return json[0];
  if (typeof json !== 'object' || json === null) return json;
  const { schedules, calendars } = json as Readonly<Record<string, unknown>>;
  const listed = schedules ?? calendars;
  return Array.isArray(listed) ? listed[0] : json;
}

/** The holidays that stand beside a schedule of Zendesk, whose API gives them apart. */
function holidaysBeside(json: unknown): readonly ZendeskHoliday[] | undefined {
  return (json as { readonly holidays?: readonly ZendeskHoliday[] } | null)?.holidays;
}

// What was pasted may be anything: the readers check it, and say what is wrong.
const READERS: Readonly<Record<HelpDesk, (json: unknown) => Told>> = {
  zendesk: (json) => zendeskCalendar(first(json) as ZendeskSchedule, holidaysBeside(json)),
  jira: (json) => jiraCalendar(first(json) as JiraCalendar),
  zammad: (json) => zammadCalendar(first(json) as ZammadCalendar),
};

/** Reads a pasted schedule into the definition of a calendar. */
export function pastedSchedule(desk: HelpDesk, text: string): Result<Told> {
  const json = parseJson(text);
  return json.ok ? attempt(() => READERS[desk](json.value)) : json;
}

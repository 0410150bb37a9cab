import {
  type Calendar,
  type Issue,
  type ParseResult,
  parseCalendar,
  type Sla,
  type supportCatalog,
  type Ticket,
} from 'prazo';
import { saoPaulo, supportOn } from './desk';

/** Tickets from a file, with the calendar of the file or else of the demo. */
export interface Desk {
  readonly calendar: Calendar;
  readonly sla: Sla<typeof supportCatalog>;
  readonly tickets: readonly Ticket<typeof supportCatalog>[];
}

const below = (path: string, issues: readonly Issue[]): readonly Issue[] =>
  issues.map((issue) => ({ ...issue, path: [path, issue.path].filter((part) => part !== '').join('.') }));

function refused(code: Issue['code'], path: string, expected: string, received: string): ParseResult<Desk> {
  return { ok: false, issues: [{ code, path, expected, received }] };
}

/** Reads a list of tickets, or `{ calendar, tickets }`. Returns all tickets, or the issues of all of them. */
export function readTickets(value: unknown): ParseResult<Desk> {
  const given: unknown = Array.isArray(value) ? { tickets: value } : (value ?? {});
  const { tickets, calendar } = given as { readonly tickets?: unknown; readonly calendar?: unknown };
  if (!Array.isArray(tickets)) return refused('wrongType', 'tickets', 'a list of tickets', typeof tickets);
  if (tickets.length === 0) return refused('missing', 'tickets', 'at least one ticket', 'none');
  const own: ParseResult<Calendar> = calendar === undefined ? { ok: true, value: saoPaulo } : parseCalendar(calendar);
  const held = own.ok ? own.value : saoPaulo;
  const sla = supportOn(held);
  const parsed = tickets.map((ticket) => sla.parseTicket(ticket));
  const issues = [
    ...(own.ok ? [] : below('calendar', own.issues)),
    ...parsed.flatMap((result, index) => (result.ok ? [] : below(`tickets[${index}]`, result.issues))),
  ];
  if (issues.length > 0) return { ok: false, issues };
  return { ok: true, value: { calendar: held, sla, tickets: parsed.flatMap((one) => (one.ok ? [one.value] : [])) } };
}

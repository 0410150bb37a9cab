import { readFileSync } from 'node:fs';
import { type CalendarDefinition, type Catalog, createCalendar, createSla, defineCatalog } from 'prazo';
import type { ReadHelpDesk } from '../../../docs/examples/help-desk';

/**
 * The tickets of an example desk: each with its category, our due of a metric, that of the help desk, and how many notes there
 * are on it. The due of a ticket that waits is its first.
 */
export function exampleDues(
  desk: string,
  read: ReadHelpDesk,
  metric: string,
): readonly (readonly [id: string | undefined, category: string, ours?: string, theirs?: string, notes?: number])[] {
  const exported = (name: string): unknown =>
    JSON.parse(readFileSync(new URL(`../../../docs/examples/exports/${desk}/${name}.json`, import.meta.url), 'utf8'));
  const { calendars, catalog, cases } = read(exported('schedules'), exported('policies'), exported('tickets'));
  const [calendar] = Object.values(calendars);
  const sla = createSla({
    catalog: defineCatalog(catalog.value) as Catalog,
    calendar: createCalendar(calendar?.value as CalendarDefinition),
  });
  return cases.map(({ ticket, says }) => {
    const parsed = sla.parseTicket(ticket.value);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
    const { due, originalDue } = sla.deadlines(parsed.value)[metric] ?? {};
    const said = says.value.find((clock) => clock.metric === metric);
    return [
      ticket.value.id,
      ticket.value.category ?? '',
      (due ?? originalDue)?.toUTC().toISO() ?? '',
      String(said?.due ?? said?.lastDue ?? ''),
      ticket.notes.length + says.notes.length,
    ];
  });
}

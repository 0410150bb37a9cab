import { readFileSync } from 'node:fs';
import { type CalendarDefinition, type Catalog, createCalendar, createSla, defineCatalog } from 'prazo';
import { expect, test } from 'vitest';
import { read } from '../../../../docs/examples/desks/jira';

const exported = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../../docs/examples/exports/jira/${name}.json`, import.meta.url), 'utf8'));

test('the example desk reads, and its dues are those worked by hand', () => {
  const { calendars, catalog, cases } = read(exported('schedules'), exported('policies'), exported('tickets'));
  const c2 = createCalendar(calendars.c2?.value as CalendarDefinition);
  const sla = createSla<Catalog, string>({
    catalog: defineCatalog(catalog.value) as Catalog,
    calendar: c2,
    calendars: { c2 },
  });
  const dues = cases.map(({ ticket, says }) => {
    const parsed = sla.parseTicket(ticket.value);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
    const due = sla.deadlines(parsed.value).m7?.due?.toUTC().toISO({ suppressMilliseconds: true });
    const theirs = says.value.filter(({ metric }) => metric === 'm7').pop();
    return [ticket.value.id, due, theirs?.cycle, theirs?.due, ticket.notes.length + says.notes.length];
  });
  expect(dues).toEqual([
    // nine hours from 10:00, two of them waited: 11 and 13 to 18 are 6 h; three more of the next day end at 12:00
    ['DESK-1', '2026-11-11T15:00:00Z', 1, '2026-11-11T15:00:00.000Z', 0],
    // the second cycle, eighteen hours from Monday 10:00: two days of nine
    ['DESK-2', '2026-11-18T13:00:00Z', 2, '2026-11-18T13:00:00.000Z', 0],
    // four hours of Thursday, five of Monday the 23rd; Jira did not know of the holiday on the 20th
    ['DESK-3', '2026-11-23T17:00:00Z', 1, '2026-11-20T17:00:00.000Z', 0],
    // it waits
    ['DESK-4', undefined, 1, null, 0],
  ]);
});

import { readFileSync } from 'node:fs';
import { type CalendarDefinition, type Catalog, createCalendar, createSla, parseCatalog } from 'prazo';
import { expect, test } from 'vitest';
import { read as glpi } from '../../../../docs/examples/desks/glpi';
import type { ReadHelpDesk } from '../../../../docs/examples/help-desk';

/** The tickets of an example desk: id, classes, the due of a metric, what the desk says of it, and the number of notes. */
function dues(name: string, read: ReadHelpDesk, metric: string) {
  const exported = (file: string): unknown =>
    JSON.parse(
      readFileSync(new URL(`../../../../docs/examples/exports/${name}/${file}.json`, import.meta.url), 'utf8'),
    );
  const { calendars, catalog, cases } = read(exported('schedules'), exported('policies'), exported('tickets'));
  const made = Object.fromEntries(
    Object.entries(calendars).map(([id, { value }]) => [id, createCalendar(value as CalendarDefinition)]),
  );
  const [calendar] = Object.values(made);
  const parsed = parseCatalog(catalog.value);
  if (calendar === undefined || !parsed.ok) throw new Error('no desk');
  const sla = createSla<Catalog, string>({ catalog: parsed.value as Catalog, calendar, calendars: made });
  return cases.map(({ ticket, says }) => {
    const checked = sla.parseTicket(ticket.value);
    if (!checked.ok) throw new Error(JSON.stringify(checked.issues));
    const due = sla.deadlines(checked.value)[metric]?.due?.toFormat('dd HH:mm');
    const theirs = says.value.find((said) => said.metric === metric);
    const { id, category, level } = ticket.value;
    const said = theirs?.due ?? theirs?.lastDue;
    return [id, category, level, due, said, ticket.notes.length + says.notes.length];
  });
}

test('the example desk of GLPI reads, and its dues are those worked by hand', () => {
  expect(dues('glpi', glpi, 'timeToResolve')).toEqual([
    // four hours of Thursday from 14:00 and four of Monday; GLPI did not know of Friday's holiday when it counted
    ['201', 'ttr3', 'tto5', '23 12:00', '2026-11-20T15:00:00.000Z', 0],
    // from 10:00 eight hours end at 18:00; three hours of waiting go into the next day
    ['202', 'ttr3', 'tto5', '25 11:00', '2026-11-25T14:00:00.000Z', 0],
    // it waits
    ['203', 'ttr4', 'tto6', undefined, '2026-11-26T21:00:00.000Z', 0],
    // from 9:00, eight hours; it is solved
    ['204', 'ttr3', 'tto5', '25 17:00', '2026-11-25T20:00:00.000Z', 0],
  ]);
});

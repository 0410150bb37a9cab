import { readFileSync } from 'node:fs';
import { type Catalog, createCalendar, createSla, defineCatalog } from 'prazo';
import { expect, test } from 'vitest';
import { read } from '../../../../docs/examples/desks/servicenow';

const exported = (name: string): unknown =>
  JSON.parse(
    readFileSync(new URL(`../../../../docs/examples/exports/servicenow/${name}.json`, import.meta.url), 'utf8'),
  );
const P1 = 'sla1d2e3f40516273849a0b1c2d3e4f5061';
const P3 = 'sla3f4051627384950a1b2c3d4e5f607182';

test('The example desk reads, and its dues are those worked by hand', () => {
  const { calendars, catalog, cases } = read(exported('schedules'), exported('policies'), exported('tickets'));
  const made = Object.fromEntries(Object.entries(calendars).map(([name, { value }]) => [name, createCalendar(value)]));
  const [calendar] = Object.values(made);
  if (calendar === undefined) throw new Error('there is a calendar');
  const sla = createSla({ catalog: defineCatalog(catalog.value) as Catalog, calendar, calendars: made });
  const dues = cases.map(({ ticket, says }) => {
    const parsed = sla.parseTicket(ticket.value);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
    const metric = ticket.value.level === 'p1' ? P1 : P3;
    const due = sla.deadlines(parsed.value)[metric]?.due?.toUTC().toISO();
    return [ticket.value.id, due, says.value.find((one) => one.metric === metric)?.due];
  });
  expect(dues).toEqual([
    // four hours from Monday 9:00 in New York
    ['INC0010001', '2026-03-02T18:00:00.000Z', '2026-03-02T18:00:00.000Z'],
    // a day is 24 hours: two on Tuesday, eight on Wednesday and on Thursday, six on Friday; two more on hold
    ['INC0010002', '2026-03-06T22:00:00.000Z', '2026-03-06T22:00:00.000Z'],
    // on hold
    ['INC0010003', undefined, null],
    // from Thursday 15:00, two hours, and two on Monday: the task SLA was counted before the 13th was closed
    ['INC0010004', '2026-03-16T15:00:00.000Z', '2026-03-13T15:00:00.000Z'],
  ]);
  const notes = [...Object.values(calendars), catalog, ...cases.flatMap(({ ticket, says }) => [ticket, says])];
  expect(notes.flatMap((told) => told.notes)).toEqual([]);
});

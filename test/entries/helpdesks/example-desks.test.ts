import { readFileSync } from 'node:fs';
import { type Calendar, type Catalog, createCalendar, createSla, parseCatalog, type Sla } from 'prazo';
import { expect, test } from 'vitest';
import { HELP_DESKS } from '../../../docs/examples/desks';
import type { HelpDesk } from '../../../docs/examples/help-desk';

/** The calendars, catalog and tickets in the exported files of an example desk. */
function exampleDesk(name: string): HelpDesk {
  const exported = (file: string): unknown =>
    JSON.parse(readFileSync(new URL(`../../../docs/examples/exports/${name}/${file}.json`, import.meta.url), 'utf8'));
  const read = HELP_DESKS[name];
  if (read === undefined) throw new Error(`no example of ${name}`);
  return read(exported('schedules'), exported('policies'), exported('tickets'));
}

/** The SLA of an example desk. Its first calendar is the default. */
function slaOf({ calendars, catalog }: HelpDesk): Sla<Catalog, string> {
  const created = Object.fromEntries(
    Object.entries(calendars).map(([name, { value }]): [string, Calendar] => [name, createCalendar(value)]),
  );
  const [calendar] = Object.values(created);
  const parsed = parseCatalog(catalog.value);
  if (calendar === undefined || !parsed.ok) throw new Error('the example is wrong');
  return createSla<Catalog, string>({ catalog: parsed.value as Catalog, calendar, calendars: created });
}

type ExampleRow = readonly [id: string | undefined, prazo: string | undefined, vendor: unknown];

/**
 * Returns for each ticket of an example desk its id, the due time of a metric in prazo, and the due time of the help desk. `paused` is
 * the due time of prazo to compare for a paused clock: none, or the due time at the start of the clock. Expects no notes.
 */
function dueTimes(
  name: string,
  metricOf: (level: string) => string,
  paused: 'none' | 'original',
): readonly ExampleRow[] {
  const desk = exampleDesk(name);
  const sla = slaOf(desk);
  return desk.cases.map(({ ticket, clocks }) => {
    const parsed = sla.parseTicket(ticket.value);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
    expect([...ticket.notes, ...clocks.notes]).toEqual([]);
    const metric = metricOf(String(ticket.value.level));
    const { due, originalDue } = sla.deadlines(parsed.value)[metric] ?? {};
    const shown = clocks.value.filter((clock) => clock.metric === metric);
    const vendor = shown.find((clock) => clock.due !== undefined || clock.lastDue !== undefined);
    const latest = name === 'jira' ? shown[shown.length - 1] : vendor;
    const ours = due ?? (paused === 'original' ? originalDue : undefined);
    return [
      ticket.value.id,
      ours?.toUTC().toISO() ?? undefined,
      latest?.due === undefined ? latest?.lastDue : latest.due,
    ];
  });
}

test('the example of Zendesk | has the due times worked by hand', () => {
  expect(dueTimes('zendesk', () => 'requesterWaitTime', 'none')).toEqual([
    // eight hours of the schedule from Monday 9:00 in New York: that day at 17:00
    ['7101', '2026-03-02T22:00:00.000Z', '2026-03-02T22:00:00.000Z'],
    // the ticket waits for the customer
    ['7102', undefined, null],
    // four hours from Wednesday 15:00: Thursday at 11:00
    ['7103', '2026-03-05T16:00:00.000Z', '2026-03-05T16:00:00.000Z'],
    // two hours on Thursday from 15:00, six on Monday the 16th. Zendesk last updated its due time before the 13th became a holiday.
    ['7104', '2026-03-16T19:00:00.000Z', '2026-03-13T19:00:00.000Z'],
  ]);
  expect(exampleDesk('zendesk').cases.map(({ ticket }) => ticket.value.category)).toEqual(['p37', 'p37', 'p36', 'p37']);
});

test('the example of Jira | has the due times worked by hand', () => {
  expect(dueTimes('jira', () => 'm7', 'none')).toEqual([
    // nine hours from 10:00, two of them waiting: one hour until 11:00 and five from 13:00 on the first day, three the next day
    ['DESK-1', '2026-11-11T15:00:00.000Z', '2026-11-11T15:00:00.000Z'],
    // the second cycle, eighteen hours from Monday 10:00: two days of nine
    ['DESK-2', '2026-11-18T13:00:00.000Z', '2026-11-18T13:00:00.000Z'],
    // four hours on Thursday, five on Monday the 23rd. Jira does not have the holiday on the 20th.
    ['DESK-3', '2026-11-23T17:00:00.000Z', '2026-11-20T17:00:00.000Z'],
    // the issue waits
    ['DESK-4', undefined, null],
  ]);
  const cycles = exampleDesk('jira').cases.map(
    ({ clocks }) => clocks.value.filter(({ metric }) => metric === 'm7').pop()?.cycle,
  );
  expect(cycles).toEqual([1, 2, 1, 1]);
});

test('the example of Freshdesk | has the due times worked by hand', () => {
  expect(dueTimes('freshdesk', () => 'resolution', 'original')).toEqual([
    // eight hours from Monday 10:00 in São Paulo: that day at 18:00
    ['101', '2026-03-02T21:00:00.000Z', '2026-03-02T21:00:00.000Z'],
    // seven hours on Monday from 11:00, one on Tuesday. The ticket waits.
    ['102', '2026-03-03T13:00:00.000Z', '2026-03-03T13:00:00.000Z'],
    // four hours of calendar time
    ['103', '2026-03-04T22:00:00.000Z', '2026-03-04T22:00:00.000Z'],
    // three hours on Thursday, five on Friday. Freshdesk has a holiday on that Friday, which its API does not return.
    ['104', '2026-04-03T17:00:00.000Z', '2026-04-06T17:00:00.000Z'],
  ]);
  expect(exampleDesk('freshdesk').cases.map(({ ticket }) => ticket.value.category)).toEqual(['p1', 'p1', 'p2', 'p1']);
});

test('the example of ServiceNow | has the due times worked by hand, and no note', () => {
  const metrics = { p1: 'sla1d2e3f40516273849a0b1c2d3e4f5061', p3: 'sla3f4051627384950a1b2c3d4e5f607182' };
  expect(dueTimes('servicenow', (level) => (level === 'p1' ? metrics.p1 : metrics.p3), 'none')).toEqual([
    // four hours from Monday 9:00 in New York
    ['INC0010001', '2026-03-02T18:00:00.000Z', '2026-03-02T18:00:00.000Z'],
    // a day is 24 hours: two on Tuesday, eight on Wednesday, eight on Thursday, six on Friday; and two more for the time on hold
    ['INC0010002', '2026-03-06T22:00:00.000Z', '2026-03-06T22:00:00.000Z'],
    // the task is on hold
    ['INC0010003', undefined, null],
    // two hours on Thursday from 15:00, two on Monday. ServiceNow computed its due time before the 13th became a holiday.
    ['INC0010004', '2026-03-16T15:00:00.000Z', '2026-03-13T15:00:00.000Z'],
  ]);
  const { calendars, catalog } = exampleDesk('servicenow');
  expect([...Object.values(calendars), catalog].flatMap(({ notes }) => notes)).toEqual([]);
});

test('the example of Frappe Helpdesk | has the due times worked by hand', () => {
  expect(dueTimes('frappe', () => 'resolution', 'none')).toEqual([
    // two hours on Thursday from 16:00, two on Monday. Friday is Consciência Negra, which the holiday list of Frappe did not have.
    ['201', '2026-11-23T15:00:00.000Z', '2026-11-20T15:00:00.000Z'],
    // eight hours from Tuesday 10:00, four of them waiting: four hours until 18:00, four on Wednesday
    ['202', '2026-11-25T17:00:00.000Z', '2026-11-25T17:00:00.000Z'],
    // resolved
    ['203', '2026-11-24T17:00:00.000Z', '2026-11-24T17:00:00.000Z'],
    // the ticket waits
    ['204', undefined, '2026-11-26T21:00:00.000Z'],
  ]);
});

test('the example of GLPI | has the due times worked by hand', () => {
  expect(dueTimes('glpi', () => 'timeToResolve', 'none')).toEqual([
    // four hours on Thursday from 14:00, four on Monday. GLPI computed its due time before Friday became a holiday.
    ['201', '2026-11-23T15:00:00.000Z', '2026-11-20T15:00:00.000Z'],
    // eight hours from 10:00 end at 18:00; three hours of waiting move the due time to the next day
    ['202', '2026-11-25T14:00:00.000Z', '2026-11-25T14:00:00.000Z'],
    // the ticket waits
    ['203', undefined, '2026-11-26T21:00:00.000Z'],
    // eight hours from 9:00; the ticket is solved
    ['204', '2026-11-25T20:00:00.000Z', '2026-11-25T20:00:00.000Z'],
  ]);
  expect(exampleDesk('glpi').cases.map(({ ticket: { value } }) => [value.category, value.level])).toEqual([
    ['ttr3', 'tto5'],
    ['ttr3', 'tto5'],
    ['ttr4', 'tto6'],
    ['ttr3', 'tto5'],
  ]);
});

test('the example of Chatwoot | has the due times worked by hand', () => {
  expect(dueTimes('chatwoot', () => 'rt', 'original')).toEqual([
    // eight hours from Monday 10:00 in São Paulo: that day at 18:00
    ['501', '2026-03-02T21:00:00.000Z', '2026-03-02T21:00:00.000Z'],
    // two hours on Tuesday from 16:00, six on Wednesday
    ['502', '2026-03-04T18:00:00.000Z', '2026-03-04T18:00:00.000Z'],
    // four hours of calendar time, on a Saturday
    ['503', '2026-03-07T16:00:00.000Z', '2026-03-07T16:00:00.000Z'],
    // three hours on Thursday, five on Monday. Chatwoot does not have the holiday on Good Friday.
    ['504', '2026-04-06T17:00:00.000Z', '2026-04-03T17:00:00.000Z'],
  ]);
  // 17:30 is half an hour before the closing
  expect(dueTimes('chatwoot', () => 'nrt', 'original')[1]).toEqual([
    '502',
    '2026-03-04T12:30:00.000Z',
    '2026-03-04T12:30:00.000Z',
  ]);
  expect(exampleDesk('chatwoot').cases.map(({ ticket }) => ticket.value.category)).toEqual(['p1', 'p1', 'p2', 'p1']);
});

/** Returns for each ticket its id, the due times of both metrics, and whether the first response is late in prazo and in the help desk. */
function verdicts(name: string) {
  const desk = exampleDesk(name);
  const sla = slaOf(desk);
  return desk.cases.map(({ ticket, clocks }) => {
    const parsed = sla.parseTicket(ticket.value);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
    expect([...ticket.notes, ...clocks.notes]).toEqual([]);
    const { firstResponse, resolution } = sla.status(parsed.value, '2026-03-18T12:00:00Z').metrics;
    const vendor = clocks.value.find(({ metric }) => metric === 'firstResponse');
    const due = (status: typeof firstResponse) => status?.due?.toUTC().toISO({ suppressMilliseconds: true });
    return [ticket.value.id, due(firstResponse), due(resolution), firstResponse?.late, vendor?.breached];
  });
}

test('the example of Intercom | has the due times and verdicts worked by hand', () => {
  // Dublin, nine to five; two office hours to the first response, sixteen to the close
  expect(verdicts('intercom')).toEqual([
    ['501', '2026-03-02T12:00:00Z', '2026-03-04T10:00:00Z', false, undefined],
    ['502', '2026-03-03T10:00:00Z', '2026-03-04T16:00:00Z', true, true],
    // Tuesday the 17th is a holiday of the desk. The office hours of Intercom do not have it, so Intercom calls the target missed.
    ['503', '2026-03-18T10:00:00Z', '2026-03-19T16:00:00Z', false, true],
    // paused from eleven to three
    ['504', '2026-03-04T11:00:00Z', '2026-03-06T13:00:00Z', false, undefined],
  ]);
});

test('the example of HubSpot | has the due times and verdicts worked by hand', () => {
  // New York, nine to five
  expect(verdicts('hubspot')).toEqual([
    ['9101', '2026-03-02T15:00:00Z', '2026-03-02T22:00:00Z', false, false],
    ['9102', '2026-03-03T19:00:00Z', '2026-03-06T15:00:00Z', true, true],
    // eight hours from Wednesday 9:00, three of them waiting: Thursday at 12:00. In HubSpot the SLA was not paused.
    ['9103', '2026-03-04T15:00:00Z', '2026-03-05T17:00:00Z', false, false],
  ]);
});

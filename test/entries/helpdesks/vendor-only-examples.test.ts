import { readFileSync } from 'node:fs';
import { type CalendarDefinition, createCalendar, createSla, parseCatalog } from 'prazo';
import { expect, test } from 'vitest';
import { read as readHubspot } from '../../../docs/examples/desks/hubspot';
import { read as readIntercom } from '../../../docs/examples/desks/intercom';
import type { HelpDesk, ReadHelpDesk } from '../../../docs/examples/help-desk';

function deskOf(name: string, read: ReadHelpDesk): HelpDesk {
  const exported = (file: string): unknown =>
    JSON.parse(readFileSync(new URL(`../../../docs/examples/exports/${name}/${file}.json`, import.meta.url), 'utf8'));
  return read(exported('schedules'), exported('policies'), exported('tickets'));
}

/** Of each ticket the due of the first response and of the resolution, and whether either side calls the first late. */
function told({ calendars, catalog, cases }: HelpDesk) {
  const [calendar] = Object.values(calendars);
  const parsed = parseCatalog(catalog.value);
  if (!parsed.ok || calendar === undefined) throw new Error('The example is wrong.');
  const sla = createSla({ catalog: parsed.value, calendar: createCalendar(calendar.value as CalendarDefinition) });
  return cases.map(({ ticket, says }) => {
    const read = sla.parseTicket(ticket.value);
    if (!read.ok) throw new Error(JSON.stringify(read.issues));
    const { firstResponse, resolution } = sla.status(read.value, '2026-03-18T12:00:00Z').metrics;
    const theirs = says.value.find(({ metric }) => metric === 'firstResponse');
    const due = (at: typeof firstResponse) => at?.due?.toUTC().toISO({ suppressMilliseconds: true });
    expect([...ticket.notes, ...says.notes]).toEqual([]);
    return [ticket.value.id, due(firstResponse), due(resolution), firstResponse?.late, theirs?.breached];
  });
}

test('the conversations of Intercom', () => {
  // Dublin, nine to five; two office hours to the first response, sixteen to the close
  expect(told(deskOf('intercom', readIntercom))).toEqual([
    ['501', '2026-03-02T12:00:00Z', '2026-03-04T10:00:00Z', false, undefined],
    ['502', '2026-03-03T10:00:00Z', '2026-03-04T16:00:00Z', true, true],
    // Tuesday the 17th is a holiday of the desk; Intercom does not have it in its office hours, and calls it missed
    ['503', '2026-03-18T10:00:00Z', '2026-03-19T16:00:00Z', false, true],
    // paused from eleven to three
    ['504', '2026-03-04T11:00:00Z', '2026-03-06T13:00:00Z', false, undefined],
  ]);
});

test('the tickets of HubSpot', () => {
  // New York, nine to five
  expect(told(deskOf('hubspot', readHubspot))).toEqual([
    ['9101', '2026-03-02T15:00:00Z', '2026-03-02T22:00:00Z', false, false],
    ['9102', '2026-03-03T19:00:00Z', '2026-03-06T15:00:00Z', true, true],
    // eight hours from Wednesday 9:00, three of them waiting: Thursday at 12:00; HubSpot was not told of the pause
    ['9103', '2026-03-04T15:00:00Z', '2026-03-05T17:00:00Z', false, false],
  ]);
});

import { readFileSync } from 'node:fs';
import { type CalendarDefinition, type Catalog, createCalendar, createSla, defineCatalog } from 'prazo';
import { zendeskCalendar, zendeskCatalog } from 'prazo/helpdesks';
import { expect, test } from 'vitest';
import { read } from '../../../../docs/examples/desks/zendesk';

const exported = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../../docs/examples/exports/zendesk/${name}.json`, import.meta.url), 'utf8'));

test('the example desk reads, and its dues are those worked by hand', () => {
  const { calendars, catalog, cases } = read(exported('schedules'), exported('policies'), exported('tickets'));
  const calendar = createCalendar(calendars.schedule360000000101?.value as CalendarDefinition);
  const sla = createSla({ catalog: defineCatalog(catalog.value) as Catalog, calendar });
  const dues = cases.map(({ ticket, says }) => {
    const parsed = sla.parseTicket(ticket.value);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
    const { requesterWaitTime } = sla.deadlines(parsed.value);
    const due = requesterWaitTime?.due?.toUTC().toISO({ suppressMilliseconds: true });
    const theirs = says.value.find(({ metric, due }) => metric === 'requesterWaitTime' && due !== undefined)?.due;
    return [ticket.value.id, ticket.value.category, due, theirs, ticket.notes.length + says.notes.length];
  });
  expect(dues).toEqual([
    // eight hours of the schedule from Monday 9:00 in New York: that day at 17:00
    ['7101', 'p37', '2026-03-02T22:00:00Z', '2026-03-02T22:00:00.000Z', 0],
    // it waits for the customer
    ['7102', 'p37', undefined, null, 0],
    // four hours from Wednesday 15:00: Thursday at 11:00
    ['7103', 'p36', '2026-03-05T16:00:00Z', '2026-03-05T16:00:00.000Z', 0],
    // from Thursday 15:00 two hours, and six on Monday the 16th; Zendesk did not know of the 13th when it was last updated
    ['7104', 'p37', '2026-03-16T19:00:00Z', '2026-03-13T19:00:00.000Z', 0],
  ]);
});

test('two hours from Friday at four, by the clock and by the schedule', () => {
  // An answer of Zendesk Customer Care, https://support.zendesk.com/hc/es/community/posts/4408868203034: tickets of Friday
  // 16:00 with a target of 2 hours are due on Friday at 18:00 in calendar hours, on Monday at 10:00 in business hours.
  const days = [1, 2, 3, 4, 5].map((day) => ({ start_time: day * 1440 + 540, end_time: day * 1440 + 1020 }));
  const target = (priority: string, isBusiness: boolean) => ({
    priority,
    metric: 'first_reply_time',
    target: 120,
    business_hours: isBusiness,
  });
  const sla = createSla({
    catalog: defineCatalog(
      zendeskCatalog([{ id: 1, policy_metrics: [target('high', false), target('low', true)] }]).value,
    ) as Catalog,
    calendar: createCalendar(zendeskCalendar({ time_zone: 'Madrid', intervals: days }, []).value),
  });
  const due = (level: string) =>
    sla.deadlines({ category: 'p1', level, openedAt: '2026-03-06T16:00:00+01:00' }).firstReplyTime?.due?.toISO();
  expect([due('high'), due('low')]).toEqual(['2026-03-06T18:00:00.000+01:00', '2026-03-09T10:00:00.000+01:00']);
});

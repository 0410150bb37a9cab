import { createCalendar, createSla, defineCatalog } from 'prazo';
import { intercomTicket } from 'prazo/helpdesks';
import { expect, test } from 'vitest';
import { as, conversation, seconds } from './fixtures';

test('the example of Intercom, 24 office hours | due on Wednesday', () => {
  // "SLAs and office hours", https://www.intercom.com/help/en/articles/9263617-slas-and-office-hours: nine to five from
  // Monday to Friday, a first response within 24 office hours, a message of Friday 16:55. The page counts 8 hours each on
  // Monday, Tuesday and Wednesday. With five minutes on Friday, the due time is Wednesday 16:55.
  const sla = createSla({
    catalog: defineCatalog({
      id: 'intercom',
      levels: { any: {} },
      categories: { vip: { targets: { any: { firstResponse: { businessHours: 24 } } } } },
    }),
    calendar: createCalendar({ zone: 'Europe/Dublin', hours: { 'mon-fri': ['09:00-17:00'] } }),
  });
  const { value } = intercomTicket(conversation([], { created_at: seconds('6 16:55') }), as);
  const parsed = sla.parseTicket(value);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  expect(sla.deadlines(parsed.value).firstResponse.due?.toUTC().toISO()).toBe('2026-03-11T16:55:00.000Z');
});

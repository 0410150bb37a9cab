import { type Catalog, createCalendar, createSla, defineCatalog } from 'prazo';
import { freshdeskCalendar, freshdeskCatalog, freshserviceClocks } from 'prazo/helpdesks';
import { describe, expect, test } from 'vitest';
import { target } from './fixtures';

/**
 * Freshdesk's own examples of a day in business hours, from "Upcoming changes to SLA calculation in business hours",
 * https://support.freshdesk.com/support/solutions/articles/50000011664: until 2026 a day is a working day, then 24 business hours.
 */
const MON_FRI = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'];
const ALL = [...MON_FRI, 'saturday', 'sunday'];

function dueOf(
  days: readonly string[],
  hours: readonly [string, string],
  dayLength: '24 hours' | 'workday',
  at: string,
) {
  const day = { start_time: hours[0], end_time: hours[1] };
  const business_hours = Object.fromEntries(days.map((name) => [name, day]));
  const policies = [{ id: 1, sla_target: { priority_2: target(86_400, null, 86_400) } }];
  const sla = createSla({
    catalog: defineCatalog(freshdeskCatalog(policies, { dayLength }).value) as Catalog,
    calendar: createCalendar(freshdeskCalendar({ time_zone: 'UTC', business_hours }).value),
  });
  const due = sla.deadlines({ category: 'p1', level: 'medium', openedAt: at }).firstResponse?.due;
  return due?.toUTC().toFormat('ccc HH:mm');
}

describe('a target of one day in business hours', () => {
  test('24 hours | due after 24 business hours', () => {
    expect(dueOf(ALL, ['9:00 am', '9:00 pm'], '24 hours', '2026-03-02T09:00:00Z')).toBe('Tue 21:00');
    expect(dueOf(ALL, ['9:00 am', '1:00 pm'], '24 hours', '2026-03-02T09:00:00Z')).toBe('Sat 13:00');
  });

  test('a working day | due at the same time on the next working day', () => {
    expect(dueOf(MON_FRI, ['9:00 am', '5:00 pm'], 'workday', '2025-04-28T10:00:00Z')).toBe('Tue 10:00');
    expect(dueOf(MON_FRI, ['9:00 am', '5:00 pm'], 'workday', '2025-04-25T10:00:00Z')).toBe('Mon 10:00');
  });

  test('a working day, opened outside the hours | due at the opening after the closing that Freshdesk names', () => {
    // Freshdesk: Monday 08:00 and Friday 18:00 are due on Monday at 17:00. No business time is between the two.
    expect(dueOf(MON_FRI, ['9:00 am', '5:00 pm'], 'workday', '2025-04-28T08:00:00Z')).toBe('Tue 09:00');
    expect(dueOf(MON_FRI, ['9:00 am', '5:00 pm'], 'workday', '2025-04-25T18:00:00Z')).toBe('Tue 09:00');
  });
});

test('the ticket in the API reference of Freshservice, 4 and 12 calendar hours | the due times in the reference', () => {
  // https://api.freshservice.com/#view_a_ticket
  const sample = {
    ticket: {
      status: 2,
      due_by: '2017-09-08T23:03:44Z',
      fr_due_by: '2017-09-08T15:03:44Z',
      fr_escalated: false,
    },
  };
  const sla = createSla({
    catalog: defineCatalog(
      freshdeskCatalog([{ id: 1, sla_target: { priority_3: target(14_400, null, 43_200, false) } }]).value,
    ) as Catalog,
    calendar: createCalendar({ zone: 'UTC', hours: '24/7' }),
  });
  const ours = sla.deadlines({ category: 'p1', level: 'high', openedAt: '2017-09-08T11:03:44Z' });
  const theirs = Object.fromEntries(freshserviceClocks(sample).value.map(({ metric, due }) => [metric, due]));
  expect(ours.firstResponse?.due?.toUTC().toISO()).toBe(theirs.firstResponse);
  expect(ours.resolution?.due?.toUTC().toISO()).toBe(theirs.resolution);
});

test('six hours on a Friday evening | due on Friday in calendar hours, on Monday in business hours', () => {
  // https://support.freshdesk.com/support/solutions/articles/37627-what-are-business-hours-and-calendar-hours-
  const six = (isBusiness: boolean) => [
    { id: 1, sla_target: { priority_1: target(21_600, null, 21_600, isBusiness) } },
  ];
  const nine = { start_time: '9:00 am', end_time: '5:00 pm' };
  const business_hours = Object.fromEntries(MON_FRI.map((name) => [name, nine]));
  const due = (isBusiness: boolean) =>
    createSla({
      catalog: defineCatalog(freshdeskCatalog(six(isBusiness)).value) as Catalog,
      calendar: createCalendar(freshdeskCalendar({ time_zone: 'UTC', business_hours }).value),
    }).deadlines({ category: 'p1', level: 'low', openedAt: '2026-03-06T17:00:00Z' }).resolution?.due;
  expect(due(false)?.toUTC().toFormat('ccc HH:mm')).toBe('Fri 23:00');
  expect(due(true)?.toUTC().toFormat('ccc HH:mm')).toBe('Mon 15:00');
});

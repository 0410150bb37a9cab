import { type Catalog, createCalendar, createSla, defineCatalog } from 'prazo';
import { freshdeskCalendar, freshdeskCatalog, freshserviceSays } from 'prazo/helpdesks';
import { describe, expect, test } from 'vitest';
import { read } from '../../../../docs/examples/desks/freshdesk';
import { exampleDues } from '../example-dues';
import { target } from './fixtures';

/**
 * Freshdesk's own examples of what a day of business hours is, from "Upcoming changes to SLA calculation in business hours",
 * https://support.freshdesk.com/support/solutions/articles/50000011664: until 2026 a working day, from then on 24 hours.
 */
const MON_FRI = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'];
const ALL = [...MON_FRI, 'saturday', 'sunday'];

function dueOf(
  days: readonly string[],
  hours: readonly [string, string],
  dayMeans: '24 hours' | 'workday',
  at: string,
) {
  const day = { start_time: hours[0], end_time: hours[1] };
  const business_hours = Object.fromEntries(days.map((name) => [name, day]));
  const policies = [{ id: 1, sla_target: { priority_2: target(86_400, null, 86_400) } }];
  const sla = createSla({
    catalog: defineCatalog(freshdeskCatalog(policies, { dayMeans }).value) as Catalog,
    calendar: createCalendar(freshdeskCalendar({ time_zone: 'UTC', business_hours }).value),
  });
  const due = sla.deadlines({ category: 'p1', level: 'medium', openedAt: at }).firstResponse?.due;
  return due?.toUTC().toFormat('ccc HH:mm');
}

describe('a day of business hours', () => {
  test('is 24 hours of them', () => {
    expect(dueOf(ALL, ['9:00 am', '9:00 pm'], '24 hours', '2026-03-02T09:00:00Z')).toBe('Tue 21:00');
    expect(dueOf(ALL, ['9:00 am', '1:00 pm'], '24 hours', '2026-03-02T09:00:00Z')).toBe('Sat 13:00');
  });

  test('is a working day', () => {
    expect(dueOf(MON_FRI, ['9:00 am', '5:00 pm'], 'workday', '2025-04-28T10:00:00Z')).toBe('Tue 10:00');
    expect(dueOf(MON_FRI, ['9:00 am', '5:00 pm'], 'workday', '2025-04-25T10:00:00Z')).toBe('Mon 10:00');
  });

  test('is due at the opening that follows the closing which Freshdesk names, of tickets from outside the hours', () => {
    // Freshdesk: Monday 08:00 and Friday 18:00 are due on Monday at 17:00. No business time lies between the two.
    expect(dueOf(MON_FRI, ['9:00 am', '5:00 pm'], 'workday', '2025-04-28T08:00:00Z')).toBe('Tue 09:00');
    expect(dueOf(MON_FRI, ['9:00 am', '5:00 pm'], 'workday', '2025-04-25T18:00:00Z')).toBe('Tue 09:00');
  });
});

test('the ticket of the reference of Freshservice: four and twelve hours of calendar time', () => {
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
  const says = Object.fromEntries(freshserviceSays(sample).value.map(({ metric, due }) => [metric, due]));
  expect(ours.firstResponse?.due?.toUTC().toISO()).toBe(says.firstResponse);
  expect(ours.resolution?.due?.toUTC().toISO()).toBe(says.resolution);
});

test('in six hours on a Friday evening: at once by the calendar, on Monday by the business hours', () => {
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

test('the example desk reads, and its dues are those worked by hand', () => {
  expect(exampleDues('freshdesk', read, 'resolution')).toEqual([
    // eight hours from Monday 10:00 in São Paulo: that day at 18:00
    ['101', 'p1', '2026-03-02T21:00:00.000Z', '2026-03-02T21:00:00.000Z', 0],
    // it waits; from Monday 11:00 seven hours, and one on Tuesday
    ['102', 'p1', '2026-03-03T13:00:00.000Z', '2026-03-03T13:00:00.000Z', 0],
    // four hours of all time
    ['103', 'p2', '2026-03-04T22:00:00.000Z', '2026-03-04T22:00:00.000Z', 0],
    // three hours on Thursday, five on Friday; Freshdesk knows of a holiday on that Friday, and its API does not tell it
    ['104', 'p1', '2026-04-03T17:00:00.000Z', '2026-04-06T17:00:00.000Z', 0],
  ]);
});

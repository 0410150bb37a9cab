import { type Catalog, createCalendar, createSla, defineCatalog } from 'prazo';
import { type ChatwootInbox, chatwootCalendar, chatwootCatalog } from 'prazo/helpdesks';
import { expect, test } from 'vitest';

/**
 * The examples of Chatwoot's own specification of an SLA in business hours,
 * https://github.com/chatwoot/chatwoot/blob/develop/spec/enterprise/services/sla/business_hours_service_spec.rb. Its inbox is
 * open from Monday to Friday, nine to five, in UTC, unless the row says otherwise.
 */
const day = (day_of_week: number, open_hour: number, close_hour: number) => ({
  ...{ day_of_week, open_hour, open_minutes: 0, close_hour, close_minutes: 0 },
});
const week = [1, 2, 3, 4, 5].map((weekday) => day(weekday, 9, 17));
const saturday = { ...day(6, 0, 23), close_minutes: 59, open_all_day: true };
const longTuesday = [day(1, 9, 17), day(2, 9, 20), ...week.slice(2)];

const utc: ChatwootInbox = { timezone: 'UTC', working_hours_enabled: true, working_hours: week };
const off: ChatwootInbox = { ...utc, working_hours_enabled: false };
const closed: ChatwootInbox = {
  ...utc,
  working_hours: week.map(({ day_of_week }) => ({ day_of_week, closed_all_day: true })),
};
const newYork: ChatwootInbox = { ...utc, timezone: 'America/New_York' };
const weekend: ChatwootInbox = { ...utc, working_hours: [...week, saturday] };
const uneven: ChatwootInbox = { ...utc, working_hours: longTuesday };

test.each<readonly [string, ChatwootInbox, string, hours: number, due: string]>([
  ['with its hours off', off, '2024-01-19T16:00:00Z', 1, '2024-01-19T17:00:00Z'],
  ['with every day closed', closed, '2024-01-19T16:00:00Z', 1, '2024-01-19T17:00:00Z'],
  ['within a day', utc, '2024-01-17T10:00:00Z', 2, '2024-01-17T12:00:00Z'],
  ['over a weekend', utc, '2024-01-19T16:00:00Z', 2, '2024-01-22T10:00:00Z'],
  ['before the opening', utc, '2024-01-17T07:00:00Z', 2, '2024-01-17T11:00:00Z'],
  ['after the closing', utc, '2024-01-17T18:00:00Z', 2, '2024-01-18T11:00:00Z'],
  ['on a Saturday', utc, '2024-01-20T10:00:00Z', 2, '2024-01-22T11:00:00Z'],
  ['over several days', utc, '2024-01-15T16:00:00Z', 10, '2024-01-17T10:00:00Z'],
  ['in New York', newYork, '2024-01-19T21:00:00Z', 2, '2024-01-22T15:00:00Z'],
  ['on a Saturday that is open throughout', weekend, '2024-01-20T10:00:00Z', 2, '2024-01-20T12:00:00Z'],
  ['over all of that Saturday', weekend, '2024-01-20T00:00:00Z', 24, '2024-01-21T00:00:00Z'],
  ['with a long Tuesday', uneven, '2024-01-15T18:00:00Z', 10, '2024-01-16T19:00:00Z'],
  ['up to the closing of that Tuesday', uneven, '2024-01-15T16:00:00Z', 12, '2024-01-16T20:00:00Z'],
])('a target %s | the due time in the specification', (_name, inbox, openedAt, hours, due) => {
  const policies = [{ id: 1, resolution_time_threshold: hours * 3600, only_during_business_hours: true }];
  const sla = createSla({
    catalog: defineCatalog(chatwootCatalog(policies).value) as Catalog,
    calendar: createCalendar(chatwootCalendar(inbox).value),
  });
  const ours = sla.deadlines({ category: 'p1', level: 'any', openedAt }).rt?.due;
  expect(ours?.toUTC().toISO({ suppressMilliseconds: true })).toBe(due);
});

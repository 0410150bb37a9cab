import { type Catalog, createCalendar, createSla, defineCatalog } from 'prazo';
import { zendeskCalendar, zendeskCatalog } from 'prazo/helpdesks';
import { expect, test } from 'vitest';

test('two hours from Friday 16:00 | due on Friday in calendar hours, on Monday in business hours', () => {
  // From an answer of Zendesk Customer Care, https://support.zendesk.com/hc/es/community/posts/4408868203034: tickets of Friday
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

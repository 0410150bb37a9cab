import { type Catalog, createCalendar, createSla, defineCatalog } from 'prazo';
import { zendeskCalendar, zendeskCatalog } from 'prazo/helpdesks';
import { expect, test } from 'vitest';
import { AGENT, audit, CUSTOMER, change, comment, create } from './fixtures';
import { read, sla as slaOfFixtures } from './ticket';

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

test('the worked example of a handbook | the elapsed times that the handbook states', () => {
  /*
   * "Metrics definitions", https://handbook.gitlab.com/handbook/security/customer-support-operations/zendesk/metrics-definitions,
   * a ticket from Monday 9:00 to Wednesday 14:30. The first reply takes 5 h, the next reply 30 min. Agents work for
   * 5 + 2 + 1 + 0.5 = 8.5 h, and the ticket is on hold for 27 h. The page states 41 h of requester wait, because it adds the 8.5 h to the
   * 5 h in status New and counts 27.5 h on hold. By the timeline on the page the wait is 8.5 + 27 = 35.5 h.
   */
  const { ticket } = read(
    [
      audit('2 09:00', CUSTOMER, create('status', 'new'), create('priority', 'urgent'), comment(CUSTOMER)),
      audit('2 14:00', AGENT, comment(AGENT), change('status', 'new', 'open')),
      audit('2 15:30', CUSTOMER, comment(CUSTOMER)),
      audit('2 16:00', AGENT, comment(AGENT), change('status', 'open', 'pending')),
      audit('3 10:00', CUSTOMER, comment(CUSTOMER), change('status', 'pending', 'open')),
      audit('3 11:00', AGENT, change('status', 'open', 'hold')),
      audit('4 14:00', AGENT, change('status', 'hold', 'open')),
      audit('4 14:30', AGENT, comment(AGENT), change('status', 'open', 'solved')),
    ],
    { status: 'solved', created: '2 09:00', category: 'p36' },
  );
  const { metrics } = slaOfFixtures.status(ticket, '2026-03-05T00:00:00Z');
  const wall = (metric: string) => metrics[metric]?.elapsed.wall.toISO();
  expect([
    wall('firstReplyTime'),
    wall('agentWorkTime'),
    wall('requesterWaitTime'),
    wall('totalResolutionTime'),
  ]).toEqual(['PT5H', 'PT8H30M', 'PT35H30M', 'PT53H30M']);
  expect(metrics.nextReplyTime?.cycles?.map(({ elapsed }) => elapsed.wall.toISO())).toEqual(['PT30M']);
});

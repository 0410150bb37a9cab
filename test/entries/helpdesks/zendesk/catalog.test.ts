import { parseCatalog } from 'prazo';
import { type ZendeskPolicy, zendeskCatalog } from 'prazo/helpdesks';
import { describe, expect, test } from 'vitest';
import { codeAndPath } from '../notes';
import { policies } from './fixtures';

const metric = (priority: string, name: string, more: object) => ({ priority, metric: name, ...more });
const policy = (...metrics: readonly object[]): ZendeskPolicy =>
  ({ id: 1, title: 'One', filter: { all: [], any: [] }, policy_metrics: metrics }) as ZendeskPolicy;

describe('zendeskCatalog', () => {
  test('policies with positions | categories in the order of the positions, with targets by priority', () => {
    const { value, notes } = zendeskCatalog({ sla_policies: policies });
    expect(Object.entries(value.categories)).toEqual([
      [
        'p36',
        {
          labels: 'Premium',
          targets: {
            urgent: {
              firstReplyTime: { seconds: 15 },
              nextReplyTime: { minutes: 120 },
              requesterWaitTime: { businessMinutes: 240 },
              totalResolutionTime: { minutes: 1440 },
            },
          },
        },
      ],
      [
        'p37',
        {
          labels: 'Everybody',
          targets: {
            normal: { firstReplyTime: { businessMinutes: 60 }, requesterWaitTime: { businessMinutes: 480 } },
            low: { agentWorkTime: { minutes: 1440 } },
          },
        },
      ],
      ['none', { labels: 'No policy' }],
    ]);
    expect(Object.keys(value.levels)).toEqual(['urgent', 'high', 'normal', 'low', 'none']);
    expect(notes.map(codeAndPath)).toEqual([
      ['helpDesk', 'sla_policies[1].filter'],
      ['absent', 'sla_policies'],
      ['helpDesk', 'sla_policies[0].filter'],
    ]);
    expect(parseCatalog(value).ok).toBe(true);
  });

  test('a policy with every metric | a target for each metric', () => {
    const names = ['first_reply_time', 'next_reply_time', 'periodic_update_time', 'pausable_update_time'];
    const { value, notes } = zendeskCatalog([
      policy(
        ...[...names, 'requester_wait_time', 'agent_work_time', 'total_resolution_time'].map((name, index) =>
          metric('high', name, { target: index + 1 }),
        ),
      ),
    ]);
    expect(value.categories.p1?.targets).toEqual({
      high: {
        firstReplyTime: { minutes: 1 },
        nextReplyTime: { minutes: 2 },
        periodicUpdateTime: { minutes: 3 },
        pausableUpdateTime: { minutes: 4 },
        requesterWaitTime: { minutes: 5 },
        agentWorkTime: { minutes: 6 },
        totalResolutionTime: { minutes: 7 },
      },
    });
    expect(notes).toEqual([]);
    expect(parseCatalog(value).ok).toBe(true);
  });

  test('a target in seconds, beside metrics and settings that prazo does not have | the target, and notes on the others', () => {
    const { value, notes } = zendeskCatalog([
      {
        ...policy(
          metric('low', 'first_reply_time', { target_in_seconds: 90, target: 1, business_hours: true }),
          metric('low', 'toString', { target: 1 }),
          metric('low', 'handle_time', { target: 1 }),
        ),
        title: null,
        filter: null,
        metric_settings: { first_reply_time: { fulfill_on_agent_internal_note: true }, toString: {} },
      },
      { id: '__proto__', policy_metrics: [] },
    ]);
    expect(value.categories).toEqual({
      p1: { targets: { low: { firstReplyTime: { businessSeconds: 90 } } } },
      p__proto__: { targets: {} },
      none: { labels: 'No policy' },
    });
    expect(notes.map(codeAndPath)).toEqual([
      ['unsupported', 'sla_policies[0].metric_settings'],
      ['absent', 'sla_policies'],
      ['unsupported', 'sla_policies[0].policy_metrics[1].metric'],
      ['unsupported', 'sla_policies[0].policy_metrics[2].metric'],
    ]);
    expect(parseCatalog(value).ok).toBe(true);
  });
});

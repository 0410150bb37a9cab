import { type ZendeskMetricEvent, type ZendeskTargets, zendeskClocks } from 'prazo/helpdesks';
import { describe, expect, test } from 'vitest';
import { codeAndPath } from '../notes';
import { time } from './fixtures';

type Targets = NonNullable<NonNullable<ZendeskTargets['slas']>['policy_metrics']>;

const event = (metric: string, instance: number, type: string, at: string, more: object = {}): ZendeskMetricEvent => ({
  metric,
  instance_id: instance,
  type,
  time: time(at),
  ...more,
});
const sla = { sla: { target: 60, business_hours: false, policy: { id: 36, title: 'Premium' } } };
const clocksOf = (policyMetrics: Targets, events?: readonly ZendeskMetricEvent[]) => {
  const { value, notes } = zendeskClocks({ ticket: { id: 7001, slas: { policy_metrics: policyMetrics } } }, events);
  return { value, notes: notes.map(codeAndPath) };
};

describe('the targets of a ticket', () => {
  test('targets that are active, achieved and paused | due times, and whether each is paused', () => {
    const targets = [
      { breach_at: '2026-03-09T21:00:00Z', stage: 'active', metric: 'requester_wait_time', hours: 5 },
      { breach_at: '2026-03-04T21:00:00Z', stage: 'achieved', metric: 'first_reply_time', days: -5 },
      { breach_at: null, stage: 'paused', metric: 'agent_work_time', minutes: null },
      { breach_at: '2026-03-05T21:00:00Z', stage: 'completed', metric: 'periodic_update_time' },
    ];
    expect(clocksOf(targets)).toEqual({
      value: [
        { metric: 'requesterWaitTime', due: '2026-03-09T21:00:00.000Z', paused: false },
        { metric: 'firstReplyTime', due: '2026-03-04T21:00:00.000Z' },
        { metric: 'agentWorkTime', due: null, paused: true },
        { metric: 'periodicUpdateTime', due: '2026-03-05T21:00:00.000Z' },
      ],
      notes: [],
    });
  });

  test('a paused target with a breach time | no due time, and the breach time as the last due time', () => {
    const targets = [{ breach_at: '2026-03-09T21:00:00Z', stage: 'paused', metric: 'pausable_update_time' }];
    expect(clocksOf(targets).value).toEqual([
      { metric: 'pausableUpdateTime', due: null, lastDue: '2026-03-09T21:00:00.000Z', paused: true },
    ]);
  });

  test('an unknown metric and an unknown stage | notes', () => {
    const targets = [
      { stage: 'active', metric: 'toString', breach_at: null },
      { stage: 'waiting', metric: 'total_resolution_time', breach_at: '2026-03-09T21:00:00Z' },
    ];
    expect(clocksOf(targets)).toEqual({
      value: [{ metric: 'totalResolutionTime', due: '2026-03-09T21:00:00.000Z', paused: false }],
      notes: [
        ['unsupported', 'ticket.slas.policy_metrics[0].metric'],
        ['doubtful', 'ticket.slas.policy_metrics[1].stage'],
      ],
    });
  });

  test('a ticket without targets | no clocks, and a note', () => {
    const { value, notes } = zendeskClocks({ id: 7001 });
    expect([value, notes.map(({ code }) => code)]).toEqual([[], ['absent']]);
  });
});

describe('the metric events of a ticket', () => {
  test('a late first reply and later instances | a breach, and cycles of the next reply', () => {
    const { value, notes } = clocksOf(
      [],
      [
        event('reply_time', 0, 'measure', '4 20:00'),
        event('reply_time', 1, 'activate', '4 20:00'),
        event('reply_time', 1, 'apply_sla', '4 20:00:01', sla),
        event('reply_time', 1, 'breach', '4 21:00', { deleted: false }),
        event('reply_time', 1, 'breach', '4 20:30', { deleted: true }),
        event('reply_time', 1, 'fulfill', '4 21:30'),
        event('reply_time', 1, 'update_status', '4 21:30', { status: { calendar: 90, business: 60 } }),
        event('reply_time', 2, 'activate', '5 10:00'),
        event('reply_time', 2, 'apply_sla', '5 10:00', sla),
        event('reply_time', 2, 'fulfill', '5 10:20'),
        event('reply_time', 2, 'update_status', '5 10:20', { status: { calendar: 20, business: null } }),
        event('reply_time', 3, 'activate', '5 12:00'),
        event('reply_time', 3, 'apply_sla', '5 12:00', sla),
      ],
    );
    expect(value).toEqual([
      {
        metric: 'firstReplyTime',
        stoppedAt: '2026-03-04T21:30:00.000Z',
        breached: true,
        breachedAt: '2026-03-04T21:00:00.000Z',
        elapsed: { business: { minutes: 60 }, wall: { minutes: 90 } },
      },
      {
        metric: 'nextReplyTime',
        cycle: 1,
        stoppedAt: '2026-03-05T10:20:00.000Z',
        breached: false,
        elapsed: { wall: { minutes: 20 } },
      },
      { metric: 'nextReplyTime', cycle: 2, paused: false, stoppedAt: null },
    ]);
    expect(notes).toEqual([]);
  });

  test('a wait that is paused, solved and reopened | its state; metrics without a target are left out', () => {
    // The pause is the example of 27 August 2015 in "Ticket metric event types":
    // https://developer.zendesk.com/documentation/ticketing/reference-guides/ticket-metric-event-types-reference
    const events = [
      event('requester_wait_time', 1, 'activate', '4 08:00'),
      event('requester_wait_time', 1, 'apply_sla', '4 08:00', sla),
      event('requester_wait_time', 1, 'pause', '4 09:00'),
      event('agent_work_time', 1, 'activate', '4 08:00'),
      event('agent_work_time', 1, 'fulfill', '4 12:00'),
    ];
    expect(clocksOf([], events).value).toEqual([{ metric: 'requesterWaitTime', paused: true, stoppedAt: null }]);
    // the target already says that the clock is paused
    const target = { metric: 'requester_wait_time', stage: 'paused', breach_at: null };
    expect(clocksOf([target], events).value).toEqual([
      { metric: 'requesterWaitTime', due: null, paused: true },
      { metric: 'requesterWaitTime', stoppedAt: null },
    ]);
    const reopened = [
      ...events,
      event('requester_wait_time', 1, 'activate', '4 10:00'),
      event('requester_wait_time', 1, 'fulfill', '4 12:00'),
      event('requester_wait_time', 1, 'update_status', '4 12:00', { status: { calendar: 180, business: 180 } }),
      event('requester_wait_time', 1, 'activate', '4 13:00'),
    ];
    expect(clocksOf([], reopened).value).toEqual([{ metric: 'requesterWaitTime', paused: false, stoppedAt: null }]);
  });

  test('events of another ticket, of a group metric and of a second instance | left out', () => {
    const { value, notes } = clocksOf(
      [],
      [
        event('agent_work_time', 1, 'breach', '4 09:00', { ticket_id: 7002 }),
        event('group_ownership_time', 1, 'apply_group_sla', '4 09:00', { ticket_id: 7001 }),
        event('resolution_time', 2, 'breach', '4 09:00'),
        event('periodic_update_time', 3, 'breach', '4 09:00'),
      ],
    );
    expect(value).toEqual([
      {
        metric: 'periodicUpdateTime',
        cycle: 3,
        paused: false,
        stoppedAt: null,
        breachedAt: '2026-03-04T09:00:00.000Z',
        breached: true,
      },
    ]);
    expect(notes).toEqual([
      ['unsupported', 'ticket_metric_events[1].metric'],
      ['doubtful', 'ticket_metric_events[2].instance_id'],
    ]);
  });
});

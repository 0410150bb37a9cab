import { type Catalog, defineCatalog } from 'prazo';
import { describe, expect, test } from 'vitest';
import type { AnyTicket } from '../../ticket/any';
import { asOf, log, on, slaWith, type Telling, ticket } from '../../ticket/week';
import { clocksOf } from './clocks';

/**
 * The metrics of Zendesk's SLA policies and group SLA policies. The sources are
 *
 * - "Defining SLA policies", https://support.zendesk.com/hc/en-us/articles/4408829459866
 * - "Ticket metric event types", https://developer.zendesk.com/documentation/ticketing/reference-guides/ticket-metric-event-types-reference:
 *   requester wait time pauses while pending; agent work time while pending or on hold
 * - "Metrics definitions" of a desk that works with them, by status,
 *   https://handbook.gitlab.com/handbook/security/customer-support-operations/zendesk/metrics-definitions
 *
 * `responded` is a public comment of an agent, `customerReplied` a public comment of an end user. `paused` is a change
 * to a waiting status, with the status as its reason.
 */
const whilePending = { on: [{ event: 'paused', reasons: ['pending'] }], until: ['resumed'] } as const;
const whileHeld = { on: [{ event: 'paused', reasons: ['hold'] }], until: ['resumed'] } as const;
const toSolved = { starts: ['opened'], stops: ['resolved'], reopens: true } as const;
const update = { starts: ['responded'], stops: ['responded'], cancels: ['resolved'], repeats: true } as const;

const catalog = defineCatalog({
  id: 'zendesk',
  levels: { urgent: {}, high: {}, normal: {}, low: {} },
  metrics: {
    firstReplyTime: { starts: ['opened'], stops: ['responded'], cancels: ['resolved'] },
    nextReplyTime: {
      starts: ['customerReplied'],
      stops: ['responded'],
      cancels: ['resolved'],
      follows: 'firstReplyTime',
      repeats: true,
    },
    periodicUpdate: update,
    pausableUpdate: { ...update, pauses: whilePending },
    requesterWaitTime: { ...toSolved, pauses: whilePending },
    agentWorkTime: { ...toSolved, pauses: [whilePending, whileHeld] },
    totalResolutionTime: toSolved,
    groupOwnershipTime: {
      starts: ['opened', 'escalated', 'reopened'],
      stops: ['escalated', 'resolved'],
      repeats: true,
    },
  },
  categories: {
    all: {
      targets: {
        urgent: {
          firstReplyTime: { hours: 2 },
          nextReplyTime: { hours: 4 },
          periodicUpdate: { hours: 6 },
          pausableUpdate: { hours: 6 },
          requesterWaitTime: { hours: 8 },
          agentWorkTime: { hours: 4 },
          totalResolutionTime: { hours: 12 },
        },
        low: { firstReplyTime: { seconds: 28_800 }, requesterWaitTime: { businessSeconds: 57_600 } },
      },
    },
    byAgent: { targets: { urgent: { firstReplyTime: null, nextReplyTime: { hours: 4 } } } },
  },
  tiers: {
    support: { targets: { all: { urgent: { groupOwnershipTime: { hours: 2 } } } } },
    billing: { targets: { all: { urgent: { groupOwnershipTime: { hours: 1 } } } } },
  },
}) as Catalog;
const sla = slaWith({}, catalog);

const from8 = (kind: string, ...lines: readonly string[]): AnyTicket => ticket(kind, log(...lines), 'Mon 2 08:00');

/*
 *   08 new ── 09 pending ░░ 11 open ── 12 hold ▒▒▒ 15 open ─── 18 solved
 *             ● reply       ○ customer              ● reply at 16
 *
 * New and open 1 + 1 + 3 = 5 h, on hold 3 h, pending 2 h.
 */
const day = from8(
  'all urgent',
  'Mon 2 09:00 responded',
  'Mon 2 09:00 paused pending',
  'Mon 2 11:00 customerReplied',
  'Mon 2 11:00 resumed',
  'Mon 2 12:00 paused hold',
  'Mon 2 15:00 resumed',
  'Mon 2 16:00 responded',
  'Mon 2 18:00 resolved',
);

describe('a day of a ticket', () => {
  test.each<readonly [metric: string, name: string, clocks: readonly Telling[]]>([
    ['First reply time', 'firstReplyTime', [{ verdict: 'met', wall: '1:00' }]],
    ['Next reply time', 'nextReplyTime', [{ startedAt: 'Mon 2 11:00', verdict: 'breached', wall: '5:00' }]],
    [
      'Periodic update',
      'periodicUpdate',
      [
        { startedAt: 'Mon 2 09:00', verdict: 'breached', wall: '7:00' },
        { startedAt: 'Mon 2 16:00', verdict: 'notJudged', wall: '2:00' },
      ],
    ],
    [
      'Pausable update',
      'pausableUpdate',
      [
        { startedAt: 'Mon 2 09:00', verdict: 'met', due: 'Mon 2 17:00', wall: '5:00' },
        { startedAt: 'Mon 2 16:00', verdict: 'notJudged', wall: '2:00' },
      ],
    ],
    ['Requester wait time', 'requesterWaitTime', [{ verdict: 'met', due: 'Mon 2 18:00', wall: '8:00' }]],
    ['Agent work time', 'agentWorkTime', [{ verdict: 'breached', due: 'Mon 2 17:00', wall: '5:00' }]],
    ['Total resolution time', 'totalResolutionTime', [{ verdict: 'met', due: 'Mon 2 20:00', wall: '10:00' }]],
  ])('%s', (_metric, name, clocks) => {
    expect(clocksOf(sla, day, 'Mon 2 20:00', name)).toMatchObject(clocks);
  });
});

test('A change from pending to on-hold', () => {
  // 8 ─ 9 pending ░ 10 hold ▒▒ 12 open ──: the requester waits 1 + 2 + 2 h, the agent works 1 + 2 h
  const changed = from8('all urgent', 'Mon 2 09:00 paused pending', 'Mon 2 10:00 paused hold', 'Mon 2 12:00 resumed');
  expect(asOf(sla, changed, 'Mon 2 14:00', 'requesterWaitTime').wall).toBe('5:00');
  expect(asOf(sla, changed, 'Mon 2 14:00', 'agentWorkTime').wall).toBe('3:00');
});

describe('First reply time', () => {
  test('A ticket solved without a reply', () => {
    // There is no reply to judge. If only a reply stopped the clock, it would run and be late for ever.
    const solved = from8('all urgent', 'Mon 2 08:20 resolved');
    const expected = { phase: 'cancelled', verdict: 'notJudged', everBreached: false };
    expect(asOf(sla, solved, 'Fri 6 08:00', 'firstReplyTime')).toMatchObject(expected);
    expect(sla.status(solved, on('Mon 2 09:00')).mostUrgent).toBeUndefined();
    // a message that reopens the ticket starts the next reply time
    const again = from8('all urgent', 'Mon 2 08:20 resolved', 'Mon 2 10:00 reopened', 'Mon 2 10:00 customerReplied');
    expect(asOf(sla, again, 'Mon 2 11:00', 'nextReplyTime')).toMatchObject({ due: 'Mon 2 14:00', wall: '1:00' });
    const [row] = sla.report([solved], on('Fri 6 08:00'), { by: ['metric'] }).rows;
    expect(row).toMatchObject({
      group: { metric: 'firstReplyTime' },
      count: 1,
      cancelled: 1,
      compliance: { of: 0 },
    });
  });

  test('comes before the next one: a second message of the customer starts nothing', () => {
    // in Zendesk both are one metric, reply time: its first instance is the first reply
    const twice = from8('all urgent', 'Mon 2 08:10 customerReplied', 'Mon 2 09:30 responded');
    expect(asOf(sla, twice, 'Mon 2 09:00', 'nextReplyTime')).toMatchObject({ phase: 'notStarted' });
    expect(asOf(sla, twice, 'Mon 2 10:00', 'firstReplyTime')).toMatchObject({ verdict: 'met', wall: '1:30' });
    expect(asOf(sla, twice, 'Mon 2 10:00', 'nextReplyTime')).toMatchObject({ phase: 'notStarted' });
  });

  test('A ticket that an agent opens', () => {
    // "Customizing your SLAs with advanced settings", https://support.zendesk.com/hc/en-us/articles/7412192349466: a
    // setting decides if it has a first reply time. If not, its category has no target for it, and the opening comment
    // is a reply, so the first message of the customer starts the next reply time.
    const byAgent = from8('byAgent urgent', 'Mon 2 08:00 responded', 'Mon 2 10:00 customerReplied');
    expect(asOf(sla, byAgent, 'Mon 2 12:00', 'firstReplyTime').verdict).toBe('noTarget');
    expect(asOf(sla, byAgent, 'Mon 2 12:00', 'nextReplyTime')).toMatchObject({ due: 'Mon 2 14:00', wall: '2:00' });
  });
});

test('The oldest message without an answer', () => {
  // "Defining SLA policies" and its comments: next reply time runs from the oldest unanswered comment
  const insisting = from8(
    'all urgent',
    'Mon 2 09:00 responded',
    'Mon 2 10:00 customerReplied',
    'Mon 2 11:00 customerReplied',
    'Mon 2 13:00 responded',
    'Mon 2 15:00 customerReplied',
  );
  expect(clocksOf(sla, insisting, 'Mon 2 16:00', 'nextReplyTime')).toMatchObject([
    { startedAt: 'Mon 2 10:00', stoppedAt: 'Mon 2 13:00', verdict: 'met', wall: '3:00' },
    { startedAt: 'Mon 2 15:00', due: 'Mon 2 19:00', phase: 'running' },
  ]);
});

test('Calendar hours or business hours, in seconds', () => {
  // Mon 8 ··· 9 ──8 h── 17 │ Tue 9 ──8 h──× 17: 16 hours of the schedule. Eight elapsed hours end at 16.
  const low = from8('all low');
  expect(asOf(sla, low, 'Mon 2 09:00', 'requesterWaitTime').due).toBe('Tue 3 17:00');
  expect(asOf(sla, low, 'Mon 2 09:00', 'firstReplyTime').due).toBe('Mon 2 16:00');
});

test('A changed priority', () => {
  // The clock continues under the other target, with all its pauses.
  const raised = from8(
    'all low',
    'Mon 2 09:00 paused pending',
    'Mon 2 10:00 resumed',
    'Mon 2 12:00 reclassified level urgent',
  );
  const expected = { startedAt: 'Mon 2 08:00', due: 'Mon 2 17:00', wall: '4:00' };
  expect(asOf(sla, raised, 'Mon 2 13:00', 'requesterWaitTime')).toMatchObject(expected);
});

test('A ticket that is solved and reopened', () => {
  // none of these metrics counts the status solved: 2 h, three hours excluded, 1 h
  const reopened = from8('all urgent', 'Mon 2 10:00 resolved', 'Mon 2 13:00 reopened');
  expect(asOf(sla, reopened, 'Mon 2 14:00', 'requesterWaitTime')).toMatchObject({ due: 'Mon 2 19:00', wall: '3:00' });
});

test('Group ownership time', () => {
  // https://support.zendesk.com/hc/en-us/articles/5322445643802: the time for which each group has the ticket
  const passedOn = { ...from8('all urgent', 'Mon 2 09:30 escalated billing', 'Mon 2 11:00 resolved'), tier: 'support' };
  expect(clocksOf(sla, passedOn, 'Mon 2 12:00', 'groupOwnershipTime')).toMatchObject([
    { due: 'Mon 2 10:00', verdict: 'met', wall: '1:30' },
    { due: 'Mon 2 10:30', verdict: 'breached', wall: '1:30' },
  ]);
  const { rows } = sla.report([passedOn], on('Mon 2 12:00'), { by: ['tier', 'metric'] });
  const shares = rows.filter(({ group }) => group.metric === 'groupOwnershipTime');
  expect(shares.map(({ group, compliance }) => [group.tier, compliance.share])).toEqual([
    ['support', 1],
    ['billing', 0],
  ]);
});

// The library cannot express: the order and the filters of policies, so the ticket has a category here; a policy that
// applies only from the next update of the ticket.

import { zendeskTicket } from 'prazo/helpdesks';
import { describe, expect, test } from 'vitest';
import { AGENT, audit, CUSTOMER, change, comment, create, isAgent, notification } from './fixtures';
import { applied, codes, opened, read, sla } from './ticket';

/*
 * In New York, where daylight saving time begins on Sunday the 8th:
 *
 *   Wed 4  15 ──2 h── 17 │ Thu 5, Fri 6 closed │ Mon 9  9 ─ 9:30 pending ░ 11:30 open ─ 12 hold ▒ 13 open ─ 14 solved
 */
const waiting = [
  opened('4 20:00', 'normal', create('tags', ['vip']), notification),
  audit('9 13:30', AGENT, comment(AGENT), change('status', 'new', 'pending')),
  audit('9 15:30', CUSTOMER, comment(CUSTOMER), change('status', 'pending', 'open')),
  audit('9 16:00', AGENT, comment(AGENT, false), change('status', 'open', 'hold')),
  audit('9 17:00', AGENT, change('status', 'hold', 'open'), change('custom_status_id', 1, 2)),
  audit('9 18:00', AGENT, comment(AGENT), change('status', 'open', 'solved')),
];

describe('the statuses and the priority of a ticket', () => {
  test('a ticket that waits, with a reply and a status in one save | its events, and the due times worked by hand', () => {
    const { value, notes, ticket, events } = read(waiting, { status: 'solved' });
    expect(value).toMatchObject({ id: '7001', category: 'p37', level: 'normal', openedAt: '2026-03-04T20:00:00.000Z' });
    expect(value.events?.[1]).toEqual({ type: 'paused', at: '2026-03-09T13:30:00.000Z', reason: 'pending' });
    expect(events).toEqual([
      '2026-03-09T13:30:00.000Z responded',
      '2026-03-09T13:30:00.000Z paused',
      '2026-03-09T15:30:00.000Z customerReplied',
      '2026-03-09T15:30:00.000Z resumed',
      '2026-03-09T16:00:00.000Z paused',
      '2026-03-09T17:00:00.000Z resumed',
      '2026-03-09T18:00:00.000Z responded',
      '2026-03-09T18:00:00.000Z resolved',
    ]);
    expect(notes).toEqual([]);

    // First reply: one hour from 15:00 on Wednesday. Requester wait: eight hours, two of them on Wednesday, so six on
    // Monday, 15:00; and two more, as pending from 9:30 to 11:30 does not count: 17:00. On hold counts.
    const { metrics } = sla.status(ticket, '2026-03-10T12:00:00Z');
    expect(metrics.firstReplyTime).toMatchObject({ verdict: 'breached' });
    expect(metrics.firstReplyTime?.due?.toUTC().toISO()).toBe('2026-03-04T21:00:00.000Z');
    expect(metrics.requesterWaitTime).toMatchObject({ verdict: 'met' });
    expect(metrics.requesterWaitTime?.due?.toUTC().toISO()).toBe('2026-03-09T21:00:00.000Z');
    expect(metrics.requesterWaitTime?.elapsed.business?.toISO()).toBe('PT5H');
  });

  test('changes from pending to hold and from solved to pending | a second pause, a reopening with a pause', () => {
    const { value, notes } = read(
      [
        opened('4 20:00', 'low'),
        audit('5 10:00', AGENT, change('status', 'new', 'pending')),
        audit('5 11:00', AGENT, change('status', 'pending', 'hold')),
        audit('5 12:00', AGENT, change('status', 'hold', 'solved')),
        audit('5 13:00', CUSTOMER, change('status', 'solved', 'pending')),
        audit('5 14:00', AGENT, change('status', 'pending', 'open')),
        audit('5 15:00', AGENT, change('status', 'open', 'solved')),
        audit('9 15:00', -1, change('status', 'solved', 'closed')),
      ],
      { status: 'closed' },
    );
    expect(value.events?.map(({ type, reason }) => [type, reason])).toEqual([
      ['paused', 'pending'],
      ['paused', 'hold'],
      ['resolved', undefined],
      ['reopened', undefined],
      ['paused', 'pending'],
      ['resumed', undefined],
      ['resolved', undefined],
    ]);
    expect(notes).toEqual([]);
  });

  test('a merged ticket | cancelled', () => {
    const merged = read(
      [
        opened('4 20:00', 'low', create('tags', [])),
        audit(
          '5 10:00',
          AGENT,
          comment(AGENT, false),
          change('tags', [], ['closed_by_merge']),
          change('status', 'new', 'closed'),
        ),
      ],
      { status: 'closed' },
    );
    expect(merged.events).toEqual(['2026-03-05T10:00:00.000Z cancelled']);
    expect(sla.status(merged.ticket, '2026-03-10T12:00:00Z').metrics.agentWorkTime?.verdict).toBe('notJudged');
  });

  test('a follow-up with the tag of a merged ticket | resolved', () => {
    const followUp = read(
      [
        opened('4 20:00', 'low', create('tags', 'closed_by_merge vip')),
        audit('5 10:00', AGENT, change('status', 'new', 'closed')),
      ],
      { status: 'closed' },
    );
    expect(followUp.events).toEqual(['2026-03-05T10:00:00.000Z resolved']);
  });

  test('a deleted ticket | cancelled', () => {
    const audits = [opened('4 20:00', 'low'), audit('5 10:00', AGENT, change('status', 'new', 'deleted'))];
    expect(read(audits, { status: 'deleted' }).events).toEqual(['2026-03-05T10:00:00.000Z cancelled']);
  });

  test('a deleted ticket without an audit of the deletion | a note', () => {
    const { events, notes } = read([opened('4 20:00', 'low')], { status: 'deleted' });
    expect(events).toEqual([]);
    expect(codes(notes)).toEqual([['doubtful', 'ticket.status']]);
  });

  test('a priority that is set later | no targets until then, then counted from the creation', () => {
    const { value, ticket } = read([
      opened('4 20:00', null),
      audit('9 14:00', AGENT, change('priority', null, 'normal'), change('status', 'new', 'open')),
    ]);
    expect(value.level).toBe('none');
    expect(value.events).toEqual([{ type: 'reclassified', at: '2026-03-09T14:00:00.000Z', level: 'normal' }]);
    expect(sla.status(ticket, '2026-03-09T13:00:00Z').metrics.requesterWaitTime?.verdict).toBe('noTarget');
    // the clock counts from the creation: two hours on Wednesday and six on Monday
    const { due } = sla.deadlines(ticket).requesterWaitTime ?? {};
    expect(due?.toUTC().toISO()).toBe('2026-03-09T19:00:00.000Z');
  });

  test('audits without the creation | the opening has the values before the first change', () => {
    const { value, notes } = read(
      [audit('5 10:00', AGENT, change('priority', 'urgent', 'low'), change('status', 'open', 'hold'))],
      { status: 'hold' },
    );
    expect(value).toMatchObject({
      level: 'urgent',
      events: [{ type: 'paused' }, { type: 'reclassified', level: 'low' }],
    });
    expect(codes(notes)).toEqual([['absent', 'audits']]);
  });

  test('no audits | the opening has the present values', () => {
    expect(read([], { status: 'pending' }).value).toMatchObject({
      level: 'none',
      events: [{ type: 'paused', at: '2026-03-04T20:00:00.000Z', reason: 'pending' }],
    });
  });
});

test('a ticket solved without a reply and reopened by a message | the first reply ends, the next reply starts', () => {
  const { ticket } = read(
    [
      opened('4 20:00', 'urgent'),
      audit('4 20:20', AGENT, change('status', 'new', 'solved')),
      audit('4 22:00', CUSTOMER, comment(CUSTOMER), change('status', 'solved', 'open')),
    ],
    { category: 'p36' },
  );
  const { metrics } = sla.status(ticket, '2026-03-04T23:00:00Z');
  expect(metrics.firstReplyTime?.verdict).toBe('notJudged');
  expect(metrics.nextReplyTime?.due?.toUTC().toISO()).toBe('2026-03-05T00:00:00.000Z');
});

test('ten thousand audits | read in well under a second', () => {
  const start = Date.UTC(2026, 0, 1);
  const audits = Array.from({ length: 10_000 }, (_, i) => ({
    created_at: new Date(start + i * 60_000).toISOString(),
    author_id: i % 2 ? AGENT : CUSTOMER,
    events: [
      comment(i % 2 ? AGENT : CUSTOMER),
      i === 0 ? create('status', 'open') : change('status', i % 2 ? 'open' : 'pending', i % 2 ? 'pending' : 'open'),
    ],
  }));
  const metricEvents = audits.map(({ created_at }, i) => ({ ...applied('4 20:00', 36 + (i % 2)), time: created_at }));
  const ticket = { id: 1, created_at: '2026-01-01T00:00:00Z', status: 'pending' };
  const { value } = zendeskTicket(ticket, audits, { isAgent, metricEvents });
  expect(value.events?.length).toBe(9_999 * 3);
});

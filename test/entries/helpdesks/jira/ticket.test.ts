import type { Catalog, Ticket } from 'prazo';
import { jiraTicket } from 'prazo/helpdesks';
import { describe, expect, test } from 'vitest';
import { codeAndPath } from '../notes';
import { deskOf } from './desk';
import { comment, history, issue, RESOLUTION, RESPONSE } from './fixtures';

describe('jiraTicket', () => {
  test('an issue that waits twice, is answered and reopened | its events, and the due times worked by hand', () => {
    const { value, notes } = jiraTicket(
      issue('2026-03-02T10:00:00.000-0300', { status: { id: '10003' }, assignee: { accountId: 'bob' } }),
      [
        history('2026-03-02T11:00:00.000-0300', ['status', '10000', '10001'], ['assignee', null, 'bob']),
        history('2026-03-02T12:00:00.000-0300', ['status', '10001', '10002']),
        history('2026-03-02T14:00:00.000-0300', ['status', '10002', '10000'], ['priority', '3', '1']),
        history('2026-03-02T15:00:00.000-0300', ['resolution', null, '1'], ['status', '10000', '10003']),
        history('2026-03-02T16:00:00.000-0300', ['resolution', '1', null], ['labels', 'a', 'b']),
      ],
      {
        comments: {
          comments: [
            comment('2026-03-02T11:00:00.000-0300', 'bob'),
            comment('2026-03-02T11:30:00.000-0300', 'bob', false),
            comment('2026-03-02T14:00:00.000-0300', 'ann'),
          ],
        },
      },
    );
    expect(notes).toEqual([]);
    expect(value).toEqual({
      id: 'DESK-1',
      category: 'all',
      level: 'p3',
      openedAt: '2026-03-02T13:00:00.000Z',
      events: [
        { type: 'entered', at: '2026-03-02T13:00:00.000Z', reason: 's10000' },
        { type: 'unassigned', at: '2026-03-02T13:00:00.000Z', reason: 'atOpening' },
        { type: 'responded', at: '2026-03-02T14:00:00.000Z', by: 'agent' },
        { type: 'left', at: '2026-03-02T14:00:00.000Z', reason: 's10000' },
        { type: 'entered', at: '2026-03-02T14:00:00.000Z', reason: 's10001' },
        { type: 'assigned', at: '2026-03-02T14:00:00.000Z', reason: 'change' },
        { type: 'left', at: '2026-03-02T15:00:00.000Z', reason: 's10001' },
        { type: 'entered', at: '2026-03-02T15:00:00.000Z', reason: 's10002' },
        { type: 'customerReplied', at: '2026-03-02T17:00:00.000Z', by: 'customer' },
        { type: 'left', at: '2026-03-02T17:00:00.000Z', reason: 's10002' },
        { type: 'entered', at: '2026-03-02T17:00:00.000Z', reason: 's10000' },
        { type: 'reclassified', at: '2026-03-02T17:00:00.000Z', level: 'p1' },
        { type: 'left', at: '2026-03-02T18:00:00.000Z', reason: 's10000' },
        { type: 'entered', at: '2026-03-02T18:00:00.000Z', reason: 's10003' },
        { type: 'resolved', at: '2026-03-02T18:00:00.000Z' },
        { type: 'reopened', at: '2026-03-02T19:00:00.000Z' },
      ],
    });
    // Monday 10 to 11 and 14 to 15 are 2 h; the second cycle begins at 16: 8 h of a day of eight end on Tuesday at 16.
    const sla = deskOf([RESPONSE, RESOLUTION]);
    expect(sla.deadlines(value as Ticket<Catalog, string>).m7?.due?.toISO()).toBe('2026-03-03T16:00:00.000-03:00');
    const status = sla.status(value as Ticket<Catalog, string>, '2026-03-02T20:00:00Z');
    // When the issue was answered it had priority 3, whose goal has no duration.
    expect(status.metrics.m6).toMatchObject({ verdict: 'noTarget' });
  });

  test('histories with the latest first, inside the issue | in order of time', () => {
    const changelog = {
      total: 2,
      histories: [
        history('2026-03-02T12:00:00.000+0000', ['status', '10001', '10002']),
        history('2026-03-02T11:00:00.000+0000', ['status', '10000', '10001']),
      ],
    };
    const given = issue('2026-03-02T10:00:00.000+0000', { status: { id: '10002' }, priority: null });
    const { value, notes } = jiraTicket({ issue: given } as never, changelog, { comments: [], category: 'g1' });
    expect([value.level, value.category, notes]).toEqual(['none', 'g1', []]);
    expect(value.events?.map((event) => [event.type, event.reason])).toEqual([
      ['entered', 's10000'],
      ['unassigned', 'atOpening'],
      ['left', 's10000'],
      ['entered', 's10001'],
      ['left', 's10001'],
      ['entered', 's10002'],
    ]);
  });

  test('the first page of a changelog only | notes on the missing pages and on the old status', () => {
    const values = [history('2026-03-02T11:00:00.000+0000', ['status', '10000', '10001'])];
    const page = { values, total: 7, isLast: false };
    const { notes } = jiraTicket(issue('2026-03-02T10:00:00.000+0000'), page, { comments: [] });
    expect(notes.map(codeAndPath)).toEqual([
      ['absent', 'changelog'],
      ['doubtful', 'issue.fields.status'],
    ]);
  });

  test('an issue created in a paused status and assigned | paused and assigned at the opening', () => {
    const fields = { status: { id: '10001' }, assignee: { key: 'bob' }, duedate: '2026-03-09' };
    const { value } = jiraTicket(issue('2026-03-02T10:00:00.000-0300', fields), [], { comments: [] });
    expect(value.events).toEqual([
      { type: 'entered', at: '2026-03-02T13:00:00.000Z', reason: 's10001' },
      { type: 'assigned', at: '2026-03-02T13:00:00.000Z', reason: 'atOpening' },
      { type: 'dueDateSet', at: '2026-03-02T13:00:00.000Z', reason: 'atOpening' },
    ]);
    const { phase } = deskOf([RESOLUTION]).status(value as never, '2026-03-02T18:00:00Z').metrics.m7 ?? {};
    expect(phase).toBe('paused');
  });

  test('ten thousand histories | read in time', () => {
    const start = Date.UTC(2026, 0, 1);
    const log = Array.from({ length: 10_000 }, (_, i) =>
      history(new Date(start + (i + 1) * 60_000).toISOString(), [
        'status',
        `${10_000 + (i % 2)}`,
        `${10_001 - (i % 2)}`,
      ]),
    );
    const { value } = jiraTicket(issue(new Date(start).toISOString()), log, { comments: [] });
    expect(value.events).toHaveLength(20_002);
  });
});

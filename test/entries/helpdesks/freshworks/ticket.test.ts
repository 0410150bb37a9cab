import { type Catalog, createCalendar, createSla, defineCatalog } from 'prazo';
import { freshdeskCalendar, freshdeskCatalog, freshdeskTicket, freshserviceTicket } from 'prazo/helpdesks';
import { describe, expect, test } from 'vitest';
import { codesAndPaths } from '../notes';
import { change, freshdeskHours, freshdeskPolicies, message, opened } from './fixtures';

describe('a ticket', () => {
  test('with changes of status | the events of two pauses, a reply and a reopening', () => {
    const { value, notes } = freshdeskTicket(
      { ...opened, status: 4, priority: 4 },
      [
        message('2026-03-02T13:05:00Z', true),
        message('2026-03-02T13:30:00Z', false),
        message('2026-03-02T13:40:00Z', false, { private: true }),
        message('2026-03-02T15:00:00Z', true, { auto_response: true }),
        message('2026-03-02T19:00:00Z', true),
      ],
      {
        category: 'p7',
        statuses: { 6: 'paused', 7: 'running' },
        changes: [
          change('2026-03-02T13:30:00Z', 3),
          change('2026-03-02T14:30:00Z', '6', 4),
          change('2026-03-02T13:00:00Z', 2, 2),
          change('2026-03-02T19:00:00Z', 7),
          change('2026-03-02T20:00:00Z', 4),
          change('2026-03-03T12:00:00Z', 2),
          change('2026-03-03T13:00:00Z', 4),
          change('2026-03-03T14:00:00Z', 4),
        ],
      },
    );
    expect(value).toEqual({
      id: '31',
      category: 'p7',
      level: 'medium',
      openedAt: '2026-03-02T13:00:00.000Z',
      events: [
        { type: 'customerReplied', at: '2026-03-02T13:05:00.000Z', by: 'customer' },
        { type: 'responded', at: '2026-03-02T13:30:00.000Z', by: 'agent' },
        { type: 'paused', at: '2026-03-02T13:30:00.000Z', reason: 'pending' },
        { type: 'paused', at: '2026-03-02T14:30:00.000Z', reason: '6' },
        { type: 'reclassified', at: '2026-03-02T14:30:00.000Z', level: 'urgent' },
        { type: 'customerReplied', at: '2026-03-02T19:00:00.000Z', by: 'customer' },
        { type: 'resumed', at: '2026-03-02T19:00:00.000Z' },
        { type: 'resolved', at: '2026-03-02T20:00:00.000Z' },
        { type: 'reopened', at: '2026-03-03T12:00:00.000Z' },
        { type: 'resolved', at: '2026-03-03T13:00:00.000Z' },
      ],
    });
    expect(notes).toEqual([]);
  });

  test.each<readonly [string, number, object | null, readonly string[], readonly string[]]>([
    ['open', 2, { status_updated_at: '2026-03-02T13:00:00Z' }, [], []],
    ['pending', 3, { pending_since: '2026-03-02T15:00:00Z' }, ['paused 15'], []],
    ['in a custom paused status', 6, { status_updated_at: '2026-03-02T16:00:00Z' }, ['paused 16'], []],
    ['pending, without a time', 3, {}, [], ['absent ticket.status']],
    ['resolved', 4, { resolved_at: '2026-03-02T17:00:00Z' }, ['resolved 17'], []],
    ['closed', 5, { closed_at: '2026-03-02T18:00:00Z' }, ['resolved 18'], []],
    ['resolved, without stats', 4, null, [], ['absent ticket.status']],
    [
      'reopened',
      2,
      { resolved_at: '2026-03-02T17:00:00Z', reopened_at: '2026-03-02T18:00:00Z' },
      ['resolved 17', 'reopened 18'],
      [],
    ],
    [
      'reopened and resolved again',
      4,
      { resolved_at: '2026-03-02T19:00:00Z', reopened_at: '2026-03-02T18:00:00Z' },
      ['resolved 19'],
      ['absent ticket.stats'],
    ],
    ['in a status without a kind', 12, {}, [], ['absent ticket.status']],
    ['in a status named toString', 'toString' as never, {}, [], ['absent ticket.status']],
  ])('%s, with stats only | the events and notes', (_kind, status, stats, events, more) => {
    const { value, notes } = freshserviceTicket({ ticket: { ...opened, status, sla_policy_id: 21, stats } }, [], {
      statuses: { 6: 'paused' },
    });
    expect(value.category).toBe('p21');
    expect(value.events?.map(({ type, at }) => `${type} ${String(at).slice(11, 13)}`)).toEqual(events);
    expect(codesAndPaths(notes)).toEqual(['absent ticket.stats', ...more]);
  });

  test('with stats only | the first and the last replies', () => {
    const stats = {
      first_responded_at: '2026-03-02T14:00:00Z',
      requester_responded_at: '2026-03-02T15:00:00Z',
      agent_responded_at: '2026-03-02T16:00:00Z',
    };
    const replies = (more: object) =>
      freshdeskTicket({ ...opened, stats: { ...stats, ...more } }, null, {
        category: 'p7',
        changes: [],
      }).value.events?.map(({ type, at }) => `${type} ${String(at).slice(11, 13)}`);
    expect(replies({})).toEqual(['responded 14', 'customerReplied 15', 'responded 16']);
    expect(replies({ agent_responded_at: stats.first_responded_at })).toEqual(['responded 14', 'customerReplied 15']);
    const { value, notes } = freshserviceTicket(opened, null, { changes: [] });
    expect([value.events, value.category, codesAndPaths(notes)]).toEqual([[], 'none', ['absent ticket.stats']]);
  });

  test('deleted, with an incomplete log | notes', () => {
    const { value, notes } = freshdeskTicket({ ...opened, deleted: true }, [], {
      category: 'p7',
      changes: [change('2026-03-02T15:00:00Z', 3, 1)],
    });
    expect(value.level).toBe('low');
    expect(codesAndPaths(notes)).toEqual([
      'doubtful changes[0].priority',
      'doubtful ticket.priority',
      'doubtful ticket.status',
      'absent ticket',
    ]);
  });

  test('with a status of its own for a merge | cancelled', () => {
    const { value, notes } = freshdeskTicket({ ...opened, status: 5, spam: true }, [], {
      category: 'p7',
      statuses: { merged: 'gone' },
      changes: [change('2026-03-02T15:00:00Z', 'merged')],
    });
    expect(value.events).toEqual([{ type: 'cancelled', at: '2026-03-02T15:00:00.000Z' }]);
    expect(notes).toEqual([]);
  });

  test('a ticket that waits | the due times worked by hand', () => {
    // Monday 10:00 to 12:00, two hours. The ticket waits until Wednesday 11:00. Six of its eight hours are left: Wednesday at 17:00.
    const ticket = freshdeskTicket(
      opened,
      [message('2026-03-02T14:30:00Z', false), message('2026-03-04T14:00:00Z', true)],
      {
        category: 'p7',
        changes: [change('2026-03-02T15:00:00Z', 3), change('2026-03-04T14:00:00Z', 2)],
      },
    );
    const sla = createSla({
      catalog: defineCatalog(freshdeskCatalog(freshdeskPolicies).value) as Catalog,
      calendar: createCalendar(freshdeskCalendar(freshdeskHours).value),
    });
    const { firstResponse, everyResponse, resolution } = sla.deadlines(ticket.value);
    expect([firstResponse, everyResponse, resolution].map((due) => due?.due?.toISO())).toEqual([
      '2026-03-02T11:00:00.000-03:00',
      '2026-03-04T13:00:00.000-03:00',
      '2026-03-04T17:00:00.000-03:00',
    ]);
    expect(sla.status(ticket.value, '2026-03-04T18:00:00Z').metrics.firstResponse?.verdict).toBe('breached');
  });
});

import { createCalendar, createSla, type Ticket } from 'prazo';
import {
  type ZammadArticle,
  type ZammadHistoryItem,
  type ZammadTicket,
  zammadCalendar,
  zammadTicket,
} from 'prazo/helpdesks';
import { describe, expect, test } from 'vitest';
import { issuesThrownBy, pathsAndCodes } from '../../../expecting';
import { article, office, opened, parsed, state } from './fixtures';

const EVENTS = ({ events = [] }: Ticket): readonly string[] =>
  events.map(({ at, type, reason = '' }) => `${String(at).slice(5, 16)} ${type} ${reason}`.trim());

describe('a ticket of Zammad', () => {
  test('a day of work, with a reply and a state in one save | events in order of time', () => {
    const history = [
      { object: 'Ticket', type: 'created', created_at: '2026-09-08T12:00:00.000Z' },
      state('2026-09-08T14:00:00.000Z', 'new', 'pending reminder'),
      {
        object: 'Ticket',
        type: 'updated',
        attribute: 'owner',
        value_from: '-',
        value_to: 'Ana',
        created_at: '2026-09-08T14:00:00.000Z',
      },
      { object: 'Ticket::Article', type: 'created', created_at: '2026-09-08T14:00:00.000Z' },
      state('2026-09-08T16:00:00.000Z', 'pending reminder', 'pending close'),
      state('2026-09-08T17:00:00.000Z', 'pending close', 'open'),
      state('2026-09-08T18:00:00.000Z', 'open', 'closed'),
      state('2026-09-09T12:00:00.000Z', 'closed', 'open'),
    ];
    const articles = [
      article('2026-09-08T12:00:00.000Z', 'Customer'),
      article('2026-09-08T12:30:00.000Z', 'Customer'),
      article('2026-09-08T13:00:00.000Z', 'Agent', true),
      article('2026-09-08T13:30:00.000Z', 'System'),
      article('2026-09-08T14:00:00.000Z', 'Agent'),
      article('2026-09-08T17:00:00.000Z', 'Customer'),
    ];
    const { value, notes } = zammadTicket({ ...opened, state: 'open' }, history, { category: 'sla2', articles });
    expect(notes).toEqual([]);
    expect(value).toMatchObject({ id: '42', category: 'sla2', level: 'any', openedAt: '2026-09-08T12:00:00.000Z' });
    expect(EVENTS(value)).toEqual([
      '09-08T12:30 customerReplied',
      '09-08T14:00 responded',
      '09-08T14:00 paused pending reminder',
      '09-08T16:00 paused pending close',
      '09-08T17:00 customerReplied',
      '09-08T17:00 resumed',
      '09-08T18:00 resolved',
      '09-09T12:00 reopened',
    ]);
  });

  test('with a pending state | the due times worked by hand', () => {
    // Tuesday 8 September from 9:00 in São Paulo, which is 12:00 UTC. 300 minutes are due at 14:00. A pause from 10:00 to 12:00
    // moves the due time to 16:00. The first response has 120 minutes and is paused too: 9 to 10, then 12 to 13.
    const sla = createSla({
      catalog: parsed([{ id: 2, first_response_time: 120, solution_time: 300 }]),
      calendar: createCalendar(zammadCalendar(office).value),
    });
    const history = [
      state('2026-09-08T13:00:00Z', 'open', 'pending reminder'),
      state('2026-09-08T15:00:00Z', 'pending reminder', 'open'),
    ];
    const { value } = zammadTicket({ id: 1, created_at: '2026-09-08T12:00:00Z' }, history, {
      category: 'sla2',
      articles: [],
    });
    const { firstResponse, solution } = sla.deadlines(value);
    expect(firstResponse?.due?.toISO()).toBe('2026-09-08T13:00:00.000-03:00');
    expect(solution?.due?.toISO()).toBe('2026-09-08T16:00:00.000-03:00');
  });

  test.each<readonly [situation: string, history: readonly ZammadHistoryItem[], events: readonly string[]]>([
    ['merged', [state('2026-09-08T14:00:00Z', 'open', 'merged')], ['09-08T14:00 cancelled']],
    ['opened as closed', [], ['09-08T12:00 resolved']],
    [
      'opened as a pending reminder',
      [state('2026-09-08T14:00:00Z', 'pending reminder', 'open')],
      ['09-08T12:00 paused pending reminder', '09-08T14:00 resumed'],
    ],
    [
      'with an item that has a key named toString',
      [{ ...state('2026-09-08T14:00:00Z', 'open', 'closed'), toString: 'x' } as never],
      ['09-08T14:00 resolved'],
    ],
  ])('%s', (_situation, history, events) => {
    expect(EVENTS(zammadTicket(opened, history, { category: 'sla2', articles: [] }).value)).toEqual(events);
  });

  test('a history that does not end with the present state | a note', () => {
    const history = [state('2026-09-08T14:00:00Z', 'new', 'open')];
    const { notes } = zammadTicket({ ...opened, state: 'closed' }, history, { category: 'sla2', articles: [] });
    expect(notes).toMatchObject([{ code: 'doubtful', path: 'ticket.state' }]);
  });

  test('custom states | need a kind in the options', () => {
    const history = [
      state('2026-09-08T14:00:00Z', 'open', 'with vendor'),
      state('2026-09-08T15:00:00Z', 'with vendor', 'open'),
    ];
    const unknown = zammadTicket({ ...opened, state: 'open' }, history, { category: 'sla2', articles: [] });
    expect(EVENTS(unknown.value)).toEqual([]);
    expect(unknown.notes).toMatchObject([{ code: 'absent', path: 'history[0].value_to' }]);
    const known = zammadTicket(opened, history, {
      category: 'sla2',
      articles: [],
      states: { 'with vendor': 'paused' },
    });
    expect(EVENTS(known.value)).toEqual(['09-08T14:00 paused with vendor', '09-08T15:00 resumed']);
  });

  test.each<
    readonly [mistake: string, ticket: unknown, history: unknown, articles: unknown, path: string, code: string]
  >([
    ['no ticket', undefined, [], [], 'ticket', 'missing'],
    ['no opening', { id: 1 }, [], [], 'ticket.created_at', 'missing'],
    ['an opening in seconds', { id: 1, created_at: 1_700_000_000 }, [], [], 'ticket.created_at', 'invalidInstant'],
    ['a history that is text', opened, 'none', [], 'history', 'wrongType'],
    [
      'a line without a time',
      opened,
      [{ object: 'Ticket', attribute: 'state', value_to: 'open' }],
      [],
      'history[0].created_at',
      'missing',
    ],
    [
      'a line without a state',
      opened,
      [{ object: 'Ticket', attribute: 'state', created_at: '2026-09-08T14:00:00Z' }],
      [],
      'history[0].value_to',
      'missing',
    ],
    ['articles that are null', opened, [], [null], 'articles[0]', 'missing'],
    [
      'an article without a sender',
      opened,
      [],
      [{ created_at: '2026-09-08T14:00:00Z' }],
      'articles[0].sender',
      'missing',
    ],
  ])('%s is an issue', (_mistake, ticket, history, articles, path, code) => {
    const call = () =>
      zammadTicket(ticket as ZammadTicket, history as readonly ZammadHistoryItem[], {
        category: 'sla2',
        articles: articles as readonly ZammadArticle[],
      });
    expect(pathsAndCodes(issuesThrownBy(call))).toEqual([`${path} ${code}`]);
  });

  test('a hundred thousand lines | read in time', () => {
    const minute = (i: number) => new Date(Date.UTC(2026, 0, 1) + i * 60_000).toISOString();
    const history = Array.from({ length: 100_000 }, (_, i) =>
      state(minute(i), i % 2 ? 'pending close' : 'open', i % 2 ? 'open' : 'pending close'),
    );
    const { value } = zammadTicket({ id: 1, created_at: '2026-01-01T00:00:00Z' }, history, {
      category: 'a',
      articles: [],
    });
    expect(value.events).toHaveLength(100_000);
    expect(
      pathsAndCodes(
        issuesThrownBy(() => zammadTicket(opened, [...history, ...history], { category: 'a', articles: [] })),
      ),
    ).toEqual(['history tooLarge']);
  });
});

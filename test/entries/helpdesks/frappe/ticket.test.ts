import type { Ticket } from 'prazo';
import { type FrappeTicket, type FrappeVersion, frappeTicket } from 'prazo/helpdesks';
import { describe, expect, test } from 'vitest';
import { bounded } from '../../../bounded';
import { issuesThrownBy, pathsAndCodes } from '../../../expecting';
import { site, ticketAt, version, zone } from './fixtures';

const eventsOf = ({ events = [] }: Ticket): readonly string[] =>
  events.map((event) => {
    const {
      at,
      type,
      reason = '',
      level = '',
      category = '',
    } = event as unknown as { at: string } & Record<string, string>;
    return [at.slice(5, 16), type, reason, level, category].filter(Boolean).join(' ');
  });

describe('a ticket of Frappe Helpdesk', () => {
  test('versions in any order, with a status and a priority in one save | events in order of time', () => {
    const given = ticketAt('Mon 2 10:00', 'High', { first_responded_on: site('Mon 2 11:00:30'), status: 'Closed' });
    const versions = {
      data: [
        version('Thu 5 10:00', ['status', 'Resolved', 'Closed']),
        version('Mon 2 11:00:30', ['first_responded_on', null, '02-03-2026 11:00:30'], ['status', 'Open', 'Replied']),
        version('Mon 2 12:00', ['status', 'Replied', 'With vendor'], ['priority', 'Low', 'High']),
        version('Mon 2 13:00', ['status', 'With vendor', 'Open'], ['sla', 'Default', 'VIP']),
        version('Mon 2 14:00', ['status', 'Open', 'Resolved']),
        version('Tue 3 10:00', ['status', 'Resolved', 'Open']),
        version('Wed 4 10:00', ['status', 'Open', 'Resolved']),
      ],
    };
    const statuses = [
      { name: 'Open', category: 'Open' },
      { name: 'Replied', category: 'Paused' },
      { name: 'With vendor', category: 'Paused' },
      { name: 'Resolved', category: 'Resolved' },
      { name: 'Closed', category: 'Resolved' },
    ];
    const { value, notes } = frappeTicket({ data: given }, versions, { zone, statuses: { data: statuses } });
    expect(notes).toEqual([]);
    // 10:00 in São Paulo is 13:00 in UTC
    expect(value).toMatchObject({
      id: '12',
      category: 'sla-Default',
      level: 'Low',
      openedAt: '2026-03-02T13:00:00.000Z',
    });
    expect(eventsOf(value)).toEqual([
      '03-02T14:00 responded',
      '03-02T14:00 paused Replied',
      '03-02T15:00 paused With vendor',
      '03-02T15:00 reclassified High',
      '03-02T16:00 resumed',
      '03-02T16:00 reclassified sla-VIP',
      '03-02T17:00 resolved',
      '03-03T13:00 reopened',
      '03-04T13:00 resolved',
    ]);
  });

  test.each<
    readonly [
      situation: string,
      more: Partial<FrappeTicket>,
      versions: readonly FrappeVersion[],
      events: readonly string[],
      notes: readonly string[],
    ]
  >([
    ['new', {}, [], [], []],
    [
      'a status without a version',
      { status: 'Resolved', resolution_date: site('Mon 2 12:00'), total_hold_time: 60 },
      [],
      ['03-02T15:00 resolved'],
      ['ticket.total_hold_time'],
    ],
    [
      'on hold without a version',
      { status: 'Replied', on_hold_since: site('Mon 2 12:00') },
      [],
      ['03-02T15:00 paused Replied'],
      [],
    ],
    [
      'merged',
      { is_merged: 1, status: 'Closed' },
      [version('Mon 2 12:00', ['status', 'Open', 'Closed'], ['is_merged', 0, '1'])],
      ['03-02T15:00 resolved', '03-02T15:00 cancelled'],
      [],
    ],
    ['merged without a version', { is_merged: 1 }, [], [], ['ticket.is_merged']],
    [
      'a status without a kind',
      {},
      [
        version('Mon 2 12:00', ['status', 'Open', 'constructor']),
        version('Mon 2 13:00', ['status', 'constructor', 'Open']),
      ],
      [],
      ['versions[0].data.changed[0][2]'],
    ],
    [
      'changed fields named like inherited keys',
      {},
      [version('Mon 2 12:00', ['toString', 'a', 'b'], ['__proto__', null, 'x'], ['constructor', '', 'y'])],
      [],
      [],
    ],
  ])('%s', (_situation, more, versions, events, notes) => {
    const told = frappeTicket(ticketAt('Mon 2 10:00', 'High', more), versions, { zone });
    expect(eventsOf(told.value)).toEqual(events);
    expect(told.notes.map(({ path }) => path)).toEqual(notes);
  });

  test('versions that do not end with the present status | a note', () => {
    const closed = ticketAt('Mon 2 10:00', 'Low', { status: 'Closed' });
    const { notes } = frappeTicket(closed, [version('Mon 2 11:00', ['status', 'Open', 'Replied'])], { zone });
    expect(notes).toMatchObject([{ code: 'doubtful', path: 'ticket.status' }]);
  });

  const none = ticketAt('Mon 2 10:00', 'Low', { sla: null });

  test('a ticket without an SLA | the category none', () => {
    expect(frappeTicket(none, [], { zone }).value).toMatchObject({ category: 'none', events: [] });
  });

  test('a ticket that loses its SLA | the category none from the loss on', () => {
    const lost = frappeTicket(none, [version('Mon 2 11:00', ['sla', 'Default', ''])], { zone });
    expect(lost.value).toMatchObject({
      category: 'sla-Default',
      events: [{ type: 'reclassified', category: 'none' }],
    });
  });

  test('a ticket that gets its SLA later | the category of the SLA from the opening on', () => {
    const had = frappeTicket(none, [version('Mon 2 11:00', ['sla', '', 'Default'])], { zone });
    expect(had.value).toMatchObject({ category: 'sla-Default', events: [] });
  });

  test.each<readonly [mistake: string, ticket: unknown, versions: unknown, path: string, code: string]>([
    ['no ticket', null, [], 'ticket', 'missing'],
    ['no opening', { name: 1, priority: 'Low', sla: 'x' }, [], 'ticket.creation', 'missing'],
    ['an opening that is a number', { name: 1, creation: 1_700_000_000 }, [], 'ticket.creation', 'invalidInstant'],
    ['no name', ticketAt('Mon 2 10:00', 'Low', { name: null as never }), [], 'ticket.name', 'missing'],
    ['no priority', ticketAt('Mon 2 10:00', ''), [], 'ticket.priority', 'wrongType'],
    ['no status', ticketAt('Mon 2 10:00', 'Low', { status: null as never }), [], 'ticket.status', 'missing'],
    ['missing versions', ticketAt('Mon 2 10:00', 'Low'), undefined, 'versions', 'missing'],
    ['a version that is null', ticketAt('Mon 2 10:00', 'Low'), [null], 'versions[0]', 'missing'],
    ['a version without a time', ticketAt('Mon 2 10:00', 'Low'), [{ data: '{}' }], 'versions[0].creation', 'missing'],
    [
      'data that is not JSON',
      ticketAt('Mon 2 10:00', 'Low'),
      [{ creation: site('Mon 2 10:00'), data: '{' }],
      'versions[0].data',
      'wrongType',
    ],
    [
      'data that is a list',
      ticketAt('Mon 2 10:00', 'Low'),
      [{ creation: site('Mon 2 10:00'), data: '[]' }],
      'versions[0].data',
      'wrongType',
    ],
    [
      'a change of two items',
      ticketAt('Mon 2 10:00', 'Low'),
      [version('Mon 2 10:00', ['status', 'Open'])],
      'versions[0].data.changed[0]',
      'wrongType',
    ],
    [
      'a status that is a number',
      ticketAt('Mon 2 10:00', 'Low'),
      [version('Mon 2 10:00', ['status', 'Open', 3])],
      'versions[0].data.changed[0][2]',
      'wrongType',
    ],
  ])('%s is an issue', (_mistake, ticket, versions, path, code) => {
    expect(
      pathsAndCodes(issuesThrownBy(() => frappeTicket(ticket as FrappeTicket, versions as FrappeVersion[], { zone }))),
    ).toEqual([`${path} ${code}`]);
  });

  test('a status with an unknown category | an issue', () => {
    const statuses = [{ name: 'x', category: 'toString' }];
    const call = () => frappeTicket(ticketAt('Mon 2 10:00', 'Low'), [], { zone, statuses });
    expect(pathsAndCodes(issuesThrownBy(call))).toEqual(['statuses[0].category unknownValue']);
  });

  test('the option category, for a ticket without an SLA | its category', () => {
    const { value } = frappeTicket(ticketAt('Mon 2 10:00', 'Low', { sla: '' }), [], { zone, category: 'sla-Default' });
    expect(value.category).toBe('sla-Default');
  });

  test('ten thousand versions | read in time', () => {
    const versions = Array.from({ length: 10_000 }, (_, i) => {
      const [from, to] = i % 2 === 0 ? ['Open', 'Replied'] : ['Replied', 'Open'];
      const creation = new Date(Date.UTC(2026, 2, 2) + i * 1000).toISOString().slice(0, 19).replace('T', ' ');
      return { creation, data: { changed: [['status', from, to]] } };
    }).reverse();
    const { value } = bounded(() => frappeTicket(ticketAt('Sun 1 10:00', 'Low'), versions, { zone }));
    expect(value.events).toHaveLength(10_000);
  });
});

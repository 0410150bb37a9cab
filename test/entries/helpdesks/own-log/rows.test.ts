import { createCalendar, createSla, defineCatalog } from 'prazo';
import { type LogMapping, ticketFromRows } from 'prazo/helpdesks';
import { describe, expect, test } from 'vitest';
import { issuesThrownBy, pathsAndCodes } from '../../../expecting';
import { KINDS } from './fixtures';

const MAPPING: LogMapping = {
  columns: { at: 'changed', status: 'status', id: 'ticket', level: 'priority', event: 'what' },
  statuses: KINDS,
  events: { reply: 'responded', asked: 'customerReplied' },
  levels: { P1: 'high', P2: 'low' },
  ticket: { category: 'all' },
};

describe('ticketFromRows', () => {
  test('rows in any order | a ticket with its events', () => {
    const rows = [
      { ticket: 7, changed: '2026-03-02T12:00:00Z', status: 'waiting', priority: 'P2', what: null },
      { ticket: 7, changed: '2026-03-02T09:00:00Z', status: 'new', priority: 'P2', what: null },
      { ticket: 7, changed: '2026-03-02T10:00:00Z', status: null, priority: null, what: 'reply' },
      { ticket: 7, changed: '2026-03-02T15:00:00Z', status: 'open', priority: 'P1', what: 'asked' },
      { ticket: 7, changed: '2026-03-03T09:00:00Z', status: 'solved', priority: 'P1', what: null },
    ];
    const { value, notes } = ticketFromRows(rows, MAPPING);
    expect(notes).toEqual([]);
    expect(value).toEqual({
      id: '7',
      category: 'all',
      level: 'low',
      openedAt: '2026-03-02T09:00:00.000Z',
      events: [
        { type: 'responded', at: '2026-03-02T10:00:00.000Z' },
        { type: 'paused', at: '2026-03-02T12:00:00.000Z', reason: 'waiting' },
        { type: 'customerReplied', at: '2026-03-02T15:00:00.000Z' },
        { type: 'resumed', at: '2026-03-02T15:00:00.000Z' },
        { type: 'reclassified', at: '2026-03-02T15:00:00.000Z', level: 'high' },
        { type: 'resolved', at: '2026-03-03T09:00:00.000Z' },
      ],
    });
    // 8 h from 09:00, of which 3 h are a wait: 20:00. The high level has 6 h, and is due at 18:00.
    const catalog = defineCatalog({
      id: 'own',
      levels: { high: {}, low: {} },
      categories: { all: { targets: { high: { resolution: { hours: 6 } }, low: { resolution: { hours: 8 } } } } },
    });
    const sla = createSla({ catalog, calendar: createCalendar({ zone: 'UTC', hours: '24/7' }) });
    expect(sla.deadlines(value as never).resolution.due?.toISO()).toBe('2026-03-02T18:00:00.000Z');
  });

  test.each<readonly [situation: string, times: LogMapping['times'], at: unknown, openedAt: string]>([
    ['epoch seconds', 'epochSeconds', 1_772_442_000, '2026-03-02T09:00:00.000Z'],
    ['epoch ms', 'epochMs', 1_772_442_000_123, '2026-03-02T09:00:00.123Z'],
    ['a Date', undefined, new Date('2026-03-02T09:00:00Z'), '2026-03-02T09:00:00.000Z'],
    ['an offset without a colon', 'iso', '2026-03-02T06:00:00-0300', '2026-03-02T09:00:00.000Z'],
    ['local time of a zone', { zone: 'America/Sao_Paulo' }, '2026-03-02 06:00:00', '2026-03-02T09:00:00.000Z'],
    // Clocks go forward from 02:00 to 03:00, which is 07:00 UTC.
    ['a local time in a gap', { zone: 'America/New_York' }, '2026-03-08 02:30:00', '2026-03-08T07:00:00.000Z'],
    ['a local time in an overlap', { zone: 'America/New_York' }, '2026-11-01 01:30:00', '2026-11-01T05:30:00.000Z'],
    [
      'a time with an offset, although a zone is given',
      { zone: 'America/New_York' },
      '2026-03-02T09:00:00Z',
      '2026-03-02T09:00:00.000Z',
    ],
  ])('times as %s | the opening', (_situation, times, at, openedAt) => {
    const mapping = { ...MAPPING, times, ticket: { category: 'all', level: 'low' } };
    expect(ticketFromRows([{ changed: at, status: 'new' }], mapping).value.openedAt).toBe(openedAt);
  });

  test('an event without a type in the mapping | left out, with a note', () => {
    const rows = [{ changed: '2026-03-02T09:00:00Z', status: 'new', what: 'toString', priority: 'P1' }];
    const { value, notes } = ticketFromRows(rows, MAPPING);
    expect(value.events).toEqual([]);
    expect(notes).toMatchObject([
      { code: 'absent', path: 'mapping.columns.id', text: 'No row has the column "ticket": check its name.' },
      { code: 'absent', path: 'rows[0].what' },
    ]);
  });

  test.each<readonly [mistake: string, rows: unknown, mapping: object, path: string, code: string]>([
    ['no rows', [], {}, 'rows', 'missing'],
    ['no columns', [], { columns: undefined }, 'mapping.columns', 'missing'],
    ['a column that is not a text', [], { columns: { at: 1, status: 'status' } }, 'mapping.columns.at', 'wrongType'],
    ['no statuses', [], { statuses: null }, 'mapping.statuses', 'missing'],
    ['rows that are not a list', 'rows', {}, 'rows', 'wrongType'],
    ['a row that is null', [null], {}, 'rows[0]', 'missing'],
    ['seconds read as ISO 8601', [{ changed: 1_772_442_000, status: 'new' }], {}, 'rows[0].changed', 'invalidInstant'],
    [
      'milliseconds read as seconds',
      [{ changed: 1_772_442_000_000, status: 'new' }],
      { times: 'epochSeconds' },
      'rows[0].changed',
      'invalidInstant',
    ],
    [
      'a time without a zone',
      [{ changed: '2026-03-02 09:00:00', status: 'new' }],
      {},
      'rows[0].changed',
      'invalidInstant',
    ],
    ['a zone that does not exist', [], { times: { zone: 'Mars/Olympus' } }, 'mapping.times.zone', 'unknownZone'],
    ['no level', [{ changed: '2026-03-02T09:00:00Z', status: 'new' }], {}, 'mapping.ticket.level', 'missing'],
    [
      'a level that is not in the table',
      [{ changed: '2026-03-02T09:00:00Z', priority: 'constructor' }],
      {},
      'rows[0].priority',
      'unknownValue',
    ],
    [
      'two tickets',
      [
        { changed: '2026-03-02T09:00:00Z', ticket: 1 },
        { changed: '2026-03-02T09:00:00Z', ticket: 2 },
      ],
      {},
      'rows[1].ticket',
      'unknownValue',
    ],
  ])('%s | an issue', (_mistake, rows, mapping, path, code) => {
    expect(pathsAndCodes(issuesThrownBy(() => ticketFromRows(rows as never, { ...MAPPING, ...mapping })))).toEqual([
      `${path} ${code}`,
    ]);
  });
});

import { createCalendar, createSla, defineCatalog } from 'prazo';
import { type RowMapping, type StatusKinds, statusEvents, ticketFromRows } from 'prazo/helpdesks';
import { describe, expect, test } from 'vitest';
import { WeekHours } from '../../../src/entries/helpdesks/shared/week-hours';
import { issuesThrownBy, pathsAndCodes } from '../../expecting';

const KINDS: StatusKinds = {
  new: 'running',
  open: 'running',
  waiting: 'paused',
  vendor: 'paused',
  solved: 'done',
  closed: 'done',
  merged: 'gone',
};

/** The events of a run of statuses, an hour apart, as `hour type reason`. */
function eventsOf(...statuses: readonly string[]): readonly string[] {
  const changes = statuses.map((status, hour) => ({ at: `2026-03-02T0${hour}:00:00Z`, status }));
  return statusEvents(changes, KINDS).value.map(({ type, at, reason }) =>
    [Number(String(at).slice(11, 13)), type, reason].filter((word) => word !== undefined).join(' '),
  );
}

describe('a run of statuses', () => {
  test.each<readonly [situation: string, statuses: readonly string[], events: readonly string[]]>([
    ['begins as it opens', ['new'], []],
    ['stays open', ['new', 'open', 'new'], []],
    ['waits and goes on', ['new', 'waiting', 'open'], ['1 paused waiting', '2 resumed']],
    ['begins with a wait', ['waiting', 'open'], ['0 paused waiting', '1 resumed']],
    [
      'waits for one, then for another',
      ['new', 'waiting', 'vendor', 'open'],
      ['1 paused waiting', '2 paused vendor', '3 resumed'],
    ],
    ['is told twice', ['new', 'waiting', 'waiting', 'open'], ['1 paused waiting', '3 resumed']],
    ['is solved out of a wait', ['new', 'waiting', 'solved'], ['1 paused waiting', '2 resolved']],
    ['is solved, then closed', ['new', 'solved', 'closed'], ['1 resolved']],
    ['is reopened', ['new', 'solved', 'open'], ['1 resolved', '2 reopened']],
    ['is reopened into a wait', ['new', 'solved', 'waiting'], ['1 resolved', '2 reopened', '2 paused waiting']],
    [
      'waits for the same after a reopening',
      ['waiting', 'solved', 'waiting'],
      ['0 paused waiting', '1 resolved', '2 reopened', '2 paused waiting'],
    ],
    ['is merged', ['new', 'merged'], ['1 cancelled']],
    ['is merged after it was solved', ['new', 'solved', 'merged'], ['1 resolved', '2 cancelled']],
    ['comes back from a merge', ['new', 'merged', 'open'], ['1 cancelled', '2 reopened']],
    ['comes back solved', ['new', 'merged', 'solved'], ['1 cancelled', '2 reopened', '2 resolved']],
    ['is solved at once', ['solved'], ['0 resolved']],
  ])('%s', (_situation, statuses, events) => {
    expect(eventsOf(...statuses)).toEqual(events);
  });

  test('A status without a kind is left out, with a note', () => {
    const { value, notes } = statusEvents(
      [
        { at: '2026-03-02T09:00:00Z', status: 'new' },
        { at: '2026-03-02T10:00:00Z', status: 'constructor' },
        { at: '2026-03-02T11:00:00Z', status: 'waiting' },
      ],
      KINDS,
    );
    expect(value.map(({ type }) => type)).toEqual(['paused']);
    expect(notes).toMatchObject([{ code: 'absent', path: 'changes[1].status' }]);
  });

  test('Changes may come in any order', () => {
    const changes = [
      { at: '2026-03-02T11:00:00Z', status: 'open' },
      { at: '2026-03-02T09:00:00Z', status: 'new' },
      { at: '2026-03-02T10:00:00-01:00', status: 'solved' },
      { at: '2026-03-02T10:00:00Z', status: 'waiting', reason: 'an answer', by: 'agent' },
    ];
    // Ten o'clock an hour west of Greenwich is eleven, the time of "open", which is listed first.
    expect(statusEvents(changes, KINDS).value).toEqual([
      { type: 'paused', at: '2026-03-02T10:00:00.000Z', reason: 'an answer', by: 'agent' },
      { type: 'resumed', at: '2026-03-02T11:00:00.000Z' },
      { type: 'resolved', at: '2026-03-02T11:00:00.000Z' },
    ]);
  });

  test.each<readonly [mistake: string, changes: unknown, path: string, code: string]>([
    ['no list', {}, 'changes', 'wrongType'],
    ['a time without an offset', [{ at: '2026-03-02T09:00:00', status: 'new' }], 'changes[0].at', 'invalidInstant'],
    ['a day that does not exist', [{ at: '2026-02-30T09:00:00Z', status: 'new' }], 'changes[0].at', 'invalidInstant'],
    ['no time', [{ status: 'new' }], 'changes[0].at', 'missing'],
    ['no status', [{ at: '2026-03-02T09:00:00Z', status: null }], 'changes[0].status', 'missing'],
    [
      'a status on the prototype',
      [Object.create({ at: '2026-03-02T09:00:00Z', status: 'new' })],
      'changes[0].at',
      'missing',
    ],
  ])('%s is an issue', (_mistake, changes, path, code) => {
    expect(pathsAndCodes(issuesThrownBy(() => statusEvents(changes as never, KINDS)))).toEqual([`${path} ${code}`]);
  });
});

describe('the hours of a week', () => {
  const HOUR = 3_600_000;
  const MINUTE = 60_000;

  test.each<readonly [situation: string, ranges: readonly (readonly [from: number, until: number])[], hours: unknown]>([
    ['a day', [[33, 41]], { mon: ['09:00-17:00'] }],
    [
      'two ranges of a day',
      [
        [33, 36],
        [37, 41],
      ],
      { mon: ['09:00-12:00', '13:00-17:00'] },
    ],
    [
      'ranges that meet are one',
      [
        [33, 36],
        [36, 41],
      ],
      { mon: ['09:00-17:00'] },
    ],
    [
      'ranges that overlap are one',
      [
        [33, 38],
        [36, 41],
      ],
      { mon: ['09:00-17:00'] },
    ],
    ['a range over midnight is cut there', [[33, 50]], { mon: ['09:00-24:00'], tue: ['00:00-02:00'] }],
    ['a range of two days is cut twice', [[33, 65]], { mon: ['09:00-24:00'], tue: ['00:00-17:00'] }],
    ['a range over the end of the week goes on on Sunday', [[166, 2]], { sat: ['22:00-24:00'], sun: ['00:00-02:00'] }],
    ['Saturday until midnight', [[160, 168]], { sat: ['16:00-24:00'] }],
    ['Sunday is the first day', [[0, 5]], { sun: ['00:00-05:00'] }],
    ['all of the week', [[0, 168]], '24/7'],
    ['no range', [], {}],
    ['a range of no length', [[33, 33]], {}],
  ])('%s', (_situation, ranges, hours) => {
    const week = new WeekHours();
    for (const [from, until] of ranges) week.add(from * HOUR, until * HOUR);
    expect(week.hours()).toEqual(hours);
  });

  test.each([
    ['23:59', 23 * HOUR + 59 * MINUTE],
    ['23:59:59', 24 * HOUR - 1000],
    ['24:00', 24 * HOUR],
  ])('%s ends the day', (_text, until) => {
    const week = new WeekHours();
    week.addOn(1, 9 * HOUR, until);
    expect(week.hours()).toEqual({ mon: ['09:00-24:00'] });
  });
});

const MAPPING: RowMapping = {
  columns: { at: 'changed', status: 'status', id: 'ticket', level: 'priority', event: 'what' },
  statuses: KINDS,
  events: { reply: 'responded', asked: 'customerReplied' },
  levels: { P1: 'high', P2: 'low' },
  ticket: { category: 'all' },
};

describe('a ticket from rows', () => {
  test('A table of changes, in any order', () => {
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

  test.each<readonly [situation: string, times: RowMapping['times'], at: unknown, openedAt: string]>([
    ['epoch seconds', 'epochSeconds', 1_772_442_000, '2026-03-02T09:00:00.000Z'],
    ['epoch ms', 'epochMs', 1_772_442_000_123, '2026-03-02T09:00:00.123Z'],
    ['a Date of a database', undefined, new Date('2026-03-02T09:00:00Z'), '2026-03-02T09:00:00.000Z'],
    ['an offset without a colon', 'iso', '2026-03-02T06:00:00-0300', '2026-03-02T09:00:00.000Z'],
    ['the clocks of a zone', { zone: 'America/Sao_Paulo' }, '2026-03-02 06:00:00', '2026-03-02T09:00:00.000Z'],
    // Clocks go forward from 02:00 to 03:00, which is 07:00 UTC.
    ['a time that the clocks skip', { zone: 'America/New_York' }, '2026-03-08 02:30:00', '2026-03-08T07:00:00.000Z'],
    ['a time that they show twice', { zone: 'America/New_York' }, '2026-11-01 01:30:00', '2026-11-01T05:30:00.000Z'],
    [
      'a zone by which a time has an offset all the same',
      { zone: 'America/New_York' },
      '2026-03-02T09:00:00Z',
      '2026-03-02T09:00:00.000Z',
    ],
  ])('Times are %s', (_situation, times, at, openedAt) => {
    const mapping = { ...MAPPING, times, ticket: { category: 'all', level: 'low' } };
    expect(ticketFromRows([{ changed: at, status: 'new' }], mapping).value.openedAt).toBe(openedAt);
  });

  test('An event that nobody named is left out, with a note', () => {
    const rows = [{ changed: '2026-03-02T09:00:00Z', status: 'new', what: 'toString', priority: 'P1' }];
    const { value, notes } = ticketFromRows(rows, MAPPING);
    expect(value.events).toEqual([]);
    expect(notes).toMatchObject([
      { code: 'absent', path: 'mapping.columns.id', text: 'No row has the column "ticket".' },
      { code: 'absent', path: 'rows[0].what' },
    ]);
  });

  test.each<readonly [mistake: string, rows: unknown, mapping: object, path: string, code: string]>([
    ['no rows', [], {}, 'rows', 'missing'],
    ['no columns', [], { columns: undefined }, 'mapping.columns', 'missing'],
    ['a column that is no text', [], { columns: { at: 1, status: 'status' } }, 'mapping.columns.at', 'wrongType'],
    ['no statuses', [], { statuses: null }, 'mapping.statuses', 'missing'],
    ['rows that are no list', 'rows', {}, 'rows', 'wrongType'],
    ['a row that is null', [null], {}, 'rows[0]', 'missing'],
    [
      'seconds taken for ISO 8601',
      [{ changed: 1_772_442_000, status: 'new' }],
      {},
      'rows[0].changed',
      'invalidInstant',
    ],
    [
      'milliseconds taken for seconds',
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
  ])('%s', (_mistake, rows, mapping, path, code) => {
    expect(pathsAndCodes(issuesThrownBy(() => ticketFromRows(rows as never, { ...MAPPING, ...mapping })))).toEqual([
      `${path} ${code}`,
    ]);
  });
});

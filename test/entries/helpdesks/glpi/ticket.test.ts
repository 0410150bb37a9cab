import { type Catalog, createCalendar, createSla, defineCatalog, type Ticket } from 'prazo';
import { type GlpiLog, type GlpiTicket, glpiCatalog, glpiTicket } from 'prazo/helpdesks';
import { describe, expect, test } from 'vitest';
import { bounded } from '../../../bounded';
import { issuesThrownBy, pathsAndCodes } from '../../../expecting';
import { opened, status, zone } from './fixtures';

const technician = (date_mod: string): GlpiLog => ({
  date_mod,
  linked_action: 15,
  id_search_option: 5,
  old_value: '',
  new_value: 'Ana (7)',
});

/** The events in local time of São Paulo, three hours behind UTC. */
const eventsIn = ({ events = [] }: Ticket): readonly string[] =>
  events.map(({ at, type, reason, by }) => {
    const local = new Date(Date.parse(String(at)) - 3 * 3_600_000).toISOString().slice(8, 16);
    return [local.replace('T', ' '), type, reason ?? by].filter(Boolean).join(' ');
  });

describe('a ticket', () => {
  test('a day of work, newest line first | events in order of time', () => {
    const log: readonly GlpiLog[] = [
      status('2026-03-03 09:00:00', 5, 2),
      status('2026-03-02 18:00:00', 2, 5),
      { date_mod: '2026-03-02 17:00:00', linked_action: 0, id_search_option: 3, old_value: '3', new_value: '4' },
      { date_mod: '2026-03-02 16:30:00', linked_action: 15, id_search_option: 8, new_value: 'Redes (4)' },
      status('2026-03-02 16:00:00', 4, 2),
      technician('2026-03-02 10:30:00'),
      status('2026-03-02 10:00:00', 2, 4),
      status('2026-03-02 09:20:00', 1, 2),
      technician('2026-03-02 09:20:00'),
      { date_mod: '2026-03-02 09:00:00', linked_action: 20, id_search_option: 0, old_value: '', new_value: '' },
    ];
    const { value, notes } = glpiTicket(opened, log, { zone });
    expect(notes).toEqual([]);
    expect(value).toMatchObject({ id: '42', category: 'ttr3', level: 'tto5', openedAt: '2026-03-02T12:00:00.000Z' });
    expect(eventsIn(value)).toEqual([
      '02 09:20 assigned technician',
      '02 10:00 paused 4',
      '02 16:00 resumed',
      '02 18:00 resolved',
      '03 09:00 reopened',
    ]);
  });

  test.each<
    readonly [situation: string, ticket: Partial<GlpiTicket>, log: readonly GlpiLog[], events: readonly string[]]
  >([
    ['new', { status: 1 }, [], []],
    ['opened as waiting', {}, [status('2026-03-02 10:00:00', 4, 1)], ['02 09:00 paused 4', '02 10:00 resumed']],
    ['opened as closed', { status: '6' }, [], ['02 09:00 resolved']],
    [
      'solved, then closed automatically',
      {},
      [status('2026-03-02 10:00:00', 2, 5), status('2026-03-05 10:00:00', 5, 6)],
      ['02 10:00 resolved'],
    ],
    [
      'taken into account by a message before a technician is assigned',
      { takeintoaccountdate: '2026-03-02 09:10:00' },
      [technician('2026-03-02 09:40:00')],
      ['02 09:10 assigned technician'],
    ],
    [
      'solved while waiting',
      {},
      [status('2026-03-02 10:00:00', 2, 4), status('2026-03-02 11:00:00', 4, 5)],
      ['02 10:00 paused 4', '02 11:00 resolved'],
    ],
    ['deleted', { is_deleted: 1 }, [{ date_mod: '2026-03-02 10:00:00', linked_action: '13' }], ['02 10:00 cancelled']],
    ['deleted and restored', { is_deleted: 0 }, [{ date_mod: '2026-03-02 10:00:00', linked_action: 13 }], []],
    [
      'with a line that has a key named toString',
      {},
      [{ ...status('2026-03-02 10:00:00', 2, 5), toString: 'x' } as never],
      ['02 10:00 resolved'],
    ],
    [
      'with a time in ISO 8601',
      { date: '2026-03-02T12:00:00Z' },
      [status('2026-03-02T10:00:00-03:00', 2, 5)],
      ['02 10:00 resolved'],
    ],
  ])('%s', (_situation, ticket, log, events) => {
    const { value, notes } = glpiTicket({ ...opened, ...ticket }, log, { zone });
    expect(eventsIn(value)).toEqual(events);
    expect(notes).toEqual([]);
  });

  test.each<readonly [what: string, ticket: Partial<GlpiTicket>, log: readonly GlpiLog[], code: string, path: string]>([
    ['an OLA', { olas_id_ttr: 3, olas_id_tto: 0 }, [], 'unsupported', 'ticket.olas_id_ttr'],
    ['a deletion that the history does not have', { is_deleted: true }, [], 'absent', 'ticket.is_deleted'],
    ['a status that GLPI does not have', {}, [status('2026-03-02 10:00:00', 2, 10)], 'absent', 'log[0].new_value'],
    [
      'a status named like an inherited key',
      {},
      [status('2026-03-02 10:00:00', 2, 'toString')],
      'absent',
      'log[0].new_value',
    ],
  ])('%s | a note', (_what, ticket, log, code, path) => {
    const { value, notes } = glpiTicket({ ...opened, ...ticket }, log, { zone });
    expect(value.events).toEqual([]);
    expect(notes).toMatchObject([{ code, path }]);
  });

  test('a custom status with a kind in the options | its events', () => {
    const log = [status('2026-03-02 10:00:00', 2, 10)];
    const { value, notes } = glpiTicket(opened, log, { zone, statuses: { 10: 'paused' } });
    expect([eventsIn(value), notes]).toEqual([['02 10:00 paused 10'], []]);
  });

  test('a due time set by hand | an agreed event, with a note', () => {
    const byHand = { ...opened, slas_id_ttr: 0, slas_id_tto: null, time_to_resolve: '2026-03-06 12:00:00' };
    const { value, notes } = glpiTicket(byHand, [], { zone });
    expect(notes).toMatchObject([{ code: 'doubtful', path: 'ticket.time_to_resolve' }]);
    expect(value).toMatchObject({ category: 'none', level: 'none' });
    const sla = createSla({
      catalog: defineCatalog(glpiCatalog([]).value) as Catalog,
      calendar: createCalendar({ zone, hours: { 'mon-fri': ['08:00-18:00'] } }),
    });
    expect(sla.deadlines(value).timeToResolve?.due?.toISO()).toBe('2026-03-06T12:00:00.000-03:00');
  });

  test.each<readonly [mistake: string, ticket: unknown, log: unknown, options: unknown, path: string, code: string]>([
    ['no ticket', null, [], { zone }, 'ticket', 'missing'],
    ['no opening', { id: 1 }, [], { zone }, 'ticket.date', 'missing'],
    ['an inherited opening', { id: 1, __proto__: { date: '2026-03-02' } }, [], { zone }, 'ticket.date', 'missing'],
    ['an opening in seconds', { id: 1, date: 1_700_000_000 }, [], { zone }, 'ticket.date', 'invalidInstant'],
    ['no id', { date: '2026-03-02 09:00:00' }, [], { zone }, 'ticket.id', 'missing'],
    ['a log that is null', opened, null, { zone }, 'log', 'missing'],
    ['a log that is text', opened, 'none', { zone }, 'log', 'wrongType'],
    ['a line that is null', opened, [null], { zone }, 'log[0]', 'missing'],
    ['a line without a time', opened, [{ id_search_option: 12 }], { zone }, 'log[0].date_mod', 'missing'],
    [
      'a line without a status',
      opened,
      [{ date_mod: '2026-03-02 10:00:00', id_search_option: 12 }],
      { zone },
      'log[0].new_value',
      'missing',
    ],
    ['an unknown zone', opened, [], { zone: 'Mars/Olympus' }, 'options.zone', 'unknownZone'],
    ['no zone', opened, [], {}, 'options.zone', 'missing'],
  ])('%s is an issue', (_mistake, ticket, log, options, path, code) => {
    expect(pathsAndCodes(issuesThrownBy(() => glpiTicket(ticket as never, log as never, options as never)))).toEqual([
      `${path} ${code}`,
    ]);
  });

  test('ten thousand lines | read in time', () => {
    const minute = (i: number) => new Date(Date.UTC(2026, 2, 2, 9, i)).toISOString().slice(0, 19).replace('T', ' ');
    const log = Array.from({ length: 10_000 }, (_, i) => status(minute(i), i % 2 ? 4 : 2, i % 2 ? 2 : 4));
    bounded(() => {
      expect(glpiTicket(opened, log, { zone }).value.events).toHaveLength(10_000);
    });
  });
});

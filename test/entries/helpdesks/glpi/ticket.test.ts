import { type Catalog, createCalendar, createSla, defineCatalog, type Ticket } from 'prazo';
import {
  type GlpiLog,
  type GlpiSla,
  type GlpiTicket,
  glpiCalendar,
  glpiCatalog,
  glpiSays,
  glpiTicket,
} from 'prazo/helpdesks';
import { describe, expect, test } from 'vitest';
import { issuesThrownBy, pathsAndCodes } from '../../../expecting';

const zone = 'America/Sao_Paulo';
const opened: GlpiTicket = { id: 42, date: '2026-03-02 09:00:00', status: 2, slas_id_tto: 5, slas_id_ttr: 3 };
const status = (date_mod: string, old_value: number | string, new_value: number | string): GlpiLog => ({
  date_mod,
  linked_action: 0,
  id_search_option: 12,
  old_value: String(old_value),
  new_value: String(new_value),
});
const technician = (date_mod: string): GlpiLog => ({
  date_mod,
  linked_action: 15,
  id_search_option: 5,
  old_value: '',
  new_value: 'Ana (7)',
});
/** The events in local time, as São Paulo is three hours behind. */
const eventsIn = ({ events = [] }: Ticket): readonly string[] =>
  events.map(({ at, type, reason, by }) => {
    const local = new Date(Date.parse(String(at)) - 3 * 3_600_000).toISOString().slice(8, 16);
    return [local.replace('T', ' '), type, reason ?? by].filter(Boolean).join(' ');
  });

describe('a ticket', () => {
  test('A day of it, the newest line first, as GLPI lists them', () => {
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
    ['that is new', { status: 1 }, [], []],
    ['that was opened waiting', {}, [status('2026-03-02 10:00:00', 4, 1)], ['02 09:00 paused 4', '02 10:00 resumed']],
    ['closed as it was opened', { status: '6' }, [], ['02 09:00 resolved']],
    [
      'solved, then closed by itself',
      {},
      [status('2026-03-02 10:00:00', 2, 5), status('2026-03-05 10:00:00', 5, 6)],
      ['02 10:00 resolved'],
    ],
    [
      'taken into account by a message, before a technician was assigned',
      { takeintoaccountdate: '2026-03-02 09:10:00' },
      [technician('2026-03-02 09:40:00')],
      ['02 09:10 assigned technician'],
    ],
    [
      'solved while it waited',
      {},
      [status('2026-03-02 10:00:00', 2, 4), status('2026-03-02 11:00:00', 4, 5)],
      ['02 10:00 paused 4', '02 11:00 resolved'],
    ],
    [
      'that was deleted',
      { is_deleted: 1 },
      [{ date_mod: '2026-03-02 10:00:00', linked_action: '13' }],
      ['02 10:00 cancelled'],
    ],
    ['that was deleted and restored', { is_deleted: 0 }, [{ date_mod: '2026-03-02 10:00:00', linked_action: 13 }], []],
    [
      'with a line that has a key called toString',
      {},
      [{ ...status('2026-03-02 10:00:00', 2, 5), toString: 'x' } as never],
      ['02 10:00 resolved'],
    ],
    [
      'with a time of ISO 8601',
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
    ['a deletion without its time', { is_deleted: true }, [], 'absent', 'ticket.is_deleted'],
    ['a status that GLPI has not', {}, [status('2026-03-02 10:00:00', 2, 10)], 'absent', 'log[0].new_value'],
    ['a status of the prototype', {}, [status('2026-03-02 10:00:00', 2, 'toString')], 'absent', 'log[0].new_value'],
  ])('%s is a note', (_what, ticket, log, code, path) => {
    const { value, notes } = glpiTicket({ ...opened, ...ticket }, log, { zone });
    expect(value.events).toEqual([]);
    expect(notes).toMatchObject([{ code, path }]);
  });

  test('Further statuses get a kind', () => {
    const log = [status('2026-03-02 10:00:00', 2, 10)];
    const { value, notes } = glpiTicket(opened, log, { zone, statuses: { 10: 'paused' } });
    expect([eventsIn(value), notes]).toEqual([['02 10:00 paused 10'], []]);
  });

  test('A due that was set by hand is agreed', () => {
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
    [
      'an opening of the prototype',
      { id: 1, __proto__: { date: '2026-03-02' } },
      [],
      { zone },
      'ticket.date',
      'missing',
    ],
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
    ['a zone of no place', opened, [], { zone: 'Mars/Olympus' }, 'options.zone', 'unknownZone'],
    ['no zone', opened, [], {}, 'options.zone', 'missing'],
  ])('%s is an issue', (_mistake, ticket, log, options, path, code) => {
    expect(pathsAndCodes(issuesThrownBy(() => glpiTicket(ticket as never, log as never, options as never)))).toEqual([
      `${path} ${code}`,
    ]);
  });

  test('Ten thousand lines are read', () => {
    const minute = (i: number) => new Date(Date.UTC(2026, 2, 2, 9, i)).toISOString().slice(0, 19).replace('T', ' ');
    const log = Array.from({ length: 10_000 }, (_, i) => status(minute(i), i % 2 ? 4 : 2, i % 2 ? 2 : 4));
    const started = performance.now();
    expect(glpiTicket(opened, log, { zone }).value.events).toHaveLength(10_000);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

/**
 * The cases of GLPI's own tests, phpunit/functional/SLMTest.php: on Mondays from 10:30 to 19:00, on other weekdays from 8:30. A wait
 * moves the time to resolve; it does not move the time to own.
 */
describe('the cases of its own tests', () => {
  const paris = 'Europe/Paris';
  const segments = [1, 2, 3, 4, 5].map((day) => ({ day, begin: day === 1 ? '10:30:00' : '08:30:00', end: '19:00:00' }));
  const calendar = createCalendar(glpiCalendar({ id: 1 }, { zone: paris, segments, holidays: [] }).value);
  const both = (number_time: number, definition_time: string, end_of_working_day = 0) =>
    [0, 1].map(
      (type): GlpiSla => ({ id: type + 1, type, number_time, definition_time, end_of_working_day, calendars_id: 1 }),
    );
  function dues(slas: readonly GlpiSla[], date: string, pauses: readonly (readonly [string, string])[]) {
    const sla = createSla<Catalog, string>({
      catalog: defineCatalog(glpiCatalog(slas).value) as Catalog,
      calendar,
      calendars: { calendar1: calendar },
    });
    const ticket = { id: 1, date, slas_id_ttr: 1, slas_id_tto: 2 };
    const log = pauses.flatMap(([from, until]) => [status(from, 2, 4), status(until, 4, 2)]);
    const { timeToResolve, timeToOwn } = sla.deadlines(glpiTicket(ticket, log, { zone: paris }).value);
    return [timeToResolve, timeToOwn].map((clock) => clock?.due?.toFormat('yyyy-MM-dd HH:mm:ss'));
  }

  test.each<
    readonly [
      situation: string,
      slas: readonly GlpiSla[],
      date: string,
      pauses: readonly (readonly [string, string])[],
      resolve: string,
      own: string,
    ]
  >([
    ['30 minutes', both(30, 'minute'), '2034-06-09 08:46:12', [], '2034-06-09 09:16:12', '2034-06-09 09:16:12'],
    [
      '30 minutes, with three waits of 8,953 seconds',
      both(30, 'minute'),
      '2034-06-09 08:46:12',
      [
        ['2034-06-09 08:47:42', '2034-06-09 10:05:54'],
        ['2034-06-09 10:09:13', '2034-06-09 10:34:38'],
        ['2034-06-09 10:43:41', '2034-06-09 11:29:17'],
      ],
      '2034-06-09 11:45:25',
      '2034-06-09 09:16:12',
    ],
    ['4 hours', both(4, 'hour'), '2034-06-09 08:46:12', [], '2034-06-09 12:46:12', '2034-06-09 12:46:12'],
    [
      '4 hours, with a wait',
      both(4, 'hour'),
      '2034-06-09 08:46:12',
      [['2034-06-09 09:15:27', '2034-06-09 11:23:49']],
      '2034-06-09 14:54:34',
      '2034-06-09 12:46:12',
    ],
    [
      '4 hours from before the opening, with waits of nights',
      both(4, 'hour'),
      '2034-06-05 10:00:00',
      [
        ['2034-06-05 11:00:00', '2034-06-07 09:30:00'],
        ['2034-06-07 10:00:00', '2034-06-08 09:00:00'],
      ],
      '2034-06-08 12:00:00',
      '2034-06-05 14:30:00',
    ],
    ['5 days', both(5, 'day'), '2034-06-09 08:46:12', [], '2034-06-16 08:46:12', '2034-06-16 08:46:12'],
    [
      '5 days, to the end of the day',
      both(5, 'day', 1),
      '2034-06-09 08:46:12',
      [],
      '2034-06-16 19:00:00',
      '2034-06-16 19:00:00',
    ],
    [
      '5 days, with waits of 49 hours 30',
      both(5, 'day'),
      '2034-06-07 10:00:00',
      [
        ['2034-06-07 11:00:00', '2034-06-13 11:00:00'],
        ['2034-06-14 07:00:00', '2034-06-14 18:00:00'],
      ],
      '2034-06-21 09:00:00',
      '2034-06-14 10:00:00',
    ],
    [
      'the same to the end of the day',
      both(5, 'day', 1),
      '2034-06-07 10:00:00',
      [
        ['2034-06-07 11:00:00', '2034-06-13 11:00:00'],
        ['2034-06-14 07:00:00', '2034-06-14 18:00:00'],
      ],
      '2034-06-21 18:00:00',
      '2034-06-14 19:00:00',
    ],
  ])('%s', (_situation, slas, date, pauses, resolve, own) => {
    expect(dues(slas, date, pauses)).toEqual([resolve, own]);
  });

  test('The example of its guide', () => {
    // help.glpi-project.org, service levels: 4 hours from 8 to 18, opened at 16:00, are due at 10:00 of the next day; and a wait
    // of 3 hours moves that by 3 hours
    const office = createCalendar(
      glpiCalendar(
        { id: 1 },
        {
          zone: paris,
          segments: [1, 2, 3, 4, 5].map((day) => ({ day, begin: '08:00:00', end: '18:00:00' })),
          holidays: [],
        },
      ).value,
    );
    const sla = createSla<Catalog, string>({
      catalog: defineCatalog(glpiCatalog(both(4, 'hour')).value) as Catalog,
      calendar: office,
      calendars: { calendar1: office },
    });
    const ticket = { id: 1, date: '2026-03-02 16:00:00', slas_id_ttr: 1 };
    const due = (log: readonly GlpiLog[]) =>
      sla.deadlines(glpiTicket(ticket, log, { zone: paris }).value).timeToResolve?.due?.toFormat('dd HH:mm');
    expect(due([])).toBe('03 10:00');
    expect(due([status('2026-03-02 17:00:00', 2, 4), status('2026-03-03 10:00:00', 4, 2)])).toBe('03 13:00');
  });

  test('Seven days, as CalendarTest has them', () => {
    // computeEndDate: Monday to Friday from 8 to 20, from 19 November 2018 at 10:00: the 28th at 10:00, or at 20:00
    const office = createCalendar(
      glpiCalendar(
        { id: 1 },
        {
          zone: paris,
          segments: [1, 2, 3, 4, 5].map((day) => ({ day, begin: '08:00:00', end: '20:00:00' })),
          holidays: [],
        },
      ).value,
    );
    const due = (end: number) => {
      const sla = createSla<Catalog, string>({
        catalog: defineCatalog(glpiCatalog(both(7, 'day', end)).value) as Catalog,
        calendar: office,
        calendars: { calendar1: office },
      });
      const { value } = glpiTicket({ id: 1, date: '2018-11-19 10:00:00', slas_id_ttr: 1 }, [], { zone: paris });
      return sla.deadlines(value).timeToResolve?.due?.toFormat('yyyy-MM-dd HH:mm');
    };
    expect([due(0), due(1)]).toEqual(['2018-11-28 10:00', '2018-11-28 20:00']);
  });
});

describe('what GLPI says', () => {
  test.each<readonly [situation: string, ticket: object, says: unknown]>([
    [
      'of an open ticket',
      {
        status: 2,
        time_to_own: '2026-03-02 10:00:00',
        time_to_resolve: '2026-03-02 17:00:00',
        takeintoaccount_delay_stat: 0,
      },
      [
        { metric: 'timeToOwn', due: '2026-03-02T13:00:00.000Z' },
        { metric: 'timeToResolve', due: '2026-03-02T20:00:00.000Z', paused: false },
      ],
    ],
    [
      'of one that waits',
      { status: '4', time_to_resolve: '2026-03-02 17:00:00', solvedate: null },
      [{ metric: 'timeToResolve', lastDue: '2026-03-02T20:00:00.000Z', paused: true }],
    ],
    [
      'of one that is solved',
      {
        status: 5,
        time_to_own: '2026-03-02 10:00:00',
        takeintoaccountdate: '2026-03-02 09:30:00',
        takeintoaccount_delay_stat: '1800',
        time_to_resolve: '2026-03-02 17:00:00',
        solvedate: '2026-03-02 16:00:00',
      },
      [
        {
          metric: 'timeToOwn',
          due: '2026-03-02T13:00:00.000Z',
          stoppedAt: '2026-03-02T12:30:00.000Z',
          elapsed: { business: { seconds: 1800 } },
        },
        {
          metric: 'timeToResolve',
          due: '2026-03-02T20:00:00.000Z',
          stoppedAt: '2026-03-02T19:00:00.000Z',
          paused: false,
        },
      ],
    ],
    ['of one without SLAs', { status: 2, time_to_own: null, time_to_resolve: '' }, []],
  ])('%s', (_situation, ticket, says) => {
    expect(glpiSays(ticket, { zone })).toEqual({ value: says, notes: [] });
  });

  test.each<readonly [mistake: string, ticket: unknown, path: string, code: string]>([
    ['null', null, 'ticket', 'missing'],
    ['a due that is a date', { time_to_own: '2026-03-02' }, 'ticket.time_to_own', 'invalidInstant'],
    [
      'seconds below nothing',
      { time_to_own: '2026-03-02 10:00:00', takeintoaccount_delay_stat: -1 },
      'ticket.takeintoaccount_delay_stat',
      'wrongType',
    ],
    [
      'a status that is an object',
      { time_to_resolve: '2026-03-02 10:00:00', status: {} },
      'ticket.status',
      'wrongType',
    ],
  ])('%s is an issue', (_mistake, ticket, path, code) => {
    expect(pathsAndCodes(issuesThrownBy(() => glpiSays(ticket as never, { zone })))).toEqual([`${path} ${code}`]);
  });
});

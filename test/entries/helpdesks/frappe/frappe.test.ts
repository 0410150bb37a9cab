import { readFileSync } from 'node:fs';
import { DateTime } from 'luxon';
import { type Catalog, createCalendar, createSla, defineCatalog, parseCatalog, type Ticket } from 'prazo';
import {
  type FrappeHours,
  type FrappeSla,
  type FrappeTicket,
  type FrappeVersion,
  frappeCalendar,
  frappeCatalog,
  frappeSays,
  frappeTicket,
} from 'prazo/helpdesks';
import { describe, expect, test } from 'vitest';
import { read } from '../../../../docs/examples/desks/frappe';
import { issuesThrownBy, pathsAndCodes } from '../../../expecting';
import { type Abilities, type RandomDesk, randomDesk } from '../random-desk';

/**
 * The shapes are those of the source, https://github.com/frappe/helpdesk (helpdesk/helpdesk/doctype/hd_*) and
 * https://github.com/frappe/frappe (frappe/core/doctype/version/version.py); the contents are made up.
 */
const zone = 'America/Sao_Paulo';
const row = (workday: string, start_time: string, end_time: string) => ({ workday, start_time, end_time });
const WEEK = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];
const office: FrappeHours = {
  name: 'Default',
  holiday_list: 'Brasil',
  support_and_resolution: WEEK.map((day) => row(day, '10:00:00', '18:00:00')),
};
const holidays = (...dates: readonly string[]) => ({ holidays: dates.map((holiday_date) => ({ holiday_date })) });

describe('a calendar', () => {
  test('has the hours of each day and the holidays', () => {
    const list = {
      data: {
        holiday_list_name: 'Brasil',
        to_date: '2026-12-31',
        holidays: [
          {
            holiday_date: '2026-09-07',
            description: '<div class="ql-editor"><p>Independência</p></div>',
            weekly_off: 0,
          },
          { holiday_date: '2026-09-12', description: 'Saturday', weekly_off: 1 },
          { holiday_date: '2026-09-09', description: '<p></p>', weekly_off: 1 },
        ],
      },
    };
    expect(frappeCalendar({ data: office }, { zone, holidays: list })).toEqual({
      value: {
        name: 'Default',
        zone,
        hours: {
          mon: ['10:00-18:00'],
          tue: ['10:00-18:00'],
          wed: ['10:00-18:00'],
          thu: ['10:00-18:00'],
          fri: ['10:00-18:00'],
        },
        // the Saturday has no hours, and the Wednesday has
        holidays: [
          { date: '2026-09-07', name: 'Independência' },
          { date: '2026-09-09', name: '2026-09-09' },
        ],
      },
      notes: [{ code: 'absent', path: 'holidayList.to_date', text: 'The list has no holidays after 2026-12-31.' }],
    });
  });

  test('says that its holidays are a list of their own', () => {
    expect(frappeCalendar(office, { zone }).notes).toMatchObject([{ code: 'absent', path: 'sla.holiday_list' }]);
  });

  test('that closes at the last second of a day closes at midnight', () => {
    const late = { support_and_resolution: [row('Sunday', '0:00:00', '23:59:59')] };
    const { value, notes } = frappeCalendar(late, { zone });
    expect(value).toEqual({ zone, hours: { sun: ['00:00-24:00'] }, holidays: [] });
    expect(notes).toMatchObject([{ code: 'doubtful', path: 'sla.support_and_resolution[0].end_time' }]);
  });

  test('Names of a thousand brackets are read at once', () => {
    const description = '<'.repeat(100_000);
    const { value } = frappeCalendar(office, {
      zone,
      holidays: { holidays: [{ holiday_date: '2026-09-07', description }] },
    });
    expect(value.holidays).toEqual([{ date: '2026-09-07', name: description }]);
  });

  test.each<readonly [mistake: string, sla: unknown, options: unknown, path: string, code: string]>([
    ['null', null, { zone }, 'sla', 'missing'],
    ['an answer of null', { data: null }, { zone }, 'sla', 'missing'],
    ['a zone that is none', office, { zone: 'Brazil' }, 'options.zone', 'unknownZone'],
    ['no zone', office, {}, 'options.zone', 'missing'],
    ['no hours', { name: 'x' }, { zone }, 'sla.support_and_resolution', 'missing'],
    ['hours on the prototype', { __proto__: office }, { zone }, 'sla.support_and_resolution', 'missing'],
    [
      'a day that is none',
      { support_and_resolution: [row('constructor', '9:00:00', '17:00:00')] },
      { zone },
      'sla.support_and_resolution[0].workday',
      'unknownValue',
    ],
    [
      'an end before the start',
      { support_and_resolution: [row('Monday', '17:00:00', '9:00:00')] },
      { zone },
      'sla.support_and_resolution[0].end_time',
      'invalidTime',
    ],
    [
      'a start of nothing',
      { support_and_resolution: [row('Monday', '', '9:00:00')] },
      { zone },
      'sla.support_and_resolution[0].start_time',
      'missing',
    ],
    [
      'a holiday that is no date',
      office,
      { zone, holidays: { holidays: [{ holiday_date: '30-02-2026' }] } },
      'holidayList.holidays[0].holiday_date',
      'invalidDate',
    ],
    ['holidays that are text', office, { zone, holidays: { holidays: 'none' } }, 'holidayList.holidays', 'wrongType'],
  ])('%s is an issue', (_mistake, sla, options, path, code) => {
    expect(
      pathsAndCodes(issuesThrownBy(() => frappeCalendar(sla as FrappeHours, options as { zone: string }))),
    ).toEqual([`${path} ${code}`]);
  });
});

const times = (priority: string, response_time: number, resolution_time: number | null) => ({
  priority,
  response_time,
  resolution_time,
});
/** The targets of Frappe's own tests. */
const standard: FrappeSla = {
  name: 'Default',
  apply_sla_for_resolution: 1,
  priorities: [
    times('Low', 86_400, 259_200),
    times('Medium', 28_800, 86_400),
    times('High', 3600, 14_400),
    times('Urgent', 1800, 7200),
  ],
};

describe('a catalog', () => {
  test('has a category for each SLA and a level for each priority, the highest first', () => {
    const { value, notes } = frappeCatalog({ data: [standard] });
    expect(Object.keys(value.levels)).toEqual(['Urgent', 'High', 'Medium', 'Low']);
    expect(value.categories['sla-Default']).toMatchObject({
      labels: 'Default',
      targets: {
        High: {
          response: { businessSeconds: 3600, calendar: 'sla-Default' },
          resolution: { businessSeconds: 14_400, calendar: 'sla-Default' },
        },
      },
    });
    expect(notes).toEqual([]);
    expect(parseCatalog(value).ok).toBe(true);
  });

  test('has no resolution where the SLA has none, and leaves conditions to the host', () => {
    const vip: FrappeSla = {
      name: 'VIP 24/7',
      apply_sla_for_resolution: 0,
      condition: "doc.customer == 'Acme'",
      start_date: '2026-01-01',
      priorities: [times('Urgent', 600, 1200)],
    };
    const { value, notes } = frappeCatalog([vip]);
    expect(value.categories['sla-VIP_24_7']?.targets?.Urgent).toEqual({
      response: { businessSeconds: 600, calendar: 'sla-VIP_24_7' },
    });
    expect(notes.map(({ code, path }) => [code, path])).toEqual([
      ['host', 'slas[0].condition'],
      ['host', 'slas[0].start_date'],
    ]);
  });

  test('has priorities of its own, by their ranks', () => {
    const own: FrappeSla = {
      name: 'x',
      priorities: [times('高', 60, null), times('低', 60, 120), times('toString', 60, null), times('1 - P', 60, null)],
    };
    const priorities = {
      data: [
        { name: '低', integer_value: 300 },
        { name: '1 - P', integer_value: '200' },
        { name: '高', integer_value: 100 },
      ],
    };
    const { value, notes } = frappeCatalog([own], { priorities });
    expect(Object.entries(value.levels)).toEqual([
      ['p_9ad8', { labels: '高' }],
      ['p1_-_P', { labels: '1 - P' }],
      ['p_4f4e', { labels: '低' }],
      ['toString', { labels: 'toString' }],
    ]);
    expect(notes).toMatchObject([{ code: 'absent', path: 'slas[0].priorities[2].priority' }]);
    expect(Object.keys(value.categories['sla-x']?.targets?.p_4f4e ?? {})).toEqual(['response', 'resolution']);
    expect(parseCatalog(value).ok).toBe(true);
  });

  test.each<readonly [mistake: string, slas: unknown, path: string, code: string]>([
    ['undefined', undefined, 'slas', 'missing'],
    ['an object', { name: 'x' }, 'slas', 'wrongType'],
    ['an SLA that is null', [null], 'slas[0]', 'missing'],
    ['no name', [{ priorities: [] }], 'slas[0].name', 'missing'],
    ['no priorities', [{ name: 'x' }], 'slas[0].priorities', 'missing'],
    [
      'a target of nothing',
      [{ name: 'x', priorities: [times('Low', 0, 1)] }],
      'slas[0].priorities[0].response_time',
      'wrongType',
    ],
    [
      'no resolution where there is one',
      [{ name: 'x', apply_sla_for_resolution: 1, priorities: [times('Low', 60, null)] }],
      'slas[0].priorities[0].resolution_time',
      'missing',
    ],
    [
      'a name of nothing',
      [{ name: 'x', priorities: [times('', 60, 60)] }],
      'slas[0].priorities[0].priority',
      'missing',
    ],
    [
      'a priority told twice',
      [{ name: 'x', priorities: [times('Low', 60, 60), times('Low', 90, 90)] }],
      'slas[0].priorities[1].priority',
      'duplicateId',
    ],
    [
      'priorities of one id',
      [
        { name: 'x', priorities: [times('A b', 60, 60)] },
        { name: 'y', priorities: [times('A_b', 60, 60)] },
      ],
      'slas[1].priorities[0].priority',
      'duplicateId',
    ],
    [
      'names of one id',
      [
        { name: 'A b', priorities: [] },
        { name: 'A_b', priorities: [] },
      ],
      'slas[1].name',
      'duplicateId',
    ],
  ])('%s is an issue', (_mistake, slas, path, code) => {
    expect(pathsAndCodes(issuesThrownBy(() => frappeCatalog(slas as readonly FrappeSla[])))).toEqual([
      `${path} ${code}`,
    ]);
  });

  test('Tickets without an SLA have a category, and priorities that no SLA names are levels', () => {
    const { value } = frappeCatalog([], { priorities: [{ name: 'constructor', integer_value: 2 }, { name: 'Low' }] });
    expect(value.levels).toEqual({ pconstructor: { labels: 'constructor' }, Low: { labels: 'Low' } });
    expect(Object.keys(value.categories)).toEqual(['none']);
    expect(() => defineCatalog(value)).not.toThrow();
    expect(Object.keys(frappeCatalog([]).value.levels)).toEqual(['Urgent', 'High', 'Medium', 'Low']);
  });
});

/** A time of the site, such as `Mon 2 10:00`, in March 2026. */
const site = (time: string): string => {
  const [, day = '', clock = ''] = time.split(' ');
  return `2026-03-${day.padStart(2, '0')} ${clock.length === 5 ? `${clock}:00` : clock}.000000`;
};
const version = (at: string, ...changed: readonly (readonly unknown[])[]): FrappeVersion => ({
  creation: site(at),
  data: JSON.stringify({ changed, added: [], removed: [], row_changed: [], data_import: null }),
});
const ticketAt = (at: string, priority: string, more: Partial<FrappeTicket> = {}): FrappeTicket => ({
  name: 12,
  creation: site(at),
  service_level_agreement_creation: site(at),
  status: 'Open',
  priority,
  sla: 'Default',
  ...more,
});
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

describe('a ticket', () => {
  test('Its versions, in any order, with a status and a priority in one save', () => {
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
    ['that is new', {}, [], [], []],
    [
      'whose status has no version',
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
      'of a status without a kind',
      {},
      [
        version('Mon 2 12:00', ['status', 'Open', 'constructor']),
        version('Mon 2 13:00', ['status', 'constructor', 'Open']),
      ],
      [],
      ['versions[0].data.changed[0][2]'],
    ],
    [
      'with fields called as those of prototypes',
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

  test('Versions that do not lead to the present status are a note', () => {
    const closed = ticketAt('Mon 2 10:00', 'Low', { status: 'Closed' });
    const { notes } = frappeTicket(closed, [version('Mon 2 11:00', ['status', 'Open', 'Replied'])], { zone });
    expect(notes).toMatchObject([{ code: 'doubtful', path: 'ticket.status' }]);
  });

  test('A ticket without an SLA is of the category none; one that loses it is so from then on', () => {
    const none = ticketAt('Mon 2 10:00', 'Low', { sla: null });
    expect(frappeTicket(none, [], { zone }).value).toMatchObject({ category: 'none', events: [] });
    const lost = frappeTicket(none, [version('Mon 2 11:00', ['sla', 'Default', ''])], { zone });
    expect(lost.value).toMatchObject({
      category: 'sla-Default',
      events: [{ type: 'reclassified', category: 'none' }],
    });
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
    ['versions of nothing', ticketAt('Mon 2 10:00', 'Low'), undefined, 'versions', 'missing'],
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
      'a change of two',
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

  test('A status of a category that is none is an issue', () => {
    const statuses = [{ name: 'x', category: 'toString' }];
    const call = () => frappeTicket(ticketAt('Mon 2 10:00', 'Low'), [], { zone, statuses });
    expect(pathsAndCodes(issuesThrownBy(call))).toEqual(['statuses[0].category unknownValue']);
  });

  test('A category of the options is that of a ticket without an SLA', () => {
    const { value } = frappeTicket(ticketAt('Mon 2 10:00', 'Low', { sla: '' }), [], { zone, category: 'sla-Default' });
    expect(value.category).toBe('sla-Default');
  });

  test('Ten thousand versions', () => {
    const versions = Array.from({ length: 10_000 }, (_, i) => {
      const [from, to] = i % 2 === 0 ? ['Open', 'Replied'] : ['Replied', 'Open'];
      const creation = new Date(Date.UTC(2026, 2, 2) + i * 1000).toISOString().slice(0, 19).replace('T', ' ');
      return { creation, data: { changed: [['status', from, to]] } };
    }).reverse();
    const started = performance.now();
    const { value } = frappeTicket(ticketAt('Sun 1 10:00', 'Low'), versions, { zone });
    expect(value.events).toHaveLength(10_000);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

/**
 * The worked examples of https://github.com/frappe/helpdesk, helpdesk/helpdesk/doctype/hd_ticket/test_hd_ticket.py: Monday to
 * Friday from 10 to 18.
 */
describe('the cases of its own tests', () => {
  const deskOf = (...dates: readonly string[]) => {
    const calendar = createCalendar(frappeCalendar(office, { zone, holidays: holidays(...dates) }).value);
    const catalog = defineCatalog(frappeCatalog([standard]).value) as Catalog;
    return createSla<Catalog, string>({ catalog, calendar, calendars: { 'sla-Default': calendar } });
  };
  const at = (time: string) => `${site(time).slice(0, 19).replace(' ', 'T')}-03:00`;
  const shown = (due: { toFormat(format: string): string } | undefined) =>
    due?.toFormat('ccc d HH:mm:ss').replace(/:00$/, '');
  const statusOf = (given: FrappeTicket, versions: readonly FrappeVersion[], asOf: string, ...off: readonly string[]) =>
    deskOf(...off).status(frappeTicket(given, versions, { zone }).value, at(asOf)).metrics;
  const change = (time: string, from: string, to: string) => version(time, ['status', from, to]);

  test.each<readonly [opened: string, priority: string, response: string, resolution: string, off: readonly string[]]>([
    ['Mon 2 08:00', 'High', 'Mon 2 11:00', 'Mon 2 14:00', []],
    ['Mon 2 20:00', 'Urgent', 'Tue 3 10:30', 'Tue 3 12:00', []],
    ['Sat 7 15:00', 'Low', 'Wed 11 18:00', 'Thu 19 18:00', []],
    ['Fri 6 17:00', 'Urgent', 'Fri 6 17:30', 'Mon 9 11:00', []],
    ['Fri 6 19:00', 'High', 'Mon 9 11:00', 'Mon 9 14:00', []],
    ['Thu 5 15:00', 'Urgent', 'Mon 9 10:30', 'Mon 9 12:00', ['2026-03-05', '2026-03-06']],
    ['Thu 5 15:00', 'Urgent', 'Thu 5 15:30', 'Thu 5 17:00', []],
  ])('%s, %s', (opened, priority, response, resolution, off) => {
    const { value } = frappeTicket(ticketAt(opened, priority), [], { zone });
    const dues = deskOf(...off).deadlines(value);
    expect([shown(dues.response?.due), shown(dues.resolution?.due)]).toEqual([response, resolution]);
  });

  test.each([
    ['16:10', 'Thu 5 18:00'],
    ['16:10:01', 'Fri 6 10:00:01'],
  ])('On hold from 15:10 until %s', (until, resolution) => {
    const held = [change('Thu 5 15:10', 'Open', 'Replied'), change(`Thu 5 ${until}`, 'Replied', 'Open')];
    const { response, resolution: solved } = statusOf(ticketAt('Thu 5 15:00', 'Urgent'), held, 'Thu 5 16:30');
    expect([shown(response?.due), shown(solved?.due)]).toEqual(['Thu 5 15:30', resolution]);
  });

  test('Replied, open again, resolved', () => {
    const given = ticketAt('Mon 2 12:00', 'High', { first_responded_on: site('Mon 2 12:30') });
    const versions = [
      change('Mon 2 12:30', 'Open', 'Replied'),
      change('Mon 2 13:00', 'Replied', 'Open'),
      change('Mon 2 13:30', 'Open', 'Resolved'),
    ];
    expect(shown(statusOf(given, versions.slice(0, 2), 'Mon 2 13:10').resolution?.due)).toBe('Mon 2 16:30');
    const { response, resolution } = statusOf(given, versions, 'Mon 2 14:00');
    expect([response?.verdict, resolution?.verdict]).toEqual(['met', 'met']);
    expect(resolution?.elapsed?.business?.as('seconds')).toBe(3600);
  });

  test('On hold over a holiday and a weekend', () => {
    const versions = [
      change('Thu 5 17:50', 'Open', 'Replied'),
      change('Mon 9 12:30', 'Replied', 'Open'),
      change('Mon 9 13:00', 'Open', 'Resolved'),
    ];
    const { resolution } = statusOf(ticketAt('Thu 5 17:30', 'High'), versions, 'Mon 9 14:00', '2026-03-06');
    expect(resolution?.elapsed?.business?.as('seconds')).toBe(3000);
  });

  test('Resolved, and closed on the next day', () => {
    const versions = [change('Mon 2 12:30', 'Open', 'Resolved'), change('Tue 3 12:30', 'Resolved', 'Closed')];
    const { resolution } = statusOf(ticketAt('Mon 2 12:00', 'High'), versions, 'Wed 4 14:00');
    expect(resolution?.elapsed?.business?.as('seconds')).toBe(1800);
  });
});

describe('what it says', () => {
  const times = { creation: site('Mon 2 10:00'), response_by: site('Mon 2 11:00'), resolution_by: site('Mon 2 14:00') };

  test.each<readonly [situation: string, more: object, says: readonly object[], notes: readonly string[]]>([
    [
      'open',
      {},
      [
        { metric: 'response', due: '2026-03-02T14:00:00.000Z' },
        { metric: 'resolution', due: '2026-03-02T17:00:00.000Z', paused: false },
      ],
      [],
    ],
    [
      'on hold, where the due stays on show',
      { on_hold_since: site('Mon 2 12:00'), agreement_status: 'Paused' },
      [
        { metric: 'response', due: '2026-03-02T14:00:00.000Z' },
        { metric: 'resolution', lastDue: '2026-03-02T17:00:00.000Z', paused: true },
      ],
      [],
    ],
    [
      'on hold, where it does not',
      { on_hold_since: site('Mon 2 12:00'), response_by: null, resolution_by: null },
      [{ metric: 'resolution', due: null, paused: true }],
      [],
    ],
    [
      'fulfilled',
      {
        agreement_status: 'Fulfilled',
        first_responded_on: site('Mon 2 10:30'),
        first_response_time: 1800,
        resolution_date: site('Mon 2 12:00'),
        resolution_time: '3600',
      },
      [
        {
          metric: 'response',
          due: '2026-03-02T14:00:00.000Z',
          stoppedAt: '2026-03-02T13:30:00.000Z',
          elapsed: { business: { seconds: 1800 } },
          breached: false,
        },
        {
          metric: 'resolution',
          due: '2026-03-02T17:00:00.000Z',
          stoppedAt: '2026-03-02T15:00:00.000Z',
          elapsed: { business: { seconds: 3600 } },
          paused: false,
          breached: false,
        },
      ],
      [],
    ],
    [
      'failed, without a target of the resolution',
      { agreement_status: 'Failed', resolution_by: site('Mon 2 10:00') },
      [{ metric: 'response', due: '2026-03-02T14:00:00.000Z' }],
      ['ticket.agreement_status', 'ticket.resolution_by'],
    ],
  ])('%s', (_situation, more, says, notes) => {
    const told = frappeSays({ data: { ...times, ...more } }, { zone });
    expect(told.value).toEqual(says);
    expect(told.notes.map(({ path }) => path)).toEqual(notes);
  });

  test.each<readonly [mistake: string, ticket: unknown, path: string, code: string]>([
    ['null', null, 'ticket', 'missing'],
    ['a due that is a word', { response_by: 'soon' }, 'ticket.response_by', 'invalidInstant'],
    [
      'a time that is less than nothing',
      { first_responded_on: site('Mon 2 10:00'), first_response_time: -1 },
      'ticket.first_response_time',
      'wrongType',
    ],
  ])('%s is an issue', (_mistake, ticket, path, code) => {
    expect(pathsAndCodes(issuesThrownBy(() => frappeSays(ticket as object, { zone })))).toEqual([`${path} ${code}`]);
  });
});

describe('there and back', () => {
  const ABLE: Abilities = {
    levels: ['Urgent', 'High', 'Medium', 'Low'],
    waits: ['Replied', 'With vendor'],
    breaks: false,
    holidays: 'dates',
    canReopen: true,
    changesLevel: true,
    plainTargets: false,
  };
  const DAYS = {
    mon: 'Monday',
    tue: 'Tuesday',
    wed: 'Wednesday',
    thu: 'Thursday',
    fri: 'Friday',
    sat: 'Saturday',
    sun: 'Sunday',
  };
  const statuses = ['Open', 'Replied', 'With vendor', 'Resolved'].map((name) => ({
    name,
    category: name === 'Open' || name === 'Resolved' ? name : 'Paused',
  }));

  /** A desk as Frappe would give it; of a ticket the opening, the first response, and versions. */
  function written({ calendar, targets, ticket }: RandomDesk) {
    const zone = calendar.zone as string;
    const time = (at: unknown) => DateTime.fromISO(String(at), { zone }).toFormat('yyyy-MM-dd HH:mm:ss');
    const versions: FrappeVersion[] = [];
    let [status, priority] = ['Open', ticket.level];
    let responded: string | null = null;
    for (const event of ticket.events) {
      const { type, at, reason, level } = event as { type: string; at: string; reason?: string; level?: string };
      const next = { paused: reason ?? '', resumed: 'Open', resolved: 'Resolved', reopened: 'Open' }[type];
      if (type === 'responded') responded ??= time(at);
      if (next !== undefined) versions.push({ creation: time(at), data: { changed: [['status', status, next]] } });
      if (level !== undefined)
        versions.push({ creation: time(at), data: { changed: [['priority', priority, level]] } });
      [status, priority] = [next ?? status, level ?? priority];
    }
    return {
      sla: {
        name: 'all',
        apply_sla_for_resolution: 1,
        support_and_resolution: Object.entries(calendar.hours).flatMap(([day, ranges]) =>
          ranges.map((range: string) => {
            const [from = '', until = ''] = range.replace('24:00', '23:59:59').split('-');
            return row(DAYS[day as keyof typeof DAYS], `${from}:00`, until.length === 5 ? `${until}:00` : until);
          }),
        ),
        priorities: Object.entries(targets).map(([priority, { first, solve }]) =>
          times(priority, first * 60, solve * 60),
        ),
      },
      list: holidays(...(calendar.holidays as readonly { date: string }[]).map(({ date }) => date)),
      ticket: {
        name: ticket.id ?? '',
        creation: time(ticket.openedAt),
        status,
        priority,
        sla: 'all',
        first_responded_on: responded,
      },
      versions,
    };
  }

  test('A thousand desks and tickets have the dues that they have themselves', () => {
    const { metrics } = frappeCatalog([]).value;
    for (let seed = 1; seed <= 1000; seed++) {
      const desk = randomDesk(seed, ABLE);
      const zone = desk.calendar.zone as string;
      const byLevel = Object.entries(desk.targets).map(([level, { first, solve }]) => [
        level,
        { response: { businessMinutes: first }, resolution: { businessMinutes: solve } },
      ]);
      const categories = { all: { targets: Object.fromEntries(byLevel) } };
      const levels = { Urgent: {}, High: {}, Medium: {}, Low: {} };
      const itself = createSla({
        catalog: defineCatalog({ id: 'own', levels, metrics, categories } as never) as Catalog,
        calendar: createCalendar(desk.calendar),
      });
      const given = written(desk);
      const calendar = createCalendar(frappeCalendar(given.sla, { zone, holidays: given.list }).value);
      const back = createSla<Catalog, string>({
        catalog: defineCatalog(frappeCatalog([given.sla]).value) as Catalog,
        calendar,
        calendars: { 'sla-all': calendar },
      });
      const { value } = frappeTicket(given.ticket, given.versions, { zone, statuses });
      const dues = (deadlines: ReturnType<typeof back.deadlines>) =>
        Object.entries(deadlines).map(([metric, deadline]) => [
          metric,
          deadline?.due?.toMillis(),
          deadline?.originalDue?.toMillis(),
        ]);
      expect(dues(back.deadlines(value)), `seed ${seed}`).toEqual(dues(itself.deadlines(desk.ticket) as never));
    }
  });
});

test('the example desk reads, and its dues are those worked by hand', () => {
  const exported = (name: string): unknown =>
    JSON.parse(readFileSync(new URL(`../../../../docs/examples/exports/frappe/${name}.json`, import.meta.url), 'utf8'));
  const { calendars, catalog, cases } = read(exported('schedules'), exported('policies'), exported('tickets'));
  const calendar = createCalendar(calendars['sla-Default']?.value as never);
  const sla = createSla<Catalog, string>({
    catalog: defineCatalog(catalog.value) as Catalog,
    calendar,
    calendars: { 'sla-Default': calendar },
  });
  const dues = cases.map(({ ticket, says }) => {
    const parsed = sla.parseTicket(ticket.value);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
    const theirs = says.value.find(({ metric }) => metric === 'resolution');
    return [
      ticket.value.id,
      sla.deadlines(parsed.value).resolution?.due?.toUTC().toISO(),
      theirs?.due ?? theirs?.lastDue,
    ];
  });
  expect(dues).toEqual([
    // Thursday 19 November from 16:00 with 4 h: two hours until 18:00, and two more; Friday is Consciência Negra, which the
    // list of Frappe did not have yet
    ['201', '2026-11-23T15:00:00.000Z', '2026-11-20T15:00:00.000Z'],
    // Tuesday from 10:00 with 8 h; it waited from 11:00 to 15:00: until 18:00 there are 4 h, and 4 more on Wednesday
    ['202', '2026-11-25T17:00:00.000Z', '2026-11-25T17:00:00.000Z'],
    // resolved
    ['203', '2026-11-24T17:00:00.000Z', '2026-11-24T17:00:00.000Z'],
    // it waits
    ['204', undefined, '2026-11-26T21:00:00.000Z'],
  ]);
});

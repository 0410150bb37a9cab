import { type Catalog, createCalendar, createSla, defineCatalog, type Target, type Ticket } from 'prazo';
import {
  type FrappeActivity,
  type FrappeTicket,
  frappeCalendar,
  frappeCatalog,
  frappeSays,
  frappeTicket,
} from 'prazo/helpdesks';
import { describe, expect, test } from 'vitest';
import { issueOf } from './issue-of';
import { localText } from './local-text';
import { type Abilities, type RandomDesk, randomDesk } from './random-desk';

const zone = 'America/Sao_Paulo';
const opened: FrappeTicket = {
  name: 42,
  creation: '2026-03-02 09:00:00.123456',
  service_level_agreement_creation: '2026-03-02 09:00:00',
  sla: 'Default',
  priority: 'High',
  status: 'Open',
  first_responded_on: null,
};
const act = (creation: string, action: string): FrappeActivity => ({ creation, action });
/** The events in local time, as São Paulo is three hours behind. */
const eventsIn = ({ events = [] }: Ticket): readonly string[] =>
  events.map(({ at, type, reason, ...more }) => {
    const local = new Date(Date.parse(String(at)) - 3 * 3_600_000).toISOString().slice(8, 16);
    return [local.replace('T', ' '), type, reason ?? (more as { level?: string }).level].filter(Boolean).join(' ');
  });

describe('a ticket', () => {
  test('A day of it, in the words of several versions', () => {
    const activities = [
      act('2026-03-03 09:00:00', 'set status to Open'),
      act('2026-03-02 18:00:00', 'set status to Closed'),
      act('2026-03-02 17:00:00', 'set status to Resolved'),
      act('2026-03-02 16:00:00', 'set team to Billing'),
      act('2026-03-02 15:00:00.5', 'status set to Open'),
      act('2026-03-02 10:00:00', 'status set to Replied'),
      act('2026-03-02 09:30:00', 'assigned to Ana'),
      { creation: '2026-03-02 09:00:00', action: null },
    ];
    const { value, notes } = frappeTicket(
      { data: { ...opened, first_responded_on: '2026-03-02 10:00:00' } },
      { data: activities },
      { zone },
    );
    expect(notes).toEqual([]);
    expect(value).toMatchObject({ id: '42', category: 'Default', level: 'High', openedAt: '2026-03-02T12:00:00.000Z' });
    expect(eventsIn(value)).toEqual([
      '02 10:00 responded',
      '02 10:00 paused Replied',
      '02 15:00 resumed',
      '02 17:00 resolved',
      '03 09:00 reopened',
    ]);
  });

  test.each<
    readonly [
      situation: string,
      ticket: Partial<FrappeTicket>,
      log: readonly FrappeActivity[],
      events: readonly string[],
    ]
  >([
    ['that is open', {}, [], []],
    ['without a start of its agreement', { service_level_agreement_creation: null }, [], []],
    [
      'resolved while it waited',
      {},
      [act('2026-03-02 10:00:00', 'set status to Replied'), act('2026-03-02 11:00:00', 'set status to Resolved')],
      ['02 10:00 paused Replied', '02 11:00 resolved'],
    ],
    [
      'that waits again for the same',
      {},
      [act('2026-03-02 10:00:00', 'set status to Replied'), act('2026-03-02 11:00:00', 'set status to Replied')],
      ['02 10:00 paused Replied'],
    ],
    [
      'answered and resolved in one save',
      { first_responded_on: '2026-03-02 10:00:00' },
      [act('2026-03-02 10:00:00', 'set status to Resolved')],
      ['02 10:00 responded', '02 10:00 resolved'],
    ],
    [
      'with a line that has a key called toString',
      {},
      [{ ...act('2026-03-02 10:00:00', 'set status to Replied'), toString: 'x' } as never],
      ['02 10:00 paused Replied'],
    ],
    ['of which the log says nothing that counts', {}, [act('2026-03-02 10:00:00', 'reset status to Open')], []],
  ])('%s', (_situation, ticket, log, events) => {
    const { value, notes } = frappeTicket({ ...opened, ...ticket }, log, { zone });
    expect([eventsIn(value), notes]).toEqual([events, []]);
  });

  test('Its classes', () => {
    const log = [
      act('2026-03-02 10:00:00', 'set priority to Urgent'),
      act('2026-03-02 11:00:00', 'priority set to Low'),
    ];
    const guessed = frappeTicket({ ...opened, sla: null }, log, { zone });
    expect(guessed.value).toMatchObject({ category: 'none', level: 'Urgent' });
    expect(guessed.notes).toMatchObject([{ code: 'absent', path: 'data[0].action' }]);
    expect(eventsIn(guessed.value)).toEqual(['02 11:00 reclassified Low']);
    const said = frappeTicket(opened, log, { zone, priority: 'High' });
    expect([said.value.level, said.notes]).toEqual(['High', []]);
    expect(eventsIn(said.value)).toEqual(['02 10:00 reclassified Urgent', '02 11:00 reclassified Low']);
  });

  test('Statuses of the desk’s own', () => {
    const log = [
      act('2026-03-02 10:00:00', 'set status to With vendor'),
      act('2026-03-02 11:00:00', 'set status to toString'),
    ];
    const unknown = frappeTicket(opened, log, { zone });
    expect([eventsIn(unknown.value), unknown.notes.map(({ code, path }) => [code, path])]).toEqual([
      [],
      [
        ['absent', 'data[0].action'],
        ['absent', 'data[1].action'],
      ],
    ]);
    const statuses = {
      data: [
        { name: 'With vendor', category: 'Paused' },
        { name: 'toString', category: 'Resolved' },
      ],
    };
    const known = frappeTicket(opened, log, { zone, statuses });
    expect([eventsIn(known.value), known.notes]).toEqual([['02 10:00 paused With vendor', '02 11:00 resolved'], []]);
  });

  test('A status since nobody knows when is a note', () => {
    const { value, notes } = frappeTicket({ ...opened, status: 'Resolved' }, [], { zone });
    expect(eventsIn(value)).toEqual(['02 09:00 resolved']);
    expect(notes).toMatchObject([{ code: 'absent', path: 'data.status' }]);
  });

  test.each<readonly [mistake: string, ticket: unknown, log: unknown, options: unknown, path: string, code: string]>([
    ['no ticket', null, [], { zone }, 'data', 'missing'],
    ['a response without one', { data: null }, [], { zone }, 'data', 'missing'],
    ['no opening', { name: 1, priority: 'High' }, [], { zone }, 'data.creation', 'missing'],
    ['no name', { ...opened, name: undefined }, [], { zone }, 'data.name', 'missing'],
    ['no priority', { ...opened, priority: null }, [], { zone }, 'data.priority', 'missing'],
    ['a ticket on the prototype', { __proto__: opened }, [], { zone }, 'data.creation', 'missing'],
    ['a log that is null', opened, null, { zone }, 'data', 'missing'],
    ['a log that is an object', opened, {}, { zone }, 'data', 'wrongType'],
    ['a line that is null', opened, [null], { zone }, 'data[0]', 'missing'],
    ['a line without a time', opened, [{ action: 'set status to Open' }], { zone }, 'data[0].creation', 'missing'],
    [
      'an action that is a number',
      opened,
      [{ creation: '2026-03-02 10:00:00', action: 3 }],
      { zone },
      'data[0].action',
      'wrongType',
    ],
    [
      'a first response that is a date',
      { ...opened, first_responded_on: '2026-03-02' },
      [],
      { zone },
      'data.first_responded_on',
      'invalidInstant',
    ],
    [
      'a category of the prototype',
      opened,
      [],
      { zone, statuses: [{ name: 'x', category: 'toString' }] },
      'data[0].category',
      'unknownValue',
    ],
    ['a zone of no place', opened, [], { zone: 'Mars/Olympus' }, 'options.zone', 'unknownZone'],
  ])('%s is an issue', (_mistake, ticket, log, options, path, code) => {
    expect(issueOf(() => frappeTicket(ticket as never, log as never, options as never))).toEqual({ path, code });
  });

  test('Ten thousand lines are read', () => {
    const minute = (i: number) => new Date(Date.UTC(2026, 2, 2, 9, i)).toISOString().slice(0, 19).replace('T', ' ');
    const log = Array.from({ length: 10_000 }, (_, i) => act(minute(i), `set status to ${i % 2 ? 'Open' : 'Replied'}`));
    const started = performance.now();
    expect(frappeTicket(opened, log, { zone }).value.events).toHaveLength(10_000);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

/**
 * The cases of its own tests, helpdesk/helpdesk/doctype/hd_ticket/test_hd_ticket.py: Monday to Friday from 10 to 18. The week is that of
 * Monday 2 March 2026.
 */
describe('the cases of its own tests', () => {
  const names = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];
  const hours = {
    support_and_resolution: names.map((workday) => ({ workday, start_time: '10:00:00', end_time: '18:00:00' })),
  };
  const hour = 3600;
  const priorities = [
    { priority: 'Low', response_time: 24 * hour, resolution_time: 72 * hour },
    { priority: 'Medium', response_time: 8 * hour, resolution_time: 24 * hour },
    { priority: 'High', response_time: hour, resolution_time: 4 * hour },
    { priority: 'Urgent', response_time: hour / 2, resolution_time: 2 * hour },
  ];
  const catalog = defineCatalog(frappeCatalog([{ name: 'Default', priorities }]).value) as Catalog;
  function slaWith(...days: readonly string[]) {
    const holidays = days.map((holiday_date) => ({ holiday_date, description: 'Off' }));
    const calendar = createCalendar(frappeCalendar(hours, { holidays }, { zone }).value);
    return createSla<Catalog, string>({ catalog, calendar, calendars: { Default: calendar } });
  }
  const at = (day: number, time: string) => `2026-03-${String(day).padStart(2, '0')} ${time.padEnd(8, ':00')}`;
  const ticketOf = (start: string, priority: string, log: readonly FrappeActivity[] = [], more: object = {}) =>
    frappeTicket({ name: 1, creation: start, sla: 'Default', priority, ...more }, log, { zone }).value;
  const duesOf = (ticket: Ticket, sla = slaWith()) => {
    const { response, resolution } = sla.deadlines(ticket);
    return [response, resolution].map((clock) => clock?.due?.toFormat('dd HH:mm:ss'));
  };

  test.each<readonly [situation: string, start: string, priority: string, response: string, resolution: string]>([
    ['Monday 8:00, High', at(2, '08:00'), 'High', '02 11:00:00', '02 14:00:00'],
    ['Monday 20:00, Urgent', at(2, '20:00'), 'Urgent', '03 10:30:00', '03 12:00:00'],
    // three whole days end at closing: Wednesday; nine of them on Thursday of the second week
    ['Saturday 15:00, Low', at(7, '15:00'), 'Low', '11 18:00:00', '19 18:00:00'],
    ['Friday 17:00, Urgent', at(6, '17:00'), 'Urgent', '06 17:30:00', '09 11:00:00'],
    ['Friday 19:00, High', at(6, '19:00'), 'High', '09 11:00:00', '09 14:00:00'],
    ['Thursday 15:00, Urgent', at(5, '15:00'), 'Urgent', '05 15:30:00', '05 17:00:00'],
  ])('%s', (_situation, start, priority, response, resolution) => {
    expect(duesOf(ticketOf(start, priority))).toEqual([response, resolution]);
  });

  test('Thursday 15:00, Urgent, with Thursday and Friday off', () => {
    const ticket = ticketOf(at(5, '15:00'), 'Urgent');
    expect(duesOf(ticket, slaWith('2026-03-05', '2026-03-06'))).toEqual(['09 10:30:00', '09 12:00:00']);
  });

  test.each([
    [3600, '05 18:00:00'],
    [3601, '06 10:00:01'],
  ])('Thursday 15:00, Urgent, with a hold of %d seconds', (seconds, resolution) => {
    const until = `2026-03-05 ${seconds === 3600 ? '16:30:00' : '16:30:01'}`;
    const log = [act(at(5, '15:30'), 'set status to Replied'), act(until, 'set status to Open')];
    expect(duesOf(ticketOf(at(5, '15:00'), 'Urgent', log))).toEqual(['05 15:30:00', resolution]);
  });

  test('Monday 12:00, High: a reply, a hold of half an hour, and the resolution', () => {
    const log = [act(at(2, '12:30'), 'set status to Replied'), act(at(2, '13:00'), 'set status to Open')];
    const ticket = ticketOf(at(2, '12:00'), 'High', log, { first_responded_on: at(2, '12:30') });
    expect(duesOf(ticket)).toEqual(['02 13:00:00', '02 16:30:00']);
    const resolved = ticketOf(at(2, '12:00'), 'High', [...log, act(at(2, '13:30'), 'set status to Resolved')]);
    const { resolution } = slaWith().status(resolved, '2026-03-02T18:00:00-03:00').metrics;
    expect([resolution?.verdict, resolution?.elapsed?.business?.as('seconds')]).toEqual(['met', 3600]);
  });

  test('Thursday 17:30, High, on hold over a holiday and a weekend', () => {
    const log = [
      act(at(5, '17:50'), 'set status to Replied'),
      act(at(9, '12:30'), 'set status to Open'),
      act(at(9, '13:00'), 'set status to Resolved'),
    ];
    const { metrics } = slaWith('2026-03-06').status(
      ticketOf(at(5, '17:30'), 'High', log),
      '2026-03-09T18:00:00-03:00',
    );
    expect(metrics.resolution?.elapsed?.business?.as('seconds')).toBe(3000);
  });

  test('Resolved, and closed on the next day', () => {
    const log = [act(at(2, '12:30'), 'set status to Resolved'), act(at(3, '12:30'), 'set status to Closed')];
    const { metrics } = slaWith().status(ticketOf(at(2, '12:00'), 'High', log), '2026-03-04T18:00:00-03:00');
    expect(metrics.resolution?.elapsed?.business?.as('seconds')).toBe(1800);
  });

  test('By hand: reopened, and of another priority', () => {
    // Monday 12:00, Urgent: two hours. Resolved at 13:00, open again on Tuesday at 11:00, which is six hours later: due at 12:00.
    // As High, of four hours, it is due at 14:00.
    const log = [
      act(at(2, '13:00'), 'set status to Resolved'),
      act(at(3, '11:00'), 'set status to Open'),
      act(at(3, '11:30'), 'set priority to High'),
    ];
    const due = (lines: number) => {
      const { value } = frappeTicket(
        { name: 1, creation: at(2, '12:00'), sla: 'Default', priority: 'High' },
        log.slice(0, lines),
        { zone, priority: 'Urgent' },
      );
      return slaWith().deadlines(value).resolution?.due?.toFormat('dd HH:mm');
    };
    expect([due(2), due(3)]).toEqual(['03 12:00', '03 14:00']);
  });
});

describe('what Frappe Helpdesk says', () => {
  test.each<readonly [situation: string, ticket: object, says: unknown]>([
    [
      'of an open ticket',
      {
        response_by: '2026-03-02 13:00:00',
        resolution_by: '2026-03-02 16:00:00.000000',
        agreement_status: 'First Response Due',
      },
      [
        { metric: 'response', due: '2026-03-02T16:00:00.000Z' },
        { metric: 'resolution', due: '2026-03-02T19:00:00.000Z', paused: false },
      ],
    ],
    [
      'of one on hold that keeps its due',
      {
        data: {
          resolution_by: '2026-03-02 16:00:00',
          on_hold_since: '2026-03-02 12:30:00',
          agreement_status: 'Paused',
        },
      },
      [{ metric: 'resolution', lastDue: '2026-03-02T19:00:00.000Z', paused: true }],
    ],
    [
      'of one on hold without a due',
      { resolution_by: null, on_hold_since: '2026-03-02 12:30:00' },
      [{ metric: 'resolution', due: null, paused: true }],
    ],
    [
      'of one that is fulfilled',
      {
        response_by: '2026-03-02 13:00:00',
        first_responded_on: '2026-03-02 12:30:00',
        first_response_time: 1800,
        resolution_by: '2026-03-02 16:30:00',
        resolution_date: '2026-03-02 13:30:00',
        resolution_time: '3600',
        agreement_status: 'Fulfilled',
      },
      [
        {
          metric: 'response',
          due: '2026-03-02T16:00:00.000Z',
          stoppedAt: '2026-03-02T15:30:00.000Z',
          elapsed: { business: { seconds: 1800 } },
          breached: false,
        },
        {
          metric: 'resolution',
          due: '2026-03-02T19:30:00.000Z',
          stoppedAt: '2026-03-02T16:30:00.000Z',
          elapsed: { business: { seconds: 3600 } },
          paused: false,
          breached: false,
        },
      ],
    ],
    ['of one without an agreement', { response_by: null, agreement_status: '' }, []],
  ])('%s', (_situation, ticket, says) => {
    expect(frappeSays(ticket, { zone })).toEqual({ value: says, notes: [] });
  });

  test('of one that failed, is a note', () => {
    const { notes } = frappeSays({ response_by: '2026-03-02 13:00:00', agreement_status: 'Failed' }, { zone });
    expect(notes).toMatchObject([{ code: 'doubtful', path: 'data.agreement_status' }]);
  });

  test.each<readonly [mistake: string, ticket: unknown, path: string, code: string]>([
    ['null', null, 'data', 'missing'],
    ['a list', [], 'data', 'wrongType'],
    ['a due that is a date', { response_by: '2026-03-02' }, 'data.response_by', 'invalidInstant'],
    [
      'a time below nothing',
      { first_responded_on: '2026-03-02 13:00:00', first_response_time: -1 },
      'data.first_response_time',
      'wrongType',
    ],
  ])('%s is an issue', (_mistake, ticket, path, code) => {
    expect(issueOf(() => frappeSays(ticket as never, { zone }))).toEqual({ path, code });
  });
});

describe('there and back', () => {
  const ABLE: Abilities = {
    levels: ['High', 'Low'],
    waits: ['Replied', 'With vendor'],
    breaks: false,
    holidays: 'dates',
    canReopen: true,
    changesLevel: true,
    plainTargets: false,
  };
  const STATUSES: Readonly<Record<string, string>> = { resumed: 'Open', resolved: 'Resolved', reopened: 'Open' };
  const WEEK = {
    mon: 'Monday',
    tue: 'Tuesday',
    wed: 'Wednesday',
    thu: 'Thursday',
    fri: 'Friday',
    sat: 'Saturday',
    sun: 'Sunday',
  };

  /** A desk as Frappe's API would give it. */
  function written({ calendar, targets, ticket }: RandomDesk) {
    const home = calendar.zone as string;
    const support_and_resolution = Object.entries(WEEK).flatMap(([day, workday]) =>
      calendar.hours[day as keyof typeof WEEK].map((range) => {
        const [start_time, end_time] = range.split('-').map((time) => `${time}:00`);
        return { workday, start_time: start_time as string, end_time: end_time as string };
      }),
    );
    const holidays = (calendar.holidays as readonly { date: string; name: string }[]).map(({ date, name }) => ({
      holiday_date: date,
      description: `<p>${name}</p>`,
    }));
    const activities = ticket.events.flatMap((event): readonly FrappeActivity[] => {
      const creation = localText(event.at, home);
      if (event.type === 'reclassified')
        return [{ creation, action: `set priority to ${(event as { level?: string }).level}` }];
      const status = event.type === 'paused' ? event.reason : STATUSES[event.type];
      return status === undefined ? [] : [{ creation, action: `set status to ${status}` }];
    });
    const answered = ticket.events.find(({ type }) => type === 'responded')?.at;
    const priorities = Object.entries(targets).map(([priority, { first, solve }]) => ({
      priority,
      response_time: first * 60,
      resolution_time: solve * 60,
    }));
    return {
      home,
      agreement: { name: 'all', support_and_resolution, priorities },
      list: { holidays },
      activities,
      ticket: {
        name: String(ticket.id),
        creation: localText(ticket.openedAt, home),
        sla: 'all',
        first_responded_on: answered === undefined ? null : localText(answered, home),
      },
    };
  }

  test('A thousand desks and tickets have the dues that they have themselves', () => {
    const { metrics } = frappeCatalog([]).value;
    const statuses = [
      { name: 'Open', category: 'Open' },
      { name: 'Replied', category: 'Paused' },
      { name: 'With vendor', category: 'Paused' },
      { name: 'Resolved', category: 'Resolved' },
    ];
    const target = (businessMinutes: number): Target => ({ businessMinutes, calendar: 'all' });
    for (let seed = 1; seed <= 1000; seed++) {
      const desk = randomDesk(seed, ABLE);
      const targets = Object.fromEntries(
        Object.entries(desk.targets).map(([level, { first, solve }]) => [
          level,
          { response: target(first), resolution: target(solve) },
        ]),
      );
      const own = { id: 'own', levels: { High: {}, Low: {} }, metrics, categories: { all: { targets } } };
      const all = createCalendar(desk.calendar);
      const itself = createSla<Catalog, string>({
        catalog: defineCatalog(own) as Catalog,
        calendar: all,
        calendars: { all },
      });
      const payload = written(desk);
      const calendar = createCalendar(frappeCalendar(payload.agreement, payload.list, { zone: payload.home }).value);
      const back = createSla<Catalog, string>({
        catalog: defineCatalog(frappeCatalog([payload.agreement]).value) as Catalog,
        calendar,
        calendars: { all: calendar },
      });
      const { level } = desk.ticket;
      const read = frappeTicket(payload.ticket, payload.activities, { zone: payload.home, statuses, priority: level });
      expect(read.notes).toEqual([]);
      expect(JSON.stringify(back.deadlines(read.value)), `seed ${seed}`).toBe(
        JSON.stringify(itself.deadlines(desk.ticket)),
      );
    }
  });
});

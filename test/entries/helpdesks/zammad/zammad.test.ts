import { type Catalog, createCalendar, createSla, defineCatalog, parseCatalog, type Ticket } from 'prazo';
import {
  type ZammadArticle,
  type ZammadCalendar,
  type ZammadHistoryItem,
  type ZammadSla,
  type ZammadTicket,
  zammadCalendar,
  zammadCatalog,
  zammadSays,
  zammadTicket,
} from 'prazo/helpdesks';
import { describe, expect, test } from 'vitest';
import { issuesThrownBy, pathsAndCodes } from '../../../expecting';
import { type Abilities, type RandomDesk, randomDesk } from '../random-desk';

/**
 * The shapes are those of the documentation, https://docs.zammad.org/en/latest/api/{calendar,sla,ticket}.html, and of the source,
 * https://github.com/zammad/zammad (app/models/calendar.rb, lib/escalation.rb); the contents are made up.
 */
const office: ZammadCalendar = {
  name: 'Escritório',
  timezone: 'America/Sao_Paulo',
  business_hours: {
    mon: {
      active: true,
      timeframes: [
        ['09:00', '12:00'],
        ['13:00', '18:00'],
      ],
    },
    tue: { active: true, timeframes: [['09:00', '18:00']] },
    wed: { active: true, timeframes: [['09:00', '23:59']] },
    thu: { active: false, timeframes: [['09:00', '18:00']] },
    fri: { active: true, timeframes: [] },
    sat: {},
    sun: { active: true, timeframes: null },
  },
  public_holidays: {
    '2026-09-07': { active: true, summary: 'Independência' },
    '2026-10-12': { active: false, summary: 'Aparecida' },
    '2026-11-02': { active: true, removed: true, summary: 'Finados' },
    '2026-11-20': { active: true, summary: null },
  },
};

describe('a calendar', () => {
  test('has the active days and holidays', () => {
    expect(zammadCalendar(office)).toEqual({
      value: {
        name: 'Escritório',
        zone: 'America/Sao_Paulo',
        hours: { mon: ['09:00-12:00', '13:00-18:00'], tue: ['09:00-18:00'], wed: ['09:00-24:00'] },
        holidays: [
          { date: '2026-09-07', name: 'Independência' },
          { date: '2026-11-20', name: '2026-11-20' },
        ],
      },
      notes: [],
    });
  });

  test('that is always open', () => {
    const day = { active: true, timeframes: [['00:00', '23:59']] };
    const { value } = zammadCalendar({
      timezone: 'UTC',
      business_hours: { mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: day },
      public_holidays: null,
    });
    expect(value).toEqual({ zone: 'UTC', hours: '24/7', holidays: [] });
  });

  test('with a feed says that the feed knows more', () => {
    const { notes } = zammadCalendar({ ...office, ical_url: 'https://example.com/holidays.ics' });
    expect(notes).toMatchObject([{ code: 'host', path: 'calendar.ical_url' }]);
  });

  test.each<readonly [mistake: string, calendar: unknown, path: string, code: string]>([
    ['null', null, 'calendar', 'missing'],
    ['a list', [office], 'calendar', 'wrongType'],
    ['no zone', { ...office, timezone: null }, 'calendar.timezone', 'missing'],
    ['no hours', { ...office, business_hours: undefined }, 'calendar.business_hours', 'missing'],
    [
      'hours on the prototype',
      { timezone: 'UTC', business_hours: { __proto__: office.business_hours }, public_holidays: [] },
      'calendar.public_holidays',
      'wrongType',
    ],
    ['a day that is text', { ...office, business_hours: { mon: 'open' } }, 'calendar.business_hours.mon', 'wrongType'],
    [
      'a frame of one time',
      { ...office, business_hours: { mon: { active: true, timeframes: [['9:00']] } } },
      'calendar.business_hours.mon.timeframes[0]',
      'wrongType',
    ],
    [
      'a frame of no time',
      { ...office, business_hours: { mon: { active: true, timeframes: [[]] } } },
      'calendar.business_hours.mon.timeframes[0]',
      'wrongType',
    ],
    [
      'a frame of three times',
      { ...office, business_hours: { mon: { active: true, timeframes: [['9:00', '10:00', '11:00']] } } },
      'calendar.business_hours.mon.timeframes[0]',
      'wrongType',
    ],
    [
      'an hour that is none',
      { ...office, business_hours: { mon: { active: true, timeframes: [['9:00', '25:00']] } } },
      'calendar.business_hours.mon.timeframes[0][1]',
      'invalidTime',
    ],
    [
      'active of a sort',
      { ...office, business_hours: { mon: { active: 'maybe' } } },
      'calendar.business_hours.mon.active',
      'wrongType',
    ],
    [
      'a holiday that is no date',
      { ...office, public_holidays: { '2026-02-30': { active: true } } },
      'calendar.public_holidays.2026-02-30',
      'invalidDate',
    ],
  ])('%s is an issue', (_mistake, calendar, path, code) => {
    expect(pathsAndCodes(issuesThrownBy(() => zammadCalendar(calendar as ZammadCalendar)))).toEqual([
      `${path} ${code}`,
    ]);
  });
});

const slas: readonly ZammadSla[] = [
  {
    id: 2,
    name: 'Gold',
    calendar_id: 1,
    first_response_time: 120,
    response_time: 120,
    update_time: null,
    solution_time: 1440,
  },
  {
    id: 3,
    name: 'Rhythm',
    calendar_id: null,
    first_response_time: null,
    update_time: 240,
    condition: { 'ticket.state_id': { operator: 'is', value: '2' } },
  },
  { id: '4', name: '', calendar_id: 7, first_response_time: null, solution_time: 30 },
];

describe('a catalog', () => {
  const { value, notes } = zammadCatalog(slas);

  test('has a category for each SLA, which counts on its calendar', () => {
    expect(value.categories).toEqual({
      sla2: {
        labels: 'Gold',
        targets: {
          any: {
            firstResponse: { businessMinutes: 120, calendar: 'calendar1' },
            response: { businessMinutes: 120, calendar: 'calendar1' },
            solution: { businessMinutes: 1440, calendar: 'calendar1' },
          },
        },
      },
      sla3: { labels: 'Rhythm', targets: { any: { update: { businessMinutes: 240 } } } },
      sla4: { targets: { any: { solution: { businessMinutes: 30, calendar: 'calendar7' } } } },
      none: { labels: 'No SLA' },
    });
    expect(parseCatalog(value).ok).toBe(true);
  });

  test('leaves the conditions to the host', () => {
    expect(notes).toMatchObject([{ code: 'host', path: 'slas[1].condition' }]);
  });

  test('of no SLA has the category of tickets without one', () => {
    expect(zammadCatalog([]).value.categories).toEqual({ none: { labels: 'No SLA' } });
  });

  test.each<readonly [mistake: string, given: unknown, path: string, code: string]>([
    ['null', null, 'slas', 'missing'],
    ['an SLA that is null', [null], 'slas[0]', 'missing'],
    ['an id that is missing', [{ name: 'Gold' }], 'slas[0].id', 'missing'],
    ['an id told twice', [{ id: 4 }, { id: '4' }], 'slas[1].id', 'duplicateId'],
    ['a time of nothing', [{ id: 1, first_response_time: 0 }], 'slas[0].first_response_time', 'wrongType'],
    ['a time that is text', [{ id: 1, solution_time: 'soon' }], 'slas[0].solution_time', 'wrongType'],
  ])('%s is an issue', (_mistake, given, path, code) => {
    expect(pathsAndCodes(issuesThrownBy(() => zammadCatalog(given as readonly ZammadSla[])))).toEqual([
      `${path} ${code}`,
    ]);
  });
});

const state = (created_at: string, value_from: string, value_to: string): ZammadHistoryItem => ({
  object: 'Ticket',
  type: 'updated',
  attribute: 'state',
  value_from,
  value_to,
  created_at,
});
const article = (created_at: string, sender: string, internal = false): ZammadArticle => ({
  created_at,
  sender,
  internal,
});
const opened: ZammadTicket = { id: 42, created_at: '2026-09-08T12:00:00.000Z', state: 'closed' };
const EVENTS = ({ events = [] }: Ticket): readonly string[] =>
  events.map(({ at, type, reason = '' }) => `${String(at).slice(5, 16)} ${type} ${reason}`.trim());

describe('a ticket', () => {
  test('A day of it, with a reply and a state in one save', () => {
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

  test('Its dues, by hand', () => {
    // Tuesday 8 September from 9:00 in São Paulo, which is 12:00 UTC. 300 minutes are due at 14:00; a wait from 10:00 to 12:00
    // moves that to 16:00. The first response has 120 minutes; it waits as well: 9 to 10, then 12 to 13.
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
    ['closed as it opened', [], ['09-08T12:00 resolved']],
    [
      'opened as a reminder',
      [state('2026-09-08T14:00:00Z', 'pending reminder', 'open')],
      ['09-08T12:00 paused pending reminder', '09-08T14:00 resumed'],
    ],
    [
      'with an item that has a key called toString',
      [{ ...state('2026-09-08T14:00:00Z', 'open', 'closed'), toString: 'x' } as never],
      ['09-08T14:00 resolved'],
    ],
  ])('%s', (_situation, history, events) => {
    expect(EVENTS(zammadTicket(opened, history, { category: 'sla2', articles: [] }).value)).toEqual(events);
  });

  test('A history that does not lead to the present state is a note', () => {
    const history = [state('2026-09-08T14:00:00Z', 'new', 'open')];
    const { notes } = zammadTicket({ ...opened, state: 'closed' }, history, { category: 'sla2', articles: [] });
    expect(notes).toMatchObject([{ code: 'doubtful', path: 'ticket.state' }]);
  });

  test('States of the desk’s own need a kind', () => {
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

  test('A hundred thousand lines are read', () => {
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

function parsed(given: readonly ZammadSla[]): Catalog {
  return defineCatalog(zammadCatalog(given).value) as Catalog;
}

describe('what Zammad says', () => {
  const gold = slas[0] as ZammadSla;

  test.each<readonly [situation: string, ticket: object, sla: ZammadSla | undefined, says: unknown]>([
    [
      'of an open ticket',
      { first_response_escalation_at: '2026-09-08T14:00:00.000Z', close_escalation_at: '2026-09-10T12:00:00.000Z' },
      gold,
      [
        { metric: 'firstResponse', due: '2026-09-08T14:00:00.000Z' },
        { metric: 'solution', due: '2026-09-10T12:00:00.000Z' },
      ],
    ],
    [
      'of one that is done',
      { first_response_in_min: 75, close_in_min: 600, first_response_escalation_at: null },
      gold,
      [
        { metric: 'firstResponse', elapsed: { business: { minutes: 75 } } },
        { metric: 'solution', elapsed: { business: { minutes: 600 } } },
      ],
    ],
    [
      'of one that waits',
      { first_response_escalation_at: null, update_escalation_at: null, close_escalation_at: null },
      gold,
      [],
    ],
    [
      'of a response',
      { update_escalation_at: '2026-09-08T14:00:00Z' },
      gold,
      [{ metric: 'response', due: '2026-09-08T14:00:00.000Z' }],
    ],
    [
      'of an update',
      { update_escalation_at: '2026-09-08T14:00:00Z' },
      slas[1],
      [{ metric: 'update', due: '2026-09-08T14:00:00.000Z' }],
    ],
  ])('%s', (_situation, ticket, sla, says) => {
    expect(zammadSays(ticket, sla)).toEqual({ value: says, notes: [] });
  });

  test('of an update, without the SLA, is left out with a note', () => {
    const { value, notes } = zammadSays({ update_escalation_at: '2026-09-08T14:00:00Z' });
    expect(value).toEqual([]);
    expect(notes).toMatchObject([{ code: 'doubtful', path: 'ticket.update_escalation_at' }]);
  });

  test('Its own worked example: 75 minutes around the clock, of 60', () => {
    // spec/lib/escalation_spec.rb: an SLA of 60, 60 and 75 minutes around the clock; the ticket is opened at 0:00, open at 1:00,
    // pending close from 1:30, closed at 2:00. The first response at 1:15 took 75 minutes; the solution was due at 1:15.
    const sla = createSla({
      catalog: parsed([{ id: 1, first_response_time: 60, update_time: 60, solution_time: 75 }]),
      calendar: createCalendar({ zone: 'UTC', hours: '24/7' }),
    });
    const history = [
      state('2026-03-02T01:00:00Z', 'new', 'open'),
      state('2026-03-02T01:30:00Z', 'open', 'pending close'),
      state('2026-03-02T02:00:00Z', 'pending close', 'closed'),
    ];
    const { value } = zammadTicket({ id: 1, created_at: '2026-03-02T00:00:00Z' }, history, {
      category: 'sla1',
      articles: [article('2026-03-02T01:15:00Z', 'Agent')],
    });
    const { firstResponse, solution } = sla.status(value, '2026-03-02T03:00:00Z').metrics;
    expect(firstResponse?.elapsed?.business?.toISO()).toBe('PT1H15M');
    expect(firstResponse?.verdict).toBe('breached');
    expect(solution?.due?.toISO()).toBe('2026-03-02T01:15:00.000Z');
  });
});

/**
 * The cases of Zammad's own tests, spec/models/ticket/escalation_examples.rb: Monday to Friday from 8 to 18 in Berlin; 60 minutes
 * for the first response, 180 for the solution; a ticket and its mail at 9:30 UTC on Thursday 21 March 2013.
 */
describe('the cases of its own tests', () => {
  const day = { active: true, timeframes: [['08:00', '18:00']] };
  const closed = { active: false, timeframes: [['08:00', '17:00']] };
  const berlin = { mon: day, tue: day, wed: day, thu: day, fri: day, sat: closed, sun: closed };
  const sla = createSla({
    catalog: parsed([{ id: 1, first_response_time: 60, response_time: 120, solution_time: 180 }]),
    calendar: createCalendar(zammadCalendar({ timezone: 'Europe/Berlin', business_hours: berlin }).value),
  });
  const at = (time: string) => `2013-03-21T${time}:00.000Z`;
  const status = (history: readonly ZammadHistoryItem[], articles: readonly ZammadArticle[]) => {
    const given = { id: 1, created_at: at('09:30') };
    return sla.status(zammadTicket(given, history, { category: 'sla1', articles }).value, at('16:00')).metrics;
  };
  const minutesOf = (metric: 'firstResponse' | 'solution', ...given: Parameters<typeof status>) =>
    status(...given)[metric]?.elapsed?.business?.as('minutes');

  test('Nobody answers', () => {
    const { firstResponse, solution } = status([], []);
    expect([firstResponse?.due?.toUTC().toISO(), solution?.due?.toUTC().toISO()]).toEqual([at('10:30'), at('12:30')]);
  });

  test.each([
    ['10:00', 30],
    ['14:00', 270],
  ])('The first response at %s took %d minutes', (time, minutes) => {
    expect(minutesOf('firstResponse', [], [article(at(time), 'Agent')])).toBe(minutes);
  });

  test('The customer writes at 12:05, after a response', () => {
    const { response } = status([], [article(at('11:00'), 'Agent'), article(at('12:05'), 'Customer')]);
    expect(response?.due?.toUTC().toISO()).toBe(at('14:05'));
  });

  test.each([
    ['11:30', 120],
    ['13:00', 210],
  ])('Closed at %s, it took %d minutes', (time, minutes) => {
    expect(minutesOf('solution', [state(at(time), 'open', 'closed')], [])).toBe(minutes);
  });

  test.each([
    // spec/lib/escalation/period_working_minutes_spec.rb: 90 minutes to the close of a ticket that was pending from the 90th to
    // the 120th minute.
    [
      'pending for its last half hour',
      ['10:30 new open', '11:00 open pending-close', '11:30 pending-close closed'],
      90,
    ],
    // spec/lib/escalation/ticket_biz_break_spec.rb: pending from the start, for fifteen minutes.
    ['pending from the start', ['09:45 pending-reminder open', '10:30 open closed'], 45],
  ])('A ticket %s', (_situation, changes, minutes) => {
    const history = changes.map((change) => {
      const [time = '', from = '', to = ''] = change.split(' ');
      return state(at(time), from.replace('-', ' '), to.replace('-', ' '));
    });
    expect(minutesOf('solution', history, [])).toBe(minutes);
  });
});

describe('there and back', () => {
  const ABLE: Abilities = {
    levels: ['any'],
    waits: ['pending reminder', 'pending close'],
    breaks: true,
    holidays: 'dates',
    canReopen: true,
    changesLevel: false,
    plainTargets: false,
  };

  /** A desk as Zammad's API would give it. */
  function written({ calendar, targets, ticket }: RandomDesk) {
    const days = Object.entries(calendar.hours).map(([day, ranges]) => {
      const timeframes = ranges.map((range: string) => range.replace('24:00', '23:59').split('-'));
      return [day, { active: ranges.length > 0, timeframes }];
    });
    const holidays = (calendar.holidays as readonly { date: string; name: string }[]).map(({ date, name }) => [
      date,
      { active: true, summary: name },
    ]);
    const history: ZammadHistoryItem[] = [];
    const articles: ZammadArticle[] = [];
    let now = 'open';
    for (const { type, at, reason } of ticket.events) {
      if (type === 'responded' || type === 'customerReplied')
        articles.push(article(String(at), type === 'responded' ? 'Agent' : 'Customer'));
      else {
        const next = type === 'paused' ? (reason as string) : type === 'resolved' ? 'closed' : 'open';
        history.push(state(String(at), now, next));
        now = next;
      }
    }
    const { first, next, solve } = targets.any ?? { first: 1, next: 1, solve: 1 };
    return {
      calendar: {
        timezone: calendar.zone as string,
        business_hours: Object.fromEntries(days),
        public_holidays: Object.fromEntries(holidays),
      },
      sla: { id: 1, first_response_time: first, response_time: next, solution_time: solve },
      ticket: { id: Number(ticket.id), created_at: String(ticket.openedAt) },
      history,
      articles,
    };
  }

  test('A thousand desks and tickets have the dues that they have themselves', () => {
    const { metrics } = zammadCatalog([]).value;
    for (let seed = 1; seed <= 1000; seed++) {
      const desk = randomDesk(seed, ABLE);
      const { first, next, solve } = desk.targets.any ?? { first: 1, next: 1, solve: 1 };
      const minutes = (n: number) => ({ businessMinutes: n });
      const targets = { firstResponse: minutes(first), response: minutes(next), solution: minutes(solve) };
      const itself = createSla({
        catalog: parseCatalogOf({
          id: 'own',
          levels: { any: {} },
          metrics,
          categories: { all: { targets: { any: targets } } },
        }),
        calendar: createCalendar(desk.calendar),
      });
      const payload = written(desk);
      const back = createSla({
        catalog: parsed([payload.sla]),
        calendar: createCalendar(zammadCalendar(payload.calendar).value),
      });
      const read = zammadTicket(payload.ticket, payload.history, { category: 'sla1', articles: payload.articles });
      expect(JSON.stringify(back.deadlines(read.value)), `seed ${seed}`).toBe(
        JSON.stringify(itself.deadlines(desk.ticket)),
      );
    }
  });
});

function parseCatalogOf(definition: unknown): Catalog {
  const result = parseCatalog(definition);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value as Catalog;
}

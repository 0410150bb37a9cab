import { type Catalog, createCalendar, createSla, defineCatalog } from 'prazo';
import {
  type ZendeskAudit,
  type ZendeskMetricEvent,
  type ZendeskTicketOptions,
  zendeskCalendar,
  zendeskCatalog,
  zendeskTicket,
} from 'prazo/helpdesks';
import { describe, expect, test } from 'vitest';
import {
  AGENT,
  audit,
  CUSTOMER,
  change,
  comment,
  create,
  holidays,
  isAgent,
  notification,
  policies,
  schedule,
  time,
} from './fixtures';

const catalog = defineCatalog(zendeskCatalog(policies).value) as Catalog;
const sla = createSla({ catalog, calendar: createCalendar(zendeskCalendar(schedule, holidays).value) });

const applied = (at: string, policy: number | null, more: Partial<ZendeskMetricEvent> = {}): ZendeskMetricEvent => ({
  metric: 'requester_wait_time',
  instance_id: 1,
  type: 'apply_sla',
  time: time(at),
  ...(policy === null ? {} : { sla: { policy: { id: policy } } }),
  ...more,
});
const opened = (at: string, priority: string | null, ...more: ZendeskAudit['events']): ZendeskAudit =>
  audit(at, CUSTOMER, create('status', 'new'), create('priority', priority), comment(CUSTOMER), ...more);

/** A ticket whose present values match its audits. */
function read(
  audits: readonly ZendeskAudit[],
  {
    status = 'open',
    created = '4 20:00',
    ...options
  }: Partial<ZendeskTicketOptions> & {
    readonly status?: string;
    readonly created?: string;
  } = {},
) {
  const ticket = { id: 7001, created_at: time(created), status };
  const told = zendeskTicket({ ticket }, { audits }, { isAgent, category: 'p37', ...options });
  const parsed = sla.parseTicket(told.value);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return { ...told, ticket: parsed.value, events: (told.value.events ?? []).map(({ type, at }) => `${at} ${type}`) };
}

const codes = (notes: readonly { readonly code: string; readonly path: string }[]) =>
  notes.map(({ code, path }) => [code, path]);

/*
 * In New York, where daylight saving time begins on Sunday the 8th:
 *
 *   Wed 4  15 ──2 h── 17 │ Thu 5, Fri 6 closed │ Mon 9  9 ─ 9:30 pending ░ 11:30 open ─ 12 hold ▒ 13 open ─ 14 solved
 */
const waiting = [
  opened('4 20:00', 'normal', create('tags', ['vip']), notification),
  audit('9 13:30', AGENT, comment(AGENT), change('status', 'new', 'pending')),
  audit('9 15:30', CUSTOMER, comment(CUSTOMER), change('status', 'pending', 'open')),
  audit('9 16:00', AGENT, comment(AGENT, false), change('status', 'open', 'hold')),
  audit('9 17:00', AGENT, change('status', 'hold', 'open'), change('custom_status_id', 1, 2)),
  audit('9 18:00', AGENT, comment(AGENT), change('status', 'open', 'solved')),
];

describe('zendeskTicket', () => {
  test('a ticket that waits, with a reply and a status in one save | its events, and the due times worked by hand', () => {
    const { value, notes, ticket, events } = read(waiting, { status: 'solved' });
    expect(value).toMatchObject({ id: '7001', category: 'p37', level: 'normal', openedAt: '2026-03-04T20:00:00.000Z' });
    expect(value.events?.[1]).toEqual({ type: 'paused', at: '2026-03-09T13:30:00.000Z', reason: 'pending' });
    expect(events).toEqual([
      '2026-03-09T13:30:00.000Z responded',
      '2026-03-09T13:30:00.000Z paused',
      '2026-03-09T15:30:00.000Z customerReplied',
      '2026-03-09T15:30:00.000Z resumed',
      '2026-03-09T16:00:00.000Z paused',
      '2026-03-09T17:00:00.000Z resumed',
      '2026-03-09T18:00:00.000Z responded',
      '2026-03-09T18:00:00.000Z resolved',
    ]);
    expect(notes).toEqual([]);

    // First reply: one hour from 15:00 on Wednesday. Requester wait: eight hours, two of them on Wednesday, so six on
    // Monday, 15:00; and two more, as pending from 9:30 to 11:30 does not count: 17:00. On hold counts.
    const { metrics } = sla.status(ticket, '2026-03-10T12:00:00Z');
    expect(metrics.firstReplyTime).toMatchObject({ verdict: 'breached' });
    expect(metrics.firstReplyTime?.due?.toUTC().toISO()).toBe('2026-03-04T21:00:00.000Z');
    expect(metrics.requesterWaitTime).toMatchObject({ verdict: 'met' });
    expect(metrics.requesterWaitTime?.due?.toUTC().toISO()).toBe('2026-03-09T21:00:00.000Z');
    expect(metrics.requesterWaitTime?.elapsed.business?.toISO()).toBe('PT5H');
  });

  test('changes from pending to hold and from solved to pending | a second pause, a reopening with a pause', () => {
    const { value, notes } = read(
      [
        opened('4 20:00', 'low'),
        audit('5 10:00', AGENT, change('status', 'new', 'pending')),
        audit('5 11:00', AGENT, change('status', 'pending', 'hold')),
        audit('5 12:00', AGENT, change('status', 'hold', 'solved')),
        audit('5 13:00', CUSTOMER, change('status', 'solved', 'pending')),
        audit('5 14:00', AGENT, change('status', 'pending', 'open')),
        audit('5 15:00', AGENT, change('status', 'open', 'solved')),
        audit('9 15:00', -1, change('status', 'solved', 'closed')),
      ],
      { status: 'closed' },
    );
    expect(value.events?.map(({ type, reason }) => [type, reason])).toEqual([
      ['paused', 'pending'],
      ['paused', 'hold'],
      ['resolved', undefined],
      ['reopened', undefined],
      ['paused', 'pending'],
      ['resumed', undefined],
      ['resolved', undefined],
    ]);
    expect(notes).toEqual([]);
  });

  test('a merged ticket, and a follow-up with the inherited tag | cancelled, and resolved', () => {
    const merged = read(
      [
        opened('4 20:00', 'low', create('tags', [])),
        audit(
          '5 10:00',
          AGENT,
          comment(AGENT, false),
          change('tags', [], ['closed_by_merge']),
          change('status', 'new', 'closed'),
        ),
      ],
      { status: 'closed' },
    );
    expect(merged.events).toEqual(['2026-03-05T10:00:00.000Z cancelled']);
    expect(sla.status(merged.ticket, '2026-03-10T12:00:00Z').metrics.agentWorkTime?.verdict).toBe('notJudged');
    const followUp = read(
      [
        opened('4 20:00', 'low', create('tags', 'closed_by_merge vip')),
        audit('5 10:00', AGENT, change('status', 'new', 'closed')),
      ],
      { status: 'closed' },
    );
    expect(followUp.events).toEqual(['2026-03-05T10:00:00.000Z resolved']);
  });

  test('a deleted ticket | cancelled; without an audit of the deletion, a note', () => {
    const audits = [opened('4 20:00', 'low'), audit('5 10:00', AGENT, change('status', 'new', 'deleted'))];
    expect(read(audits, { status: 'deleted' }).events).toEqual(['2026-03-05T10:00:00.000Z cancelled']);
    const { events, notes } = read(audits.slice(0, 1), { status: 'deleted' });
    expect(events).toEqual([]);
    expect(codes(notes)).toEqual([['doubtful', 'ticket.status']]);
  });

  test('a priority that is set later | no targets until then, then counted from the creation', () => {
    const { value, ticket } = read([
      opened('4 20:00', null),
      audit('9 14:00', AGENT, change('priority', null, 'normal'), change('status', 'new', 'open')),
    ]);
    expect(value.level).toBe('none');
    expect(value.events).toEqual([{ type: 'reclassified', at: '2026-03-09T14:00:00.000Z', level: 'normal' }]);
    expect(sla.status(ticket, '2026-03-09T13:00:00Z').metrics.requesterWaitTime?.verdict).toBe('noTarget');
    // the clock counts from the creation: two hours on Wednesday and six on Monday
    const { due } = sla.deadlines(ticket).requesterWaitTime ?? {};
    expect(due?.toUTC().toISO()).toBe('2026-03-09T19:00:00.000Z');
  });

  test('audits without the creation | the opening has the values before the first change, or else the present values', () => {
    const { value, notes } = read(
      [audit('5 10:00', AGENT, change('priority', 'urgent', 'low'), change('status', 'open', 'hold'))],
      { status: 'hold' },
    );
    expect(value).toMatchObject({
      level: 'urgent',
      events: [{ type: 'paused' }, { type: 'reclassified', level: 'low' }],
    });
    expect(codes(notes)).toEqual([['absent', 'audits']]);
    expect(read([], { status: 'pending' }).value).toMatchObject({
      level: 'none',
      events: [{ type: 'paused', at: '2026-03-04T20:00:00.000Z', reason: 'pending' }],
    });
  });
});

describe('the policy of a ticket', () => {
  const audits = [opened('4 20:00', 'urgent')];
  const of = (metricEvents: ZendeskTicketOptions['metricEvents'], category?: string) => {
    const { value, notes } = read(audits, { status: 'new', metricEvents, category });
    return [
      value.category,
      ...(value.events ?? []).map((event) => ('category' in event ? event.category : '')),
      notes.length,
    ];
  };

  test('metric events with two policies | the category, and a change of category', () => {
    const events = [
      applied('4 20:00:01', 37, { metric: 'reply_time' }),
      applied('4 20:00:01', 37),
      applied('5 09:00', 36),
      applied('5 10:00', 37, { deleted: true }),
      applied('5 10:00', 37, { ticket_id: 7002 }),
      applied('5 11:00', 36, { ticket_id: '7001' }),
    ];
    expect(of(events)).toEqual(['p37', 'p36', 0]);
    expect(of({ ticket_metric_events: events })).toEqual(['p37', 'p36', 0]);
    expect(of({ requester_wait_time: events, reply_time: events.slice(0, 1), toString: [] })).toEqual([
      'p37',
      'p36',
      0,
    ]);
  });

  test('metric events before the first policy and after the last | the category none', () => {
    const events = [
      applied('4 21:00', 36),
      applied('5 09:00', null),
      applied('5 10:00', 36, { metric: 'reply_time' }),
      applied('5 10:00', null),
      applied('5 11:00', null, { sla: { policy: null } }),
    ];
    expect(of(events)).toEqual(['none', 'p36', 'none', 'p36', 'none', 0]);
    expect(of(events.slice(0, 1), 'p37')).toEqual(['p37', 'p36', 0]);
  });

  test('no metric event | the category of the options, or none with a note', () => {
    expect(of(undefined, 'p36')).toEqual(['p36', 0]);
    expect(of([], 'p36')).toEqual(['p36', 0]);
    expect(of([])).toEqual(['none', 1]);
  });

  test('metric events inside the ticket | are read', () => {
    const ticket = {
      id: 7001,
      created_at: time('4 20:00'),
      status: 'new',
      metric_events: { reply_time: [applied('4 20:00', 36)] },
    };
    const { value, notes } = zendeskTicket(ticket, audits, { isAgent });
    expect([value.category, notes]).toEqual(['p36', []]);
  });
});

describe('comments', () => {
  test('voice and Facebook comments | replies; comments of triggers, private comments and the opening are not', () => {
    const { events } = read(
      [
        opened('4 20:00', 'low'),
        audit('5 10:00', -1, { type: 'Comment', author_id: -1, public: true }),
        audit('5 11:00', AGENT, comment(AGENT, false)),
        audit('5 12:00', AGENT, { type: 'VoiceComment', public: true }),
        audit('5 13:00', CUSTOMER, { type: 'FacebookComment', author_id: CUSTOMER, public: true }),
        audit('5 14:00', CUSTOMER, { type: 'Comment', author_id: AGENT, public: true }),
        audit(
          '5 15:00',
          CUSTOMER,
          { type: 'toString' },
          { type: 'Change', field_name: 'constructor', value: { __proto__: 1 } },
        ),
      ],
      { status: 'new' },
    );
    expect(events).toEqual([
      '2026-03-05T12:00:00.000Z responded',
      '2026-03-05T13:00:00.000Z customerReplied',
      '2026-03-05T14:00:00.000Z responded',
    ]);
  });

  test('comments made private later, and chat messages | notes', () => {
    const { notes } = read(
      [
        opened('4 20:00', 'low'),
        audit('5 10:00', AGENT, { type: 'ChatStartedEvent' }, { type: 'ChatEndedEvent' }),
        audit('5 11:00', AGENT, { type: 'CommentPrivacyChange', public: false }),
      ],
      { status: 'new' },
    );
    expect(codes(notes)).toEqual([
      ['unsupported', 'audits'],
      ['doubtful', 'audits[2].events[0]'],
    ]);
  });
});

describe('a ticket that an agent opens', () => {
  const byAgent = (isPublic: boolean) => [
    audit('4 20:00', AGENT, create('status', 'open'), create('priority', 'urgent'), comment(AGENT, isPublic)),
    audit('4 21:00', CUSTOMER, comment(CUSTOMER)),
    audit('4 22:00', AGENT, comment(AGENT)),
  ];

  test('by default | no first reply is promised, only next replies', () => {
    for (const isPublic of [true, false]) {
      const { notes, ticket, events } = read(byAgent(isPublic), { category: 'p36' });
      expect(events.slice(0, isPublic ? 2 : 1)).toEqual(
        ['openedByAgent', 'responded'].slice(0, isPublic ? 2 : 1).map((type) => `2026-03-04T20:00:00.000Z ${type}`),
      );
      expect(codes(notes)).toEqual([['doubtful', 'ticket']]);
      const { metrics } = sla.status(ticket, '2026-03-04T21:30:00Z');
      expect(metrics.firstReplyTime?.verdict).toBe('notJudged');
      // two hours from the customer's message at 21:00
      expect(metrics.nextReplyTime?.due?.toUTC().toISO()).toBe('2026-03-04T23:00:00.000Z');
    }
  });

  test('with agentOpenedTickets firstReply | a first reply after the opening is promised', () => {
    const { notes, ticket, events } = read(byAgent(true), { category: 'p36', agentOpenedTickets: 'firstReply' });
    expect(events).toEqual(['2026-03-04T21:00:00.000Z customerReplied', '2026-03-04T22:00:00.000Z responded']);
    expect(notes).toEqual([]);
    const { firstReplyTime } = sla.status(ticket, '2026-03-05T00:00:00Z').metrics;
    expect(firstReplyTime).toMatchObject({ verdict: 'breached' });
    expect(firstReplyTime?.stoppedAt?.toUTC().toISO()).toBe('2026-03-04T22:00:00.000Z');
  });
});

test('a ticket solved without a reply and reopened by a message | the first reply ends, the next reply starts', () => {
  const { ticket } = read(
    [
      opened('4 20:00', 'urgent'),
      audit('4 20:20', AGENT, change('status', 'new', 'solved')),
      audit('4 22:00', CUSTOMER, comment(CUSTOMER), change('status', 'solved', 'open')),
    ],
    { category: 'p36' },
  );
  const { metrics } = sla.status(ticket, '2026-03-04T23:00:00Z');
  expect(metrics.firstReplyTime?.verdict).toBe('notJudged');
  expect(metrics.nextReplyTime?.due?.toUTC().toISO()).toBe('2026-03-05T00:00:00.000Z');
});

test('the worked example of a handbook | the elapsed times it states', () => {
  /*
   * "Metrics definitions", https://handbook.gitlab.com/handbook/security/customer-support-operations/zendesk/metrics-definitions,
   * a ticket from Monday 9:00 to Wednesday 14:30. The first reply takes 5 h, the next reply 30 min. Agents work for
   * 5 + 2 + 1 + 0.5 = 8.5 h, and the ticket is on hold for 27 h. The page states 41 h of requester wait, because it adds the 8.5 h to the
   * 5 h in status New and counts 27.5 h on hold. By the timeline on the page the wait is 8.5 + 27 = 35.5 h.
   */
  const { ticket } = read(
    [
      audit('2 09:00', CUSTOMER, create('status', 'new'), create('priority', 'urgent'), comment(CUSTOMER)),
      audit('2 14:00', AGENT, comment(AGENT), change('status', 'new', 'open')),
      audit('2 15:30', CUSTOMER, comment(CUSTOMER)),
      audit('2 16:00', AGENT, comment(AGENT), change('status', 'open', 'pending')),
      audit('3 10:00', CUSTOMER, comment(CUSTOMER), change('status', 'pending', 'open')),
      audit('3 11:00', AGENT, change('status', 'open', 'hold')),
      audit('4 14:00', AGENT, change('status', 'hold', 'open')),
      audit('4 14:30', AGENT, comment(AGENT), change('status', 'open', 'solved')),
    ],
    { status: 'solved', created: '2 09:00', category: 'p36' },
  );
  const { metrics } = sla.status(ticket, '2026-03-05T00:00:00Z');
  const wall = (metric: string) => metrics[metric]?.elapsed.wall.toISO();
  expect([
    wall('firstReplyTime'),
    wall('agentWorkTime'),
    wall('requesterWaitTime'),
    wall('totalResolutionTime'),
  ]).toEqual(['PT5H', 'PT8H30M', 'PT35H30M', 'PT53H30M']);
  expect(metrics.nextReplyTime?.cycles?.map(({ elapsed }) => elapsed.wall.toISO())).toEqual(['PT30M']);
});

test('ten thousand audits | read in well under a second', () => {
  const start = Date.UTC(2026, 0, 1);
  const audits = Array.from({ length: 10_000 }, (_, i) => ({
    created_at: new Date(start + i * 60_000).toISOString(),
    author_id: i % 2 ? AGENT : CUSTOMER,
    events: [
      comment(i % 2 ? AGENT : CUSTOMER),
      i === 0 ? create('status', 'open') : change('status', i % 2 ? 'open' : 'pending', i % 2 ? 'pending' : 'open'),
    ],
  }));
  const metricEvents = audits.map(({ created_at }, i) => ({ ...applied('4 20:00', 36 + (i % 2)), time: created_at }));
  const ticket = { id: 1, created_at: '2026-01-01T00:00:00Z', status: 'pending' };
  const { value } = zendeskTicket(ticket, audits, { isAgent, metricEvents });
  expect(value.events?.length).toBe(9_999 * 3);
});

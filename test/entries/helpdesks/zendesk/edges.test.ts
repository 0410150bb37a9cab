import {
  type ZendeskAudit,
  type ZendeskMetricEvent,
  type ZendeskTicket,
  type ZendeskTicketOptions,
  zendeskCalendar,
  zendeskCatalog,
  zendeskClocks,
  zendeskTicket,
} from 'prazo/helpdesks';
import { describe, expect, test } from 'vitest';
import { issuesThrownBy, pathsAndCodes } from '../../../expecting';
import { codesAndPaths } from '../notes';
import { AGENT, audit, CUSTOMER, change, comment, create, isAgent, time } from './fixtures';

/** Reads a ticket that was created on 4 March at 20:00. */
function read(
  audits: readonly ZendeskAudit[],
  ticket: Partial<ZendeskTicket> = {},
  options: Partial<ZendeskTicketOptions> = { category: 'p37' },
) {
  const given = { id: 7001, created_at: time('4 20:00'), status: 'open', ...ticket };
  const { value, notes } = zendeskTicket(given, audits, { isAgent, ...options });
  const events = (value.events ?? []).map(({ type, at }) => `${String(at).slice(8, 19).replace('T', ' ')} ${type}`);
  return { value, events, notes: codesAndPaths(notes) };
}
const created = (...more: ZendeskAudit['events']) =>
  audit('4 20:00', CUSTOMER, create('status', 'new'), comment(CUSTOMER), ...more);

describe('the audits of a ticket', () => {
  test('listed from the newest to the oldest | the same ticket', () => {
    const audits = [
      created(create('priority', 'low')),
      audit('4 21:00', AGENT, comment(AGENT), change('status', 'new', 'pending')),
      audit('5 10:00', CUSTOMER, comment(CUSTOMER), change('status', 'pending', 'open')),
    ];
    expect(read([...audits].reverse())).toEqual({
      value: {
        id: '7001',
        category: 'p37',
        level: 'low',
        openedAt: '2026-03-04T20:00:00.000Z',
        events: [
          { type: 'responded', at: '2026-03-04T21:00:00.000Z', by: 'agent' },
          { type: 'paused', at: '2026-03-04T21:00:00.000Z', reason: 'pending' },
          { type: 'customerReplied', at: '2026-03-05T10:00:00.000Z', by: 'customer' },
          { type: 'resumed', at: '2026-03-05T10:00:00.000Z' },
        ],
      },
      events: ['04 21:00:00 responded', '04 21:00:00 paused', '05 10:00:00 customerReplied', '05 10:00:00 resumed'],
      notes: [],
    });
  });

  test('an audit of the creation a second later, with the comment first | its values count from the creation', () => {
    const first = audit('4 20:00:01', CUSTOMER, comment(CUSTOMER), create('status', 'pending'));
    expect(read([first], { status: 'pending' })).toMatchObject({ events: ['04 20:00:00 paused'], notes: [] });
  });

  test('a first audit that is not the creation | a note', () => {
    const later = audit('4 21:00', AGENT, change('status', 'new', 'open'));
    expect(read([later]).notes).toEqual(['absent audits']);
  });

  test('a chat, and a comment that was made private | notes', () => {
    const audits = [created(), audit('4 21:00', AGENT, { type: 'ChatStartedEvent' }, { type: 'CommentPrivacyChange' })];
    expect(read(audits, { status: 'new' }).notes).toEqual(['unsupported audits', 'doubtful audits[1].events[1]']);
  });

  test('audits that end with another status | a note', () => {
    expect(read([created()], { status: 'solved' }).notes).toEqual(['doubtful ticket.status']);
  });

  test('a reply two minutes before the creation | an issue at the creation', () => {
    const audits = [audit('4 19:57', CUSTOMER, comment(CUSTOMER)), audit('4 19:58', AGENT, comment(AGENT))];
    expect(pathsAndCodes(issuesThrownBy(() => read(audits)))).toEqual(['ticket.created_at beforeOpening']);
  });
});

describe('a merged ticket', () => {
  const closing = change('status', 'pending', 'closed');
  const pending = audit('4 21:00', AGENT, change('status', 'new', 'pending'));

  test.each<readonly [situation: string, closed: ZendeskAudit['events'], ticket: Partial<ZendeskTicket>]>([
    ['without tags at its creation', [change('tags', [], ['vip', 'closed_by_merge'])], {}],
    ['with tags in one text', [change('tags', 'vip', 'vip closed_by_merge')], {}],
    ['with its tags in the ticket only', [], { tags: ['vip', 'closed_by_merge'] }],
  ])('%s | paused, then cancelled', (_situation, tags, ticket) => {
    const audits = [created(), pending, audit('5 10:00', AGENT, ...tags, closing)];
    expect(read(audits, { status: 'closed', ...ticket }).events).toEqual([
      '04 21:00:00 paused',
      '05 10:00:00 cancelled',
    ]);
  });

  test('no merge: the tag of a merge was removed, or the ticket is only solved | resolved', () => {
    const solved = [created(), audit('5 10:00', AGENT, change('status', 'new', 'solved'))];
    expect(read(solved, { status: 'solved', tags: ['closed_by_merge'] }).events).toEqual(['05 10:00:00 resolved']);
    const removed = change('tags', ['closed_by_merge'], []);
    const audits = [created(), audit('5 10:00', AGENT, removed, change('status', 'new', 'closed'))];
    expect(read(audits, { status: 'closed', tags: [] }).events).toEqual(['05 10:00:00 resolved']);
  });
});

describe('the policy of a ticket', () => {
  const applied = (at: string, more: object = {}): ZendeskMetricEvent => ({
    metric: 'reply_time',
    instance_id: 1,
    type: 'apply_sla',
    time: time(at),
    sla: { policy: { id: 36 } },
    ...more,
  });
  const categories = (metricEvents: readonly ZendeskMetricEvent[]) => {
    const { value } = read([created()], { status: 'new' }, { metricEvents });
    return [value.category, ...(value.events ?? []).map((event) => (event as { category?: string }).category)];
  };

  test('applied one minute after the creation | the policy from the creation on', () => {
    expect(categories([applied('4 20:01')])).toEqual(['p36']);
  });

  test('applied a second later than that | no policy until then', () => {
    expect(categories([applied('4 20:01:01')])).toEqual(['none', 'p36']);
  });

  test('metric events of other types | do not change the policy', () => {
    const measured = applied('5 09:00', { type: 'activate', sla: undefined });
    expect(categories([applied('4 20:00'), measured])).toEqual(['p36']);
  });

  test('the newest event first | the first policy is that of the earliest event', () => {
    const later = applied('5 09:00', { sla: { policy: { id: 37 } } });
    expect(categories([later, applied('4 20:00')])).toEqual(['p36', 'p37']);
  });

  test('no metric events and no category | the category none, with a note', () => {
    expect(read([created()], { status: 'new', metric_events: null }, {})).toMatchObject({
      value: { category: 'none', level: 'none' },
      notes: ['absent ticket'],
    });
  });
});

test('a ticket that an agent opens | a note, unless the promise of such a ticket is said', () => {
  const audits = [audit('4 20:00', AGENT, create('status', 'open'), comment(AGENT, false))];
  expect(read(audits).notes).toEqual(['doubtful ticket']);
  expect(read(audits, {}, { category: 'p37', agentOpenedTickets: 'nextReply' })).toMatchObject({
    events: ['04 20:00:00 openedByAgent'],
    notes: [],
  });
});

describe('the targets and metric events of a ticket', () => {
  const event = (metric: string, type: string, at: string, more: object = {}): ZendeskMetricEvent => ({
    metric,
    instance_id: 1,
    type,
    time: time(at),
    ...more,
  });
  const promised = [
    event('requester_wait_time', 'activate', '4 08:00'),
    event('requester_wait_time', 'apply_sla', '4 08:00', { sla: { policy: { id: 36 } } }),
  ];
  const fulfilled = (at: string) => event('requester_wait_time', 'fulfill', at);
  const counted = (at: string, minutes: number) =>
    event('requester_wait_time', 'update_status', at, { status: { calendar: minutes, business: minutes } });
  const clocks = (events: readonly ZendeskMetricEvent[], targets: readonly object[] = []) => {
    const { value, notes } = zendeskClocks({ id: 7001, slas: { policy_metrics: targets as never } }, events);
    return [value, codesAndPaths(notes)];
  };
  const ended = { metric: 'requesterWaitTime', stoppedAt: '2026-03-04T10:00:00.000Z', breached: false };

  test('the minutes listed before the end of the clock | the elapsed time', () => {
    const elapsed = { business: { minutes: 120 }, wall: { minutes: 120 } };
    expect(clocks([...promised, counted('4 10:00', 120), fulfilled('4 10:00')])).toStrictEqual([
      [{ ...ended, elapsed }],
      [],
    ]);
  });

  test('the newest event first | the same clock', () => {
    expect(clocks([...promised, fulfilled('4 10:00')].reverse())).toStrictEqual([[ended], []]);
  });

  test('a status without minutes | no elapsed time', () => {
    const empty = event('requester_wait_time', 'update_status', '4 10:00');
    expect(clocks([...promised, fulfilled('4 10:00'), empty])).toStrictEqual([[ended], []]);
  });

  test('a reopened clock that ends again without minutes | no elapsed time, because it is not known', () => {
    const again = event('requester_wait_time', 'activate', '4 09:30');
    const events = [...promised, fulfilled('4 09:00'), counted('4 09:00', 60), again, fulfilled('4 10:00')];
    expect(clocks(events)).toStrictEqual([[ended], []]);
  });

  test('instance 0, which only says that the metric is measured | no clock and no note', () => {
    const measures = ['agent_work_time', 'requester_wait_time', 'group_ownership_time'].map((metric) =>
      event(metric, 'measure', '4 08:00', { instance_id: 0 }),
    );
    expect(clocks([...measures, event('agent_work_time', 'breach', '4 09:00', { instance_id: 10 })])).toEqual([
      [],
      ['doubtful ticket_metric_events[3].instance_id'],
    ]);
  });

  test('a target that is achieved, and a clock that runs again | the clock says that it is not paused', () => {
    const target = { metric: 'requester_wait_time', stage: 'achieved', breach_at: '2026-03-04T12:00:00Z' };
    expect(clocks(promised, [target])).toStrictEqual([
      [
        { metric: 'requesterWaitTime', due: '2026-03-04T12:00:00.000Z' },
        { metric: 'requesterWaitTime', paused: false, stoppedAt: null },
      ],
      [],
    ]);
  });

  test('metric events in the ticket, or null | their clocks, or none', () => {
    const metric_events = { requester_wait_time: promised };
    expect(zendeskClocks({ id: 7001, slas: { policy_metrics: [] }, metric_events })).toStrictEqual({
      value: [{ metric: 'requesterWaitTime', paused: false, stoppedAt: null }],
      notes: [],
    });
    const none = zendeskClocks({ id: 7001, slas: null, metric_events: null }, null);
    expect([none.value, codesAndPaths(none.notes)]).toEqual([[], ['absent ticket']]);
  });
});

describe('policies', () => {
  test('no policies | the event of a ticket that an agent opens has a label', () => {
    expect(zendeskCatalog([]).value.events).toEqual({ openedByAgent: { labels: 'Opened by an agent' } });
  });

  const metric = { priority: 'low', metric: 'first_reply_time', target: 60 };

  test('one metric twice for a priority | an issue', () => {
    const read = () => zendeskCatalog([{ id: 1, policy_metrics: [metric, { ...metric, target: 30 }] }]);
    expect(pathsAndCodes(issuesThrownBy(read))).toEqual(['sla_policies[0].policy_metrics[1].metric duplicateId']);
  });

  test('a filter with conditions of which one is enough | a note', () => {
    const filter = { all: [], any: [{ field: 'type', operator: 'is', value: 'incident' }] };
    const { notes } = zendeskCatalog([{ id: 1, filter, policy_metrics: [metric] }]);
    expect(notes.map(({ path }) => path)).toEqual(['sla_policies[0].filter']);
  });
});

describe('a schedule', () => {
  test('an interval that ends before it starts | the rest of the week, with a note', () => {
    // From Sunday at 10:00 to the next Sunday at 9:00.
    const { value, notes } = zendeskCalendar({ time_zone: 'UTC', intervals: [{ start_time: 600, end_time: 540 }] }, []);
    const all = ['00:00-24:00'];
    expect(value.hours).toEqual({
      ...{ mon: all, tue: all, wed: all, thu: all, fri: all, sat: all },
      sun: ['00:00-09:00', '10:00-24:00'],
    });
    expect(codesAndPaths(notes)).toEqual(['doubtful schedule.intervals[0]']);
  });

  test('holidays that are null | a note', () => {
    const { value, notes } = zendeskCalendar({ time_zone: 'UTC', intervals: [] }, null);
    expect([value.holidays, codesAndPaths(notes)]).toEqual([[], ['absent schedule']]);
  });
});

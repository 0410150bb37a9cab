import { type Catalog, createCalendar, createSla, defineCatalog, parseCatalog } from 'prazo';
import {
  type ChatwootConversation,
  type ChatwootInbox,
  type ChatwootMessage,
  type ChatwootPolicy,
  chatwootCalendar,
  chatwootCatalog,
  chatwootSays,
  chatwootTicket,
} from 'prazo/helpdesks';
import { describe, expect, test } from 'vitest';

/**
 * The shapes are those of the source, https://github.com/chatwoot/chatwoot (app/models/concerns/out_of_offisable.rb,
 * app/views/api/v1/models/_message.json.jbuilder, enterprise/app/models/applied_sla.rb); the contents are made up.
 */
const day = (day_of_week: number, open: number, close: number, more: object = {}) => ({
  day_of_week,
  closed_all_day: false,
  open_all_day: false,
  open_hour: open,
  open_minutes: 0,
  close_hour: close,
  close_minutes: 0,
  ...more,
});
const closed = (day_of_week: number) => ({
  ...{ day_of_week, closed_all_day: true, open_all_day: false },
  ...{ open_hour: null, open_minutes: null, close_hour: null, close_minutes: null },
});

/** The hours of every new inbox, Monday to Friday from nine to five. */
const office: ChatwootInbox = {
  name: 'Site',
  timezone: 'America/Sao_Paulo',
  working_hours_enabled: true,
  working_hours: [closed(0), ...[1, 2, 3, 4, 5].map((weekday) => day(weekday, 9, 17)), closed(6)],
};

const policy: ChatwootPolicy = {
  id: 2,
  name: 'Premium',
  first_response_time_threshold: 1800,
  next_response_time_threshold: 3600.0,
  resolution_time_threshold: 28_800,
  only_during_business_hours: true,
};

const seconds = (text: string): number => Date.parse(text) / 1000;

/** Opened on Monday, 2 March 2026, at ten in São Paulo. */
const opened: ChatwootConversation = {
  id: 88,
  created_at: seconds('2026-03-02T13:00:00Z'),
  status: 'open',
  sla_policy_id: 2,
};

const USER = { sender: { type: 'user' } };
const message = (at: string, message_type: number | string, more: object = {}): ChatwootMessage => ({
  message_type,
  private: false,
  created_at: seconds(at),
  ...more,
});

const said = (notes: readonly { readonly code: string; readonly path: string }[]) =>
  notes.map(({ code, path }) => `${code} ${path}`);

describe('an inbox', () => {
  test('has the hours of its days', () => {
    const nine = ['09:00-17:00'];
    expect(chatwootCalendar(office)).toEqual({
      value: {
        name: 'Site',
        zone: 'America/Sao_Paulo',
        hours: { mon: nine, tue: nine, wed: nine, thu: nine, fri: nine },
        holidays: [],
      },
      notes: [],
    });
  });

  test('with a day that is open throughout, and one until 23:59', () => {
    const { value, notes } = chatwootCalendar({
      working_hours_enabled: true,
      working_hours: [
        { day_of_week: 6, open_all_day: true, open_hour: 0, open_minutes: 0, close_hour: 23, close_minutes: 59 },
        day(0, 8, 23, { open_minutes: 30, close_minutes: 59 }),
      ],
    });
    expect(value).toEqual({ zone: 'UTC', hours: { sat: ['00:00-24:00'], sun: ['08:30-24:00'] }, holidays: [] });
    expect(said(notes)).toEqual(['doubtful inbox.working_hours[1]']);
  });

  test('is always open where its hours are off, and where no day is open', () => {
    expect(chatwootCalendar({ ...office, working_hours_enabled: false }).value.hours).toBe('24/7');
    expect(chatwootCalendar({}).value).toEqual({ zone: 'UTC', hours: '24/7', holidays: [] });
    const never = chatwootCalendar({ ...office, working_hours: [0, 1, 2, 3, 4, 5, 6].map(closed) });
    expect([never.value.hours, said(never.notes)]).toEqual(['24/7', ['doubtful inbox']]);
  });
});

describe('policies', () => {
  test('are categories of three thresholds', () => {
    const plain = { id: '3', first_response_time_threshold: 45, next_response_time_threshold: null };
    const { value, notes } = chatwootCatalog({ payload: [policy, plain] });
    expect(value.categories).toEqual({
      p2: {
        labels: 'Premium',
        targets: { any: { frt: { businessMinutes: 30 }, nrt: { businessMinutes: 60 }, rt: { businessMinutes: 480 } } },
      },
      p3: { targets: { any: { frt: { seconds: 45 } } } },
      none: { labels: 'No policy' },
    });
    expect(said(notes)).toEqual(['absent payload']);
    expect(parseCatalog(value).ok).toBe(true);
  });

  test('there may be none', () => {
    const { value, notes } = chatwootCatalog([]);
    expect([Object.keys(value.categories), notes]).toEqual([['none'], []]);
  });
});

describe('a conversation', () => {
  test('has the replies of people, and the statuses of webhooks', () => {
    const messages = [
      message('2026-03-02T13:00:00Z', 0),
      message('2026-03-02T13:01:00Z', 3),
      message('2026-03-02T13:02:00Z', 1, { sender: { type: 'agent_bot' } }),
      message('2026-03-02T13:03:00Z', 2),
      message('2026-03-02T13:04:00Z', 1, { ...USER, private: true }),
      message('2026-03-02T13:05:00Z', 1, { ...USER, content_attributes: { automation_rule_id: 4 } }),
      message('2026-03-02T13:06:00Z', 1, { ...USER, additional_attributes: { campaign_id: 9 } }),
      message('2026-03-02T13:10:00Z', 1, { ...USER, content_attributes: {}, additional_attributes: {} }),
      message('2026-03-02T14:00:00Z', 'incoming'),
      message('2026-03-02T14:30:00Z', 'outgoing', { sender: null, content_attributes: { external_echo: true } }),
      message('2026-03-02T15:00:00Z', 0),
    ];
    const statuses = [
      { status: 'resolved', updated_at: seconds('2026-03-02T16:00:00Z') + 0.25 },
      { status: 'open', updated_at: seconds('2026-03-02T13:00:00Z') },
      { status: 'snoozed', updated_at: seconds('2026-03-02T15:10:00Z') },
      { status: 'pending', updated_at: seconds('2026-03-02T15:20:00Z') },
    ];
    const { value, notes } = chatwootTicket({ ...opened, status: 'resolved' }, { payload: messages }, { statuses });
    expect(value).toEqual({
      id: '88',
      category: 'p2',
      level: 'any',
      openedAt: '2026-03-02T13:00:00.000Z',
      events: [
        { type: 'responded', at: '2026-03-02T13:10:00.000Z', by: 'agent' },
        { type: 'customerReplied', at: '2026-03-02T14:00:00.000Z', by: 'customer' },
        { type: 'responded', at: '2026-03-02T14:30:00.000Z', by: 'agent' },
        { type: 'customerReplied', at: '2026-03-02T15:00:00.000Z', by: 'customer' },
        { type: 'paused', at: '2026-03-02T15:10:00.000Z', reason: 'snoozed' },
        { type: 'paused', at: '2026-03-02T15:20:00.000Z', reason: 'pending' },
        { type: 'resolved', at: '2026-03-02T16:00:00.250Z' },
      ],
    });
    expect(said(notes)).toEqual(['doubtful payload']);
  });

  test('without the statuses says so, and of one whose statuses are not whole', () => {
    const alone = chatwootTicket({ ...opened, sla_policy_id: null, status: 'resolved' }, []);
    expect([alone.value.category, alone.value.events, said(alone.notes)]).toEqual([
      'none',
      [],
      ['absent conversation.status'],
    ]);
    const statuses = [
      { status: 'open', updated_at: opened.created_at },
      { status: 'archived', updated_at: opened.created_at + 60 },
    ];
    expect(said(chatwootTicket(opened, [], { statuses }).notes)).toEqual([
      'doubtful conversation.status',
      'absent statuses[1].status',
    ]);
  });

  test('has the dues worked by hand', () => {
    // Monday 10:00: a first response within 30 minutes, and eight hours of the inbox, which end on Tuesday at 10:00. The
    // customer wrote again at 16:30: an hour, half of it on Tuesday.
    const messages = [
      message('2026-03-02T13:20:00Z', 1, USER),
      message('2026-03-02T19:30:00Z', 0),
      message('2026-03-02T19:50:00Z', 0),
    ];
    const sla = createSla({
      catalog: defineCatalog(chatwootCatalog([policy]).value) as Catalog,
      calendar: createCalendar(chatwootCalendar(office).value),
    });
    const { value } = chatwootTicket(opened, messages, { statuses: [] });
    const { frt, nrt, rt } = sla.deadlines(value);
    expect([frt, nrt, rt].map((due) => due?.due?.toISO())).toEqual([
      '2026-03-02T10:30:00.000-03:00',
      '2026-03-03T09:30:00.000-03:00',
      '2026-03-03T10:00:00.000-03:00',
    ]);
    expect(sla.status(value, '2026-03-02T20:00:00Z').metrics.frt?.verdict).toBe('met');
  });

  test('that is resolved is judged for good', () => {
    const sla = createSla({
      catalog: defineCatalog(chatwootCatalog([{ ...policy, only_during_business_hours: false }]).value) as Catalog,
      calendar: createCalendar(chatwootCalendar(office).value),
    });
    const statuses = [
      { status: 'open', updated_at: opened.created_at },
      { status: 'resolved', updated_at: seconds('2026-03-02T13:20:00Z') },
      { status: 'open', updated_at: seconds('2026-03-03T13:20:00Z') },
    ];
    const { value } = chatwootTicket(opened, [message('2026-03-03T13:20:00Z', 0)], { statuses });
    const { frt, nrt, rt } = sla.status(value, '2026-03-06T13:00:00Z').metrics;
    expect([frt?.verdict, nrt?.phase, rt?.verdict]).toEqual(['met', 'notStarted', 'met']);
  });
});

describe('what it says', () => {
  const applied = {
    id: 9,
    sla_id: 2,
    sla_status: 'active_with_misses',
    sla_frt_due_at: seconds('2026-03-02T13:30:00Z'),
    sla_nrt_due_at: null,
    sla_rt_due_at: seconds('2026-03-03T13:00:00Z'),
  };

  test('of a first response that it saw late', () => {
    const sla_events = [{ event_type: 'frt' }, { event_type: 'nrt' }];
    const first_reply_created_at = seconds('2026-03-02T13:40:00Z');
    const { value, notes } = chatwootSays({ applied_sla: applied, sla_events, first_reply_created_at });
    expect(value).toEqual([
      { metric: 'frt', due: '2026-03-02T13:30:00.000Z', stoppedAt: '2026-03-02T13:40:00.000Z', breached: true },
      { metric: 'rt', due: '2026-03-03T13:00:00.000Z' },
    ]);
    expect(said(notes)).toEqual(['unsupported conversation.sla_events']);
  });

  test('of one that is a hit', () => {
    const sla_completed_at = seconds('2026-03-02T20:00:00Z');
    const sla_nrt_due_at = seconds('2026-03-02T21:00:00Z');
    const row = { applied_sla: { ...applied, sla_status: 'hit', sla_nrt_due_at, sla_completed_at }, sla_events: [] };
    expect(chatwootSays({ ...row, first_reply_created_at: 0 })).toEqual({
      value: [
        { metric: 'frt', due: '2026-03-02T13:30:00.000Z', breached: false },
        { metric: 'nrt', due: '2026-03-02T21:00:00.000Z', breached: false },
        { metric: 'rt', due: '2026-03-03T13:00:00.000Z', stoppedAt: '2026-03-02T20:00:00.000Z', breached: false },
      ],
      notes: [],
    });
  });

  test('of a version that gives no dues, and of none', () => {
    const { sla_status } = applied;
    expect(chatwootSays({ applied_sla: { sla_status }, sla_events: [{ event_type: 'rt' }] }).value).toEqual([
      { metric: 'rt', breached: true },
    ]);
    for (const none of [{}, { applied_sla: null }, { applied_sla: {} }])
      expect(said(chatwootSays(none).notes)).toEqual(['absent conversation.applied_sla']);
  });
});

import { type Catalog, createCalendar, createSla, defineCatalog, parseCatalog } from 'prazo';
import {
  freshdeskCalendar,
  freshdeskCatalog,
  freshdeskSays,
  freshdeskTicket,
  freshserviceCalendar,
  freshserviceCatalog,
  freshserviceSays,
  freshserviceTicket,
} from 'prazo/helpdesks';
import { describe, expect, test } from 'vitest';
import {
  change,
  freshdeskHours,
  freshdeskPolicies,
  freshserviceHours,
  freshservicePolicies,
  message,
  opened,
  target,
} from './fixtures';

const said = (notes: readonly { readonly code: string; readonly path: string }[]) =>
  notes.map(({ code, path }) => `${code} ${path}`);

describe('business hours', () => {
  test('of Freshdesk, whose holidays are not told', () => {
    const { value, notes } = freshdeskCalendar(freshdeskHours);
    const nine = ['09:00-17:00'];
    expect(value).toEqual({
      name: 'Support',
      zone: 'America/Sao_Paulo',
      hours: { mon: nine, tue: nine, wed: nine, thu: nine, fri: nine },
      holidays: [],
    });
    expect(said(notes)).toEqual(['absent business_hour', 'doubtful business_hour.time_zone']);
  });

  test('of Freshdesk, with seconds, until midnight and past it, under their other name', () => {
    const { value } = freshdeskCalendar({
      time_zone: 'Asia/Kolkata',
      working_hours: {
        monday: { start_time: '08:00:00 am', end_time: '11:59:59 pm' },
        friday: { start_time: '12:00 pm', end_time: '12:00 am' },
        saturday: { start_time: '10:00 pm', end_time: '2:00 am' },
        sunday: null,
      },
    });
    expect(value.hours).toEqual({
      mon: ['08:00-24:00'],
      fri: ['12:00-24:00'],
      sat: ['22:00-24:00'],
      sun: ['00:00-02:00'],
    });
  });

  test('of Freshservice, with holidays of every year', () => {
    const { value, notes } = freshserviceCalendar({ business_hours: freshserviceHours });
    expect(value).toEqual({
      name: 'Default',
      zone: 'America/New_York',
      hours: { mon: ['08:00-18:30'], fri: ['08:00-18:30'] },
      holidays: [
        { month: 1, day: 16, name: 'Birthday of Martin Luther King Jr' },
        { date: '2026-03-06', name: 'Inventory' },
        { month: 12, day: 25, name: '12-25' },
      ],
    });
    expect(said(notes)).toEqual([
      'doubtful business_hours.list_of_holidays[0].holiday_date',
      'doubtful business_hours.time_zone',
    ]);
    expect(createCalendar(value).isBusinessDay('2026-03-06')).toBe(false);
  });

  test('without any hours, and round the clock', () => {
    expect(said(freshdeskCalendar({ time_zone: 'UTC', business_hours: {} }).notes)).toContain(
      'doubtful business_hour.business_hours',
    );
    const all = { start_time: '12:00 am', end_time: '11:59:59 pm' };
    const days = { monday: all, tuesday: all, wednesday: all, thursday: all, friday: all, saturday: all, sunday: all };
    expect(freshserviceCalendar({ time_zone: 'UTC', service_desk_hours: days }).value.hours).toBe('24/7');
  });
});

describe('policies', () => {
  test('of Freshdesk, by their positions', () => {
    const { value, notes } = freshdeskCatalog(freshdeskPolicies);
    expect(Object.keys(value.levels)).toEqual(['urgent', 'high', 'medium', 'low']);
    expect(value.categories).toEqual({
      p8: {
        labels: 'Premium',
        targets: { low: { firstResponse: { businessSeconds: 45 }, resolution: { businessMinutes: 90 } } },
      },
      p7: {
        labels: 'Everybody',
        targets: {
          urgent: { firstResponse: { minutes: 15 }, everyResponse: { minutes: 15 }, resolution: { minutes: 240 } },
          medium: {
            firstResponse: { businessMinutes: 60 },
            everyResponse: { businessMinutes: 120 },
            resolution: { businessMinutes: 480 },
          },
        },
      },
      none: { labels: 'No policy' },
    });
    expect(Object.keys(value.categories)).toEqual(['p8', 'p7', 'none']);
    expect(said(notes)).toEqual(['host sla_policies[1].applicable_to', 'absent sla_policies']);
    expect(parseCatalog(value).ok).toBe(true);
  });

  test('of Freshservice', () => {
    const { value, notes } = freshserviceCatalog({ sla_policies: freshservicePolicies });
    expect(value.categories.p21000057781).toEqual({
      labels: 'Default SLA Policy',
      targets: {
        urgent: { firstResponse: { businessMinutes: 60 }, resolution: { businessMinutes: 240 } },
        low: { firstResponse: { minutes: 1440 }, resolution: { minutes: 4320 } },
      },
    });
    expect(said(notes)).toEqual(['absent sla_policies']);
    expect(parseCatalog(value).ok).toBe(true);
  });

  test('whose day may mean two things', () => {
    const days = [{ id: 1, sla_target: { priority_1: target(86_400, null, 172_800) } }];
    const low = (told: ReturnType<typeof freshdeskCatalog>) => told.value.categories.p1?.targets?.low;
    const first = 'sla_policies[0].sla_target.priority_1';
    expect(said(freshdeskCatalog(days).notes)).toEqual([
      'absent sla_policies',
      `doubtful ${first}.respond_within`,
      `doubtful ${first}.resolve_within`,
    ]);
    expect(low(freshdeskCatalog(days))).toEqual({
      firstResponse: { businessMinutes: 1440 },
      resolution: { businessMinutes: 2880 },
    });
    expect(said(freshdeskCatalog(days, { dayMeans: '24 hours' }).notes)).toEqual(['absent sla_policies']);
    expect(low(freshdeskCatalog(days, { dayMeans: 'workday' }))).toEqual({
      firstResponse: { businessDays: 1 },
      resolution: { businessDays: 2 },
    });
  });
});

describe('a ticket', () => {
  test('with the changes of its status: waiting to waiting, a reply in one save with a status, reopened', () => {
    const { value, notes } = freshdeskTicket(
      { ...opened, status: 4, priority: 4 },
      [
        message('2026-03-02T13:05:00Z', true),
        message('2026-03-02T13:30:00Z', false),
        message('2026-03-02T13:40:00Z', false, { private: true }),
        message('2026-03-02T15:00:00Z', true, { auto_response: true }),
        message('2026-03-02T19:00:00Z', true),
      ],
      {
        category: 'p7',
        statuses: { 6: 'paused', 7: 'running' },
        changes: [
          change('2026-03-02T13:30:00Z', 3),
          change('2026-03-02T14:30:00Z', '6', 4),
          change('2026-03-02T13:00:00Z', 2, 2),
          change('2026-03-02T19:00:00Z', 7),
          change('2026-03-02T20:00:00Z', 4),
          change('2026-03-03T12:00:00Z', 2),
          change('2026-03-03T13:00:00Z', 4),
          change('2026-03-03T14:00:00Z', 4),
        ],
      },
    );
    expect(value).toEqual({
      id: '31',
      category: 'p7',
      level: 'medium',
      openedAt: '2026-03-02T13:00:00.000Z',
      events: [
        { type: 'customerReplied', at: '2026-03-02T13:05:00.000Z', by: 'customer' },
        { type: 'responded', at: '2026-03-02T13:30:00.000Z', by: 'agent' },
        { type: 'paused', at: '2026-03-02T13:30:00.000Z', reason: 'pending' },
        { type: 'paused', at: '2026-03-02T14:30:00.000Z', reason: '6' },
        { type: 'reclassified', at: '2026-03-02T14:30:00.000Z', level: 'urgent' },
        { type: 'customerReplied', at: '2026-03-02T19:00:00.000Z', by: 'customer' },
        { type: 'resumed', at: '2026-03-02T19:00:00.000Z' },
        { type: 'resolved', at: '2026-03-02T20:00:00.000Z' },
        { type: 'reopened', at: '2026-03-03T12:00:00.000Z' },
        { type: 'resolved', at: '2026-03-03T13:00:00.000Z' },
      ],
    });
    expect(notes).toEqual([]);
  });

  test.each<readonly [string, number, object | null, readonly string[], readonly string[]]>([
    ['that runs', 2, { status_updated_at: '2026-03-02T13:00:00Z' }, [], []],
    ['that waits', 3, { pending_since: '2026-03-02T15:00:00Z' }, ['paused 15'], []],
    ['that waits otherwise', 6, { status_updated_at: '2026-03-02T16:00:00Z' }, ['paused 16'], []],
    ['that waits since it is not said when', 3, {}, [], ['absent ticket.status']],
    ['that is resolved', 4, { resolved_at: '2026-03-02T17:00:00Z' }, ['resolved 17'], []],
    ['that is closed', 5, { closed_at: '2026-03-02T18:00:00Z' }, ['resolved 18'], []],
    ['that is resolved without stats', 4, null, [], ['absent ticket.status']],
    [
      'that was reopened',
      2,
      { resolved_at: '2026-03-02T17:00:00Z', reopened_at: '2026-03-02T18:00:00Z' },
      ['resolved 17', 'reopened 18'],
      [],
    ],
    [
      'that was reopened and resolved again',
      4,
      { resolved_at: '2026-03-02T19:00:00Z', reopened_at: '2026-03-02T18:00:00Z' },
      ['resolved 19'],
      ['absent ticket.stats'],
    ],
    ['of a status of its own', 12, {}, [], ['absent ticket.status']],
    ['of a status called toString', 'toString' as never, {}, [], ['absent ticket.status']],
  ])('%s, by its stats alone', (_kind, status, stats, events, more) => {
    const { value, notes } = freshserviceTicket({ ticket: { ...opened, status, sla_policy_id: 21, stats } }, [], {
      statuses: { 6: 'paused' },
    });
    expect(value.category).toBe('p21');
    expect(value.events?.map(({ type, at }) => `${type} ${String(at).slice(11, 13)}`)).toEqual(events);
    expect(said(notes)).toEqual(['absent ticket.stats', ...more]);
  });

  test('by its stats alone has its first and last replies', () => {
    const stats = {
      first_responded_at: '2026-03-02T14:00:00Z',
      requester_responded_at: '2026-03-02T15:00:00Z',
      agent_responded_at: '2026-03-02T16:00:00Z',
    };
    const replies = (more: object) =>
      freshdeskTicket({ ...opened, stats: { ...stats, ...more } }, null, {
        category: 'p7',
        changes: [],
      }).value.events?.map(({ type, at }) => `${type} ${String(at).slice(11, 13)}`);
    expect(replies({})).toEqual(['responded 14', 'customerReplied 15', 'responded 16']);
    expect(replies({ agent_responded_at: stats.first_responded_at })).toEqual(['responded 14', 'customerReplied 15']);
    const { value, notes } = freshserviceTicket(opened, null, { changes: [] });
    expect([value.events, value.category, said(notes)]).toEqual([[], 'none', ['absent ticket.stats']]);
  });

  test('that was deleted, and whose log is not whole', () => {
    const { value, notes } = freshdeskTicket({ ...opened, deleted: true }, [], {
      category: 'p7',
      changes: [change('2026-03-02T15:00:00Z', 3, 1)],
    });
    expect(value.level).toBe('low');
    expect(said(notes)).toEqual([
      'doubtful changes[0].priority',
      'doubtful ticket.priority',
      'doubtful ticket.status',
      'absent ticket',
    ]);
  });

  test('that was merged, as the changes say by a status of their own', () => {
    const { value, notes } = freshdeskTicket({ ...opened, status: 5, spam: true }, [], {
      category: 'p7',
      statuses: { merged: 'gone' },
      changes: [change('2026-03-02T15:00:00Z', 'merged')],
    });
    expect(value.events).toEqual([{ type: 'cancelled', at: '2026-03-02T15:00:00.000Z' }]);
    expect(notes).toEqual([]);
  });

  test('has the dues worked by hand', () => {
    // Monday 10:00 to 12:00, two hours. It waits until Wednesday 11:00, then has six of its eight hours: Wednesday at 17:00.
    const ticket = freshdeskTicket(
      opened,
      [message('2026-03-02T14:30:00Z', false), message('2026-03-04T14:00:00Z', true)],
      {
        category: 'p7',
        changes: [change('2026-03-02T15:00:00Z', 3), change('2026-03-04T14:00:00Z', 2)],
      },
    );
    const sla = createSla({
      catalog: defineCatalog(freshdeskCatalog(freshdeskPolicies).value) as Catalog,
      calendar: createCalendar(freshdeskCalendar(freshdeskHours).value),
    });
    const { firstResponse, everyResponse, resolution } = sla.deadlines(ticket.value);
    expect([firstResponse, everyResponse, resolution].map((due) => due?.due?.toISO())).toEqual([
      '2026-03-02T11:00:00.000-03:00',
      '2026-03-04T13:00:00.000-03:00',
      '2026-03-04T17:00:00.000-03:00',
    ]);
    expect(sla.status(ticket.value, '2026-03-04T18:00:00Z').metrics.firstResponse?.verdict).toBe('breached');
  });
});

describe('what it says', () => {
  test('of a ticket that runs, waits, and is resolved', () => {
    const dues = {
      fr_due_by: '2026-03-02T14:00:00Z',
      nr_due_by: null,
      due_by: '2026-03-03T13:00:00Z',
      fr_escalated: true,
      is_escalated: true,
    };
    const first = { metric: 'firstResponse', due: '2026-03-02T14:00:00.000Z', breached: true };
    const resolution = { metric: 'resolution', due: '2026-03-03T13:00:00.000Z' };
    expect(freshdeskSays({ ...dues, status: 2 })).toEqual({
      value: [first, { ...resolution, paused: false }],
      notes: [],
    });
    expect(freshserviceSays({ ticket: { ...dues, status: 3 } }).value).toEqual([
      first,
      { metric: 'resolution', lastDue: '2026-03-03T13:00:00.000Z', paused: true },
    ]);
    const stats = { first_responded_at: '2026-03-02T14:30:00Z', resolved_at: '2026-03-03T12:00:00Z' };
    expect(freshdeskSays({ ...dues, status: 4, stats }).value).toEqual([
      { ...first, stoppedAt: '2026-03-02T14:30:00.000Z' },
      { ...resolution, stoppedAt: '2026-03-03T12:00:00.000Z' },
    ]);
  });

  test('of the next response, and of statuses of its own', () => {
    const next = { status: 9, nr_due_by: '2026-03-02T18:00:00Z', nr_escalated: false, due_by: '2026-03-03T13:00:00Z' };
    const { value, notes } = freshdeskSays(next);
    expect(value).toEqual([
      { metric: 'everyResponse', due: '2026-03-02T18:00:00.000Z' },
      { metric: 'resolution', due: '2026-03-03T13:00:00.000Z', paused: false },
    ]);
    expect(said(notes)).toEqual(['absent ticket.status']);
    expect(freshdeskSays({ ...next, nr_due_by: null, nr_escalated: true }, { statuses: { 9: 'paused' } })).toEqual({
      value: [
        { metric: 'everyResponse', breached: true },
        { metric: 'resolution', lastDue: '2026-03-03T13:00:00.000Z', paused: true },
      ],
      notes: [],
    });
  });
});

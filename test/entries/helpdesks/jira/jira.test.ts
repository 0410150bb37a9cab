import { type Catalog, createCalendar, createSla, defineCatalog, type Ticket } from 'prazo';
import { type JiraTimeMetric, jiraCalendar, jiraCatalog, jiraSays, jiraTicket } from 'prazo/helpdesks';
import { describe, expect, test } from 'vitest';
import * as given from './fixtures';
import { comment, history, issue, PRIORITIES, RESOLUTION, RESPONSE } from './fixtures';

const HOUR = 3_600_000;
const nineToFive = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'].map((weekday) => ({
  weekday,
  start: 9 * HOUR,
  end: 17 * HOUR,
}));
const office = jiraCalendar({ timezoneId: 'America/Sao_Paulo', workingTimes: nineToFive }).value;

function deskOf(metrics: readonly JiraTimeMetric[], calendar = office) {
  const catalog = defineCatalog(jiraCatalog(metrics, { priorities: PRIORITIES }).value) as Catalog;
  const c2 = createCalendar(calendar);
  return createSla<Catalog, string>({ catalog, calendar: c2, calendars: { c2 } });
}

describe('jiraCalendar', () => {
  test('the shape that the page of the SLAs loads', () => {
    const told = jiraCalendar({
      name: 'Support',
      timezoneId: 'Asia/Jerusalem',
      workingTimes: [
        { weekday: 'monday', start: 32_400_000, end: 43_200_000 },
        { weekday: 'monday', start: 46_800_000, end: 61_200_000 },
        { weekday: 'sunday', start: 0, end: 86_400_000 },
      ],
      holidays: [
        { name: 'Founders', iso8601Date: '2024-01-03', recurring: true },
        { name: 'Move', iso8601Date: '2026-05-04', recurring: false },
      ],
    });
    expect(told).toEqual({
      value: {
        name: 'Support',
        zone: 'Asia/Jerusalem',
        hours: { mon: ['09:00-12:00', '13:00-17:00'], sun: ['00:00-24:00'] },
        holidays: [
          { month: 1, day: 3, name: 'Founders' },
          { date: '2026-05-04', name: 'Move' },
        ],
      },
      notes: [],
    });
  });

  test('day and night, in the response that encloses it', () => {
    const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
    const workingTimes = days.map((weekday) => ({ weekday, start: 0, end: 86_399_000 }));
    const { value } = jiraCalendar({ calendar: { timezoneId: 'UTC', workingTimes, holidays: null } });
    expect(value).toEqual({ zone: 'UTC', hours: '24/7', holidays: [] });
  });

  test('a holiday without a name is called by its date', () => {
    const holidays = [{ iso8601Date: '2026-12-25' }];
    const { value } = jiraCalendar({ timezoneId: 'UTC', workingTimes: nineToFive, holidays });
    expect(value.holidays).toEqual([{ date: '2026-12-25', name: '2026-12-25' }]);
  });
});

describe('jiraCatalog', () => {
  test('priorities are levels, SLAs are metrics', () => {
    const { value, notes } = jiraCatalog({ timeMetrics: [RESPONSE, RESOLUTION] }, { priorities: PRIORITIES });
    expect(notes).toEqual([]);
    expect(Object.entries(value.levels).map(([id, { labels }]) => [id, labels])).toEqual([
      ['p1', 'Highest'],
      ['p2', 'High'],
      ['p3', 'Medium'],
      ['none', 'No priority'],
    ]);
    expect(value.metrics?.m7).toEqual({
      labels: 'Time to resolution',
      starts: ['opened', 'reopened'],
      stops: ['resolved'],
      pauses: ['s10001', 's10002'].map((status) => ({
        on: [{ event: 'entered', reasons: [status] }],
        until: [{ event: 'left', reasons: [status] }],
      })),
      repeats: true,
      reclassification: 'retroactive',
    });
    const h8 = { businessMinutes: 480, calendar: 'c2' };
    const h16 = { businessMinutes: 960, calendar: 'c2' };
    expect(value.categories.all?.targets).toEqual({
      p1: { m6: { businessMinutes: 60, calendar: 'c2' }, m7: h8 },
      p2: { m7: h8 },
      p3: { m7: h16 },
      none: { m7: h16 },
    });
  });

  test('a query that is not of priorities alone is a category', () => {
    const jqlQuery = 'priority = Highest AND issuetype = Incident';
    const goals = [{ jqlQuery, duration: 90_500, calendarId: 3 }, ...RESOLUTION.config.goals];
    const metric = { ...RESOLUTION, config: { ...RESOLUTION.config, goals } };
    const { value, notes } = jiraCatalog([metric], { priorities: { priorities: PRIORITIES } });
    expect(value.categories.g1).toEqual({
      labels: jqlQuery,
      targets: Object.fromEntries(
        ['p1', 'p2', 'p3', 'none'].map((level) => [level, { m7: { businessSeconds: 90.5, calendar: 'c3' } }]),
      ),
    });
    expect(value.categories.all?.targets?.p3).toEqual({ m7: { businessMinutes: 960, calendar: 'c2' } });
    expect(notes.map(({ code, path }) => [code, path])).toEqual([['host', 'timeMetrics[0].config.goals[0].jqlQuery']]);
  });

  test('a calendar that is not named, goals within goals, and conditions that are not known', () => {
    const strange = { ...given.entered('x'), conditionId: 'toString' };
    const definition = { start: [given.CREATED, strange], stop: [given.entered('10005')], pause: [strange] };
    const goals = [{ jqlQuery: '', duration: HOUR, subGoals: [{}] }];
    const lost = { ...RESPONSE, id: 9, config: { definition: { start: [strange], stop: [strange] }, goals } };
    const metric = { id: 8, name: 'Odd', config: { definition, goals } };
    const { value, notes } = jiraCatalog([metric, lost], { priorities: PRIORITIES });
    expect(Object.keys(value.metrics ?? {})).toEqual(['m8']);
    expect(value.metrics?.m8?.stops).toEqual([{ event: 'entered', reasons: ['s10005'] }]);
    expect(value.categories.all?.targets?.p1).toEqual({ m8: { businessMinutes: 60, calendar: 'always' } });
    expect(notes.map(({ code, path }) => [code, path])).toEqual([
      ['unsupported', 'timeMetrics[0].config.definition.pause[0]'],
      ['unsupported', 'timeMetrics[0].config.definition.start[1]'],
      ['unsupported', 'timeMetrics[0].config.goals[0].subGoals'],
      ['doubtful', 'timeMetrics[0].config.goals[0]'],
      ['unsupported', 'timeMetrics[1].config.definition.start[0]'],
      ['unsupported', 'timeMetrics[1].config.definition.stop[0]'],
      ['unsupported', 'timeMetrics[1]'],
    ]);
  });
});

describe('jiraTicket', () => {
  test('waiting to waiting, a reply with a status, reopened', () => {
    const { value, notes } = jiraTicket(
      issue('2026-03-02T10:00:00.000-0300', { status: { id: '10003' }, assignee: { accountId: 'bob' } }),
      [
        history('2026-03-02T11:00:00.000-0300', ['status', '10000', '10001'], ['assignee', null, 'bob']),
        history('2026-03-02T12:00:00.000-0300', ['status', '10001', '10002']),
        history('2026-03-02T14:00:00.000-0300', ['status', '10002', '10000'], ['priority', '3', '1']),
        history('2026-03-02T15:00:00.000-0300', ['resolution', null, '1'], ['status', '10000', '10003']),
        history('2026-03-02T16:00:00.000-0300', ['resolution', '1', null], ['labels', 'a', 'b']),
      ],
      {
        comments: {
          comments: [
            comment('2026-03-02T11:00:00.000-0300', 'bob'),
            comment('2026-03-02T11:30:00.000-0300', 'bob', false),
            comment('2026-03-02T14:00:00.000-0300', 'ann'),
          ],
        },
      },
    );
    expect(notes).toEqual([]);
    expect(value).toEqual({
      id: 'DESK-1',
      category: 'all',
      level: 'p3',
      openedAt: '2026-03-02T13:00:00.000Z',
      events: [
        { type: 'entered', at: '2026-03-02T13:00:00.000Z', reason: 's10000' },
        { type: 'unassigned', at: '2026-03-02T13:00:00.000Z', reason: 'atOpening' },
        { type: 'responded', at: '2026-03-02T14:00:00.000Z', by: 'agent' },
        { type: 'left', at: '2026-03-02T14:00:00.000Z', reason: 's10000' },
        { type: 'entered', at: '2026-03-02T14:00:00.000Z', reason: 's10001' },
        { type: 'assigned', at: '2026-03-02T14:00:00.000Z', reason: 'change' },
        { type: 'left', at: '2026-03-02T15:00:00.000Z', reason: 's10001' },
        { type: 'entered', at: '2026-03-02T15:00:00.000Z', reason: 's10002' },
        { type: 'customerReplied', at: '2026-03-02T17:00:00.000Z', by: 'customer' },
        { type: 'left', at: '2026-03-02T17:00:00.000Z', reason: 's10002' },
        { type: 'entered', at: '2026-03-02T17:00:00.000Z', reason: 's10000' },
        { type: 'reclassified', at: '2026-03-02T17:00:00.000Z', level: 'p1' },
        { type: 'left', at: '2026-03-02T18:00:00.000Z', reason: 's10000' },
        { type: 'entered', at: '2026-03-02T18:00:00.000Z', reason: 's10003' },
        { type: 'resolved', at: '2026-03-02T18:00:00.000Z' },
        { type: 'reopened', at: '2026-03-02T19:00:00.000Z' },
      ],
    });
    // Monday 10 to 11 and 14 to 15 are 2 h; the second cycle begins at 16: 8 h of a day of eight end on Tuesday at 16.
    const sla = deskOf([RESPONSE, RESOLUTION]);
    expect(sla.deadlines(value as Ticket<Catalog, string>).m7?.due?.toISO()).toBe('2026-03-03T16:00:00.000-03:00');
    const status = sla.status(value as Ticket<Catalog, string>, '2026-03-02T20:00:00Z');
    // It was of the priority 3 when it was answered, whose goal has no duration.
    expect(status.metrics.m6).toMatchObject({ verdict: 'noTarget' });
  });

  test('histories from the latest, in the response of the issue', () => {
    const changelog = {
      total: 2,
      histories: [
        history('2026-03-02T12:00:00.000+0000', ['status', '10001', '10002']),
        history('2026-03-02T11:00:00.000+0000', ['status', '10000', '10001']),
      ],
    };
    const given = issue('2026-03-02T10:00:00.000+0000', { status: { id: '10002' }, priority: null });
    const { value, notes } = jiraTicket({ issue: given } as never, changelog, { comments: [], category: 'g1' });
    expect([value.level, value.category, notes]).toEqual(['none', 'g1', []]);
    expect(value.events?.map((event) => [event.type, event.reason])).toEqual([
      ['entered', 's10000'],
      ['unassigned', 'atOpening'],
      ['left', 's10000'],
      ['entered', 's10001'],
      ['left', 's10001'],
      ['entered', 's10002'],
    ]);
  });

  test('a page of several, and a changelog that is older than the issue', () => {
    const values = [history('2026-03-02T11:00:00.000+0000', ['status', '10000', '10001'])];
    const page = { values, total: 7, isLast: false };
    const { notes } = jiraTicket(issue('2026-03-02T10:00:00.000+0000'), page, { comments: [] });
    expect(notes.map(({ code, path }) => [code, path])).toEqual([
      ['absent', 'changelog'],
      ['doubtful', 'issue.fields.status'],
    ]);
  });

  test('created in a status that pauses, and assigned from the start', () => {
    const fields = { status: { id: '10001' }, assignee: { key: 'bob' }, duedate: '2026-03-09' };
    const { value } = jiraTicket(issue('2026-03-02T10:00:00.000-0300', fields), [], { comments: [] });
    expect(value.events).toEqual([
      { type: 'entered', at: '2026-03-02T13:00:00.000Z', reason: 's10001' },
      { type: 'assigned', at: '2026-03-02T13:00:00.000Z', reason: 'atOpening' },
      { type: 'dueDateSet', at: '2026-03-02T13:00:00.000Z', reason: 'atOpening' },
    ]);
    const { phase } = deskOf([RESOLUTION]).status(value as never, '2026-03-02T18:00:00Z').metrics.m7 ?? {};
    expect(phase).toBe('paused');
  });

  test('ten thousand histories', () => {
    const start = Date.UTC(2026, 0, 1);
    const log = Array.from({ length: 10_000 }, (_, i) =>
      history(new Date(start + (i + 1) * 60_000).toISOString(), [
        'status',
        `${10_000 + (i % 2)}`,
        `${10_001 - (i % 2)}`,
      ]),
    );
    const { value } = jiraTicket(issue(new Date(start).toISOString()), log, { comments: [] });
    expect(value.events).toHaveLength(20_002);
  });
});

describe('jiraSays', () => {
  test('completed cycles in the order of their starts, then the one that goes on', () => {
    const { value, notes } = jiraSays(
      {
        values: [
          {
            name: 'Time to resolution',
            completedCycles: [
              { startTime: { epochMillis: 20_000 }, stopTime: { epochMillis: 30_000 }, breached: true },
              { startTime: { epochMillis: 0 }, stopTime: { iso8601: '1970-01-01T00:00:10+0000' }, breached: false },
            ],
            ongoingCycle: {
              startTime: { epochMillis: 40_000 },
              breachTime: { jira: '2026-06-30T12:00:00.000-0300' },
              breached: true,
              paused: false,
              elapsedTime: { millis: 4_000_000 },
              remainingTime: { millis: -2_200_000 },
            },
          },
          { name: 'Elsewhere', completedCycles: [] },
        ],
      },
      [RESPONSE, RESOLUTION],
    );
    expect(value).toEqual([
      { metric: 'm7', cycle: 1, stoppedAt: '1970-01-01T00:00:10.000Z', breached: false },
      { metric: 'm7', cycle: 2, stoppedAt: '1970-01-01T00:00:30.000Z', breached: true },
      {
        metric: 'm7',
        cycle: 3,
        due: '2026-06-30T15:00:00.000Z',
        paused: false,
        breached: true,
        elapsed: { business: { milliseconds: 4_000_000 } },
        remaining: { business: { milliseconds: -2_200_000 } },
      },
    ]);
    expect(notes.map(({ code, path }) => [code, path])).toEqual([['absent', 'values[1]']]);
  });

  test('a cycle that is paused', () => {
    const breachTime = { epochMillis: 1_773_698_400_000 };
    const sla = (ongoingCycle: object) => [{ name: 'Time to resolution', completedCycles: [], ongoingCycle }];
    const says = (cycle: object) => jiraSays(sla(cycle), { timeMetrics: [RESOLUTION] }).value;
    expect(says({ paused: true })).toEqual([{ metric: 'm7', cycle: 1, due: null, paused: true }]);
    expect(says({ paused: true, breachTime })).toEqual([
      { metric: 'm7', cycle: 1, due: null, lastDue: '2026-03-16T22:00:00.000Z', paused: true },
    ]);
  });

  test('a field of the issue that is not there says nothing', () => {
    expect(jiraSays([], [RESOLUTION])).toEqual({ value: [], notes: [] });
  });
});

test('a public record comes out to the millisecond', () => {
  // Hours and zone are what the numbers of the record fit: 20 working days of eight hours.
  const chicago = jiraCalendar({ timezoneId: 'America/Chicago', workingTimes: nineToFive }).value;
  const goals = [{ jqlQuery: '', defaultGoal: true, duration: 576_000_000, calendarId: 2 }];
  const sla = deskOf([{ ...RESOLUTION, config: { ...RESOLUTION.config, goals } }], chicago);
  const opened = { ...issue(new Date(1_771_312_211_507).toISOString()), key: 'DESK-160' };
  const log = [history(new Date(1_773_077_127_192).toISOString(), ['resolution', null, '1'])];
  const ticket = jiraTicket({ ...opened, fields: { ...opened.fields, resolution: { id: '1' } } }, log, {
    comments: [],
  });
  const cycle = {
    startTime: { epochMillis: 1_771_312_211_507 },
    stopTime: { epochMillis: 1_773_077_127_192 },
    breachTime: { epochMillis: 1_773_698_400_000 },
    breached: false,
    goalDuration: { millis: 576_000_000 },
    elapsedTime: { millis: 415_527_192 },
    remainingTime: { millis: 160_472_808 },
  };
  const [says] = jiraSays({ values: [{ name: 'Time to resolution', completedCycles: [cycle] }] }, [RESOLUTION]).value;
  const ours = sla.status(ticket.value as never, 1_773_077_127_192).metrics.m7;
  expect(ticket.notes).toEqual([]);
  expect(ours?.due?.toMillis()).toBe(1_773_698_400_000);
  expect(ours?.elapsed.business?.toMillis()).toBe(415_527_192);
  expect(ours?.remaining?.business?.toMillis()).toBe(160_472_808);
  expect(says).toEqual({
    metric: 'm7',
    cycle: 1,
    due: new Date(1_773_698_400_000).toISOString(),
    stoppedAt: new Date(1_773_077_127_192).toISOString(),
    elapsed: { business: { milliseconds: 415_527_192 } },
    remaining: { business: { milliseconds: 160_472_808 } },
    breached: false,
  });
});

test('a goal of 16 h from Monday 11:00, as Atlassian has it', () => {
  // "How teams see SLAs", https://confluence.atlassian.com/servicemanagementserver0417/how-teams-see-slas-1072468255.html:
  // Monday 9 to 17, Tuesday 9 to 16, Thursday 8 to 17. Its result is in a picture; by its rule 6 h + 7 h, then 3 h more.
  const workingTimes = [
    { weekday: 'monday', start: 9 * HOUR, end: 17 * HOUR },
    { weekday: 'tuesday', start: 9 * HOUR, end: 16 * HOUR },
    { weekday: 'thursday', start: 8 * HOUR, end: 17 * HOUR },
  ];
  const sla = deskOf([RESOLUTION], jiraCalendar({ timezoneId: 'America/Sao_Paulo', workingTimes }).value);
  const { value } = jiraTicket(issue('2026-03-02T11:00:00.000-0300', { priority: { id: '3' } }), [], { comments: [] });
  expect(sla.deadlines(value as never).m7?.due?.toISO()).toBe('2026-03-05T11:00:00.000-03:00');
});

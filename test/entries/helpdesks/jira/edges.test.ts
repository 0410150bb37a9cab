import {
  type JiraComment,
  type JiraHistory,
  type JiraIssue,
  type JiraTimeMetric,
  jiraCatalog,
  jiraTicket,
} from 'prazo/helpdesks';
import { describe, expect, test } from 'vitest';
import { issuesThrownBy, pathsAndCodes } from '../../../expecting';
import { codesAndPaths } from '../notes';
import { CREATED, entered, history, issue, PRIORITIES, RESOLVED } from './fixtures';

type JiraCondition = JiraTimeMetric['config']['definition']['start'][number];
type JiraGoal = JiraTimeMetric['config']['goals'][number];

const AT = '2026-03-02T10:00:00.000+0000';
const at = (clock: string): string => `2026-03-02T${clock}:00.000+0000`;

/** Reads an issue of 10:00, and its events as `clock type reason`. */
function read(
  fields: Partial<JiraIssue['fields']>,
  log: readonly JiraHistory[],
  comments: readonly JiraComment[] = [],
) {
  const { value, notes } = jiraTicket(issue(AT, fields), log, { comments });
  const events = (value.events ?? []).map(({ type, at, reason, by }) =>
    [String(at).slice(11, 16), type, reason ?? by].filter((word) => word !== undefined).join(' '),
  );
  return { value, events, notes: codesAndPaths(notes) };
}

describe('the changelog', () => {
  const steps = (...ids: readonly string[]) =>
    ids.slice(1).map((id, i) => history(at('11:00'), ['status', ids[i] ?? '', id]));
  const entries = (log: readonly JiraHistory[], status: string) =>
    read({ status: { id: status } }, log).events.filter((event) => event.includes('entered'));

  test('two changes at one instant, earliest first | in the order of the list', () => {
    expect(entries(steps('1', '2', '3'), '3')).toEqual(['10:00 entered s1', '11:00 entered s2', '11:00 entered s3']);
    expect(entries([...steps('1', '2', '3'), history(at('12:00'), ['status', '3', '4'])], '4')).toEqual([
      '10:00 entered s1',
      '11:00 entered s2',
      '11:00 entered s3',
      '12:00 entered s4',
    ]);
  });

  test('two changes at one instant, latest first | in the reverse order of the list', () => {
    const log = [history(at('12:00'), ['status', '3', '4']), ...steps('1', '2', '3').reverse()];
    expect(entries(log, '4')).toEqual(['10:00 entered s1', '11:00 entered s2', '11:00 entered s3', '12:00 entered s4']);
  });

  test('changes in no order | in order of time', () => {
    const log = [
      history(at('12:00'), ['status', '2', '3']),
      history(at('11:00'), ['status', '1', '2']),
      history(at('13:00'), ['status', '3', '4']),
    ];
    expect(entries(log, '4')).toEqual(['10:00 entered s1', '11:00 entered s2', '12:00 entered s3', '13:00 entered s4']);
  });

  test('a field with a translated name | found by its id', () => {
    const items = [{ field: 'Responsável', fieldId: 'assignee', from: null, to: 'bob' }];
    const { events } = read({ assignee: { accountId: 'bob' } }, [{ created: at('11:00'), items }]);
    expect(events).toContain('11:00 assigned change');
  });

  test('a change an hour before the creation | an issue at the creation', () => {
    const given = () => read({ status: { id: '2' } }, [history(at('09:00'), ['status', '1', '2'])]);
    expect(pathsAndCodes(issuesThrownBy(given))).toEqual(['issue.fields.created beforeOpening']);
  });
});

describe('the assignee, the resolution and the due date', () => {
  test('another assignee, then none | reassigned, then unassigned', () => {
    const log = [history(at('11:00'), ['assignee', 'bob', 'eve']), history(at('12:00'), ['assignee', 'eve', null])];
    expect(read({}, log)).toMatchObject({
      events: [
        '10:00 entered s10000',
        '10:00 assigned atOpening',
        '11:00 reassigned change',
        '12:00 unassigned change',
      ],
      notes: [],
    });
  });

  test('the same assignee once more | no event', () => {
    const { events } = read({ assignee: { accountId: 'bob' } }, [history(at('11:00'), ['assignee', 'bob', 'bob'])]);
    expect(events).toEqual(['10:00 entered s10000', '10:00 assigned atOpening']);
  });

  test('another resolution and another due date | no event', () => {
    const log = [
      history(at('11:00'), ['resolution', '1', '2']),
      history(at('12:00'), ['duedate', '2026-03-09', '2026-03-10']),
    ];
    const fields = { assignee: { accountId: 'bob' }, resolution: { id: '2' }, duedate: '2026-03-10' };
    expect(read(fields, log)).toMatchObject({
      events: ['10:00 entered s10000', '10:00 resolved', '10:00 assigned atOpening', '10:00 dueDateSet atOpening'],
      notes: [],
    });
  });

  test('a due date that is set and cleared | two events; a time after the date in the changelog is no contradiction', () => {
    const set = history(at('11:00'), ['duedate', null, '2026-03-09 00:00:00.0']);
    const { events, notes } = read({ duedate: '2026-03-09' }, [set]);
    expect([events.slice(-1), notes]).toEqual([['11:00 dueDateSet change'], []]);
    const cleared = history(at('12:00'), ['duedate', '2026-03-09 00:00:00.0', null]);
    expect(read({}, [set, cleared]).events.slice(-2)).toEqual([
      '11:00 dueDateSet change',
      '12:00 dueDateCleared change',
    ]);
  });
});

describe('the authors of comments', () => {
  const replies = (author: JiraComment['author'], reporter: unknown) =>
    read({ reporter: reporter as never }, [], [{ created: at('11:00'), author }]).events.slice(-1);

  test.each<readonly [situation: string, author: JiraComment['author'], reporter: unknown, event: string]>([
    [
      'a customer who did not report the issue',
      { accountId: 'eve', accountType: 'customer' },
      { accountId: 'ann' },
      '11:00 customerReplied customer',
    ],
    [
      'an agent who reported the issue',
      { accountId: 'bob', accountType: 'atlassian' },
      { accountId: 'bob' },
      '11:00 customerReplied customer',
    ],
    ['the reporter in Data Center', { key: 'JIRAUSER1' }, { key: 'JIRAUSER1' }, '11:00 customerReplied customer'],
    ['another user in Data Center', { key: 'JIRAUSER2' }, { key: 'JIRAUSER1' }, '11:00 responded agent'],
    ['an agent, and no reporter', { accountId: 'bob', accountType: 'atlassian' }, null, '11:00 responded agent'],
    ['an author without an id, and no reporter', {}, null, '11:00 responded agent'],
    ['an author and a reporter without ids', {}, {}, '11:00 responded agent'],
  ])('%s', (_situation, author, reporter, event) => {
    expect(replies(author, reporter)).toEqual([event]);
  });

  test('a reporter that is not an object | an issue', () => {
    expect(pathsAndCodes(issuesThrownBy(() => replies({}, 'ann')))).toEqual(['issue.fields.reporter wrongType']);
  });
});

/** Reads an SLA with these conditions and goals. */
function sla(given: {
  readonly start?: readonly JiraCondition[];
  readonly stop?: readonly JiraCondition[];
  readonly pause?: readonly JiraCondition[];
  readonly goals?: readonly JiraGoal[];
}) {
  const { goals = [{ duration: 3_600_000, calendarId: 2 }], ...conditions } = given;
  const config = { definition: { start: [CREATED], stop: [RESOLVED], ...conditions }, goals };
  const { value, notes } = jiraCatalog([{ id: 7, name: 'An SLA', config }], { priorities: PRIORITIES });
  return { metric: value.metrics?.m7, categories: value.categories, notes: codesAndPaths(notes), raw: notes };
}

describe('the conditions of an SLA', () => {
  const D = 'timeMetrics[0].config.definition';
  const condition = (factory: string, conditionId: string, name?: string): JiraCondition => ({
    factoryKey: `${factory}-sla-condition-factory`,
    conditionId,
    ...(name !== undefined && { name }),
  });

  test('a status that is left | its trigger, with a note', () => {
    const { metric, notes } = sla({ start: [condition('status', '10001', 'left status: Open')] });
    expect([metric?.starts, notes]).toEqual([[{ event: 'left', reasons: ['s10001'] }], [`doubtful ${D}.start[0]`]]);
  });

  test('a status without a name, or with a name that contains "left" | the status is entered', () => {
    const start = [condition('status', '10001'), condition('status', '10002', 'Entered Status: left over')];
    const { metric, notes } = sla({ start });
    expect([metric?.starts, notes]).toEqual([
      ['s10001', 's10002'].map((reason) => ({ event: 'entered', reasons: [reason] })),
      [],
    ]);
  });

  test.each<readonly [situation: string, condition: JiraCondition]>([
    ['a number of another factory', condition('organization', '10001', 'Organization: Acme')],
    ['a status that is not a number', condition('status', 'x10001', 'Entered Status: Odd')],
    ['a status with text after its number', condition('status', '10001x', 'Entered Status: Odd')],
    ['a condition of an app whose name begins with "Left"', condition('queue', 'queue-left', 'Left Queue')],
  ])('%s | left out, with a note', (_situation, unknown) => {
    const { metric, notes } = sla({ start: [CREATED, unknown], pause: [unknown] });
    expect(metric).toStrictEqual({
      labels: 'An SLA',
      starts: ['opened'],
      stops: ['resolved'],
      repeats: true,
      reclassification: 'retroactive',
    });
    expect(notes).toEqual([`unsupported ${D}.pause[0]`, `unsupported ${D}.start[1]`]);
  });

  test('an unknown condition | the note has its name, or its id', () => {
    const texts = sla({ start: [CREATED, condition('app', 'app-1', 'Escalated'), condition('app', 'app-2')] }).raw;
    expect(texts.map(({ text }) => /Escalated|app-2/.exec(text)?.[0])).toEqual(['Escalated', 'app-2']);
  });

  test.each<readonly [condition: string, on: readonly string[], until: string]>([
    ['resolution-set', ['resolved'], 'reopened'],
    ['resolution-not-set', ['opened', 'reopened'], 'resolved'],
    ['assignee-set', ['assigned'], 'unassigned'],
    ['assignee-not-set', ['unassigned'], 'assigned'],
    ['duedate-set', ['dueDateSet'], 'dueDateCleared'],
  ])('a pause while the condition %s is true', (name, on, until) => {
    const { metric, notes } = sla({ pause: [condition('any', `${name}-match-condition`)] });
    expect([metric?.pauses, notes]).toEqual([[{ on, until: [until] }], []]);
  });

  test('known start conditions, but no known stop condition | an issue, because no SLA is left', () => {
    const given = () => sla({ stop: [condition('app', 'app-1')] });
    expect(pathsAndCodes(issuesThrownBy(given))).toEqual(['timeMetrics missing']);
  });
});

describe('the goals of an SLA', () => {
  const hour = (jqlQuery: string, more: object = {}): JiraGoal => ({
    jqlQuery,
    duration: 3_600_000,
    calendarId: 2,
    ...more,
  });
  const target = { m7: { businessMinutes: 60, calendar: 'c2' } };

  test('a goal for one priority, and no default goal | no target at other priorities', () => {
    const { categories, notes } = sla({ goals: [hour('  priority = Highest\n')] });
    expect(categories).toStrictEqual({
      all: { labels: 'All issues', targets: { p1: target, p2: {}, p3: {}, none: {} } },
    });
    expect(notes).toEqual([]);
  });

  test('a goal without a duration for one priority | no target at that priority', () => {
    const { categories } = sla({ goals: [{ jqlQuery: 'priority = Highest' }, hour('')] });
    expect(categories.all?.targets).toStrictEqual({ p1: {}, p2: target, p3: target, none: target });
  });

  test('a default goal with a query | the goal of all issues', () => {
    const { categories, notes } = sla({ goals: [hour('project = DESK', { defaultGoal: true })] });
    expect(categories).toStrictEqual({
      all: { labels: 'All issues', targets: { p1: target, p2: target, p3: target, none: target } },
    });
    expect(notes).toEqual([]);
  });

  test('a query that names an unknown priority | a category', () => {
    const { categories } = sla({ goals: [hour('priority in (Highest, Blocker)')] });
    expect(Object.keys(categories)).toEqual(['all', 'g1']);
    expect(categories.all?.targets?.p1).toEqual({});
  });
});

test('an SLA that stops on a status | a trigger with that status', () => {
  expect(sla({ stop: [entered('10005')] }).metric?.stops).toEqual([{ event: 'entered', reasons: ['s10005'] }]);
});

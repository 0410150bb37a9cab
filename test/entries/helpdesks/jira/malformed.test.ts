import { jiraCalendar, jiraCatalog, jiraClocks, jiraTicket } from 'prazo/helpdesks';
import { describe, expect, test } from 'vitest';
import { issuesThrownBy, pathsAndCodes } from '../../../expecting';
import { comment, history, issue, PRIORITIES, RESOLUTION } from './fixtures';

const AT = '2026-03-02T10:00:00.000+0000';
const ofProto = JSON.parse('{"__proto__": {"timezoneId": "UTC", "workingTimes": []}}') as object;
const time = { weekday: 'monday', start: 0, end: 3_600_000 };
const calendar = { timezoneId: 'UTC', workingTimes: [time] };

describe('a payload of the wrong shape', () => {
  test.each<readonly [path: string, code: string, given: unknown]>([
    ['calendar', 'missing', null],
    ['calendar', 'wrongType', []],
    ['calendar.workingTimes', 'missing', ofProto],
    ['calendar.timezoneId', 'missing', { workingTimes: [] }],
    ['calendar.workingTimes', 'missing', { timezoneId: 'UTC' }],
    [
      'calendar.workingTimes[0].weekday',
      'unknownValue',
      { ...calendar, workingTimes: [{ ...time, weekday: 'constructor' }] },
    ],
    ['calendar.workingTimes[0].end', 'invalidRange', { ...calendar, workingTimes: [{ ...time, end: 0 }] }],
    ['calendar.workingTimes[0].start', 'wrongType', { ...calendar, workingTimes: [{ ...time, start: '9h' }] }],
    ['calendar.holidays[0].iso8601Date', 'missing', { ...calendar, holidays: [{ name: 'A' }] }],
    ['calendar.holidays[0].iso8601Date', 'invalidDate', { ...calendar, holidays: [{ iso8601Date: '25/12/2026' }] }],
  ])('jiraCalendar | issue: %s %s', (path, code, given) => {
    expect(pathsAndCodes(issuesThrownBy(() => jiraCalendar(given as never)))).toEqual([`${path} ${code}`]);
  });

  const { config } = RESOLUTION;
  test.each<readonly [path: string, code: string, given: unknown]>([
    ['timeMetrics', 'missing', undefined],
    ['timeMetrics', 'wrongType', {}],
    ['timeMetrics[0].id', 'missing', [{ ...RESOLUTION, id: null }]],
    ['timeMetrics[0].name', 'missing', [{ ...RESOLUTION, name: undefined }]],
    ['timeMetrics[0].config.definition.start', 'missing', [{ ...RESOLUTION, config: { ...config, definition: {} } }]],
    ['timeMetrics[0].config.goals', 'missing', [{ ...RESOLUTION, config: { ...config, goals: null } }]],
    [
      'timeMetrics[0].config.goals[0].duration',
      'wrongType',
      [{ ...RESOLUTION, config: { ...config, goals: [{ duration: 0 }] } }],
    ],
    ['timeMetrics', 'missing', []],
    [
      'timeMetrics',
      'missing',
      [{ ...RESOLUTION, config: { ...config, definition: { ...config.definition, start: [] } } }],
    ],
    ['timeMetrics[0].name', 'missing', [{ ...RESOLUTION, name: '' }]],
    ['timeMetrics[1].id', 'duplicateId', [RESOLUTION, { ...RESOLUTION, name: 'Again' }]],
    [
      'timeMetrics',
      'tooLarge',
      [
        {
          ...RESOLUTION,
          config: {
            ...config,
            goals: Array.from({ length: 1000 }, (_, i) => ({ jqlQuery: `cf = ${i}`, duration: 1000 })),
          },
        },
      ],
    ],
  ])('jiraCatalog | issue: %s %s', (path, code, given) => {
    expect(pathsAndCodes(issuesThrownBy(() => jiraCatalog(given as never, { priorities: PRIORITIES })))).toEqual([
      `${path} ${code}`,
    ]);
  });

  test.each([
    ['a repeated priority', { id: 1, name: 'Low' }, 'priorities[1].id duplicateId'],
    ['a priority without a name', { id: 2, name: '' }, 'priorities[1].name missing'],
  ])('%s | an issue', (_mistake, priority, issue) => {
    const priorities = [{ id: 1, name: 'High' }, priority];
    expect(pathsAndCodes(issuesThrownBy(() => jiraCatalog([RESOLUTION], { priorities })))).toEqual([issue]);
  });

  test('missing priorities | an issue', () => {
    const given = { priorities: null } as never;
    expect(pathsAndCodes(issuesThrownBy(() => jiraCatalog([RESOLUTION], given)))).toEqual(['priorities missing']);
  });

  const opened = issue(AT);
  test.each<readonly [path: string, code: string, given: unknown, log: unknown, comments: unknown]>([
    ['issue', 'missing', null, [], []],
    ['issue.fields', 'missing', { key: 'A-1' }, [], []],
    ['issue.fields.created', 'invalidInstant', issue('2 March'), [], []],
    ['issue.fields.created', 'invalidInstant', issue('2026-03-02T10:00:00'), [], []],
    ['issue.fields.status', 'missing', issue(AT, { status: null } as never), [], []],
    ['issue.key', 'missing', { fields: opened.fields }, [], []],
    ['changelog', 'missing', opened, null, []],
    ['changelog', 'wrongType', opened, {}, []],
    ['changelog[0].items', 'missing', opened, [{ created: AT }], []],
    ['changelog[0].created', 'missing', opened, [{ items: [] }], []],
    ['changelog.values[0].items[0].field', 'missing', opened, { values: [{ created: AT, items: [{}] }] }, []],
    ['changelog[0].items[0].from', 'wrongType', opened, [{ created: AT, items: [{ field: 'status', from: {} }] }], []],
    ['comments', 'missing', opened, [], undefined],
    ['comments[0].author', 'missing', opened, [], [{ created: AT }]],
    [
      'comments.comments[0].jsdPublic',
      'wrongType',
      opened,
      [],
      { comments: [{ ...comment(AT, 'ann'), jsdPublic: 'yes' }] },
    ],
  ])('jiraTicket | issue: %s %s', (path, code, given, log, comments) => {
    expect(
      pathsAndCodes(issuesThrownBy(() => jiraTicket(given as never, log as never, { comments } as never))),
    ).toEqual([`${path} ${code}`]);
  });

  const cycle = (ongoingCycle: object) => [{ name: RESOLUTION.name, completedCycles: [], ongoingCycle }];
  test.each<readonly [path: string, code: string, given: unknown]>([
    ['values', 'missing', undefined],
    ['values[0].name', 'missing', [{ id: '203' }]],
    ['values[0].completedCycles', 'missing', [{ name: RESOLUTION.name }]],
    ['values[0].completedCycles[0].startTime', 'missing', [{ name: RESOLUTION.name, completedCycles: [{}, {}] }]],
    // the format of 2015, with plain numbers
    ['values[0].completedCycles', 'missing', [{ name: RESOLUTION.name, completeCycles: [] }]],
    ['values[0].ongoingCycle.elapsedTime', 'wrongType', cycle({ elapsedTime: 3_600_000 })],
    ['values[0].ongoingCycle.breachTime.jira', 'missing', cycle({ breachTime: {} })],
    ['values[0].ongoingCycle.breached', 'wrongType', cycle({ breached: 'maybe' })],
  ])('jiraClocks | issue: %s %s', (path, code, given) => {
    expect(pathsAndCodes(issuesThrownBy(() => jiraClocks(given as never, [RESOLUTION])))).toEqual([`${path} ${code}`]);
  });
});

test('statuses and priorities named like keys that objects inherit | read as any other', () => {
  const log = [
    history('2026-03-02T11:00:00.000+0000', ['status', 'constructor', '__proto__'], ['priority', '1', 'toString']),
  ];
  const fields = { status: { id: '__proto__' }, priority: { id: 'toString' } };
  const { value, notes } = jiraTicket(issue(AT, fields), log, { comments: [] });
  expect(notes).toEqual([]);
  expect(value.events?.map(({ type, reason }) => [type, reason])).toEqual([
    ['entered', 'sconstructor'],
    ['unassigned', 'atOpening'],
    ['left', 'sconstructor'],
    ['entered', 's__proto__'],
    ['reclassified', undefined],
  ]);
});

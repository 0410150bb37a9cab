import {
  type ServiceNowAudit,
  type ServiceNowSla,
  type ServiceNowSpan,
  type ServiceNowTask,
  type ServiceNowTaskSla,
  type ServiceNowTicketOptions,
  serviceNowCalendar,
  serviceNowCatalog,
  serviceNowClocks,
  serviceNowTicket,
} from 'prazo/helpdesks';
import { describe, expect, test } from 'vitest';
import { issuesThrownBy, pathsAndCodes } from '../../../expecting';
import { codesAndPaths } from '../notes';
import { audit, definition, holiday, reference, schedule, span, task } from './fixtures';

describe('a schedule', () => {
  const read = (...spans: readonly ServiceNowSpan[]) => serviceNowCalendar(schedule, spans, []);
  const nine = ['09:00-17:00'];
  const weekdays = { mon: nine, tue: nine, wed: nine, thu: nine, fri: nine };

  test('without a name, with the time zone "floating" | the zone of the options', () => {
    const floating = { sys_id: 'a1', time_zone: 'floating' };
    expect(serviceNowCalendar(floating, [span()], [], { zone: 'Europe/Lisbon' })).toStrictEqual({
      value: { zone: 'Europe/Lisbon', hours: weekdays, holidays: [] },
      notes: [],
    });
  });

  test('with a parent, without its child schedules, or with a child without entries | notes', () => {
    const notes = (given: object, others: unknown) =>
      codesAndPaths(serviceNowCalendar({ ...schedule, ...given }, [span()], others as never).notes);
    expect(notes({ parent: 'p1' }, null)).toEqual(['unsupported schedule', 'absent schedule']);
    expect(notes({}, [{ schedule: 'a1', child_schedule: 'b2' }])).toEqual(['absent others[0]']);
  });

  test('with an excluded schedule that is always open | a difference from all time', () => {
    const always = span({ schedule: 'n1', repeat_type: 'daily', all_day: 'true' });
    const { value } = serviceNowCalendar(
      schedule,
      [span(), always],
      [{ schedule: 'a1', child_schedule: 'n1', type: 'exclude' }],
    );
    expect(value).toEqual({
      difference: [
        { name: 'Weekdays', zone: 'America/Sao_Paulo', hours: weekdays, holidays: [] },
        { zone: 'America/Sao_Paulo', hours: '24/7' },
      ],
    });
  });

  test('with an exclusion in an excluded schedule | left out, with a note', () => {
    const { notes } = serviceNowCalendar(
      schedule,
      [span(), holiday('20260102', 'Inventory', { schedule: 'n1' })],
      [{ schedule: 'a1', child_schedule: 'n1', type: 'exclude' }],
    );
    expect(codesAndPaths(notes)).toEqual(['unsupported spans[1]']);
  });

  test.each<readonly [situation: string, entry: Partial<ServiceNowSpan>]>([
    ['without a repeat count', { repeat_count: '' }],
    ['that shows as nothing', { show_as: '' }],
  ])('an entry %s | its hours, without a note', (_situation, entry) => {
    expect(read(span(entry))).toMatchObject({ value: { hours: weekdays }, notes: [] });
  });

  test('a lunch that is closed each day and shows as free | no note', () => {
    const lunch = { type: 'exclude', show_as: 'free', start_date_time: '20220214T120000' };
    expect(read(span(), span({ ...lunch, end_date_time: '20220214T130000' })).notes).toEqual([]);
  });

  test.each(['18', '81'])('days of the week %s | an issue, because days are 1 to 7', (days_of_week) => {
    const given = () => read(span({ repeat_type: 'weekly', days_of_week }));
    expect(pathsAndCodes(issuesThrownBy(given))).toEqual(['spans[0].days_of_week invalidTime']);
  });

  test.each<readonly [situation: string, entry: ServiceNowSpan, holidays: readonly object[]]>([
    [
      'once, for all day, with times of day',
      holiday('', 'Inventory', {
        repeat_type: '',
        start_date_time: '20260313T090000',
        end_date_time: '20260313T170000',
      }),
      [{ date: '2026-03-13', name: 'Inventory' }],
    ],
    [
      'once, for all day, with the same start and end',
      holiday('', 'Inventory', {
        repeat_type: '',
        start_date_time: '20260313T000000',
        end_date_time: '20260313T000000',
      }),
      [{ date: '2026-03-13', name: 'Inventory' }],
    ],
    [
      'once, with a repeat count that does not apply',
      holiday('20260313', 'Inventory', { repeat_type: '', repeat_count: '2' }),
      [{ date: '2026-03-13', name: 'Inventory' }],
    ],
    [
      'every year until noon',
      holiday('20121224', 'Morning', { all_day: 'false', end_date_time: '20121224T120000' }),
      [{ month: 12, day: 24, since: 2012, name: 'Morning', closed: '00:00-12:00' }],
    ],
    [
      'every year until its own date in the last year',
      holiday('20120704', 'Independence Day', { repeat_until: '20250704' }),
      [{ month: 7, day: 4, since: 2012, last: 2025, name: 'Independence Day' }],
    ],
  ])('closed %s | a holiday', (_situation, entry, holidays) => {
    expect(read(span(), entry)).toMatchObject({ value: { holidays }, notes: [] });
  });

  test('closed once from midnight to noon | a closure', () => {
    const morning = { repeat_type: '', all_day: 'false', end_date_time: '20260313T120000' };
    // Midnight in São Paulo is 3:00 in UTC.
    expect(read(span(), holiday('20260313', 'Move', morning)).value).toMatchObject({
      holidays: [],
      closures: [{ from: '2026-03-13T03:00:00.000Z', until: '2026-03-13T15:00:00.000Z', name: 'Move' }],
    });
  });

  test.each(['20270101', '20270102'])('closed every year from 1 January 2026 to %s | left out, with a note', (end) => {
    const { value, notes } = read(span(), holiday('20260101', 'Year', { end_date_time: `${end}T235959` }));
    expect([(value as { holidays?: unknown }).holidays, codesAndPaths(notes)]).toEqual([[], ['unsupported spans[1]']]);
  });
});

describe('an SLA definition', () => {
  const read = (more: Partial<ServiceNowSla>, ...others: readonly ServiceNowSla[]) => {
    const { value, notes } = serviceNowCatalog([definition(more), ...others]);
    return {
      levels: value.levels,
      metric: value.metrics?.slad1,
      at: Object.keys(value.categories.incident?.targets ?? {}),
      notes: codesAndPaths(notes),
    };
  };
  const ALL = ['p1', 'p2', 'p3', 'p4', 'p5', 'none'];
  const metric = {
    labels: 'P1 resolution',
    starts: ['opened'],
    stops: ['resolved'],
    pauses: { on: ['paused'], until: ['resumed'] },
    reopens: true,
    reclassification: 'retroactive',
    reopening: 'newCycle',
  };

  test('with a name and a pause | the whole metric', () => {
    expect(read({})).toMatchObject({ at: ['p1'], notes: [] });
    expect(read({}).metric).toStrictEqual(metric);
  });

  test('without a name and a pause | neither labels nor pauses', () => {
    const { labels, pauses, ...rest } = metric;
    const { metric: found, notes } = read({ name: '', pause_condition: '' });
    expect([found, notes]).toStrictEqual([rest, []]);
  });

  test.each<readonly [situation: string, more: Partial<ServiceNowSla>]>([
    ['on no condition', { when_to_resume: 'on_condition', resume_condition: '' }],
    ['when the state changes', { when_to_resume: 'on_condition', resume_condition: 'state!=3' }],
    [
      'when the state of the incident changes',
      { when_to_resume: 'on_condition', resume_condition: 'incident_state!=3^EQ' },
    ],
    ['when it no longer matches, with an old condition', { resume_condition: 'category=network' }],
    [
      'on a condition, but never pauses',
      { when_to_resume: 'on_condition', pause_condition: '', resume_condition: 'x=1' },
    ],
  ])('that resumes %s | no note', (_situation, more) => {
    expect(read(more).notes).toEqual([]);
  });

  test.each<readonly [situation: string, start_condition: string, at: readonly string[], hasNote: boolean]>([
    ['no start condition', '', ALL, false],
    ['a start condition that begins with a separator', '^priority=1^EQ', ['p1'], false],
    ['two alternatives as a whole', 'priority=1^NQpriority=2', ALL, true],
    ['a priority or another field', 'priority=1^ORcategory=network', ALL, true],
    ['an assignment or another field', 'assigned_toISNOTEMPTY^ORcategory=network', ALL, true],
  ])('with %s | its levels', (_situation, start_condition, at, hasNote) => {
    const { notes, metric: found, at: levels } = read({ start_condition });
    expect([levels, found?.starts]).toEqual([at, ['opened']]);
    expect(notes.map((note) => note.split(' ')[1])).toEqual(hasNote ? ['contract_sla[0].start_condition'] : []);
  });

  test('that stops when resolved or on another field | stops when resolved, with a note', () => {
    const { metric: found, notes } = read({ stop_condition: 'state=6^ORcategory=network' });
    expect([found?.stops, notes.length]).toEqual([['resolved'], 1]);
  });

  test.each(['state=3^NQhold_reason=1', 'state=3^category=network'])(
    'that pauses on %s | no pause, and a note',
    (pause_condition) => {
      const { metric: found, notes } = read({ pause_condition });
      expect([found?.pauses, notes.length]).toEqual([undefined, 1]);
    },
  );

  test('not retroactive, for one or all priorities | the clock restarts, or keeps counting from the opening', () => {
    const at = (start_condition: string) => {
      const { metric: found, notes } = read({ retroactive: 'false', start_condition });
      return [found?.reclassification, notes];
    };
    expect(at('priority=1')).toEqual(['restart', []]);
    expect(at('active=true')).toEqual(['retroactive', []]);
    expect(at('priorityIN1,2')).toEqual(['restart', ['doubtful contract_sla[0].start_condition']]);
  });

  test('with the source "no_schedule" and an old schedule | a target in calendar time', () => {
    const { value } = serviceNowCatalog([definition({ schedule_source: 'no_schedule' })]);
    expect(value.categories.incident?.targets).toEqual({ p1: { slad1: { minutes: 120 } } });
  });

  test('for all priorities, then one for a custom priority | the level of the custom priority comes before none', () => {
    const custom = definition({ sys_id: 'd2', start_condition: 'priority=6' });
    expect(Object.entries(read({ start_condition: 'active=true' }, custom).levels).slice(-2)).toEqual([
      ['p6', { labels: 'p6' }],
      ['none', { labels: 'No priority' }],
    ]);
  });

  test('inactive, and no other | an issue', () => {
    const given = () => serviceNowCatalog([definition({ active: 'false' })]);
    expect(pathsAndCodes(issuesThrownBy(given))).toEqual(['contract_sla missing']);
  });
});

describe('a task', () => {
  const read = (
    audits: readonly ServiceNowAudit[],
    more: Partial<ServiceNowTask> = {},
    options?: ServiceNowTicketOptions,
  ) => {
    const { value, notes } = serviceNowTicket({ ...task, ...more }, { result: audits }, options);
    const events = (value.events ?? []).map((event) => {
      const { at, type, reason } = event;
      return [String(at).slice(11, 19), type, reason].filter((word) => word !== undefined).join(' ');
    });
    return { id: value.id, level: value.level, events, notes: codesAndPaths(notes) };
  };
  const at = (clock: string): string => `2026-03-02 ${clock}`;

  test('without a priority and a number | the level none, and the sys_id as id', () => {
    expect(read([], { priority: '', number: '' })).toMatchObject({ id: 't1', level: 'none' });
  });

  test('put on hold in a save that changed two more fields | one pause', () => {
    const save = [
      audit(at('13:00:00'), 'state', '2', '3'),
      audit(at('13:00:00'), 'short_description', 'a', 'b'),
      audit(at('13:00:00'), 'urgency', '1', '2'),
      audit(at('13:00:00'), 'hold_reason', '', '1'),
    ];
    expect(read(save, { state: '3' }).events).toEqual(['12:00:00 begun', '13:00:00 paused 1']);
  });

  test('put on hold in one save, and given a reason in the next, within a second | two pauses', () => {
    const saves = [audit(at('13:00:00'), 'state', '2', '3', '4'), audit(at('13:00:00'), 'hold_reason', '', '1', '5')];
    expect(read(saves, { state: '3' }).events).toEqual(['12:00:00 begun', '13:00:00 paused 3', '13:00:00 paused 1']);
  });

  test('two changes of state within a second, without numbers of updates | both', () => {
    const saves = [audit(at('13:00:00'), 'state', '2', '3'), audit(at('13:00:00'), 'state', '3', '2')];
    expect(read(saves).events).toEqual(['12:00:00 begun', '13:00:00 paused 3', '13:00:00 resumed']);
  });

  test('rows that do not name their record | read as rows of the task', () => {
    const row = { ...audit(at('13:00:00'), 'state', '2', '3'), documentkey: '' };
    expect(read([row], { state: '3' }).events).toEqual(['12:00:00 begun', '13:00:00 paused 3']);
  });

  test('inserted on hold with a reason, at the opening | paused for that reason', () => {
    const rows = [
      audit(at('12:00:00'), 'state', '', '3'),
      audit(at('12:00:00'), 'hold_reason', '', '1'),
      audit(at('12:00:00'), 'assigned_to', '', 'u1'),
    ];
    expect(read(rows, { state: '3' })).toMatchObject({
      events: ['12:00:00 paused 1', '12:00:00 begun', '12:00:00 assigned'],
      notes: [],
    });
  });

  test('inserted three seconds after the opening | the state and the priority count from the opening', () => {
    const rows = [audit(at('12:00:03'), 'state', '', '3'), audit(at('12:00:03'), 'priority', '', '1')];
    expect(read(rows, { state: '3' })).toMatchObject({
      level: 'p1',
      events: ['12:00:00 paused 3', '12:00:00 begun'],
      notes: [],
    });
  });

  test('a reason and an assignment some time after the opening | changes', () => {
    const rows = [audit(at('13:00:00'), 'hold_reason', '', '1'), audit(at('14:00:00'), 'assigned_to', '', 'u1')];
    expect(read(rows, { state: '3' }).events).toEqual([
      '12:00:00 paused 3',
      '12:00:00 begun',
      '13:00:00 paused 1',
      '14:00:00 assigned',
    ]);
  });

  test.each([
    ['59 seconds', '2026-03-02 12:00:59', []],
    ['a minute', '2026-03-02 12:01:00', ['doubtful task.sys_created_on']],
  ])('created %s after the opening', (_situation, sys_created_on, notes) => {
    expect(read([], { sys_created_on }).notes).toEqual(notes);
  });

  test('an audit that ends with another state | a note', () => {
    expect(read([audit(at('13:00:00'), 'state', '1', '2')], { state: '6' }).notes).toEqual(['doubtful task.state']);
  });

  test('an unknown kind in the options | an issue', () => {
    const given = () => read([], {}, { states: { 10: 'waiting' as 'paused' } });
    expect(pathsAndCodes(issuesThrownBy(given))).toEqual(['options.states.10 unknownValue']);
  });
});

describe('a task SLA', () => {
  const row: ServiceNowTaskSla = {
    sla: reference('d1'),
    stage: 'in_progress',
    start_time: '2026-03-02 12:00:00',
    has_breached: 'false',
  };
  const read = (...more: readonly Partial<ServiceNowTaskSla>[]) => {
    const { value, notes } = serviceNowClocks(more.map((fields) => ({ ...row, ...fields })));
    return [value, codesAndPaths(notes)];
  };
  const hour = { wall: { milliseconds: 3_600_000 } };
  const running = { metric: 'slad1', stoppedAt: null, paused: false, breached: false };

  test('that is paused, or has ended, without the time of its last update | its durations', () => {
    const duration = '1970-01-01 01:00:00';
    expect(read({ duration, pause_time: '2026-03-02 13:00:00' })).toStrictEqual([
      [{ metric: 'slad1', due: null, stoppedAt: null, paused: true, breached: false, elapsed: hour }],
      [],
    ]);
    expect(read({ duration, end_time: '2026-03-02 13:00:00' })).toStrictEqual([
      [{ metric: 'slad1', stoppedAt: '2026-03-02T13:00:00.000Z', breached: false, elapsed: hour }],
      [],
    ]);
  });

  test('that runs, with one duration and no time of its last update | a note', () => {
    expect(read({ duration: '1970-01-01 01:00:00' })).toStrictEqual([[running], ['absent task_sla[0]']]);
  });

  test('without durations | no elapsed time', () => {
    expect(read({ sys_updated_on: '2026-03-02 13:00:00' })).toStrictEqual([
      [{ ...running, asOf: '2026-03-02T13:00:00.000Z' }],
      [],
    ]);
  });

  test('that has just started, at a time when its schedule is closed | no business time has elapsed', () => {
    const given = { schedule: 'a1', business_duration: '1970-01-01 00:00:00', sys_updated_on: '2026-03-02 12:00:00' };
    expect(read(given)).toStrictEqual([
      [{ ...running, elapsed: { business: { milliseconds: 0 } }, asOf: '2026-03-02T12:00:00.000Z' }],
      [],
    ]);
  });

  test('listed twice with the same start | the later row', () => {
    expect(read({}, { has_breached: 'true' })).toStrictEqual([
      [{ ...running, breached: true }],
      ['unsupported task_sla[0]'],
    ]);
  });
});

import { type Catalog, createCalendar, createSla, defineCatalog } from 'prazo';
import {
  type ServiceNowTaskSla,
  serviceNowCalendar,
  serviceNowCatalog,
  serviceNowClocks,
  serviceNowTicket,
} from 'prazo/helpdesks';
import { describe, expect, test } from 'vitest';
import { issuesThrownBy, pathsAndCodes } from '../../../expecting';
import { audit, definition, reference, schedule, span, task } from './fixtures';

/** A task SLA of eight hours from Monday 9:00 in São Paulo, after one hour. */
const taskSla = (more: Partial<ServiceNowTaskSla> = {}): ServiceNowTaskSla => ({
  task: reference('t1'),
  sla: reference('d1'),
  stage: 'in_progress',
  start_time: '2026-03-02 12:00:00',
  end_time: '',
  pause_time: '',
  planned_end_time: '2026-03-02 20:00:00',
  original_breach_time: '2026-03-02 20:00:00',
  has_breached: 'false',
  schedule: reference('a1'),
  duration: '1970-01-01 01:00:00',
  business_duration: '1970-01-01 01:00:00',
  sys_updated_on: '2026-03-02 13:00:00',
  ...more,
});
const hour = { milliseconds: 3_600_000 };
const DUES = { due: '2026-03-02T20:00:00.000Z', originalDue: '2026-03-02T20:00:00.000Z' };

describe('the due times of ServiceNow', () => {
  test.each<readonly [situation: string, more: Partial<ServiceNowTaskSla>, clock: object]>([
    [
      'a running clock',
      {},
      {
        metric: 'slad1',
        ...DUES,
        stoppedAt: null,
        paused: false,
        breached: false,
        elapsed: { business: hour, wall: hour },
        asOf: '2026-03-02T13:00:00.000Z',
      },
    ],
    [
      'a paused clock, whatever its stage',
      { stage: 'in_progress', pause_time: '2026-03-02 13:00:00' },
      {
        metric: 'slad1',
        due: null,
        lastDue: DUES.due,
        originalDue: DUES.due,
        stoppedAt: null,
        paused: true,
        breached: false,
        elapsed: { business: hour, wall: hour },
        asOf: '2026-03-02T13:00:00.000Z',
      },
    ],
    [
      'a clock that stopped late, after more than a day',
      {
        stage: 'completed',
        end_time: '2026-03-03 13:00:00',
        has_breached: 'true',
        duration: '1970-01-02 01:00:00',
        business_duration: '1970-01-01 09:00:00',
      },
      {
        metric: 'slad1',
        ...DUES,
        stoppedAt: '2026-03-03T13:00:00.000Z',
        breached: true,
        elapsed: { business: { milliseconds: 9 * 3_600_000 }, wall: { milliseconds: 25 * 3_600_000 } },
      },
    ],
    [
      'no schedule, with empty business fields',
      { schedule: '', business_duration: '1970-01-01 00:00:00', original_breach_time: '' },
      {
        metric: 'slad1',
        due: DUES.due,
        stoppedAt: null,
        paused: false,
        breached: false,
        elapsed: { wall: hour },
        asOf: '2026-03-02T13:00:00.000Z',
      },
    ],
    [
      'no times yet',
      { planned_end_time: '', original_breach_time: '', duration: '', business_duration: '', sys_updated_on: '' },
      { metric: 'slad1', stoppedAt: null, paused: false, breached: false },
    ],
  ])('%s', (_situation, more, clock) => {
    expect(serviceNowClocks({ result: [taskSla(more)] })).toEqual({ value: [clock], notes: [] });
  });

  test('durations without the time at which they were computed | left out, with a note', () => {
    const { value, notes } = serviceNowClocks([taskSla({ sys_updated_on: undefined })]);
    expect(value[0]).not.toHaveProperty('elapsed');
    expect(notes).toMatchObject([{ code: 'absent', path: 'task_sla[0]' }]);
  });

  test('the rows of many tasks | the latest row of each definition that was not cancelled', () => {
    const { value, notes } = serviceNowClocks(
      [
        taskSla({ stage: 'completed', end_time: '2026-03-02 13:00:00' }),
        taskSla({ start_time: '2026-03-02 15:00:00', planned_end_time: '2026-03-03 15:00:00' }),
        taskSla({ start_time: '2026-03-02 14:00:00', stage: 'completed', end_time: '2026-03-02 14:30:00' }),
        taskSla({ sla: 'd2', stage: 'cancelled' }),
        taskSla({ sla: 'd3', task: 't2' }),
      ],
      't1',
    );
    expect(value).toMatchObject([{ metric: 'slad1', due: '2026-03-03T15:00:00.000Z' }]);
    expect(notes.map(({ code, path, text }) => `${code} ${path} ${text}`)).toEqual([
      'unsupported task_sla[0] A later row of the same SLA replaces this row.',
      'unsupported task_sla[2] A later row of the same SLA replaces this row.',
      'unsupported task_sla[3] The SLA was cancelled: it is left out.',
    ]);
    expect(serviceNowClocks([]).value).toEqual([]);
  });

  test('a task that was on hold | the same due times as in prazo', () => {
    const calendar = createCalendar(serviceNowCalendar(schedule, [span()], []).value);
    const sla = createSla({
      catalog: defineCatalog(serviceNowCatalog([definition({ duration: '1970-01-01 08:00:00' })]).value) as Catalog,
      calendar,
      calendars: { schedulea1: calendar },
    });
    const held = [audit('2026-03-02 15:00:00', 'state', '2', '3'), audit('2026-03-02 17:00:00', 'state', '3', '2')];
    const clocks = serviceNowClocks([taskSla({ planned_end_time: '2026-03-03 14:00:00' })]);
    const { value } = serviceNowTicket({ ...task, state: '2' }, held);
    const due = sla.deadlines(value).slad1?.due?.toMillis();
    expect(due).toBe(Date.parse(String(clocks.value[0]?.due)));
  });

  test.each<readonly [mistake: string, rows: unknown, path: string, code: string]>([
    ['null', null, 'task_sla', 'missing'],
    ['an object', {}, 'task_sla', 'wrongType'],
    ['a row that is null', [null], 'task_sla[0]', 'missing'],
    ['no definition', [taskSla({ sla: '' })], 'task_sla[0].sla', 'wrongType'],
    ['no stage', [taskSla({ stage: undefined })], 'task_sla[0].stage', 'missing'],
    ['no start', [taskSla({ start_time: null })], 'task_sla[0].start_time', 'missing'],
    [
      'a displayed due time',
      [taskSla({ planned_end_time: 'tomorrow' })],
      'task_sla[0].planned_end_time',
      'invalidInstant',
    ],
    ['a displayed duration', [taskSla({ duration: '1 Hour' })], 'task_sla[0].duration', 'invalidInstant'],
    ['a negative duration', [taskSla({ duration: '1969-12-31 00:00:00' })], 'task_sla[0].duration', 'invalidAmount'],
    ['a wrong flag "has_breached"', [taskSla({ has_breached: 'perhaps' })], 'task_sla[0].has_breached', 'wrongType'],
    ['inherited keys', [Object.create(taskSla())], 'task_sla[0].sla', 'missing'],
  ])('%s is an issue', (_mistake, rows, path, code) => {
    expect(pathsAndCodes(issuesThrownBy(() => serviceNowClocks(rows as readonly ServiceNowTaskSla[])))).toEqual([
      `${path} ${code}`,
    ]);
  });

  test('ten thousand rows with a key named toString | read in time', () => {
    const odd = Object.assign(taskSla({ sla: 'constructor' }), { toString: 'x' });
    expect(serviceNowClocks([odd as never]).value).toMatchObject([{ metric: 'slaconstructor' }]);
    const many = Array.from({ length: 10_000 }, (_, i) => taskSla({ sla: `d${i}` }));
    expect(serviceNowClocks(many).value).toHaveLength(10_000);
  });
});

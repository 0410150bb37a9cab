import type { Ticket } from 'prazo';
import {
  type ServiceNowAudit,
  type ServiceNowTask,
  type ServiceNowTicketOptions,
  serviceNowTicket,
} from 'prazo/helpdesks';
import { describe, expect, test } from 'vitest';
import { bounded } from '../../../bounded';
import { issuesThrownBy, pathsAndCodes } from '../../../expecting';
import { codesAndPaths } from '../notes';
import { audit, task } from './fixtures';

/** The events of a ticket, as `day time type reason level`. */
const eventLines = ({ events = [] }: Ticket): readonly string[] =>
  events.map((event) => {
    const {
      at,
      type,
      reason = '',
      level = '',
    } = event as { at: string; type: string; reason?: string; level?: string };
    return `${at.slice(8, 16)} ${type} ${reason}${level}`.trim();
  });
const eventsOf = (
  audits: readonly ServiceNowAudit[],
  more: Partial<ServiceNowTask> = {},
  options?: ServiceNowTicketOptions,
) => eventLines(serviceNowTicket({ ...task, ...more }, audits, options).value);

describe('a ticket of ServiceNow', () => {
  test('a day of work, with a state and its reason in one save | events in order of time', () => {
    const { value, notes } = serviceNowTicket({ result: { ...task, state: '2' } }, [
      audit('2026-03-02 12:10:00', 'assigned_to', '', 'u1'),
      audit('2026-03-02 12:10:00', 'state', '1', '2'),
      audit('2026-03-02 13:00:00', 'state', '2', '3'),
      audit('2026-03-02 13:00:00', 'hold_reason', '', '1'),
      audit('2026-03-02 13:30:00', 'short_description', 'a', 'b'),
      audit('2026-03-02 14:00:00', 'hold_reason', '1', '4'),
      audit('2026-03-02 15:00:00', 'hold_reason', '4', ''),
      audit('2026-03-02 15:00:00', 'state', '3', '2'),
      audit('2026-03-02 16:00:00', 'priority', '3', '1'),
      audit('2026-03-02 16:30:00', 'assigned_to', 'u1', ''),
      audit('2026-03-02 17:00:00', 'state', '2', '6'),
      audit('2026-03-02 18:00:00', 'state', '6', '7'),
      audit('2026-03-03 12:00:00', 'state', '7', '2'),
      { ...audit('2026-03-02 12:30:00', 'state', '2', '8'), documentkey: 't2' },
    ]);
    expect(notes).toEqual([]);
    expect(value).toMatchObject({
      id: 'INC0010001',
      category: 'incident',
      level: 'p3',
      openedAt: '2026-03-02T12:00:00.000Z',
    });
    expect(eventLines(value)).toEqual([
      '02T12:10 begun',
      '02T12:10 assigned',
      '02T13:00 paused 1',
      '02T14:00 paused 4',
      '02T15:00 resumed',
      '02T16:00 reclassified p1',
      '02T16:30 unassigned',
      '02T17:00 resolved',
      '03T12:00 reopened',
    ]);
  });

  test.each<
    readonly [
      situation: string,
      more: Partial<ServiceNowTask>,
      audits: readonly ServiceNowAudit[],
      events: readonly string[],
    ]
  >([
    ['new, without changes', { state: '1' }, [], []],
    ['opened in progress and assigned', { state: '2', assigned_to: 'u1' }, [], ['02T12:00 begun', '02T12:00 assigned']],
    [
      'cancelled',
      { state: '8' },
      [audit('2026-03-02 13:00:00', 'state', '1', '8')],
      ['02T13:00 cancelled', '02T13:00 begun'],
    ],
    ['on hold without a reason', { state: '3' }, [], ['02T12:00 paused 3', '02T12:00 begun']],
    [
      'an audited insertion',
      { state: '2' },
      [
        audit('2026-03-02 12:00:00', 'state', '', '1'),
        audit('2026-03-02 12:00:00', 'priority', '', '1'),
        audit('2026-03-02 13:00:00', 'state', '1', '2'),
      ],
      ['02T13:00 begun'],
    ],
    [
      'two saves in one second, the later first',
      { state: '2' },
      [audit('2026-03-02 13:00:00', 'state', '3', '2', '5'), audit('2026-03-02 13:00:00', 'state', '1', '3', '4')],
      ['02T13:00 paused 3', '02T13:00 begun', '02T13:00 resumed'].sort(),
    ],
    [
      'a change of state before the opening',
      { state: '2' },
      [audit('2026-03-02 11:59:58', 'state', '1', '2')],
      ['02T12:00 begun'],
    ],
  ])('%s', (_situation, more, audits, events) => {
    const sorted = (lines: readonly string[]) => [...lines].sort();
    expect(sorted(eventsOf(audits, more))).toEqual(sorted(events));
  });

  test('the states of another table | kinds from the options', () => {
    const change = { sys_class_name: 'change_request', state: '-1' };
    const audits = [
      audit('2026-03-02 13:00:00', 'state', '-5', '-1'),
      audit('2026-03-02 15:00:00', 'state', '-1', '3'),
    ];
    const unknown = serviceNowTicket({ ...task, ...change, state: '3' }, audits);
    expect(codesAndPaths(unknown.notes)).toEqual([
      'absent task.state',
      'absent sys_audit[0].newvalue',
      'absent sys_audit[1].newvalue',
    ]);
    const states = { '-5': 'running', '-1': 'running', 3: 'done' } as const;
    const known = serviceNowTicket({ ...task, ...change, state: '3' }, audits, { states });
    expect(known.notes).toEqual([]);
    expect(eventLines(known.value)).toEqual(['02T12:00 begun', '02T15:00 resolved']);
    expect(known.value.category).toBe('change_request');
  });

  test('the options category and states | the category, and the kind of a custom state', () => {
    const { sys_class_name: _, ...rest } = task;
    const { value } = serviceNowTicket({ ...rest, state: '10' }, [], {
      category: 'incident',
      states: { 10: 'paused' },
    });
    expect(value.category).toBe('incident');
    expect(eventLines(value)).toEqual(['02T12:00 paused 10', '02T12:00 begun']);
  });

  test('an incomplete audit of a task opened before its creation | notes', () => {
    const { notes } = serviceNowTicket({ ...task, state: '6', sys_created_on: '2026-03-02 13:00:00' }, [
      audit('2026-03-02 13:00:00', 'state', '1', '2'),
    ]);
    expect(notes).toMatchObject([
      { code: 'doubtful', path: 'task.sys_created_on' },
      { code: 'doubtful', path: 'task.state' },
    ]);
  });

  test.each<readonly [mistake: string, task: unknown, audits: unknown, path: string, code: string]>([
    ['no task', null, [], 'task', 'missing'],
    ['a list of tasks', [task], [], 'task', 'wrongType'],
    ['no opening', { ...task, opened_at: '' }, [], 'task.opened_at', 'missing'],
    ['a displayed opening', { ...task, opened_at: '02/03/2026 12:00' }, [], 'task.opened_at', 'invalidInstant'],
    ['no state', { ...task, state: null }, [], 'task.state', 'missing'],
    ['no table', { ...task, sys_class_name: '' }, [], 'task.sys_class_name', 'wrongType'],
    ['no sys_id', { ...task, sys_id: undefined }, [], 'task.sys_id', 'missing'],
    ['inherited keys', Object.create(task), [], 'task.opened_at', 'missing'],
    ['no audit', task, undefined, 'sys_audit', 'missing'],
    ['an audit that is a text', task, 'none', 'sys_audit', 'wrongType'],
    ['a row that is null', task, [null], 'sys_audit[0]', 'missing'],
    ['a row without a time', task, [audit('', 'state', '1', '2')], 'sys_audit[0].sys_created_on', 'missing'],
    [
      'a time in ms',
      task,
      [{ ...audit('', 'state', '1', '2'), sys_created_on: 1e12 }],
      'sys_audit[0].sys_created_on',
      'invalidInstant',
    ],
    [
      'a checkpoint that is a text',
      task,
      [audit('2026-03-02 13:00:00', 'state', '1', '2', 'x')],
      'sys_audit[0].record_checkpoint',
      'wrongType',
    ],
    [
      'a value that is a list',
      task,
      [{ ...audit('2026-03-02 13:00:00', 'state', '1', ''), newvalue: [] }],
      'sys_audit[0].newvalue',
      'wrongType',
    ],
  ])('%s is an issue', (_mistake, given, audits, path, code) => {
    expect(
      pathsAndCodes(
        issuesThrownBy(() => serviceNowTicket(given as ServiceNowTask, audits as readonly ServiceNowAudit[])),
      ),
    ).toEqual([`${path} ${code}`]);
  });

  test('a key and a state named toString | ignored, and a note', () => {
    const odd = Object.assign(audit('2026-03-02 13:00:00', 'state', '1', 'toString'), { toString: 'x' });
    const { value, notes } = serviceNowTicket({ ...task, state: 'toString' }, [odd as never]);
    expect(eventLines(value)).toEqual(['02T13:00 begun']);
    expect(notes).toMatchObject([{ code: 'absent', path: 'sys_audit[0].newvalue' }]);
  });

  test('ten thousand rows | read in time', () => {
    const at = (i: number) =>
      new Date(Date.UTC(2026, 2, 2, 12) + i * 60_000).toISOString().slice(0, 19).replace('T', ' ');
    const rows = Array.from({ length: 10_000 }, (_, i) => audit(at(i), 'state', i % 2 ? '3' : '2', i % 2 ? '2' : '3'));
    bounded(() => {
      expect(eventsOf(rows)).toHaveLength(10_001);
    });
  });
});

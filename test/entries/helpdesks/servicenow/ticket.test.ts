import { type Catalog, createCalendar, createSla, parseCatalog, type Ticket } from 'prazo';
import {
  type ServiceNowAudit,
  type ServiceNowSla,
  type ServiceNowSpan,
  type ServiceNowTask,
  type ServiceNowTicketOptions,
  serviceNowCalendar,
  serviceNowCatalog,
  serviceNowTicket,
} from 'prazo/helpdesks';
import { describe, expect, test } from 'vitest';
import { issuesThrownBy, pathsAndCodes } from '../../../expecting';
import { codesAndPaths } from '../notes';
import { audit, definition, schedule, span, task } from './fixtures';

const EVENTS = ({ events = [] }: Ticket): readonly string[] =>
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
) => EVENTS(serviceNowTicket({ ...task, ...more }, audits, options).value);

function slaOf(definitions: readonly ServiceNowSla[], spans: readonly ServiceNowSpan[] = [span()]) {
  const catalog = parseCatalog(serviceNowCatalog(definitions).value);
  if (!catalog.ok) throw new Error(JSON.stringify(catalog.issues));
  const calendar = createCalendar(serviceNowCalendar(schedule, spans, []).value);
  return createSla({ catalog: catalog.value as Catalog, calendar, calendars: { schedulea1: calendar } });
}

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
    expect(EVENTS(value)).toEqual([
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

  test('the states of another table | need kinds in the options', () => {
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
    expect(EVENTS(known.value)).toEqual(['02T12:00 begun', '02T15:00 resolved']);
    expect(known.value.category).toBe('change_request');
  });

  test('the options category and states | the category, and the kind of a custom state', () => {
    const { sys_class_name: _, ...rest } = task;
    const { value } = serviceNowTicket({ ...rest, state: '10' }, [], {
      category: 'incident',
      states: { 10: 'paused' },
    });
    expect(value.category).toBe('incident');
    expect(EVENTS(value)).toEqual(['02T12:00 paused 10', '02T12:00 begun']);
  });

  test('an incomplete audit, and an opening before the creation | notes', () => {
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
    expect(EVENTS(value)).toEqual(['02T13:00 begun']);
    expect(notes).toMatchObject([{ code: 'absent', path: 'sys_audit[0].newvalue' }]);
  });

  test('ten thousand rows | read in time', () => {
    const at = (i: number) =>
      new Date(Date.UTC(2026, 2, 2, 12) + i * 60_000).toISOString().slice(0, 19).replace('T', ' ');
    const rows = Array.from({ length: 10_000 }, (_, i) => audit(at(i), 'state', i % 2 ? '3' : '2', i % 2 ? '2' : '3'));
    const start = performance.now();
    expect(eventsOf(rows)).toHaveLength(10_001);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

describe('due times worked by hand', () => {
  const utc = (
    sla: ReturnType<typeof slaOf>,
    audits: readonly ServiceNowAudit[],
    more: Partial<ServiceNowTask> = {},
  ) => {
    const parsed = sla.parseTicket(serviceNowTicket({ ...task, state: '2', ...more }, audits).value);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
    return sla.deadlines(parsed.value);
  };
  const held = [
    audit('2026-03-02 15:00:00', 'state', '2', '3'),
    audit('2026-03-02 15:00:00', 'hold_reason', '', '1'),
    audit('2026-03-02 17:00:00', 'state', '3', '2'),
    audit('2026-03-02 17:00:00', 'hold_reason', '1', ''),
  ];

  test('eight hours with two on hold | due two hours later', () => {
    // Monday 9:00 in São Paulo: due at 17:00. On hold from 12:00 to 14:00: due on Tuesday at 11:00, which is 14:00 in UTC.
    const sla = slaOf([definition({ duration: '1970-01-01 08:00:00' })]);
    const { slad1 } = utc(sla, held);
    expect(slad1?.due?.toUTC().toISO()).toBe('2026-03-03T14:00:00.000Z');
    // In ServiceNow planned_end_time is original_breach_time plus the business pause (KB0959643). A pause for another reason does not count.
    const ofVendor = slaOf([definition({ duration: '1970-01-01 08:00:00', pause_condition: 'state=3^hold_reason=4' })]);
    expect(utc(ofVendor, held).slad1?.due?.toUTC().toISO()).toBe('2026-03-02T20:00:00.000Z');
  });

  test('a raised priority | a retroactive clock counts from the opening, any other clock from the change', () => {
    // "Configure SLA retroactive start and pause", t_UseSLARetroactiveStartAndPause.md: with both settings the clock counts from the opening.
    const raised = [audit('2026-03-02 15:00:00', 'priority', '3', '1')];
    const hours = (retroactive: string) =>
      slaOf([definition({ duration: '1970-01-01 04:00:00', retroactive, schedule: '' })]);
    expect(utc(hours('true'), raised).slad1?.due?.toUTC().toISO()).toBe('2026-03-02T16:00:00.000Z');
    expect(utc(hours('false'), raised).slad1?.due?.toUTC().toISO()).toBe('2026-03-02T19:00:00.000Z');
  });

  test('a lowered priority | the old clock has no target, the new clock starts at the change', () => {
    // "An SLA process example", t_SLAProcessExample.md: P1 is cancelled and P2 attached; in prazo from the change on.
    const sla = slaOf([
      definition({ retroactive: 'false' }),
      definition({
        sys_id: 'd2',
        start_condition: 'priority=2',
        duration: '1970-01-01 08:00:00',
        retroactive: 'false',
      }),
    ]);
    const lowered = utc(sla, [audit('2026-03-02 13:00:00', 'priority', '1', '2')]);
    expect(lowered.slad1?.reason).toBe('noTarget');
    // eight hours from 10:00: seven on Monday, one on Tuesday
    expect(lowered.slad2?.due?.toUTC().toISO()).toBe('2026-03-03T13:00:00.000Z');
  });
});

/** https://github.com/ServiceNow/ServiceNowDocs, markdown/it-service-management/service-level-management. */
describe("the examples in ServiceNow's documentation", () => {
  const weekdays = (from: string, until: string) =>
    span({ start_date_time: `20220214T${from}0000`, end_date_time: `20220214T${until}0000` });
  const opened = (opened_at: string) => serviceNowTicket({ ...task, opened_at, sys_created_on: opened_at }, []).value;

  test.each([
    // r_ElapsedTimeCounting.md: opened on Friday 12 December at 21:00, as of Monday 9:30, with a target of 8 hours
    ['08', '17', '2014-12-12 21:00:00', '2014-12-15T09:30:00Z', 1.5, 60.5],
    // the same page: from 14:00 to 9:00 on the next weekday
    ['09', '17', '2014-12-16 14:00:00', '2014-12-17T09:00:00Z', 3, 19],
  ])('hours from %s to %s, opened at %s, as of %s | the elapsed time', (from, until, at, asOf, business, wall) => {
    const sla = createSla({
      catalog: parseCatalogOf([definition({ duration: '1970-01-01 08:00:00' })]),
      calendar: createCalendar(
        serviceNowCalendar({ ...schedule, time_zone: 'GMT' }, [weekdays(from, until)], []).value,
      ),
      calendars: {
        schedulea1: createCalendar(
          serviceNowCalendar({ ...schedule, time_zone: 'GMT' }, [weekdays(from, until)], []).value,
        ),
      },
    });
    const { elapsed } = sla.status(opened(at), asOf).metrics.slad1 ?? {};
    expect([elapsed?.business?.as('hours'), elapsed?.wall?.as('hours')]).toEqual([business, wall]);
  });

  test('a duration of one day | 24 hours of the schedule', () => {
    // c_SLATimingsAndSchedules.md: one day on a schedule from 9 to 17 takes three days: Monday 9:00 to Wednesday 17:00.
    const { slad1 } = slaOf([definition({ duration: '1970-01-02 00:00:00' })]).deadlines(opened('2026-03-02 12:00:00'));
    expect(slad1?.due?.toISO()).toBe('2026-03-04T17:00:00.000-03:00');
  });

  test('eight hours from 8:00 | half used at noon, three quarters at two, all at four', () => {
    // "Use the SLA timeline to determine the business schedule": eight hours from 8:00.
    const sla = slaOf([definition({ duration: '1970-01-01 08:00:00' })], [weekdays('08', '17')]);
    const early = opened('2026-03-02 10:00:00');
    const used = (hour: string) => sla.status(early, `2026-03-02T${hour}:00:00-03:00`).metrics.slad1?.used;
    expect([used('12'), used('14'), used('16')]).toEqual([0.5, 0.75, 1]);
  });
});

function parseCatalogOf(definitions: readonly ServiceNowSla[]): Catalog {
  const result = parseCatalog(serviceNowCatalog(definitions).value);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value as Catalog;
}

import { parseCatalog } from 'prazo';
import { type ServiceNowSla, serviceNowCatalog } from 'prazo/helpdesks';
import { describe, expect, test } from 'vitest';
import { issuesThrownBy, pathsAndCodes } from '../../../expecting';
import { codesAndPaths } from '../notes';
import { definition, reference } from './fixtures';

const read = (more: Partial<ServiceNowSla>) => serviceNowCatalog([definition(more)]);
const metricOf = (more: Partial<ServiceNowSla>) => read(more).value.metrics?.slad1;

describe('a catalog of ServiceNow', () => {
  const example = () =>
    serviceNowCatalog({
      result: [
        definition(),
        definition({
          sys_id: 'd2',
          name: 'P1 and P2 response',
          duration: '1970-01-01 00:15:00',
          schedule: '',
          schedule_source: 'no_schedule',
          start_condition: 'priority=1^ORpriority=2',
          stop_condition: 'assigned_toISNOTEMPTY^ORstate!=1',
          pause_condition: '',
          retroactive: 'false',
        }),
        definition({
          sys_id: 'd3',
          name: 'Change',
          collection: 'change_request',
          duration: '1970-01-02 08:00:30',
          schedule_source: 'task_field',
          start_condition: 'active=true',
        }),
        definition({ sys_id: 'd4', active: 'false' }),
      ],
    });

  test('definitions | a metric for each definition, a level for each priority, a category for each table', () => {
    expect(example().value).toMatchObject({
      levels: { p1: { labels: '1 - Critical' }, none: {} },
      metrics: {
        slad1: {
          labels: 'P1 resolution',
          starts: ['opened'],
          stops: ['resolved'],
          pauses: { on: ['paused'], until: ['resumed'] },
          reclassification: 'retroactive',
          reopening: 'newCycle',
        },
        slad2: { stops: ['assigned', 'begun'], reclassification: 'restart' },
        slad3: { reclassification: 'retroactive' },
      },
    });
    expect(Object.keys(example().value.levels)).toEqual(['p1', 'p2', 'p3', 'p4', 'p5', 'none']);
    expect(example().value.metrics?.slad2?.pauses).toBeUndefined();
    // one day in a duration is 24 hours of the schedule
    const change = { slad3: { businessSeconds: 115_230 } };
    expect(example().value.categories).toEqual({
      incident: {
        targets: {
          p1: { slad1: { businessMinutes: 120, calendar: 'schedulea1' }, slad2: { minutes: 15 } },
          p2: { slad2: { minutes: 15 } },
        },
      },
      change_request: { targets: { p1: change, p2: change, p3: change, p4: change, p5: change, none: change } },
    });
    expect(parseCatalog(example().value).ok).toBe(true);
  });

  test('conditions that are not converted | notes', () => {
    expect(codesAndPaths(example().notes)).toEqual([
      'doubtful contract_sla[1].start_condition',
      'absent contract_sla[2].schedule.value',
      'helpDesk contract_sla[3].active',
    ]);
  });

  test('a custom priority, and a definition without a schedule | a level, and a target in calendar time', () => {
    const { levels, categories } = read({ start_condition: 'priorityIN1,6', schedule: '', schedule_source: '' }).value;
    expect(Object.keys(levels)).toEqual(['p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'none']);
    expect(categories.incident?.targets).toEqual({ p1: { slad1: { minutes: 120 } }, p6: { slad1: { minutes: 120 } } });
  });

  test('a relative duration | an agreed target, without pauses', () => {
    const { value, notes } = read({ duration_type: reference('due'), duration: '' });
    expect(value.categories.incident?.targets).toEqual({ p1: { slad1: 'agreed' } });
    expect(value.metrics?.slad1?.pauses).toBeUndefined();
    expect(codesAndPaths(notes)).toEqual([
      'helpDesk contract_sla[0].pause_condition',
      'helpDesk contract_sla[0].duration_type.value',
    ]);
    expect(parseCatalog(value).ok).toBe(true);
  });

  test('a start at the assignment | cancelled when the assignment ends', () => {
    expect(metricOf({ start_condition: 'active=true^assigned_toISNOTEMPTY' })).toMatchObject({
      starts: ['assigned'],
      cancels: ['unassigned'],
      repeats: true,
    });
  });

  test.each<readonly [stop: string, stops: readonly string[]]>([
    ['state=6', ['resolved']],
    ['incident_state=6^ORincident_state=7^ORincident_state=8^EQ', ['resolved']],
    ['stateIN6,7', ['resolved']],
    ['assigned_toISNOTEMPTY', ['assigned']],
    ['state!=1^ORstate=6', ['begun', 'resolved']],
  ])('stop condition %s | the events that stop the clock', (stop_condition, stops) => {
    const { value, notes } = read({ stop_condition });
    expect(value.metrics?.slad1?.stops).toEqual(stops);
    expect(notes).toEqual([]);
  });

  test.each<readonly [pause: string, on: readonly unknown[]]>([
    ['state=3', ['paused']],
    ['incident_state=3^hold_reason=1^EQ', [{ event: 'paused', reasons: ['1'] }]],
    ['state=3^hold_reason=1^ORhold_reason=4', [{ event: 'paused', reasons: ['1', '4'] }]],
    ['hold_reasonIN1,4', [{ event: 'paused', reasons: ['1', '4'] }]],
  ])('pause condition %s | the events that pause the clock', (pause_condition, on) => {
    const { value, notes } = read({ pause_condition });
    expect(value.metrics?.slad1?.pauses).toMatchObject({ on });
    expect(notes).toEqual([]);
    expect(parseCatalog(value).ok).toBe(true);
  });

  test.each<readonly [field: string, more: Partial<ServiceNowSla>, code: string]>([
    ['start_condition', { start_condition: 'priority=1^category=network' }, 'helpDesk'],
    ['start_condition', { start_condition: 'priority=1^NQpriority=2' }, 'helpDesk'],
    ['start_condition', { start_condition: 'priority=1^priority=2' }, 'helpDesk'],
    ['stop_condition', { stop_condition: '' }, 'helpDesk'],
    ['stop_condition', { stop_condition: 'state=7' }, 'helpDesk'],
    ['stop_condition', { stop_condition: 'active=false' }, 'helpDesk'],
    ['stop_condition', { stop_condition: 'state=6^category=network' }, 'helpDesk'],
    ['pause_condition', { pause_condition: 'stateIN3,4' }, 'helpDesk'],
    ['resume_condition', { when_to_resume: 'on_condition', resume_condition: 'commentsISNOTEMPTY' }, 'helpDesk'],
    ['reset_condition', { reset_condition: 'location=x' }, 'helpDesk'],
    ['cancel_condition', { cancel_condition: 'category=network' }, 'helpDesk'],
    ['when_to_cancel', { when_to_cancel: 'never' }, 'unsupported'],
    ['retroactive_pause', { retroactive_pause: 'false' }, 'unsupported'],
  ])('%s of %o | a note', (field, more, code) => {
    expect(codesAndPaths(read(more).notes)).toEqual([`${code} contract_sla[0].${field}`]);
    expect(parseCatalog(read(more).value).ok).toBe(true);
  });

  test.each<readonly [mistake: string, given: unknown, path: string, code: string]>([
    ['null', null, 'contract_sla', 'missing'],
    ['an object', {}, 'contract_sla', 'wrongType'],
    ['a response with null', { result: null }, 'contract_sla', 'missing'],
    ['a definition that is null', [null], 'contract_sla[0]', 'missing'],
    ['no sys_id', [{ ...definition(), sys_id: '' }], 'contract_sla[0].sys_id', 'wrongType'],
    ['a repeated definition', [definition(), definition()], 'contract_sla[1].sys_id', 'duplicateId'],
    ['no table', [definition({ collection: null })], 'contract_sla[0].collection', 'missing'],
    ['no duration', [definition({ duration: '' })], 'contract_sla[0].duration', 'missing'],
    ['a displayed duration', [definition({ duration: '2 Hours' })], 'contract_sla[0].duration', 'invalidInstant'],
    [
      'a duration of zero',
      [definition({ duration: '1970-01-01 00:00:00' })],
      'contract_sla[0].duration',
      'invalidAmount',
    ],
    [
      'a negative duration',
      [definition({ duration: '1969-12-31 23:00:00' })],
      'contract_sla[0].duration',
      'invalidAmount',
    ],
    ['a wrong flag "active"', [definition({ active: 'maybe' })], 'contract_sla[0].active', 'wrongType'],
    ['a schedule that is a list', [definition({ schedule: [] as never })], 'contract_sla[0].schedule', 'wrongType'],
  ])('%s is an issue', (_mistake, definitions, path, code) => {
    expect(pathsAndCodes(issuesThrownBy(() => serviceNowCatalog(definitions as readonly ServiceNowSla[])))).toEqual([
      `${path} ${code}`,
    ]);
  });

  test('keys that objects inherit | are ignored', () => {
    const { value } = serviceNowCatalog([
      definition({ sys_id: 'toString', collection: 'constructor', start_condition: 'priority=__proto__' }),
      Object.assign(definition({ sys_id: 'd5' }), { toString: 'x' }),
    ]);
    expect(Object.keys(value.metrics ?? {})).toEqual(['slatoString', 'slad5']);
    expect(Object.keys(value.categories)).toEqual(['pconstructor', 'incident']);
  });
});

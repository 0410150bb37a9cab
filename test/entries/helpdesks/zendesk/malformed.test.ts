import { zendeskCalendar, zendeskCatalog, zendeskClocks, zendeskTicket } from 'prazo/helpdesks';
import { describe, expect, test } from 'vitest';
import { issuesThrownBy, pathsAndCodes } from '../../../expecting';
import { codeAndPath } from '../notes';
import { isAgent } from './fixtures';

const AT = '2026-03-04T20:00:00Z';
const schedule = (more: object) => ({ time_zone: 'UTC', intervals: [], ...more });
const interval = (start: unknown, end: unknown) => schedule({ intervals: [{ start_time: start, end_time: end }] });
const metric = (more: object) => [
  { id: 1, policy_metrics: [{ priority: 'low', metric: 'first_reply_time', target: 1, ...more }] },
];
const ticket = (more: object = {}) => ({ id: 1, created_at: AT, status: 'new', ...more });
const audits = (event: unknown, more: object = {}) => [{ created_at: AT, author_id: 2, events: [event], ...more }];
const events = (more: object) => [{ metric: 'reply_time', instance_id: 1, type: 'breach', time: AT, ...more }];
const target = (more: object) => ({
  id: 1,
  slas: { policy_metrics: [{ metric: 'first_reply_time', stage: 'active', ...more }] },
});
/** Parses JSON, in which `__proto__` is an own key. */
const poisoned = (text: string): never => JSON.parse(text) as never;

describe('a payload of the wrong shape', () => {
  test.each<readonly [unknown, unknown, string]>([
    [undefined, [], 'schedule missing'],
    [null, [], 'schedule missing'],
    ['text', [], 'schedule wrongType'],
    [[], [], 'schedule wrongType'],
    [{}, [], 'schedule.time_zone missing'],
    [schedule({ time_zone: 'Atlantis' }), [], 'schedule.time_zone unknownZone'],
    [schedule({ time_zone: 3 }), [], 'schedule.time_zone unknownZone'],
    [schedule({ name: 3 }), [], 'schedule.name wrongType'],
    [schedule({ intervals: undefined }), [], 'schedule.intervals missing'],
    [schedule({ intervals: {} }), [], 'schedule.intervals wrongType'],
    [schedule({ intervals: [null] }), [], 'schedule.intervals[0] missing'],
    [interval(undefined, 60), [], 'schedule.intervals[0].start_time missing'],
    [interval(0, 10_081), [], 'schedule.intervals[0].end_time wrongType'],
    [interval(0.5, 60), [], 'schedule.intervals[0].start_time invalidTime'],
    [interval(60, 60), [], 'schedule.intervals[0].end_time invalidRange'],
    [schedule({}), {}, 'holidays wrongType'],
    [schedule({}), [{ name: 'A' }], 'holidays[0].start_date missing'],
    [schedule({}), [{ name: 'A', start_date: '2026-02-30' }], 'holidays[0].start_date invalidDate'],
    [schedule({}), [{ start_date: '2026-03-02', end_date: '2026-03-01' }], 'holidays[0].end_date unorderedDates'],
    [poisoned('{"__proto__":{"time_zone":"UTC","intervals":[]}}'), [], 'schedule.time_zone missing'],
  ])('schedule %j with holidays %j | issue: %s', (given, holidays, expected) => {
    expect(pathsAndCodes(issuesThrownBy(() => zendeskCalendar(given as never, holidays as never)))).toEqual([expected]);
  });

  test.each<readonly [unknown, string]>([
    [undefined, 'sla_policies missing'],
    [{ sla_policies: null }, 'sla_policies missing'],
    [{}, 'sla_policies wrongType'],
    [[null], 'sla_policies[0] missing'],
    [[{ policy_metrics: [] }], 'sla_policies[0].id missing'],
    [[{ id: 1 }], 'sla_policies[0].policy_metrics missing'],
    [[{ id: 1, position: 'first', policy_metrics: [] }], 'sla_policies[0].position wrongType'],
    [[{ id: 1, title: 1, policy_metrics: [] }], 'sla_policies[0].title wrongType'],
    [[{ id: 1, filter: 'all', policy_metrics: [] }], 'sla_policies[0].filter wrongType'],
    [[...metric({}), ...metric({})], 'sla_policies[1].id duplicateId'],
    [metric({ priority: null }), 'sla_policies[0].policy_metrics[0].priority missing'],
    [metric({ priority: 'none' }), 'sla_policies[0].policy_metrics[0].priority unknownValue'],
    [metric({ priority: 'constructor' }), 'sla_policies[0].policy_metrics[0].priority unknownValue'],
    [metric({ metric: null }), 'sla_policies[0].policy_metrics[0].metric missing'],
    [metric({ target: 0 }), 'sla_policies[0].policy_metrics[0].target wrongType'],
    [metric({ target: null }), 'sla_policies[0].policy_metrics[0].target missing'],
    [metric({ target_in_seconds: -15 }), 'sla_policies[0].policy_metrics[0].target_in_seconds wrongType'],
    [metric({ business_hours: 'yes' }), 'sla_policies[0].policy_metrics[0].business_hours wrongType'],
  ])('policies %j | issue: %s', (given, expected) => {
    expect(pathsAndCodes(issuesThrownBy(() => zendeskCatalog(given as never)))).toEqual([expected]);
  });

  test.each<readonly [unknown, unknown, object, string]>([
    [undefined, [], {}, 'ticket missing'],
    [{ id: 1 }, [], {}, 'ticket.created_at missing'],
    [ticket({ id: null }), [], {}, 'ticket.id missing'],
    [ticket({ created_at: 1_772_654_400 }), [], {}, 'ticket.created_at invalidInstant'],
    [ticket({ status: null }), [], {}, 'ticket.status missing'],
    [ticket({ priority: 'constructor' }), [], {}, 'ticket.priority unknownValue'],
    [ticket(), undefined, {}, 'audits missing'],
    [ticket(), [null], {}, 'audits[0] missing'],
    [ticket(), [{ events: [] }], {}, 'audits[0].created_at missing'],
    [ticket(), [{ created_at: AT }], {}, 'audits[0].events missing'],
    [ticket(), audits({}), {}, 'audits[0].events[0].type missing'],
    [ticket(), audits({ type: 'Comment' }), {}, 'audits[0].events[0].public missing'],
    [ticket(), audits({ type: 'Comment', public: 'no' }), {}, 'audits[0].events[0].public wrongType'],
    [ticket(), audits({ type: 'Comment', public: true }, { author_id: null }), {}, 'audits[0].author_id missing'],
    [ticket(), audits({ type: 'Create', field_name: 'status' }), {}, 'audits[0].events[0].value missing'],
    [
      ticket(),
      audits({ type: 'Create', field_name: 'priority', value: {} }),
      {},
      'audits[0].events[0].value wrongType',
    ],
    [ticket(), [], { isAgent: undefined }, 'options.isAgent missing'],
    [ticket(), [], { metricEvents: 'none' }, 'metric_events wrongType'],
    [ticket(), [], { metricEvents: { reply_time: {} } }, 'metric_events.reply_time wrongType'],
    [ticket(), [], { metricEvents: [{ type: 'apply_sla' }] }, 'ticket_metric_events[0].time missing'],
    [
      ticket(),
      [],
      { metricEvents: events({ type: 'apply_sla', sla: { policy: {} } }) },
      'ticket_metric_events[0].sla.policy.id missing',
    ],
  ])('ticket %j with audits %j and options %j | issue: %s', (given, log, options, expected) => {
    expect(
      pathsAndCodes(
        issuesThrownBy(() => zendeskTicket(given as never, log as never, { isAgent, ...options } as never)),
      ),
    ).toEqual([expected]);
  });

  test.each<readonly [unknown, unknown, string]>([
    [null, undefined, 'ticket missing'],
    [{ id: 1, slas: [] }, undefined, 'ticket.slas wrongType'],
    [{ id: 1, slas: {} }, undefined, 'ticket.slas.policy_metrics missing'],
    [target({ stage: null }), undefined, 'ticket.slas.policy_metrics[0].stage missing'],
    [target({ metric: 7 }), undefined, 'ticket.slas.policy_metrics[0].metric wrongType'],
    [target({ breach_at: 'soon' }), undefined, 'ticket.slas.policy_metrics[0].breach_at invalidInstant'],
    [{ slas: null }, [], 'ticket.id missing'],
    [{ id: 1 }, events({ instance_id: null }), 'ticket_metric_events[0].instance_id missing'],
    [{ id: 1 }, events({ deleted: 'maybe' }), 'ticket_metric_events[0].deleted wrongType'],
    [
      { id: 1 },
      events({ type: 'update_status', status: { calendar: -1 } }),
      'ticket_metric_events[0].status.calendar wrongType',
    ],
  ])('due times of ticket %j with metric events %j | issue: %s', (given, log, expected) => {
    expect(pathsAndCodes(issuesThrownBy(() => zendeskClocks(given as never, log as never)))).toEqual([expected]);
  });
});

test('keys that objects inherit | are ignored', () => {
  const log = poisoned(`[{"created_at":"${AT}","author_id":2,"__proto__":{"events":[]},"events":[
    {"type":"Change","field_name":"__proto__","value":1},
    {"type":"Change","field_name":"status","previous_value":"new","value":"toString"}]}]`);
  const { value, notes } = zendeskTicket(ticket({ status: 'toString' }), log, { isAgent, category: 'p1' });
  expect(value.events).toEqual([]);
  expect(notes.map(codeAndPath)).toEqual([['absent', 'audits[0].events[1].value']]);
  const byMetric = poisoned(`{"__proto__":[],"toString":[${JSON.stringify(events({ metric: 'toString' })[0])}]}`);
  expect(zendeskClocks({ id: 1, slas: { policy_metrics: [] } }, byMetric).value).toEqual([]);
  expect(Object.prototype).not.toHaveProperty('events');
});

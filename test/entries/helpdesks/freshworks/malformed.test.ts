import {
  freshdeskCalendar,
  freshdeskCatalog,
  freshdeskClocks,
  freshdeskTicket,
  freshserviceCalendar,
  freshserviceCatalog,
  freshserviceClocks,
  freshserviceTicket,
} from 'prazo/helpdesks';
import { describe, expect, test } from 'vitest';
import { bounded } from '../../../bounded';
import { issuesThrownBy, pathsAndCodes } from '../../../expecting';
import { freshdeskHours, freshserviceHours, nineToFive, opened, target } from './fixtures';

type Row = readonly [given: unknown, path: string, code: string];

/** Parses JSON, in which `__proto__` is an own key. */
const poisoned = (text: string): never => JSON.parse(text) as never;

const monday = (day: unknown) => ({ time_zone: 'UTC', business_hours: { monday: day } });
const holiday = (more: object) => ({ ...freshserviceHours, list_of_holidays: [more] });
const within = (more: object) => [{ id: 1, sla_target: { priority_1: { ...target(60, 60, 60), ...more } } }];

describe('a payload of the wrong shape', () => {
  test.each<Row>([
    [undefined, 'business_hour', 'missing'],
    [[freshdeskHours], 'business_hour', 'wrongType'],
    [{ business_hours: {} }, 'business_hour.time_zone', 'missing'],
    [{ time_zone: 'Atlantis', business_hours: {} }, 'business_hour.time_zone', 'unknownZone'],
    [{ time_zone: 'UTC' }, 'business_hour.working_hours', 'missing'],
    [{ time_zone: 'UTC', business_hours: [] }, 'business_hour.business_hours', 'wrongType'],
    [{ ...freshdeskHours, name: 7 }, 'business_hour.name', 'wrongType'],
    [monday('9 to 5'), 'business_hour.business_hours.monday', 'wrongType'],
    [monday({}), 'business_hour.business_hours.monday.beginning_of_workday', 'missing'],
    [monday({ ...nineToFive, end_time: null }), 'business_hour.business_hours.monday.end_of_workday', 'missing'],
    [monday({ ...nineToFive, end_time: '13:00 pm' }), 'business_hour.business_hours.monday.end_time', 'invalidTime'],
    [monday({ ...nineToFive, end_time: 17 }), 'business_hour.business_hours.monday.end_time', 'invalidTime'],
  ])('business hours %j of Freshdesk | issue: %s %s', (given, path, code) => {
    expect(pathsAndCodes(issuesThrownBy(() => freshdeskCalendar(given as never)))).toEqual([`${path} ${code}`]);
  });

  test('Freshdesk business hours with a key "__proto__" | the key is ignored', () => {
    const given = poisoned(
      '{"time_zone":"UTC","business_hours":{"__proto__":{"monday":"closed"}},"__proto__":{"name":7}}',
    );
    expect(freshdeskCalendar(given).value.hours).toEqual({});
  });

  test.each<Row>([
    [null, 'business_hours', 'missing'],
    [{ business_hours: null }, 'business_hours', 'missing'],
    [{ time_zone: 'UTC' }, 'business_hours.service_desk_hours', 'missing'],
    [{ ...freshserviceHours, list_of_holidays: {} }, 'business_hours.list_of_holidays', 'wrongType'],
    [holiday({}), 'business_hours.list_of_holidays[0].holiday_date', 'missing'],
    [holiday({ holiday_date: '--02-30' }), 'business_hours.list_of_holidays[0].holiday_date', 'invalidDate'],
    [holiday({ holiday_date: '-01-16' }), 'business_hours.list_of_holidays[0].holiday_date', 'invalidDate'],
    [holiday({ holiday_date: 116 }), 'business_hours.list_of_holidays[0].holiday_date', 'invalidDate'],
    [
      holiday({ holiday_date: '--01-16', holiday_name: {} }),
      'business_hours.list_of_holidays[0].holiday_name',
      'wrongType',
    ],
  ])('business hours %j of Freshservice | issue: %s %s', (given, path, code) => {
    expect(pathsAndCodes(issuesThrownBy(() => freshserviceCalendar(given as never)))).toEqual([`${path} ${code}`]);
  });

  test.each<Row>([
    [undefined, 'sla_policies', 'missing'],
    [{}, 'sla_policies', 'wrongType'],
    [[null], 'sla_policies[0]', 'missing'],
    [[{ sla_target: {} }], 'sla_policies[0].id', 'missing'],
    [[{ id: 1 }], 'sla_policies[0].sla_target', 'missing'],
    [[{ id: 1, sla_target: [] }], 'sla_policies[0].sla_target', 'wrongType'],
    [[{ id: 1, position: 'top', sla_target: {} }], 'sla_policies[0].position', 'wrongType'],
    [[{ id: 1, name: {}, sla_target: {} }], 'sla_policies[0].name', 'wrongType'],
    [[{ id: 1, applicable_to: 'all', sla_target: {} }], 'sla_policies[0].applicable_to', 'wrongType'],
    [[...within({}), ...within({})], 'sla_policies[1].id', 'duplicateId'],
    [within({ respond_within: 0 }), 'sla_policies[0].sla_target.priority_1.respond_within', 'wrongType'],
    [within({ resolve_within: 'soon' }), 'sla_policies[0].sla_target.priority_1.resolve_within', 'wrongType'],
    [within({ next_respond_within: 1e300 }), 'sla_policies[0].sla_target.priority_1.next_respond_within', 'wrongType'],
    [within({ business_hours: 'yes' }), 'sla_policies[0].sla_target.priority_1.business_hours', 'wrongType'],
  ])('policies %j of Freshdesk | issue: %s %s', (given, path, code) => {
    expect(pathsAndCodes(issuesThrownBy(() => freshdeskCatalog(given as never)))).toEqual([`${path} ${code}`]);
  });

  test.each<Row>([
    [{ sla_policies: null }, 'sla_policies', 'missing'],
    [[{ id: 1 }], 'sla_policies[0].sla_targets', 'missing'],
    [[{ id: 1, sla_targets: {} }], 'sla_policies[0].sla_targets', 'wrongType'],
    [[{ id: 1, sla_targets: [{}] }], 'sla_policies[0].sla_targets[0].priority', 'missing'],
    [[{ id: 1, sla_targets: [{ priority: 5 }] }], 'sla_policies[0].sla_targets[0].priority', 'unknownValue'],
    [
      [{ id: 1, sla_targets: [{ priority: 'constructor' }] }],
      'sla_policies[0].sla_targets[0].priority',
      'unknownValue',
    ],
    [
      [{ id: 1, sla_targets: [{ priority: 1 }, { priority: 1 }] }],
      'sla_policies[0].sla_targets[1].priority',
      'duplicateId',
    ],
  ])('policies %j of Freshservice | issue: %s %s', (given, path, code) => {
    expect(pathsAndCodes(issuesThrownBy(() => freshserviceCatalog(given as never)))).toEqual([`${path} ${code}`]);
  });

  test.each<readonly [ticket: unknown, conversations: unknown, options: unknown, path: string, code: string]>([
    [null, [], { category: 'p1' }, 'ticket', 'missing'],
    [{ ...opened, id: null }, [], {}, 'ticket.id', 'missing'],
    [{ ...opened, created_at: null }, [], {}, 'ticket.created_at', 'missing'],
    [{ ...opened, created_at: 1_772_456_400 }, [], {}, 'ticket.created_at', 'invalidInstant'],
    [{ ...opened, created_at: '2026-03-02 13:00:00' }, [], {}, 'ticket.created_at', 'invalidInstant'],
    [{ ...opened, status: undefined }, [], {}, 'ticket.status', 'missing'],
    [{ ...opened, priority: null }, [], {}, 'ticket.priority', 'missing'],
    [{ ...opened, priority: 0 }, [], {}, 'ticket.priority', 'unknownValue'],
    [{ ...opened, priority: '__proto__' }, [], {}, 'ticket.priority', 'unknownValue'],
    [{ ...opened, deleted: 'perhaps' }, [], {}, 'ticket.deleted', 'wrongType'],
    [{ ...opened, stats: [] }, [], {}, 'ticket.stats', 'wrongType'],
    [{ ...opened, stats: { reopened_at: 5 } }, [], {}, 'ticket.stats.reopened_at', 'invalidInstant'],
    [
      { ...opened, stats: { first_responded_at: 'now' } },
      null,
      {},
      'ticket.stats.first_responded_at',
      'invalidInstant',
    ],
    [opened, 'none', {}, 'conversations', 'wrongType'],
    [opened, [null], {}, 'conversations[0]', 'missing'],
    [opened, [{}], {}, 'conversations[0].created_at', 'missing'],
    [opened, [{ created_at: opened.created_at, incoming: 'in' }], {}, 'conversations[0].incoming', 'wrongType'],
    [opened, [{ created_at: opened.created_at, private: 2 }], {}, 'conversations[0].private', 'wrongType'],
    [opened, [], { changes: {} }, 'changes', 'wrongType'],
    [opened, [], { changes: [{}] }, 'changes[0].at', 'missing'],
    [opened, [], { changes: [{ at: opened.created_at, status: {} }] }, 'changes[0].status', 'wrongType'],
    [opened, [], { changes: [{ at: opened.created_at, priority: 9 }] }, 'changes[0].priority', 'unknownValue'],
  ])('ticket %j with conversations %j and options %j | issue: %s %s', (given, conversations, options, path, code) => {
    const read = () => freshserviceTicket(given as never, conversations as never, options as never);
    expect(pathsAndCodes(issuesThrownBy(read))).toEqual([`${path} ${code}`]);
  });

  test('a ticket of Freshdesk without a category | an issue', () => {
    expect(pathsAndCodes(issuesThrownBy(() => freshdeskTicket(opened, [], {} as never)))).toEqual([
      'options.category missing',
    ]);
    expect(issuesThrownBy(() => freshdeskTicket(opened, [], undefined as never))[0]?.code).toBe('missing');
  });

  test.each<Row>([
    [null, 'ticket', 'missing'],
    [{}, 'ticket.status', 'missing'],
    [{ status: 2, due_by: 'soon' }, 'ticket.due_by', 'invalidInstant'],
    [{ status: 2, fr_due_by: {} }, 'ticket.fr_due_by', 'invalidInstant'],
    [{ status: 2, fr_escalated: 'no' }, 'ticket.fr_escalated', 'wrongType'],
    [{ status: 2, stats: 'none' }, 'ticket.stats', 'wrongType'],
    [{ status: 4, due_by: opened.created_at, stats: { resolved_at: 4 } }, 'ticket.stats.resolved_at', 'invalidInstant'],
  ])('due times of ticket %j | issue: %s %s', (given, path, code) => {
    expect(pathsAndCodes(issuesThrownBy(() => freshdeskClocks(given as never)))).toEqual([`${path} ${code}`]);
    expect(pathsAndCodes(issuesThrownBy(() => freshserviceClocks({ ticket: given } as never)))).toEqual([
      `${path} ${code}`,
    ]);
  });
});

test('keys that objects inherit | are ignored', () => {
  const changes = poisoned('[{"at":"2026-03-02T14:00:00Z","__proto__":{"status":4},"status":"toString"}]');
  const { value, notes } = freshdeskTicket({ ...opened, status: 'toString' as never }, [], { category: 'p1', changes });
  expect([value.events, notes.map(({ path }) => path)]).toEqual([[], ['changes[0].status']]);
  expect(Object.prototype).not.toHaveProperty('status');
});

test('ten thousand conversations and changes | read in time', () => {
  const at = (seconds: number) => new Date(Date.UTC(2026, 2, 3) + seconds * 1000).toISOString();
  const conversations = Array.from({ length: 10_000 }, (_, i) => ({ created_at: at(i * 60), incoming: i % 2 === 0 }));
  const changes = Array.from({ length: 10_000 }, (_, i) => ({ at: at(i * 60 + 30), status: 2 + (i % 2), priority: 2 }));
  const { value, notes } = bounded(() =>
    freshdeskTicket({ ...opened, status: 3 }, conversations, { category: 'p1', changes }),
  );
  // The first change is from Open to Open.
  expect(value.events).toHaveLength(10_000 + 9999);
  expect(notes).toHaveLength(1);
});

import { chatwootCalendar, chatwootCatalog, chatwootClocks, chatwootTicket } from 'prazo/helpdesks';
import { describe, expect, test } from 'vitest';
import { bounded } from '../../../bounded';
import { issuesThrownBy, pathsAndCodes } from '../../../expecting';

type Row = readonly [given: unknown, path: string, code: string];

const AT = 1_772_456_400;
const opened = { id: 1, created_at: AT, status: 'open' };
const inbox = (day: unknown) => ({ timezone: 'UTC', working_hours_enabled: true, working_hours: [day] });
const nine = { day_of_week: 1, open_hour: 9, open_minutes: 0, close_hour: 17, close_minutes: 0 };
const reply = { message_type: 1, created_at: AT, sender: { type: 'user' } };
/** Parses JSON, in which `__proto__` is an own key. */
const poisoned = (text: string): never => JSON.parse(text) as never;

describe('a payload of the wrong shape', () => {
  test.each<Row>([
    [undefined, 'inbox', 'missing'],
    ['site', 'inbox', 'wrongType'],
    [[], 'inbox', 'wrongType'],
    [{ name: 7 }, 'inbox.name', 'wrongType'],
    [{ timezone: 'Atlantis' }, 'inbox.timezone', 'unknownZone'],
    [{ working_hours_enabled: 'yes' }, 'inbox.working_hours_enabled', 'wrongType'],
    [{ working_hours: {} }, 'inbox.working_hours', 'wrongType'],
    [inbox(null), 'inbox.working_hours[0]', 'missing'],
    [inbox({ ...nine, day_of_week: 7 }), 'inbox.working_hours[0].day_of_week', 'wrongType'],
    [inbox({ ...nine, day_of_week: 1.5 }), 'inbox.working_hours[0].day_of_week', 'wrongType'],
    [inbox({ ...nine, open_hour: null }), 'inbox.working_hours[0].open_hour', 'missing'],
    [inbox({ ...nine, close_hour: 24 }), 'inbox.working_hours[0].close_hour', 'wrongType'],
    [inbox({ ...nine, close_minutes: 60 }), 'inbox.working_hours[0].close_minutes', 'wrongType'],
    [inbox({ ...nine, close_hour: 9 }), 'inbox.working_hours[0].close_hour', 'invalidRange'],
    [inbox({ ...nine, closed_all_day: 'no' }), 'inbox.working_hours[0].closed_all_day', 'wrongType'],
    [inbox(poisoned('{"__proto__":{"day_of_week":1}}')), 'inbox.working_hours[0].day_of_week', 'missing'],
  ])('inbox %j | issue: %s %s', (given, path, code) => {
    expect(pathsAndCodes(issuesThrownBy(() => chatwootCalendar(given as never)))).toEqual([`${path} ${code}`]);
  });

  test.each<Row>([
    [null, 'payload', 'missing'],
    [{ payload: null }, 'payload', 'missing'],
    [{}, 'payload', 'wrongType'],
    [[null], 'payload[0]', 'missing'],
    [[{}], 'payload[0].id', 'missing'],
    [[{ id: 1 }, { id: 1 }], 'payload[1].id', 'duplicateId'],
    [[{ id: 1, name: [] }], 'payload[0].name', 'wrongType'],
    [[{ id: 1, first_response_time_threshold: 0 }], 'payload[0].first_response_time_threshold', 'wrongType'],
    [[{ id: 1, resolution_time_threshold: 'soon' }], 'payload[0].resolution_time_threshold', 'wrongType'],
    [[{ id: 1, only_during_business_hours: 7 }], 'payload[0].only_during_business_hours', 'wrongType'],
  ])('policies %j | issue: %s %s', (given, path, code) => {
    expect(pathsAndCodes(issuesThrownBy(() => chatwootCatalog(given as never)))).toEqual([`${path} ${code}`]);
  });

  test.each<readonly [conversation: unknown, messages: unknown, statuses: unknown, path: string, code: string]>([
    [null, [], [], 'conversation', 'missing'],
    [{}, [], [], 'conversation.created_at', 'missing'],
    [{ ...opened, id: null }, [], [], 'conversation.id', 'missing'],
    [{ ...opened, created_at: '2026-03-02T13:00:00Z' }, [], [], 'conversation.created_at', 'invalidInstant'],
    [{ ...opened, created_at: AT * 1000 }, [], [], 'conversation.created_at', 'invalidInstant'],
    [{ ...opened, status: 0 }, [], [], 'conversation.status', 'wrongType'],
    [{ ...opened, sla_policy_id: {} }, [], [], 'conversation.sla_policy_id', 'wrongType'],
    [opened, null, [], 'payload', 'missing'],
    [opened, { payload: {} }, [], 'payload', 'wrongType'],
    [opened, [null], [], 'payload[0]', 'missing'],
    [opened, [{}], [], 'payload[0].created_at', 'missing'],
    [opened, [{ ...reply, message_type: null }], [], 'payload[0].message_type', 'missing'],
    [opened, [{ ...reply, private: 'yes' }], [], 'payload[0].private', 'wrongType'],
    [opened, [{ ...reply, sender: 'Ana' }], [], 'payload[0].sender', 'wrongType'],
    [opened, [{ ...reply, content_attributes: 'none' }], [], 'payload[0].content_attributes', 'wrongType'],
    [opened, [], {}, 'statuses', 'wrongType'],
    [opened, [], [{ updated_at: AT }], 'statuses[0].status', 'missing'],
    [opened, [], [{ status: 'open' }], 'statuses[0].updated_at', 'missing'],
  ])('conversation %j with messages %j and statuses %j | issue: %s %s', (given, messages, statuses, path, code) => {
    const read = () => chatwootTicket(given as never, messages as never, { statuses } as never);
    expect(pathsAndCodes(issuesThrownBy(read))).toEqual([`${path} ${code}`]);
  });

  test.each<Row>([
    [undefined, 'conversation', 'missing'],
    [{ applied_sla: [] }, 'conversation.applied_sla', 'wrongType'],
    [{ applied_sla: { sla_status: 1 } }, 'conversation.applied_sla.sla_status', 'wrongType'],
    [
      { applied_sla: { sla_status: 'hit', sla_frt_due_at: 'soon' } },
      'conversation.applied_sla.sla_frt_due_at',
      'invalidInstant',
    ],
    [{ applied_sla: { sla_status: 'hit' }, sla_events: {} }, 'conversation.sla_events', 'wrongType'],
    [{ applied_sla: { sla_status: 'hit' }, sla_events: [{}] }, 'conversation.sla_events[0].event_type', 'missing'],
  ])('due times of conversation %j | issue: %s %s', (given, path, code) => {
    expect(pathsAndCodes(issuesThrownBy(() => chatwootClocks(given as never)))).toEqual([`${path} ${code}`]);
  });
});

test('keys that objects inherit | are ignored', () => {
  const messages = poisoned(`[{"message_type":"toString","created_at":${AT},"__proto__":{"private":true}}]`);
  const statuses = poisoned(`[{"status":"constructor","updated_at":${AT}}]`);
  const { value, notes } = chatwootTicket({ ...opened, status: 'constructor' }, messages, { statuses });
  expect([value.events, notes.map(({ path }) => path)]).toEqual([
    [],
    ['payload[0].message_type', 'statuses[0].status'],
  ]);
  const said = chatwootClocks({
    applied_sla: { sla_status: 'active' },
    sla_events: poisoned('[{"event_type":"toString"}]'),
  });
  expect(said).toEqual({ value: [], notes: [] });
  expect(Object.prototype).not.toHaveProperty('private');
});

test('ten thousand messages and statuses | read in time', () => {
  const messages = Array.from({ length: 10_000 }, (_, i) => ({
    message_type: (i + 1) % 2,
    created_at: AT + i * 60,
    sender: { type: 'user' },
  }));
  const statuses = Array.from({ length: 10_000 }, (_, i) => ({
    status: i % 2 === 0 ? 'open' : 'resolved',
    updated_at: AT + i * 60 + 30,
  }));
  const { value } = bounded(() => chatwootTicket({ ...opened, status: 'resolved' }, messages, { statuses }));
  expect(value.events).toHaveLength(10_000 + 9999);
});

test('an unknown SLA status | a note', () => {
  const { notes } = chatwootClocks({ applied_sla: { sla_status: 'late' } });
  expect(notes).toMatchObject([{ code: 'doubtful', path: 'conversation.applied_sla.sla_status' }]);
});

import { type Catalog, createCalendar, createSla, defineCatalog } from 'prazo';
import {
  type ChatwootConversation,
  type ChatwootMessage,
  chatwootCalendar,
  chatwootCatalog,
  chatwootTicket,
} from 'prazo/helpdesks';
import { describe, expect, test } from 'vitest';
import { codesAndPaths } from '../notes';
import { office, policy, seconds } from './fixtures';

/** Opened on Monday, 2 March 2026, at ten in São Paulo. */
const opened: ChatwootConversation = {
  id: 88,
  created_at: seconds('2026-03-02T13:00:00Z'),
  status: 'open',
  sla_policy_id: 2,
};

const USER = { sender: { type: 'user' } };

const message = (at: string, message_type: number | string, more: object = {}): ChatwootMessage => ({
  message_type,
  private: false,
  created_at: seconds(at),
  ...more,
});

describe('a conversation', () => {
  test('with messages and statuses | the replies of people, and the changes of status', () => {
    const messages = [
      message('2026-03-02T13:00:00Z', 0),
      message('2026-03-02T13:01:00Z', 3),
      message('2026-03-02T13:02:00Z', 1, { sender: { type: 'agent_bot' } }),
      message('2026-03-02T13:03:00Z', 2),
      message('2026-03-02T13:04:00Z', 1, { ...USER, private: true }),
      message('2026-03-02T13:05:00Z', 1, { ...USER, content_attributes: { automation_rule_id: 4 } }),
      message('2026-03-02T13:06:00Z', 1, { ...USER, additional_attributes: { campaign_id: 9 } }),
      message('2026-03-02T13:10:00Z', 1, { ...USER, content_attributes: {}, additional_attributes: {} }),
      message('2026-03-02T14:00:00Z', 'incoming'),
      message('2026-03-02T14:30:00Z', 'outgoing', { sender: null, content_attributes: { external_echo: true } }),
      message('2026-03-02T15:00:00Z', 0),
    ];
    const statuses = [
      { status: 'resolved', updated_at: seconds('2026-03-02T16:00:00Z') + 0.25 },
      { status: 'open', updated_at: seconds('2026-03-02T13:00:00Z') },
      { status: 'snoozed', updated_at: seconds('2026-03-02T15:10:00Z') },
      { status: 'pending', updated_at: seconds('2026-03-02T15:20:00Z') },
    ];
    const { value, notes } = chatwootTicket({ ...opened, status: 'resolved' }, { payload: messages }, { statuses });
    expect(value).toEqual({
      id: '88',
      category: 'p2',
      level: 'any',
      openedAt: '2026-03-02T13:00:00.000Z',
      events: [
        { type: 'responded', at: '2026-03-02T13:10:00.000Z', by: 'agent' },
        { type: 'customerReplied', at: '2026-03-02T14:00:00.000Z', by: 'customer' },
        { type: 'responded', at: '2026-03-02T14:30:00.000Z', by: 'agent' },
        { type: 'customerReplied', at: '2026-03-02T15:00:00.000Z', by: 'customer' },
        { type: 'paused', at: '2026-03-02T15:10:00.000Z', reason: 'snoozed' },
        { type: 'paused', at: '2026-03-02T15:20:00.000Z', reason: 'pending' },
        { type: 'resolved', at: '2026-03-02T16:00:00.250Z' },
      ],
    });
    expect(codesAndPaths(notes)).toEqual(['doubtful payload']);
  });

  test('without statuses | no events of status, and a note', () => {
    const alone = chatwootTicket({ ...opened, sla_policy_id: null, status: 'resolved' }, []);
    expect([alone.value.category, alone.value.events, codesAndPaths(alone.notes)]).toEqual([
      'none',
      [],
      ['absent conversation.status'],
    ]);
  });

  test('with an unknown status, and without the present status | notes', () => {
    const statuses = [
      { status: 'open', updated_at: opened.created_at },
      { status: 'archived', updated_at: opened.created_at + 60 },
    ];
    expect(codesAndPaths(chatwootTicket(opened, [], { statuses }).notes)).toEqual([
      'doubtful conversation.status',
      'absent statuses[1].status',
    ]);
  });

  test('with three targets | the due times worked by hand', () => {
    // Monday 10:00: a first response within 30 minutes, and eight hours of the inbox, which end on Tuesday at 10:00. The
    // customer writes again at 16:30: one hour, half of it on Tuesday.
    const messages = [
      message('2026-03-02T13:20:00Z', 1, USER),
      message('2026-03-02T19:30:00Z', 0),
      message('2026-03-02T19:50:00Z', 0),
    ];
    const sla = createSla({
      catalog: defineCatalog(chatwootCatalog([policy]).value) as Catalog,
      calendar: createCalendar(chatwootCalendar(office).value),
    });
    const { value } = chatwootTicket(opened, messages, { statuses: [] });
    const { frt, nrt, rt } = sla.deadlines(value);
    expect([frt, nrt, rt].map((due) => due?.due?.toISO())).toEqual([
      '2026-03-02T10:30:00.000-03:00',
      '2026-03-03T09:30:00.000-03:00',
      '2026-03-03T10:00:00.000-03:00',
    ]);
    expect(sla.status(value, '2026-03-02T20:00:00Z').metrics.frt?.verdict).toBe('met');
  });

  test('resolved and reopened | the verdicts stay', () => {
    const sla = createSla({
      catalog: defineCatalog(chatwootCatalog([{ ...policy, only_during_business_hours: false }]).value) as Catalog,
      calendar: createCalendar(chatwootCalendar(office).value),
    });
    const statuses = [
      { status: 'open', updated_at: opened.created_at },
      { status: 'resolved', updated_at: seconds('2026-03-02T13:20:00Z') },
      { status: 'open', updated_at: seconds('2026-03-03T13:20:00Z') },
    ];
    const { value } = chatwootTicket(opened, [message('2026-03-03T13:20:00Z', 0)], { statuses });
    const { frt, nrt, rt } = sla.status(value, '2026-03-06T13:00:00Z').metrics;
    expect([frt?.verdict, nrt?.phase, rt?.verdict]).toEqual(['met', 'notStarted', 'met']);
  });
});

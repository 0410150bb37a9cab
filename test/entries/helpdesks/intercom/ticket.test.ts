import { type IntercomPart, intercomTicket } from 'prazo/helpdesks';
import { describe, expect, test } from 'vitest';
import { codeAndPath } from '../notes';
import { as, conversation, iso, part, seconds } from './fixtures';

const read = (parts: readonly IntercomPart[], more: object = {}, options: object = {}) => {
  const { value, notes } = intercomTicket(conversation(parts, more), { ...as, ...options });
  return {
    value,
    events: (value.events ?? []).map(({ type, at, reason }) => [type, at, ...(reason === undefined ? [] : [reason])]),
    notes: notes.map(codeAndPath),
  };
};

describe('intercomTicket', () => {
  test('messages, a pause of the SLA, a close and a reopening | events in order of time', () => {
    const { value, events, notes } = read([
      part('2 09:01', 'comment', 'bot'),
      part('2 09:02', 'comment', 'admin', { author: { type: 'admin', from_ai_agent: true } }),
      part('2 09:30', 'note', 'admin', { body: '<p>no</p>' }),
      part('2 10:00', 'comment'),
      part('2 10:00', 'conversation_sla_paused', 'bot'),
      part('2 10:05', 'snoozed'),
      part('2 12:00', 'comment', 'user'),
      part('2 12:00', 'conversation_sla_unpaused', 'bot'),
      part('2 13:00', 'close', 'admin', { body: '<p>Bye</p>' }),
      part('2 14:00', 'conversation_sla_unpaused', 'bot'),
      part('3 08:00', 'open', 'user', { body: '<p>Again</p>' }),
      part('3 09:00', 'close', 'bot', { body: null }),
      part('3 10:00', 'open', 'admin'),
    ]);
    expect(value).toMatchObject({ id: '215', category: 'vip', level: 'any', openedAt: iso('2 09:00') });
    expect(events).toEqual([
      ['responded', iso('2 10:00')],
      ['paused', iso('2 10:00'), 'sla'],
      ['customerReplied', iso('2 12:00')],
      ['resumed', iso('2 12:00')],
      ['responded', iso('2 13:00')],
      ['resolved', iso('2 13:00')],
      ['customerReplied', iso('3 08:00')],
      ['reopened', iso('3 08:00')],
      ['resolved', iso('3 09:00')],
      ['reopened', iso('3 10:00')],
    ]);
    expect(notes).toEqual([]);
  });

  test('a snoozed conversation, with pauses "snoozed" | paused while snoozed', () => {
    const parts = [
      part('2 10:00', 'snoozed'),
      part('2 10:00', 'conversation_sla_paused'),
      part('2 11:00', 'timer_unsnooze', 'bot'),
      part('2 12:00', 'snoozed'),
      part('2 13:00', 'note_and_unsnooze'),
    ];
    expect(read(parts, {}, { pauses: 'snoozed' }).events).toEqual([
      ['paused', iso('2 10:00'), 'snoozed'],
      ['resumed', iso('2 11:00')],
      ['paused', iso('2 12:00'), 'snoozed'],
      ['resumed', iso('2 13:00')],
    ]);
  });

  test('an incomplete conversation with two SLAs, which a teammate opened | a note on each', () => {
    const applied = (at: string, name: string) =>
      part(at, 'conversation_sla_applied_by_rule', 'bot', { event_details: { sla_name: name } });
    const { notes } = read([applied('2 09:00', 'VIP'), applied('2 10:00', 'All')], {
      state: 'closed',
      source: { author: { type: 'admin' } },
      conversation_parts: {
        conversation_parts: [applied('2 09:00', 'VIP'), applied('2 10:00', 'All')],
        total_count: 700,
      },
    });
    expect(notes).toEqual([
      ['absent', 'conversation.conversation_parts'],
      ['doubtful', 'conversation.state'],
      ['doubtful', 'conversation.source'],
      ['helpDesk', 'conversation'],
    ]);
  });

  test('a removed SLA | a note', () => {
    expect(read([part('2 10:00', 'conversation_sla_removed'), part('2 11:00', 'toString')]).notes).toEqual([
      ['helpDesk', 'conversation'],
    ]);
  });

  test('ten thousand parts | read in well under a second', () => {
    const parts = Array.from({ length: 10_000 }, (_, i) => ({
      part_type: i % 3 ? 'comment' : i % 2 ? 'close' : 'open',
      created_at: seconds('2 09:00') + i * 60,
      author: { type: i % 2 ? 'admin' : 'user' },
    }));
    expect(intercomTicket(conversation(parts), as).value.events?.length).toBeGreaterThan(6000);
  });
});

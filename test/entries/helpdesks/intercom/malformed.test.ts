import { type IntercomPart, intercomClocks, intercomTicket } from 'prazo/helpdesks';
import { expect, test } from 'vitest';
import { issuesThrownBy, pathsAndCodes } from '../../../expecting';
import { as, conversation, part } from './fixtures';

const P = 'conversation.conversation_parts.conversation_parts';

test.each<readonly [unknown, string]>([
  [undefined, 'conversation missing'],
  [{}, 'conversation.created_at missing'],
  [conversation([], { created_at: '2026-03-02T09:00:00Z' }), 'conversation.created_at invalidInstant'],
  [conversation([], { created_at: 1_772_442_000_000 }), 'conversation.created_at invalidInstant'],
  [conversation([], { id: null }), 'conversation.id missing'],
  [conversation([], { conversation_parts: null }), 'conversation.conversation_parts missing'],
  [conversation([], { conversation_parts: [] }), 'conversation.conversation_parts wrongType'],
  [conversation([], { conversation_parts: {} }), `${P} missing`],
  [conversation([{ part_type: 'comment' } as never]), `${P}[0].created_at missing`],
  [conversation([{ created_at: 1_772_442_000 } as never]), `${P}[0].part_type missing`],
  [conversation([part('2 10:00', 'comment', null, { author: 'admin' })]), `${P}[0].author wrongType`],
  [
    conversation([part('2 10:00', 'comment', null, { author: { from_ai_agent: 'no' } })]),
    `${P}[0].author.from_ai_agent wrongType`,
  ],
  [JSON.parse('{"__proto__":{"id":1,"created_at":1772442000}}'), 'conversation.created_at missing'],
])('conversation %j | issue: %s', (given, expected) => {
  expect(pathsAndCodes(issuesThrownBy(() => intercomTicket(given as never, as)))).toEqual([expected]);
});

test.each<readonly [readonly IntercomPart[], string]>([
  [[part('2 10:00', 'conversation_sla_target_missed', 'bot')], `${P}[0].event_details missing`],
  [
    [part('2 10:00', 'conversation_sla_target_missed', 'bot', { event_details: {} })],
    `${P}[0].event_details.sla_target_type missing`,
  ],
  [
    [part('2 10:00', 'conversation_sla_paused', 'bot', { event_details: { sla_states: [] } })],
    `${P}[0].event_details.sla_states wrongType`,
  ],
])('due times of parts %j | issue: %s', (parts, expected) => {
  expect(pathsAndCodes(issuesThrownBy(() => intercomClocks(conversation(parts))))).toEqual([expected]);
});

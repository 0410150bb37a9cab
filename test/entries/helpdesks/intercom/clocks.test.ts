import { type IntercomPart, intercomClocks } from 'prazo/helpdesks';
import { describe, expect, test } from 'vitest';
import { codeAndPath } from '../notes';
import { conversation, iso, part } from './fixtures';

describe('intercomClocks', () => {
  const states = (status: string, left: number | null) => ({ first_reply_time: { status, seconds_remaining: left } });
  const parts = [
    part('2 10:00', 'conversation_sla_paused', 'bot', { event_details: { sla_states: states('paused', 1800) } }),
    part('2 11:00', 'conversation_sla_unpaused', 'bot', { event_details: { sla_name: 'VIP' } }),
    part('2 12:00', 'conversation_sla_paused', 'bot', { event_details: { sla_states: states('paused', 600) } }),
    part('2 13:00', 'conversation_sla_target_missed', 'bot', {
      event_details: { sla_target_type: 'next_reply_time', sla_states: states('hit', null) },
    }),
  ];
  const clocksOf = (given: readonly IntercomPart[], options?: object, more: object = {}) => {
    const { value, notes } = intercomClocks(conversation(given, more), options);
    return [value, notes.map(codeAndPath)];
  };

  test('missed and paused targets | breaches, and the time left at the last pause', () => {
    expect(clocksOf(parts, { clock: 'business' }, { sla_applied: { sla_status: 'missed' } })).toEqual([
      [
        { metric: 'nextResponse', breached: true },
        {
          metric: 'firstResponse',
          paused: true,
          remaining: { business: { seconds: 600 } },
          asOf: iso('2 12:00'),
        },
      ],
      [],
    ]);
    expect(clocksOf(parts.slice(0, 1), { clock: 'wall' })[0]).toEqual([
      { metric: 'firstResponse', paused: true, remaining: { wall: { seconds: 1800 } }, asOf: iso('2 10:00') },
    ]);
  });

  test('metrics in the options, but no clock | their clocks, and notes on the seconds and on a target without a metric', () => {
    expect(clocksOf(parts.slice(2), { metrics: { first_reply_time: 'toAnswer' } })).toEqual([
      [{ metric: 'toAnswer', paused: true, asOf: iso('2 12:00') }],
      [
        [
          'doubtful',
          'conversation.conversation_parts.conversation_parts[0].event_details.sla_states.first_reply_time.seconds_remaining',
        ],
        ['absent', 'conversation.conversation_parts.conversation_parts[1].event_details.sla_target_type'],
      ],
    ]);
  });

  test('targets named like keys that objects inherit | ignored', () => {
    const odd = { event_details: { sla_states: JSON.parse('{"__proto__":{"status":"paused"},"toString":{}}') } };
    expect(clocksOf([part('2 10:00', 'conversation_sla_paused', 'bot', odd)])[0]).toEqual([]);
  });

  test('a missed SLA without a missed target | a note', () => {
    expect(clocksOf([], {}, { sla_applied: { sla_status: 'missed' } })).toEqual([
      [],
      [['unsupported', 'conversation.sla_applied.sla_status']],
    ]);
    expect(clocksOf([], {}, { sla_applied: { sla_status: null } })).toEqual([[], []]);
    expect(clocksOf([], {}, { sla_applied: null })).toEqual([[], []]);
  });
});

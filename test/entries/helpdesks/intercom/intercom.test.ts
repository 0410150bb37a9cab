import { createCalendar, createSla, defineCatalog } from 'prazo';
import { type IntercomConversation, type IntercomPart, intercomClocks, intercomTicket } from 'prazo/helpdesks';
import { describe, expect, test } from 'vitest';
import { issuesThrownBy, pathsAndCodes } from '../../../expecting';
import { codeAndPath } from '../notes';
import { randomDesk } from '../random-desk';

/** `2 10:00` of March 2026 in UTC, in seconds since the epoch. */
function seconds(text: string): number {
  const [day = '', clock = ''] = text.split(' ');
  return Date.parse(`2026-03-${day.padStart(2, '0')}T${clock}:00Z`) / 1000;
}
const iso = (text: string) => new Date(seconds(text) * 1000).toISOString();

const part = (at: string, type: string, author: string | null = 'admin', more: object = {}): IntercomPart => ({
  part_type: type,
  created_at: seconds(at),
  author: author === null ? null : { type: author },
  ...more,
});
const conversation = (parts: readonly IntercomPart[], more: object = {}): IntercomConversation => ({
  id: '215',
  created_at: seconds('2 09:00'),
  state: 'open',
  source: { author: { type: 'user' } },
  conversation_parts: { conversation_parts: parts, total_count: parts.length },
  ...more,
});
const as = { category: 'vip', level: 'any' } as const;

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

  test('missing parts, another state, an opening by a teammate, a changed SLA | notes', () => {
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
      ['host', 'conversation'],
    ]);
    expect(read([part('2 10:00', 'conversation_sla_removed'), part('2 11:00', 'toString')]).notes).toEqual([
      ['host', 'conversation'],
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
  const says = (given: readonly IntercomPart[], options?: object, more: object = {}) => {
    const { value, notes } = intercomClocks(conversation(given, more), options);
    return [value, notes.map(codeAndPath)];
  };

  test('missed and paused targets | breaches, and the time left at the last pause', () => {
    expect(says(parts, { clock: 'business' }, { sla_applied: { sla_status: 'missed' } })).toEqual([
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
    expect(says(parts.slice(0, 1), { clock: 'wall' })[0]).toEqual([
      { metric: 'firstResponse', paused: true, remaining: { wall: { seconds: 1800 } }, asOf: iso('2 10:00') },
    ]);
  });

  test('metrics of the options | are used; a target without a metric and seconds without a clock are notes', () => {
    expect(says(parts.slice(2), { metrics: { first_reply_time: 'toAnswer' } })).toEqual([
      [{ metric: 'toAnswer', paused: true, asOf: iso('2 12:00') }],
      [
        [
          'doubtful',
          'conversation.conversation_parts.conversation_parts[0].event_details.sla_states.first_reply_time.seconds_remaining',
        ],
        ['absent', 'conversation.conversation_parts.conversation_parts[1].event_details.sla_target_type'],
      ],
    ]);
    const odd = { event_details: { sla_states: JSON.parse('{"__proto__":{"status":"paused"},"toString":{}}') } };
    expect(says([part('2 10:00', 'conversation_sla_paused', 'bot', odd)])[0]).toEqual([]);
  });

  test('a missed SLA without a missed target | a note', () => {
    expect(says([], {}, { sla_applied: { sla_status: 'missed' } })).toEqual([
      [],
      [['unsupported', 'conversation.sla_applied.sla_status']],
    ]);
    expect(says([], {}, { sla_applied: { sla_status: null } })).toEqual([[], []]);
    expect(says([], {}, { sla_applied: null })).toEqual([[], []]);
  });
});

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

test('the example of Intercom, 24 office hours | due on Wednesday', () => {
  // "SLAs and office hours", https://www.intercom.com/help/en/articles/9263617-slas-and-office-hours: nine to five from
  // Monday to Friday, a first response within 24 office hours, a message of Friday 16:55. The page counts 8 hours each on
  // Monday, Tuesday and Wednesday. With five minutes on Friday, the due time is Wednesday 16:55.
  const sla = createSla({
    catalog: defineCatalog({
      id: 'intercom',
      levels: { any: {} },
      categories: { vip: { targets: { any: { firstResponse: { businessHours: 24 } } } } },
    }),
    calendar: createCalendar({ zone: 'Europe/Dublin', hours: { 'mon-fri': ['09:00-17:00'] } }),
  });
  const { value } = intercomTicket(conversation([], { created_at: seconds('6 16:55') }), as);
  const parsed = sla.parseTicket(value);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  expect(sla.deadlines(parsed.value).firstResponse.due?.toUTC().toISO()).toBe('2026-03-11T16:55:00.000Z');
});

test('a thousand random tickets | stay the same when written in the format of Intercom and read back', () => {
  const able = {
    levels: ['any'],
    waits: ['sla'],
    breaks: false,
    holidays: 'none',
    canReopen: true,
    changesLevel: false,
    plainTargets: false,
  } as const;
  const TYPE: Readonly<Record<string, string>> = {
    responded: 'comment',
    customerReplied: 'comment',
    paused: 'conversation_sla_paused',
    resumed: 'conversation_sla_unpaused',
    resolved: 'close',
    reopened: 'open',
  };
  for (let seed = 1; seed <= 1000; seed++) {
    const { ticket } = randomDesk(seed, able);
    const parts = ticket.events.map(({ type, at }) => ({
      part_type: TYPE[type] ?? '',
      created_at: Date.parse(String(at)) / 1000,
      author: { type: type === 'customerReplied' ? 'lead' : 'admin' },
    }));
    const given = {
      id: seed,
      created_at: Date.parse(String(ticket.openedAt)) / 1000,
      conversation_parts: { conversation_parts: parts },
    };
    const { value, notes } = intercomTicket(given, { category: 'all', level: 'any' });
    const events = (value.events ?? []).map(({ type, at, reason }) => ({
      type,
      ...(reason === undefined ? {} : { reason }),
      at,
    }));
    const expected = { ...ticket, events: ticket.events };
    if (notes.length > 0 || JSON.stringify({ ...value, events }) !== JSON.stringify(expected))
      expect({ ...value, events }).toEqual(expected);
  }
});

import { intercomTicket } from 'prazo/helpdesks';
import { expect, test } from 'vitest';
import { randomDesk } from '../random-desk';

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

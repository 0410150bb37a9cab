import type { IntercomConversation, IntercomPart } from 'prazo/helpdesks';

/** `2 10:00` of March 2026 in UTC, in seconds since the epoch. */
export function seconds(text: string): number {
  const [day = '', clock = ''] = text.split(' ');
  return Date.parse(`2026-03-${day.padStart(2, '0')}T${clock}:00Z`) / 1000;
}
/** The same time in ISO 8601. */
export const iso = (text: string) => new Date(seconds(text) * 1000).toISOString();

export const part = (at: string, type: string, author: string | null = 'admin', more: object = {}): IntercomPart => ({
  part_type: type,
  created_at: seconds(at),
  author: author === null ? null : { type: author },
  ...more,
});
export const conversation = (parts: readonly IntercomPart[], more: object = {}): IntercomConversation => ({
  id: '215',
  created_at: seconds('2 09:00'),
  state: 'open',
  source: { author: { type: 'user' } },
  conversation_parts: { conversation_parts: parts, total_count: parts.length },
  ...more,
});
/** The options that a ticket needs. */
export const as = { category: 'vip', level: 'any' } as const;

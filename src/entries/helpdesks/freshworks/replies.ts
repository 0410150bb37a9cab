import type { Notes } from '../shared/conversion';
import { isoInstant } from '../shared/instants';
import type { PublicMessage } from '../shared/messages';
import type { Part } from '../shared/part';
import type { FreshworksStats } from './statuses';

/** A message after the opening, as `GET /api/v2/tickets/{id}/conversations` lists it. */
export interface FreshworksConversation {
  readonly created_at: string;
  /** Whether the customer wrote it. */
  readonly incoming?: boolean | null | undefined;
  readonly private?: boolean | null | undefined;
  /** Whether the desk wrote it by itself. */
  readonly auto_response?: boolean | null | undefined;
}

/** The messages that customer and desk both see. */
export function repliesOf(conversations: Part<readonly FreshworksConversation[]>): readonly PublicMessage[] {
  return conversations.list().flatMap((message) => {
    const at = isoInstant(message.at('created_at'));
    if (message.at('private').isTrue() || message.at('auto_response').isTrue()) return [];
    return [{ at, isAgent: !message.at('incoming').isTrue() }];
  });
}

/** The first and the last of the messages, which is all that the ticket itself tells. */
export function repliesOfStats(
  stats: Part<FreshworksStats | null | undefined>,
  notes: Notes,
): readonly PublicMessage[] {
  notes.add('absent', stats.path, 'Only the first and last replies are known: read the conversations as well.');
  if (stats.isNothing) return [];
  const reply = (name: 'first_responded_at' | 'agent_responded_at' | 'requester_responded_at') => {
    const part = stats.at(name);
    return part.isNothing ? [] : [{ at: isoInstant(part), isAgent: name !== 'requester_responded_at' }];
  };
  const [first, last] = [reply('first_responded_at'), reply('agent_responded_at')];
  const agents = first[0]?.at === last[0]?.at ? first : [...first, ...last];
  return [...agents, ...reply('requester_responded_at')];
}

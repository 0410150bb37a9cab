import { isoInstant } from '../common/instants';
import type { PublicMessage } from '../common/messages';
import type { Notes } from '../common/notes';
import type { PayloadPart } from '../common/payload-part';
import type { FreshworksStats } from './statuses';

/** A message after the opening, as listed by `GET /api/v2/tickets/{id}/conversations`. */
export interface FreshworksConversation {
  readonly created_at: string;
  /** Whether the customer wrote it. */
  readonly incoming?: boolean | null | undefined;
  readonly private?: boolean | null | undefined;
  /** Whether the message is an automatic reply. */
  readonly auto_response?: boolean | null | undefined;
}

/** Returns the messages that the customer and the desk both see. */
export function repliesOf(conversations: PayloadPart<readonly FreshworksConversation[]>): readonly PublicMessage[] {
  return conversations.list().flatMap((message) => {
    const at = isoInstant(message.at('created_at'));
    if (message.at('private').isTrue() || message.at('auto_response').isTrue()) return [];
    return [{ at, isAgent: !message.at('incoming').isTrue() }];
  });
}

/** Returns the first and the last replies. The ticket's stats contain no others. */
export function repliesOfStats(
  stats: PayloadPart<FreshworksStats | null | undefined>,
  notes: Notes,
): readonly PublicMessage[] {
  notes.add('absent', stats.path, 'Only the first and the last replies are known: pass the conversations too.');
  if (stats.isMissing) return [];
  const reply = (name: 'first_responded_at' | 'agent_responded_at' | 'requester_responded_at') => {
    const part = stats.at(name);
    return part.isMissing ? [] : [{ at: isoInstant(part), isAgent: name !== 'requester_responded_at' }];
  };
  const [first, last] = [reply('first_responded_at'), reply('agent_responded_at')];
  const agents = first[0]?.at === last[0]?.at ? first : [...first, ...last];
  return [...agents, ...reply('requester_responded_at')];
}

import { secondsInstant } from '../common/instants';
import type { PublicMessage } from '../common/messages';
import type { Notes } from '../common/notes';
import type { PayloadPart } from '../common/payload-part';

/** A message, as listed by `GET /api/v1/accounts/{id}/conversations/{id}/messages`. */
export interface ChatwootMessage {
  /** 0 incoming, 1 outgoing, 2 activity, 3 template; or the word itself. */
  readonly message_type: number | string;
  readonly private?: boolean | null | undefined;
  /** Seconds since the epoch. */
  readonly created_at: number;
  /** Absent for messages of the system. */
  readonly sender?: { readonly type?: string | null | undefined } | null | undefined;
  readonly content_attributes?:
    | { readonly automation_rule_id?: unknown; readonly external_echo?: unknown }
    | null
    | undefined;
  readonly additional_attributes?: { readonly campaign_id?: unknown } | null | undefined;
}

/** Whether a person wrote an outgoing message, rather than a bot, an automation rule or a campaign. */
function isHuman(message: PayloadPart<ChatwootMessage>): boolean {
  const [sender, content, more] = [
    message.at('sender'),
    message.at('content_attributes'),
    message.at('additional_attributes'),
  ];
  if (!content.isMissing && !content.at('automation_rule_id').isMissing) return false;
  if (!more.isMissing && !more.at('campaign_id').isMissing) return false;
  if (!sender.isMissing && sender.at('type').value === 'user') return true;
  const echo = content.isMissing ? undefined : content.at('external_echo').value;
  return echo !== undefined && echo !== null && echo !== false && echo !== '';
}

/** The types of messages that the system writes. */
const SYSTEM_TYPES = ['2', 'activity', '3', 'template'];

/** Returns the messages that count as replies. */
export function repliesOf(messages: PayloadPart<readonly ChatwootMessage[]>, notes: Notes): readonly PublicMessage[] {
  return messages.list().flatMap((message): readonly PublicMessage[] => {
    const [type, at] = [message.at('message_type'), secondsInstant(message.at('created_at'))];
    const kind = type.id();
    if (message.at('private').isTrue()) return [];
    if (kind === '0' || kind === 'incoming') return [{ at, isAgent: false }];
    if (SYSTEM_TYPES.includes(kind)) return [];
    if (kind !== '1' && kind !== 'outgoing') {
      notes.add(
        'unsupported',
        type.path,
        `A message of the type "${kind}" is left out: add an event by hand if it is a reply.`,
      );
      return [];
    }
    if (isHuman(message)) return [{ at, isAgent: true }];
    notes.add(
      'doubtful',
      messages.path,
      'Messages of bots are left out. In newer versions of Chatwoot they stop a next response: check one such conversation.',
    );
    return [];
  });
}

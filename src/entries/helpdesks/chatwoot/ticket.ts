import type { Ticket } from '../../../ticket/ticket';
import { catalogId } from '../common/catalog-ids';
import { isoText, secondsInstant } from '../common/instants';
import { eventsOfMessages } from '../common/messages';
import { type Converted, Notes } from '../common/notes';
import { type Enclosed, PayloadPart, resource } from '../common/payload-part';
import { type DatedStatus, eventsOfStatuses, noteMissingEnd, type StatusKinds } from '../common/status-events';
import { sortedEvents } from '../common/ticket-events';
import { type ChatwootMessage, repliesOf } from './messages';

/** A conversation, as returned by `GET /api/v1/accounts/{id}/conversations/{id}`. */
export interface ChatwootConversation {
  readonly id: number | string;
  /** Seconds since the epoch. */
  readonly created_at: number;
  readonly status: string;
  readonly sla_policy_id?: number | string | null | undefined;
}

/** A change of status: a webhook `conversation_status_changed`, or a row of your own table. */
export interface ChatwootStatus {
  /** Seconds since the epoch. */
  readonly updated_at: number;
  /** The new status. */
  readonly status: string;
}

export interface ChatwootTicketOptions {
  /** All changes of status. Chatwoot itself records them only as text in the language of the account. */
  readonly statuses?: readonly ChatwootStatus[] | undefined;
}

/** The kinds of Chatwoot's statuses. Only a resolution affects an SLA of Chatwoot. */
const STATUSES: StatusKinds = { open: 'running', pending: 'paused', snoozed: 'paused', resolved: 'done' };

/** Converts a Chatwoot conversation and its messages to a ticket of the catalog of {@link chatwootCatalog}. */
export function chatwootTicket(
  conversation: ChatwootConversation,
  messages: Enclosed<readonly ChatwootMessage[], 'payload'>,
  options: ChatwootTicketOptions = {},
): Converted<Ticket> {
  const notes = new Notes();
  const statuses = new PayloadPart(options, 'options').at('statuses');
  const conversationPart = resource<ChatwootConversation>(conversation, 'conversation');
  const [present, policy] = [conversationPart.at('status'), conversationPart.at('sla_policy_id')];
  const openedAt = secondsInstant(conversationPart.at('created_at'));
  present.text();
  const datedStatuses: DatedStatus[] = [];
  if (statuses.isMissing)
    notes.add(
      'absent',
      present.path,
      'The payload does not say when the status changed: pass the statuses of your webhooks.',
    );
  else {
    for (const change of new PayloadPart(statuses.value as readonly ChatwootStatus[], 'statuses').list()) {
      const status = change.at('status');
      datedStatuses.push({ at: secondsInstant(change.at('updated_at')), status: status.text(), path: status.path });
    }
    datedStatuses.sort((a, b) => a.at - b.at);
    noteMissingEnd(datedStatuses[datedStatuses.length - 1]?.status, present, 'statuses', notes);
  }
  // The message that opens the conversation is not a reply.
  const replies = repliesOf(resource<readonly ChatwootMessage[]>(messages, 'payload'), notes).filter(
    ({ at, isAgent }) => isAgent || at > openedAt,
  );
  return notes.convertedTo({
    id: conversationPart.at('id').id(),
    category: policy.isMissing ? 'none' : catalogId('p', policy.id()),
    level: 'any',
    openedAt: isoText(openedAt),
    events: sortedEvents(
      conversationPart.at('created_at'),
      openedAt,
      eventsOfMessages(replies),
      eventsOfStatuses(datedStatuses, STATUSES, notes),
    ),
  });
}

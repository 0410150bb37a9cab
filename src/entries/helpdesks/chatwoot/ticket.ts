import type { Ticket } from '../../../ticket/event';
import { type Converted, Notes } from '../shared/conversion';
import { idOf } from '../shared/ids';
import { isoText, secondsInstant } from '../shared/instants';
import { eventsOfMessages, sortedEvents } from '../shared/messages';
import { type Enclosed, Part, resource } from '../shared/part';
import { type DatedStatus, eventsOfStatuses, noteMissingEnd, type StatusKinds } from '../shared/status-events';
import { type ChatwootMessage, repliesOf } from './messages';

/** A conversation, as `GET /api/v1/accounts/{id}/conversations/{id}` gives it. */
export interface ChatwootConversation {
  readonly id: number | string;
  /** Seconds since the epoch. */
  readonly created_at: number;
  readonly status: string;
  readonly sla_policy_id?: number | string | null | undefined;
}

/** A webhook `conversation_status_changed`, or a row of a table of your own. */
export interface ChatwootStatus {
  /** Seconds since the epoch. */
  readonly updated_at: number;
  /** The status from then on. */
  readonly status: string;
}

export interface ChatwootTicketOptions {
  /** All changes of the status. Chatwoot's own record of them is text in the language of the account. */
  readonly statuses?: readonly ChatwootStatus[] | undefined;
}

/** Only a resolution matters to an SLA of Chatwoot. */
const STATUSES: StatusKinds = { open: 'running', pending: 'paused', snoozed: 'paused', resolved: 'done' };

/** A conversation of Chatwoot with its messages as a ticket. A message of its very beginning counts as any other. */
export function chatwootTicket(
  conversation: ChatwootConversation,
  messages: Enclosed<readonly ChatwootMessage[], 'payload'>,
  options: ChatwootTicketOptions = {},
): Converted<Ticket> {
  const notes = new Notes();
  const statuses = new Part(options, 'options').at('statuses');
  const given = resource<ChatwootConversation>(conversation, 'conversation');
  const [now, policy] = [given.at('status'), given.at('sla_policy_id')];
  const openedAt = secondsInstant(given.at('created_at'));
  now.text();
  const run: DatedStatus[] = [];
  if (statuses.isNothing)
    notes.add('absent', now.path, 'When its status changed is not told: give the statuses of your webhooks.');
  else {
    for (const change of new Part(statuses.value as readonly ChatwootStatus[], 'statuses').list()) {
      const to = change.at('status');
      run.push({ at: secondsInstant(change.at('updated_at')), status: to.text(), path: to.path });
    }
    run.sort((a, b) => a.at - b.at);
    noteMissingEnd(run[run.length - 1]?.status, now, 'statuses', notes);
  }
  // The customer's opening is no reply.
  const replies = repliesOf(resource<readonly ChatwootMessage[]>(messages, 'payload'), notes).filter(
    ({ at, isAgent }) => isAgent || at > openedAt,
  );
  return notes.convertedTo({
    id: given.at('id').id(),
    category: policy.isNothing ? 'none' : idOf('p', policy.id()),
    level: 'any',
    openedAt: isoText(openedAt),
    events: sortedEvents(
      given.at('created_at'),
      openedAt,
      eventsOfMessages(replies),
      eventsOfStatuses(run, STATUSES, notes),
    ),
  });
}

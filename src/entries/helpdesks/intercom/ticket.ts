import type { Ticket } from '../../../ticket/ticket';
import { isoText, secondsInstant } from '../common/instants';
import { lookUp } from '../common/look-up';
import { eventsOfMessages, type PublicMessage } from '../common/messages';
import { type Converted, Notes } from '../common/notes';
import { PayloadPart, resource } from '../common/payload-part';
import { type DatedStatus, eventsOfStatuses, type StatusKinds } from '../common/status-events';
import { sortedEvents } from '../common/ticket-events';
import { type IntercomPartAt, type IntercomParts, partsOf } from './parts';

/** A conversation, as returned by `GET /conversations/{id}`. Its times are in epoch seconds. */
export interface IntercomConversation {
  readonly id: number | string;
  readonly created_at: number;
  readonly state?: string | null | undefined;
  readonly source?:
    | { readonly author?: { readonly type?: string | null | undefined } | null | undefined }
    | null
    | undefined;
  readonly conversation_parts: IntercomParts;
}

export interface IntercomTicketOptions {
  readonly category: string;
  readonly level: string;
  /**
   * The source of pauses: `'sla'` (default), Intercom's own pauses of the SLA; `'snoozed'`, the time while the conversation
   * is snoozed.
   */
  readonly pauses?: 'sla' | 'snoozed' | undefined;
}

const STATES: StatusKinds = { open: 'running', snoozed: 'paused', sla: 'paused', closed: 'done' };

/** The state of a conversation after a part of this type. */
const STATE_AFTER: Readonly<Record<string, string>> = {
  open: 'open',
  note_and_reopen: 'open',
  close: 'closed',
  snoozed: 'snoozed',
  unsnoozed: 'open',
  timer_unsnooze: 'open',
  note_and_unsnooze: 'open',
  assign_and_unsnooze: 'open',
  conversation_sla_paused: 'sla',
  conversation_sla_unpaused: 'open',
};

/** The types of parts that are messages: always, or if they have a text. */
const MESSAGE_TYPES = ['comment', 'quick_reply'];
const MESSAGE_TYPES_WITH_TEXT = ['open', 'close'];

const CUSTOMER_TYPES: readonly unknown[] = ['user', 'lead', 'contact'];

/** Returns the message in a part, if a customer or a teammate wrote it rather than a bot. */
function replyIn({ at, type, part }: IntercomPartAt): readonly PublicMessage[] {
  if (!MESSAGE_TYPES.includes(type) && !(MESSAGE_TYPES_WITH_TEXT.includes(type) && !part.at('body').isMissing))
    return [];
  const author = part.at('author');
  if (author.isMissing || author.at('from_ai_agent').isTrue()) return [];
  const authorType = author.at('type').value;
  if (authorType === 'admin') return [{ at, isAgent: true }];
  return CUSTOMER_TYPES.includes(authorType) ? [{ at, isAgent: false }] : [];
}

/** Returns the states of a conversation after its opening, with its pauses from the SLA or from snoozing. */
function statesOf(parts: readonly IntercomPartAt[], pauses: 'sla' | 'snoozed'): DatedStatus[] {
  const states: DatedStatus[] = [];
  const otherPauses = pauses === 'sla' ? /snooze/ : /_sla_/;
  for (const { at, type, part } of parts) {
    const status = lookUp(STATE_AFTER, type);
    if (status === undefined || otherPauses.test(type)) continue;
    // Only a part that opens a closed conversation reopens it; the start or end of a pause does not.
    const isOpening = type === 'open' || type === 'note_and_reopen';
    if (isOpening || states[states.length - 1]?.status !== 'closed') states.push({ at, status, path: part.path });
  }
  return states;
}

/**
 * Converts an Intercom conversation and its parts to a ticket. The caller supplies the category and the level, because Intercom's API
 * does not return SLA policies.
 */
export function intercomTicket(conversation: IntercomConversation, options: IntercomTicketOptions): Converted<Ticket> {
  const notes = new Notes();
  const optionsPart = new PayloadPart(options, 'options');
  const [category, level] = [optionsPart.at('category').text(), optionsPart.at('level').text()];
  const pauses = optionsPart.at('pauses').oneOf(['sla', 'snoozed']) ?? 'sla';
  const conversationPart = resource<IntercomConversation>(conversation, 'conversation');
  const openedAt = secondsInstant(conversationPart.at('created_at'));
  const parts = partsOf(conversationPart.at('conversation_parts'), notes);
  const states = statesOf(parts, pauses);
  const [state, source] = [conversationPart.at('state'), conversationPart.at('source')];
  const isClosed = states[states.length - 1]?.status === 'closed';
  if (!state.isMissing && isClosed !== (state.text() === 'closed'))
    notes.add(
      'doubtful',
      state.path,
      'The parts do not end with this state, so some parts may be missing: pass all parts.',
    );
  if (!source.isMissing && !source.at('author').isMissing && source.at('author').at('type').value === 'admin')
    notes.add(
      'doubtful',
      source.path,
      'A teammate started the conversation. Intercom starts the clocks at the first message of the customer, but prazo starts them at the opening.',
    );
  const slaNames = new Set(
    parts.filter(({ type }) => /_sla_(applied|removed)/.test(type)).map(({ part }) => slaNameOf(part)),
  );
  if (slaNames.size > 1 || parts.some(({ type }) => type === 'conversation_sla_removed'))
    notes.add(
      'helpDesk',
      conversationPart.path,
      'The SLA was changed or removed: add a "reclassified" event if the targets changed.',
    );
  const events = sortedEvents(
    conversationPart.at('created_at'),
    openedAt,
    eventsOfMessages(parts.flatMap(replyIn)),
    eventsOfStatuses(states, STATES, notes),
  );
  return notes.convertedTo({
    id: conversationPart.at('id').id(),
    category,
    level,
    openedAt: isoText(openedAt),
    events,
  });
}

const slaNameOf = (part: IntercomPartAt['part']): unknown => {
  const details = part.at('event_details');
  return details.isMissing ? undefined : details.at('sla_name').value;
};

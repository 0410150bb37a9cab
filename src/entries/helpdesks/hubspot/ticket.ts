import type { Ticket } from '../../../ticket/ticket';
import { ClassificationLog, OPENING_TOLERANCE_MS } from '../common/classification-log';
import { isoInstant, isoText } from '../common/instants';
import { lookUp } from '../common/look-up';
import { eventsOfMessages, type PublicMessage } from '../common/messages';
import { type Converted, Notes } from '../common/notes';
import { PayloadPart, resource } from '../common/payload-part';
import { eventsOfStatuses, mergedKinds, type StatusKinds } from '../common/status-events';
import { sortedEvents } from '../common/ticket-events';

/**
 * A value of a property and the instant from which it applies.
 *
 * @inline
 */
export type HubspotValue = {
  readonly value?: string | null | undefined;
  readonly timestamp: string;
};

/**
 * A ticket, as returned by `GET /crm/v3/objects/tickets/{id}` with
 * `?properties=first_agent_reply_date&propertiesWithHistory=hs_pipeline_stage,hs_ticket_priority`.
 */
export interface HubspotTicket {
  readonly id: number | string;
  readonly createdAt: string;
  readonly properties?: { readonly first_agent_reply_date?: string | null | undefined } | null | undefined;
  readonly propertiesWithHistory: {
    readonly hs_pipeline_stage: readonly HubspotValue[];
    readonly hs_ticket_priority?: readonly HubspotValue[] | null | undefined;
  };
}

export interface HubspotTicketOptions {
  readonly category: string;
  /** The level for a priority that `levels` does not contain. */
  readonly level: string;
  /** The level of each priority, such as `{ HIGH: 'high' }`. By default, `level` applies to every priority. */
  readonly levels?: Readonly<Record<string, string>> | undefined;
  /** The kind of each stage of the pipeline, by its id. */
  readonly stages: StatusKinds;
  /** The messages of the ticket. Without them, only the first reply is known. */
  readonly replies?: readonly { readonly at: string; readonly isAgent: boolean }[] | undefined;
}

/** Returns the values of a property in order of time. The API lists the newest first. */
function historyOf(values: PayloadPart<readonly HubspotValue[] | null | undefined>) {
  return values
    .items()
    .map((entry) => ({ at: isoInstant(entry.at('timestamp')), value: entry.at('value') }))
    .sort((a, b) => a.at - b.at);
}

/**
 * Converts a HubSpot ticket with the history of its stage and priority to a ticket. The caller supplies the category and the
 * kinds of the stages.
 */
export function hubspotTicket(ticket: HubspotTicket, options: HubspotTicketOptions): Converted<Ticket> {
  const notes = new Notes();
  const optionsPart = new PayloadPart(options, 'options');
  const [category, level] = [optionsPart.at('category').text(), optionsPart.at('level').text()];
  const [levels, stages, replies] = [
    optionsPart.at('levels').texts() ?? {},
    optionsPart.at('stages'),
    optionsPart.at('replies'),
  ];
  if (stages.isMissing) throw stages.unexpected('the kinds of stages');
  const ticketPart = resource<HubspotTicket>(ticket, 'ticket');
  const openedAt = isoInstant(ticketPart.at('createdAt'));
  const [history, properties] = [ticketPart.at('propertiesWithHistory'), ticketPart.at('properties')];

  const classification = new ClassificationLog();
  const priorities = historyOf(history.at('hs_ticket_priority'));
  if ((priorities[0]?.at ?? 0) > openedAt + OPENING_TOLERANCE_MS) classification.record('level', level, openedAt);
  for (const { at, value } of priorities) {
    const priority = value.isMissing ? '' : value.text();
    classification.record('level', lookUp(levels, priority) ?? level, at);
  }
  const stage = history.at('hs_pipeline_stage');
  if (stage.list().length === 0) throw stage.unexpected('at least one stage', 'missing');
  // HubSpot may record the first stage a moment after the creation.
  const statuses = historyOf(stage).map(({ at, value }, index) => ({
    at: index === 0 ? openedAt : Math.max(at, openedAt),
    status: value.id(),
    path: value.path,
  }));

  const firstReply = properties.optional((part) => part.at('first_agent_reply_date'));
  const messages: PublicMessage[] = replies
    .items()
    .map((reply) => ({ at: isoInstant(reply.at('at')), isAgent: reply.at('isAgent').isTrue() }));
  if (replies.isMissing) {
    notes.add(
      'absent',
      ticketPart.path,
      'The ticket does not contain its messages: pass them as replies. Without them, only the first reply is known.',
    );
    const firstReplyAt = firstReply?.optional(isoInstant);
    if (firstReplyAt !== undefined) messages.push({ at: firstReplyAt, isAgent: true });
  }
  return notes.convertedTo({
    id: ticketPart.at('id').id(),
    category,
    level: classification.atOpening.level ?? level,
    openedAt: isoText(openedAt),
    events: sortedEvents(
      ticketPart.at('createdAt'),
      openedAt,
      eventsOfMessages(messages.filter(({ at }) => at > openedAt)),
      eventsOfStatuses(statuses, mergedKinds(stages), notes),
      classification.events,
    ),
  });
}

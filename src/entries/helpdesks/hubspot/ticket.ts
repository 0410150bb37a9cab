import type { Ticket } from '../../../ticket/event';
import { ClassificationLog } from '../shared/classification-log';
import { type Converted, Notes } from '../shared/conversion';
import { isoInstant, isoText } from '../shared/instants';
import { eventsOfMessages, type PublicMessage, sortedEvents } from '../shared/messages';
import { Part, resource } from '../shared/part';
import { eventsOfStatuses, kindsOf, type StatusKinds } from '../shared/status-events';

/** What a property was from an instant on. */
export interface HubspotValue {
  readonly value?: string | null | undefined;
  readonly timestamp: string;
}

/**
 * A ticket, as `GET /crm/v3/objects/tickets/{id}` gives it with
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
  /** The level of a ticket whose priority `levels` does not name. */
  readonly level: string;
  /** The levels by priority, such as `{ HIGH: 'high' }`; absent, a ticket keeps its level. */
  readonly levels?: Readonly<Record<string, string>> | undefined;
  /** What each stage of the pipeline means, by its id. */
  readonly stages: StatusKinds;
  /** The messages of the ticket; absent, only the first reply is known. */
  readonly replies?: readonly { readonly at: string; readonly isAgent: boolean }[] | undefined;
}

/** A priority set this long after the opening is that of the opening. */
const AT_OPENING_MS = 60_000;

/** The values of a property by time; the API lists the newest first. */
function historyOf(values: Part<readonly HubspotValue[] | null | undefined>) {
  return values
    .items()
    .map((entry) => ({ at: isoInstant(entry.at('timestamp')), value: entry.at('value') }))
    .sort((a, b) => a.at - b.at);
}

/** A ticket of HubSpot with the history of its stage as a ticket. Its category and what its stages mean are the caller's to say. */
export function hubspotTicket(ticket: HubspotTicket, options: HubspotTicketOptions): Converted<Ticket> {
  const notes = new Notes();
  const said = new Part(options, 'options');
  const [category, level] = [said.at('category').text(), said.at('level').text()];
  const [levels, stages, replies] = [said.at('levels').texts() ?? {}, said.at('stages'), said.at('replies')];
  if (stages.isNothing) throw stages.unexpected('the kinds of stages');
  const given = resource<HubspotTicket>(ticket, 'ticket');
  const openedAt = isoInstant(given.at('createdAt'));
  const [history, properties] = [given.at('propertiesWithHistory'), given.at('properties')];

  const classes = new ClassificationLog();
  const priorities = historyOf(history.at('hs_ticket_priority'));
  if ((priorities[0]?.at ?? 0) > openedAt + AT_OPENING_MS) classes.record('level', level, openedAt);
  for (const { at, value } of priorities) {
    const priority = value.isNothing ? '' : value.text();
    classes.record('level', Object.hasOwn(levels, priority) ? (levels[priority] as string) : level, at);
  }
  const stage = history.at('hs_pipeline_stage');
  if (stage.list().length === 0) throw stage.unexpected('at least one stage', 'missing');
  // The stage of the creation may be written a moment after it.
  const run = historyOf(stage).map(({ at, value }, index) => ({
    at: index === 0 ? openedAt : Math.max(at, openedAt),
    status: value.id(),
    path: value.path,
  }));

  const firstReply = properties.isNothing ? undefined : properties.at('first_agent_reply_date');
  const messages: PublicMessage[] = replies
    .items()
    .map((reply) => ({ at: isoInstant(reply.at('at')), isAgent: reply.at('isAgent').isTrue() }));
  if (replies.isNothing) {
    notes.add(
      'absent',
      given.path,
      'A ticket does not hold its messages: give them as replies, or only the first is known.',
    );
    if (firstReply !== undefined && !firstReply.isNothing) messages.push({ at: isoInstant(firstReply), isAgent: true });
  }
  return notes.convertedTo({
    id: given.at('id').id(),
    category,
    level: classes.opened.level ?? level,
    openedAt: isoText(openedAt),
    events: sortedEvents(
      given.at('createdAt'),
      openedAt,
      eventsOfMessages(messages.filter(({ at }) => at > openedAt)),
      eventsOfStatuses(run, kindsOf(stages), notes),
      classes.events,
    ),
  });
}

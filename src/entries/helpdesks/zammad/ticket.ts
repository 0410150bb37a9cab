import type { Ticket } from '../../../ticket/ticket';
import { isoInstant, isoText } from '../common/instants';
import { eventsOfMessages, type PublicMessage } from '../common/messages';
import { type Converted, Notes } from '../common/notes';
import { PayloadPart, resource } from '../common/payload-part';
import {
  type DatedStatus,
  eventsOfStatuses,
  mergedKinds,
  noteMissingEnd,
  type StatusKinds,
} from '../common/status-events';
import { sortedEvents } from '../common/ticket-events';

/** A ticket, as returned by `GET /api/v1/tickets/{id}?expand=true`. */
export interface ZammadTicket {
  readonly id: number | string;
  readonly created_at: string;
  readonly state?: string | null | undefined;
}

/** A line of `GET /api/v1/ticket_history/{id}`. */
export interface ZammadHistoryItem {
  readonly object: string;
  readonly type: string;
  readonly attribute?: string | null | undefined;
  readonly value_from?: string | null | undefined;
  readonly value_to?: string | null | undefined;
  readonly created_at: string;
}

/** An article, as listed by `GET /api/v1/ticket_articles/by_ticket/{id}?expand=true`. */
export interface ZammadArticle {
  readonly sender: string;
  readonly internal?: boolean | null | undefined;
  readonly created_at: string;
}

export interface ZammadTicketOptions {
  /** The category for the SLA of the ticket, such as `sla4`. */
  readonly category: string;
  readonly articles: readonly ZammadArticle[];
  /** The kinds of further states. May also replace the kinds of Zammad's own states. */
  readonly states?: StatusKinds | undefined;
}

const STATES: StatusKinds = {
  new: 'running',
  open: 'running',
  'pending reminder': 'paused',
  'pending close': 'paused',
  closed: 'done',
  merged: 'gone',
  removed: 'gone',
};

/**
 * Returns the states of a ticket. The first is the state before the first change, or the present state if there is no change.
 */
function statesOf(
  ticket: PayloadPart<ZammadTicket>,
  history: PayloadPart<readonly ZammadHistoryItem[]>,
): readonly DatedStatus[] {
  const openedAt = isoInstant(ticket.at('created_at'));
  const changes = history
    .items()
    .filter((item) => item.at('object').value === 'Ticket' && item.at('attribute').value === 'state');
  const states: DatedStatus[] = [];
  for (const item of changes) {
    const before = item.at('value_from');
    if (states.length === 0 && !before.isMissing)
      states.push({ at: openedAt, status: before.text(), path: before.path });
    const after = item.at('value_to');
    states.push({ at: isoInstant(item.at('created_at')), status: after.text(), path: after.path });
  }
  const present = ticket.at('state');
  return states.length > 0 || present.isMissing
    ? states
    : [{ at: openedAt, status: present.text(), path: present.path }];
}

/** Returns the messages after the opening that the customer and the desk both see. */
function repliesOf(articles: PayloadPart<readonly ZammadArticle[]>, openedAt: number): readonly PublicMessage[] {
  return articles.items().flatMap((article) => {
    const [sender, at] = [article.at('sender').text(), isoInstant(article.at('created_at'))];
    if (article.at('internal').isTrue() || at <= openedAt || (sender !== 'Agent' && sender !== 'Customer')) return [];
    return [{ at, isAgent: sender === 'Agent' }];
  });
}

/** Converts a Zammad ticket with its history and articles to a ticket of the catalog of {@link zammadCatalog}. */
export function zammadTicket(
  ticket: ZammadTicket,
  history: readonly ZammadHistoryItem[],
  options: ZammadTicketOptions,
): Converted<Ticket> {
  const notes = new Notes();
  const optionsPart = new PayloadPart(options, 'options');
  const category = optionsPart.at('category').text();
  const ticketPart = resource<ZammadTicket>(ticket, 'ticket');
  const openedAt = isoInstant(ticketPart.at('created_at'));
  const states = statesOf(ticketPart, resource<readonly ZammadHistoryItem[]>(history, 'history'));
  noteMissingEnd(states[states.length - 1]?.status, ticketPart.at('state'), 'states of the history', notes);
  const replies = repliesOf(resource<readonly ZammadArticle[]>(options.articles, 'articles'), openedAt);
  const events = sortedEvents(
    ticketPart.at('created_at'),
    openedAt,
    eventsOfMessages(replies),
    eventsOfStatuses(states, mergedKinds(optionsPart.at('states'), STATES), notes),
  );
  return notes.convertedTo({
    id: ticketPart.at('id').id(),
    category,
    level: 'any',
    openedAt: isoText(openedAt),
    events,
  });
}

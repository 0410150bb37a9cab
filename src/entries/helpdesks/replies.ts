import type { TicketEvent } from '../../ticket/event';
import { isoText } from './instants';

/** A message that both the customer and the desk see, after the opening. */
export interface Reply {
  readonly at: number;
  readonly isAgent: boolean;
}

/**
 * The events of the messages of a ticket: each of an agent is `responded`; one of the customer is `customerReplied` once
 * an agent has responded, as until then the first response is what the customer waits for. With `isAnswered` every one of
 * the customer is, for metrics that say by `follows` which of them count.
 */
export function eventsOfReplies(replies: readonly Reply[], isAnswered = false): readonly TicketEvent[] {
  const events: TicketEvent[] = [];
  let counts = isAnswered;
  for (const { at, isAgent } of [...replies].sort((a, b) => a.at - b.at)) {
    if (isAgent) events.push({ type: 'responded', at: isoText(at), by: 'agent' });
    else if (counts) events.push({ type: 'customerReplied', at: isoText(at), by: 'customer' });
    counts ||= isAgent;
  }
  return events;
}

/** Events of several sources as one log, by their times; those of one instant stay in the order of the sources. */
export function inOrder(...sources: readonly (readonly TicketEvent[])[]): readonly TicketEvent[] {
  return sources
    .flat()
    .map((event) => ({ event, time: Date.parse(event.at as string) }))
    .sort((a, b) => a.time - b.time)
    .map(({ event }) => event);
}

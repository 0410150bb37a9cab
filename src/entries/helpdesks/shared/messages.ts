import { MINUTE_MS } from '../../../input/units';
import type { TicketEvent } from '../../../ticket/event';
import { isoText } from './instants';
import type { PayloadPart } from './payload-part';

/** A message after the opening that the customer and the service desk both see. */
export interface PublicMessage {
  readonly at: number;
  readonly isAgent: boolean;
}

/** Returns the events of messages: `responded` for an agent's message, `customerReplied` for a customer's. */
export function eventsOfMessages(replies: readonly PublicMessage[]): readonly TicketEvent[] {
  return [...replies]
    .sort((a, b) => a.at - b.at)
    .map(({ at, isAgent }) => ({
      type: isAgent ? 'responded' : 'customerReplied',
      at: isoText(at),
      by: isAgent ? 'agent' : 'customer',
    }));
}

/**
 * Merges the events of several sources by time; events at one instant keep the order of the sources. Throws at `opening` if
 * an event is more than a minute before the opening: the clocks of two systems differ by less.
 */
export function sortedEvents(
  opening: PayloadPart<unknown>,
  openedAt: number,
  ...sources: readonly (readonly TicketEvent[])[]
): readonly TicketEvent[] {
  const timed = sources
    .flat()
    .map((event) => ({ event, time: Date.parse(event.at as string) }))
    .sort((a, b) => a.time - b.time);
  const [first] = timed;
  if (first !== undefined && openedAt - first.time > MINUTE_MS)
    throw opening.unexpected(`a time until ${isoText(first.time)}, that of the first event`, 'beforeOpening');
  return timed.map(({ event }) => event);
}

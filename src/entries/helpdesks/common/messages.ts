import type { TicketEvent } from '../../../ticket/ticket';
import { isoText } from './instants';

/** A message after the opening that the customer and the service desk both see. */
export interface PublicMessage {
  readonly at: number;
  readonly isAgent: boolean;
}

/** Returns an event for each message: `responded` for an agent's message, `customerReplied` for a customer's. */
export function eventsOfMessages(messages: readonly PublicMessage[]): readonly TicketEvent[] {
  return messages.map(({ at, isAgent }) => ({
    type: isAgent ? 'responded' : 'customerReplied',
    at: isoText(at),
    by: isAgent ? 'agent' : 'customer',
  }));
}

import type { TicketEvent } from '../../ticket/event';
import { isoText } from './instants';
import type { Part } from './part';

const MINUTE_MS = 60_000;

/** A message that both the customer and the desk see, after the opening. */
export interface Reply {
  readonly at: number;
  readonly isAgent: boolean;
}

/**
 * The events of the messages of a ticket: one of an agent is `responded`, one of the customer `customerReplied`. Which of them
 * start a clock, the metrics say, as by `follows`.
 */
export function eventsOfReplies(replies: readonly Reply[]): readonly TicketEvent[] {
  return [...replies]
    .sort((a, b) => a.at - b.at)
    .map(({ at, isAgent }) => ({
      type: isAgent ? 'responded' : 'customerReplied',
      at: isoText(at),
      by: isAgent ? 'agent' : 'customer',
    }));
}

/**
 * Events of several sources as one log, by their times; those of one instant stay in the order of the sources. None may be
 * more than a minute before the opening, of which a part of the payload tells: clocks of two systems differ by less.
 */
export function inOrder(
  opening: Part<unknown>,
  openedAt: number,
  ...sources: readonly (readonly TicketEvent[])[]
): readonly TicketEvent[] {
  const timed = sources
    .flat()
    .map((event) => ({ event, time: Date.parse(event.at as string) }))
    .sort((a, b) => a.time - b.time);
  const [first] = timed;
  if (first !== undefined && openedAt - first.time > MINUTE_MS)
    throw opening.unlike(`a time until ${isoText(first.time)}, that of the first event`, 'beforeOpening');
  return timed.map(({ event }) => event);
}

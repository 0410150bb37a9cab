import { MINUTE_MS } from '../../../input/units';
import type { TicketEvent } from '../../../ticket/ticket';
import { isoText } from './instants';
import type { PayloadPart } from './payload-part';

/** Creates an event of a type that only the catalog of the help desk defines, such as `assigned`. `at` is in epoch ms. */
export const catalogEvent = (
  type: string,
  at: number,
  fields: { readonly reason?: string; readonly by?: string } = {},
): TicketEvent => ({ type, at: isoText(at), ...fields }) as unknown as TicketEvent;

/**
 * Merges the events of several sources by time; events at one instant keep the order of the sources. Throws with the
 * path of `opening` if an event is more than a minute before the opening; the clocks of two systems differ by less than
 * a minute.
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
    throw opening.unexpected(`a time not after ${isoText(first.time)}, the time of the first event`, 'beforeOpening');
  return timed.map(({ event }) => event);
}

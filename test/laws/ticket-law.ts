import fc from 'fast-check';
import { isPrazoError, type TicketStatus } from 'prazo';
import type { AnyEvent, AnyTicket } from '../ticket/any';
import { type Case, cases } from './tickets';

/** What the laws of tickets are written with. */

export const eventsOf = (ticket: AnyTicket): readonly AnyEvent[] => ticket.events ?? [];
export const atOf = (event: AnyEvent): number => Number(event.at);
export const openingOf = (ticket: AnyTicket): number => Number(ticket.openedAt);
export const withEvents = (ticket: AnyTicket, events: readonly AnyEvent[]): AnyTicket => ({ ...ticket, events });

/** When an event counts: what is dated just before the opening, at it. */
export const countsAt = (ticket: AnyTicket, event: AnyEvent): number => Math.max(atOf(event), openingOf(ticket));

/** A ticket with only the events until an instant. */
export const knownBy = (ticket: AnyTicket, asOf: number): AnyTicket =>
  withEvents(
    ticket,
    eventsOf(ticket).filter((event) => atOf(event) <= asOf),
  );

/** A case at one instant; those whose calendar never opens, or not for long enough, are left out. */
export function law(
  hold: (each: Case, asOf: number) => void,
  among: fc.Arbitrary<Case> = cases,
): fc.IProperty<unknown> {
  return fc.property(among, (each) => {
    try {
      hold(each, each.asOf[0] as number);
    } catch (error) {
      if (isPrazoError(error) && ['noOpenTime', 'beyondHorizon'].includes(error.code)) return;
      throw error;
    }
  });
}

export const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** Everything in a status but the places of events in the list. */
export function answer({ ignored: _ignored, adjusted: _adjusted, ...rest }: TicketStatus): unknown {
  return asJson(rest);
}

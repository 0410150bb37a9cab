import fc from 'fast-check';
import { isPrazoError, type TicketStatus } from 'prazo';
import type { AnyEvent, AnyTicket } from '../ticket/any';
import { type Case, cases } from './tickets';

/** Helpers for the laws of tickets. */

export const eventsOf = (ticket: AnyTicket): readonly AnyEvent[] => ticket.events ?? [];
export const atOf = (event: AnyEvent): number => Number(event.at);
export const openingOf = (ticket: AnyTicket): number => Number(ticket.openedAt);
export const withEvents = (ticket: AnyTicket, events: readonly AnyEvent[]): AnyTicket => ({ ...ticket, events });

/** Returns the instant at which an event counts: an event just before the opening counts at the opening. */
export const countsAt = (ticket: AnyTicket, event: AnyEvent): number => Math.max(atOf(event), openingOf(ticket));

/** Returns a ticket with only its events until an instant. */
export const knownBy = (ticket: AnyTicket, asOf: number): AnyTicket =>
  withEvents(
    ticket,
    eventsOf(ticket).filter((event) => atOf(event) <= asOf),
  );

/** Returns a property of cases, each at one instant. Cases with too little open time are skipped. */
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

/** Returns a status without the indexes of events. */
export function answer({ ignored: _ignored, adjusted: _adjusted, ...rest }: TicketStatus): unknown {
  return asJson(rest);
}

import type { Catalog, Sla, SlaConfig, Ticket, TicketEvent } from 'prazo';

/** Types for a catalog and calendars that are known only at run time. */
export type AnySla = Sla<Catalog, string>;
export type AnyConfig = SlaConfig<Catalog, string>;
export type AnyTicket = Ticket<Catalog, string>;
export type AnyEvent = TicketEvent<Catalog, string>;

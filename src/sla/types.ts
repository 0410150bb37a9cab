import type { Calendar } from '../calendar/calendar';
import type { CalendarId, Catalog } from '../catalog/catalog';
import type { Ticket, TicketEvent } from '../ticket/ticket';
import type { Sla } from './sla';

/**
 * An SLA of whatever catalog and calendars, for functions that take any. Ids are strings to it, so that it is only when a
 * ticket is read that they are checked.
 */
export type AnySla = Sla;

/**
 * A ticket of an SLA: `TicketOf<typeof sla>`.
 *
 * @example
 * ```ts
 * import { createCalendar, createSla, supportCatalog, type TicketOf } from 'prazo';
 * const calendar = createCalendar({ zone: 'UTC', hours: '24/7' });
 * const sla = createSla({ catalog: supportCatalog, calendar });
 * const ticket: TicketOf<typeof sla> = { category: 'core', level: 'high', openedAt: '2026-11-19T16:40:00-03:00' };
 * sla.deadlines(ticket).firstResponse.due; // → 2026-11-19T23:40:00Z
 * ```
 */
export type TicketOf<S> = S extends Sla<infer C, infer CalendarName> ? Ticket<C, CalendarName> : never;

/** An event of a ticket of an SLA: `EventOf<typeof sla>`. */
export type EventOf<S> = S extends Sla<infer C, infer CalendarName> ? TicketEvent<C, CalendarName> : never;

/** What a configuration needs beside what every one does: the calendars that the targets of its catalog name. */
export type WithCalendarsOf<C extends Catalog> =
  Readonly<Record<never, never>> extends Readonly<Record<CalendarId<C>, Calendar>>
    ? unknown
    : { readonly calendars: Readonly<Record<CalendarId<C>, Calendar>> };

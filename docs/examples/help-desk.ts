import type { AnyCalendarDefinition, CatalogDefinition, Ticket, VendorClock } from 'prazo';
import type { Told } from 'prazo/helpdesks';

/** The calendars, the catalog and the tickets of a help desk, from its exports. */
export interface HelpDesk {
  /** By their names in targets. The first is the default. */
  readonly calendars: Readonly<Record<string, Told<AnyCalendarDefinition>>>;
  readonly catalog: Told<CatalogDefinition>;
  /** The tickets, each with the help desk's own values. */
  readonly cases: readonly { readonly ticket: Told<Ticket>; readonly says: Told<readonly VendorClock[]> }[];
}

/** Reads three files of one help desk: its schedules, its policies, and its tickets with their logs. */
export type ReadHelpDesk = (schedules: unknown, policies: unknown, tickets: unknown) => HelpDesk;

import type { AnyCalendarDefinition, CatalogDefinition, Ticket, VendorClock } from 'prazo';
import type { Told } from 'prazo/helpdesks';

/** A help desk as its exports tell it. */
export interface HelpDesk {
  /** By the names that targets have for them; the first is the default. */
  readonly calendars: Readonly<Record<string, Told<AnyCalendarDefinition>>>;
  readonly catalog: Told<CatalogDefinition>;
  /** The tickets, each with what the help desk itself says of it. */
  readonly cases: readonly { readonly ticket: Told<Ticket>; readonly says: Told<readonly VendorClock[]> }[];
}

/** Reads three files of one help desk: its schedules, its policies, and its tickets with their logs. */
export type ReadHelpDesk = (schedules: unknown, policies: unknown, tickets: unknown) => HelpDesk;

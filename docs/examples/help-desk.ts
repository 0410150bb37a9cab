import type { AnyCalendarDefinition, CatalogDefinition, Ticket, VendorClock } from 'prazo';
import type { Converted } from 'prazo/helpdesks';

/** The data of a help desk, read from its exports. */
export interface HelpDesk {
  /** The calendars by the names that targets use. The first is the default. */
  readonly calendars: Readonly<Record<string, Converted<AnyCalendarDefinition>>>;
  readonly catalog: Converted<CatalogDefinition>;
  /** The tickets, each with the clocks that the help desk itself shows. */
  readonly cases: readonly { readonly ticket: Converted<Ticket>; readonly clocks: Converted<readonly VendorClock[]> }[];
}

/** Reads the three parsed files of a help desk: schedules, policies, and tickets with their logs. */
export type ReadHelpDesk = (schedules: unknown, policies: unknown, tickets: unknown) => HelpDesk;

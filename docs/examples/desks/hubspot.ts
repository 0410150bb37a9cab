import type { AnyCalendarDefinition, CatalogDefinition } from 'prazo';
import {
  type HubspotSlaProperties,
  type HubspotTicket,
  type HubspotTicketOptions,
  hubspotClocks,
  hubspotTicket,
} from 'prazo/helpdesks';
import type { ReadHelpDesk } from '../help-desk';

/** The tickets with their messages, and the kind of each stage of the pipeline. */
interface Tickets extends Pick<HubspotTicketOptions, 'stages'> {
  readonly cases: readonly {
    readonly ticket: HubspotTicket & HubspotSlaProperties;
    readonly replies: HubspotTicketOptions['replies'];
  }[];
}

const levels = { URGENT: 'urgent', HIGH: 'high', MEDIUM: 'medium', LOW: 'low' };

/** The calendars and the catalog are written by hand. */
export const read: ReadHelpDesk = (schedules, policies, tickets) => {
  const { stages, cases } = tickets as Tickets;
  return {
    calendars: Object.fromEntries(
      (schedules as readonly AnyCalendarDefinition[]).map((value, index) => [`desk${index + 1}`, { value, notes: [] }]),
    ),
    catalog: { value: policies as CatalogDefinition, notes: [] },
    cases: cases.map(({ ticket, replies }) => ({
      ticket: hubspotTicket(ticket, { category: 'all', level: 'low', levels, stages, replies }),
      clocks: hubspotClocks(ticket),
    })),
  };
};

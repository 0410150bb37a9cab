import type { AnyCalendarDefinition, CatalogDefinition } from 'prazo';
import {
  type IntercomConversation,
  type IntercomSlaConversation,
  intercomClocks,
  intercomTicket,
} from 'prazo/helpdesks';
import type { ReadHelpDesk } from '../help-desk';

/** The conversations, each with the category of its SLA. */
type Tickets = readonly {
  readonly category: string;
  readonly conversation: IntercomConversation & IntercomSlaConversation;
}[];

/** The calendars and the catalog are written by hand. */
export const read: ReadHelpDesk = (schedules, policies, tickets) => ({
  calendars: Object.fromEntries(
    (schedules as readonly AnyCalendarDefinition[]).map((value, index) => [`office${index + 1}`, { value, notes: [] }]),
  ),
  catalog: { value: policies as CatalogDefinition, notes: [] },
  cases: (tickets as Tickets).map(({ category, conversation }) => ({
    ticket: intercomTicket(conversation, { category, level: 'any' }),
    clocks: intercomClocks(conversation, {
      metrics: { first_reply_time: 'firstResponse', time_to_close: 'resolution' },
      clock: 'business',
    }),
  })),
});

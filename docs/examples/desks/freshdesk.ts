import {
  type FreshdeskBusinessHours,
  type FreshdeskPolicy,
  type FreshdeskTicket,
  type FreshworksChange,
  type FreshworksConversation,
  type FreshworksDueTimes,
  freshdeskCalendar,
  freshdeskCatalog,
  freshdeskClocks,
  freshdeskTicket,
} from 'prazo/helpdesks';
import type { ReadHelpDesk } from '../help-desk';

/** A ticket, requested with `?include=stats`, with its conversations, its policy, and the changes from webhooks. */
interface Case {
  readonly policy_id: number;
  readonly ticket: FreshdeskTicket & FreshworksDueTimes;
  readonly conversations: readonly FreshworksConversation[];
  readonly changes: readonly FreshworksChange[];
}

/** Reads `GET /api/v2/business_hours`, `GET /api/v2/sla_policies`, and a list of {@link Case}. */
export const read: ReadHelpDesk = (schedules, policies, tickets) => ({
  calendars: Object.fromEntries(
    (schedules as readonly (FreshdeskBusinessHours & { readonly id: number })[]).map((hours) => [
      `hours${hours.id}`,
      freshdeskCalendar(hours),
    ]),
  ),
  catalog: freshdeskCatalog(policies as readonly FreshdeskPolicy[], { dayLength: '24 hours' }),
  cases: (tickets as readonly Case[]).map(({ policy_id, ticket, conversations, changes }) => ({
    ticket: freshdeskTicket(ticket, conversations, { category: `p${policy_id}`, changes }),
    clocks: freshdeskClocks(ticket),
  })),
});

import type { HolidayRule } from 'prazo';
import {
  type ChatwootConversation,
  type ChatwootInbox,
  type ChatwootMessage,
  type ChatwootPolicy,
  type ChatwootSla,
  type ChatwootStatus,
  chatwootCalendar,
  chatwootCatalog,
  chatwootClocks,
  chatwootTicket,
} from 'prazo/helpdesks';
import type { ReadHelpDesk } from '../help-desk';

/** Inboxes with the holidays of the desk, which are not part of Chatwoot. */
type Inboxes = readonly {
  readonly inbox: ChatwootInbox & { readonly id: number };
  readonly holidays: readonly HolidayRule[];
}[];

/** A conversation with its messages, and the statuses of its webhooks. */
interface Case {
  readonly conversation: ChatwootConversation & ChatwootSla;
  readonly messages: { readonly payload: readonly ChatwootMessage[] };
  readonly statuses: readonly ChatwootStatus[];
}

/** Reads a list of inboxes, `GET /sla_policies`, and a list of {@link Case}. */
export const read: ReadHelpDesk = (schedules, policies, tickets) => ({
  calendars: Object.fromEntries(
    (schedules as Inboxes).map(({ inbox, holidays }) => {
      const { value, notes } = chatwootCalendar(inbox);
      return [`inbox${inbox.id}`, { value: { ...value, holidays }, notes }];
    }),
  ),
  catalog: chatwootCatalog(policies as { readonly payload: readonly ChatwootPolicy[] }),
  cases: (tickets as readonly Case[]).map(({ conversation, messages, statuses }) => ({
    ticket: chatwootTicket(conversation, messages, { statuses }),
    clocks: chatwootClocks(conversation),
  })),
});

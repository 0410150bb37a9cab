import {
  type ZammadArticle,
  type ZammadCalendar,
  type ZammadEscalations,
  type ZammadHistoryItem,
  type ZammadSla,
  type ZammadTicket,
  zammadCalendar,
  zammadCatalog,
  zammadClocks,
  zammadTicket,
} from 'prazo/helpdesks';
import type { ReadHelpDesk } from '../help-desk';

/** A ticket with its history and articles, and the SLA that Zammad has chosen for it. */
interface Case {
  readonly sla_id: number;
  readonly ticket: ZammadTicket & ZammadEscalations;
  readonly history: readonly ZammadHistoryItem[];
  readonly articles: readonly ZammadArticle[];
}

/** Reads `GET /calendars`, `GET /slas`, and a list of {@link Case}. */
export const read: ReadHelpDesk = (schedules, policies, tickets) => {
  const calendars = schedules as readonly (ZammadCalendar & { readonly id: number })[];
  const slas = policies as readonly ZammadSla[];
  return {
    calendars: Object.fromEntries(calendars.map((calendar) => [`calendar${calendar.id}`, zammadCalendar(calendar)])),
    catalog: zammadCatalog(slas),
    cases: (tickets as readonly Case[]).map(({ sla_id, ticket, history, articles }) => ({
      ticket: zammadTicket(ticket, history, { category: `sla${sla_id}`, articles }),
      clocks: zammadClocks(
        ticket,
        slas.find(({ id }) => id === sla_id),
      ),
    })),
  };
};

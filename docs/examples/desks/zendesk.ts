import {
  type ZendeskAudit,
  type ZendeskHoliday,
  type ZendeskPolicy,
  type ZendeskSchedule,
  type ZendeskTargets,
  type ZendeskTicket,
  zendeskCalendar,
  zendeskCatalog,
  zendeskClocks,
  zendeskTicket,
} from 'prazo/helpdesks';
import type { ReadHelpDesk } from '../help-desk';

/** A schedule with its holidays, which Zendesk returns separately. */
type Schedules = readonly {
  readonly schedule: ZendeskSchedule & { readonly id: number };
  readonly holidays: readonly ZendeskHoliday[];
}[];

/** The tickets, requested with `?include=slas,metric_events`, each with its audits; and the users in them. */
interface Tickets {
  readonly users: readonly { readonly id: number; readonly role: string }[];
  readonly cases: readonly {
    readonly ticket: ZendeskTicket & ZendeskTargets;
    readonly audits: readonly ZendeskAudit[];
  }[];
}

export const read: ReadHelpDesk = (schedules, policies, tickets) => {
  const { users, cases } = tickets as Tickets;
  const agents = new Set(users.filter(({ role }) => role !== 'end-user').map(({ id }) => String(id)));
  return {
    calendars: Object.fromEntries(
      (schedules as Schedules).map(({ schedule, holidays }) => [
        `schedule${schedule.id}`,
        zendeskCalendar(schedule, holidays),
      ]),
    ),
    catalog: zendeskCatalog(policies as { readonly sla_policies: readonly ZendeskPolicy[] }),
    cases: cases.map(({ ticket, audits }) => ({
      ticket: zendeskTicket(ticket, audits, { isAgent: (id) => agents.has(id) }),
      clocks: zendeskClocks(ticket),
    })),
  };
};

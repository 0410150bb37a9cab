import {
  type FrappeDueTimes,
  type FrappeHolidayList,
  type FrappeHours,
  type FrappePriority,
  type FrappeSla,
  type FrappeStatus,
  type FrappeTicket,
  type FrappeVersion,
  frappeCalendar,
  frappeCatalog,
  frappeClocks,
  frappeTicket,
} from 'prazo/helpdesks';
import type { ReadHelpDesk } from '../help-desk';

/** The SLAs with their hours, the holiday lists, and the zone of the site's System Settings. */
interface Schedules {
  readonly time_zone: string;
  readonly slas: readonly (FrappeHours & { readonly name: string })[];
  readonly holiday_lists: readonly (FrappeHolidayList & { readonly name: string })[];
}

/** The SLAs with their targets, and the priorities. */
interface Policies {
  readonly slas: readonly FrappeSla[];
  readonly priorities: readonly FrappePriority[];
}

/** The tickets, each with its versions, and the statuses. */
interface Tickets {
  readonly time_zone: string;
  readonly statuses: readonly FrappeStatus[];
  readonly cases: readonly {
    readonly ticket: FrappeTicket & FrappeDueTimes;
    readonly versions: readonly FrappeVersion[];
  }[];
}

/** Reads {@link Schedules}, {@link Policies} and {@link Tickets}. */
export const read: ReadHelpDesk = (schedules, policies, tickets) => {
  const { time_zone: zone, slas, holiday_lists: lists } = schedules as Schedules;
  const { slas: targets, priorities } = policies as Policies;
  const { time_zone, statuses, cases } = tickets as Tickets;
  return {
    calendars: Object.fromEntries(
      slas.map((sla) => [
        `sla-${sla.name}`,
        frappeCalendar(sla, { zone, holidays: lists.find(({ name }) => name === sla.holiday_list) }),
      ]),
    ),
    catalog: frappeCatalog(targets, { priorities }),
    cases: cases.map(({ ticket, versions }) => ({
      ticket: frappeTicket(ticket, versions, { zone: time_zone, statuses }),
      clocks: frappeClocks(ticket, { zone: time_zone }),
    })),
  };
};

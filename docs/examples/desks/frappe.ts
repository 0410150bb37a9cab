import {
  type FrappeActivity,
  type FrappeAgreement,
  type FrappeHolidayList,
  type FrappeHours,
  type FrappeStatus,
  type FrappeTicket,
  type FrappeTimes,
  frappeCalendar,
  frappeCatalog,
  frappeSays,
  frappeTicket,
} from 'prazo/helpdesks';
import type { ReadHelpDesk } from '../help-desk';

/** The time zone of the site, and its holiday lists by name. */
interface Schedules {
  readonly zone: string;
  readonly holidayLists: readonly (FrappeHolidayList & { readonly name: string })[];
}

type Agreement = FrappeAgreement & FrappeHours & { readonly name: string; readonly holiday_list: string };

/** The statuses of the desk, and its tickets, each with its activities. */
interface Tickets {
  readonly statuses: readonly FrappeStatus[];
  readonly cases: readonly {
    readonly ticket: FrappeTicket & FrappeTimes;
    readonly activities: readonly FrappeActivity[];
  }[];
}

/** Reads {@link Schedules}, the agreements with their hours, and {@link Tickets}. Calendars go by the ids of categories. */
export const read: ReadHelpDesk = (schedules, policies, tickets) => {
  const { zone, holidayLists } = schedules as Schedules;
  const agreements = policies as readonly Agreement[];
  const { statuses, cases } = tickets as Tickets;
  const catalog = frappeCatalog(agreements);
  const ids = Object.keys(catalog.value.categories).filter((id) => id !== 'none');
  return {
    calendars: Object.fromEntries(
      agreements.map((agreement, i) => [
        ids[i],
        frappeCalendar(
          agreement,
          holidayLists.find(({ name }) => name === agreement.holiday_list),
          { zone },
        ),
      ]),
    ),
    catalog,
    cases: cases.map(({ ticket, activities }) => ({
      ticket: frappeTicket(ticket, activities, { zone, statuses }),
      says: frappeSays(ticket, { zone }),
    })),
  };
};

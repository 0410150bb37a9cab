import {
  type GlpiCalendar,
  type GlpiCalendarHoliday,
  type GlpiDueTimes,
  type GlpiHoliday,
  type GlpiLog,
  type GlpiSegment,
  type GlpiSla,
  type GlpiTicket,
  glpiCalendar,
  glpiCatalog,
  glpiClocks,
  glpiTicket,
} from 'prazo/helpdesks';
import type { ReadHelpDesk } from '../help-desk';

/** The time zone of the server, the close times, and each calendar with its segments and close times. */
interface Schedules {
  readonly zone: string;
  readonly holidays: readonly GlpiHoliday[];
  readonly calendars: readonly {
    readonly calendar: GlpiCalendar;
    readonly segments: readonly GlpiSegment[];
    readonly links: readonly GlpiCalendarHoliday[];
  }[];
}

/** Reads {@link Schedules}, `GET /SLA`, and a list of tickets, each with its log. */
export const read: ReadHelpDesk = (schedules, policies, tickets) => {
  const { zone, holidays, calendars } = schedules as Schedules;
  const cases = tickets as readonly { readonly ticket: GlpiTicket & GlpiDueTimes; readonly log: readonly GlpiLog[] }[];
  return {
    calendars: Object.fromEntries(
      calendars.map(({ calendar, segments, links }) => [
        `calendar${calendar.id}`,
        glpiCalendar(calendar, { zone, segments, holidays, links }),
      ]),
    ),
    catalog: glpiCatalog(policies as readonly GlpiSla[]),
    cases: cases.map(({ ticket, log }) => ({
      ticket: glpiTicket(ticket, log, { zone }),
      clocks: glpiClocks(ticket, { zone }),
    })),
  };
};

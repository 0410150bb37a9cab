import type { FrappeHours, FrappeSla, FrappeTicket, FrappeVersion } from 'prazo/helpdesks';

/**
 * The payloads have the shapes of the source, https://github.com/frappe/helpdesk (helpdesk/helpdesk/doctype/hd_*) and
 * https://github.com/frappe/frappe (frappe/core/doctype/version/version.py). Their contents are invented.
 */

export const zone = 'America/Sao_Paulo';

export const row = (workday: string, start_time: string, end_time: string) => ({ workday, start_time, end_time });

export const WEEK = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];

export const office: FrappeHours = {
  name: 'Default',
  holiday_list: 'Brasil',
  support_and_resolution: WEEK.map((day) => row(day, '10:00:00', '18:00:00')),
};

export const holidays = (...dates: readonly string[]) => ({
  holidays: dates.map((holiday_date) => ({ holiday_date })),
});

export const times = (priority: string, response_time: number, resolution_time: number | null) => ({
  priority,
  response_time,
  resolution_time,
});

/** The targets in Frappe's own tests. */
export const standard: FrappeSla = {
  name: 'Default',
  apply_sla_for_resolution: 1,
  priorities: [
    times('Low', 86_400, 259_200),
    times('Medium', 28_800, 86_400),
    times('High', 3600, 14_400),
    times('Urgent', 1800, 7200),
  ],
};

/** Formats a time in March 2026, such as `Mon 2 10:00`, as local time of the site. */
export const site = (time: string): string => {
  const [, day = '', clock = ''] = time.split(' ');
  return `2026-03-${day.padStart(2, '0')} ${clock.length === 5 ? `${clock}:00` : clock}.000000`;
};

export const version = (at: string, ...changed: readonly (readonly unknown[])[]): FrappeVersion => ({
  creation: site(at),
  data: JSON.stringify({ changed, added: [], removed: [], row_changed: [], data_import: null }),
});

export const ticketAt = (at: string, priority: string, more: Partial<FrappeTicket> = {}): FrappeTicket => ({
  name: 12,
  creation: site(at),
  service_level_agreement_creation: site(at),
  status: 'Open',
  priority,
  sla: 'Default',
  ...more,
});

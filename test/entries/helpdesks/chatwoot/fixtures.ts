import type { ChatwootInbox, ChatwootPolicy } from 'prazo/helpdesks';

/**
 * The payloads have the shapes of the source, https://github.com/chatwoot/chatwoot (app/models/concerns/out_of_offisable.rb,
 * app/views/api/v1/models/_message.json.jbuilder, enterprise/app/models/applied_sla.rb). Their contents are invented.
 */

export const day = (day_of_week: number, open: number, close: number, more: object = {}) => ({
  day_of_week,
  closed_all_day: false,
  open_all_day: false,
  open_hour: open,
  open_minutes: 0,
  close_hour: close,
  close_minutes: 0,
  ...more,
});

export const closed = (day_of_week: number) => ({
  ...{ day_of_week, closed_all_day: true, open_all_day: false },
  ...{ open_hour: null, open_minutes: null, close_hour: null, close_minutes: null },
});

/** The working hours of a new inbox: Monday to Friday from nine to five. */
export const office: ChatwootInbox = {
  name: 'Site',
  timezone: 'America/Sao_Paulo',
  working_hours_enabled: true,
  working_hours: [closed(0), ...[1, 2, 3, 4, 5].map((weekday) => day(weekday, 9, 17)), closed(6)],
};

export const policy: ChatwootPolicy = {
  id: 2,
  name: 'Premium',
  first_response_time_threshold: 1800,
  next_response_time_threshold: 3600.0,
  resolution_time_threshold: 28_800,
  only_during_business_hours: true,
};

export const seconds = (text: string): number => Date.parse(text) / 1000;

import type {
  ServiceNowAudit,
  ServiceNowSchedule,
  ServiceNowSla,
  ServiceNowSpan,
  ServiceNowTask,
} from 'prazo/helpdesks';

/*
 * The payloads have the shapes of the Table API. Every field is a text, a missing value is an empty text, and a reference is an object
 * with the sys_id. The sources of the shapes:
 *
 * - entries of schedules: a public script that fills cmn_schedule_span and cmn_other_schedule
 * - durations: recorded incidents ("calendar_duration": "1970-01-02 04:23:17" beside "calendar_stc": "102197")
 * - fields of contract_sla and task_sla: the lists in clients of the API
 *
 * The contents are invented.
 */

/** A reference, as the Table API returns it. */
export const reference = (value: string): { readonly link: string; readonly value: string } => ({
  link: `https://example.service-now.com/api/now/table/x/${value}`,
  value,
});

export const schedule: ServiceNowSchedule = {
  sys_id: 'a1',
  name: 'Weekdays',
  time_zone: 'America/Sao_Paulo',
  parent: '',
};

/** An entry on weekdays from 9 to 17. `more` replaces fields. */
export const span = (more: Partial<ServiceNowSpan> = {}): ServiceNowSpan => ({
  schedule: reference('a1'),
  name: '',
  type: '',
  show_as: 'busy',
  start_date_time: '20220214T090000',
  end_date_time: '20220214T170000',
  all_day: 'false',
  repeat_type: 'weekdays',
  repeat_count: '1',
  repeat_until: '',
  days_of_week: '',
  yearly_type: 'doy',
  float_day: '1',
  float_week: '1',
  month: '1',
  ...more,
});

/** An entry that closes a whole day, such as `20260102`, every year. */
export const holiday = (date: string, name: string, more: Partial<ServiceNowSpan> = {}): ServiceNowSpan =>
  span({
    name,
    type: 'exclude',
    show_as: 'free',
    all_day: 'true',
    repeat_type: 'yearly',
    start_date_time: `${date}T000000`,
    end_date_time: `${date}T235959`,
    ...more,
  });

/** An SLA of two hours of the schedule `a1`, for incidents of priority 1, from the opening to the resolution, without time on hold. */
export const definition = (more: Partial<ServiceNowSla> = {}): ServiceNowSla => ({
  sys_id: 'd1',
  name: 'P1 resolution',
  collection: 'incident',
  active: 'true',
  duration: '1970-01-01 02:00:00',
  duration_type: '',
  schedule: reference('a1'),
  schedule_source: 'sla_definition',
  start_condition: 'active=true^priority=1^EQ',
  stop_condition: 'state=6^ORstate=7^EQ',
  pause_condition: 'state=3^EQ',
  resume_condition: '',
  reset_condition: '',
  cancel_condition: '',
  when_to_resume: 'no_match',
  when_to_cancel: 'no_match',
  retroactive: 'true',
  retroactive_pause: 'true',
  ...more,
});

/** An incident that is opened at 12:00 UTC on Monday 2 March 2026, which is 9:00 in São Paulo. */
export const task: ServiceNowTask = {
  sys_id: 't1',
  number: 'INC0010001',
  sys_class_name: 'incident',
  opened_at: '2026-03-02 12:00:00',
  sys_created_on: '2026-03-02 12:00:03',
  state: '2',
  hold_reason: '',
  priority: '1',
  assigned_to: '',
};

/** A change of a field of the incident. */
export const audit = (
  at: string,
  fieldname: string,
  oldvalue: string,
  newvalue: string,
  record_checkpoint = '',
): ServiceNowAudit => ({
  documentkey: 't1',
  fieldname,
  oldvalue,
  newvalue,
  sys_created_on: at,
  record_checkpoint,
});

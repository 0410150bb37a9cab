import type { ZendeskAudit, ZendeskHoliday, ZendeskPolicy, ZendeskSchedule } from 'prazo/helpdesks';

type AuditEvent = ZendeskAudit['events'][number];

/** Monday to Friday from nine to five in New York, under the name that Zendesk has for the zone. Wednesday has a break of an hour. */
export const schedule: ZendeskSchedule & { readonly id: number } = {
  id: 360000000101,
  name: 'Support desk',
  time_zone: 'Eastern Time (US & Canada)',
  intervals: [
    { start_time: 1980, end_time: 2460 },
    { start_time: 3420, end_time: 3900 },
    { start_time: 4860, end_time: 5040 },
    { start_time: 5100, end_time: 5340 },
    { start_time: 6300, end_time: 6780 },
    { start_time: 7740, end_time: 8220 },
  ],
};

export const holidays: readonly ZendeskHoliday[] = [
  { name: 'Founders', start_date: '2026-03-05', end_date: '2026-03-06' },
  { name: 'Inventory', start_date: '2026-04-30', end_date: '2026-04-30' },
];

export const policies: readonly ZendeskPolicy[] = [
  {
    id: 37,
    title: 'Everybody',
    position: 2,
    filter: { all: [{ field: 'type', operator: 'is_not', value: 'task' }], any: [] },
    policy_metrics: [
      { priority: 'normal', metric: 'first_reply_time', target: 60, business_hours: true, target_in_seconds: 3600 },
      {
        priority: 'normal',
        metric: 'requester_wait_time',
        target: 480,
        business_hours: true,
        target_in_seconds: 28_800,
      },
      { priority: 'low', metric: 'agent_work_time', target: 1440, business_hours: false },
    ],
  },
  {
    id: 36,
    title: 'Premium',
    position: 1,
    filter: { all: [{ field: 'organization_id', operator: 'is', value: 12 }], any: [] },
    policy_metrics: [
      { priority: 'urgent', metric: 'first_reply_time', target: 0, business_hours: false, target_in_seconds: 15 },
      { priority: 'urgent', metric: 'next_reply_time', target: 120, business_hours: false, target_in_seconds: 7200 },
      {
        priority: 'urgent',
        metric: 'requester_wait_time',
        target: 240,
        business_hours: true,
        target_in_seconds: 14_400,
      },
      { priority: 'urgent', metric: 'total_resolution_time', target: 1440, business_hours: false },
    ],
  },
];

export const CUSTOMER = 9001;
export const AGENT = 17;

export const isAgent = (id: string): boolean => id === String(AGENT);

/** The audit of one save by `author`. `at` is a time in March 2026 in UTC, such as `4 20:00`. */
export function audit(at: string, author: number, ...events: readonly AuditEvent[]): ZendeskAudit {
  return { created_at: time(at), author_id: author, events };
}

/** Formats a time in March 2026, such as `4 20:00` or `4 20:00:01`, as Zendesk writes instants. */
export function time(text: string): string {
  const [day = '', clock = ''] = text.split(' ');
  return `2026-03-${day.padStart(2, '0')}T${clock.length === 5 ? `${clock}:00` : clock}Z`;
}

export const create = (field: string, value: unknown): AuditEvent => ({
  type: 'Create',
  field_name: field,
  value,
});
export const change = (field: string, before: unknown, value: unknown): AuditEvent => ({
  type: 'Change',
  field_name: field,
  previous_value: before,
  value,
});
export const comment = (author: number, isPublic = true): AuditEvent => ({
  type: 'Comment',
  author_id: author,
  public: isPublic,
});
/** An event of an audit that the conversion ignores. */
export const notification: AuditEvent = { type: 'Notification', value: 'You have a reply.' };

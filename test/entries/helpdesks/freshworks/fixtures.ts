import type {
  FreshdeskBusinessHours,
  FreshdeskPolicy,
  FreshdeskTicket,
  FreshserviceBusinessHours,
  FreshservicePolicy,
  FreshworksChange,
  FreshworksConversation,
} from 'prazo/helpdesks';

/**
 * The payloads have the shapes of https://developers.freshdesk.com/api (sample responses, with `business_hours` at "08:00:00 am") and
 * of https://api.freshservice.com (samples, with `list_of_holidays` at "--01-16"). Their contents are invented.
 */

export const nineToFive = { start_time: '9:00 am', end_time: '5:00 pm' };

export const freshdeskHours: FreshdeskBusinessHours = {
  name: 'Support',
  time_zone: 'Brasilia',
  business_hours: {
    monday: nineToFive,
    tuesday: nineToFive,
    wednesday: nineToFive,
    thursday: nineToFive,
    friday: nineToFive,
  },
};

const workday = { beginning_of_workday: '8:00 am', end_of_workday: '6:30 pm' };

export const freshserviceHours: FreshserviceBusinessHours = {
  name: 'Default',
  time_zone: 'Eastern Time (US & Canada)',
  service_desk_hours: { monday: workday, friday: workday },
  list_of_holidays: [
    { holiday_date: '--01-16', holiday_name: 'Birthday of Martin Luther King Jr' },
    { holiday_date: '2026-03-06', holiday_name: 'Inventory' },
    { holiday_date: '--12-25', holiday_name: null },
  ],
};

export const target = (respond: number, next: number | null, resolve: number, business_hours = true) => ({
  respond_within: respond,
  next_respond_within: next,
  resolve_within: resolve,
  business_hours,
  escalation_enabled: true,
});

export const freshdeskPolicies: readonly FreshdeskPolicy[] = [
  {
    id: 7,
    name: 'Everybody',
    position: 2,
    applicable_to: {},
    sla_target: { priority_2: target(3600, 7200, 28_800), priority_4: target(900, 900, 14_400, false) },
  },
  {
    id: 8,
    name: 'Premium',
    position: 1,
    applicable_to: { company_ids: [12] },
    sla_target: { priority_1: target(45, null, 5400), priority_3: null },
  },
];

export const freshservicePolicies: readonly FreshservicePolicy[] = [
  {
    id: 21000057781,
    name: 'Default SLA Policy',
    position: 1,
    sla_targets: [
      { priority: 4, ...target(3600, null, 14_400) },
      { priority: 1, ...target(86_400, null, 259_200, false) },
    ],
  },
];

/** Opened on Monday, 2 March 2026, at ten in São Paulo. */
export const opened: FreshdeskTicket = { id: 31, created_at: '2026-03-02T13:00:00Z', status: 2, priority: 2 };

export const message = (created_at: string, incoming: boolean, more: object = {}): FreshworksConversation => ({
  created_at,
  incoming,
  private: false,
  ...more,
});

export const change = (at: string, status?: number | string, priority?: number): FreshworksChange => ({
  at,
  ...(status !== undefined && { status }),
  ...(priority !== undefined && { priority }),
});

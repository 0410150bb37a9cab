export const targets = [
  { name: 'category', type: 'text', about: 'category of the ticket' },
  { name: 'service', type: 'text', about: 'service type; empty for none' },
  { name: 'tier', type: 'text', about: 'tier that the ticket is escalated to; empty for none' },
  { name: 'level', type: 'text', about: 'level of the ticket' },
  { name: 'metric', type: 'text', about: 'id of the metric' },
  { name: 'target', type: 'text', about: 'target as JSON; empty if there is none' },
  { name: 'kind', type: 'text', about: 'none, agreed, amount, days, businessDays or other' },
  { name: 'basis', type: 'text', about: 'elapsed or business; empty for the kinds none and agreed' },
  {
    name: 'amount',
    type: 'bigint',
    nullable: true,
    about: 'ms for kind amount; days for days and businessDays; else NULL',
  },
  { name: 'calendar', type: 'text', about: 'calendar that the target names; empty for the calendar of the ticket' },
  {
    name: 'from_opening',
    type: 'bigint',
    about: '1 if the target counts from the next opening of the calendar, else 0',
  },
] as const;

export const policies = [
  { name: 'metric', type: 'text', about: 'id of the metric' },
  { name: 'reopens', type: 'bigint', about: '1 if reopening the ticket undoes the stop of the clock, else 0' },
  { name: 'reopening', type: 'text', about: 'exclude, continue, ignore or newCycle' },
  {
    name: 'at_risk_part',
    type: 'bigint',
    about: 'the clock is at risk if elapsed * at_risk_whole >= budget * at_risk_part',
  },
  {
    name: 'at_risk_whole',
    type: 'bigint',
    about: 'see at_risk_part; both are 0 if the threshold is not an exact fraction',
  },
  { name: 'may_reopen', type: 'bigint', about: '1 if any metric lets a ticket be reopened; equal in all rows' },
  { name: 'beyond_sql', type: 'text', about: 'why SQL does not judge the metric; empty if it does' },
] as const;

export const triggers = [
  { name: 'metric', type: 'text', about: 'id of the metric' },
  { name: 'act', type: 'text', about: 'cancel, abandon, stop, reopen, start, resume or pause' },
  { name: 'turn', type: 'bigint', about: 'order of the acts of one event: the smallest takes effect first' },
  { name: 'event', type: 'text', about: 'type of the event' },
  { name: 'reason', type: 'text', about: 'reason that the event must have; empty for any or none' },
  { name: 'by_whom', type: 'text', about: 'author that the event must have; empty for any or none' },
] as const;

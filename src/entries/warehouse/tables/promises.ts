export const targets = [
  { name: 'category', type: 'text', about: 'category of the ticket' },
  { name: 'service', type: 'text', about: 'service type; empty for none' },
  { name: 'tier', type: 'text', about: 'tier the ticket is escalated to; empty for none' },
  { name: 'level', type: 'text', about: 'level of the ticket' },
  { name: 'metric', type: 'text', about: 'what is timed' },
  { name: 'target', type: 'text', about: 'the target as JSON; empty where nothing is promised' },
  { name: 'kind', type: 'text', about: 'none, agreed, amount, days, businessDays or other' },
  { name: 'basis', type: 'text', about: 'elapsed or business; empty where nothing is promised yet' },
  { name: 'amount', type: 'bigint', nullable: true, about: 'ms of an amount, number of days, else NULL' },
  { name: 'calendar', type: 'text', about: 'calendar the target names; empty for that of the ticket' },
  { name: 'from_opening', type: 'bigint', about: '1 where it counts from the next opening, else 0' },
] as const;

export const policies = [
  { name: 'metric', type: 'text', about: 'what is timed' },
  { name: 'reopens', type: 'bigint', about: '1 where a stop is taken back when the ticket is reopened, else 0' },
  { name: 'reopening', type: 'text', about: 'exclude, continue, ignore or newCycle' },
  { name: 'at_risk_part', type: 'bigint', about: 'at risk where elapsed * at_risk_whole >= budget * at_risk_part' },
  { name: 'at_risk_whole', type: 'bigint', about: 'see at_risk_part; both 0 where no such fraction is known' },
  { name: 'may_reopen', type: 'bigint', about: '1 where some metric lets a ticket be reopened; the same in each row' },
  { name: 'beyond_sql', type: 'text', about: 'why SQL does not judge the metric; empty where it does' },
] as const;

export const triggers = [
  { name: 'metric', type: 'text', about: 'what is timed' },
  { name: 'act', type: 'text', about: 'cancel, abandon, stop, reopen, start, resume or pause' },
  { name: 'turn', type: 'bigint', about: 'place of the act among those of one event: the smaller comes first' },
  { name: 'event', type: 'text', about: 'type of the event' },
  { name: 'reason', type: 'text', about: 'reason the event must have; empty for any or none' },
  { name: 'by_whom', type: 'text', about: 'by whom it must be; empty for anyone' },
] as const;

export const tickets = [
  { name: 'ticket', type: 'text', about: 'id of the ticket; key of the row together with as_of' },
  { name: 'opened_at', type: 'bigint', about: 'when the ticket was opened, epoch ms' },
  { name: 'as_of', type: 'bigint', about: 'instant as of which the ticket is judged, epoch ms' },
  { name: 'category', type: 'text', about: 'category when the ticket was opened' },
  {
    name: 'service',
    type: 'text',
    nullable: true,
    about: 'service type when the ticket was opened; NULL or empty for none',
  },
  { name: 'tier', type: 'text', nullable: true, about: 'tier when the ticket was opened; NULL or empty for none' },
  { name: 'level', type: 'text', about: 'level when the ticket was opened' },
  {
    name: 'calendar',
    type: 'text',
    about: 'name of the calendar when the ticket was opened, as in the rows of calendars',
  },
] as const;

export const events = [
  { name: 'ticket', type: 'text', about: 'id of the ticket' },
  { name: 'place', type: 'bigint', about: 'position among the events of the ticket, by time: 0, 1, 2 …, below 4096' },
  { name: 'happened_at', type: 'bigint', about: 'when the event happened, epoch ms' },
  { name: 'event', type: 'text', about: 'type of the event, such as responded or paused' },
  { name: 'reason', type: 'text', nullable: true, about: 'reason of the event; NULL for none' },
  { name: 'by_whom', type: 'text', nullable: true, about: 'author of the event; NULL if unknown' },
  {
    name: 'level',
    type: 'text',
    nullable: true,
    about: 'for reclassified: the new level; NULL if unchanged',
  },
  { name: 'category', type: 'text', nullable: true, about: 'for reclassified: the new category; NULL if unchanged' },
  { name: 'service', type: 'text', nullable: true, about: 'for reclassified: the new service type; NULL if unchanged' },
  { name: 'tier', type: 'text', nullable: true, about: 'for escalated: the new tier; NULL for none' },
  { name: 'calendar', type: 'text', nullable: true, about: 'for reclassified: the new calendar; NULL if unchanged' },
] as const;

export const questions = [
  { name: 'id', type: 'bigint', about: 'number of the question' },
  { name: 'calendar', type: 'text', about: 'name of the calendar' },
  { name: 'asked_at', type: 'bigint', about: 'instant of the question, epoch ms' },
  { name: 'until_at', type: 'bigint', nullable: true, about: 'end of open_between, epoch ms' },
  { name: 'amount', type: 'bigint', nullable: true, about: 'open time to add and subtract, ms' },
] as const;

export const clocks = [
  { name: 'ticket', type: 'text', about: 'id of the ticket; key of the row together with as_of and metric' },
  { name: 'as_of', type: 'bigint', about: 'instant as of which the ticket is judged, epoch ms' },
  { name: 'metric', type: 'text', about: 'id of the metric' },
  { name: 'category', type: 'text', nullable: true, about: 'category used to judge the clock' },
  { name: 'service', type: 'text', nullable: true, about: 'service type used to judge the clock; NULL for none' },
  { name: 'tier', type: 'text', nullable: true, about: 'tier used to judge the clock; NULL for none' },
  { name: 'level', type: 'text', nullable: true, about: 'level used to judge the clock' },
  { name: 'calendar', type: 'text', nullable: true, about: 'calendar of the ticket used to judge the clock' },
  { name: 'phase', type: 'text', nullable: true, about: 'phase of the clock; NULL if SQL does not judge it' },
  { name: 'verdict', type: 'text', nullable: true, about: 'verdict on the clock; NULL if SQL does not judge it' },
  { name: 'late', type: 'bigint', nullable: true, about: '1 if the verdict is breaching or breached, else 0' },
  { name: 'basis', type: 'text', nullable: true, about: 'elapsed or business; NULL if there is no target yet' },
  { name: 'started_at', type: 'bigint', nullable: true, about: 'when the clock started, epoch ms' },
  {
    name: 'received_at',
    type: 'bigint',
    nullable: true,
    about: 'when the clock begins to count, epoch ms; NULL if it counts from its start',
  },
  {
    name: 'due_at',
    type: 'bigint',
    nullable: true,
    about: 'due time, epoch ms; NULL while the clock is paused',
  },
  { name: 'original_due_at', type: 'bigint', nullable: true, about: 'due time without pauses, epoch ms' },
  {
    name: 'due_if_resumed_at',
    type: 'bigint',
    nullable: true,
    about: 'due time if the pause in progress ended at as_of, epoch ms',
  },
  { name: 'stopped_at', type: 'bigint', nullable: true, about: 'when the clock stopped, epoch ms' },
  { name: 'elapsed_business', type: 'bigint', nullable: true, about: 'business time used, ms' },
  { name: 'elapsed_wall', type: 'bigint', nullable: true, about: 'wall-clock time used, ms' },
  { name: 'paused', type: 'bigint', nullable: true, about: 'wall-clock time in pauses, ms' },
  { name: 'remaining_business', type: 'bigint', nullable: true, about: 'business time left, ms; negative if late' },
  { name: 'remaining_wall', type: 'bigint', nullable: true, about: 'wall-clock time left, ms; negative if late' },
  { name: 'beyond_sql', type: 'text', about: 'why SQL does not judge the clock; empty if it does' },
] as const;

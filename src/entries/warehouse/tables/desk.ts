export const tickets = [
  { name: 'ticket', type: 'text', about: 'id of the ticket; with as_of the key of the row' },
  { name: 'opened_at', type: 'bigint', about: 'opening of the ticket, epoch ms' },
  { name: 'as_of', type: 'bigint', about: 'instant as of which it is judged, epoch ms' },
  { name: 'category', type: 'text', about: 'category at the opening' },
  { name: 'service', type: 'text', nullable: true, about: 'service type at the opening; NULL or empty for none' },
  { name: 'tier', type: 'text', nullable: true, about: 'tier at the opening; NULL or empty for none' },
  { name: 'level', type: 'text', about: 'level at the opening' },
  { name: 'calendar', type: 'text', about: 'name of its calendar, as in the rows of calendars' },
] as const;

export const events = [
  { name: 'ticket', type: 'text', about: 'id of the ticket' },
  { name: 'place', type: 'bigint', about: 'place among the events of the ticket, by time: 0, 1, 2 …, below 4096' },
  { name: 'happened_at', type: 'bigint', about: 'when it happened, epoch ms' },
  { name: 'event', type: 'text', about: 'type of the event, such as responded or paused' },
  { name: 'reason', type: 'text', nullable: true, about: 'its reason; NULL for none' },
  { name: 'by_whom', type: 'text', nullable: true, about: 'by whom it is; NULL where that is not told' },
  {
    name: 'level',
    type: 'text',
    nullable: true,
    about: 'of reclassified: the level it changes to; NULL where it stays',
  },
  { name: 'category', type: 'text', nullable: true, about: 'of reclassified: the category; NULL where it stays' },
  { name: 'service', type: 'text', nullable: true, about: 'of reclassified: the service type; NULL where it stays' },
  { name: 'tier', type: 'text', nullable: true, about: 'of escalated: the tier; NULL for none' },
  { name: 'calendar', type: 'text', nullable: true, about: 'of reclassified: the calendar; NULL where it stays' },
] as const;

export const questions = [
  { name: 'id', type: 'bigint', about: 'number of the question' },
  { name: 'calendar', type: 'text', about: 'name of the calendar' },
  { name: 'asked_at', type: 'bigint', about: 'instant that is asked about, epoch ms' },
  { name: 'until_at', type: 'bigint', nullable: true, about: 'end of open_between, epoch ms' },
  { name: 'amount', type: 'bigint', nullable: true, about: 'open time to add and to subtract, ms' },
] as const;

export const clocks = [
  { name: 'ticket', type: 'text', about: 'id of the ticket; with as_of and metric the key of the row' },
  { name: 'as_of', type: 'bigint', about: 'instant as of which it is judged, epoch ms' },
  { name: 'metric', type: 'text', about: 'what is timed' },
  { name: 'category', type: 'text', nullable: true, about: 'category by which the clock is judged' },
  { name: 'service', type: 'text', nullable: true, about: 'service type by which it is judged; NULL for none' },
  { name: 'tier', type: 'text', nullable: true, about: 'tier by which it is judged; NULL for none' },
  { name: 'level', type: 'text', nullable: true, about: 'level by which it is judged' },
  { name: 'calendar', type: 'text', nullable: true, about: 'calendar of the ticket as it is judged' },
  { name: 'phase', type: 'text', nullable: true, about: 'what the clock does; NULL beyond SQL' },
  { name: 'verdict', type: 'text', nullable: true, about: 'how it is judged; NULL beyond SQL' },
  { name: 'late', type: 'bigint', nullable: true, about: '1 where it is breaching or breached, else 0' },
  { name: 'basis', type: 'text', nullable: true, about: 'elapsed or business; NULL where nothing is promised yet' },
  { name: 'started_at', type: 'bigint', nullable: true, about: 'start of the clock, epoch ms' },
  { name: 'received_at', type: 'bigint', nullable: true, about: 'receipt, epoch ms; NULL where that is the start' },
  { name: 'due_at', type: 'bigint', nullable: true, about: 'due, epoch ms; NULL while a pause moves it' },
  { name: 'original_due_at', type: 'bigint', nullable: true, about: 'due before any pause, epoch ms' },
  { name: 'due_if_resumed_at', type: 'bigint', nullable: true, about: 'due if the pause ended at as_of, epoch ms' },
  { name: 'stopped_at', type: 'bigint', nullable: true, about: 'stop of the clock, epoch ms' },
  { name: 'elapsed_business', type: 'bigint', nullable: true, about: 'open time used, ms' },
  { name: 'elapsed_wall', type: 'bigint', nullable: true, about: 'all time used, ms' },
  { name: 'paused', type: 'bigint', nullable: true, about: 'all time in pauses, ms' },
  { name: 'remaining_business', type: 'bigint', nullable: true, about: 'open time left, ms; negative when late' },
  { name: 'remaining_wall', type: 'bigint', nullable: true, about: 'all time left, ms; negative when late' },
  { name: 'beyond_sql', type: 'text', about: 'why SQL does not judge the clock; empty where it does' },
] as const;

export const openTime = [
  { name: 'calendar', type: 'text', about: 'name of the calendar' },
  { name: 'opens_at', type: 'bigint', about: 'start of the open interval, epoch ms; the row covers time from here' },
  { name: 'closes_at', type: 'bigint', about: 'end of the open interval, epoch ms; exclusive' },
  {
    name: 'next_opens_at',
    type: 'bigint',
    about: 'start of the next open interval, epoch ms; the row covers time until here, exclusive',
  },
  { name: 'open_before', type: 'bigint', about: 'cumulative open time from the first row to opens_at, ms' },
] as const;

export const openTimeByDay = [
  { name: 'calendar', type: 'text', about: 'name of the calendar' },
  { name: 'day', type: 'bigint', about: 'start of the UTC day, epoch ms; join key for an instant' },
  { name: 'from_at', type: 'bigint', about: 'the piece covers time from here, epoch ms' },
  { name: 'until_at', type: 'bigint', about: 'the piece covers time until here, epoch ms; exclusive' },
  { name: 'opens_at', type: 'bigint', about: 'start of the uncut open interval, epoch ms' },
  { name: 'closes_at', type: 'bigint', about: 'end of the uncut open interval, epoch ms; exclusive' },
  { name: 'next_opens_at', type: 'bigint', about: 'start of the next uncut open interval, epoch ms' },
  { name: 'open_before', type: 'bigint', about: 'cumulative open time from the first row to opens_at, ms' },
] as const;

export const openTimeByAmount = [
  { name: 'calendar', type: 'text', about: 'name of the calendar' },
  { name: 'block', type: 'bigint', about: 'start of the block, a multiple of 14400000, ms; join key for an amount' },
  { name: 'from_amount', type: 'bigint', about: 'cumulative open time at which the piece begins, ms' },
  { name: 'until_amount', type: 'bigint', about: 'cumulative open time at which the piece ends, ms; exclusive' },
  { name: 'opens_at', type: 'bigint', about: 'start of the uncut open interval, epoch ms' },
  { name: 'open_before', type: 'bigint', about: 'cumulative open time from the first row to opens_at, ms' },
] as const;

export const utcOffsets = [
  { name: 'calendar', type: 'text', about: 'name of the calendar' },
  { name: 'starts_at', type: 'bigint', about: 'the offset applies from here, epoch ms' },
  { name: 'ends_at', type: 'bigint', about: 'the offset applies until here, epoch ms; exclusive' },
  { name: 'utc_offset', type: 'bigint', about: 'local time minus UTC, ms' },
  {
    name: 'local_starts_at',
    type: 'bigint',
    about: 'start of the local times first reached in this row, ms as if UTC',
  },
  {
    name: 'local_ends_at',
    type: 'bigint',
    about: 'end of the local times first reached in this row, ms as if UTC; exclusive',
  },
] as const;

export const businessDays = [
  { name: 'calendar', type: 'text', about: 'name of the calendar' },
  { name: 'day', type: 'bigint', about: 'midnight at the start of the civil date, ms as if UTC' },
  { name: 'local_date', type: 'text', about: 'civil date, YYYY-MM-DD' },
  { name: 'local_month', type: 'text', about: 'month of the civil date, YYYY-MM' },
  { name: 'is_business_day', type: 'bigint', about: '1 if some time of the date is open, else 0' },
  { name: 'business_days_before', type: 'bigint', about: 'number of business days in the earlier rows' },
] as const;

export const holidays = [
  { name: 'calendar', type: 'text', about: 'name of the calendar' },
  { name: 'kind', type: 'text', about: 'holiday, override or closure' },
  { name: 'name', type: 'text', about: 'names of the holidays, or name of the closure; empty if there is none' },
  { name: 'starts_at', type: 'bigint', about: 'start, epoch ms' },
  { name: 'ends_at', type: 'bigint', about: 'end, epoch ms; exclusive' },
] as const;

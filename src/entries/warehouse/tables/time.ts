export const openTime = [
  { name: 'calendar', type: 'text', about: 'name of the calendar' },
  { name: 'opens_at', type: 'bigint', about: 'opening, epoch ms; the row holds from here' },
  { name: 'closes_at', type: 'bigint', about: 'closing, epoch ms; not included' },
  { name: 'next_opens_at', type: 'bigint', about: 'next opening, epoch ms; the row holds until here, not included' },
  { name: 'open_before', type: 'bigint', about: 'open time before opens_at since the first row, ms' },
] as const;

export const openTimeByDay = [
  { name: 'calendar', type: 'text', about: 'name of the calendar' },
  { name: 'day', type: 'bigint', about: 'midnight of UTC that begins the day, epoch ms; the key of an instant' },
  { name: 'from_at', type: 'bigint', about: 'the piece holds from here, epoch ms' },
  { name: 'until_at', type: 'bigint', about: 'the piece holds until here, epoch ms; not included' },
  { name: 'opens_at', type: 'bigint', about: 'opening of the whole row, epoch ms' },
  { name: 'closes_at', type: 'bigint', about: 'closing of the whole row, epoch ms; not included' },
  { name: 'next_opens_at', type: 'bigint', about: 'opening of the next whole row, epoch ms' },
  { name: 'open_before', type: 'bigint', about: 'open time before opens_at since the first row, ms' },
] as const;

export const openTimeByAmount = [
  { name: 'calendar', type: 'text', about: 'name of the calendar' },
  { name: 'block', type: 'bigint', about: 'multiple of 14400000 that begins the block, ms; the key of an amount' },
  { name: 'from_amount', type: 'bigint', about: 'the piece holds from this open time since the first row on, ms' },
  { name: 'until_amount', type: 'bigint', about: 'the piece holds until this open time, ms; not included' },
  { name: 'opens_at', type: 'bigint', about: 'opening of the whole row, epoch ms' },
  { name: 'open_before', type: 'bigint', about: 'open time before opens_at since the first row, ms' },
] as const;

export const utcOffsets = [
  { name: 'calendar', type: 'text', about: 'name of the calendar' },
  { name: 'starts_at', type: 'bigint', about: 'the offset holds from here, epoch ms' },
  { name: 'ends_at', type: 'bigint', about: 'the offset holds until here, epoch ms; not included' },
  { name: 'utc_offset', type: 'bigint', about: 'local time minus UTC, ms' },
  { name: 'local_starts_at', type: 'bigint', about: 'first local time that is first reached here, ms as if UTC' },
  {
    name: 'local_ends_at',
    type: 'bigint',
    about: 'end of the local times first reached here, ms as if UTC; not included',
  },
] as const;

export const businessDays = [
  { name: 'calendar', type: 'text', about: 'name of the calendar' },
  { name: 'day', type: 'bigint', about: 'midnight that begins the civil date, ms as if UTC' },
  { name: 'local_date', type: 'text', about: 'the civil date, YYYY-MM-DD' },
  { name: 'local_month', type: 'text', about: 'its month, YYYY-MM' },
  { name: 'is_business_day', type: 'bigint', about: '1 where some time of the date is open, else 0' },
  { name: 'business_days_before', type: 'bigint', about: 'business days of the earlier rows' },
] as const;

export const holidays = [
  { name: 'calendar', type: 'text', about: 'name of the calendar' },
  { name: 'kind', type: 'text', about: 'holiday, override or closure' },
  { name: 'name', type: 'text', about: 'names of the holidays, or of the closure; empty where there is none' },
  { name: 'starts_at', type: 'bigint', about: 'start, epoch ms' },
  { name: 'ends_at', type: 'bigint', about: 'end, epoch ms; not included' },
] as const;

import { type Calendar, createCalendar } from 'prazo';
import { businessDayRows } from 'prazo/warehouse';
import { expect, it } from 'vitest';
import { utc } from './format';

const WEEK = { 'mon-fri': ['09:00-17:00'] };

type DateRow = readonly [date: string, isBusinessDay: 0 | 1, before: number];

/** A calendar, a span, and the expected rows, worked out by hand. */
const SITUATIONS: readonly (readonly [name: string, Calendar, from: string, until: string, ...rows: DateRow[]])[] = [
  [
    'a week with a holiday and a weekend | counts neither as business days',
    createCalendar({ zone: 'UTC', hours: WEEK, holidays: ['2026-12-25'] }),
    '2026-12-24T00:00:00Z',
    '2026-12-29T00:00:00Z',
    ['2026-12-24', 1, 0],
    ['2026-12-25', 0, 1],
    ['2026-12-26', 0, 1],
    ['2026-12-27', 0, 1],
    ['2026-12-28', 1, 1],
  ],
  [
    'a span around local midnight | has both local dates',
    createCalendar({ zone: 'America/New_York', hours: WEEK }),
    '2026-11-24T04:59:59.999Z',
    '2026-11-24T05:00:00.001Z',
    ['2026-11-23', 1, 0],
    ['2026-11-24', 1, 1],
  ],
  [
    'a span that ends at local midnight | does not include the date that begins',
    createCalendar({ zone: 'America/New_York', hours: WEEK }),
    '2026-11-23T05:00:00Z',
    '2026-11-24T05:00:00Z',
    ['2026-11-23', 1, 0],
  ],
  [
    'a date that Apia skipped | is not a business day',
    createCalendar({ zone: 'Pacific/Apia', hours: { 'mon-sun': ['00:00-24:00'] } }),
    '2011-12-29T12:00:00Z',
    '2011-12-31T09:00:00Z',
    ['2011-12-29', 1, 0],
    ['2011-12-30', 0, 1],
    ['2011-12-31', 1, 1],
  ],
  [
    'a night shift | makes both of its dates business days',
    createCalendar({ zone: 'UTC', hours: { sat: ['22:00-06:00'] } }),
    '2026-11-20T00:00:00Z',
    '2026-11-24T00:00:00Z',
    ['2026-11-20', 0, 0],
    ['2026-11-21', 1, 0],
    ['2026-11-22', 1, 1],
    ['2026-11-23', 0, 2],
  ],
  [
    'local time that goes back over midnight (St John’s, 7 November 2010) | includes the earlier date again',
    createCalendar({ zone: 'America/St_Johns', hours: '24/7' }),
    '2010-11-07T02:30:30Z',
    '2010-11-07T02:32:00Z',
    ['2010-11-06', 1, 0],
    ['2010-11-07', 1, 1],
  ],
];

const named = SITUATIONS.map(([name, calendar, from, until, ...expected]) => ({
  name,
  calendar,
  from,
  until,
  expected,
}));

it.each(named)('$name', ({ calendar, from, until, expected }) => {
  const rows = [...businessDayRows(calendar, { from, until })];
  expect(rows.map((row) => [row.local_date, row.is_business_day, row.business_days_before])).toEqual(expected);
  for (const row of rows) {
    expect(utc(row.day)).toBe(`${row.local_date}T00:00`);
    expect(row.local_month).toBe(row.local_date.slice(0, 7));
  }
});

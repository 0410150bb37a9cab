import {
  type Calendar,
  type CalendarDefinition,
  calendarUnion,
  createCalendar,
  effectiveCalendar,
  freezeCalendar,
} from 'prazo';
import { openTimeRows } from 'prazo/warehouse';
import { describe, expect, it, test } from 'vitest';
import { hours, utc } from './format';

const OFFICE = { 'mon-fri': ['09:00-12:00', '13:00-17:00'] };

const deskWith = (definition: CalendarDefinition): Calendar => createCalendar({ name: 'desk', ...definition });

type OpenTimeRow = readonly [opens: string, closes: string, next: string, hoursBefore: number];

function rows(calendar: Calendar, from: string, until: string): readonly OpenTimeRow[] {
  return [...openTimeRows(calendar, { from, until })].map((row) => [
    utc(row.opens_at),
    utc(row.closes_at),
    utc(row.next_opens_at),
    hours(row.open_before),
  ]);
}

/** A calendar, a span, and the expected rows, worked out by hand: opening, closing, next opening, open hours before. */
const SITUATIONS: readonly (readonly [name: string, Calendar, from: string, until: string, ...rows: OpenTimeRow[]])[] =
  [
    [
      'two days with a lunch break | are four intervals',
      deskWith({ zone: 'UTC', hours: OFFICE }),
      '2026-11-23T09:00:00Z',
      '2026-11-25T00:00:00Z',
      ['2026-11-23T09:00', '2026-11-23T12:00', '2026-11-23T13:00', 0],
      ['2026-11-23T13:00', '2026-11-23T17:00', '2026-11-24T09:00', 3],
      ['2026-11-24T09:00', '2026-11-24T12:00', '2026-11-24T13:00', 7],
      ['2026-11-24T13:00', '2026-11-24T17:00', '2026-11-25T09:00', 10],
    ],
    [
      'a span within one interval | has the whole interval',
      deskWith({ zone: 'UTC', hours: OFFICE }),
      '2026-11-23T10:00:00Z',
      '2026-11-23T10:00:00.001Z',
      ['2026-11-23T09:00', '2026-11-23T12:00', '2026-11-23T13:00', 0],
    ],
    [
      'a span that begins on a closed weekend | begins with the interval before it',
      deskWith({ zone: 'UTC', hours: OFFICE }),
      '2026-11-22T00:00:00Z',
      '2026-11-23T12:00:00Z',
      ['2026-11-20T13:00', '2026-11-20T17:00', '2026-11-23T09:00', 0],
      ['2026-11-23T09:00', '2026-11-23T12:00', '2026-11-23T13:00', 4],
    ],
    [
      'a span that ends at an opening | does not include that interval',
      deskWith({ zone: 'UTC', hours: OFFICE }),
      '2026-11-23T09:00:00Z',
      '2026-11-23T13:00:00Z',
      ['2026-11-23T09:00', '2026-11-23T12:00', '2026-11-23T13:00', 0],
    ],
    [
      'a span that ends 1 ms after an opening | includes that interval',
      deskWith({ zone: 'UTC', hours: OFFICE }),
      '2026-11-23T09:00:00Z',
      '2026-11-23T13:00:00.001Z',
      ['2026-11-23T09:00', '2026-11-23T12:00', '2026-11-23T13:00', 0],
      ['2026-11-23T13:00', '2026-11-23T17:00', '2026-11-24T09:00', 3],
    ],
    [
      'a night with the hour that New York skips | is 1 h shorter',
      deskWith({ zone: 'America/New_York', hours: { sat: ['22:00-06:00'] } }),
      '2026-03-08T03:00:00Z',
      '2026-03-08T04:00:00Z',
      ['2026-03-08T03:00', '2026-03-08T10:00', '2026-03-15T02:00', 0],
    ],
    [
      'a night with the hour that New York repeats | is 1 h longer',
      deskWith({ zone: 'America/New_York', hours: { sat: ['22:00-06:00'] } }),
      '2026-11-01T02:00:00Z',
      '2026-11-01T04:00:00Z',
      ['2026-11-01T02:00', '2026-11-01T11:00', '2026-11-08T03:00', 0],
    ],
    [
      'the days around the date that Apia skipped | follow each other',
      deskWith({ zone: 'Pacific/Apia', hours: { 'thu-sat': ['09:00-10:00'] } }),
      '2011-12-29T19:00:00Z',
      '2011-12-31T00:00:00Z',
      ['2011-12-29T19:00', '2011-12-29T20:00', '2011-12-30T19:00', 0],
      ['2011-12-30T19:00', '2011-12-30T20:00', '2012-01-04T19:00', 1],
    ],
    [
      'a millisecond between two closures | is an interval',
      deskWith({
        zone: 'UTC',
        hours: { mon: ['09:00-10:00'] },
        closures: [
          { from: '2026-11-23T09:00:00Z', until: '2026-11-23T09:30:00Z' },
          { from: '2026-11-23T09:30:00.001Z', until: '2026-11-23T10:00:00Z' },
        ],
      }),
      '2026-11-23T09:30:00Z',
      '2026-11-24T00:00:00Z',
      ['2026-11-23T09:30', '2026-11-23T09:30:00.001', '2026-11-30T09:00', 0],
    ],
    [
      'an interval of several days | is whole',
      deskWith({ zone: 'UTC', hours: { 'mon-wed': ['00:00-24:00'] } }),
      '2026-11-24T12:00:00Z',
      '2026-11-25T12:00:00Z',
      ['2026-11-23T00:00', '2026-11-26T00:00', '2026-11-30T00:00', 0],
    ],
    [
      'a calendar that never closes | has one row, cut at the span',
      deskWith({ zone: 'UTC', hours: '24/7' }),
      '2026-11-23T10:30:00Z',
      '2026-11-30T00:00:00Z',
      ['2026-11-23T10:30', '2026-11-30T00:00', '2026-11-30T00:00', 0],
    ],
    [
      'a frozen calendar that never closes | has one row, cut at the span',
      createCalendar(freezeCalendar(deskWith({ zone: 'UTC', hours: '24/7' }), { from: 2026, until: 2026 })),
      '2026-11-23T10:30:00Z',
      '2026-11-30T00:00:00Z',
      ['2026-11-23T10:30', '2026-11-30T00:00', '2026-11-30T00:00', 0],
    ],
    [
      'a calendar that closes only at Christmas | has whole intervals',
      deskWith({ zone: 'UTC', hours: '24/7', holidays: [{ month: 12, day: 25 }] }),
      '2026-12-24T12:00:00Z',
      '2026-12-26T12:00:00Z',
      ['2025-12-26T00:00', '2026-12-25T00:00', '2026-12-26T00:00', 0],
      ['2026-12-26T00:00', '2027-12-25T00:00', '2027-12-26T00:00', 364 * 24],
    ],
    [
      'a calendar that never closes after a closure | has a row cut at the end of the span',
      deskWith({
        zone: 'UTC',
        hours: '24/7',
        closures: [{ from: '2026-11-23T10:00:00Z', until: '2026-11-23T11:00:00Z' }],
      }),
      '2026-11-23T09:00:00Z',
      '2026-11-23T15:00:00Z',
      ['2026-11-23T09:00', '2026-11-23T10:00', '2026-11-23T11:00', 0],
      ['2026-11-23T11:00', '2026-11-23T15:00', '2026-11-23T15:00', 1],
    ],
    [
      'a span that begins in the only closure | has an empty first row',
      deskWith({
        zone: 'UTC',
        hours: '24/7',
        closures: [{ from: '2026-11-23T08:00:00Z', until: '2026-11-23T11:00:00Z' }],
      }),
      '2026-11-23T09:00:00Z',
      '2026-11-23T15:00:00Z',
      ['2026-11-23T09:00', '2026-11-23T09:00', '2026-11-23T11:00', 0],
      ['2026-11-23T11:00', '2026-11-23T15:00', '2026-11-23T15:00', 0],
    ],
    [
      'a calendar that is closed where its coverage begins | has an empty row until the first opening',
      createCalendar(
        freezeCalendar(deskWith({ zone: 'UTC', hours: { mon: ['09:00-10:00'] } }), { from: 2026, until: 2026 }),
      ),
      '2026-01-01T00:00:00Z',
      '2026-01-05T12:00:00Z',
      ['2026-01-01T00:00', '2026-01-01T00:00', '2026-01-05T09:00', 0],
      ['2026-01-05T09:00', '2026-01-05T10:00', '2026-01-12T09:00', 0],
    ],
    [
      'a calendar that is open where its coverage begins | has the rest of the interval',
      createCalendar(
        freezeCalendar(deskWith({ zone: 'UTC', hours: { 'wed-thu': ['00:00-24:00'] } }), { from: 2026, until: 2026 }),
      ),
      '2026-01-01T00:00:00Z',
      '2026-01-02T00:00:00Z',
      ['2026-01-01T00:00', '2026-01-02T00:00', '2026-01-07T00:00', 0],
    ],
    [
      'a calendar that moves from Berlin to New York | opens at local time in each zone',
      effectiveCalendar([
        { calendar: deskWith({ zone: 'Europe/Berlin', hours: { 'mon-fri': ['09:00-17:00'] } }) },
        { from: '2026-11-24', calendar: deskWith({ zone: 'America/New_York', hours: { 'mon-fri': ['09:00-17:00'] } }) },
      ]),
      '2026-11-23T08:00:00Z',
      '2026-11-25T00:00:00Z',
      ['2026-11-23T08:00', '2026-11-23T16:00', '2026-11-24T14:00', 0],
      ['2026-11-24T14:00', '2026-11-24T22:00', '2026-11-25T14:00', 8],
    ],
    [
      'a union of calendars whose hours touch | is one interval',
      calendarUnion(
        deskWith({ zone: 'UTC', hours: { mon: ['08:00-12:00'] } }),
        deskWith({ zone: 'Asia/Tokyo', hours: { mon: ['21:00-23:00'] } }),
      ),
      '2026-11-23T08:00:00Z',
      '2026-11-24T00:00:00Z',
      ['2026-11-23T08:00', '2026-11-23T14:00', '2026-11-30T08:00', 0],
    ],
  ];

const named = SITUATIONS.map(([name, calendar, from, until, ...expected]) => ({
  name,
  calendar,
  from,
  until,
  expected,
}));

describe('openTimeRows', () => {
  it.each(named)('$name', ({ calendar, from, until, expected }) => {
    expect(rows(calendar, from, until)).toEqual(expected);
  });
});

describe('the column calendar', () => {
  const span = { from: '2026-11-23T09:00:00Z', until: '2026-11-23T10:00:00Z' };
  const calendar = deskWith({ zone: 'UTC', hours: OFFICE });
  test('without a name in the options | has the name of the calendar', () => {
    expect([...openTimeRows(calendar, span)].map((row) => row.calendar)).toEqual(['desk']);
  });
  test('with a name in the options | has that name', () => {
    for (const cut of [undefined, 'day', 'amount'] as const) {
      const named = openTimeRows(calendar, { ...span, name: 'lisbon', cut: cut as 'day' });
      expect([...new Set([...named].map((row) => row.calendar))]).toEqual(['lisbon']);
    }
  });
});

import { type AgreedTarget, type Calendar, createCalendar } from 'prazo';
import { describe, expect, test } from 'vitest';
import { always, desk, promised } from '../ticket/promise';

/** The receipt of a target: at the start, at the next opening, or after a cutoff at the opening of the next business day. */

type Row = readonly [situation: string, start: string, received: string, due: string];

// The desk is open 9–12 and 13–18. Monday is 23 November 2026; Friday the 20th is a holiday.
const local = (text: string): string => `2026-${text.replace(' ', 'T')}-03:00`;

/** Tests the receipt and the due of one target from each start. */
function receives(target: AgreedTarget, rows: readonly Row[], calendar: Calendar = desk): void {
  test.each(rows)('%s', (_situation, start, received, due) => {
    expect(promised(target, local(start), calendar)).toEqual([local(received), local(due)]);
  });
}

describe('a target in business days is received', () => {
  receives({ businessDays: 1 }, [
    ['at once while open', '11-23 16:40', '11-23 16:40', '11-24 16:40'],
    ['at once at an opening', '11-23 09:00', '11-23 09:00', '11-24 09:00'],
    ['at the opening, from early morning', '11-23 07:00', '11-23 09:00', '11-24 09:00'],
    ['after lunch, from lunch', '11-23 12:30', '11-23 13:00', '11-24 13:00'],
    ['at the next opening, from a closing', '11-23 18:00', '11-24 09:00', '11-25 09:00'],
    ['at the next opening, from the evening', '11-23 20:00', '11-24 09:00', '11-25 09:00'],
    ['on Monday, from a Saturday', '11-21 10:00', '11-23 09:00', '11-24 09:00'],
    ['after the holiday, from the evening before it', '11-19 20:00', '11-23 09:00', '11-24 09:00'],
    ['when a holiday ends, from its morning', '02-18 10:00', '02-18 14:00', '02-19 14:00'],
  ]);
});

describe('a target of one business day, open from 9 to 17', () => {
  const office = createCalendar({ zone: 'America/Sao_Paulo', hours: { 'mon-fri': ['09:00-17:00'] } });
  receives(
    { businessDays: 1 },
    [
      ['from Friday while open', '11-27 16:30', '11-27 16:30', '11-30 16:30'],
      ['from Friday evening', '11-27 18:00', '11-30 09:00', '12-01 09:00'],
      ['from Saturday morning', '11-28 10:00', '11-30 09:00', '12-01 09:00'],
      ['from Sunday afternoon', '11-29 14:00', '11-30 09:00', '12-01 09:00'],
      ['from Sunday evening', '11-29 18:00', '11-30 09:00', '12-01 09:00'],
    ],
    office,
  );

  test('never falls due earlier for a later start, over two weeks of minutes', () => {
    const start = Date.parse(local('11-23 00:00'));
    let last = '';
    for (let minute = 0; minute < 14 * 24 * 60; minute += 15) {
      const [, due] = promised({ businessDays: 1 }, new Date(start + minute * 60_000).toISOString(), office);
      expect(due >= last, `${due} after ${last}`).toBe(true);
      last = due;
    }
    // the last start, on Sunday evening, is received on Monday the 7th
    expect(last).toBe(local('12-08 09:00'));
  });
});

describe('a cutoff at 16:00', () => {
  receives({ businessDays: 1, cutoff: '16:00' }, [
    ['a minute before the cutoff, the same day', '11-23 15:59', '11-23 15:59', '11-24 15:59'],
    ['at the cutoff, the next business day', '11-23 16:00', '11-24 09:00', '11-25 09:00'],
    ['after the cutoff, the next business day', '11-23 17:00', '11-24 09:00', '11-25 09:00'],
    ['in the evening, the next opening', '11-23 20:00', '11-24 09:00', '11-25 09:00'],
    ['on a Saturday, the next opening', '11-21 17:00', '11-23 09:00', '11-24 09:00'],
    ['after the cutoff before a holiday', '11-19 16:40', '11-23 09:00', '11-24 09:00'],
    ['after the cutoff before a day that opens at 14:00', '02-17 16:40', '02-18 14:00', '02-19 14:00'],
  ]);
});

describe('a cutoff while the calendar is closed', () => {
  describe('at lunch', () => {
    receives({ businessDays: 1, cutoff: '12:30' }, [
      ['a start in the morning is before it', '11-23 11:59', '11-23 11:59', '11-24 11:59'],
      ['a start at lunch, received after lunch, is after it', '11-23 12:10', '11-24 09:00', '11-25 09:00'],
      ['a start in the afternoon is after it', '11-23 15:00', '11-24 09:00', '11-25 09:00'],
    ]);
  });
  describe('before the opening', () => {
    receives({ businessDays: 1, cutoff: '08:00' }, [
      ['a start while open is after it', '11-23 10:00', '11-24 09:00', '11-25 09:00'],
      ['a start on a Saturday, received at the opening, is after it', '11-21 10:00', '11-24 09:00', '11-25 09:00'],
    ]);
  });
  describe('at midnight', () => {
    receives({ businessDays: 1, cutoff: '00:00' }, [
      ['any start is after it', '11-23 09:00', '11-24 09:00', '11-25 09:00'],
    ]);
  });
  describe('after the closing', () => {
    receives({ businessDays: 1, cutoff: '20:00' }, [
      ['a start while open is before it', '11-23 17:59', '11-23 17:59', '11-24 17:59'],
      ['a start in the evening is received on the next day', '11-23 19:00', '11-24 09:00', '11-25 09:00'],
    ]);
  });
});

describe('a cutoff with a time of day', () => {
  receives({ businessDays: 1, by: '12:00', cutoff: '16:00' }, [
    ['before the cutoff', '11-23 15:00', '11-23 15:00', '11-24 12:00'],
    ['after it', '11-23 16:00', '11-24 09:00', '11-25 12:00'],
  ]);
  describe('of the same day', () => {
    receives({ businessDays: 0, by: '18:00', cutoff: '16:00' }, [
      ['before the cutoff', '11-23 15:00', '11-23 15:00', '11-23 18:00'],
      ['after it', '11-23 16:30', '11-24 09:00', '11-24 18:00'],
      ['from a Saturday', '11-21 16:30', '11-23 09:00', '11-23 18:00'],
    ]);
  });
});

describe('a cutoff on a calendar open at night', () => {
  const night = createCalendar({ zone: 'America/Sao_Paulo', hours: { 'mon-fri': ['22:00-06:00'] } });
  receives(
    { businessDays: 1, cutoff: '23:00' },
    [
      ['before it', '11-23 22:30', '11-23 22:30', '11-24 22:30'],
      ['after it, the next day opens at midnight', '11-23 23:00', '11-24 00:00', '11-25 00:00'],
      ['past midnight', '11-24 03:00', '11-24 03:00', '11-25 03:00'],
      // Saturday is a business day, because Friday night ends on it; Sunday has no open time
      ['on a Friday', '11-27 23:30', '11-28 00:00', '11-30 22:00'],
    ],
    night,
  );
});

describe('from the next opening', () => {
  test.each<readonly [situation: string, target: AgreedTarget, start: string, received: string, due: string]>([
    ['hours from the evening', { hours: 2, from: 'nextOpening' }, '11-19 20:00', '11-23 09:00', '11-23 11:00'],
    [
      'hours while open, past the closing',
      { hours: 2, from: 'nextOpening' },
      '11-19 16:40',
      '11-19 16:40',
      '11-19 18:40',
    ],
    ['hours into a night', { hours: 16, from: 'nextOpening' }, '11-27 19:00', '11-30 09:00', '12-01 01:00'],
    ['minutes from a Saturday', { minutes: 90, from: 'nextOpening' }, '11-21 10:00', '11-23 09:00', '11-23 10:30'],
    [
      'minutes from before the opening',
      { minutes: 5, from: 'nextOpening' },
      '11-23 06:00',
      '11-23 09:00',
      '11-23 09:05',
    ],
    ['seconds from lunch', { seconds: 60, from: 'nextOpening' }, '11-23 12:30', '11-23 13:00', '11-23 13:01'],
    ['days from a Saturday', { days: 1, from: 'nextOpening' }, '11-21 10:00', '11-23 09:00', '11-24 09:00'],
    ['days over a weekend', { days: 5, from: 'nextOpening' }, '11-19 20:00', '11-23 09:00', '11-28 09:00'],
    ['days by a time', { days: 1, from: 'nextOpening', by: '12:00' }, '11-27 20:00', '11-30 09:00', '12-01 12:00'],
    ['days by the end', { days: 1, from: 'nextOpening', by: 'endOfDay' }, '11-22 10:00', '11-23 09:00', '11-25 00:00'],
    [
      'days that roll',
      { days: 5, from: 'nextOpening', roll: 'following' },
      '11-19 20:00',
      '11-23 09:00',
      '11-30 09:00',
    ],
    [
      'days that roll back',
      { days: 5, from: 'nextOpening', roll: 'preceding' },
      '11-19 20:00',
      '11-23 09:00',
      '11-27 18:00',
    ],
  ])('%s', (_situation, target, start, received, due) => {
    expect(promised(target, local(start))).toEqual([local(received), local(due)]);
  });

  test.each<readonly [situation: string, target: AgreedTarget, due: string]>([
    ['hours', { hours: 2, from: 'nextOpening' }, '11-23 11:00'],
    ['days', { days: 1, from: 'nextOpening' }, '11-24 09:00'],
  ])('does not change a target whose %s are read as business time', (_unit, target, due) => {
    const business = { hours: 'business', days: 'business' } as const;
    expect(promised(target, local('11-21 10:00'), desk, business)).toEqual([local('11-23 09:00'), local(due)]);
  });
});

test.each<readonly [target: AgreedTarget]>([
  [{ seconds: 90 }],
  [{ hours: 2 }],
  [{ businessMinutes: 90 }],
  [{ businessHours: 2 }],
  [{ days: 1 }],
  [{ months: 1 }],
  [{ due: '2026-12-01T12:00Z', roll: 'following' }],
])('%j is received when it starts', (target) => {
  expect(promised(target, local('11-21 10:00'))[0]).toBe(local('11-21 10:00'));
});

describe('changes of the local clocks', () => {
  const newYork = createCalendar({ zone: 'America/New_York', hours: '24/7' });
  const stJohns = createCalendar({ zone: 'America/St_Johns', hours: '24/7' });
  const cut = (cutoff: string): AgreedTarget => ({ businessDays: 1, cutoff });

  test.each<readonly [string, AgreedTarget, Calendar, string, string, string]>([
    // New York, Sunday 10 March 2024: 02:00 becomes 03:00, so 02:30 is 03:00
    [
      'before a cutoff in a gap',
      cut('02:30'),
      newYork,
      '2024-03-10T01:59-05:00',
      '2024-03-10T01:59-05:00',
      '2024-03-11T01:59-04:00',
    ],
    [
      'at a cutoff in a gap',
      cut('02:30'),
      newYork,
      '2024-03-10T03:00-04:00',
      '2024-03-11T00:00-04:00',
      '2024-03-12T00:00-04:00',
    ],
    // New York, Sunday 3 November 2024: 02:00 becomes 01:00; 01:30 is the first of the two
    [
      'before a cutoff in an overlap',
      cut('01:30'),
      newYork,
      '2024-11-03T01:29-04:00',
      '2024-11-03T01:29-04:00',
      '2024-11-04T01:29-05:00',
    ],
    [
      'at the first occurrence of a cutoff',
      cut('01:30'),
      newYork,
      '2024-11-03T01:30-04:00',
      '2024-11-04T00:00-05:00',
      '2024-11-05T00:00-05:00',
    ],
    [
      'between the two occurrences of a cutoff',
      cut('01:30'),
      newYork,
      '2024-11-03T01:10-05:00',
      '2024-11-04T00:00-05:00',
      '2024-11-05T00:00-05:00',
    ],
    // St John's, Sunday 7 November 2010: 00:01 becomes 23:01 of Saturday; Sunday began before that
    [
      'before the cutoff of a day that begins twice',
      cut('14:00'),
      stJohns,
      '2010-11-06T23:30-03:30',
      '2010-11-06T23:30-03:30',
      '2010-11-07T23:30-03:30',
    ],
  ])('%s', (_situation, target, calendar, start, received, due) => {
    expect(promised(target, start, calendar)).toEqual([received, due]);
  });

  test('on a calendar that never closes, the next day opens at midnight', () => {
    expect(promised(cut('16:00'), '2026-11-23T17:00Z', always)).toEqual(['2026-11-24T00:00Z', '2026-11-25T00:00Z']);
  });
});

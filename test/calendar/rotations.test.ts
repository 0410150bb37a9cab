import { describe, expect, test } from 'vitest';
import { openIn } from './open';

const DAY = ['09:00-17:00'];
const NIGHT = ['19:00-07:00'];

/** Week A begins on Monday 2 March 2026, from Monday to Friday. Week B has longer days, but no Friday. */
const AB = { anchor: '2026-03-02', weeks: [{ 'mon-fri': DAY }, { 'mon-thu': ['08:00-18:00'] }] };

describe('two alternating weeks', () => {
  test('alternate from the anchor on', () => {
    expect(openIn({ hours: AB }, '2026-03-02', '2026-03-18')).toEqual([
      ...['mon 03-02 09:00-17:00', 'tue 03-03 09:00-17:00', 'wed 03-04 09:00-17:00', 'thu 03-05 09:00-17:00'],
      ...['fri 03-06 09:00-17:00', 'mon 03-09 08:00-18:00', 'tue 03-10 08:00-18:00', 'wed 03-11 08:00-18:00'],
      ...['thu 03-12 08:00-18:00', 'mon 03-16 09:00-17:00', 'tue 03-17 09:00-17:00'],
    ]);
  });

  test('alternate before the anchor, too', () => {
    expect(openIn({ hours: AB }, '2026-02-19', '2026-02-28')).toEqual([
      ...['thu 02-19 09:00-17:00', 'fri 02-20 09:00-17:00', 'mon 02-23 08:00-18:00', 'tue 02-24 08:00-18:00'],
      ...['wed 02-25 08:00-18:00', 'thu 02-26 08:00-18:00'],
    ]);
  });

  test('alternate over the new year: 301 days are 43 weeks, so it is a week B', () => {
    expect(openIn({ hours: AB }, '2026-12-28', '2027-01-05')).toEqual([
      ...['mon 12-28 08:00-18:00', 'tue 12-29 08:00-18:00', 'wed 12-30 08:00-18:00', 'thu 12-31 08:00-18:00'],
      'mon 01-04 09:00-17:00',
    ]);
  });

  test.each<readonly [anchor: string, until: string, open: readonly string[]]>([
    ['2026-03-02', '2026-03-16', ['mon 03-02 09:00-10:00', 'thu 03-05 09:00-10:00']],
    ['2026-03-03', '2026-03-17', ['thu 03-05 09:00-10:00', 'mon 03-09 09:00-10:00']],
    ['2026-03-04', '2026-03-18', ['thu 03-05 09:00-10:00', 'mon 03-09 09:00-10:00']],
    ['2026-03-05', '2026-03-19', ['thu 03-05 09:00-10:00', 'mon 03-09 09:00-10:00']],
    ['2026-03-06', '2026-03-20', ['mon 03-09 09:00-10:00', 'thu 03-12 09:00-10:00']],
    ['2026-03-07', '2026-03-21', ['mon 03-09 09:00-10:00', 'thu 03-12 09:00-10:00']],
    ['2026-03-08', '2026-03-22', ['mon 03-09 09:00-10:00', 'thu 03-12 09:00-10:00']],
  ])('may begin on %s: seven open days, then seven closed days', (anchor, until, open) => {
    const hours = { anchor, weeks: [{ mon: ['09:00-10:00'], thu: ['09:00-10:00'] }, {}] };
    expect(openIn({ hours }, anchor, until)).toEqual(open);
  });

  test('may begin on a Wednesday, whatever the order of keys', () => {
    const hours = { anchor: '2026-03-04', weeks: [{ mon: DAY, wed: DAY }, {}] };
    expect(openIn({ hours }, '2026-02-16', '2026-03-26')).toEqual([
      ...['wed 02-18 09:00-17:00', 'mon 02-23 09:00-17:00', 'wed 03-04 09:00-17:00', 'mon 03-09 09:00-17:00'],
      ...['wed 03-18 09:00-17:00', 'mon 03-23 09:00-17:00'],
    ]);
  });

  test('may be a single week', () => {
    const hours = { anchor: '2026-03-05', weeks: [{ 'sat-mon': DAY }] };
    expect(openIn({ hours }, '2026-03-05', '2026-03-12')).toEqual([
      ...['sat 03-07 09:00-17:00', 'sun 03-08 09:00-17:00', 'mon 03-09 09:00-17:00'],
    ]);
  });
});

describe('Saturdays', () => {
  test('every second Saturday', () => {
    const hours = { anchor: '2026-03-02', weeks: [{ sat: ['09:00-13:00'] }, {}] };
    expect(openIn({ hours }, '2026-02-01', '2026-04-12')).toEqual([
      ...['sat 02-07 09:00-13:00', 'sat 02-21 09:00-13:00', 'sat 03-07 09:00-13:00', 'sat 03-21 09:00-13:00'],
      'sat 04-04 09:00-13:00',
    ]);
  });

  test('two Saturdays of three', () => {
    const hours = { anchor: '2026-03-02', weeks: [{ sat: DAY }, { sat: DAY }, {}] };
    expect(openIn({ hours }, '2026-03-01', '2026-04-10')).toEqual([
      ...['sat 03-07 09:00-17:00', 'sat 03-14 09:00-17:00', 'sat 03-28 09:00-17:00', 'sat 04-04 09:00-17:00'],
    ]);
  });

  test('the second and the fourth Saturday of a month off, which is not a rotation', () => {
    const months = Array.from({ length: 12 }, (_, i) => i + 1);
    const holidays = months.flatMap((month) =>
      ([2, 4] as const).map((nth) => ({ month, weekday: 'sat' as const, nth })),
    );
    expect(openIn({ hours: { sat: ['10:00-14:00'] }, holidays }, '2026-03-01', '2026-06-01')).toEqual([
      ...['sat 03-07 10:00-14:00', 'sat 03-21 10:00-14:00', 'sat 04-04 10:00-14:00', 'sat 04-18 10:00-14:00'],
      ...['sat 05-02 10:00-14:00', 'sat 05-16 10:00-14:00', 'sat 05-30 10:00-14:00'],
    ]);
  });
});

describe('rotating days', () => {
  const FOUR_ON = { anchor: '2026-03-02', days: [NIGHT, NIGHT, NIGHT, NIGHT, [], [], [], []] };

  test('four nights on, four off', () => {
    expect(openIn({ hours: FOUR_ON }, '2026-03-02', '2026-03-12')).toEqual([
      'mon 03-02 19:00 - tue 03-03 07:00',
      'tue 03-03 19:00 - wed 03-04 07:00',
      'wed 03-04 19:00 - thu 03-05 07:00',
      'thu 03-05 19:00 - fri 03-06 07:00',
      'tue 03-10 19:00 - wed 03-11 07:00',
      'wed 03-11 19:00 - thu 03-12 00:00',
    ]);
  });

  test('rotate before the anchor, too', () => {
    expect(openIn({ hours: FOUR_ON }, '2026-02-22', '2026-03-02')).toEqual([
      'sun 02-22 19:00 - mon 02-23 07:00',
      'mon 02-23 19:00 - tue 02-24 07:00',
      'tue 02-24 19:00 - wed 02-25 07:00',
      'wed 02-25 19:00 - thu 02-26 07:00',
    ]);
  });

  test('with a holiday: it cancels the night shift that starts on it, and ends the night shift before', () => {
    expect(openIn({ hours: FOUR_ON, holidays: ['2026-03-04'] }, '2026-03-03', '2026-03-07')).toEqual([
      'tue 03-03 00:00-07:00',
      'tue 03-03 19:00 - wed 03-04 00:00',
      'thu 03-05 19:00 - fri 03-06 07:00',
    ]);
  });

  test('two days, two nights, four off', () => {
    const hours = { anchor: '2026-03-02', days: [['07:00-19:00'], ['07:00-19:00'], NIGHT, NIGHT, [], [], [], []] };
    expect(openIn({ hours }, '2026-03-02', '2026-03-11')).toEqual([
      'mon 03-02 07:00-19:00',
      'tue 03-03 07:00-19:00',
      'wed 03-04 19:00 - thu 03-05 07:00',
      'thu 03-05 19:00 - fri 03-06 07:00',
      'tue 03-10 07:00-19:00',
    ]);
  });

  test('of five days count 29 February', () => {
    const hours = { anchor: '2024-02-28', days: [DAY, [], [], [], []] };
    expect(openIn({ hours }, '2024-02-20', '2024-03-12', [2023, 2025])).toEqual([
      ...['fri 02-23 09:00-17:00', 'wed 02-28 09:00-17:00', 'mon 03-04 09:00-17:00', 'sat 03-09 09:00-17:00'],
    ]);
    // A common year: from 28 February to 5 March.
    expect(openIn({ hours: { ...hours, anchor: '2026-02-28' } }, '2026-02-25', '2026-03-06')).toEqual([
      ...['sat 02-28 09:00-17:00', 'thu 03-05 09:00-17:00'],
    ]);
  });

  test('may be 366 days, after which they repeat', () => {
    const days = Array.from({ length: 366 }, (_, i) => (i === 0 ? DAY : []));
    expect(openIn({ hours: { anchor: '2026-01-01', days } }, '2025-01-01', '2028-01-10', [2024, 2029])).toEqual([
      ...['thu 01-01 09:00-17:00', 'sat 01-02 09:00-17:00', 'mon 01-03 09:00-17:00'],
    ]);
  });
});

describe('exceptions in a rotation', () => {
  test('may be an override, a holiday and a part-day holiday', () => {
    const rest = {
      hours: AB,
      holidays: ['2026-03-03', { date: '2026-03-10', closed: '08:00-12:00' }],
      overrides: { '2026-03-13': ['10:00-11:00'] },
    };
    expect(openIn(rest, '2026-03-02', '2026-03-15')).toEqual([
      ...['mon 03-02 09:00-17:00', 'wed 03-04 09:00-17:00', 'thu 03-05 09:00-17:00', 'fri 03-06 09:00-17:00'],
      ...['mon 03-09 08:00-18:00', 'tue 03-10 12:00-18:00', 'wed 03-11 08:00-18:00', 'thu 03-12 08:00-18:00'],
      'fri 03-13 10:00-11:00',
    ]);
  });
});

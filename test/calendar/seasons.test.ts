import type { CalendarDefinition, Season } from 'prazo';
import { describe, expect, test } from 'vitest';
import { openIn } from './open';

const DAY = ['09:00-17:00'];
const SHORT = { 'mon-fri': ['09:00-14:00'] };

type Rest = Omit<CalendarDefinition, 'zone'>;
const desk = (...seasons: Season[]): Rest => ({ hours: { 'mon-fri': DAY }, seasons });
const always = (...seasons: Season[]): Rest => ({ hours: {}, seasons });

test('seasons that apply once may be listed in any order', () => {
  const listed = desk(
    { from: '2026-09-01', until: '2026-09-30', hours: SHORT },
    { from: '2026-06-01', until: '2026-06-30', hours: { 'mon-fri': ['10:00-11:00'] } },
  );
  expect(openIn(listed, '2026-06-01', '2026-06-02')).toEqual(['mon 06-01 10:00-11:00']);
  expect(openIn(listed, '2026-09-01', '2026-09-02')).toEqual(['tue 09-01 09:00-14:00']);
});

describe('a season of every year', () => {
  const summer = desk({ from: '06-01', until: '08-31', hours: SHORT });

  test.each<readonly [string, string, string, readonly string[]]>([
    ['begins on its first day', '2026-05-29', '2026-06-02', ['fri 05-29 09:00-17:00', 'mon 06-01 09:00-14:00']],
    ['includes its last day', '2026-08-31', '2026-09-02', ['mon 08-31 09:00-14:00', 'tue 09-01 09:00-17:00']],
    ['applies in the next year, too', '2027-05-31', '2027-06-02', ['mon 05-31 09:00-17:00', 'tue 06-01 09:00-14:00']],
    ['applies in the year before, too', '2025-08-29', '2025-09-02', ['fri 08-29 09:00-14:00', 'mon 09-01 09:00-17:00']],
  ])('%s', (_situation, from, until, open) => {
    expect(openIn(summer, from, until)).toEqual(open);
  });

  const holidays = desk({ from: '12-15', until: '01-15', hours: SHORT });

  test.each<readonly [string, string, string, readonly string[]]>([
    ['begins on its first day', '2026-12-14', '2026-12-16', ['mon 12-14 09:00-17:00', 'tue 12-15 09:00-14:00']],
    [
      'the new year',
      '2026-12-31',
      '2027-01-05',
      ['thu 12-31 09:00-14:00', 'fri 01-01 09:00-14:00', 'mon 01-04 09:00-14:00'],
    ],
    ['its last day', '2027-01-15', '2027-01-19', ['fri 01-15 09:00-14:00', 'mon 01-18 09:00-17:00']],
  ])('that passes the new year: %s', (_situation, from, until, open) => {
    expect(openIn(holidays, from, until)).toEqual(open);
  });

  test('may be one day', () => {
    const eve = desk({ from: '12-31', until: '12-31', hours: { 'mon-fri': ['09:00-12:00'] } });
    expect(openIn(eve, '2026-12-30', '2027-01-02')).toEqual([
      ...['wed 12-30 09:00-17:00', 'thu 12-31 09:00-12:00', 'fri 01-01 09:00-17:00'],
    ]);
  });

  test('may be the whole year, which replaces the usual hours', () => {
    const all = desk({ from: '01-01', until: '12-31', hours: { mon: ['10:00-11:00'] } });
    expect(openIn(all, '2026-12-21', '2027-01-05')).toEqual([
      ...['mon 12-21 10:00-11:00', 'mon 12-28 10:00-11:00', 'mon 01-04 10:00-11:00'],
    ]);
  });

  test('may be followed by another', () => {
    const two = desk(
      { from: '06-01', until: '06-10', hours: SHORT },
      { from: '06-11', until: '06-30', hours: { 'mon-fri': ['10:00-11:00'] } },
    );
    expect(openIn(two, '2026-06-10', '2026-06-13')).toEqual([
      ...['wed 06-10 09:00-14:00', 'thu 06-11 10:00-11:00', 'fri 06-12 10:00-11:00'],
    ]);
  });
});

describe('29 February in a season', () => {
  const one = (from: string, until: string) => always({ from, until, hours: { 'mon-sun': DAY } });

  test.each<readonly [string, Rest, string, string, readonly string[]]>([
    [
      'as the first day, in a leap year',
      one('02-29', '03-01'),
      '2028-02-27',
      '2028-03-05',
      ['tue 02-29 09:00-17:00', 'wed 03-01 09:00-17:00'],
    ],
    [
      'as the first day, in a common year',
      one('02-29', '03-01'),
      '2026-02-26',
      '2026-03-05',
      ['sun 03-01 09:00-17:00'],
    ],
    [
      'as the last day, in a leap year',
      one('02-28', '02-29'),
      '2028-02-26',
      '2028-03-05',
      ['mon 02-28 09:00-17:00', 'tue 02-29 09:00-17:00'],
    ],
    ['as the last day, in a common year', one('02-28', '02-29'), '2026-02-26', '2026-03-05', ['sat 02-28 09:00-17:00']],
    ['alone, in a leap year', one('02-29', '02-29'), '2028-02-26', '2028-03-05', ['tue 02-29 09:00-17:00']],
    ['alone, in a common year', one('02-29', '02-29'), '2026-02-26', '2026-03-05', []],
    [
      'inside, in a leap year',
      one('02-28', '03-01'),
      '2028-02-26',
      '2028-03-05',
      ['mon 02-28 09:00-17:00', 'tue 02-29 09:00-17:00', 'wed 03-01 09:00-17:00'],
    ],
    [
      'before the last day, over the new year',
      one('12-31', '02-29'),
      '2026-02-28',
      '2026-03-03',
      ['sat 02-28 09:00-17:00'],
    ],
  ])('%s', (_situation, rest, from, until, open) => {
    expect(openIn(rest, from, until)).toEqual(open);
  });
});

describe('a season that applies once', () => {
  test('may be Ramadan of 2026, on the announced dates, and of no other year', () => {
    const ramadan = desk({ from: '2026-02-18', until: '2026-03-19', hours: { 'mon-thu': ['09:00-14:30'] } });
    expect(openIn(ramadan, '2026-02-17', '2026-02-21')).toEqual([
      'tue 02-17 09:00-17:00',
      'wed 02-18 09:00-14:30',
      'thu 02-19 09:00-14:30',
    ]);
    expect(openIn(ramadan, '2026-03-19', '2026-03-21')).toEqual(['thu 03-19 09:00-14:30', 'fri 03-20 09:00-17:00']);
    expect(openIn(ramadan, '2027-02-18', '2027-02-20')).toEqual(['thu 02-18 09:00-17:00', 'fri 02-19 09:00-17:00']);
  });

  test('outranks a season of every year, in any order', () => {
    const yearly = { from: '06-01', until: '08-31', hours: SHORT } as const;
    const once = { from: '2026-07-06', until: '2026-07-08', hours: {} } as const;
    for (const rest of [desk(yearly, once), desk(once, yearly)]) {
      expect(openIn(rest, '2026-07-03', '2026-07-11')).toEqual([
        ...['fri 07-03 09:00-14:00', 'thu 07-09 09:00-14:00', 'fri 07-10 09:00-14:00'],
      ]);
      expect(openIn(rest, '2027-07-06', '2027-07-08')).toEqual(['tue 07-06 09:00-14:00', 'wed 07-07 09:00-14:00']);
    }
  });

  test('may run over the new year', () => {
    const fair = desk({ from: '2026-12-30', until: '2027-01-04', hours: { 'mon-sun': ['10:00-20:00'] } });
    expect(openIn(fair, '2026-12-29', '2027-01-06')).toEqual([
      ...['tue 12-29 09:00-17:00', 'wed 12-30 10:00-20:00', 'thu 12-31 10:00-20:00', 'fri 01-01 10:00-20:00'],
      ...['sat 01-02 10:00-20:00', 'sun 01-03 10:00-20:00', 'mon 01-04 10:00-20:00', 'tue 01-05 09:00-17:00'],
    ]);
  });

  test('may be longer than a year', () => {
    const works = desk({ from: '2026-03-02', until: '2027-06-30', hours: SHORT });
    expect(openIn(works, '2027-06-30', '2027-07-02')).toEqual(['wed 06-30 09:00-14:00', 'thu 07-01 09:00-17:00']);
    expect(openIn(works, '2026-02-27', '2026-03-03')).toEqual(['fri 02-27 09:00-17:00', 'mon 03-02 09:00-14:00']);
  });
});

describe('the hours of a season', () => {
  test('may be 24/7', () => {
    expect(openIn(desk({ from: '03-03', until: '03-04', hours: '24/7' }), '2026-03-02', '2026-03-06')).toEqual([
      'mon 03-02 09:00-17:00',
      'tue 03-03 00:00 - thu 03-05 00:00',
      'thu 03-05 09:00-17:00',
    ]);
  });

  test('may be a rotation with an anchor outside the season', () => {
    const hours = { anchor: '2026-01-01', days: [['10:00-11:00'], []] };
    // 1 June 2026 is 151 days after the anchor, a day off. 30 June is 180 days after, a worked day.
    expect(openIn(desk({ from: '06-01', until: '06-30', hours }), '2026-06-01', '2026-06-05')).toEqual([
      ...['tue 06-02 10:00-11:00', 'thu 06-04 10:00-11:00'],
    ]);
    expect(openIn(desk({ from: '06-01', until: '06-30', hours }), '2026-06-29', '2026-07-02')).toEqual([
      ...['tue 06-30 10:00-11:00', 'wed 07-01 09:00-17:00'],
    ]);
  });

  test('may interrupt a rotation, which continues as if it had not been interrupted', () => {
    const hours = { anchor: '2026-03-02', weeks: [{ mon: ['09:00-10:00'] }, { mon: ['15:00-16:00'] }] };
    const rest = { hours, seasons: [{ from: '03-09', until: '03-15', hours: {} }] };
    expect(openIn(rest, '2026-03-02', '2026-03-24')).toEqual([
      ...['mon 03-02 09:00-10:00', 'mon 03-16 09:00-10:00', 'mon 03-23 15:00-16:00'],
    ]);
  });

  test('may be night shifts, which belong to the day on which they start and do not end with an ordinary day', () => {
    const nights = always({ from: '06-01', until: '08-31', hours: { 'mon-sun': ['22:00-06:00'] } });
    expect(openIn(nights, '2026-08-31', '2026-09-03')).toEqual([
      'mon 08-31 00:00-06:00',
      'mon 08-31 22:00 - tue 09-01 06:00',
    ]);
    const days = {
      hours: { 'mon-sun': ['22:00-06:00'] },
      seasons: [{ from: '06-01', until: '08-31', hours: { 'mon-sun': ['05:00-12:00'] } }],
    };
    expect(openIn(days, '2026-05-31', '2026-06-02')).toEqual([
      ...['sun 05-31 00:00-06:00', 'sun 05-31 22:00 - mon 06-01 12:00'],
    ]);
  });
});

describe('exceptions in a season', () => {
  const season = { from: '06-01', until: '08-31', hours: SHORT } as const;

  test('may be a holiday, a part-day holiday, an override and a closure', () => {
    const rest: Rest = {
      ...desk(season),
      holidays: ['2026-06-02', { date: '2026-06-03', closed: '12:00-24:00' }],
      overrides: { '2026-06-04': ['16:00-18:00'] },
      closures: [{ from: '2026-06-05T10:00:00-03:00', until: '2026-06-05T11:00:00-03:00' }],
    };
    expect(openIn(rest, '2026-06-01', '2026-06-08')).toEqual([
      ...['mon 06-01 09:00-14:00', 'wed 06-03 09:00-12:00', 'thu 06-04 16:00-18:00'],
      ...['fri 06-05 09:00-10:00', 'fri 06-05 11:00-14:00'],
    ]);
  });
});

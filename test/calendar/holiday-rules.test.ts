import type { HolidayRule } from 'prazo';
import { describe, expect, test } from 'vitest';
import { closedIn, openIn } from './open';

type Case = readonly [
  rule: string,
  rules: readonly HolidayRule[],
  years: readonly [number, number],
  closed: readonly string[],
];

describe('the n-th weekday of a month', () => {
  test.each<Case>([
    [
      'the third Monday of January',
      [{ month: 1, weekday: 'mon', nth: 3 }],
      [2025, 2027],
      ['2025-01-20', '2026-01-19', '2027-01-18'],
    ],
    [
      'the first Monday of September',
      [{ month: 9, weekday: 'mon', nth: 1 }],
      [2025, 2027],
      ['2025-09-01', '2026-09-07', '2027-09-06'],
    ],
    [
      'the second Monday of October',
      [{ month: 10, weekday: 'mon', nth: 2 }],
      [2025, 2026],
      ['2025-10-13', '2026-10-12'],
    ],
    [
      'the fourth Thursday of November',
      [{ month: 11, weekday: 'thu', nth: 4 }],
      [2025, 2027],
      ['2025-11-27', '2026-11-26', '2027-11-25'],
    ],
    [
      'the last Monday of May',
      [{ month: 5, weekday: 'mon', nth: -1 }],
      [2025, 2027],
      ['2025-05-26', '2026-05-25', '2027-05-31'],
    ],
    [
      'the last Tuesday of February, also a 29th',
      [{ month: 2, weekday: 'tue', nth: -1 }],
      [2027, 2028],
      ['2027-02-23', '2028-02-29'],
    ],
    [
      'the last Thursday of December, also a 31st',
      [{ month: 12, weekday: 'thu', nth: -1 }],
      [2025, 2026],
      ['2025-12-25', '2026-12-31'],
    ],
    [
      'the fifth Thursday of January, if the month has one',
      [{ month: 1, weekday: 'thu', nth: 5 }],
      [2025, 2027],
      ['2025-01-30', '2026-01-29'],
    ],
    [
      'the fifth Tuesday of February, in leap years only',
      [{ month: 2, weekday: 'tue', nth: 5 }],
      [2026, 2028],
      ['2028-02-29'],
    ],
    [
      'the first Thursday of a month that begins with a Thursday',
      [{ month: 1, weekday: 'thu', nth: 1 }],
      [2026, 2026],
      ['2026-01-01'],
    ],
  ])('%s', (_rule, rules, [from, until], closed) => {
    expect(closedIn(rules, from, until)).toEqual(closed);
  });
});

describe('a day of every year', () => {
  test.each<Case>([
    ['25 December', [{ month: 12, day: 25 }], [2025, 2026], ['2025-12-25', '2026-12-25']],
    ['29 February', [{ month: 2, day: 29 }], [2026, 2028], ['2028-02-29']],
    [
      'with another date in the list',
      [{ month: 1, day: 1 }, '2026-01-02', { date: '2026-01-02' }],
      [2026, 2027],
      ['2026-01-01', '2026-01-02', '2027-01-01'],
    ],
  ])('%s', (_rule, rules, [from, until], closed) => {
    expect(closedIn(rules, from, until)).toEqual(closed);
  });
});

describe('a holiday by Easter', () => {
  test.each<Case>([
    [
      'Easter Sunday',
      [{ easter: 0 }],
      [2024, 2028],
      ['2024-03-31', '2025-04-20', '2026-04-05', '2027-03-28', '2028-04-16'],
    ],
    ['the earliest Easter', [{ easter: 0 }], [2285, 2285], ['2285-03-22']],
    ['the latest Easter', [{ easter: 0 }], [2038, 2038], ['2038-04-25']],
    ['Good Friday', [{ easter: -2 }], [2025, 2027], ['2025-04-18', '2026-04-03', '2027-03-26']],
    ['Carnival Tuesday', [{ easter: -47 }], [2025, 2027], ['2025-03-04', '2026-02-17', '2027-02-09']],
    ['Ascension', [{ easter: 39 }], [2025, 2026], ['2025-05-29', '2026-05-14']],
    ['Whit Monday', [{ easter: 50 }], [2025, 2026], ['2025-06-09', '2026-05-25']],
    ['Corpus Christi', [{ easter: 60, orthodox: false }], [2025, 2027], ['2025-06-19', '2026-06-04', '2027-05-27']],
    [
      'Orthodox Easter',
      [{ easter: 0, orthodox: true }],
      [2024, 2028],
      ['2024-05-05', '2025-04-20', '2026-04-12', '2027-05-02', '2028-04-16'],
    ],
    ['Clean Monday', [{ easter: -48, orthodox: true }], [2026, 2027], ['2026-02-23', '2027-03-15']],
    [
      'Orthodox Good Friday and Easter Monday',
      [
        { easter: -2, orthodox: true },
        { easter: 1, orthodox: true },
      ],
      [2026, 2026],
      ['2026-04-10', '2026-04-13'],
    ],
    ['Monday of the Holy Spirit', [{ easter: 50, orthodox: true }], [2026, 2027], ['2026-06-01', '2027-06-21']],
  ])('%s', (_rule, rules, [from, until], closed) => {
    expect(closedIn(rules, from, until)).toEqual(closed);
  });
});

const newYear = ['2026-12-30', '2026-12-31', '2027-01-01', '2027-01-02'];

describe('a range of dates', () => {
  test.each<Case>([
    ['once', [{ from: '2026-12-30', until: '2027-01-02' }], [2026, 2028], newYear],
    ['of one date', [{ from: '2026-07-09', until: '2026-07-09' }], [2025, 2027], ['2026-07-09']],
    [
      'of every year',
      [{ from: '07-30', until: '08-02' }],
      [2026, 2026],
      ['2026-07-30', '2026-07-31', '2026-08-01', '2026-08-02'],
    ],
    [
      'of every year, over the new year',
      [{ from: '12-31', until: '01-02' }],
      [2026, 2026],
      ['2026-01-01', '2026-01-02', '2026-12-31'],
    ],
    ['from 29 February', [{ from: '02-29', until: '03-01' }], [2027, 2028], ['2027-03-01', '2028-02-29', '2028-03-01']],
    [
      'until 29 February',
      [{ from: '02-28', until: '02-29' }],
      [2027, 2028],
      ['2027-02-28', '2028-02-28', '2028-02-29'],
    ],
    [
      'two ranges that share dates',
      [
        { from: '2026-12-30', until: '2027-01-01' },
        { from: '12-31', until: '01-02', since: 2026, last: 2026 },
      ],
      [2026, 2028],
      newYear,
    ],
  ])('%s', (_rule, rules, [from, until], closed) => {
    expect(closedIn(rules, from, until)).toEqual(closed);
  });

  test('closes a part of each of its days', () => {
    const holidays = [{ from: '2026-12-24', until: '2026-12-25', closed: '12:00-24:00' }];
    expect(openIn({ hours: { 'mon-fri': ['09:00-17:00'] }, holidays }, '2026-12-23', '2026-12-26')).toEqual([
      'wed 12-23 09:00-17:00',
      'thu 12-24 09:00-12:00',
      'fri 12-25 09:00-12:00',
    ]);
  });
});

describe('since and last', () => {
  test.each<Case>([
    ['since', [{ month: 11, day: 20, since: 2024 }], [2022, 2025], ['2024-11-20', '2025-11-20']],
    ['last is included', [{ month: 1, day: 2, last: 2024 }], [2023, 2026], ['2023-01-02', '2024-01-02']],
    [
      'both',
      [{ month: 1, weekday: 'mon', nth: 1, since: 2025, last: 2026 }],
      [2024, 2027],
      ['2025-01-06', '2026-01-05'],
    ],
    ['one year only', [{ easter: 1, since: 2026, last: 2026 }], [2025, 2027], ['2026-04-06']],
    [
      'of a range',
      [{ from: '07-30', until: '07-31', since: 2026, last: 2026 }],
      [2025, 2027],
      ['2026-07-30', '2026-07-31'],
    ],
    [
      'of a range over the new year, which belongs to the year of its start',
      [{ from: '12-30', until: '01-02', since: 2026, last: 2026 }],
      [2025, 2028],
      newYear,
    ],
    ['of one date outside', [{ date: '2026-07-09', since: 2027 }], [2026, 2027], []],
    ['of one date inside', [{ date: '2026-07-09', since: 2026, last: 2026 }], [2026, 2027], ['2026-07-09']],
    [
      'apply to the date of the rule, not to the day to which it moves',
      [{ month: 1, day: 1, since: 2022, last: 2022, observed: 'nearestWeekday' }],
      [2021, 2023],
      ['2021-12-31'],
    ],
    [
      'apply to the date in the year before',
      [{ month: 1, day: 1, last: 2021, observed: 'nearestWeekday' }],
      [2021, 2022],
      ['2021-01-01'],
    ],
    [
      'one rule that replaces another',
      [
        { month: 5, weekday: 'mon', nth: 1, last: 2025 },
        { month: 5, day: 8, since: 2026 },
      ],
      [2025, 2026],
      ['2025-05-05', '2026-05-08'],
    ],
  ])('%s', (_rule, rules, [from, until], closed) => {
    expect(closedIn(rules, from, until)).toEqual(closed);
  });
});

const CHRISTMAS = { month: 12, day: 25, observed: 'nextWeekday' } as const;
const BOXING = { month: 12, day: 26, observed: 'nextWeekday' } as const;
const FIRST = { month: 1, day: 1, observed: 'nextWeekday' } as const;
const SECOND = { month: 1, day: 2, observed: 'nextWeekday' } as const;

describe('observed on the nearest weekday', () => {
  test.each<Case>([
    [
      '4 July: a Friday, a Saturday, a Sunday, a Tuesday',
      [{ month: 7, day: 4, observed: 'nearestWeekday' }],
      [2025, 2028],
      ['2025-07-04', '2026-07-03', '2027-07-05', '2028-07-04'],
    ],
    [
      '1 January: a Saturday in 2022 is kept on Friday, 31 December; a Sunday in 2023 on Monday',
      [{ month: 1, day: 1, observed: 'nearestWeekday' }],
      [2021, 2023],
      ['2021-01-01', '2021-12-31', '2023-01-02'],
    ],
    [
      '31 December: a Sunday in 2023 is kept on Monday, 1 January',
      [{ month: 12, day: 31, observed: 'nearestWeekday' }],
      [2023, 2024],
      ['2024-01-01', '2024-12-31'],
    ],
    [
      'to the day of another holiday: one closed day',
      [
        { month: 7, day: 3 },
        { month: 7, day: 4, observed: 'nearestWeekday' },
      ],
      [2026, 2026],
      ['2026-07-03'],
    ],
    [
      'one date',
      [
        { date: '2026-08-15', observed: 'nearestWeekday' },
        { date: '2026-08-16', observed: 'nearestWeekday' },
      ],
      [2026, 2026],
      ['2026-08-14', '2026-08-17'],
    ],
  ])('%s', (_rule, rules, [from, until], closed) => {
    expect(closedIn(rules, from, until)).toEqual(closed);
  });
});

describe('observed on Monday', () => {
  test.each<Case>([
    [
      '6 January: a Monday stays, any other day waits for the next',
      [{ month: 1, day: 6, observed: 'monday' }],
      [2025, 2031],
      ['2025-01-06', '2026-01-12', '2027-01-11', '2028-01-10', '2029-01-08', '2030-01-07', '2031-01-06'],
    ],
    [
      'three holidays of Colombia by Easter',
      [39, 60, 68].map((easter) => ({ easter, observed: 'monday' as const })),
      [2026, 2026],
      ['2026-05-18', '2026-06-08', '2026-06-15'],
    ],
    [
      'two on one day are one closed day: 29 June 2025, a Sunday, and the Sacred Heart',
      [
        { month: 6, day: 29, observed: 'monday' },
        { easter: 68, observed: 'monday' },
      ],
      [2025, 2025],
      ['2025-06-30'],
    ],
    // 30 December is a Tuesday in 2025, a Wednesday in 2026, and a Thursday in 2027, observed on 3 January 2028.
    ['over the new year', [{ month: 12, day: 30, observed: 'monday' }], [2026, 2027], ['2026-01-05', '2027-01-04']],
  ])('%s', (_rule, rules, [from, until], closed) => {
    expect(closedIn(rules, from, until)).toEqual(closed);
  });
});

describe('observed on the next free weekday', () => {
  test.each<Case>([
    ['Christmas on Saturday, Boxing Day on Sunday', [CHRISTMAS, BOXING], [2021, 2021], ['2021-12-27', '2021-12-28']],
    ['in the other order of the list', [BOXING, CHRISTMAS], [2021, 2021], ['2021-12-27', '2021-12-28']],
    [
      'Christmas on Sunday: Boxing Day keeps its Monday',
      [CHRISTMAS, BOXING],
      [2022, 2022],
      ['2022-12-26', '2022-12-27'],
    ],
    ['Christmas on Friday, Boxing Day on Saturday', [CHRISTMAS, BOXING], [2020, 2020], ['2020-12-25', '2020-12-28']],
    ['neither on a weekend', [CHRISTMAS, BOXING], [2024, 2024], ['2024-12-25', '2024-12-26']],
    ['1 and 2 January, Saturday and Sunday', [FIRST, SECOND], [2022, 2022], ['2022-01-03', '2022-01-04']],
    ['1 January on Sunday: 2 January stays on its Monday', [FIRST, SECOND], [2023, 2023], ['2023-01-02', '2023-01-03']],
    ['2 January on Saturday', [FIRST, SECOND], [2027, 2027], ['2027-01-01', '2027-01-04']],
    [
      'over the new year: 31 December 2022 is a Saturday',
      [{ month: 12, day: 31, observed: 'nextWeekday' }, FIRST],
      [2022, 2023],
      // 1 January 2022 is a Saturday as well; 31 December 2023 a Sunday.
      ['2022-01-03', '2023-01-02', '2023-01-03'],
    ],
    [
      'after a holiday that does not move',
      [
        { month: 12, day: 28 },
        { month: 12, day: 26, observed: 'nextWeekday' },
      ],
      [2026, 2026],
      ['2026-12-28', '2026-12-29'],
    ],
    [
      'after a day to which another mode moves a holiday',
      [{ month: 12, day: 27, observed: 'nearestWeekday' }, BOXING],
      [2026, 2026],
      ['2026-12-28', '2026-12-29'],
    ],
    [
      'after a range over a weekend',
      [{ from: '2026-12-28', until: '2027-01-01' }, BOXING],
      [2026, 2027],
      ['2026-12-28', '2026-12-29', '2026-12-30', '2026-12-31', '2027-01-01', '2027-01-04', '2027-12-27'],
    ],
    [
      'two holidays on one Saturday',
      [
        { date: '2026-08-15', observed: 'nextWeekday' },
        { date: '2026-08-15', observed: 'nextWeekday' },
      ],
      [2026, 2026],
      ['2026-08-17', '2026-08-18'],
    ],
    [
      'not after a part-day holiday',
      [{ date: '2026-12-28', closed: '00:00-12:00' }, BOXING],
      [2026, 2026],
      ['2026-12-28'],
    ],
    [
      'after a holiday that closes 00:00 to 24:00, which is a whole day',
      [{ date: '2026-12-28', closed: '00:00-24:00' }, BOXING],
      [2026, 2026],
      ['2026-12-28', '2026-12-29'],
    ],
  ])('%s', (_rule, rules, [from, until], closed) => {
    expect(closedIn(rules, from, until)).toEqual(closed);
  });

  test('ignores the holidays of other lists', () => {
    const other = { name: 'another list', coverage: { from: 2020, until: 2030 }, holidays: ['2026-12-28'] };
    const rest = { hours: { 'mon-tue': ['09:00-10:00'] }, holidays: [BOXING, other] };
    expect(openIn(rest, '2026-12-28', '2026-12-31')).toEqual(['tue 12-29 09:00-10:00']);
  });
});

describe('a part-day holiday that moves', () => {
  const hours = { 'mon-sun': ['09:00-17:00'] };
  const EVE = { month: 12, day: 24, closed: '12:00-24:00' } as const;

  test('keeps its hours', () => {
    const holidays = [{ ...EVE, observed: 'nearestWeekday' as const }];
    expect(openIn({ hours, holidays }, '2022-12-23', '2022-12-25', [2021, 2023])).toEqual([
      ...['fri 12-23 09:00-12:00', 'sat 12-24 09:00-17:00'],
    ]);
  });

  test('does not take the day of another holiday', () => {
    const holidays = [
      { date: '2026-08-15', closed: '09:00-10:00', observed: 'nextWeekday' as const },
      { date: '2026-08-16', closed: '12:00-13:00', observed: 'nextWeekday' as const },
    ];
    expect(openIn({ hours, holidays }, '2026-08-15', '2026-08-19')).toEqual([
      ...['sat 08-15 09:00-17:00', 'sun 08-16 09:00-17:00', 'mon 08-17 10:00-12:00', 'mon 08-17 13:00-17:00'],
      'tue 08-18 09:00-17:00',
    ]);
  });

  test('but moves after a whole-day holiday', () => {
    const holidays = [
      { date: '2026-08-16', closed: '12:00-13:00', observed: 'nextWeekday' as const },
      { date: '2026-08-15', observed: 'nextWeekday' as const },
    ];
    expect(openIn({ hours, holidays }, '2026-08-17', '2026-08-19')).toEqual([
      ...['tue 08-18 09:00-12:00', 'tue 08-18 13:00-17:00'],
    ]);
  });
});

describe('several holidays on one date', () => {
  test('each closes its part, and a whole-day holiday closes all', () => {
    const hours = { 'mon-fri': ['08:00-18:00'] };
    const parts = [
      { date: '2026-03-04', closed: '00:00-10:00' },
      { month: 3, day: 4, closed: '14:00-24:00' },
    ];
    expect(openIn({ hours, holidays: parts }, '2026-03-04', '2026-03-05')).toEqual(['wed 03-04 10:00-14:00']);
    expect(openIn({ hours, holidays: [...parts, '2026-03-04'] }, '2026-03-04', '2026-03-05')).toEqual([]);
  });
});

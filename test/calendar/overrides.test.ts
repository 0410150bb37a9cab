import { type CalendarDefinition, createCalendar, type Overrides } from 'prazo';
import { describe, expect, test } from 'vitest';
import { codeOf, openIn, ZONE } from './open';

const HOURS = { 'mon-fri': ['09:00-17:00'] } as const;
const open = (overrides: Overrides, from: string, until: string, rest: Partial<CalendarDefinition> = {}) =>
  openIn({ hours: HOURS, ...rest, overrides }, from, until);

describe('an override for a day of every year', () => {
  test('applies in each year', () => {
    const overrides = { '12-24': ['09:00-12:00'] };
    expect(open(overrides, '2026-12-24', '2026-12-26')).toEqual(['thu 12-24 09:00-12:00', 'fri 12-25 09:00-17:00']);
    expect(open(overrides, '2027-12-24', '2027-12-28')).toEqual(['fri 12-24 09:00-12:00', 'mon 12-27 09:00-17:00']);
  });

  test('is the complete hours of the date, also on a Saturday', () => {
    expect(open({ '07-04': ['09:00-12:00'] }, '2026-07-04', '2026-07-06')).toEqual(['sat 07-04 09:00-12:00']);
  });

  test('applies on 29 February in leap years only', () => {
    expect(open({ '02-29': ['10:00-11:00'] }, '2028-02-29', '2028-03-01')).toEqual(['tue 02-29 10:00-11:00']);
    expect(open({ '02-29': [] }, '2027-02-26', '2027-03-02')).toEqual([
      'fri 02-26 09:00-17:00',
      'mon 03-01 09:00-17:00',
    ]);
  });
});

describe('an override for a range', () => {
  test.each<readonly [string, Overrides, string, string, readonly string[]]>([
    [
      'once, both ends included',
      { '2026-03-03/2026-03-05': [] },
      '2026-03-02',
      '2026-03-07',
      ['mon 03-02 09:00-17:00', 'fri 03-06 09:00-17:00'],
    ],
    [
      'of one date',
      { '2026-03-03/2026-03-03': [] },
      '2026-03-02',
      '2026-03-05',
      ['mon 03-02 09:00-17:00', 'wed 03-04 09:00-17:00'],
    ],
    [
      'with weekends in it',
      { '2026-03-06/2026-03-08': ['10:00-11:00'] },
      '2026-03-06',
      '2026-03-10',
      ['fri 03-06 10:00-11:00', 'sat 03-07 10:00-11:00', 'sun 03-08 10:00-11:00', 'mon 03-09 09:00-17:00'],
    ],
    [
      'once, over the new year',
      { '2026-12-30/2027-01-01': [] },
      '2026-12-29',
      '2027-01-05',
      ['tue 12-29 09:00-17:00', 'mon 01-04 09:00-17:00'],
    ],
    [
      'of every year',
      { '12-28/12-30': ['09:00-12:00'] },
      '2027-12-27',
      '2028-01-01',
      [
        'mon 12-27 09:00-17:00',
        'tue 12-28 09:00-12:00',
        'wed 12-29 09:00-12:00',
        'thu 12-30 09:00-12:00',
        'fri 12-31 09:00-17:00',
      ],
    ],
    [
      'of every year, over the new year: its end',
      { '12-28/01-01': [] },
      '2026-01-01',
      '2026-01-03',
      ['fri 01-02 09:00-17:00'],
    ],
    [
      'of every year, over the new year: its start',
      { '12-28/01-01': [] },
      '2026-12-24',
      '2027-01-05',
      ['thu 12-24 09:00-17:00', 'fri 12-25 09:00-17:00', 'mon 01-04 09:00-17:00'],
    ],
    [
      'from 29 February, in a year without one',
      { '02-29/03-02': [] },
      '2027-02-26',
      '2027-03-04',
      ['fri 02-26 09:00-17:00', 'wed 03-03 09:00-17:00'],
    ],
  ])('%s', (_situation, overrides, from, until, hours) => {
    expect(open(overrides, from, until)).toEqual(hours);
  });
});

describe('precedence', () => {
  const ONCE = { '2026-03-04': ['01:00-02:00'] };
  const RANGE_ONCE = { '2026-03-04/2026-03-05': ['02:00-03:00'] };
  const YEARLY = { '03-04': ['03:00-04:00'] };
  const RANGE_YEARLY = { '03-04/03-05': ['04:00-05:00'] };

  test.each<readonly [string, Overrides, string]>([
    ['a date with a year comes first', { ...RANGE_YEARLY, ...YEARLY, ...RANGE_ONCE, ...ONCE }, '01:00-02:00'],
    ['in any order', { ...ONCE, ...RANGE_ONCE, ...YEARLY, ...RANGE_YEARLY }, '01:00-02:00'],
    ['then a range with a year', { ...RANGE_YEARLY, ...YEARLY, ...RANGE_ONCE }, '02:00-03:00'],
    ['in any order', { ...RANGE_ONCE, ...YEARLY, ...RANGE_YEARLY }, '02:00-03:00'],
    ['then a date of every year', { ...YEARLY, ...RANGE_YEARLY }, '03:00-04:00'],
    ['in any order', { ...RANGE_YEARLY, ...YEARLY }, '03:00-04:00'],
    ['then a range of every year', RANGE_YEARLY, '04:00-05:00'],
    ['then a worked day', {}, '05:00-06:00'],
  ])('%s', (_rank, overrides, hours) => {
    const holidays = ['2026-03-04', { date: '2026-03-04', open: ['05:00-06:00'] }];
    expect(open(overrides, '2026-03-04', '2026-03-05', { holidays })).toEqual([`wed 03-04 ${hours}`]);
  });

  test('an override that closes outranks, too', () => {
    expect(open({ '2026-03-04': [], ...YEARLY }, '2026-03-04', '2026-03-05')).toEqual([]);
  });

  test('a date of a range has the hours of the range unless another override applies', () => {
    expect(open({ ...RANGE_ONCE, ...ONCE }, '2026-03-04', '2026-03-06')).toEqual([
      'wed 03-04 01:00-02:00',
      'thu 03-05 02:00-03:00',
    ]);
  });

  test('over the new year a date of the next year outranks the range', () => {
    const overrides = { '12-28/01-03': [], '01-02': ['10:00-11:00'], '2026-12-31': ['11:00-12:00'] };
    expect(open(overrides, '2026-12-28', '2027-01-05')).toEqual([
      'thu 12-31 11:00-12:00',
      'sat 01-02 10:00-11:00',
      'mon 01-04 09:00-17:00',
    ]);
  });
});

describe('overrides from code', () => {
  const inYear = (year: number) => ({
    [`${year}-03-04`]: ['10:00-11:00'],
    '03-05': [],
    '03-09/03-10': ['09:00-10:00'],
  });
  const hours = ['wed 03-04 10:00-11:00', 'fri 03-06 09:00-17:00', 'mon 03-09 09:00-10:00', 'tue 03-10 09:00-10:00'];

  test('may come from a function', () => {
    expect(open(inYear, '2026-03-04', '2026-03-11')).toEqual(hours);
  });

  test('may come from a source', () => {
    const source = { name: 'roster', coverage: { from: 2024, until: 2029 }, overridesIn: inYear };
    expect(open(source, '2026-03-04', '2026-03-11')).toEqual(hours);
  });

  test('may have a coverage: other years are an error that names the source', () => {
    const source = { name: 'roster', coverage: { from: 2026, until: 2027 }, overridesIn: inYear };
    const calendar = createCalendar({ zone: ZONE, hours: HOURS, overrides: source });
    expect(calendar.isOpen('2027-12-31T12:00:00-03:00')).toBe(true);
    expect(codeOf(() => calendar.isOpen('2028-01-03T12:00:00-03:00'))).toBe('outsideCoverage');
    expect(codeOf(() => calendar.isOpen('2025-12-31T12:00:00-03:00'))).toBe('outsideCoverage');
    expect(codeOf(() => calendar.add('2027-12-30T12:00:00-03:00', { hours: 40 }))).toBe('outsideCoverage');
    expect(() => calendar.isOpen('2028-01-03T12:00:00-03:00')).toThrow('roster');
  });

  test('ignore dates of another year', () => {
    const stray = (year: number) => ({ [`${year + 1}-03-04`]: [] });
    expect(open(stray, '2026-03-04', '2026-03-05')).toEqual(['wed 03-04 09:00-17:00']);
  });
});

describe('hours that run over into the next day', () => {
  const NIGHT = ['19:00-07:00'];

  test('of consecutive overrides are kept', () => {
    const rest = { hours: {}, overrides: { '2026-01-05': NIGHT, '2026-01-06': NIGHT } };
    expect(openIn(rest, '2026-01-05', '2026-01-08')).toEqual([
      'mon 01-05 19:00 - tue 01-06 07:00',
      'tue 01-06 19:00 - wed 01-07 07:00',
    ]);
  });

  test.each<readonly [string, Omit<CalendarDefinition, 'zone'>, readonly string[]]>([
    [
      'of an override for a range are kept',
      { hours: {}, overrides: { '2026-01-05/2026-01-06': NIGHT } },
      ['mon 01-05 19:00 - tue 01-06 07:00', 'tue 01-06 19:00 - wed 01-07 07:00'],
    ],
    [
      'are kept if an override closes the next date',
      { hours: {}, overrides: { '2026-01-05': NIGHT, '2026-01-06': [] } },
      ['mon 01-05 19:00 - tue 01-06 07:00'],
    ],
    [
      'count once if the next date has the same hours',
      { hours: {}, overrides: { '2026-01-05': NIGHT, '2026-01-06': ['06:00-09:00'] } },
      ['mon 01-05 19:00 - tue 01-06 09:00'],
    ],
    [
      'end with a holiday',
      { hours: {}, overrides: { '2026-01-05': NIGHT }, holidays: ['2026-01-06'] },
      ['mon 01-05 19:00 - tue 01-06 00:00'],
    ],
    [
      'do not end with a holiday that an override outranks',
      { hours: {}, overrides: { '2026-01-05': NIGHT, '2026-01-06': ['20:00-21:00'] }, holidays: ['2026-01-06'] },
      ['mon 01-05 19:00 - tue 01-06 07:00', 'tue 01-06 20:00-21:00'],
    ],
    [
      'lose the part that a part-day holiday closes',
      { hours: {}, overrides: { '2026-01-05': NIGHT }, holidays: [{ date: '2026-01-06', closed: '00:00-06:00' }] },
      ['mon 01-05 19:00 - tue 01-06 00:00', 'tue 01-06 06:00-07:00'],
    ],
    [
      'do not lose the part if an override outranks the holiday',
      {
        hours: {},
        overrides: { '2026-01-05': NIGHT, '2026-01-06': [] },
        holidays: [{ date: '2026-01-06', closed: '00:00-06:00' }],
      },
      ['mon 01-05 19:00 - tue 01-06 07:00'],
    ],
    [
      'of an ordinary day end with an override',
      { hours: { mon: NIGHT }, overrides: { '2026-01-06': ['20:00-21:00'] } },
      ['mon 01-05 19:00 - tue 01-06 00:00', 'tue 01-06 20:00-21:00'],
    ],
    [
      'of an ordinary day end with an override that closes',
      { hours: { mon: NIGHT }, overrides: { '2026-01-06': [] } },
      ['mon 01-05 19:00 - tue 01-06 00:00'],
    ],
    [
      'of a rotation are ordinary',
      { hours: { anchor: '2026-01-05', days: [NIGHT] }, overrides: { '2026-01-06': [] } },
      ['mon 01-05 00:00-07:00', 'mon 01-05 19:00 - tue 01-06 00:00', 'wed 01-07 19:00 - thu 01-08 00:00'],
    ],
    [
      'of a season are ordinary',
      {
        hours: {},
        seasons: [{ from: '01-05', until: '01-05', hours: { mon: NIGHT } }],
        overrides: { '2026-01-06': [] },
      },
      ['mon 01-05 19:00 - tue 01-06 00:00'],
    ],
    [
      'of an override meet an ordinary day',
      { hours: { 'tue-thu': ['06:00-09:00'] }, overrides: { '2026-01-05': NIGHT } },
      ['mon 01-05 19:00 - tue 01-06 09:00', 'wed 01-07 06:00-09:00'],
    ],
  ])('%s', (_situation, rest, hours) => {
    expect(openIn(rest, '2026-01-05', '2026-01-08')).toEqual(hours);
  });

  test('are kept over the new year', () => {
    const rest = { hours: {}, overrides: { '12-31': NIGHT, '01-01': NIGHT } };
    expect(openIn(rest, '2026-12-31', '2027-01-03')).toEqual([
      'thu 12-31 19:00 - fri 01-01 07:00',
      'fri 01-01 19:00 - sat 01-02 07:00',
    ]);
  });
});

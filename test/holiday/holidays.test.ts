import { createCalendar, type FrozenHolidays, type Holiday, type HolidaySource, type Holidays } from 'prazo';
import { describe, expect, test } from 'vitest';
import { issuesThrownBy } from '../expecting';

const ZONE = 'America/Sao_Paulo';

/** Returns the dates, of those given, on which a calendar that is open every day is closed. */
function closedOn(holidays: Holidays, dates: readonly string[]): readonly string[] {
  const calendar = createCalendar({ zone: ZONE, hours: { 'mon-sun': ['09:00-18:00'] }, holidays });
  return dates.filter((date) => !calendar.isBusinessDay(date));
}

const christmases = (year: number): readonly Holiday[] => [{ date: `${year}-12-25`, name: 'Natal' }];
const source: HolidaySource = { name: 'our own', holidaysIn: christmases };
const list: FrozenHolidays = {
  name: 'a list',
  coverage: { from: 2025, until: 2027 },
  holidays: ['2026-12-25', { month: 1, day: 1 }],
};
const DATES = ['2025-12-25', '2026-01-01', '2026-12-24', '2026-12-25', '2027-12-25'];

describe('holidays may be', () => {
  test.each<readonly [string, Holidays, readonly string[]]>([
    ['nothing', [], []],
    ['a date', ['2026-12-25'], ['2026-12-25']],
    ['a date with an empty name, as in some feeds', [{ date: '2026-12-25', name: '' }], ['2026-12-25']],
    ['a date with a name', [{ date: '2026-12-25', name: 'Natal' }], ['2026-12-25']],
    [
      'a date with a name in two languages',
      [{ date: '2026-12-25', name: { 'pt-BR': 'Natal', en: 'Christmas' } }],
      ['2026-12-25'],
    ],
    ['a rule for every year', [{ month: 12, day: 25 }], ['2025-12-25', '2026-12-25', '2027-12-25']],
    ['a function', christmases, ['2025-12-25', '2026-12-25', '2027-12-25']],
    ['a function in a list', [christmases], ['2025-12-25', '2026-12-25', '2027-12-25']],
    ['a source', source, ['2025-12-25', '2026-12-25', '2027-12-25']],
    ['a source in a list', [source], ['2025-12-25', '2026-12-25', '2027-12-25']],
    ['a list with coverage', list, ['2026-01-01', '2026-12-25']],
    ['a list with coverage inside a list', [list], ['2026-01-01', '2026-12-25']],
    ['a mix of all forms', ['2026-12-24', { month: 1, day: 1 }, christmases, source, list], DATES],
  ])('%s', (_form, holidays, closed) => {
    expect(closedOn(holidays, DATES)).toEqual(closed);
  });
});

describe('a yearly holiday', () => {
  test('on 29 February exists in leap years only', () => {
    const around = [
      '2023-02-28',
      '2023-03-01',
      '2024-02-28',
      '2024-02-29',
      '2024-03-01',
      '2028-02-29',
      '2100-02-28',
      '2100-03-01',
    ];
    expect(closedOn([{ month: 2, day: 29 }], around)).toEqual(['2024-02-29', '2028-02-29']);
  });

  test('may close part of its day', () => {
    const calendar = createCalendar({
      zone: ZONE,
      hours: { 'mon-sun': ['09:00-18:00'] },
      holidays: [{ month: 12, day: 24, closed: '13:00-24:00' }],
    });
    for (const year of [1999, 2026, 2099]) {
      expect(calendar.between(`${year}-12-24T00:00-03:00`, `${year}-12-25T00:00-03:00`).as('hours')).toBe(4);
    }
  });
});

test('a range of every year may be one date', () => {
  const dates = ['2025-12-30', '2025-12-31', '2026-01-01', '2026-06-01', '2026-12-31'];
  expect(closedOn([{ from: '12-31', until: '12-31' }], dates)).toEqual(['2025-12-31', '2026-12-31']);
});

describe('several holidays on one date', () => {
  const hoursOf = (holidays: Holidays) =>
    createCalendar({ zone: ZONE, hours: { 'mon-sun': ['09:00-18:00'] }, holidays })
      .between('2026-03-04T00:00-03:00', '2026-03-05T00:00-03:00')
      .as('hours');

  test.each<readonly [string, Holidays, number]>([
    ['the same date twice', ['2026-03-04', '2026-03-04'], 0],
    ['a part, then the whole day', [{ date: '2026-03-04', closed: '09:00-10:00' }, '2026-03-04'], 0],
    ['the whole day, then a part', ['2026-03-04', { date: '2026-03-04', closed: '09:00-10:00' }], 0],
    [
      'two parts apart',
      [
        { date: '2026-03-04', closed: '09:00-10:00' },
        { date: '2026-03-04', closed: '17:00-24:00' },
      ],
      7,
    ],
    [
      'two parts overlapping',
      [
        { date: '2026-03-04', closed: '09:00-11:00' },
        { date: '2026-03-04', closed: '10:00-12:00' },
      ],
      6,
    ],
    [
      'the same part twice',
      [
        { date: '2026-03-04', closed: '00:00-14:00' },
        { date: '2026-03-04', closed: '00:00-14:00' },
      ],
      4,
    ],
    [
      'a part from a list and a part of every year',
      [
        { date: '2026-03-04', closed: '00:00-10:00' },
        { month: 3, day: 4, closed: '17:00-18:00' },
      ],
      7,
    ],
  ])('%s', (_situation, holidays, hours) => {
    expect(hoursOf(holidays)).toBe(hours);
  });
});

describe('the names of a date', () => {
  const namesOn = (holidays: Holidays, date: string) =>
    createCalendar({ zone: ZONE, hours: { 'mon-sun': ['09:00-18:00'] }, holidays })
      .exceptions(`${date}T12:00-03:00`, `${date}T12:01-03:00`)
      .map(({ names }) => names);

  test('of a worked day do not include those of other holidays', () => {
    const holidays = [
      { date: '2026-03-04', name: 'A' },
      { date: '2026-03-04', name: 'B', open: ['10:00-12:00'] },
    ];
    expect(namesOn(holidays, '2026-03-04')).toEqual([['B']]);
  });

  test('of two holidays that move off one Saturday follow the list', () => {
    // 1 August 2026 is a Saturday: A moves to Monday, and B to Tuesday.
    const holidays: Holidays = [
      { date: '2026-08-01', name: 'A', observed: 'nextWeekday' },
      { month: 8, day: 1, name: 'B', observed: 'nextWeekday' },
    ];
    expect(['2026-08-03', '2026-08-04'].map((date) => namesOn(holidays, date))).toEqual([[['A']], [['B']]]);
  });
});

test('a part of 24 hours is a whole day: it also cancels a night shift that begins on it', () => {
  const tuesdayNight = (holidays: Holidays) =>
    createCalendar({ zone: ZONE, hours: { tue: ['22:00-06:00'] }, holidays })
      .between('2026-03-02T00:00-03:00', '2026-03-09T00:00-03:00')
      .as('hours');
  expect(tuesdayNight([])).toBe(8);
  expect(tuesdayNight(['2026-03-03'])).toBe(0);
  expect(tuesdayNight([{ date: '2026-03-03', closed: '00:00-24:00' }])).toBe(0);
});

describe('a holiday of a civil year', () => {
  test.each([
    ['Pacific/Auckland', '2025-12-31T11:00Z', '2026-01-01T11:00Z'],
    ['Pacific/Honolulu', '2026-01-01T10:00Z', '2026-01-02T10:00Z'],
  ])('closes New Year’s Day in %s, although UTC has another year then', (zone, from, until) => {
    const holidays = (year: number): readonly Holiday[] => [{ date: `${year}-01-01` }];
    const { timeline } = createCalendar({ zone, hours: '24/7', holidays });
    const [start, end] = [Date.parse(from), Date.parse(until)];
    expect(timeline.intervals(start - 1, end + 1)).toEqual([
      [start - 1, start],
      [end, end + 1],
    ]);
  });
});

describe('coverage', () => {
  const calendar = createCalendar({ name: 'desk', zone: ZONE, hours: { 'mon-sun': ['09:00-18:00'] }, holidays: list });
  test('lasts from the first instant of its first year to the last instant of its last', () => {
    const [from, until] = [Date.parse('2025-01-01T00:00-03:00'), Date.parse('2028-01-01T00:00-03:00')];
    expect(calendar.timeline.between(from, until)).toBe((3 * 365 - 4) * 9 * 3_600_000);
    expect(calendar.isOpen(until - 1)).toBe(false);
    expect(calendar.isOpen(from)).toBe(false);
  });

  test.each<readonly [string, () => unknown]>([
    ['an instant before it', () => calendar.isOpen('2024-12-31T12:00-03:00')],
    ['an instant after it', () => calendar.isOpen('2028-01-01T12:00-03:00')],
    ['a span that ends after it', () => calendar.between('2027-12-31T12:00-03:00', '2028-06-01T00:00-03:00')],
    ['a deadline after it', () => calendar.add('2027-12-31T12:00-03:00', { hours: 100 })],
    ['a start before it', () => calendar.subtract('2025-01-02T12:00-03:00', { hours: 100 })],
    ['an opening after it', () => calendar.nextOpen('2027-12-31T19:00-03:00')],
    ['a closing before it', () => calendar.previousClose('2025-01-01T08:00-03:00')],
    ['intervals after it', () => calendar.intervals('2027-12-31T12:00-03:00', '2028-01-02T00:00-03:00')],
    ['a business day after it', () => calendar.addDays('2027-12-31T12:00-03:00', 1)],
    ['a date after it', () => calendar.isBusinessDay('2028-01-01')],
    ['a date before it', () => calendar.isBusinessDay('2024-12-31')],
  ])('%s is refused', (_question, ask) => {
    expect(issuesThrownBy(ask)).toMatchObject([{ code: 'outsideCoverage' }]);
  });

  test('is named in the error', () => {
    expect(() => calendar.isOpen('2030-01-01T12:00-03:00')).toThrow(/desk|a list/);
  });

  test('allows every answer inside it', () => {
    expect(calendar.add('2027-12-31T12:00-03:00', { hours: 6 }).toISO()).toBe('2027-12-31T18:00:00.000-03:00');
    expect(calendar.nextClose('2027-12-31T12:00-03:00').toISO()).toBe('2027-12-31T18:00:00.000-03:00');
    expect(calendar.isBusinessDay('2027-12-31')).toBe(true);
  });
});

describe('a source', () => {
  test('is called once for each year', () => {
    const asked: number[] = [];
    const counting = (year: number): readonly Holiday[] => {
      asked.push(year);
      return [];
    };
    const calendar = createCalendar({ zone: ZONE, hours: { 'mon-fri': ['09:00-18:00'] }, holidays: counting });
    for (let i = 0; i < 50; i++) calendar.add('2026-06-01T12:00-03:00', { hours: 8 * i });
    expect(new Set(asked).size).toBe(asked.length);
  });

  test('that is a function with a name has this name in errors', () => {
    const feast = () => [{ date: '2026-02-30' }];
    const calendar = createCalendar({ zone: ZONE, hours: { 'mon-fri': ['09:00-18:00'] }, holidays: feast });
    expect(() => calendar.isOpen('2026-06-01T12:00-03:00')).toThrow('from feast[0].date: expected a civil date');
  });

  test('with malformed holidays is refused with the path of the mistake', () => {
    const wrong = () => [{ date: '2026-02-30' }];
    const calendar = createCalendar({ zone: ZONE, hours: { 'mon-fri': ['09:00-18:00'] }, holidays: wrong });
    expect(() => calendar.isOpen('2026-06-01T12:00-03:00')).toThrow(
      expect.objectContaining({ name: 'PrazoError', code: 'invalidDate' }),
    );
  });
});

import { type CalendarDefinition, createCalendar, type Holidays } from 'prazo';
import { describe, expect, test } from 'vitest';
import { answer, codeOf, openIn, ZONE } from './open';

/** Each weekday closes at another hour: Monday at 11:00, Tuesday at 12:00, and so on. */
const HOURS = {
  mon: ['09:00-11:00'],
  tue: ['09:00-12:00'],
  wed: ['09:00-13:00'],
  thu: ['09:00-14:00'],
  fri: ['09:00-15:00'],
} as const;

type Case = readonly [situation: string, holidays: Holidays, open: readonly string[]];

/** From Friday 6 March 2026 to Monday 9 March. */
const USUAL = ['fri 03-06 09:00-15:00', 'mon 03-09 09:00-11:00'] as const;
const weekend = (holidays: Holidays) => openIn({ hours: HOURS, holidays }, '2026-03-06', '2026-03-10');
const with_ = (...open: string[]) => [USUAL[0], ...open, USUAL[1]];

describe('the hours of a worked day', () => {
  test.each<Case>([
    [
      'ranges',
      [{ date: '2026-03-07', open: ['10:00-12:00', '13:00-14:00'] }],
      with_('sat 03-07 10:00-12:00', 'sat 03-07 13:00-14:00'),
    ],
    [
      "'weekday' on a Saturday: those of Friday",
      [{ date: '2026-03-07', open: 'weekday' }],
      with_('sat 03-07 09:00-15:00'),
    ],
    [
      "'weekday' on a Sunday: those of Monday",
      [{ date: '2026-03-08', open: 'weekday' }],
      with_('sun 03-08 09:00-11:00'),
    ],
    ['those of Monday', [{ date: '2026-03-07', open: 'mon' }], with_('sat 03-07 09:00-11:00')],
    ['those of Wednesday', [{ date: '2026-03-08', open: 'wed' }], with_('sun 03-08 09:00-13:00')],
    ['those of its own weekday, which has no hours', [{ date: '2026-03-07', open: 'sat' }], [...USUAL]],
    ['none: the day is closed', [{ date: '2026-03-07', open: [] }], [...USUAL]],
    [
      'those of all its holidays together',
      [
        { date: '2026-03-07', open: ['10:00-12:00'] },
        { date: '2026-03-07', open: ['11:00-13:00', '16:00-17:00'] },
      ],
      with_('sat 03-07 10:00-13:00', 'sat 03-07 16:00-17:00'),
    ],
    [
      'those of several holidays, one with a weekday',
      [
        { date: '2026-03-07', open: 'mon' },
        { date: '2026-03-07', open: ['08:00-10:00'] },
      ],
      with_('sat 03-07 08:00-11:00'),
    ],
    [
      'may come from a rule: the first Saturday of a month',
      [{ month: 3, weekday: 'sat', nth: 1, open: 'weekday' }],
      with_('sat 03-07 09:00-15:00'),
    ],
    [
      'may come from a range',
      [{ from: '2026-03-07', until: '2026-03-08', open: ['10:00-11:00'] }],
      with_('sat 03-07 10:00-11:00', 'sun 03-08 10:00-11:00'),
    ],
    ['do not apply after the last year of a rule', [{ month: 3, day: 7, last: 2025, open: 'weekday' }], [...USUAL]],
  ])('%s', (_situation, holidays, open) => {
    expect(weekend(holidays)).toEqual(open);
  });

  test.each<readonly [string, string, string]>([
    ['a day from Monday to Friday keeps its own hours', '2026-03-04', 'wed 03-04 09:00-13:00'],
    ['a Monday keeps its own hours', '2026-03-09', 'mon 03-09 09:00-11:00'],
    ['a Friday keeps its own hours', '2026-03-13', 'fri 03-13 09:00-15:00'],
  ])("'weekday': %s", (_situation, date, open) => {
    const next = new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);
    expect(openIn({ hours: HOURS, holidays: [date, { date, open: 'weekday' }] }, date, next)).toEqual([open]);
  });
});

describe('the nearest day with a weekday', () => {
  test('three days before, in a rotation of three weeks', () => {
    const weeks = [{ wed: ['09:00-10:00'] }, { wed: ['10:00-11:00'] }, { wed: ['11:00-12:00'] }];
    const holidays = [{ date: '2026-03-07', open: 'wed' }] as const;
    expect(openIn({ hours: { anchor: '2026-03-02', weeks }, holidays }, '2026-03-07', '2026-03-08')).toEqual([
      'sat 03-07 09:00-10:00',
    ]);
  });

  /** Week A from Monday 2 March opens at 09:00, week B from the 9th at 10:00. */
  const rotation = { anchor: '2026-03-02', weeks: [{ 'mon-fri': ['09:00-12:00'] }, { 'mon-fri': ['10:00-12:00'] }] };

  test.each<readonly [string, 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'weekday', string]>([
    ['Saturday 7 March, Monday: the 9th, two days later', 'mon', '10:00-12:00'],
    ['Tuesday: the 10th, three days later', 'tue', '10:00-12:00'],
    ['Wednesday: the 4th, three days before', 'wed', '09:00-12:00'],
    ['Thursday: the 5th', 'thu', '09:00-12:00'],
    ['Friday: the 6th', 'fri', '09:00-12:00'],
    ['any weekday: the 6th', 'weekday', '09:00-12:00'],
  ])('in a rotation, on %s', (_situation, open, hours) => {
    const holidays = [{ date: '2026-03-07', open }];
    expect(openIn({ hours: rotation, holidays }, '2026-03-07', '2026-03-08')).toEqual([`sat 03-07 ${hours}`]);
  });

  test('in a season that begins on it', () => {
    const rest = {
      hours: HOURS,
      seasons: [{ from: '03-09', until: '03-31', hours: { mon: ['07:00-08:00'] } }],
      holidays: [{ date: '2026-03-08', open: 'weekday' as const }],
    };
    expect(openIn(rest, '2026-03-08', '2026-03-10')).toEqual(['sun 03-08 07:00-08:00', 'mon 03-09 07:00-08:00']);
  });

  test('has its ordinary hours, whatever it is itself', () => {
    const rest: Omit<CalendarDefinition, 'zone'> = {
      hours: HOURS,
      holidays: ['2026-03-06', { date: '2026-03-07', open: 'weekday' }],
    };
    expect(openIn(rest, '2026-03-06', '2026-03-08')).toEqual(['sat 03-07 09:00-15:00']);
    const overridden = { ...rest, overrides: { '2026-03-06': ['20:00-21:00'] } };
    expect(openIn(overridden, '2026-03-06', '2026-03-08')).toEqual(['fri 03-06 20:00-21:00', 'sat 03-07 09:00-15:00']);
  });
});

describe('a worked day outranks', () => {
  const date = '2026-03-04';
  const on = (rest: Omit<CalendarDefinition, 'zone' | 'hours'>) =>
    openIn({ hours: HOURS, ...rest }, date, '2026-03-05');
  const worked = { date, open: ['18:00-20:00'] } as const;

  test.each<readonly [string, Omit<CalendarDefinition, 'zone' | 'hours'>, readonly string[]]>([
    ['ordinary hours', { holidays: [worked] }, ['wed 03-04 18:00-20:00']],
    ['a holiday before it in the list', { holidays: [date, worked] }, ['wed 03-04 18:00-20:00']],
    ['a holiday after it', { holidays: [worked, date] }, ['wed 03-04 18:00-20:00']],
    ['a part-day holiday', { holidays: [worked, { date, closed: '19:00-24:00' }] }, ['wed 03-04 18:00-20:00']],
    ['not an override', { holidays: [worked], overrides: { [date]: ['06:00-07:00'] } }, ['wed 03-04 06:00-07:00']],
    ['not an override of every year', { holidays: [worked], overrides: { '03-01/03-10': [] } }, []],
    [
      'not a closure',
      { holidays: [worked], closures: [{ from: '2026-03-04T19:00:00-03:00', until: '2026-03-04T22:00:00-03:00' }] },
      ['wed 03-04 18:00-19:00'],
    ],
  ])('%s', (_situation, rest, open) => {
    expect(on(rest)).toEqual(open);
  });
});

describe('worked days from a source', () => {
  const decree = {
    name: 'decree',
    coverage: { from: 2025, until: 2028 },
    holidaysIn: (year: number) =>
      year === 2026 ? [{ date: '2026-03-06' }, { date: '2026-03-07', open: 'weekday' as const }] : [],
  };

  test('may make up for a free Friday on Saturday', () => {
    expect(weekend(decree)).toEqual(['sat 03-07 09:00-15:00', 'mon 03-09 09:00-11:00']);
  });

  test('may come from a function or a frozen list', () => {
    const open = ['sat 03-07 09:00-15:00', 'mon 03-09 09:00-11:00'];
    expect(weekend(decree.holidaysIn)).toEqual(open);
    const { name, coverage } = decree;
    expect(weekend([{ name, coverage, holidays: decree.holidaysIn(2026) }])).toEqual(open);
  });

  test('outrank a holiday of another source', () => {
    expect(weekend([decree, '2026-03-07'])).toEqual(['sat 03-07 09:00-15:00', 'mon 03-09 09:00-11:00']);
  });

  test('are an error in a year outside the coverage', () => {
    const calendar = createCalendar({ zone: ZONE, hours: HOURS, holidays: decree });
    expect(calendar.isBusinessDay('2028-12-29')).toBe(true);
    expect(codeOf(() => calendar.isBusinessDay('2029-01-02'))).toBe('outsideCoverage');
  });
});

describe('night shifts of a worked day', () => {
  const holiday = (date: string) => ({ date });
  const saturday = { date: '2026-03-07', open: ['22:00-06:00'] };

  test.each<readonly [string, CalendarDefinition['hours'], Holidays, readonly string[]]>([
    ['run into Sunday', {}, [saturday], ['sat 03-07 22:00 - sun 03-08 06:00']],
    ['join the hours of Sunday', { sun: ['05:00-08:00'] }, [saturday], ['sat 03-07 22:00 - sun 03-08 08:00']],
    ['end with a holiday on Sunday', {}, [saturday, holiday('2026-03-08')], ['sat 03-07 22:00 - sun 03-08 00:00']],
    [
      'lose the part that a part-day holiday closes',
      {},
      [saturday, { date: '2026-03-08', closed: '01:00-02:00' }],
      ['sat 03-07 22:00 - sun 03-08 01:00', 'sun 03-08 02:00-06:00'],
    ],
    [
      'do not end if Sunday is a worked day',
      {},
      [saturday, { date: '2026-03-08', open: ['10:00-11:00'] }],
      ['sat 03-07 22:00 - sun 03-08 06:00', 'sun 03-08 10:00-11:00'],
    ],
    [
      'do not end if Sunday is a holiday and a worked day',
      {},
      [saturday, holiday('2026-03-08'), { date: '2026-03-08', open: ['10:00-11:00'] }],
      ['sat 03-07 22:00 - sun 03-08 06:00', 'sun 03-08 10:00-11:00'],
    ],
    [
      'may be the hours of Friday night',
      { fri: ['22:00-06:00'] },
      [{ date: '2026-03-07', open: 'weekday' }],
      ['sat 03-07 22:00 - sun 03-08 06:00'],
    ],
    [
      'of an ordinary day end with a worked day',
      { sat: ['22:00-06:00'] },
      [{ date: '2026-03-08', open: ['10:00-11:00'] }],
      ['sat 03-07 22:00 - sun 03-08 00:00', 'sun 03-08 10:00-11:00'],
    ],
  ])('%s', (_situation, hours, holidays, open) => {
    expect(openIn({ hours, holidays }, '2026-03-07', '2026-03-09')).toEqual(open);
  });
});

describe('a worked day', () => {
  test('is an exception of kind override, with its name', () => {
    const definition = {
      zone: ZONE,
      hours: HOURS,
      holidays: [{ date: '2026-03-07', name: 'Decree 1', open: 'weekday' as const }],
    };
    const told = answer(definition, (calendar) =>
      calendar
        .exceptions('2026-03-01T00:00:00-03:00', '2026-03-15T00:00:00-03:00')
        .map(({ kind, names, from }) => [kind, names, from.toISODate()]),
    );
    expect(told).toEqual([['override', ['Decree 1'], '2026-03-07']]);
  });

  test('is a business day', () => {
    const definition = { zone: ZONE, hours: HOURS, holidays: [{ date: '2026-03-07', open: 'weekday' as const }] };
    expect(answer(definition, (calendar) => calendar.isBusinessDay('2026-03-07'))).toBe(true);
    expect(answer(definition, (calendar) => calendar.addDays('2026-03-06T10:00:00-03:00', 1).toISO())).toBe(
      '2026-03-07T10:00:00.000-03:00',
    );
  });
});

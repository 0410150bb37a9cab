import { type HolidayOptions, holidaysOf } from 'prazo/holidays';
import { describe, expect, it, test } from 'vitest';
import { issuesThrownBy, pathsAndCodes } from '../../expecting';

interface Row {
  readonly date: string;
  readonly name: string;
  readonly rule: string;
  readonly type?: string;
  readonly substitute?: boolean;
}

/** A class like that of date-holidays: the country XX with a state, which has a region, and Turkey. Keeps how it was made. */
function packageOf(rows: readonly Row[]) {
  const made: unknown[][] = [];
  class Package {
    constructor(...args: unknown[]) {
      made.push(args);
    }
    getCountries = () => ({ XX: 'Nowhere', TR: 'Turkey', zz: 'never found' });
    getStates = (country: string) => (country === 'XX' ? { AA: 'A state', BB: 'A state without regions' } : {});
    getRegions = (_: string, state: string) => (state === 'AA' ? { R1: 'A region' } : {});
    getLanguages = () => ['en'];
    getRules = () => rows.map(({ rule, type = 'public' }) => ({ rule, type }));
    setHoliday = () => true;
    getHolidays(year: number) {
      return rows
        .filter(({ date }) => date.startsWith(`${year}-`))
        .map((row) => ({ type: 'public', ...row, date: row.date.padEnd('YYYY-MM-DD HH:MM:SS'.length, ' 00:00:00') }));
    }
  }
  return { made, Package: Package as unknown as Parameters<typeof holidaysOf>[0] };
}

const holidaysIn = (year: number, rows: readonly Row[], options: HolidayOptions = {}) =>
  holidaysOf(packageOf(rows).Package, 'XX', options)
    .holidaysIn(year)
    .map(({ date, closed, name }) => [date, closed, name].filter((part) => part !== undefined).join(' '));

describe('the holidays of a year', () => {
  it('are in the order of their dates, equal ones once', () => {
    const rows = [
      { date: '2026-05-01', name: 'May', rule: '05-01' },
      { date: '2026-01-01', name: 'New Year', rule: '01-01' },
      { date: '2026-05-01', name: 'May', rule: '1st monday in May' },
      { date: '2026-05-01', name: 'Labour', rule: '05-01' },
    ];
    expect(holidaysIn(2026, rows)).toEqual(['2026-01-01 New Year', '2026-05-01 May', '2026-05-01 Labour']);
  });

  it('have the days of an event that began in the year before', () => {
    const rows = [{ date: '2025-12-31', name: 'Feast', rule: '12-31 P3D' }];
    expect(holidaysIn(2025, rows)).toEqual(['2025-12-31 Feast']);
    expect(holidaysIn(2026, rows)).toEqual(['2026-01-01 Feast', '2026-01-02 Feast']);
  });

  it('have the eve of a feast on 1 January of the year after: in Turkey, a feast begins at 13:00 of its eve', () => {
    const { Package } = packageOf([{ date: '2027-01-01', name: 'Feast', rule: '10 Dhu al-Hijjah PT114H' }]);
    const turkey = holidaysOf(Package, 'TR');
    expect(turkey.holidaysIn(2026)).toEqual([{ date: '2026-12-31', name: 'Feast', closed: '13:00-24:00' }]);
    expect(turkey.holidaysIn(2027).map(({ date }) => date)).toEqual(
      ['01', '02', '03', '04'].map((day) => `2027-01-${day}`),
    );
  });

  it('are public, unless other types are asked for', () => {
    const rows = [
      { date: '2026-05-01', name: 'May', rule: '05-01' },
      { date: '2026-06-01', name: 'Bank', rule: '06-01', type: 'bank' },
    ];
    expect(holidaysIn(2026, rows)).toEqual(['2026-05-01 May']);
    expect(holidaysIn(2026, rows, { types: ['bank'] })).toEqual(['2026-06-01 Bank']);
  });

  it.each([
    ['12-24 14:00', '2026-12-24 14:00:00', ['2026-12-24 14:00-24:00 Eve']],
    ['12-24 9:30 PT2H', '2026-12-24 09:30:00', ['2026-12-24 09:30-11:30 Eve']],
    ['12-24 PT2H30M', '2026-12-24 00:00:00', ['2026-12-24 00:00-02:30 Eve']],
    ['12-24 22:00 PT4H', '2026-12-24 22:00:00', ['2026-12-24 22:00-24:00 Eve', '2026-12-25 00:00-02:00 Eve']],
    ['12-24 PT0H', '2026-12-24 00:00:00', ['2026-12-24 Eve']],
    ['12-24 P1DT12H', '2026-12-24 00:00:00', ['2026-12-24 Eve', '2026-12-25 00:00-12:00 Eve']],
    ['12-24', '2026-12-24 01:00:00', ['2026-12-24 Eve']],
  ])('of the rule %s | close its part of the day', (rule, date, expected) => {
    expect(holidaysIn(2026, [{ date, name: 'Eve', rule }])).toEqual(expected);
  });

  it('are passed to where, with the data of the package', () => {
    const seen: unknown[] = [];
    const where: HolidayOptions['where'] = (entry) => seen.push(entry) > 1;
    const rows = [
      { date: '2026-05-01', name: 'May', rule: '05-01', substitute: true },
      { date: '2026-06-01', name: 'June', rule: '06-01' },
    ];
    expect(holidaysIn(2026, rows, { where })).toEqual(['2026-06-01 June']);
    expect(seen).toEqual([
      { date: '2026-05-01', name: 'May', type: 'public', substitute: true, rule: '05-01' },
      { date: '2026-06-01', name: 'June', type: 'public', substitute: false, rule: '06-01' },
    ]);
  });
});

test('the package is asked for the place in UTC, in the languages and their parents', () => {
  const { made, Package } = packageOf([]);
  holidaysOf(Package, 'xx', { state: 'aa', region: 'r1', languages: ['pt-BR', 'en'] });
  holidaysOf(Package, 'XX');
  expect(made.filter((args) => args.length > 0)).toEqual([
    [
      { country: 'XX', state: 'AA', region: 'R1' },
      { timezone: 'UTC', languages: ['pt-BR', 'pt', 'en', 'en'] },
    ],
    [{ country: 'XX' }, { timezone: 'UTC' }],
  ]);
});

describe('the coverage', () => {
  const coverageOf = (rule: string) =>
    holidaysOf(packageOf([{ date: '2026-05-01', name: 'May', rule }]).Package, 'XX').coverage;

  it.each([
    ['05-01', 1970, 2100],
    ['1 Shawwal', 1970, 2076],
    ['15 Nisan', 1970, 2099],
  ])('of the rule %s | is from %i to %i', (rule, from, until) => {
    expect(coverageOf(rule)).toEqual({ from, until });
  });
});

describe('an issue says what is expected', () => {
  const { Package } = packageOf([]);
  it.each<readonly [string, () => unknown, path: string, expected: string]>([
    [
      'a class of another package',
      () => holidaysOf(Date as never, 'XX'),
      'engine',
      'the class that the package date-holidays exports; install it with: npm i date-holidays',
    ],
    ['an unknown country', () => holidaysOf(Package, 'ZZ'), 'country', 'one of XX, TR'],
    ['an unknown state', () => holidaysOf(Package, 'XX', { state: 'CC' }), 'options.state', 'one of AA, BB'],
    [
      'a state of a country without states',
      () => holidaysOf(Package, 'TR', { state: 'AA' }),
      'options.state',
      'no code, because TR has no such codes',
    ],
    [
      'an unknown region',
      () => holidaysOf(Package, 'XX', { state: 'AA', region: 'R2' }),
      'options.region',
      'one of R1',
    ],
    [
      'a region of a state without regions',
      () => holidaysOf(Package, 'XX', { state: 'BB', region: 'R1' }),
      'options.region',
      'no code, because XX-BB has no such codes',
    ],
    [
      'a region without its state',
      () => holidaysOf(Package, 'XX', { region: 'R1' }),
      'options.state',
      'the state of the region',
    ],
    [
      'a where that is no function',
      () => holidaysOf(Package, 'XX', { where: true as never }),
      'options.where',
      'a function from a holiday to true or false',
    ],
  ])('%s', (_, call, path, expected) => {
    expect(issuesThrownBy(call)).toMatchObject([{ path, expected }]);
  });

  it('and its code', () => {
    const codes = (call: () => unknown) => pathsAndCodes(issuesThrownBy(call));
    expect([
      codes(() => holidaysOf({ prototype: { getHolidays: () => [] } } as never, 'XX')),
      codes(() => holidaysOf(undefined as never, 'XX')),
      codes(() => holidaysOf(Package, 'XX', { where: true as never })),
      codes(() => holidaysOf(Package, 'XX', { region: 'R1' })),
    ]).toEqual([['engine wrongType'], ['engine wrongType'], ['options.where wrongType'], ['options.state missing']]);
    expect(issuesThrownBy(() => holidaysOf(Package, 'XX', { region: 'R1' }))[0]?.received).toBe('undefined');
  });
});

test('a holiday of a whole day has no closed part', () => {
  const seen: object[] = [];
  const where = (entry: object) => seen.push(entry) > 0;
  const source = holidaysOf(packageOf([{ date: '2026-05-01', name: 'May', rule: '05-01' }]).Package, 'XX', { where });
  expect(source.holidaysIn(2026).map(Object.keys)).toEqual([['date', 'name']]);
  expect(seen.map(Object.keys)).toEqual([['date', 'name', 'type', 'substitute', 'rule']]);
});

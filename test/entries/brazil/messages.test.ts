import { type BrazilOptions, brazil } from 'prazo/brazil';
import { describe, expect, it } from 'vitest';
import { issuesThrownBy } from '../../expecting';

/** Returns the only issue of the options. */
function issueOf(options: unknown) {
  const issues = issuesThrownBy(() => brazil(options as BrazilOptions));
  expect(issues).toHaveLength(1);
  return issues[0];
}

describe('the issue of an option says what is expected', () => {
  it.each<readonly [string, unknown, path: string, expected: string, received: string]>([
    ['a text instead of the options', 'SP', '', 'an object', '"SP"'],
    ['an unknown key', { states: 'SP' }, 'states', 'one of state, optional, municipal', '"SP"'],
    ['a text instead of a list', { municipal: '01-25' }, 'municipal', 'a list', '"01-25"'],
    [
      'a closing time that is not a time',
      { optional: [{ id: 'christmasEve', from: 'noon' }] },
      'optional[0].from',
      'a time of day such as "13:00"',
      '"noon"',
    ],
    ['a month without a day', { municipal: ['01'] }, 'municipal[0]', 'a month and day such as "01-25"', '"01"'],
    [
      'a date with a letter after it',
      { municipal: [{ date: '01-25x' }] },
      'municipal[0].date',
      'a month and day such as "01-25"',
      '"01-25x"',
    ],
    [
      'a number of days that is too large',
      { municipal: [{ easter: 300 }] },
      'municipal[0].easter',
      'a whole number from -80 to 250',
      '300',
    ],
    [
      'a year of five digits',
      { municipal: [{ date: '01-25', until: 10_000 }] },
      'municipal[0].until',
      'a whole number from 0 to 9999',
      '10000',
    ],
    [
      'a last year before the first',
      { municipal: [{ date: '01-25', from: 2021, until: 2020 }] },
      'municipal[0].until',
      'a year from 2021 on',
      '2020',
    ],
    [
      'a Portuguese name that is a number',
      { municipal: [{ date: '01-25', name: { 'pt-BR': 5, en: 'five' } }] },
      'municipal[0].name.pt-BR',
      'a string',
      '5',
    ],
    [
      'an English name that is a number',
      { municipal: [{ date: '01-25', name: { 'pt-BR': 'cinco', en: 5 } }] },
      'municipal[0].name.en',
      'a string',
      '5',
    ],
    [
      'a closed part that is a word',
      { municipal: [{ date: '01-25', closed: 'morning' }] },
      'municipal[0].closed',
      'a part of a day such as "12:00-24:00"',
      '"morning"',
    ],
  ])('%s', (_title, options, path, expected, received) => {
    expect(issueOf(options)).toMatchObject({ path, expected, received });
  });

  it('more than 100,000 keys', () => {
    const keys = Object.fromEntries(Array.from({ length: 100_001 }, (_, i) => [`k${i}`, 0]));
    expect(issueOf(keys)).toMatchObject({ path: '', expected: 'at most 100000 keys' });
  });

  it('a year outside the coverage', () => {
    const [issue] = issuesThrownBy(() => brazil({ state: 'SP' }).holidaysIn(2014));
    expect(issue).toMatchObject({
      path: 'year',
      expected: 'a year from 2015 to 9999, the coverage of Brazil (SP)',
      received: '2014',
    });
  });
});

describe('the years of a municipal day', () => {
  const on = (from: number, until: number, year: number) =>
    brazil({ municipal: [{ date: '01-25', from, until }] })
      .holidaysIn(year)
      .filter(({ date }) => date === `${year}-01-25`).length;

  it('may be one year', () => {
    expect([2019, 2020, 2021].map((year) => on(2020, 2020, year))).toEqual([0, 1, 0]);
  });

  it('may be from year 0 to year 9999', () => {
    expect([on(0, 9999, 2015), on(0, 9999, 9999)]).toEqual([1, 1]);
  });
});

import { type Issue, isPrazoError } from 'prazo';
import { brazil } from 'prazo/brazil';
import { describe, expect, it } from 'vitest';

function issues(options: unknown): readonly Issue[] {
  try {
    brazil(options as Parameters<typeof brazil>[0]);
  } catch (error) {
    if (isPrazoError(error)) return error.issues;
    throw error;
  }
  return [];
}

const found = (options: unknown) => issues(options).map(({ code, path }) => `${code} ${path}`);

describe('options with a mistake', () => {
  it.each<readonly [string, unknown, readonly string[]]>([
    ['no object', 'SP', ['wrongType ']],
    ['null', null, ['wrongType ']],
    ['a list', ['SP'], ['wrongType ']],
    ['an unknown key', { states: 'SP' }, ['unknownKey states']],
    ['a state by its name', { state: 'São Paulo' }, ['unknownValue state']],
    ['a state that is an inherited key', { state: 'toString' }, ['unknownValue state']],
    ['a state of another type', { state: 35 }, ['unknownValue state']],
    ['optional points that are no list', { optional: 'carnival' }, ['wrongType optional']],
    ['an unknown optional point', { optional: ['carnaval'] }, ['unknownValue optional[0]']],
    [
      'an inherited key as optional point',
      { optional: [{ id: 'toString', from: '12:00' }] },
      ['unknownValue optional[0].id'],
    ],
    ['no optional point', { optional: [null] }, ['wrongType optional[0]']],
    ['an hour where there is none', { optional: [{ id: 'carnival', from: '12:00' }] }, ['unknownValue optional[0].id']],
    ['an eve without its hour', { optional: [{ id: 'christmasEve' }] }, ['invalidTime optional[0].from']],
    ['an hour past the day', { optional: [{ id: 'christmasEve', from: '24:00' }] }, ['invalidTime optional[0].from']],
    ['an hour of one digit', { optional: [{ id: 'newYearsEve', from: '9:00' }] }, ['invalidTime optional[0].from']],
    [
      'a symbol for an hour',
      { optional: [{ id: 'newYearsEve', from: Symbol('9') }] },
      ['invalidTime optional[0].from'],
    ],
    [
      'an hour by another name',
      { optional: [{ id: 'newYearsEve', from: '09:00', until: '12:00' }] },
      ['unknownKey optional[0].until'],
    ],
    ['municipal days that are no list', { municipal: '01-25' }, ['wrongType municipal']],
    ['a hole in a list', { municipal: new Array(1) }, ['wrongType municipal[0]']],
    ['a municipal day that is a number', { municipal: [25] }, ['wrongType municipal[0]']],
    ['a date with a year', { municipal: ['2026-01-25'] }, ['invalidDate municipal[0]']],
    ['a date without its zero', { municipal: ['1-25'] }, ['invalidDate municipal[0]']],
    ['30 February', { municipal: ['02-30'] }, ['invalidDate municipal[0]']],
    ['month 13', { municipal: [{ date: '13-01' }] }, ['invalidDate municipal[0].date']],
    ['month 0', { municipal: [{ date: '00-10' }] }, ['invalidDate municipal[0].date']],
    ['day 0', { municipal: [{ date: '01-00' }] }, ['invalidDate municipal[0].date']],
    ['neither date nor Easter', { municipal: [{ name: 'x' }] }, ['invalidDate municipal[0].date']],
    ['both date and Easter', { municipal: [{ date: '01-25', easter: 60 }] }, ['unknownKey municipal[0].date']],
    ['81 days before Easter', { municipal: [{ easter: -81 }] }, ['unknownValue municipal[0].easter']],
    ['251 days after Easter', { municipal: [{ easter: 251 }] }, ['unknownValue municipal[0].easter']],
    ['half a day after Easter', { municipal: [{ easter: 0.5 }] }, ['unknownValue municipal[0].easter']],
    ['a year that is text', { municipal: [{ date: '01-25', from: '2020' }] }, ['unknownValue municipal[0].from']],
    [
      'a symbol for a year',
      { municipal: [{ date: '01-25', from: Symbol('x'), until: 1 }] },
      ['unknownValue municipal[0].from'],
    ],
    [
      'a last year before the first',
      { municipal: [{ date: '01-25', from: 2021, until: 2020 }] },
      ['unorderedDates municipal[0].until'],
    ],
    ['a name that is a number', { municipal: [{ date: '01-25', name: 5 }] }, ['wrongType municipal[0].name']],
    [
      'a name in one language',
      { municipal: [{ date: '01-25', name: { en: 'x' } }] },
      ['wrongType municipal[0].name.pt-BR'],
    ],
    [
      'a name in a third language',
      { municipal: [{ date: '01-25', name: { 'pt-BR': 'x', en: 'x', es: 'x' } }] },
      ['unknownKey municipal[0].name.es'],
    ],
    [
      'a part that ends before it starts',
      { municipal: [{ date: '01-25', closed: '14:00-12:00' }] },
      ['invalidRange municipal[0].closed'],
    ],
    ['an empty part', { municipal: [{ date: '01-25', closed: '12:00-12:00' }] }, ['invalidRange municipal[0].closed']],
    [
      'a part past midnight',
      { municipal: [{ date: '01-25', closed: '12:00-25:00' }] },
      ['invalidRange municipal[0].closed'],
    ],
    [
      'a part with a 60th minute',
      { municipal: [{ date: '01-25', closed: '12:60-24:00' }] },
      ['invalidRange municipal[0].closed'],
    ],
  ])('%s', (_what, options, expected) => {
    expect(found(options)).toEqual(expected);
  });

  it('throw all of them at once', () => {
    const mistakes = {
      state: 'XX',
      optional: ['carnival', 'easter'],
      municipal: ['01-25', { date: '31-12', closed: 'all day' }],
    };
    expect(found(mistakes)).toEqual([
      'unknownValue state',
      'unknownValue optional[1]',
      'invalidDate municipal[1].date',
      'invalidRange municipal[1].closed',
    ]);
  });

  it('say which states there are', () => {
    expect(issues({ state: 'XX' })).toEqual([
      {
        code: 'unknownValue',
        path: 'state',
        expected:
          'one of AC, AL, AM, AP, BA, CE, DF, ES, GO, MA, MG, MS, MT, PA, PB, PE, PI, PR, RJ, RN, RO, RR, RS, SC, SE, SP, TO',
        received: '"XX"',
      },
    ]);
  });
});

describe('the limits of the library', () => {
  const many = (length: number): readonly number[] => Array(length).fill(0);

  it.each(['optional', 'municipal'])('a list of %s that is too long is one mistake', (key) => {
    expect(issues({ state: 'SP', [key]: many(100_001) })).toEqual([
      { code: 'tooLarge', path: key, expected: 'at most 100000 items', received: 'an array of 100001' },
    ]);
  });

  it.each(['optional', 'municipal'])('of the mistakes in a list of %s a hundred are told', (key) => {
    const all = found({ [key]: many(100_000) });
    expect(all).toHaveLength(100);
    expect(all.at(-1)).toBe(`wrongType ${key}[99]`);
  });

  it('an object has as many keys at most', () => {
    const keys = Object.fromEntries(many(100_001).map((_, i) => [`k${i}`, 0]));
    expect(found(keys)).toEqual(['tooLarge ']);
    expect(found(Object.fromEntries(Object.entries(keys).slice(1)))).toHaveLength(100);
  });

  it('a long list is read', () => {
    const source = brazil({ municipal: Array(1_000).fill('01-25') });
    expect(source.holidaysIn(2026)).toHaveLength(11);
  });
});

describe('options without a mistake', () => {
  it.each([undefined, {}, { state: 'sp' }, { state: 'Sp' }, { state: undefined }, { optional: [], municipal: [] }])(
    '%j',
    (options) => {
      expect(found(options)).toEqual([]);
    },
  );
});

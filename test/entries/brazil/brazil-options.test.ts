import type { Issue } from 'prazo';
import { type BrazilOptions, brazil } from 'prazo/brazil';
import { describe, expect, it } from 'vitest';
import { issuesThrownBy, pathsAndCodes } from '../../expecting';

const issues = (options: unknown): readonly Issue[] => issuesThrownBy(() => brazil(options as BrazilOptions));
const found = (options: unknown): readonly string[] => pathsAndCodes(issues(options));

describe('options with an issue', () => {
  it.each<readonly [string, unknown, readonly string[]]>([
    ['a text instead of an object', 'SP', ['wrongType']],
    ['null', null, ['wrongType']],
    ['a list instead of an object', ['SP'], ['wrongType']],
    ['an unknown key', { states: 'SP' }, ['states unknownKey']],
    ['a state by its name', { state: 'São Paulo' }, ['state unknownValue']],
    ['a state that is an inherited key', { state: 'toString' }, ['state unknownValue']],
    ['a state that is a number', { state: 35 }, ['state unknownValue']],
    ['optional points that are not a list', { optional: 'carnival' }, ['optional wrongType']],
    ['an unknown optional point', { optional: ['carnaval'] }, ['optional[0] unknownValue']],
    [
      'an inherited key as optional point',
      { optional: [{ id: 'toString', from: '12:00' }] },
      ['optional[0].id unknownValue'],
    ],
    ['an optional point that is null', { optional: [null] }, ['optional[0] wrongType']],
    [
      'a closing time of a point that is not an eve',
      { optional: [{ id: 'carnival', from: '12:00' }] },
      ['optional[0].id unknownValue'],
    ],
    [
      'an eve as an object without its closing time',
      { optional: [{ id: 'christmasEve' }] },
      ['optional[0].from invalidTime'],
    ],
    [
      'a closing time of 24:00',
      { optional: [{ id: 'christmasEve', from: '24:00' }] },
      ['optional[0].from invalidTime'],
    ],
    [
      'a closing time of one digit',
      { optional: [{ id: 'newYearsEve', from: '9:00' }] },
      ['optional[0].from invalidTime'],
    ],
    [
      'a closing time that is a symbol',
      { optional: [{ id: 'newYearsEve', from: Symbol('9') }] },
      ['optional[0].from invalidTime'],
    ],
    [
      'an eve with an unknown key',
      { optional: [{ id: 'newYearsEve', from: '09:00', until: '12:00' }] },
      ['optional[0].until unknownKey'],
    ],
    ['municipal days that are not a list', { municipal: '01-25' }, ['municipal wrongType']],
    ['a hole in a list', { municipal: new Array(1) }, ['municipal[0] wrongType']],
    ['a municipal day that is a number', { municipal: [25] }, ['municipal[0] wrongType']],
    ['a date with a year', { municipal: ['2026-01-25'] }, ['municipal[0] invalidDate']],
    ['a date without its zero', { municipal: ['1-25'] }, ['municipal[0] invalidDate']],
    ['30 February', { municipal: ['02-30'] }, ['municipal[0] invalidDate']],
    ['month 13', { municipal: [{ date: '13-01' }] }, ['municipal[0].date invalidDate']],
    ['month 0', { municipal: [{ date: '00-10' }] }, ['municipal[0].date invalidDate']],
    ['day 0', { municipal: [{ date: '01-00' }] }, ['municipal[0].date invalidDate']],
    ['a municipal day with neither date nor easter', { municipal: [{ name: 'x' }] }, ['municipal[0].date invalidDate']],
    [
      'a municipal day with both date and easter',
      { municipal: [{ date: '01-25', easter: 60 }] },
      ['municipal[0].date unknownKey'],
    ],
    ['81 days before Easter', { municipal: [{ easter: -81 }] }, ['municipal[0].easter unknownValue']],
    ['251 days after Easter', { municipal: [{ easter: 251 }] }, ['municipal[0].easter unknownValue']],
    ['half a day after Easter', { municipal: [{ easter: 0.5 }] }, ['municipal[0].easter unknownValue']],
    ['a year that is a text', { municipal: [{ date: '01-25', from: '2020' }] }, ['municipal[0].from unknownValue']],
    [
      'a year that is a symbol',
      { municipal: [{ date: '01-25', from: Symbol('x'), until: 1 }] },
      ['municipal[0].from unknownValue'],
    ],
    [
      'a last year before the first',
      { municipal: [{ date: '01-25', from: 2021, until: 2020 }] },
      ['municipal[0].until unorderedDates'],
    ],
    ['a name that is a number', { municipal: [{ date: '01-25', name: 5 }] }, ['municipal[0].name wrongType']],
    [
      'a name in one language',
      { municipal: [{ date: '01-25', name: { en: 'x' } }] },
      ['municipal[0].name.pt-BR wrongType'],
    ],
    [
      'a name in a third language',
      { municipal: [{ date: '01-25', name: { 'pt-BR': 'x', en: 'x', es: 'x' } }] },
      ['municipal[0].name.es unknownKey'],
    ],
    [
      'a closed part that ends before its start',
      { municipal: [{ date: '01-25', closed: '14:00-12:00' }] },
      ['municipal[0].closed invalidRange'],
    ],
    [
      'an empty closed part',
      { municipal: [{ date: '01-25', closed: '12:00-12:00' }] },
      ['municipal[0].closed invalidRange'],
    ],
    [
      'a closed part past midnight',
      { municipal: [{ date: '01-25', closed: '12:00-25:00' }] },
      ['municipal[0].closed invalidRange'],
    ],
    [
      'a closed part with minute 60',
      { municipal: [{ date: '01-25', closed: '12:60-24:00' }] },
      ['municipal[0].closed invalidRange'],
    ],
  ])('%s', (_title, options, expected) => {
    expect(found(options)).toEqual(expected);
  });

  it('are thrown with every issue at once', () => {
    const options = {
      state: 'XX',
      optional: ['carnival', 'easter'],
      municipal: ['01-25', { date: '31-12', closed: 'all day' }],
    };
    expect(found(options)).toEqual([
      'state unknownValue',
      'optional[1] unknownValue',
      'municipal[1].date invalidDate',
      'municipal[1].closed invalidRange',
    ]);
  });

  it('with an unknown state list the known states', () => {
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

describe('limits', () => {
  const many = (length: number): readonly number[] => Array(length).fill(0);

  it.each(['optional', 'municipal'])('a list %s of more than 100,000 items is one issue', (key) => {
    expect(issues({ state: 'SP', [key]: many(100_001) })).toEqual([
      { code: 'tooLarge', path: key, expected: 'at most 100000 items', received: 'an array of 100001' },
    ]);
  });

  it.each(['optional', 'municipal'])('only the first hundred issues of %s are reported', (key) => {
    const all = found({ [key]: many(100_000) });
    expect(all).toHaveLength(100);
    expect(all.at(-1)).toBe(`${key}[99] wrongType`);
  });

  it('an object of more than 100,000 keys is one issue', () => {
    const keys = Object.fromEntries(many(100_001).map((_, i) => [`k${i}`, 0]));
    expect(found(keys)).toEqual(['tooLarge']);
    expect(found(Object.fromEntries(Object.entries(keys).slice(1)))).toHaveLength(100);
  });

  it('a list of 1,000 municipal days is accepted', () => {
    const source = brazil({ municipal: Array(1_000).fill('01-25') });
    expect(source.holidaysIn(2026)).toHaveLength(11);
  });
});

describe('options without an issue', () => {
  it.each([undefined, {}, { state: 'sp' }, { state: 'Sp' }, { state: undefined }, { optional: [], municipal: [] }])(
    '%j are accepted',
    (options) => {
      expect(() => brazil(options as BrazilOptions)).not.toThrow();
    },
  );
});

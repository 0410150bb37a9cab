import { brazil, nationalHolidays, optionalPoints, stateHolidays } from 'prazo/brazil';
import { describe, expect, it } from 'vitest';
import { issuesThrownBy, pathsAndCodes } from '../../expecting';
import { dateOf, years } from './dates';
import { MOVABLE } from './facts';

/** Leis 662/1949 (as amended by Lei 10.607/2002) and 6.802/1980. */
const FIXED = ['01-01', '04-21', '05-01', '09-07', '10-12', '11-02', '11-15', '12-25'];
/** Lei 14.759/2023, of 21 December 2023. */
const ZUMBI = '11-20';
const FIRST_ZUMBI = 2024;

describe('national holidays', () => {
  it.each(years(2015, 2035))('of %i have the dates of the laws', (year) => {
    const days = [...FIXED, MOVABLE[year]?.goodFriday, ...(year < FIRST_ZUMBI ? [] : [ZUMBI])];
    const expected = days.map((day) => `${year}-${day}`).sort();
    expect(brazil().holidaysIn(year).map(dateOf)).toEqual(expected);
  });

  it('of 2026 have names in both languages and close whole days', () => {
    expect(brazil().holidaysIn(2026)).toEqual([
      { date: '2026-01-01', name: { 'pt-BR': 'Confraternização Universal', en: 'New Year’s Day' } },
      { date: '2026-04-03', name: { 'pt-BR': 'Paixão de Cristo', en: 'Good Friday' } },
      { date: '2026-04-21', name: { 'pt-BR': 'Tiradentes', en: 'Tiradentes Day' } },
      { date: '2026-05-01', name: { 'pt-BR': 'Dia do Trabalho', en: 'Labour Day' } },
      { date: '2026-09-07', name: { 'pt-BR': 'Independência do Brasil', en: 'Independence Day' } },
      { date: '2026-10-12', name: { 'pt-BR': 'Nossa Senhora Aparecida', en: 'Our Lady of Aparecida' } },
      { date: '2026-11-02', name: { 'pt-BR': 'Finados', en: 'All Souls’ Day' } },
      { date: '2026-11-15', name: { 'pt-BR': 'Proclamação da República', en: 'Republic Day' } },
      { date: '2026-11-20', name: { 'pt-BR': 'Dia da Consciência Negra', en: 'Black Awareness Day' } },
      { date: '2026-12-25', name: { 'pt-BR': 'Natal', en: 'Christmas Day' } },
    ]);
  });

  it('on a weekend do not move', () => {
    // 15 November 2026 is a Sunday, 25 December 2027 a Saturday.
    expect(brazil().holidaysIn(2026).map(dateOf)).toContain('2026-11-15');
    expect(brazil().holidaysIn(2026).map(dateOf)).not.toContain('2026-11-16');
    expect(brazil().holidaysIn(2027).map(dateOf)).toContain('2027-12-25');
    expect(brazil().holidaysIn(2027).map(dateOf)).not.toContain('2027-12-27');
  });
});

describe('the source', () => {
  it('has its coverage, and the state in its name', () => {
    expect(brazil().coverage).toEqual({ from: 2015, until: 9999 });
    expect(brazil().name).toBe('Brazil');
    expect(brazil({ state: 'RJ' }).name).toBe('Brazil (RJ)');
  });

  it.each([2014, 10_000])('throws outsideCoverage for the year %d', (year) => {
    expect(pathsAndCodes(issuesThrownBy(() => brazil().holidaysIn(year)))).toEqual(['year outsideCoverage']);
  });

  it.each([2026.5, Number.NaN, Number.POSITIVE_INFINITY, '2026', undefined])(
    'throws wrongType for %s, which is no year',
    (year) => {
      expect(pathsAndCodes(issuesThrownBy(() => brazil().holidaysIn(year as number)))).toEqual(['year wrongType']);
    },
  );

  it('returns the holidays of its first and last year', () => {
    expect(brazil().holidaysIn(2015)).toHaveLength(9);
    expect(brazil().holidaysIn(9999)).toHaveLength(10);
  });

  it('is frozen', () => {
    expect(Object.isFrozen(brazil())).toBe(true);
    expect(Object.isFrozen(brazil().coverage)).toBe(true);
  });
});

describe('every rule', () => {
  const rules = [...nationalHolidays, ...Object.values(stateHolidays).flat(), ...Object.values(optionalPoints).flat()];

  it.each(rules.map((rule) => [rule.name.en, rule] as const))(
    'such as %s has a law and names in both languages',
    (_, rule) => {
      expect(rule.law).toMatch(
        /^(Lei (\d+\.)?\d+\/(19|20)\d\d|Constituição, art|decretos anuais|[Pp]ortarias? |lei de|MP )/,
      );
      expect(rule.name['pt-BR']).not.toBe('');
      expect(rule.name.en).not.toBe('');
    },
  );
});

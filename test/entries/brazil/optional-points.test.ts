import { brazil, type OptionalPoint, type OptionalPointId, optionalPoints } from 'prazo/brazil';
import { describe, expect, it } from 'vitest';
import { years } from './dates';
import { MOVABLE } from './facts';

const nationalDates = (year: number) =>
  new Set(
    brazil()
      .holidaysIn(year)
      .map(({ date }) => date),
  );

/** The Public Servants’ Days that an ordinance moved, by year. */
const SERVANTS: Readonly<Record<number, string>> = { 2015: '10-30', 2020: '10-30', 2021: '11-01', 2025: '10-27' };

/** The bridge days by ordinance, up to 2026. */
const BRIDGES: Readonly<Record<number, readonly string[]>> = {
  2021: ['04-01', '06-04', '10-11'],
  2022: ['04-22', '06-17'],
  2023: ['06-09'],
  2024: ['05-31'],
  2025: ['06-20'],
  2026: ['04-20', '06-05'],
};

/** Returns the dates that a point adds to the national holidays, each with its closed part if it has one. */
function added(point: OptionalPoint, year: number): readonly string[] {
  const national = nationalDates(year);
  return brazil({ optional: [point] })
    .holidaysIn(year)
    .filter(({ date }) => !national.has(date))
    .map(({ date, closed }) => (closed === undefined ? date : `${date} ${closed}`));
}

/** By ordinance: from 14:00 up to 2024, from 13:00 in 2025 (Portaria MGI 9.783/2024) and 2026 (11.460/2025). */
const eve = (year: number) => (year < 2025 ? '14:00-24:00' : '13:00-24:00');

describe('optional points', () => {
  it('do not close unless chosen', () => {
    expect(brazil({ optional: [] }).holidaysIn(2026)).toEqual(brazil().holidaysIn(2026));
  });

  it.each(years(2015, 2035))('of %i have the dates and hours of the ordinances', (year) => {
    const days = MOVABLE[year];
    if (days === undefined) throw new Error('no facts');
    const expected: Readonly<Record<Exclude<OptionalPointId, 'bridges' | 'federal'>, readonly string[]>> = {
      carnival: days.carnival,
      carnivalMonday: [days.carnival[0]],
      carnivalTuesday: [days.carnival[1]],
      ashWednesday: [`${days.ashes} 00:00-14:00`],
      corpusChristi: [days.corpusChristi],
      publicServants: [SERVANTS[year] ?? '10-28'],
      christmasEve: [`12-24 ${eve(year)}`],
      newYearsEve: [`12-31 ${eve(year)}`],
      bank: [...days.carnival, days.corpusChristi],
    };
    for (const [id, wanted] of Object.entries(expected)) {
      expect(added(id as OptionalPointId, year), id).toEqual(wanted.map((day) => `${year}-${day}`));
    }
    expect([...Object.keys(expected), 'bridges', 'federal'].sort()).toEqual(Object.keys(optionalPoints).sort());
  });

  it.each(years(2015, 2026))('of %i include the bridge days of its ordinance', (year) => {
    expect(added('bridges', year)).toEqual((BRIDGES[year] ?? []).map((day) => `${year}-${day}`));
  });

  it.each(years(2015, 2026))('of %i together are the group federal', (year) => {
    const each = (Object.keys(optionalPoints) as OptionalPointId[]).filter((id) => id !== 'federal');
    expect(added('federal', year)).toEqual([...new Set(each.flatMap((id) => added(id, year)))].sort());
  });

  it.each(['bridges', 'federal'] as const)('with %s are covered up to the last ordinance', (id) => {
    const source = brazil({ optional: ['bank', id] });
    expect(source.coverage).toEqual({ from: 2015, until: 2026 });
    expect(() => source.holidaysIn(2027)).toThrow(
      'expected a year from 2015 to 2026, the coverage of Brazil, received 2027 (outsideCoverage)',
    );
    expect(brazil({ optional: ['bank', 'publicServants'] }).coverage).toEqual({ from: 2015, until: 9999 });
  });

  it.each(['christmasEve', 'newYearsEve'] as const)(
    '%s with its own closing time closes at that time in every year',
    (id) => {
      const day = id === 'christmasEve' ? '12-24' : '12-31';
      expect(added({ id, from: '11:30' }, 2024)).toEqual([`2024-${day} 11:30-24:00`]);
      expect(added({ id, from: '11:30' }, 2026)).toEqual([`2026-${day} 11:30-24:00`]);
      expect(added({ id, from: '00:00' }, 2026)).toEqual([`2026-${day} 00:00-24:00`]);
    },
  );

  it('chosen twice are listed once', () => {
    const once = brazil({ optional: ['carnival'] }).holidaysIn(2026);
    expect(brazil({ optional: ['carnival', 'carnivalTuesday', 'carnival'] }).holidaysIn(2026)).toEqual(once);
  });

  it('that the state made holidays are listed once', () => {
    const state = brazil({ state: 'RJ' }).holidaysIn(2026);
    expect(brazil({ state: 'RJ', optional: ['carnivalTuesday', 'corpusChristi'] }).holidaysIn(2026)).toEqual(state);
  });

  it('have names in both languages', () => {
    const names = brazil({ optional: ['ashWednesday', 'publicServants'] })
      .holidaysIn(2026)
      .filter(({ date }) => date === '2026-02-18' || date === '2026-10-28')
      .map(({ name }) => name);
    expect(names).toEqual([
      { 'pt-BR': 'Quarta-feira de Cinzas', en: 'Ash Wednesday' },
      { 'pt-BR': 'Dia do Servidor Público', en: 'Public Servants’ Day' },
    ]);
  });
});

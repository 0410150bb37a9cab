import { brazil, type MunicipalDay } from 'prazo/brazil';
import { describe, expect, it } from 'vitest';

const UNNAMED = { 'pt-BR': 'Feriado municipal', en: 'Municipal holiday' };

/** Returns the holidays of a year that municipal days add to the national ones. */
function added(municipal: readonly MunicipalDay[], year: number) {
  const national = new Set(
    brazil()
      .holidaysIn(year)
      .map((holiday) => JSON.stringify(holiday)),
  );
  return brazil({ municipal })
    .holidaysIn(year)
    .filter((holiday) => !national.has(JSON.stringify(holiday)));
}

describe('a municipal day', () => {
  it('that is a date closes the whole day, under a default name', () => {
    expect(added(['01-25'], 2026)).toEqual([{ date: '2026-01-25', name: UNNAMED }]);
  });

  it('has its name in both languages, from one text or from two', () => {
    expect(added([{ date: '01-25', name: 'Aniversário' }], 2026)).toEqual([
      { date: '2026-01-25', name: { 'pt-BR': 'Aniversário', en: 'Aniversário' } },
    ]);
    expect(added([{ date: '01-25', name: { 'pt-BR': 'Aniversário', en: 'Anniversary' } }], 2026)).toEqual([
      { date: '2026-01-25', name: { 'pt-BR': 'Aniversário', en: 'Anniversary' } },
    ]);
  });

  it('with a closed part closes that part', () => {
    expect(added([{ date: '01-25', closed: '12:00-24:00' }], 2026)).toEqual([
      { date: '2026-01-25', name: UNNAMED, closed: '12:00-24:00' },
    ]);
  });

  it('is observed from its first year to its last, inclusive', () => {
    const day = { date: '01-25', from: 2020, until: 2022 };
    expect([2019, 2020, 2021, 2022, 2023].map((year) => added([day], year).length)).toEqual([0, 1, 1, 1, 0]);
    expect([2019, 2020, 2021].map((year) => added([{ date: '01-25', from: 2020 }], year).length)).toEqual([0, 1, 1]);
    expect([2019, 2020, 2021].map((year) => added([{ date: '01-25', until: 2020 }], year).length)).toEqual([1, 1, 0]);
  });

  it.each([
    [60, '2026-06-04'],
    [0, '2026-04-05'],
    [-80, '2026-01-15'],
    [250, '2026-12-11'],
  ])('%i days after Easter of 2026 is %s', (easter, date) => {
    expect(added([{ easter }], 2026)).toEqual([{ date, name: UNNAMED }]);
  });

  it('at the bounds -80 and 250 stays in the year of its Easter', () => {
    // The earliest Easter is 22 March, as in 2285; the latest is 25 April, as in 2038.
    expect(added([{ easter: -80 }], 2285)).toEqual([{ date: '2285-01-01', name: UNNAMED }]);
    expect(added([{ easter: 250 }], 2038)).toEqual([{ date: '2038-12-31', name: UNNAMED }]);
  });

  it('on 29 February is observed in leap years only', () => {
    expect(added(['02-29'], 2027)).toEqual([]);
    expect(added(['02-29'], 2028)).toEqual([{ date: '2028-02-29', name: UNNAMED }]);
  });
});

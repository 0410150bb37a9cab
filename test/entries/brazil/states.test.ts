import { createCalendar } from 'prazo';
import { type BrazilianState, brazil, stateHolidays } from 'prazo/brazil';
import { describe, expect, it } from 'vitest';
import { dateOf, datesOf, sorted, years } from './dates';
import { carnivalTuesday, corpusChristi } from './facts';

const ALL = '2015-2035';

/** The holidays that each state adds from 2015 to 2035, by its laws. docs/brazil.md lists the laws. */
const FACTS: Readonly<Record<BrazilianState, readonly string[]>> = {
  AC: [
    '01-20: 2017-2020 2023-2025 2029-2031 2034-2035',
    '01-21: 2022 2028 2033',
    '01-22: 2021 2026-2027 2032',
    '01-23: 2015-2017 2021-2023 2026-2028 2032-2034',
    '01-24: 2020 2025 2031',
    '01-25: 2019 2030',
    '01-26: 2018 2024 2029 2035',
    '03-08: 2015 2019-2021 2024-2027 2030-2032',
    '03-09: 2018 2029 2035',
    '03-10: 2017 2023 2028 2034',
    '03-11: 2016 2022 2033',
    '06-15: 2015-2035',
    '09-05: 2015-2016 2020-2022 2025-2027 2031-2033',
    '09-06: 2018-2019 2024 2029-2030 2035',
    '09-08: 2017 2023 2028 2034',
    '11-17: 2017-2019 2023-2025 2028-2031 2034-2035',
    '11-18: 2016 2022 2033',
    '11-19: 2021 2026-2027 2032',
    '11-20: 2015 2020',
    `11-20: 2024-2035`,
  ],
  AL: [
    `06-24: ${ALL}`,
    `06-29: ${ALL}`,
    `09-16: ${ALL}`,
    `11-20: ${ALL}`,
    '11-29: 2021 2027 2032',
    '11-30: 2015-2016 2018-2020 2022 2024-2026 2029-2031 2033 2035',
    '12-01: 2017 2023 2028 2034',
  ],
  AM: [`09-05: ${ALL}`, `11-20: ${ALL}`],
  AP: [`03-19: ${ALL}`, '05-15: 2018-2035', `09-13: ${ALL}`, `11-20: ${ALL}`],
  BA: ['07-02: 2015-2019 2021-2035', '05-25: 2020', '05-26: 2020'],
  CE: [`03-25: ${ALL}`],
  DF: [`11-30: ${ALL}`],
  ES: [
    '04-02: 2035',
    '04-05: 2027 2032',
    '04-08: 2024',
    '04-09: 2029',
    '04-12: 2021',
    '04-13: 2026',
    '04-17: 2023 2034',
    '04-20: 2020',
    '04-21: 2031',
    '04-24: 2028',
    '04-25: 2022 2033',
    '04-28: 2025',
    '04-29: 2030',
  ],
  GO: [`07-26: ${ALL}`, `10-24: ${ALL}`, `10-28: ${ALL}`],
  MA: ['07-28: 2015-2019 2022-2035', '05-15: 2020', '03-26: 2021', '03-08: 2027-2035'],
  MG: [],
  MS: [`10-11: ${ALL}`],
  MT: [`11-20: ${ALL}`],
  PA: [`08-15: ${ALL}`],
  PB: ['07-26: 2015', '08-05: 2015-2020 2022-2035', '03-29: 2021', '03-30: 2021', '03-31: 2021', '04-01: 2021'],
  PE: ['03-01: 2015', '03-05: 2017', '03-06: 2016 2018-2035'],
  PI: ['10-19: 2015-2019 2022-2035', '05-15: 2020', '03-18: 2021'],
  PR: [],
  RJ: [
    '04-23: 2015-2020 2022-2035',
    '03-26: 2021',
    '03-29: 2021',
    '03-30: 2021',
    '03-31: 2021',
    '04-01: 2021',
    `11-20: ${ALL}`,
  ],
  RN: [`10-03: ${ALL}`],
  RO: [`01-04: ${ALL}`],
  RR: [`10-05: ${ALL}`],
  RS: [`09-20: ${ALL}`],
  SC: [
    '08-11: 2019 2024 2030',
    '08-12: 2018 2029 2035',
    '08-13: 2017 2023 2028 2034',
    '08-14: 2016 2022 2033',
    '08-15: 2021 2027 2032',
    '08-16: 2015 2020 2026',
    '08-17: 2025 2031',
    '11-25: 2018 2029 2035',
    '11-26: 2017 2023 2028 2034',
    '11-27: 2016 2022 2033',
    '11-28: 2021 2027 2032',
    '11-29: 2015 2020 2026',
    '11-30: 2025 2031',
    '12-01: 2019 2024 2030',
  ],
  SE: ['07-08: 2015-2019 2021-2035', '05-22: 2020'],
  SP: ['07-09: 2015-2019 2021-2035', '05-25: 2020', '11-20: 2023-2035'],
  TO: [`09-08: ${ALL}`, `10-05: ${ALL}`],
};

const BY_EASTER: Readonly<Partial<Record<BrazilianState, readonly string[]>>> = {
  DF: corpusChristi(2015, 2035),
  MA: corpusChristi(2024, 2035),
  RJ: [...carnivalTuesday(2015, 2035), ...corpusChristi(2026, 2035)],
};

const dates = (state?: BrazilianState) =>
  years(2015, 2035).flatMap((year) =>
    brazil(state === undefined ? {} : { state })
      .holidaysIn(year)
      .map(dateOf),
  );

describe('holidays of a state', () => {
  it('exist for the 26 states and the federal district', () => {
    expect(Object.keys(stateHolidays).sort()).toEqual(Object.keys(FACTS));
    expect(Object.keys(stateHolidays)).toHaveLength(27);
  });

  it.each(Object.entries(FACTS) as [BrazilianState, readonly string[]][])(
    'of %s are the national holidays and those of its laws',
    (state, facts) => {
      const own = [...facts.flatMap(datesOf), ...(BY_EASTER[state] ?? [])];
      const message =
        'FACTS and src/entries/brazil/states differ. Work out the dates from 2015 to 2035 by the law, and correct the wrong one.';
      expect(sorted(dates(state)), message).toEqual(sorted([...dates(), ...own]));
    },
  );
});

describe('a date that a law of the state and a federal law both name', () => {
  const on = (state: BrazilianState, date: string) =>
    brazil({ state })
      .holidaysIn(Number(date.slice(0, 4)))
      .filter((holiday) => holiday.date === date);

  it('is one holiday if the names are equal', () => {
    expect(on('SP', '2026-11-20')).toEqual([
      { date: '2026-11-20', name: { 'pt-BR': 'Dia da Consciência Negra', en: 'Black Awareness Day' } },
    ]);
  });

  it('is two holidays if the names differ', () => {
    expect(on('DF', '2026-04-21').map(({ name }) => name)).toEqual([
      { 'pt-BR': 'Fundação de Brasília', en: 'Foundation of Brasília' },
      { 'pt-BR': 'Tiradentes', en: 'Tiradentes Day' },
    ]);
  });

  it('with two holidays closes the day once', () => {
    const calendar = createCalendar({
      zone: 'America/Sao_Paulo',
      hours: { 'mon-fri': ['09:00-18:00'] },
      holidays: brazil({ state: 'DF' }),
    });
    expect(calendar.between('2026-04-20T09:00:00-03:00', '2026-04-22T18:00:00-03:00').as('hours')).toBe(18);
  });
});

describe('a holiday that moves by its law', () => {
  const names = (state: BrazilianState, date: string) =>
    brazil({ state })
      .holidaysIn(Number(date.slice(0, 4)))
      .filter((holiday) => holiday.date === date)
      .map(({ name }) => (typeof name === 'object' ? name['pt-BR'] : name));

  it.each([
    ['Santa Catarina: from Saturday to Sunday', 'SC', '2018-08-12', 'Dia do Estado de Santa Catarina'],
    ['Santa Catarina: stays on Sunday', 'SC', '2024-08-11', 'Dia do Estado de Santa Catarina'],
    ['Santa Catarina: from Monday to the Sunday after', 'SC', '2025-08-17', 'Dia do Estado de Santa Catarina'],
    ['Acre: from Tuesday to Friday', 'AC', '2024-01-26', 'Dia do Evangélico'],
    ['Acre: from Wednesday to Friday', 'AC', '2023-03-10', 'Dia Internacional da Mulher'],
    ['Acre: from Thursday to Friday', 'AC', '2022-01-21', 'Dia do Católico'],
    ['Acre: stays on Monday', 'AC', '2025-01-20', 'Dia do Católico'],
    ['Acre: the anniversary stays', 'AC', '2022-06-15', 'Aniversário do Acre'],
    ['Acre: to Thursday if Friday is a holiday of the state', 'AC', '2026-01-22', 'Dia do Católico'],
    ['Acre: to Thursday if Friday is a national holiday', 'AC', '2018-09-06', 'Dia da Amazônia'],
    ['Alagoas: from Tuesday to Monday', 'AL', '2027-11-29', 'Dia do Evangélico'],
    ['Alagoas: stays on Wednesday', 'AL', '2022-11-30', 'Dia do Evangélico'],
    ['Alagoas: from Thursday to Friday', 'AL', '2023-12-01', 'Dia do Evangélico'],
    ['Pernambuco: the first Sunday of March until 2017', 'PE', '2017-03-05', 'Revolução Pernambucana'],
    ['Pernambuco: 6 March since 2018', 'PE', '2018-03-06', 'Revolução Pernambucana'],
  ] as const)('%s', (_title, state, date, name) => {
    expect(names(state, date)).toEqual([name]);
  });

  it('moves onto a municipal holiday as onto any other day', () => {
    const source = brazil({ state: 'SC', municipal: ['08-16'] });
    expect(source.holidaysIn(2026).filter(({ date }) => date.startsWith('2026-08'))).toEqual([
      { date: '2026-08-16', name: { 'pt-BR': 'Dia do Estado de Santa Catarina', en: 'Santa Catarina Day' } },
      { date: '2026-08-16', name: { 'pt-BR': 'Feriado municipal', en: 'Municipal holiday' } },
    ]);
  });
});

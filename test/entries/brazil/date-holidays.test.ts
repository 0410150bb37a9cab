import Holidays from 'date-holidays';
import type { BrazilianState } from 'prazo/brazil';
import { expect, test } from 'vitest';
import { CHANGED, type Difference, expected, found, ONE_YEAR, STATES } from './difference';
import { corpusChristi } from './facts';

const TO_FRIDAY = 'Lei 2.126/2009 of Acre, as amended by Lei 2.247/2009';

/** The errors of date-holidays 3.37.0. The test fails if a later version corrects one of them. */
const DIFFERENCES: readonly Difference[] = [
  ...ONE_YEAR,
  {
    in: STATES,
    only: 'theirs',
    dates: [
      ...['10-02: 2016 2022', '10-30: 2016 2022', '10-07: 2018', '10-04: 2020 2026', '10-25: 2020 2026'],
      ...['10-06: 2024 2030', '10-27: 2024 2030', '10-01: 2028', '10-29: 2028'],
    ],
    law: 'elections, which are on Sundays: no ordinance lists them with the holidays (those of 2020 were in November)',
  },
  {
    in: STATES.filter((state) => state !== 'GO'),
    only: 'theirs',
    dates: ['2018-10-28'],
    law: 'another election; in Goiás the day is a holiday all the same',
  },
  {
    in: ['AC'],
    only: 'ours',
    dates: [
      ...['01-20: 2017-2020 2023-2025 2029-2030', '01-21: 2022 2028', '01-22: 2021 2026-2027'],
      ...['01-23: 2015-2017 2021-2023 2026-2028', '01-24: 2020 2025', '01-25: 2019 2030', '01-26: 2018 2024 2029'],
    ],
    law: `Leis 3.137/2016 (20 January) and 1.538/2004 (23 January); ${TO_FRIDAY}`,
  },
  { in: ['AC'], only: 'theirs', dates: ['01-12: 2015-2030'], law: 'Lei 1.538/2004: 23 January' },
  {
    in: ['AC'],
    only: 'ours',
    dates: [
      ...['03-09: 2018 2029', '03-10: 2017 2023 2028', '03-11: 2016 2022'],
      ...['09-06: 2018-2019 2024 2029-2030', '09-08: 2017 2023 2028'],
    ],
    law: TO_FRIDAY,
  },
  {
    in: ['AC'],
    only: 'theirs',
    dates: ['03-08: 2016-2018 2022-2023 2028-2029', '09-05: 2017-2019 2023-2024 2028-2030'],
    law: TO_FRIDAY,
  },
  {
    in: ['AC'],
    only: 'ours',
    dates: ['11-17: 2017-2019 2023-2025 2028-2030', '11-18: 2016 2022', '11-19: 2021 2026-2027', '11-20: 2015 2020'],
    law: `Lei 57/1965: a holiday, not an optional point; ${TO_FRIDAY}`,
  },
  {
    in: ['AL'],
    only: 'ours',
    dates: ['11-29: 2021 2027', '11-30: 2015-2016 2018-2020 2022 2024-2026 2029-2030', '12-01: 2017 2023 2028'],
    law: 'Lei 7.530/2013, art. 2º, promulgated in 2014',
  },
  { in: ['AP'], only: 'ours', dates: ['05-15: 2018-2030'], law: 'Lei 2.213/2017' },
  { in: ['AP'], only: 'ours', dates: ['11-20: 2015-2023'], law: 'Lei 1.169/2007' },
  { in: ['AM', 'MT', 'RJ', 'SP'], only: 'ours', dates: ['11-20: 2024-2030'], law: 'Lei federal 14.759/2023' },
  { in: ['DF'], only: 'ours', dates: corpusChristi(2015, 2030), law: 'Lei 72/1989' },
  { in: ['GO'], only: 'ours', dates: ['10-28: 2015-2017 2019-2030'], law: 'Lei 20.756/2020, art. 269' },
  { in: ['MA'], only: 'ours', dates: corpusChristi(2024, 2030), law: 'Lei 11.539/2021' },
  { in: ['MA'], only: 'ours', dates: ['03-08: 2027-2030'], law: 'Lei 12.800/2026' },
  { in: ['PB'], only: 'theirs', dates: ['07-26: 2016-2030'], law: 'Lei 10.601/2015 revoked it' },
  { in: ['PE'], only: 'ours', dates: ['03-06: 2018-2021 2023-2030'], law: 'Leis 16.059/2017 and 16.241/2017' },
  {
    in: ['PE'],
    only: 'theirs',
    dates: [
      ...['03-01: 2020 2026', '03-02: 2025', '03-03: 2019 2024 2030', '03-04: 2018 2029', '03-05: 2023 2028'],
      '03-07: 2021 2027',
    ],
    law: 'Lei 16.059/2017 revoked the first Sunday of March',
  },
  { in: ['PR'], only: 'theirs', dates: ['12-19: 2015-2030'], law: 'Lei 18.384/2014 revoked it' },
  { in: ['RJ'], only: 'ours', dates: corpusChristi(2026, 2030), law: 'Lei 11.002/2025' },
  { in: ['RO'], only: 'theirs', dates: ['06-18: 2015-2030'], law: 'STF, ADI 3940: Lei 1.026/2001 is void' },
  { in: ['TO'], only: 'theirs', dates: ['03-18: 2015-2030'], law: 'Lei 2.013/2009 revoked it' },
];

function theirs(state: BrazilianState, year: number): readonly string[] {
  const holidays = new Holidays('BR', state, { timezone: 'UTC', types: ['public'] });
  return holidays.getHolidays(year).map(({ date }) => date.slice(0, 10));
}

test('date-holidays, 2015 to 2030, differs from our source only by its known errors', () => {
  expect(found(theirs), CHANGED).toEqual(expected(DIFFERENCES));
}, 30_000);

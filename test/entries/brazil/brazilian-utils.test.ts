import { getHolidays } from '@brazilian-utils/brazilian-utils';
import type { BrazilianState } from 'prazo/brazil';
import { expect, test } from 'vitest';
import { CHANGED, type Difference, expected, found, ONE_YEAR } from './difference';
import { carnivalTuesday, corpusChristi } from './facts';

const TO_FRIDAY = 'Lei 2.126/2009 of Acre, as amended by Lei 2.247/2009';
const SATURDAY = 'Decreto 1.460/2018 moved a Saturday to the Sunday as well';

/** The errors of @brazilian-utils/brazilian-utils 2.4.0. The test fails if a later version corrects one of them. */
const DIFFERENCES: readonly Difference[] = [
  ...ONE_YEAR,
  {
    in: ['AC'],
    only: 'ours',
    dates: [
      ...['01-20: 2017-2020 2023-2025 2029-2030', '01-21: 2022 2028', '01-22: 2021 2026-2027'],
      ...['01-24: 2020 2025', '01-25: 2019 2030', '01-26: 2018 2024 2029'],
    ],
    law: `Lei 3.137/2016 (20 January); ${TO_FRIDAY}`,
  },
  {
    in: ['AC'],
    only: 'ours',
    dates: [
      ...['03-09: 2018 2029', '03-10: 2017 2023 2028', '03-11: 2016 2022'],
      ...['09-06: 2018-2019 2024 2029-2030', '09-08: 2017 2023 2028'],
      ...['11-18: 2016 2022', '11-19: 2021 2026-2027', '11-20: 2015 2020'],
    ],
    law: TO_FRIDAY,
  },
  {
    in: ['AC'],
    only: 'theirs',
    dates: [
      ...['01-23: 2018-2020 2024-2025 2029-2030', '03-08: 2016-2018 2022-2023 2028-2029'],
      ...['09-05: 2017-2019 2023-2024 2028-2030', '11-17: 2015-2016 2020-2022 2026-2027'],
    ],
    law: TO_FRIDAY,
  },
  { in: ['AL'], only: 'ours', dates: ['09-16: 2015-2023'], law: 'the yearly decrees, such as Decreto 68.782/2019' },
  { in: ['AL'], only: 'ours', dates: ['11-20: 2015-2023'], law: 'Lei 5.724/1995' },
  {
    in: ['AL'],
    only: 'ours',
    dates: ['11-29: 2021 2027', '11-30: 2015-2016 2018-2020 2022 2024-2026 2029-2030', '12-01: 2017 2023 2028'],
    law: 'Lei 7.530/2013, art. 2º, promulgated in 2014',
  },
  { in: ['AP'], only: 'ours', dates: ['05-15: 2018-2030'], law: 'Lei 2.213/2017' },
  {
    in: ['ES'],
    only: 'theirs',
    dates: ['2015-04-13', '2016-04-04', '2017-04-24', '2018-04-09', '2019-04-29'],
    law: 'Lei 11.010 is of July 2019, so 2020 is the first year',
  },
  { in: ['MA'], only: 'ours', dates: corpusChristi(2024, 2030), law: 'Lei 11.539/2021' },
  { in: ['MA'], only: 'ours', dates: ['03-08: 2027-2030'], law: 'Lei 12.800/2026' },
  { in: ['PE'], only: 'ours', dates: ['2015-03-01', '2017-03-05'], law: 'Lei 13.835/2009: the first Sunday of March' },
  { in: ['PE'], only: 'theirs', dates: ['2015-03-06', '2017-03-06'], law: 'Lei 13.835/2009' },
  { in: ['RJ'], only: 'ours', dates: carnivalTuesday(2015, 2030), law: 'Lei 5.243/2008' },
  { in: ['RJ'], only: 'ours', dates: corpusChristi(2026, 2030), law: 'Lei 11.002/2025' },
  { in: ['SC'], only: 'ours', dates: ['08-12: 2018 2029', '11-26: 2017 2023 2028'], law: SATURDAY },
  { in: ['SC'], only: 'theirs', dates: ['08-11: 2018 2029', '11-25: 2017 2023 2028'], law: SATURDAY },
];

const twoDigits = (n: number): string => String(n).padStart(2, '0');

function theirs(state: BrazilianState, year: number): readonly string[] {
  return getHolidays({ year, stateCode: state })
    .filter(({ type }) => type === 'national' || type === 'state')
    .map(({ date }) => `${year}-${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())}`);
}

test('brazilian-utils, 2015 to 2030, differs from our source only by its known errors', () => {
  expect(found(theirs), CHANGED).toEqual(expected(DIFFERENCES));
});

import { type BrazilianState, brazil, stateHolidays } from 'prazo/brazil';
import { dateOf, datesOf, years } from './dates';

export const STATES = Object.keys(stateHolidays).sort() as readonly BrazilianState[];
export const COMPARED = years(2015, 2030);

/** Dates in some states that only one of two sources has, and the law that decides. */
export interface Difference {
  readonly in: readonly BrazilianState[];
  /** The source that has the dates. */
  readonly only: 'ours' | 'theirs';
  /** Dates, or lines such as `'07-09: 2015-2019'`. */
  readonly dates: readonly string[];
  /** The law that decides. */
  readonly law: string;
}

const isDate = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text);

/** Returns the differences as lines such as `SP +2026-11-20`: `+` is a date that only our source has, `-` only theirs. */
export function expected(differences: readonly Difference[]): readonly string[] {
  const lines = differences.flatMap(({ in: places, only, dates }) =>
    places.flatMap((state) =>
      dates
        .flatMap((line) => (isDate(line) ? [line] : datesOf(line)))
        .map((date) => `${state} ${only === 'ours' ? '+' : '-'}${date}`),
    ),
  );
  return lines.sort();
}

/** Compares each state, and returns the differences as the lines of {@link expected}. */
export function found(theirs: (state: BrazilianState, year: number) => readonly string[]): readonly string[] {
  const lines = STATES.flatMap((state) =>
    COMPARED.flatMap((year) => {
      const [ours, others] = [new Set(brazil({ state }).holidaysIn(year).map(dateOf)), new Set(theirs(state, year))];
      const more = [...ours].filter((date) => !others.has(date)).map((date) => `${state} +${date}`);
      const less = [...others].filter((date) => !ours.has(date)).map((date) => `${state} -${date}`);
      return [...more, ...less];
    }),
  );
  return lines.sort();
}

/** The message of a test that compares our dates with those of a package. */
export const CHANGED =
  'A line with "+" is a date that only we have, "-" only the package has. Add a new line, with the law that decides, to ' +
  'DIFFERENCES of this test; remove a line that is gone.';

/** Holidays that a law of the pandemic moved for one year. Neither of the two packages has these dates. */
export const ONE_YEAR: readonly Difference[] = [
  { in: ['BA'], only: 'ours', dates: ['2020-05-25', '2020-05-26'], law: 'lei de 23/05/2020' },
  { in: ['BA'], only: 'theirs', dates: ['2020-07-02'], law: 'lei de 23/05/2020' },
  { in: ['MA'], only: 'ours', dates: ['2020-05-15', '2021-03-26'], law: 'MP 343/2021, and the one of 2020' },
  { in: ['MA'], only: 'theirs', dates: ['2020-07-28', '2021-07-28'], law: 'MP 343/2021, and the one of 2020' },
  {
    in: ['PB'],
    only: 'ours',
    dates: ['2021-03-29', '2021-03-30', '2021-03-31', '2021-04-01'],
    law: 'MP 295/2021',
  },
  { in: ['PB'], only: 'theirs', dates: ['2021-08-05'], law: 'MP 295/2021' },
  { in: ['PI'], only: 'ours', dates: ['2020-05-15', '2021-03-18'], law: 'Leis 7.371/2020 e 7.490/2021' },
  { in: ['PI'], only: 'theirs', dates: ['2020-10-19', '2021-10-19'], law: 'Leis 7.371/2020 e 7.490/2021' },
  {
    in: ['RJ'],
    only: 'ours',
    dates: ['2021-03-26', '2021-03-29', '2021-03-30', '2021-03-31', '2021-04-01'],
    law: 'Lei 9.224/2021',
  },
  { in: ['RJ'], only: 'theirs', dates: ['2021-04-23'], law: 'Lei 9.224/2021' },
  { in: ['SE'], only: 'ours', dates: ['2020-05-22'], law: 'Lei 8.679/2020' },
  { in: ['SE'], only: 'theirs', dates: ['2020-07-08'], law: 'Lei 8.679/2020' },
  { in: ['SP'], only: 'ours', dates: ['2020-05-25'], law: 'Lei 17.264/2020' },
  { in: ['SP'], only: 'theirs', dates: ['2020-07-09'], law: 'Lei 17.264/2020' },
];

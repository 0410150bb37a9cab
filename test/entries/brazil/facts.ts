/**
 * The movable days of each year, as `MM-DD`. They come from the Easter table of python-dateutil, which shares no code
 * with this library.
 */
export const MOVABLE: Readonly<
  Record<
    number,
    {
      readonly easter: string;
      readonly carnival: readonly [string, string];
      readonly ashes: string;
      readonly goodFriday: string;
      readonly corpusChristi: string;
    }
  >
> = {
  2015: { easter: '04-05', carnival: ['02-16', '02-17'], ashes: '02-18', goodFriday: '04-03', corpusChristi: '06-04' },
  2016: { easter: '03-27', carnival: ['02-08', '02-09'], ashes: '02-10', goodFriday: '03-25', corpusChristi: '05-26' },
  2017: { easter: '04-16', carnival: ['02-27', '02-28'], ashes: '03-01', goodFriday: '04-14', corpusChristi: '06-15' },
  2018: { easter: '04-01', carnival: ['02-12', '02-13'], ashes: '02-14', goodFriday: '03-30', corpusChristi: '05-31' },
  2019: { easter: '04-21', carnival: ['03-04', '03-05'], ashes: '03-06', goodFriday: '04-19', corpusChristi: '06-20' },
  2020: { easter: '04-12', carnival: ['02-24', '02-25'], ashes: '02-26', goodFriday: '04-10', corpusChristi: '06-11' },
  2021: { easter: '04-04', carnival: ['02-15', '02-16'], ashes: '02-17', goodFriday: '04-02', corpusChristi: '06-03' },
  2022: { easter: '04-17', carnival: ['02-28', '03-01'], ashes: '03-02', goodFriday: '04-15', corpusChristi: '06-16' },
  2023: { easter: '04-09', carnival: ['02-20', '02-21'], ashes: '02-22', goodFriday: '04-07', corpusChristi: '06-08' },
  2024: { easter: '03-31', carnival: ['02-12', '02-13'], ashes: '02-14', goodFriday: '03-29', corpusChristi: '05-30' },
  2025: { easter: '04-20', carnival: ['03-03', '03-04'], ashes: '03-05', goodFriday: '04-18', corpusChristi: '06-19' },
  2026: { easter: '04-05', carnival: ['02-16', '02-17'], ashes: '02-18', goodFriday: '04-03', corpusChristi: '06-04' },
  2027: { easter: '03-28', carnival: ['02-08', '02-09'], ashes: '02-10', goodFriday: '03-26', corpusChristi: '05-27' },
  2028: { easter: '04-16', carnival: ['02-28', '02-29'], ashes: '03-01', goodFriday: '04-14', corpusChristi: '06-15' },
  2029: { easter: '04-01', carnival: ['02-12', '02-13'], ashes: '02-14', goodFriday: '03-30', corpusChristi: '05-31' },
  2030: { easter: '04-21', carnival: ['03-04', '03-05'], ashes: '03-06', goodFriday: '04-19', corpusChristi: '06-20' },
  2031: { easter: '04-13', carnival: ['02-24', '02-25'], ashes: '02-26', goodFriday: '04-11', corpusChristi: '06-12' },
  2032: { easter: '03-28', carnival: ['02-09', '02-10'], ashes: '02-11', goodFriday: '03-26', corpusChristi: '05-27' },
  2033: { easter: '04-17', carnival: ['02-28', '03-01'], ashes: '03-02', goodFriday: '04-15', corpusChristi: '06-16' },
  2034: { easter: '04-09', carnival: ['02-20', '02-21'], ashes: '02-22', goodFriday: '04-07', corpusChristi: '06-08' },
  2035: { easter: '03-25', carnival: ['02-05', '02-06'], ashes: '02-07', goodFriday: '03-23', corpusChristi: '05-24' },
};

/** Return the dates of Corpus Christi, and of Carnival Tuesday, from the first year to the last, inclusive. */
export const corpusChristi = (first: number, last: number): readonly string[] =>
  movable(first, last, ({ corpusChristi }) => corpusChristi);
export const carnivalTuesday = (first: number, last: number): readonly string[] =>
  movable(first, last, ({ carnival }) => carnival[1]);

function movable(first: number, last: number, pick: (days: (typeof MOVABLE)[number]) => string): readonly string[] {
  return Object.entries(MOVABLE)
    .filter(([year]) => first <= Number(year) && Number(year) <= last)
    .map(([year, days]) => `${year}-${pick(days)}`);
}

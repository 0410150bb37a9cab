import type { HolidayType } from './entry';

/** Where a correction puts a day: on a date of every year, or some days after the day it replaces. */
export type CorrectedDay =
  | { readonly month: number; readonly day: number; readonly closed?: string }
  | { readonly after: number; readonly closed?: string };

/** One thing that date-holidays has wrong, and what is right. */
export interface Correction {
  /** The place it holds for, with all that is in it, such as `BR` or `BR-PR`. */
  readonly place: string;
  /** What is right, and by which law. */
  readonly reason: string;
  readonly type: HolidayType;
  /** The first and last civil years it holds for, both included; `every` says that only each n-th year counts. */
  readonly years: { readonly from: number; readonly until?: number; readonly every?: number };
  /** The rule of date-holidays whose days are left out. */
  readonly drops?: string;
  /** The days that take the place of each one left out, or that were missing. */
  readonly adds?: readonly CorrectedDay[];
  /** The name of a day that was missing, by language; a day that replaces another keeps its name. */
  readonly names?: Readonly<Record<string, string>>;
}

/** A country whose subdivisions can only add to its holidays. */
export interface Cumulative {
  readonly country: string;
  readonly reason: string;
}

export const CUMULATIVE: readonly Cumulative[] = [
  {
    country: 'BR',
    reason:
      'No state can cancel a national holiday (Lei 9.093/1995), yet a rule of a state takes the place of the ' +
      'national one for the same day: 20 November, national since 2024 (Lei 14.759/2023), is lost in AM, MT, RJ and SP.',
  },
];

export const CORRECTIONS: readonly Correction[] = [
  {
    place: 'AR',
    reason: 'Resolución 139/2025 moved the holiday of 12 October 2025, a Sunday, to Friday the 10th.',
    type: 'public',
    years: { from: 2025, until: 2025 },
    drops: '10-12 if tuesday,wednesday then previous monday if thursday,friday then next monday #2',
    adds: [{ month: 10, day: 10 }],
  },
  {
    place: 'BR',
    reason: 'The Saturday and Sunday before Carnival are neither holidays nor optional points.',
    type: 'optional',
    years: { from: 1970 },
    drops: 'easter -50 PT48H',
  },
  {
    place: 'BR',
    reason: 'The federal ordinances for 2025 and 2026 make 24 December an optional point from 13:00, not 14:00.',
    type: 'optional',
    years: { from: 2025, until: 2026 },
    drops: '12-24 14:00',
    adds: [{ after: 0, closed: '13:00-24:00' }],
  },
  {
    place: 'BR',
    reason: 'The federal ordinances for 2025 and 2026 make 31 December an optional point from 13:00, not 14:00.',
    type: 'optional',
    years: { from: 2025, until: 2026 },
    drops: '12-31 14:00',
    adds: [{ after: 0, closed: '13:00-24:00' }],
  },
  {
    place: 'BR-AC',
    reason: 'The day of the evangelicals is 23 January, not the 12th (Lei 1.538/2004 of Acre).',
    type: 'public',
    years: { from: 2005 },
    drops: '01-12',
    adds: [{ month: 1, day: 23 }],
  },
  {
    place: 'BR-AC',
    reason: 'The day of the Catholics, 20 January, is a holiday by Lei 3.137/2016 of Acre, of June of that year.',
    type: 'public',
    years: { from: 2017 },
    adds: [{ month: 1, day: 20 }],
    names: { pt: 'Dia do Católico', en: 'Catholics’ Day' },
  },
  {
    place: 'BR-PE',
    reason: 'The state’s day is 6 March since Lei 16.059/2017 of Pernambuco, no longer the first Sunday of March.',
    type: 'public',
    years: { from: 2018 },
    drops: '1st sunday in March',
    adds: [{ month: 3, day: 6 }],
  },
  {
    place: 'BR-PR',
    reason: '19 December is no holiday since Lei 18.384/2014 of Paraná.',
    type: 'public',
    years: { from: 2014 },
    drops: '12-19',
  },
  {
    place: 'GB-SCT',
    reason: 'A royal proclamation of February 2026 made 15 June 2026 a bank holiday in Scotland.',
    type: 'public',
    years: { from: 2026, until: 2026 },
    adds: [{ month: 6, day: 15 }],
    names: { en: 'World Cup bank holiday' },
  },
  {
    place: 'MX',
    reason:
      'The president takes office on 1 October since 2024, and the day is a holiday (Ley Federal del Trabajo, art. 74).',
    type: 'public',
    years: { from: 2024, every: 6 },
    drops: '12-01 every 6 years since 1934',
    adds: [{ month: 10, day: 1 }],
  },
  {
    place: 'TR',
    reason: 'The Republic’s holiday begins on 28 October at 13:00 (Law 2429 of 1981, art. 1).',
    type: 'public',
    years: { from: 1981 },
    adds: [{ month: 10, day: 28, closed: '13:00-24:00' }],
    names: { tr: 'Cumhuriyet Bayramı arifesi', en: 'Eve of Republic Day' },
  },
  {
    place: 'TR',
    reason:
      'Its three and a half days begin at 13:00 of the eve, so the half day is the first (Law 2429 of 1981, art. 2).',
    type: 'public',
    years: { from: 1981 },
    drops: '1 Shawwal PT90H',
    adds: [{ after: -1, closed: '13:00-24:00' }, { after: 0 }, { after: 1 }, { after: 2 }],
  },
  {
    place: 'TR',
    reason:
      'Its four and a half days begin at 13:00 of the eve, so the half day is the first (Law 2429 of 1981, art. 2).',
    type: 'public',
    years: { from: 1981 },
    drops: '10 Dhu al-Hijjah PT114H',
    adds: [{ after: -1, closed: '13:00-24:00' }, { after: 0 }, { after: 1 }, { after: 2 }, { after: 3 }],
  },
];

/** Whether a place, by its codes joined with `-`, is another or lies in it. */
export function lies(place: string, within: string): boolean {
  return place === within || place.startsWith(`${within}-`);
}

export function inForce(
  { years: { from, until = Number.POSITIVE_INFINITY, every = 1 } }: Correction,
  year: number,
): boolean {
  return from <= year && year <= until && (year - from) % every === 0;
}

import type { Coverage } from '../../holiday/holiday';
import { isWithin } from './correction';
import type { HolidayType } from './entry';

/** The years for which the laws behind the rules are known. Rules of Easter, weekdays and the sun work for any year. */
const COMPUTED: Coverage = { from: 1970, until: 2100 };

/** The tables of lunar months in the package. For a year outside of its table, the package silently returns no holiday. */
const TABLES: readonly { readonly months: RegExp; readonly coverage: Coverage }[] = [
  {
    months: /\d (Muharram|Safar|Rabi al|Jumada al|Rajab|Shaban|Ramadan|Shawwal|Dhu al)/,
    coverage: { from: 1970, until: 2076 },
  },
  {
    months: /\d (Nisan|Iyyar|Sivan|Tamuz|Av|Elul|Tishrei|Cheshvan|Kislev|Tevet|Shvat|Adar)/,
    coverage: { from: 1970, until: 2099 },
  },
];

/** Holidays that are known only for the years of a list. */
export interface ListedYears {
  readonly place: string;
  readonly type: HolidayType;
  /** The listed holidays. */
  readonly holidays: string;
  /** The first year, inclusive; absent if there was no such holiday before the list. */
  readonly from?: number;
  /** The last year, inclusive. */
  readonly until: number;
}

type Row = readonly [place: string, holidays: string, from: number | undefined, until: number];

const publicYears = ([place, holidays, from, until]: Row): ListedYears => ({
  place,
  type: 'public',
  holidays,
  until,
  ...(from && { from }),
});

const DATED: readonly Row[] = [
  ['BD', 'Buddha Purnima', 2016, 2020],
  ['FJ', 'Deepavali', 2014, 2025],
  ['GY', 'Phagwah', 2015, 2024],
  ['ID', 'Nyepi', 2009, 2027],
  ['KR', 'substitute days', undefined, 2050],
  ['KY', "Queen's Birthday", 2016, 2026],
  ['MU', 'Divali', 2020, 2049],
  ['MY', 'Vesak', 2016, 2026],
  ['NZ', 'Matariki', undefined, 2052],
  ['RU-TY', 'Shagaa', 2024, 2026],
  ['SG', 'Vesak Day', 2001, 2026],
  ['SH-TA', 'Ratting Day', 2012, 2018],
  ['SR', 'Holi', 2015, 2030],
  ['TH', 'Makha Bucha', 2010, 2026],
  ['TT', 'Divali', 2012, 2030],
];

/** Holidays for which the package has dates and no rule. */
export const LISTED: readonly ListedYears[] = [
  { place: 'AU-VIC', type: 'school', holidays: 'school terms', from: 2026, until: 2030 },
  .../* @__PURE__ */ DATED.map(publicYears),
];

const BY_ACT: readonly Row[] = [
  ['AE', 'days moved by the cabinet', 2024, 2026],
  ['BY', 'working days moved by the Council of Ministers', 2018, 2026],
  ['CN', 'days off and days worked by notice of the State Council', 2018, 2026],
  ['EG', 'days moved by the prime minister', 2024, 2026],
  ['HU', 'working days moved by decree', 2018, 2026],
  ['ID', 'Islamic holidays and elections by joint decree', 2018, 2026],
  ['KR', 'elections and temporary holidays', 2015, 2029],
  ['KZ', 'days off moved by the government', 2021, 2026],
  ['LK', 'full moons and feasts, of which the package has one year', 2026, 2026],
  ['LV', 'working days moved by the cabinet', 2018, 2026],
  ['MY', 'Islamic holidays as gazetted', 2024, 2026],
  ['NG', 'Islamic holidays and substitutes as announced', 2024, 2026],
  ['PH', 'Islamic holidays by proclamation', 2024, 2026],
  ['PY', 'holidays moved to Mondays by decree', 2024, 2026],
  ['RU', 'days off moved by decree', 2018, 2026],
  ['SG', 'Islamic holidays as gazetted', 2018, 2026],
  ['TH', 'substitutes and bridge days by decision of the cabinet', 2023, 2026],
  ['TW', 'working days moved by the work calendar', 2018, 2026],
  ['UA', 'martial law', undefined, 2026],
  ['UZ', 'days off and working days moved by decree', 2023, 2026],
  ['VN', 'days off and days worked by notice', 2018, 2026],
];

/** Holidays that governments proclaim for one year at a time, with the years whose acts are included. */
export const PROCLAIMED: readonly ListedYears[] = /* @__PURE__ */ BY_ACT.map(publicYears);

function narrow(a: Coverage, { from = a.from, until }: { readonly from?: number; readonly until: number }): Coverage {
  return { from: Math.max(a.from, from), until: Math.min(a.until, until) };
}

/** Returns the civil years in which the rules give every holiday of the place and the types. */
export function coverageOf(place: string, types: readonly HolidayType[], rules: readonly string[]): Coverage {
  const tables = TABLES.filter(({ months }) => rules.some((rule) => months.test(rule))).map(({ coverage }) => coverage);
  const lists = [...LISTED, ...PROCLAIMED].filter((list) => isWithin(place, list.place) && types.includes(list.type));
  return [...tables, ...lists].reduce<Coverage>(narrow, COMPUTED);
}

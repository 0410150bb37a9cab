import type { Coverage } from '../../holiday/holiday';
import { isWithin } from './correction';
import type { HolidayType } from './entry';

/** Rules of Easter, weekdays and the sun work for any year. The laws behind the rules are known for these years. */
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

/** Holidays for which the package has dates and no rule. */
export const LISTED: readonly ListedYears[] = [
  { place: 'AU-VIC', type: 'school', holidays: 'school terms', from: 2026, until: 2030 },
  { place: 'BD', type: 'public', holidays: 'Buddha Purnima', from: 2016, until: 2020 },
  { place: 'FJ', type: 'public', holidays: 'Deepavali', from: 2014, until: 2025 },
  { place: 'GY', type: 'public', holidays: 'Phagwah', from: 2015, until: 2024 },
  { place: 'ID', type: 'public', holidays: 'Nyepi', from: 2009, until: 2027 },
  { place: 'KR', type: 'public', holidays: 'substitute days', until: 2050 },
  { place: 'KY', type: 'public', holidays: "Queen's Birthday", from: 2016, until: 2026 },
  { place: 'MU', type: 'public', holidays: 'Divali', from: 2020, until: 2049 },
  { place: 'MY', type: 'public', holidays: 'Vesak', from: 2016, until: 2026 },
  { place: 'NZ', type: 'public', holidays: 'Matariki', until: 2052 },
  { place: 'RU-TY', type: 'public', holidays: 'Shagaa', from: 2024, until: 2026 },
  { place: 'SG', type: 'public', holidays: 'Vesak Day', from: 2001, until: 2026 },
  { place: 'SH-TA', type: 'public', holidays: 'Ratting Day', from: 2012, until: 2018 },
  { place: 'SR', type: 'public', holidays: 'Holi', from: 2015, until: 2030 },
  { place: 'TH', type: 'public', holidays: 'Makha Bucha', from: 2010, until: 2026 },
  { place: 'TT', type: 'public', holidays: 'Divali', from: 2012, until: 2030 },
];

/** Holidays that governments proclaim a year at a time. The years are those whose acts are included. */
export const PROCLAIMED: readonly ListedYears[] = (
  [
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
  ] as const
).map(([place, holidays, from, until]) => ({ place, type: 'public', holidays, until, ...(from && { from }) }));

function narrow(a: Coverage, { from = a.from, until }: { readonly from?: number; readonly until: number }): Coverage {
  return { from: Math.max(a.from, from), until: Math.min(a.until, until) };
}

/** Returns the civil years in which the rules give every holiday of the place and the types. */
export function coverageOf(place: string, types: readonly HolidayType[], rules: readonly string[]): Coverage {
  const tables = TABLES.filter(({ months }) => rules.some((rule) => months.test(rule))).map(({ coverage }) => coverage);
  const lists = [...LISTED, ...PROCLAIMED].filter((list) => isWithin(place, list.place) && types.includes(list.type));
  return [...tables, ...lists].reduce<Coverage>(narrow, COMPUTED);
}

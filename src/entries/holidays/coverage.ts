import type { Coverage } from '../../holiday/holiday';
import { lies } from './correction';
import type { HolidayType } from './entry';

/** Easter, weekdays and the sun can be computed for any year; laws and their changes are known for these. */
const COMPUTED: Coverage = { from: 1970, until: 2100 };

/** The package looks lunar months up in tables, and answers with nothing, silently, where a table has no year. */
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

/** Holidays for which the package has no rule but dates, year by year, that end somewhere. */
export interface Listed {
  readonly place: string;
  readonly type: HolidayType;
  /** A holiday whose dates are listed. */
  readonly what: string;
  /** The first and last years listed, both included; no `from` where the holiday did not exist before. */
  readonly from?: number;
  readonly until: number;
}

export const LISTED: readonly Listed[] = [
  { place: 'AU-VIC', type: 'school', what: 'school terms', from: 2026, until: 2030 },
  { place: 'BD', type: 'public', what: 'Buddha Purnima', from: 2016, until: 2020 },
  { place: 'FJ', type: 'public', what: 'Deepavali', from: 2014, until: 2025 },
  { place: 'GY', type: 'public', what: 'Phagwah', from: 2015, until: 2024 },
  { place: 'ID', type: 'public', what: 'Nyepi', from: 2009, until: 2027 },
  { place: 'KR', type: 'public', what: 'substitute days', until: 2050 },
  { place: 'KY', type: 'public', what: "Queen's Birthday", from: 2016, until: 2026 },
  { place: 'MU', type: 'public', what: 'Divali', from: 2020, until: 2049 },
  { place: 'MY', type: 'public', what: 'Vesak', from: 2016, until: 2026 },
  { place: 'NZ', type: 'public', what: 'Matariki', until: 2052 },
  { place: 'RU-TY', type: 'public', what: 'Shagaa', from: 2024, until: 2026 },
  { place: 'SG', type: 'public', what: 'Vesak Day', from: 2001, until: 2026 },
  { place: 'SH-TA', type: 'public', what: 'Ratting Day', from: 2012, until: 2018 },
  { place: 'SR', type: 'public', what: 'Holi', from: 2015, until: 2030 },
  { place: 'TH', type: 'public', what: 'Makha Bucha', from: 2010, until: 2026 },
  { place: 'TT', type: 'public', what: 'Divali', from: 2012, until: 2030 },
];

/** Countries whose days are proclaimed a year at a time: the years whose acts are known here. */
export const PROCLAIMED: readonly Listed[] = (
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
).map(([place, what, from, until]) => ({ place, type: 'public', what, until, ...(from && { from }) }));

function narrow(a: Coverage, { from = a.from, until }: { readonly from?: number; readonly until: number }): Coverage {
  return { from: Math.max(a.from, from), until: Math.min(a.until, until) };
}

/** The civil years for which the rules of a place give its holidays of some types. */
export function coverageOf(place: string, types: readonly HolidayType[], rules: readonly string[]): Coverage {
  const tables = TABLES.filter(({ months }) => rules.some((rule) => months.test(rule))).map(({ coverage }) => coverage);
  const lists = [...LISTED, ...PROCLAIMED].filter((list) => lies(place, list.place) && types.includes(list.type));
  return [...tables, ...lists].reduce<Coverage>(narrow, COMPUTED);
}

import type { HolidayCorrection } from '../correction';

const WEEKEND = 'if saturday then previous friday if sunday then next monday';
const TAIWAN = 'Act on memorial days and holidays of Taiwan, of May 2025';

export const ASIA: readonly HolidayCorrection[] = [
  {
    place: 'AM',
    reason: '3 to 5 January are no holidays since 2022 (Law HO-362-N of 29 November 2021).',
    type: 'public',
    years: { from: 2022 },
    drops: ['01-03 P3D'],
  },
  {
    place: 'AM',
    reason: '27 January is a holiday since 2026 (Law HO-1-N of 20 January 2026).',
    type: 'public',
    years: { from: 2026 },
    adds: ['01-27'],
    names: { hy: 'Հայրենիքի պաշտպանության համար զոհվածների հիշատակի օր', en: 'Remembrance Day of the Fallen' },
  },
  {
    place: 'CN',
    reason: 'New Year’s Eve of 2024 was a working day (notice of the General Office of the State Council).',
    type: 'public',
    years: { from: 2024, until: 2024 },
    drops: ['chinese 01-0-00'],
  },
  {
    place: 'KR',
    reason:
      'New Year’s holidays are the day before New Year, New Year and the day after, not three days from New Year on.',
    type: 'public',
    years: { from: 1989 },
    drops: ['korean 01-0-01 P3D'],
    shifts: [{ after: -1 }, { after: 0 }, { after: 1 }],
  },
  {
    place: 'KR',
    reason: '1 May is a public holiday since 2026, with its substitute.',
    type: 'public',
    years: { from: 2026 },
    adds: ['05-01', 'substitutes 05-01 if saturday,sunday then next monday'],
    names: { ko: '노동절', en: 'Labour Day' },
  },
  {
    place: 'KZ',
    reason: 'The constitution of 2026 is in force since 1 July, so its holiday on 15 March begins in 2027.',
    type: 'public',
    years: { from: 2026, until: 2026 },
    drops: ['03-15 and if saturday,sunday then next monday since 2026'],
  },
  {
    place: 'KZ',
    reason:
      'The next working day substitutes for a holiday on a weekend (Law 267-II on holidays of Kazakhstan, art. 5).',
    type: 'public',
    years: { from: 2010 },
    adds: [
      'substitutes 03-21 if saturday then next tuesday if sunday then next wednesday',
      'substitutes 03-22 if sunday then next wednesday',
      'substitutes 05-07 if saturday then next tuesday',
    ],
  },
  {
    place: 'TH',
    reason: 'Labour Day is a holiday by the Labour Protection Act of 1998, art. 29.',
    type: 'public',
    years: { from: 1998 },
    adds: ['05-01'],
    names: { th: 'วันแรงงานแห่งชาติ', en: 'Labour Day' },
  },
  {
    place: 'TH',
    reason: 'Asalha Puja of 2024 was on 20 July, and Buddhist Lent on the 21st.',
    type: 'public',
    years: { from: 2024, until: 2024 },
    drops: ['2024-07-19'],
    shifts: [{ after: 1 }],
  },
  {
    place: 'TH',
    reason: 'Makha Bucha of 2025 was on 12 February.',
    type: 'public',
    years: { from: 2025, until: 2025 },
    drops: ['2025-02-13'],
    shifts: [{ after: -1 }],
  },
  {
    place: 'TW',
    reason: 'Since 2015, Friday substitutes for a holiday on a Saturday, as Monday does for a Sunday.',
    type: 'public',
    years: { from: 2015 },
    adds: [
      'substitutes 02-28 if saturday then previous friday',
      'substitutes chinese 05-0-05 if saturday then previous friday',
      'substitutes chinese 08-0-15 if saturday then previous friday',
      'substitutes 10-10 if saturday then previous friday',
    ],
  },
  {
    place: 'TW',
    reason: `28 September, 25 October and 25 December are holidays (${TAIWAN}).`,
    type: 'public',
    years: { from: 2025 },
    adds: [`09-28 and ${WEEKEND}`, `10-25 and ${WEEKEND}`, `12-25 and ${WEEKEND}`],
  },
  {
    place: 'TW',
    reason: `1 May is a holiday for all (${TAIWAN}).`,
    type: 'public',
    years: { from: 2026 },
    adds: [`05-01 and ${WEEKEND}`],
  },
  {
    place: 'TW',
    reason: `The day before New Year’s Eve is a holiday (${TAIWAN}).`,
    type: 'public',
    years: { from: 2026 },
    adds: ['2 days before chinese 01-0-01'],
    names: { zh: '小年夜', en: 'Day before New Year’s Eve' },
  },
  {
    place: 'TW',
    reason: 'Children’s Day is a Sunday, and Tomb-Sweeping Day the Monday after it, so Tuesday is the substitute.',
    type: 'public',
    years: { from: 2027, until: 2027 },
    adds: ['04-06'],
    names: { zh: '兒童節', en: 'Children’s Day' },
  },
  {
    place: 'VN',
    reason: 'The next working day substitutes for a holiday on a weekend (Labour Code, art. 111).',
    type: 'public',
    years: { from: 1995 },
    adds: [
      'substitutes 01-01 if saturday,sunday then next monday',
      'substitutes 09-02 if saturday,sunday then next monday',
    ],
  },
];

import type { HolidayCorrection } from '../correction';

const ANGOLA = 'Lei 11/18 of Angola';
const THURSDAY = 'if sunday,monday,tuesday,wednesday then next thursday';
const bridge = (day: string) => `substitutes ${day} if tuesday then previous monday if thursday then next friday`;

/** Corrections for Africa and the Arab countries. */
export const AFRICA: readonly HolidayCorrection[] = [
  {
    place: 'AE',
    reason: 'The day of Arafat is a holiday (Cabinet Resolution 27/2024).',
    type: 'public',
    years: { from: 2019 },
    adds: ['9 Dhu al-Hijjah'],
    names: { ar: 'وقفة عرفة', en: 'Day of Arafat' },
  },
  {
    place: 'AE',
    reason: '3 December is a holiday (Cabinet Resolution 27/2024).',
    type: 'public',
    years: { from: 2019, until: 2024 },
    adds: ['12-03'],
    names: { ar: 'اليوم الوطني', en: 'National Day' },
  },
  {
    place: 'AE',
    reason: '3 December is a holiday, unless the cabinet moves it (Cabinet Resolution 27/2024).',
    type: 'public',
    years: { from: 2026 },
    adds: ['12-03'],
    names: { ar: 'اليوم الوطني', en: 'National Day' },
  },
  {
    place: 'AE',
    reason: 'The cabinet moved 3 December 2025 to Monday the 1st.',
    type: 'public',
    years: { from: 2025, until: 2025 },
    days: ['12-01'],
    names: { ar: 'اليوم الوطني', en: 'National Day' },
  },
  {
    place: 'AO',
    reason: `23 March is a holiday since 2019 (${ANGOLA}).`,
    type: 'public',
    years: { from: 2019 },
    adds: ['03-23'],
    names: { pt: 'Dia da Libertação da África Austral', en: 'Southern Africa Liberation Day' },
  },
  {
    place: 'AO',
    reason: `The Monday before a holiday on a Tuesday is off, and the Friday after a holiday on a Thursday (${ANGOLA}).`,
    type: 'public',
    years: { from: 2019 },
    adds: [
      'easter -48',
      ...['01-01', '02-04', '03-08', '03-23', '04-04', '05-01', '09-17', '11-02', '11-11', '12-25'].map(bridge),
    ],
    names: { pt: 'Ponte', en: 'Bridge day' },
  },
  {
    place: 'EG',
    reason: 'The day of Arafat is a holiday.',
    type: 'public',
    years: { from: 1970 },
    adds: ['9 Dhu al-Hijjah'],
    names: { ar: 'وقفة عيد الأضحى', en: 'Day of Arafat' },
  },
  {
    place: 'EG',
    reason: 'Decisions of the prime minister move holidays from Sunday, Monday, Tuesday or Wednesday to Thursday.',
    type: 'public',
    years: { from: 2024 },
    drops: ['01-25 since 2011', '01-25', '04-25', '07-23', '1 Muharram'],
    adds: [`01-25 ${THURSDAY}`, `04-25 ${THURSDAY}`, `07-23 ${THURSDAY}`, `1 Muharram ${THURSDAY}`],
  },
  {
    place: 'EG',
    reason: 'The prime minister moved 1 May 2024 to Sunday the 5th.',
    type: 'public',
    years: { from: 2024, until: 2024 },
    drops: ['05-01'],
    adds: ['05-05'],
  },
  {
    place: 'EG',
    reason: 'Decisions of the prime minister move holidays from Sunday, Monday, Tuesday or Wednesday to Thursday.',
    type: 'public',
    years: { from: 2025 },
    drops: ['05-01', '06-30', '10-06'],
    adds: [`05-01 ${THURSDAY}`, `06-30 ${THURSDAY}`, `10-06 ${THURSDAY}`],
  },
  {
    place: 'NG',
    reason: 'Working days substitute for holidays on weekends, as the minister of the interior announces each time.',
    type: 'public',
    years: { from: 2010 },
    adds: [
      'substitutes 01-01 if saturday,sunday then next monday',
      'substitutes 05-01 if sunday then next monday',
      'substitutes 06-12 if sunday then next monday',
      'substitutes 10-01 if saturday,sunday then next monday',
      'substitutes 12-25 if saturday then next monday if sunday then next tuesday',
      'substitutes 12-26 if saturday then next monday if sunday then next tuesday',
    ],
  },
];

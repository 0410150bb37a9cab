import type { HolidayCorrection } from '../correction';
import { type TypeChange, typeChange } from './short-forms';

const CHANGES: readonly TypeChange[] = [
  [
    'AE',
    2019,
    'Neither the night journey nor the first of Ramadan is a holiday (Cabinet Resolution 27/2024)',
    'public',
    'observance',
    ['27 Rajab', '1 Ramadan'],
  ],
  ['BG', 1992, '26 December is a holiday (Labour Code of Bulgaria, art. 154)', 'observance', 'public', ['12-26']],
  ['CA-NU', 2020, '9 July is a holiday (Labour Standards Act)', 'bank', 'public', ['07-09']],
  [
    'CN',
    1970,
    'On the days of women, youth, children and soldiers, only these groups are off, for half a day or a day (State Council)',
    'public',
    'optional',
    ['03-08 12:00', '05-04 12:00', '06-01', '08-01 12:00'],
  ],
  ['FO', 1970, 'The feast of Saint Olaf closes offices', 'observance', 'public', ['07-29']],
  ['LI', 1970, '15 August and 1 November are holidays (Arbeitsgesetz)', 'observance', 'public', ['08-15', '11-01']],
  ['LI', 1970, 'Bridge days are left to employers', 'public', 'optional', ['easter 40', 'easter 61']],
  [
    'ME',
    2007,
    'These days are holidays for the believers of each religion, not for all (Law on religious holidays)',
    'public',
    'optional',
    [
      'julian 12-24',
      'julian 12-25',
      'julian 12-26',
      'orthodox -2',
      'orthodox',
      '12-24',
      '12-25',
      '12-26',
      'easter -2',
      'easter',
      'easter 1',
      '11-01',
      '1 Shawwal P3D',
      '10 Dhu al-Hijjah P3D',
      '15 Nisan P2D',
      '10 Tishrei P2D',
    ],
  ],
  [
    'NG',
    1979,
    'The days of children and of youth and the Islamic New Year are not in the schedule of the Public Holidays Act',
    'public',
    'observance',
    ['05-27', '11-01 since 2020', '1 Muharram'],
  ],
  [
    'US',
    1978,
    'The substitute of Veterans Day is a holiday like the other substitutes (5 U.S.C. 6103(b), Executive Order 11582)',
    'bank',
    'public',
    ['substitutes 11-11 if sunday then next monday if saturday then previous friday'],
  ],
  [
    'UY',
    1980,
    'Thursday and Friday of the Week of Tourism close banks and offices of the state only (Decreto-ley 14.977)',
    'public',
    'bank',
    ['easter -3', 'easter -2'],
  ],
];

/** Holidays to which the package gives another type than the law, in all years or from a year on. */
export const TYPE_CHANGES: readonly HolidayCorrection[] = /* @__PURE__ */ CHANGES.map(typeChange);

import type { Correction } from '../correction';
import { type TypeChange, typeChange } from './short-forms';

const CHANGES: readonly TypeChange[] = [
  ['CA-NU', 2020, '9 July is a holiday (Labour Standards Act)', 'bank', 'public', ['07-09']],
  ['FO', 1970, 'The feast of Saint Olaf closes offices', 'observance', 'public', ['07-29']],
  ['LI', 1970, '15 August and 1 November are holidays (Arbeitsgesetz)', 'observance', 'public', ['08-15', '11-01']],
  ['LI', 1970, 'Bridge days are left to employers', 'public', 'optional', ['easter 40', 'easter 61']],
  [
    'ME',
    2007,
    'Days of believers of each religion, not of all (Law on religious holidays)',
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
];

/** Holidays to which the package gives another type than the law. */
export const TYPE_CHANGES: readonly Correction[] = /* @__PURE__ */ CHANGES.map(typeChange);

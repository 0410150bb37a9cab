import type { Correction } from '../correction';
import { type Fix, fixed, type Retyped, retyped, substitutes } from './fix';

const ETHIOPIA = 'Proclamations 29/1996 and 1334/2024 of Ethiopia';
const threeYears = (day: string) => [2024, 2025, 2026].map((since) => `${day} every 4 years since ${since}`);

const FIXES: readonly Fix[] = [
  [
    'BB',
    1970,
    'Monday stands in for these on a Sunday (Public Holidays Act)',
    [],
    substitutes('01-21', '04-28', '11-30'),
  ],
  ['BW', 1970, '1 October is a holiday (Public Holidays Act)', [], ['10-01'], 'Botswana Day Holiday'],
  ['CU', 2014, '31 December is a holiday (Código de Trabajo, art. 94)', [], ['12-31'], 'Fin de Año'],
  ['ET', 1976, `1 and 5 May are holidays (${ETHIOPIA})`, [], ['05-01', '05-05'], 'Labour Day, Patriots’ Victory Day'],
  [
    'ET',
    1976,
    `Christmas is 7 January; Epiphany the 20th in a leap year (${ETHIOPIA})`,
    ['01-06 in non-leap years', '01-19'],
    ['01-07 in non-leap years', '01-19 in non-leap years', '01-20 in leap years'],
  ],
  [
    'ET',
    1976,
    `New Year is 11 September, and the 12th before a leap year (${ETHIOPIA})`,
    ['09-11 in non-leap years', '09-12 in leap years'],
    [...threeYears('09-11'), '09-12 every 4 years since 2023'],
    'New Year',
  ],
  [
    'ET',
    1976,
    `The true cross is 27 September, and the 28th before a leap year (${ETHIOPIA})`,
    ['09-27 in non-leap years', '09-28 in leap years'],
    [...threeYears('09-27'), '09-28 every 4 years since 2023'],
    'Finding of the True Cross',
  ],
  ['ET', 1976, `Neither is a holiday (${ETHIOPIA})`, ['03-28', '1 Ramadan'], []],
  ['ET', 2025, 'No holiday any more (Proclamation 1334/2024)', ['05-28'], []],
  ['GD', 2023, '19 October is a holiday', [], ['10-19 and if sunday then next monday'], 'National Heroes’ Day'],
  ['MD', 2016, '1 June is a holiday (Labour Code, art. 111)', [], ['06-01'], 'Ziua Ocrotirii Copilului'],
  [
    'ME',
    2022,
    '13 November is a holiday (Law on state holidays)',
    [],
    ['11-13 and if sunday then next monday'],
    'Njegošev dan',
  ],
  ['VC', 2025, '21 May is a holiday', [], ['05-21'], 'National Spiritual Baptist Day'],
];

const RETYPED: readonly Retyped[] = [
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

export const FURTHER: readonly Correction[] = /* @__PURE__ */ [...FIXES.map(fixed), ...RETYPED.map(retyped)];

import type { HolidayCorrection } from '../correction';

/** Rules whose days in one year were `after` days later than the computed days. */
type Sighting = readonly [place: string, year: number, after: number, ...rules: string[]];

const SIGHTINGS: readonly Sighting[] = [
  ['ID', 2018, 1, '27 Rajab', '10 Dhu al-Hijjah'],
  ['ID', 2019, 1, '1 Shawwal', '2 Shawwal', '1 Muharram'],
  ['ID', 2021, 2, '1 Muharram', '12 Rabi al-awwal'],
  ['ID', 2022, 1, '10 Dhu al-Hijjah'],
  ['ID', 2023, 1, '1 Shawwal', '2 Shawwal', '10 Dhu al-Hijjah', '12 Rabi al-awwal'],
  ['ID', 2024, 1, '10 Dhu al-Hijjah', '12 Rabi al-awwal'],
  ['ID', 2025, 1, '1 Shawwal', '2 Shawwal', '1 Muharram'],
  ['ID', 2026, 1, '1 Shawwal', '2 Shawwal'],
  ['MY', 2024, 1, '10 Dhu al-Hijjah', '12 Rabi al-awwal'],
  ['MY', 2025, 1, '1 Shawwal', '2 Shawwal', '10 Dhu al-Hijjah', '1 Muharram', '12 Rabi al-awwal'],
  ['PH', 2024, 1, '10 Dhu al-Hijjah'],
  ['PH', 2025, 2, '1 Shawwal'],
  ['NG', 2024, 1, '12 Rabi al-awwal'],
  ['NG', 2025, 1, '12 Rabi al-awwal'],
  ['SG', 2018, 1, '10 Dhu al-Hijjah'],
  ['SG', 2019, 1, '1 Shawwal'],
  ['SG', 2024, 1, '10 Dhu al-Hijjah'],
  ['AE', 2025, 1, '12 Rabi al-awwal'],
];

/** Islamic holidays that a country proclaimed on another day than the computed one. */
export const SIGHTED: readonly HolidayCorrection[] = /* @__PURE__ */ SIGHTINGS.map(
  ([place, year, after, ...drops]) => ({
    place,
    reason: `In ${year}, these holidays were proclaimed for a day ${after < 0 ? 'before' : 'after'} the computed day.`,
    type: 'public',
    years: { from: year, until: year },
    drops,
    shifts: [{ after }],
  }),
);

import { type CivilDay, civilDay } from './civil';

/** Returns Easter Sunday of the western churches, by the algorithm of Meeus, Jones and Butcher. */
export function westernEaster(year: number): CivilDay {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const moonCorrection = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const fullMoon = (19 * golden + century - Math.floor(century / 4) - moonCorrection + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - fullMoon - (ofCentury % 4)) % 7;
  const lateMoon = Math.floor((golden + 11 * fullMoon + 22 * toSunday) / 451);
  return civilDay(year, 3, fullMoon + toSunday - 7 * lateMoon + 22);
}

/**
 * Returns Easter Sunday of the Orthodox churches, a date of the Julian calendar, as a Gregorian date (algorithm of
 * Meeus).
 */
export function orthodoxEaster(year: number): CivilDay {
  const fullMoon = (19 * (year % 19) + 15) % 30;
  const toSunday = (2 * (year % 4) + 4 * (year % 7) - fullMoon + 34) % 7;
  const daysBehind = Math.floor(year / 100) - Math.floor(year / 400) - 2;
  return civilDay(year, 3, fullMoon + toSunday + 22 + daysBehind);
}

/**
 * Easter Sunday in the Gregorian calendar as a day of March that counts on past the end of the month (32 is 1 April),
 * by the computus of Meeus, Jones and Butcher.
 */
export function easterInMarch(year: number): number {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const moonCorrection = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const fullMoon = (19 * golden + century - Math.floor(century / 4) - moonCorrection + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - fullMoon - (ofCentury % 4)) % 7;
  const lateMoon = Math.floor((golden + 11 * fullMoon + 22 * toSunday) / 451);
  return fullMoon + toSunday - 7 * lateMoon + 22;
}

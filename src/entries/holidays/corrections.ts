import { type Cumulative, type HolidayCorrection, isWithin } from './correction';
import { AFRICA } from './corrections/africa';
import { AMERICA } from './corrections/america';
import { ASIA } from './corrections/asia';
import { EUROPE } from './corrections/europe';
import { RULE_CHANGES_A_L } from './corrections/rule-changes-a-l';
import { RULE_CHANGES_M_Z } from './corrections/rule-changes-m-z';
import { SIGHTED } from './corrections/sighted';
import { TYPE_CHANGES } from './corrections/type-changes';
import { YEARLY_DECREES } from './corrections/yearly-decrees';

/**
 * All corrections. Put a new correction into the first of these files that fits:
 *
 * - `yearly-decrees.ts`: days off and worked days of countries that decree some every year. They share one name per
 *   country.
 * - `sighted.ts`: Islamic holidays that a country proclaimed on another day in one year.
 * - `type-changes.ts`: from a year on, the days of some rules have another type, and keep their names.
 * - `rule-changes-a-l.ts`, `rule-changes-m-z.ts`: from a year on, rules of public holidays are dropped, added or
 *   replaced. The country has no correction in the file of its continent, and the added days need no names by language.
 * - `africa.ts`, `america.ts`, `asia.ts`, `europe.ts`: all other corrections, by continent. A single decree is
 *   one of them.
 */
export const CORRECTIONS: readonly HolidayCorrection[] = [
  ...AFRICA,
  ...AMERICA,
  ...ASIA,
  ...EUROPE,
  ...RULE_CHANGES_A_L,
  ...RULE_CHANGES_M_Z,
  ...TYPE_CHANGES,
  ...SIGHTED,
  ...YEARLY_DECREES,
];

export const CUMULATIVE: readonly Cumulative[] = [
  {
    country: 'BR',
    reason:
      'No state can cancel a national holiday (Lei 9.093/1995), yet a state rule in the data replaces the national rule ' +
      'for the same day: 20 November, national since 2024 (Lei 14.759/2023), is lost in AM, MT, RJ and SP.',
  },
];

/** Returns the corrections for a place, including those of the areas around it. */
export function correctionsFor(place: string): readonly HolidayCorrection[] {
  return CORRECTIONS.filter((correction) => isWithin(place, correction.place));
}

/** Whether a place is a part of a country whose own holidays have to be added. */
export function isCumulative(place: string): boolean {
  return CUMULATIVE.some(({ country }) => place !== country && isWithin(place, country));
}

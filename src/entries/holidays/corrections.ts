import { type Correction, type Cumulative, lies } from './correction';
import { AFRICA } from './corrections/africa';
import { AMERICA } from './corrections/america';
import { ASIA } from './corrections/asia';
import { DECREED } from './corrections/decreed';
import { ELSEWHERE } from './corrections/elsewhere';
import { EUROPE } from './corrections/europe';
import { FURTHER } from './corrections/further';
import { SIGHTED } from './corrections/sighted';

export const CORRECTIONS: readonly Correction[] = [
  ...AFRICA,
  ...AMERICA,
  ...ASIA,
  ...EUROPE,
  ...ELSEWHERE,
  ...FURTHER,
  ...SIGHTED,
  ...DECREED,
];

export const CUMULATIVE: readonly Cumulative[] = [
  {
    country: 'BR',
    reason:
      'No state can cancel a national holiday (Lei 9.093/1995), yet a rule of a state takes the place of the ' +
      'national one for the same day: 20 November, national since 2024 (Lei 14.759/2023), is lost in AM, MT, RJ and SP.',
  },
];

/** The corrections for a place, wherever they come from. */
export function correctionsOf(place: string): readonly Correction[] {
  return CORRECTIONS.filter((correction) => lies(place, correction.place));
}

/** Whether the country's own days have to be added to those of a place in it. */
export function isCumulative(place: string): boolean {
  return CUMULATIVE.some(({ country }) => place !== country && lies(place, country));
}

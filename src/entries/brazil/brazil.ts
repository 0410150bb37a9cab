import type { HolidaySource } from '../../holiday/holiday';
import { checkYear } from '../../input/coverage';
import { type BrazilOptions, readBrazilOptions } from './brazil-options';
import { holidaysInYear } from './holidays-in-year';

/** The laws of earlier years are not included. */
const FIRST_YEAR = 2015;

/**
 * Returns the holidays of Brazil, from its laws. The source always has the national holidays. Options add the holidays
 * of a state, optional points (pontos facultativos) and the holidays of a city. Names are in Portuguese and English.
 *
 * No law moves a holiday off a weekend, so the source does not either. The hours of the calendar decide whether a
 * Saturday is worked. If two laws name one date, the date has two holidays. A calendar closes that day once and has
 * both names.
 *
 * The source covers 2015 to 9999; with bridge days, it ends with the last known ordinance, 2026. `holidaysIn` throws
 * `outsideCoverage` for any other year, and `wrongType` for a number that is no year. Throws a `PrazoError` with every issue of the options, by paths such as
 * `municipal[1].date`.
 *
 * @example
 * const source = brazil({
 *   state: 'SP',
 *   optional: ['carnival', { id: 'christmasEve', from: '12:00' }],
 *   municipal: ['01-25', { easter: 60, name: 'Corpus Christi' }],
 * });
 * source.name; // → 'Brazil (SP)'
 * source.holidaysIn(2026).length; // → 16
 * source.holidaysIn(2026)[1]?.date; // → '2026-01-25'
 */
export function brazil(options: BrazilOptions = {}): HolidaySource & { readonly origin: string } {
  const { state, days, until } = readBrazilOptions(options);
  const coverage = Object.freeze({ from: FIRST_YEAR, until });
  const name = state ? `Brazil (${state})` : 'Brazil';
  return Object.freeze({
    name,
    coverage,
    origin: 'laws of Brazil',
    holidaysIn(year: number) {
      checkYear(year, coverage, name);
      return holidaysInYear(days, year);
    },
  });
}

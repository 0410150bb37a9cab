import type { HolidaySource } from '../../holiday/holiday';
import { fail } from '../../input/error';
import { show } from '../../input/issue';
import { type BrazilOptions, readOptions } from './options';
import { holidaysOf } from './year';

/** The first year whose laws were read. */
const FIRST_YEAR = 2015;

/**
 * The holidays of Brazil from its laws: the national ones and, where asked for, those of a state, the optional points
 * (pontos facultativos) and those of a city.
 *
 * Nothing is moved off a weekend, since no law does so: the hours of the calendar say whether a Saturday is worked.
 * Where two laws name one date there are two holidays on it, which a calendar takes for one closed day with both
 * names. The names are in Portuguese and English.
 *
 * The source knows the years 2015 to 9999, and with bridge days those up to 2026, the last with an ordinance;
 * `holidaysIn` of another year throws `outsideCoverage`. Options with mistakes throw a `PrazoError` that lists them, by
 * paths such as `municipal[1].date`.
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
  const { state, days, until } = readOptions(options);
  return Object.freeze({
    name: state ? `Brazil (${state})` : 'Brazil',
    coverage: Object.freeze({ from: FIRST_YEAR, until }),
    origin: 'laws of Brazil',
    holidaysIn(year: number) {
      if (!Number.isInteger(year) || year < FIRST_YEAR || year > until) {
        throw fail('outsideCoverage', 'year', `a year from ${FIRST_YEAR} to ${until}`, show(year));
      }
      return holidaysOf(days, year);
    },
  });
}

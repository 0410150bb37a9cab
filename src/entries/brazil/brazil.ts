import type { Coverage, HolidaySource } from '../../holiday/holiday';
import { fail } from '../../input/error';
import { show } from '../../input/issue';
import { type BrazilOptions, readOptions } from './options';
import { holidaysOf } from './year';

/** The years whose laws were read. What is law today is taken to stay law. */
const COVERAGE: Coverage = { from: 2015, until: 9999 };

/**
 * The holidays of Brazil from its laws: the national ones and, where asked for, those of a state, the optional points
 * (pontos facultativos) and those of a city.
 *
 * Nothing is moved off a weekend, since no law does so: the hours of the calendar say whether a Saturday is worked.
 * Where two laws name one date there are two holidays on it, which a calendar takes for one closed day with both
 * names. The names are in Portuguese and English.
 *
 * The source knows the years 2015 to 9999; `holidaysIn` of another year throws `outsideCoverage`. Options with
 * mistakes throw a `PrazoError` that lists all of them, by paths such as `municipal[1].date`.
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
  const { state, days } = readOptions(options);
  return Object.freeze({
    name: state ? `Brazil (${state})` : 'Brazil',
    coverage: COVERAGE,
    origin: 'laws of Brazil',
    holidaysIn(year: number) {
      if (!Number.isInteger(year) || year < COVERAGE.from || year > COVERAGE.until) {
        throw fail('outsideCoverage', 'year', `a year from ${COVERAGE.from} to ${COVERAGE.until}`, show(year));
      }
      return holidaysOf(days, year);
    },
  });
}

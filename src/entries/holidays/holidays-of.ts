import type { Coverage, Holiday, HolidaySource } from '../../holiday/holiday';
import { checkYear } from '../../input/coverage';
import { PrazoError } from '../../input/error';
import type { Issue } from '../../input/issue';
import { remember } from '../../input/remember';
import { addRules } from './added-rules';
import { correctedEntries, type PlaceData } from './corrected-entries';
import { type Cumulative, type HolidayCorrection, isWithin } from './correction';
import { CUMULATIVE, correctionsFor, isCumulative } from './corrections';
import { type DateHolidays, readEngine } from './engine';
import type { HolidayEntry, HolidayType } from './entry';
import { checkHolidayOptions, type HolidayOptions } from './holiday-options';
import { type Place, readPlace } from './place';
import { coverageOf } from './place-coverage';

/** The holidays of a place, from date-holidays. */
export interface PlaceHolidays extends HolidaySource {
  readonly coverage: Coverage;
  /** The corrections of the package's data for this place, with their reasons. */
  readonly corrections: readonly (HolidayCorrection | Cumulative)[];
  readonly origin: string;
  readonly licence: string;
}

/** Returns the languages to request: `pt` after `pt-BR`, because the data has names for `pt`. */
function withParents(languages: readonly string[]): string[] {
  return languages.flatMap((language) => [language, language.split('-')[0] ?? language]);
}

function loadPlace(Holidays: DateHolidays, codes: Place, place: string, languages: readonly string[]): PlaceData {
  const [country, state, region] = codes;
  const wanted = withParents(languages);
  // Under any other time zone, the package would use the zone of the host. The instants of rows are not used.
  const options = { timezone: 'UTC', ...(wanted.length === 0 ? {} : { languages: wanted }) };
  const engine = new Holidays({ country, ...(state && { state }), ...(region && { region }) }, options);
  const engines = isCumulative(place) ? [engine, new Holidays({ country }, options)] : [engine];
  const known = engine.getLanguages();
  return { place, languages: known, engines, addedRules: addRules(engine, correctionsFor(place), known) };
}

/** Returns the rules whose days have one of the types, in the package or after a correction. */
function rulesOfTypes({ engines, place }: PlaceData, types: readonly HolidayType[]): string[] {
  // The typings of the package omit these two properties.
  const rules = engines.flatMap((engine) => engine.getRules()) as readonly { rule: string; type: HolidayType }[];
  const retyped = correctionsFor(place).flatMap(({ becomes, drops = [] }) =>
    becomes !== undefined && types.includes(becomes) ? drops : [],
  );
  return [...rules.filter(({ type }) => types.includes(type)).map(({ rule }) => rule), ...retyped];
}

/** Returns the holidays of one civil year, by date. Equal holidays appear once. */
function holidaysInYear(year: number, entries: readonly HolidayEntry[]): readonly Holiday[] {
  const holidays = entries
    .filter(({ date }) => date.startsWith(`${year}-`))
    .map(({ date, name, closed, open }): Holiday => {
      if (open !== undefined) return { date, name, open };
      return closed === undefined ? { date, name } : { date, name, closed };
    });
  const distinct = new Map(holidays.map((holiday) => [JSON.stringify(holiday), Object.freeze(holiday)]));
  return Object.freeze([...distinct.values()].sort((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date))));
}

/**
 * Returns the holidays of a country, state or region from the package date-holidays, with known errors of its data
 * corrected. By default, only `public` holidays are returned.
 *
 * `engine` is the class that date-holidays exports (`npm i date-holidays`). `country` and the codes in `options` are
 * codes of date-holidays, in any case.
 *
 * Throws a {@link PrazoError} with every issue of the country and the options; the issue of an unknown code lists the
 * known codes. `holidaysIn` throws `outsideCoverage` for a year that the source does not cover.
 *
 * @example
 * ```ts
 * import Holidays from 'date-holidays';
 * import { holidaysOf } from 'prazo/holidays';
 *
 * holidaysOf(Holidays, 'PT').holidaysIn(2026)[0]; // → { date: '2026-01-01', name: 'Ano Novo' }
 * ```
 */
export function holidaysOf(engine: DateHolidays, country: string, options: HolidayOptions = {}): PlaceHolidays {
  const Holidays = readEngine(engine);
  const checked = checkHolidayOptions(options);
  const issues: Issue[] = checked.ok ? [] : [...checked.issues];
  const codes = readPlace(new Holidays(), country, checked.ok ? checked.value : {}, issues);
  if (issues.length > 0 || !checked.ok || codes === undefined) throw new PrazoError(issues);

  const { types = ['public'], languages = [], where = () => true } = checked.value;
  const name = codes.join('-');
  const data = loadPlace(Holidays, codes, name, languages);
  const coverage = checked.value.coverage ?? coverageOf(name, types, rulesOfTypes(data, types));
  const isWanted = (entry: HolidayEntry) => types.includes(entry.type) && where(entry);
  const entriesByYear = new Map<number, readonly HolidayEntry[]>();
  const entriesIn = (year: number) =>
    remember(entriesByYear, year, () => correctedEntries(data, year).filter(isWanted));
  const holidaysByYear = new Map<number, readonly Holiday[]>();

  return Object.freeze({
    name,
    coverage: Object.freeze({ ...coverage }),
    corrections: Object.freeze([
      ...correctionsFor(name).filter(({ type, becomes = type }) => types.includes(type) || types.includes(becomes)),
      ...CUMULATIVE.filter(({ country: whole }) => isCumulative(name) && isWithin(name, whole)),
    ]),
    origin: 'date-holidays',
    licence: 'CC-BY-SA-3.0',
    holidaysIn(year: number): readonly Holiday[] {
      checkYear(year, coverage, name);
      return remember(holidaysByYear, year, () =>
        // A row can close days of the year after its own, and a shifted day can be in the year before.
        holidaysInYear(year, [year - 1, year, year + 1].flatMap(entriesIn)),
      );
    },
  });
}

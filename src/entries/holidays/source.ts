import type { Coverage, Holiday, HolidaySource } from '../../holiday/holiday';
import { yearIssue } from '../../input/coverage';
import { PrazoError } from '../../input/error';
import type { Issue } from '../../input/issue';
import { type Place, readPlace } from './codes';
import { type Correction, type Cumulative, lies } from './correction';
import { CUMULATIVE, correctionsOf, isCumulative } from './corrections';
import { coverageOf } from './coverage';
import { type DateHolidays, readEngine } from './engine';
import type { HolidayEntry, HolidayType } from './entry';
import { type HolidayOptions, readOptions } from './options';
import { remember } from './remember';
import { ruledBy } from './rules';
import { type Data, entriesIn } from './year';

/** The holidays of a place, from date-holidays. */
export interface HolidaysOf extends HolidaySource {
  readonly coverage: Coverage;
  /** What was changed of the package's data for this place, and why. */
  readonly corrections: readonly (Correction | Cumulative)[];
  readonly origin: string;
  readonly licence: string;
}

/** The languages to ask for: `pt-BR` is asked for as `pt` as well, which is what the data has. */
function languagesOf(wanted: readonly string[]): string[] {
  return wanted.flatMap((language) => [language, language.split('-')[0] ?? language]);
}

function open(Holidays: DateHolidays, place: string, [country, state, region]: Place, wanted: readonly string[]): Data {
  // A time zone of the country's would let the host's leak in; the rows' instants are not read anyway.
  const languages = languagesOf(wanted);
  const options = { timezone: 'UTC', ...(languages.length === 0 ? {} : { languages }) };
  const asked = new Holidays({ country, ...(state && { state }), ...(region && { region }) }, options);
  const holidays = isCumulative(place) ? [asked, new Holidays({ country }, options)] : [asked];
  const known = asked.getLanguages();
  return { place, languages: known, holidays, ruled: ruledBy(asked, correctionsOf(place), known) };
}

/** The rules whose days are of some types, by the package or by a correction. */
function rulesOf({ holidays, place }: Data, types: readonly HolidayType[]): string[] {
  // The package's own typings leave these two properties out.
  const rules = holidays.flatMap((one) => one.getRules()) as readonly { rule: string; type: HolidayType }[];
  const retyped = correctionsOf(place).flatMap(({ becomes, drops = [] }) =>
    becomes !== undefined && types.includes(becomes) ? drops : [],
  );
  return [...rules.filter(({ type }) => types.includes(type)).map(({ rule }) => rule), ...retyped];
}

/** From the days that rows list under some years, those of one civil year, in order, each name once a day. */
function daysOf(year: number, entries: readonly HolidayEntry[]): readonly Holiday[] {
  const days = entries
    .filter(({ date }) => date.startsWith(`${year}-`))
    .map(({ date, name, closed, open }): Holiday => {
      if (open !== undefined) return { date, name, open };
      return closed === undefined ? { date, name } : { date, name, closed };
    });
  const once = new Map(days.map((day) => [JSON.stringify(day), Object.freeze(day)]));
  return Object.freeze([...once.values()].sort((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date))));
}

/**
 * The holidays of a country, state or region, as the package date-holidays that is handed in gives them, with its known
 * errors corrected. Only `public` ones unless `types` says otherwise.
 *
 * `country` and the codes in `options` are those of date-holidays, in any case; one it does not have is a
 * {@link PrazoError} that lists those it has. Asking a year outside `coverage` is one too (`outsideCoverage`).
 *
 * @example
 * ```ts
 * import Holidays from 'date-holidays';
 * import { holidaysOf } from 'prazo/holidays';
 *
 * holidaysOf(Holidays, 'PT').holidaysIn(2026)[0]; // → { date: '2026-01-01', name: 'Ano Novo' }
 * ```
 */
export function holidaysOf(engine: DateHolidays, country: string, options: HolidayOptions = {}): HolidaysOf {
  const Holidays = readEngine(engine);
  const read = readOptions(options);
  const issues: Issue[] = read.ok ? [] : [...read.issues];
  const codes = readPlace(new Holidays(), country, read.ok ? read.value : {}, issues);
  if (issues.length > 0 || !read.ok || codes === undefined) throw new PrazoError(issues);

  const { types = ['public'], languages = [], where = () => true } = read.value;
  const name = codes.join('-');
  const data = open(Holidays, name, codes, languages);
  const coverage = read.value.coverage ?? coverageOf(name, types, rulesOf(data, types));
  const wanted = (entry: HolidayEntry) => types.includes(entry.type) && where(entry);
  const listedIn = remember((year) => entriesIn(data, year).filter(wanted));
  // Days of a row may reach into the year after it, and the eve of one into the year before.
  const inYear = remember((year) => daysOf(year, [year - 1, year, year + 1].flatMap(listedIn)));

  return Object.freeze({
    name,
    coverage: Object.freeze({ ...coverage }),
    corrections: Object.freeze([
      ...correctionsOf(name).filter(({ type, becomes = type }) => types.includes(type) || types.includes(becomes)),
      ...CUMULATIVE.filter((one) => isCumulative(name) && lies(name, one.country)),
    ]),
    origin: 'date-holidays',
    licence: 'CC-BY-SA-3.0',
    holidaysIn(year: number): readonly Holiday[] {
      const issue = yearIssue(year, 'year', coverage, name);
      if (issue) throw new PrazoError([issue]);
      return inYear(year);
    },
  });
}

import type { CivilDay } from '../input/civil';
import { list, object } from '../input/composite';
import { ALL_YEARS, type Coverage, coverage, covers } from '../input/coverage';
import { frozenCopy } from '../input/frozen';
import { shortened } from '../input/issue';
import type { Labels } from '../input/labels';
import { remember } from '../input/remember';
import { check, choose, lazy, map, type Schema, satisfying, text, unwrap } from '../input/schema';
import { type ByYear, cachedByYear } from './by-year';
import type { Holiday, HolidayFunction, HolidaySource } from './holiday';
import { datedRules, datedRulesOrDates, type HolidayOnDay, holidayRule, type ParsedHolidayRule } from './holiday-rule';
import { isHolidayFunction, isHolidaySource, sourceSchema } from './holiday-source';
import { type RulesInYear, rulesByYear } from './observed';

/** A checked source. */
interface ParsedSource {
  readonly name: string;
  readonly coverage: Coverage | undefined;
  readonly holidaysIn: RulesInYear;
}

const unique = (names: readonly Labels[]): readonly Labels[] => [
  ...new Map(names.map((name) => [JSON.stringify(name), name])).values(),
];

/**
 * Returns the combined effect of several holidays of one date. If any of them makes the date a worked day, only the
 * holidays with `open` have an effect.
 */
function merge(holidays: readonly HolidayOnDay[]): HolidayOnDay {
  if (holidays.length === 1) return holidays[0] as HolidayOnDay;
  const worked = holidays.filter(({ openings }) => openings.length > 0);
  const all = worked.length > 0 ? worked : holidays;
  return {
    names: frozenCopy(unique(all.flatMap(({ names }) => names))),
    wholeDay: worked.length === 0 && all.some(({ wholeDay }) => wholeDay),
    parts: worked.length === 0 ? all.flatMap(({ parts }) => parts) : [],
    openings: worked.flatMap(({ openings }) => openings),
  };
}

const frozenSource: Schema<ParsedSource> = /* @__PURE__ */ lazy(() =>
  map(
    object<{
      name: string;
      coverage: Coverage;
      origin?: string;
      licence?: string;
      holidays: readonly ParsedHolidayRule[];
    }>({ name: text, coverage, origin: text, licence: text, holidays: list(holidayRule) }, ['origin', 'licence']),
    ({ name, coverage: known, holidays }) => ({ name, coverage: known, holidaysIn: rulesByYear(holidays) }),
  ),
);

const rootPath = (year: number, name: string): string => `holidays of ${year} from ${shortened(name)}`;

/** Returns a source that calls `ask` for each year, and checks each result like any other input. */
function askedSource(ask: HolidayFunction, name: string, known?: Coverage): ParsedSource {
  const rulesOf = (year: number) => unwrap(check(datedRulesOrDates, ask(year), rootPath(year, name)));
  return { name, coverage: known, holidaysIn: (year) => rulesByYear(rulesOf(year))(year) };
}

/** Returns the holidays of a source for a year. Throws if they are malformed. */
export function checkedHolidays(source: HolidaySource, year: number): readonly Holiday[] {
  const holidays = source.holidaysIn(year);
  unwrap(check(datedRules, holidays, rootPath(year, source.name)));
  return holidays;
}

const liveSource: Schema<ParsedSource> = /* @__PURE__ */ lazy(() =>
  map(sourceSchema, (given) => askedSource((year) => given.holidaysIn(year), given.name, frozenCopy(given.coverage))),
);

const fromFunction: Schema<ParsedSource> = /* @__PURE__ */ lazy(() =>
  map(satisfying('wrongType', 'a function from year to holidays', isHolidayFunction), (source) =>
    askedSource(source, source.name === '' ? 'a function' : source.name),
  ),
);

const ruleOrSource: Schema<ParsedHolidayRule | ParsedSource> = /* @__PURE__ */ choose<ParsedHolidayRule | ParsedSource>(
  (value) => {
    if (isHolidayFunction(value)) return fromFunction;
    if (isHolidaySource(value)) return liveSource;
    return typeof value === 'object' && value !== null && 'holidays' in value ? frozenSource : holidayRule;
  },
);

const isParsedSource = (item: ParsedHolidayRule | ParsedSource): item is ParsedSource => 'holidaysIn' in item;

/** Returns the sources in a list. All rules in the list together are one more source. */
function sourcesOf(given: readonly (ParsedHolidayRule | ParsedSource)[]): readonly ParsedSource[] {
  const days = given.filter((item): item is ParsedHolidayRule => !isParsedSource(item));
  return [
    { name: 'the calendar', coverage: undefined, holidaysIn: rulesByYear(days) },
    ...given.filter(isParsedSource),
  ];
}

/** The holidays of all sources of a calendar, by civil date. */
export interface HolidayIndex {
  /** The sources that do not cover all years. */
  readonly limited: readonly { readonly name: string; readonly coverage: Coverage }[];
  /** The holidays of a civil year by day. A date with several holidays has one entry with all their names. */
  readonly inYear: ByYear<HolidayOnDay>;
}

function indexOf(sources: readonly ParsedSource[]): HolidayIndex {
  const limited = sources.flatMap(({ name, coverage: known }) => (known ? [{ name, coverage: known }] : []));
  const inYear = cachedByYear((year) => {
    const byDay = new Map<CivilDay, HolidayOnDay[]>();
    for (const { coverage: known = ALL_YEARS, holidaysIn } of sources) {
      // A year next to the coverage is compiled without holidays of the source. No answer depends on those holidays.
      if (!covers(known, year)) continue;
      for (const { day, item } of holidaysIn(year)) remember(byDay, day, (): HolidayOnDay[] => []).push(item);
    }
    return new Map([...byDay].map(([day, found]) => [day, merge(found)]));
  });
  return { limited, inYear };
}

export const NO_HOLIDAYS: HolidayIndex = /* @__PURE__ */ indexOf([]);

/** The `holidays` of a calendar definition. */
export const holidaysSchema: Schema<HolidayIndex> = /* @__PURE__ */ lazy(() =>
  map(
    choose((value) =>
      Array.isArray(value)
        ? list(ruleOrSource)
        : map(ruleOrSource, (one): readonly (ParsedHolidayRule | ParsedSource)[] => [one]),
    ),
    (given) => indexOf(sourcesOf(given)),
  ),
);

import type { CivilDay } from '../input/civil';
import { list, object } from '../input/composite';
import { ALL_YEARS, type Coverage, coverage, covers } from '../input/coverage';
import { frozenCopy } from '../input/frozen';
import { brief } from '../input/issue';
import type { Labels } from '../input/labels';
import { remember } from '../input/remember';
import { check, choose, later, map, type Schema, satisfying, text, unwrap } from '../input/schema';
import { type ByYear, remembered } from './by-year';
import type { Holiday, HolidayFunction, HolidaySource } from './holiday';
import { answer, datedHolidays, type HolidayOnDay, type Rule, rule } from './holiday-rule';
import { isFunction, isSource, source } from './holiday-source';
import { listed, type RulesIn } from './observed';

/** A source that has been checked. */
interface Source {
  readonly name: string;
  readonly coverage: Coverage | undefined;
  readonly holidaysIn: RulesIn;
}

const unique = (names: readonly Labels[]): readonly Labels[] => [
  ...new Map(names.map((name) => [JSON.stringify(name), name])).values(),
];

/** What several holidays of one date come to; where it is worked, that alone. */
function merge(found: readonly HolidayOnDay[]): HolidayOnDay {
  if (found.length === 1) return found[0] as HolidayOnDay;
  const worked = found.filter(({ openings }) => openings.length > 0);
  const all = worked.length > 0 ? worked : found;
  return {
    names: frozenCopy(unique(all.flatMap(({ names }) => names))),
    wholeDay: worked.length === 0 && all.some(({ wholeDay }) => wholeDay),
    parts: worked.length === 0 ? all.flatMap(({ parts }) => parts) : [],
    openings: worked.flatMap(({ openings }) => openings),
  };
}

const frozen: Schema<Source> = /* @__PURE__ */ later(() =>
  map(
    object<{ name: string; coverage: Coverage; origin?: string; licence?: string; holidays: readonly Rule[] }>(
      { name: text, coverage, origin: text, licence: text, holidays: list(rule) },
      ['origin', 'licence'],
    ),
    ({ name, coverage: known, holidays }) => ({ name, coverage: known, holidaysIn: listed(holidays) }),
  ),
);

const answerTo = (year: number, name: string): string => `holidays of ${year} from ${brief(name)}`;

/** A source that is asked year by year; its answers are checked like any other input. */
function asked(ask: HolidayFunction, name: string, known?: Coverage): Source {
  const rulesOf = (year: number) => unwrap(check(answer, ask(year), answerTo(year, name)));
  return { name, coverage: known, holidaysIn: (year) => listed(rulesOf(year))(year) };
}

/** What a source answers for a year, once it has been checked. */
export function checkedHolidays(given: HolidaySource, year: number): readonly Holiday[] {
  const holidays = given.holidaysIn(year);
  unwrap(check(datedHolidays, holidays, answerTo(year, given.name)));
  return holidays;
}

const live: Schema<Source> = /* @__PURE__ */ later(() =>
  map(source, (given) => asked((year) => given.holidaysIn(year), given.name, frozenCopy(given.coverage))),
);

const fromFunction: Schema<Source> = /* @__PURE__ */ later(() =>
  map(satisfying('wrongType', 'a function from year to holidays', isFunction), (source) =>
    asked(source, source.name === '' ? 'a function' : source.name),
  ),
);

const oneOrMany: Schema<Rule | Source> = /* @__PURE__ */ choose<Rule | Source>((value) => {
  if (isFunction(value)) return fromFunction;
  if (isSource(value)) return live;
  return typeof value === 'object' && value !== null && 'holidays' in value ? frozen : rule;
});

const isSourceRead = (item: Rule | Source): item is Source => 'holidaysIn' in item;

/** The sources of what was given; the single days among it are one source together. */
function sourcesOf(given: readonly (Rule | Source)[]): readonly Source[] {
  const days = given.filter((item): item is Rule => !isSourceRead(item));
  return [{ name: 'the calendar', coverage: undefined, holidaysIn: listed(days) }, ...given.filter(isSourceRead)];
}

/** The holidays of all sources by civil date, a year at a time. */
export interface HolidayIndex {
  /** The sources that do not know all years. */
  readonly limited: readonly { readonly name: string; readonly coverage: Coverage }[];
  /** The holidays of a civil year by day; a date named more than once is one entry with all the names. */
  readonly inYear: ByYear<HolidayOnDay>;
}

function indexOf(sources: readonly Source[]): HolidayIndex {
  const limited = sources.flatMap(({ name, coverage: known }) => (known ? [{ name, coverage: known }] : []));
  const inYear = remembered((year) => {
    const byDay = new Map<CivilDay, HolidayOnDay[]>();
    for (const { coverage: known = ALL_YEARS, holidaysIn } of sources) {
      // The days around a year that a source does not know are never asked about, but their hours are compiled.
      if (!covers(known, year)) continue;
      for (const { day, item } of holidaysIn(year)) remember(byDay, day, (): HolidayOnDay[] => []).push(item);
    }
    return new Map([...byDay].map(([day, found]) => [day, merge(found)]));
  });
  return { limited, inYear };
}

export const NO_HOLIDAYS: HolidayIndex = /* @__PURE__ */ indexOf([]);

/** `holidays` of a calendar, read into an index by civil date. */
export const holidays: Schema<HolidayIndex> = /* @__PURE__ */ later(() =>
  map(
    choose((value) =>
      Array.isArray(value) ? list(oneOrMany) : map(oneOrMany, (one): readonly (Rule | Source)[] => [one]),
    ),
    (given) => indexOf(sourcesOf(given)),
  ),
);

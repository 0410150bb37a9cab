import { type CivilDay, civilDay, DAY_MS, parseDay, yearOfDay } from '../input/civil';
import { list, object } from '../input/composite';
import { frozenCopy } from '../input/frozen';
import { brief } from '../input/issue';
import { type Labels, labels } from '../input/labels';
import { type LocalRange, parseRange } from '../input/local-time';
import { refineParts } from '../input/parts';
import { remember } from '../input/remember';
import { check, choose, fromText, integer, later, map, type Schema, satisfying, text, unwrap } from '../input/schema';
import type { Coverage, Holiday, HolidayFunction, HolidaySource } from './holiday';
import { ALL_YEARS, coverage, isFunction, isSource, source } from './source';

/** What the holidays of one civil date come to. */
export interface HolidayOnDay {
  readonly names: readonly Labels[];
  /** Whether the whole day is closed; if not, the parts that are. */
  readonly wholeDay: boolean;
  readonly parts: readonly LocalRange[];
}

/** A holiday as a rule, of one year or of all. */
interface Rule extends HolidayOnDay {
  /** The only year it holds in; undefined where it holds in all. */
  readonly year: number | undefined;
  readonly dayIn: (year: number) => CivilDay | undefined;
}

/** A source that has been checked: rules that need no asking, or a function from year to rules. */
interface Source {
  readonly name: string;
  readonly coverage: Coverage | undefined;
  rulesIn(year: number): readonly Rule[];
}

/** How many years of holidays are remembered by date. */
const YEARS_KEPT = 128;

const day: Schema<CivilDay> = /* @__PURE__ */ fromText('invalidDate', 'a civil date "YYYY-MM-DD"', parseDay);
/** A part of one civil day. */
const partOfDay: Schema<LocalRange> = /* @__PURE__ */ fromText(
  'invalidRange',
  'a range of local time within one day, such as "00:00-14:00"',
  (text) => {
    const range = parseRange(text);
    return range !== undefined && range.until <= DAY_MS ? range : undefined;
  },
);

/** A feed may have a holiday whose name is empty. */
const holidayName: Schema<Labels> = /* @__PURE__ */ choose((value) => (typeof value === 'string' ? text : labels));

function called(name: Labels | undefined, closed: LocalRange | undefined): HolidayOnDay {
  const wholeDay = closed === undefined || (closed.from === 0 && closed.until === DAY_MS);
  return { names: name === undefined ? [] : [name], wholeDay, parts: closed === undefined ? [] : [closed] };
}

function onDate(on: CivilDay, name?: Labels, closed?: LocalRange): Rule {
  const year = yearOfDay(on);
  return { year, dayIn: () => on, ...called(name, closed) };
}

const bareDate: Schema<Rule> = /* @__PURE__ */ later(() => map(day, (on) => onDate(on)));

const dated: Schema<Rule> = /* @__PURE__ */ later(() =>
  map(
    object<{ date: CivilDay; name?: Labels; closed?: LocalRange }>(
      { date: day, name: holidayName, closed: partOfDay },
      ['name', 'closed'],
    ),
    ({ date, name, closed }) => onDate(date, name, closed),
  ),
);

const A_LEAP_YEAR = 2000;

const yearly: Schema<Rule> = /* @__PURE__ */ later(() =>
  map(
    refineParts(
      object<{ month: number; day: number; name?: Labels; closed?: LocalRange }>(
        { month: integer(1, 12), day: integer(1, 31), name: holidayName, closed: partOfDay },
        ['name', 'closed'],
      ),
      ({ month, day: dayOfMonth }, report) => {
        if (month === undefined || dayOfMonth === undefined) return;
        if (civilDay(A_LEAP_YEAR, month, dayOfMonth) < civilDay(A_LEAP_YEAR, month + 1, 1)) return;
        report('invalidDate', ['day'], `a day of month ${month}`, String(dayOfMonth));
      },
    ),
    ({ month, day: dayOfMonth, name, closed }) => ({
      year: undefined,
      dayIn: (year) => {
        const on = civilDay(year, month, dayOfMonth);
        return on < civilDay(year, month + 1, 1) ? on : undefined;
      },
      ...called(name, closed),
    }),
  ),
);

const rule: Schema<Rule> = /* @__PURE__ */ choose((value) => {
  if (typeof value === 'string') return bareDate;
  return typeof value === 'object' && value !== null && 'month' in value ? yearly : dated;
});

function grouped<T, K>(items: readonly T[], keyOf: (item: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) remember(groups, keyOf(item), (): T[] => []).push(item);
  return groups;
}

function merge(found: readonly HolidayOnDay[]): HolidayOnDay {
  const names = found.flatMap((one) => one.names);
  return {
    names: frozenCopy([...new Map(names.map((name) => [JSON.stringify(name), name])).values()]),
    wholeDay: found.some(({ wholeDay }) => wholeDay),
    parts: found.flatMap(({ parts }) => parts),
  };
}

/** A source whose rows are the same whenever it is asked; sorted out once, since there may be very many. */
function listed(rules: readonly Rule[], name: string, known?: Coverage): Source {
  const byYear = grouped(rules, ({ year }) => year);
  const byDay = grouped(byYear.get(undefined) ?? [], ({ dayIn }) => dayIn(A_LEAP_YEAR));
  const everyYear = [...byDay.values()].map((same): Rule => ({ ...(same[0] as Rule), ...merge(same) }));
  return { name, coverage: known, rulesIn: (year) => [...everyYear, ...(byYear.get(year) ?? [])] };
}

const frozen: Schema<Source> = /* @__PURE__ */ later(() =>
  map(
    object<{ name: string; coverage: Coverage; origin?: string; licence?: string; holidays: readonly Rule[] }>(
      { name: text, coverage, origin: text, licence: text, holidays: list(rule) },
      ['origin', 'licence'],
    ),
    ({ name, coverage: known, holidays }) => listed(holidays, name, known),
  ),
);

const rows = /* @__PURE__ */ later(() => list(rule, 'a list of holidays'));

const answerTo = (year: number, name: string): string => `holidays of ${year} from ${brief(name)}`;

/** A source that is asked year by year; its answers are checked like any other input. */
function asked(ask: HolidayFunction, name: string, known?: Coverage): Source {
  return { name, coverage: known, rulesIn: (year) => unwrap(check(rows, ask(year), answerTo(year, name))) };
}

const datedRows = /* @__PURE__ */ later(() => list(dated, 'a list of holidays with their dates'));

/** What a source answers for a year, once it has been checked. */
export function checkedHolidays(given: HolidaySource, year: number): readonly Holiday[] {
  const answer = given.holidaysIn(year);
  unwrap(check(datedRows, answer, answerTo(year, given.name)));
  return answer;
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

const isSourceRead = (item: Rule | Source): item is Source => 'rulesIn' in item;

/** The sources of what was given; the single days among it are one source together. */
function sourcesOf(given: readonly (Rule | Source)[]): readonly Source[] {
  const days = given.filter((item): item is Rule => !isSourceRead(item));
  return [listed(days, 'the calendar'), ...given.filter(isSourceRead)];
}

/** The holidays of all sources by civil date, a year at a time. */
export class HolidayIndex {
  readonly #sources: readonly Source[];
  readonly #years = new Map<number, ReadonlyMap<CivilDay, HolidayOnDay>>();

  constructor(sources: readonly Source[]) {
    this.#sources = sources;
  }

  /** The years that every source knows, and the name of one that knows no more on either side. */
  get coverage(): Coverage & { readonly knownTo: string } {
    const limited = this.#sources.filter(({ coverage: known }) => known !== undefined);
    const from = Math.max(ALL_YEARS.from, ...limited.map(({ coverage: known }) => (known as Coverage).from));
    const until = Math.min(ALL_YEARS.until, ...limited.map(({ coverage: known }) => (known as Coverage).until));
    return { from, until, knownTo: limited.map(({ name }) => name).join(', ') };
  }

  /** The holidays of a civil year by day; a date named more than once is one entry with all the names. */
  inYear(year: number): ReadonlyMap<CivilDay, HolidayOnDay> {
    if (this.#years.size >= YEARS_KEPT && !this.#years.has(year)) this.#years.clear();
    return remember(this.#years, year, () => this.#compile(year));
  }

  #compile(year: number): ReadonlyMap<CivilDay, HolidayOnDay> {
    // The days around a year that a source does not know are never asked about, but their hours are compiled.
    const knowing = this.#sources.filter(
      ({ coverage: known = ALL_YEARS }) => known.from <= year && year <= known.until,
    );
    const byDay = grouped(
      knowing.flatMap((one) => one.rulesIn(year)),
      (one) => one.dayIn(year),
    );
    const days = [...byDay].flatMap(([on, rules]) => (on === undefined ? [] : [[on, merge(rules)] as const]));
    return new Map(days);
  }
}

/** `holidays` of a calendar, read into an index by civil date. */
export const holidays: Schema<HolidayIndex> = /* @__PURE__ */ later(() =>
  map(
    choose((value) =>
      Array.isArray(value) ? list(oneOrMany) : map(oneOrMany, (one): readonly (Rule | Source)[] => [one]),
    ),
    (given) => new HolidayIndex(sourcesOf(given)),
  ),
);

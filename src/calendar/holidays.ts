import { PrazoError } from '../input/error';
import { frozenCopy } from '../input/frozen';
import type { Labels } from '../input/labels';
import { refineParts } from '../input/parts';
import { remember } from '../input/remember';
import {
  check,
  choose,
  integer,
  list,
  map,
  object,
  read,
  refine,
  type Schema,
  satisfying,
  text,
} from '../input/schema';
import { type CivilDay, civilDay, DAY_MS, parseDay, yearOfDay } from '../zone/civil';
import type { Coverage, HolidayFunction, HolidaySource } from './holiday';
import { type LocalRange, partOfDay } from './hours';

/** What the holidays of one civil date come to. */
export interface HolidayOnDay {
  readonly names: readonly (string | Labels)[];
  /** Whether the whole day is closed; if not, the parts that are. */
  readonly wholeDay: boolean;
  readonly parts: readonly LocalRange[];
}

/** A holiday as a rule: the years it holds in are all, or those of `day`. */
interface Rule {
  readonly dayIn: (year: number) => CivilDay | undefined;
  readonly name: string | Labels | undefined;
  readonly closed: LocalRange | undefined;
}

/** A source that has been checked: rules that need no asking, or a function from year to rules. */
interface Source {
  readonly name: string;
  readonly coverage: Coverage | undefined;
  rulesIn(year: number): readonly Rule[];
}

const ALL_YEARS: Coverage = { from: 0, to: 9999 };
/** How many years of holidays are remembered by date. */
const YEARS_KEPT = 128;

const day: Schema<CivilDay> = read('invalidDate', 'a civil date "YYYY-MM-DD"', parseDay);
const labels: Schema<Labels> = object<Labels>({ 'pt-BR': text, en: text });
const holidayName: Schema<string | Labels> = choose(
  (value) => (typeof value === 'object' ? labels : text) as Schema<string | Labels>,
);

function onDate(on: CivilDay, name?: string | Labels, closed?: LocalRange): Rule {
  const year = yearOfDay(on);
  return { dayIn: (asked) => (asked === year ? on : undefined), name, closed };
}

const bareDate: Schema<Rule> = map(day, (on) => onDate(on));

const dated: Schema<Rule> = map(
  object<{ date: CivilDay; name?: string | Labels; closed?: LocalRange }>(
    { date: day, name: holidayName, closed: partOfDay },
    ['name', 'closed'],
  ),
  ({ date, name, closed }) => onDate(date, name, closed),
);

const A_LEAP_YEAR = 2000;

const yearly: Schema<Rule> = map(
  refineParts(
    object<{ month: number; day: number; name?: string | Labels; closed?: LocalRange }>(
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
    dayIn: (year) => {
      const on = civilDay(year, month, dayOfMonth);
      return on < civilDay(year, month + 1, 1) ? on : undefined;
    },
    name,
    closed,
  }),
);

const rule: Schema<Rule> = choose((value) => {
  if (typeof value === 'string') return bareDate;
  return typeof value === 'object' && value !== null && 'month' in value ? yearly : dated;
});

const year = integer(ALL_YEARS.from, ALL_YEARS.to);
const coverage: Schema<Coverage> = refine(object<Coverage>({ from: year, to: year }), ({ from, to }, report) => {
  if (from > to) report('invalidCoverage', [], 'a first year that is not after the last', `${from} to ${to}`);
});

/** A source whose rows are the same whenever it is asked. */
const listed = (rules: readonly Rule[], name: string, known?: Coverage): Source => ({
  name,
  coverage: known,
  rulesIn: () => rules,
});

const frozen: Schema<Source> = map(
  object<{ name: string; coverage: Coverage; origin?: string; licence?: string; holidays: readonly Rule[] }>(
    { name: text, coverage, origin: text, licence: text, holidays: list(rule) },
    ['origin', 'licence'],
  ),
  ({ name, coverage: known, holidays }) => listed(holidays, name, known),
);

const rows = list(rule, 'a list of holidays');

/** A source that is asked year by year; its answers are checked like any other input. */
function asked(source: HolidayFunction, name: string, known?: Coverage): Source {
  return {
    name,
    coverage: known,
    rulesIn: (asked) => {
      const result = check(rows, source(asked), `holidays of ${asked} from ${name}`);
      if (!result.ok) throw new PrazoError(result.issues);
      return result.value;
    },
  };
}

const isFunction = (value: unknown): value is HolidayFunction => typeof value === 'function';
const isSource = (value: unknown): value is HolidaySource =>
  typeof value === 'object' && value !== null && isFunction((value as Partial<HolidaySource>).holidaysIn);

const live: Schema<Source> = map(
  refine(satisfying('wrongType', 'a source of holidays', isSource), (source, report) => {
    if (source.coverage === undefined) return;
    const result = check(coverage, source.coverage);
    if (!result.ok)
      report(
        'invalidCoverage',
        ['coverage'],
        'years such as { from: 2020, to: 2030 }',
        JSON.stringify(source.coverage),
      );
  }),
  (source) => asked((of) => source.holidaysIn(of), source.name, source.coverage),
);

const fromFunction: Schema<Source> = map(
  satisfying('wrongType', 'a function from year to holidays', isFunction),
  (source) => asked(source, source.name === '' ? 'a function' : source.name),
);

const oneSource: Schema<Source> = choose((value) => {
  if (isFunction(value)) return fromFunction;
  if (isSource(value)) return live;
  if (typeof value === 'object' && value !== null && 'holidays' in value) return frozen;
  return map(rule, (one) => listed([one], 'the calendar'));
});

const isWholeDay = ({ from, until }: LocalRange): boolean => from === 0 && until === DAY_MS;

function merge(rules: readonly Rule[]): HolidayOnDay {
  const names = rules.flatMap(({ name }) => name ?? []);
  return {
    names: frozenCopy([...new Map(names.map((name) => [JSON.stringify(name), name])).values()]),
    wholeDay: rules.some(({ closed }) => closed === undefined || isWholeDay(closed)),
    parts: rules.flatMap(({ closed }) => closed ?? []),
  };
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
    const to = Math.min(ALL_YEARS.to, ...limited.map(({ coverage: known }) => (known as Coverage).to));
    return { from, to, knownTo: limited.map(({ name }) => name).join(', ') };
  }

  /** The holidays of a civil year by day; a date named more than once is one entry with all the names. */
  inYear(year: number): ReadonlyMap<CivilDay, HolidayOnDay> {
    if (this.#years.size >= YEARS_KEPT && !this.#years.has(year)) this.#years.clear();
    return remember(this.#years, year, () => this.#compile(year));
  }

  #compile(year: number): ReadonlyMap<CivilDay, HolidayOnDay> {
    const byDay = new Map<CivilDay, Rule[]>();
    // The days around a year that a source does not know are never asked about, but their hours are compiled.
    const knowing = this.#sources.filter(({ coverage: known = ALL_YEARS }) => known.from <= year && year <= known.to);
    for (const found of knowing.flatMap((source) => source.rulesIn(year))) {
      const on = found.dayIn(year);
      if (on === undefined) continue;
      const same = byDay.get(on);
      if (same === undefined) byDay.set(on, [found]);
      else same.push(found);
    }
    return new Map([...byDay].map(([on, rules]) => [on, merge(rules)]));
  }
}

/** `holidays` of a calendar, read into an index by civil date. */
export const holidays: Schema<HolidayIndex> = map(
  choose((value) => (Array.isArray(value) ? list(oneSource) : map(oneSource, (source): readonly Source[] => [source]))),
  (sources) => new HolidayIndex(sources),
);

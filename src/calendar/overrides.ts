import { type ByYear, cachedByYear } from '../holiday/by-year';
import { checkShortRange, indexesOfOverlaps, isDate, yearOfRange } from '../holiday/date-range';
import { type Dates, everyDateOf, occurrencesByYear, onDate, yearly } from '../holiday/recurring-dates';
import { type CivilDay, parseDay, yearOfDay } from '../input/civil';
import { table } from '../input/composite';
import { ALL_YEARS, type Coverage, coverage, covers } from '../input/coverage';
import { dayRanges } from '../input/day-ranges';
import { fail, PrazoError } from '../input/error';
import type { Report } from '../input/flaw';
import { frozenCopy } from '../input/frozen';
import { shortened, show } from '../input/issue';
import type { LocalRange } from '../input/local-time';
import { check, choose, fromText, lazy, map, readBy, type Schema, text, unwrap } from '../input/schema';

/**
 * The complete hours of dates. They replace the ordinary hours and holidays of the date. A key is one of:
 *
 * - `'YYYY-MM-DD'`, one date
 * - `'MM-DD'`, a date of every year
 * - a range of either, such as `'12-27/12-30'`, both included
 *
 * If several keys contain a date, a key with a year outranks a key of every year. Among keys of the same kind, a date
 * outranks a range.
 *
 * @inline
 */
export type OverrideTable = Readonly<Record<string, readonly string[]>>;

/**
 * A source of overrides, year by year.
 *
 * @inline
 */
export type OverrideSource = {
  /** The name of the source in errors. */
  readonly name: string;
  /** The years that the source knows; all years by default. Answers for other years throw `outsideCoverage`. */
  readonly coverage?: Coverage | undefined;
  /** Must return the same overrides each time. Dates of other years are ignored. */
  overridesIn(year: number): OverrideTable;
};

/** The `overrides` of a calendar: a table, a source, or a function from a civil year to a table. */
export type Overrides = OverrideTable | OverrideSource | ((year: number) => OverrideTable);

/** Checked overrides. */
export interface ParsedOverrides {
  readonly name: string;
  readonly coverage: Coverage;
  readonly inYear: ByYear<readonly LocalRange[]>;
  /** The highest number of listed ranges in a year; 0 for a source. */
  readonly rangesAYear: number;
}

interface Override {
  readonly dates: Dates;
  readonly ranges: readonly LocalRange[];
  /** If several overrides contain a date, the highest rank applies. */
  readonly rank: number;
}

const NONE: ReadonlyMap<CivilDay, readonly LocalRange[]> = new Map();

export const NO_OVERRIDES: ParsedOverrides = { name: '', coverage: ALL_YEARS, inYear: () => NONE, rangesAYear: 0 };

function rangeOf(key: string): { readonly from: string; readonly until: string } | undefined {
  const [from = '', until, ...more] = key.split('/');
  return until === undefined || more.length > 0 ? undefined : { from, until };
}

const key: Schema<string> = /* @__PURE__ */ fromText(
  'invalidDate',
  'a date "YYYY-MM-DD", a date of every year "MM-DD", or a range of either such as "12-27/12-30"',
  (given) => {
    const { from, until } = rangeOf(given) ?? { from: given, until: given };
    return isDate(from) && isDate(until) ? given : undefined;
  },
);

function checkRanges(keys: readonly string[], report: Report): void {
  const ranges = keys.map(rangeOf);
  for (const [index, range] of ranges.entries()) {
    if (range === undefined) continue;
    checkShortRange(range, (code, _, expected, received) => report(code, [keys[index] as string], expected, received));
  }
  for (const index of indexesOfOverlaps(ranges)) {
    const shared = keys[index] as string;
    report('overlappingRanges', [shared], 'ranges without a date in common', shared);
  }
}

function overrideOf(on: string, ranges: readonly LocalRange[]): Override {
  const range = rangeOf(on);
  if (range !== undefined) return { dates: everyDateOf(range), ranges, rank: yearOfRange(range) === undefined ? 0 : 2 };
  const day = parseDay(on);
  if (day !== undefined) return { dates: onDate(day), ranges, rank: 3 };
  const [month = 0, dayOfMonth = 0] = on.split('-').map(Number);
  return { dates: yearly(month, dayOfMonth), ranges, rank: 1 };
}

const overrides: Schema<readonly Override[]> = /* @__PURE__ */ lazy(() =>
  map(table(key, dayRanges, 'hours by date', checkRanges), (given) =>
    Object.entries(given).map(([on, ranges]) => overrideOf(on, ranges)),
  ),
);

function rangesAYear(given: readonly Override[]): number {
  const byYear = new Map<number | undefined, number>();
  for (const { dates, ranges } of given) {
    byYear.set(dates.year, (byYear.get(dates.year) ?? 0) + dates.size * ranges.length);
  }
  const everyYear = byYear.get(undefined) ?? 0;
  return [...byYear.values()].reduce((most, ofYear) => Math.max(most, ofYear), 0) + everyYear;
}

/** Returns a function from a year to the hours of its dates with an override. */
function hoursByYear(given: readonly Override[]): ByYear<readonly LocalRange[]> {
  const falling = occurrencesByYear(given);
  const since = given.some(({ dates }) => dates.isRange) ? 1 : 0;
  return (year) => {
    const found = since === 0 ? falling(year) : [...falling(year - 1), ...falling(year)];
    found.sort((a, b) => a.item.rank - b.item.rank);
    return new Map(found.filter(({ day }) => yearOfDay(day) === year).map(({ item, day }) => [day, item.ranges]));
  };
}

function askedOverrides(ask: (year: number) => unknown, name: string): ByYear<readonly LocalRange[]> {
  return (year) =>
    hoursByYear(unwrap(check(overrides, ask(year), `overrides of ${year} from ${shortened(name)}`)))(year);
}

type Ask = (year: number) => unknown;

const isFunction = (value: unknown): value is Ask => typeof value === 'function';

const isSource = (value: unknown): value is OverrideSource =>
  typeof value === 'object' && value !== null && isFunction((value as Partial<OverrideSource>).overridesIn);

/** Returns overrides that code supplies for its covered years. It is never called for other years. */
function askedSource(name: string, known: Coverage, ask: Ask): ParsedOverrides {
  const found = askedOverrides(ask, name);
  const inYear = cachedByYear((year) => (covers(known, year) ? found(year) : NONE));
  return { name, coverage: known, inYear, rangesAYear: 0 };
}

/** Overrides from a source or a function. The tables that it returns are checked like any other input. */
const codeOverrides: Schema<ParsedOverrides> = /* @__PURE__ */ readBy((value) => {
  if (isFunction(value)) return askedSource(value.name === '' ? 'a function' : value.name, ALL_YEARS, value);
  if (!isSource(value)) throw fail('wrongType', '', 'a source of overrides, with overridesIn(year)', show(value));
  const { name, coverage: known = ALL_YEARS } = value;
  const results = [check(text, name, 'name'), check(coverage, known, 'coverage')];
  const issues = results.flatMap((result) => (result.ok ? [] : result.issues));
  if (issues.length > 0) throw new PrazoError(issues);
  return askedSource(name, frozenCopy(known), (year) => value.overridesIn(year));
});

const listedOverrides: Schema<ParsedOverrides> = /* @__PURE__ */ map(overrides, (given) => ({
  ...NO_OVERRIDES,
  inYear: cachedByYear(hoursByYear(given)),
  rangesAYear: rangesAYear(given),
}));

export const overridesSchema: Schema<ParsedOverrides> = /* @__PURE__ */ choose((value) =>
  isFunction(value) || isSource(value) ? codeOverrides : listedOverrides,
);

import { fail } from '../input/error';
import { show } from '../input/issue';
import { CompiledYear } from './compiled-year';
import { checkSpan, horizonOf, instantOutsideCoverage, searchFailed } from './limits';
import { openIntervalsIn, type TimelineSource } from './timeline-source';
import { approximateYearOf, startOfYear, yearOf } from './utc-year';
import { YearSums } from './year-sums';

/** The size of the cache of compiled years, a power of two. The slot of a year is its number modulo this size. */
const CACHED_YEARS = 64;
const LAST_SLOT = CACHED_YEARS - 1;

/** More kinds of years than any calendar has, except one whose holidays come from code. */
const MOST_KINDS = 1000;

/** Fills empty slots of the cache. It contains no instant and no open time. */
const NO_YEAR: CompiledYear = /* @__PURE__ */ emptyYear();

function emptyYear(): CompiledYear {
  return new CompiledYear(Number.NaN, 0, 0, []);
}

/**
 * The compiled years of a source. A year is compiled at its first use; the most recent years are cached.
 *
 * Every answer uses `at` and `earliest`. They are small enough for V8 to inline, and leave rare cases to one other
 * method, so that no number is boxed.
 */
export class CompiledYears {
  readonly #source: TimelineSource;
  readonly #cache: CompiledYear[] = new Array(CACHED_YEARS).fill(NO_YEAR);
  readonly #totals = new Map<string, number>();
  readonly sums: YearSums = new YearSums((year) => this.#totalOf(year));

  constructor(source: TimelineSource) {
    this.#source = source;
  }

  /** Returns the compiled year of an instant. Throws if the instant is not a whole number or not covered. */
  at(ms: number): CompiledYear {
    if (!Number.isInteger(ms)) return this.#find(ms);
    const compiled = this.#cache[approximateYearOf(ms) & LAST_SLOT] as CompiledYear;
    return ms >= compiled.from && ms < compiled.until ? compiled : this.#find(ms);
  }

  /**
   * Returns the first instant at which the open time is `reached`. Both `reached` and `since` are open time counted
   * from the start of `compiled`; `since` is the open time at which the search starts.
   */
  earliest(reached: number, compiled: CompiledYear, since: number): number {
    // The plus sign shows V8 that the result is a number.
    return compiled.reaches(reached)
      ? compiled.instantReaching(reached)
      : +this.#earliestInOtherYear(reached, compiled, since);
  }

  of(year: number): CompiledYear {
    const slot = year & LAST_SLOT;
    const cached = this.#cache[slot] as CompiledYear;
    if (cached.year === year) return cached;
    const compiled = this.#compile(year);
    this.#cache[slot] = compiled;
    return compiled;
  }

  /** Computes the `base` of two years, so that `upTo` returns the open time between them. */
  sumUp(first: CompiledYear, last: CompiledYear): void {
    checkSpan(this.#source, first.year, last.year);
    first.base = this.sums.at(first.year);
    last.base = this.sums.at(last.year);
  }

  /** Returns an instant unchanged. Throws if it is not a whole number or not covered. */
  checked(ms: number): number {
    const { from, until } = this.#source;
    if (!Number.isInteger(ms)) throw fail('invalidInstant', '', 'a whole number of ms since the epoch', show(ms));
    if (ms < from || ms > until) throw instantOutsideCoverage(this.#source, ms);
    return ms;
  }

  #find(ms: number): CompiledYear {
    return this.of(yearOf(this.checked(ms)));
  }

  /** Like `earliest`, for a result in another year. */
  #earliestInOtherYear(reached: number, compiled: CompiledYear, since: number): number {
    // A guess: if all years had as much open time as this one, this would be the year. The guess is often right.
    const likely = this.#cache[(compiled.year + (reached - 1) * compiled.share) & LAST_SLOT] as CompiledYear;
    const rest = reached - compiled.upTo(likely);
    const isIn = likely.reaches(rest) && Math.abs(likely.year - compiled.year) <= horizonOf(this.#source);
    return isIn ? likely.instantReaching(rest) : this.#search(reached, compiled, since);
  }

  #search(reached: number, compiled: CompiledYear, since: number): number {
    const { from, until } = this.#source;
    const { year } = compiled;
    const base = this.sums.at(year);
    const ahead = reached > since;
    const reach = horizonOf(this.#source);
    const horizon = ahead ? year + reach : year - reach;
    const found = this.sums.yearReaching(base + reached, horizon);
    if (found !== undefined && Math.abs(found - year) <= reach) {
      const there = this.of(found);
      this.sumUp(compiled, there);
      return there.instantReaching(reached - compiled.upTo(there));
    }
    if (horizon > yearOf(until - 1)) throw instantOutsideCoverage(this.#source, until + 1);
    if (horizon < yearOf(from)) throw instantOutsideCoverage(this.#source, from - 1);
    const none = this.sums.at(ahead ? horizon + 1 : horizon) === base + since;
    throw searchFailed(this.#source, none ? 'noOpenTime' : 'beyondHorizon', year);
  }

  #compile(year: number): CompiledYear {
    const from = Math.max(this.#source.from, startOfYear(year));
    const until = Math.max(from, Math.min(this.#source.until, startOfYear(year + 1)));
    return new CompiledYear(year, from, until, openIntervalsIn(this.#source, year));
  }

  /** Returns the open time of a year. The year is not compiled if one of the same kind has been summed up before. */
  #totalOf(year: number): number {
    const { from, until } = this.#source;
    const isWhole = startOfYear(year) >= from && startOfYear(year + 1) <= until;
    const kind = isWhole ? this.#source.kindOf(year) : undefined;
    const known = kind === undefined ? undefined : this.#totals.get(kind);
    if (known !== undefined) return known;
    const { total } = this.of(year);
    if (kind !== undefined && this.#totals.size < MOST_KINDS) this.#totals.set(kind, total);
    return total;
  }
}

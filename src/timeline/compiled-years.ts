import { fail } from '../input/error';
import { show } from '../input/issue';
import { CompiledYear } from './compiled-year';
import { checkSpan, horizonOf, instantOutsideCoverage, searchFailed } from './limits';
import { boundsIn, type TimelineSource } from './source';
import { YearSums } from './sums';
import { aboutYearOf, startOfYear, yearOf } from './year';

/** How many compiled years are kept; a power of two. A year's place is its number modulo this. */
const KEPT = 64;
const LAST_PLACE = KEPT - 1;

/** As many kinds of years as any calendar has, but for one whose days off come from code. */
const MOST_KINDS = 1000;

/** Stands where no year is kept: no instant is in it, and no open time. */
const NONE: CompiledYear = /* @__PURE__ */ noYear();

function noYear(): CompiledYear {
  return new CompiledYear(Number.NaN, 0, 0, []);
}

/**
 * The compiled years of a source: each is compiled when it is first asked for, and the latest are kept.
 *
 * `at` and `earliest` are part of every answer. They are short, so that a compiler puts them in place, and give what
 * they seldom need to one other method: so no number is boxed on the way to an answer.
 */
export class CompiledYears {
  readonly #source: TimelineSource;
  readonly #kept: CompiledYear[] = new Array(KEPT).fill(NONE);
  readonly #totals = new Map<string, number>();
  readonly sums: YearSums = new YearSums((year) => this.#totalOf(year));

  constructor(source: TimelineSource) {
    this.#source = source;
  }

  /** The year of an instant, which must be a whole number within what is known: that is looked at first. */
  at(ms: number): CompiledYear {
    if (!Number.isInteger(ms)) return this.#find(ms);
    const compiled = this.#kept[aboutYearOf(ms) & LAST_PLACE] as CompiledYear;
    return ms >= compiled.from && ms < compiled.until ? compiled : this.#find(ms);
  }

  /**
   * The instant at which the open time comes to `reached`, from less. It is counted from the start of `compiled`, as is
   * that of the instant from which on the horizon holds.
   */
  earliest(reached: number, compiled: CompiledYear, since: number): number {
    // The sign tells the compiler that it is a number.
    return compiled.reaches(reached) ? compiled.instantReaching(reached) : +this.#elsewhere(reached, compiled, since);
  }

  of(year: number): CompiledYear {
    const place = year & LAST_PLACE;
    const kept = this.#kept[place] as CompiledYear;
    if (kept.year === year) return kept;
    const compiled = this.#compile(year);
    this.#kept[place] = compiled;
    return compiled;
  }

  /** Sees to it that the open time between two years is known. */
  sumUp(first: CompiledYear, last: CompiledYear): void {
    checkSpan(this.#source, first.year, last.year);
    first.base = this.sums.at(first.year);
    last.base = this.sums.at(last.year);
  }

  /** An instant, if it is a whole number within what is known. */
  known(ms: number): number {
    const { from, until } = this.#source;
    if (!Number.isInteger(ms)) throw fail('invalidInstant', '', 'a whole number of ms since the epoch', show(ms));
    if (ms < from || ms > until) throw instantOutsideCoverage(this.#source, ms);
    return ms;
  }

  #find(ms: number): CompiledYear {
    return this.of(yearOf(this.known(ms)));
  }

  /** The same in another year. */
  #elsewhere(reached: number, compiled: CompiledYear, since: number): number {
    // Where all years have as much as this one, it lies in the year of this number; often it does.
    const likely = this.#kept[(compiled.year + (reached - 1) * compiled.share) & LAST_PLACE] as CompiledYear;
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
    const found = this.sums.risingTo(base + reached, horizon);
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
    return new CompiledYear(year, from, until, boundsIn(this.#source, year));
  }

  /** The open time of a year; it need not be compiled for that where one of its kind has been summed up. */
  #totalOf(year: number): number {
    const { from, until } = this.#source;
    const isWhole = startOfYear(year) >= from && startOfYear(year + 1) <= until;
    const kind = isWhole ? this.#source.kindOf(year) : undefined;
    const alike = kind === undefined ? undefined : this.#totals.get(kind);
    if (alike !== undefined) return alike;
    const { total } = this.of(year);
    if (kind !== undefined && this.#totals.size < MOST_KINDS) this.#totals.set(kind, total);
    return total;
  }
}

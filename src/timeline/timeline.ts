import { fail } from '../input/error';
import { show } from '../input/issue';
import type { CompiledYear } from './compiled-year';
import { CompiledYears } from './compiled-years';
import type { Intervals } from './intervals';
import { HORIZON_YEARS, invalidAmount, outsideCoverage, searchFailed } from './limits';
import type { TimelineSource } from './source';
import { startOfYear, yearOf } from './year';

/** More than a hundred years of any desk have. */
const MOST_INTERVALS = 100_000;

const tooManyIntervals = () => fail('tooLarge', '', `at most ${MOST_INTERVALS} intervals`, 'more');

/**
 * When time counts, in numbers alone: instants are epoch ms, amounts are ms, both whole. Let W(t) be the open time
 * before t; every answer is W or its inverse, and takes about as long for ten years as for an hour.
 *
 * An instant that is not a whole number, or lies outside what is known, is a `PrazoError`.
 */
export class Timeline {
  readonly name: string;
  readonly from: number;
  readonly until: number;
  readonly knownTo: string;
  readonly #source: TimelineSource;
  readonly #years: CompiledYears;

  constructor(source: TimelineSource) {
    this.name = source.name;
    this.from = source.from;
    this.until = source.until;
    this.knownTo = source.knownTo;
    this.#source = source;
    this.#years = new CompiledYears(source);
    Object.freeze(this);
  }

  /** Whether an instant is open: true at an opening instant, false at a closing one. */
  isOpen(ms: number): boolean {
    if (ms === this.until) throw outsideCoverage(this.#source, ms);
    const compiled = this.#years.at(ms);
    return compiled.start(compiled.indexAt(ms)) <= ms;
  }

  /** W(b) − W(a): the open time from a to b, negative when b is before a. */
  between(a: number, b: number): number {
    const first = this.#years.at(a);
    const last = this.#years.at(b);
    if (Number.isNaN(first.upTo(last))) this.#years.sumUp(first, last);
    return last.worked(b) - first.worked(a) + first.upTo(last);
  }

  /** The earliest instant with exactly that much open time since `ms`; `ms` itself for 0; back in time for less. */
  add(ms: number, amount: number): number {
    if (!Number.isSafeInteger(amount)) throw invalidAmount(amount);
    const years = this.#years;
    const compiled = years.at(ms);
    if (amount === 0) return ms;
    const since = compiled.worked(ms);
    // Back in time it is the latest instant: a moment before more than that is worked.
    const moment = amount > 0 ? 0 : 1;
    return years.earliest(since + amount + moment, compiled, since) - moment;
  }

  /** The latest instant with exactly that much open time until `ms`; `ms` itself for 0; forward in time for less. */
  subtract(ms: number, amount: number): number {
    // What is no number would be turned into one by its sign.
    if (!Number.isSafeInteger(amount)) throw invalidAmount(amount);
    return this.add(ms, -amount);
  }

  /** `ms` itself where it is open, else the next opening: the latest instant with as much open time before it. */
  nextOpen(ms: number): number {
    const compiled = this.#years.at(ms);
    const since = compiled.worked(ms);
    return this.#years.earliest(since + 1, compiled, since) - 1;
  }

  /** `ms` itself where the time just before it is open, else the previous closing: the earliest instant alike. */
  previousClose(ms: number): number {
    const compiled = this.#years.at(ms);
    const since = compiled.worked(ms);
    return this.#years.earliest(since, compiled, since);
  }

  /** The closing of the interval that `ms` is in, or of the next one. */
  nextClose(ms: number): number {
    const open = this.nextOpen(ms);
    const compiled = this.#years.at(open);
    const close = compiled.end(compiled.indexAt(open));
    if (close < compiled.until) return close;
    const end = close < this.until ? this.#endOfRun(compiled.year + 1, ms) : close;
    if (end === this.until) throw outsideCoverage(this.#source, end);
    return end;
  }

  /** The latest opening instant at or before `ms`, also while open. */
  previousOpen(ms: number): number {
    const first = this.#years.at(ms);
    const since = first.worked(Math.min(ms + 1, first.until));
    const inside = this.#years.earliest(since, first, since) - 1;
    const compiled = this.#years.at(inside);
    const open = compiled.start(compiled.indexAt(inside));
    if (open > compiled.from) return open;
    const start = open > this.from ? this.#startOfRun(compiled.year - 1, ms) : open;
    if (start === this.from) throw outsideCoverage(this.#source, start);
    return start;
  }

  /** The open intervals in [from, until), clipped to it, merged across years. */
  intervals(from: number, until: number): readonly (readonly [number, number])[] {
    const pairs: [number, number][] = [];
    if (this.#years.known(from) >= this.#years.known(until)) return Object.freeze(pairs);
    for (let year = yearOf(from); year <= yearOf(until - 1); year++) {
      const compiled = this.#years.of(year);
      for (let i = compiled.indexAt(Math.max(from, compiled.from)); compiled.start(i) < until; i++) {
        const start = Math.max(from, compiled.start(i));
        const end = Math.min(until, compiled.end(i));
        const before = pairs[pairs.length - 1];
        if (before !== undefined && before[1] === start) before[1] = end;
        else if (pairs.push([start, end]) > MOST_INTERVALS) throw tooManyIntervals();
      }
    }
    for (const pair of pairs) Object.freeze(pair);
    return Object.freeze(pairs);
  }

  /** The open time of one UTC year as a flat list of bounds, within what is known. */
  boundsIn(year: number): Intervals {
    if (!Number.isSafeInteger(year)) throw fail('wrongType', '', 'a civil year, a whole number', show(year));
    const compiled = this.#years.of(year);
    return Array.from({ length: compiled.count }, (_, i) => [compiled.start(i), compiled.end(i)]).flat();
  }

  /** Where what is open from a year's start on, closes. */
  #endOfRun(year: number, ms: number): number {
    const compiled = this.#firstWithClosedTime(year, 1, ms);
    return compiled.start(0) === compiled.from ? compiled.end(0) : compiled.from;
  }

  /** Where what is open until a year's end, has opened. */
  #startOfRun(year: number, ms: number): number {
    const compiled = this.#firstWithClosedTime(year, -1, ms);
    const last = compiled.count - 1;
    return compiled.end(last) === compiled.until ? compiled.start(last) : compiled.until;
  }

  /** The first year that is not open throughout. Sums of years tell, and no year is compiled again. */
  #firstWithClosedTime(first: number, step: 1 | -1, ms: number): CompiledYear {
    const { sums } = this.#years;
    for (let year = first; Math.abs(year - yearOf(ms)) <= HORIZON_YEARS; year += step) {
      const open = sums.at(year + 1) - sums.at(year);
      if (open < startOfYear(year + 1) - startOfYear(year)) return this.#years.of(year);
    }
    throw searchFailed(this.#source, 'neverCloses', yearOf(ms));
  }
}

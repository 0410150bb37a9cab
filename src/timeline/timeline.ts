import type { CompiledYear } from './compiled-year';
import { CompiledYears } from './compiled-years';
import { horizonOf, instantOutsideCoverage, invalidAmount, MOST_RESULTS, searchFailed, tooManyResults } from './limits';
import type { TimelineSource } from './timeline-source';
import { startOfYear, yearOf } from './utc-year';

/**
 * The open time of a calendar, in numbers only: instants are epoch ms, amounts are ms, both whole. Let W(t) be the open
 * time before t. Every function computes W or its inverse, and takes about as long for ten years as for an hour.
 *
 * The functions throw `invalidInstant` for an instant that is not a whole number, and `outsideCoverage` for an instant
 * outside the coverage. They do not use `this`: `const { add } = calendar.timeline` works.
 */
export interface Timeline {
  readonly name: string;
  /** The covered interval, half-open. */
  readonly from: number;
  readonly until: number;
  /** The names, in errors, of the parts that limit the coverage, such as a list of holidays or a zone. */
  readonly limitedBy: string;

  /** Whether an instant is open: true at an opening, false at a closing. */
  readonly isOpen: (ms: number) => boolean;

  /** Returns W(b) − W(a): the open time from a to b, negative if b is before a. */
  readonly between: (a: number, b: number) => number;

  /**
   * Returns the earliest instant with exactly `amount` open time since `ms`; `ms` for 0. A negative amount subtracts.
   */
  readonly add: (ms: number, amount: number) => number;

  /** Returns the latest instant with exactly `amount` open time until `ms`; `ms` for 0. A negative amount adds. */
  readonly subtract: (ms: number, amount: number) => number;

  /** Returns `ms` if it is open, else the next opening. It is the latest t with W(t) = W(ms). */
  readonly nextOpen: (ms: number) => number;

  /**
   * Returns `ms` if the time just before it is open, else the previous closing. It is the earliest t with W(t) = W(ms).
   */
  readonly previousClose: (ms: number) => number;

  /** Returns the end of the open interval that contains `ms`, or else of the next open interval. */
  readonly nextClose: (ms: number) => number;

  /** Returns the latest opening at or before `ms`, also if `ms` is open. */
  readonly previousOpen: (ms: number) => number;

  /** Returns the open intervals in [from, until) as [start, end], clipped and sorted. At most 60,000 (`tooLarge`). */
  readonly intervals: (from: number, until: number) => readonly (readonly [number, number])[];
}

/** Returns the timeline of a source. Each year is compiled at its first use. */
export function timelineOf(source: TimelineSource): Timeline {
  const years = new CompiledYears(source);

  function isOpen(ms: number): boolean {
    if (ms === source.until) throw instantOutsideCoverage(source, ms);
    const compiled = years.at(ms);
    return compiled.start(compiled.indexAt(ms)) <= ms;
  }

  function between(a: number, b: number): number {
    const first = years.at(a);
    const last = years.at(b);
    if (Number.isNaN(first.upTo(last))) years.sumUp(first, last);
    return last.worked(b) - first.worked(a) + first.upTo(last);
  }

  function add(ms: number, amount: number): number {
    if (!Number.isSafeInteger(amount)) throw invalidAmount(amount);
    const compiled = years.at(ms);
    if (amount === 0) return ms;
    const since = compiled.worked(ms);
    // Backward, the result is the latest instant with this open time: 1 ms before the open time rises further.
    const oneMs = amount > 0 ? 0 : 1;
    return years.earliest(since + amount + oneMs, compiled, since) - oneMs;
  }

  function subtract(ms: number, amount: number): number {
    // Checked before the minus sign, which would turn a string into a number.
    if (!Number.isSafeInteger(amount)) throw invalidAmount(amount);
    return add(ms, -amount);
  }

  function nextOpen(ms: number): number {
    const compiled = years.at(ms);
    const since = compiled.worked(ms);
    return years.earliest(since + 1, compiled, since) - 1;
  }

  function previousClose(ms: number): number {
    const compiled = years.at(ms);
    const since = compiled.worked(ms);
    return years.earliest(since, compiled, since);
  }

  function nextClose(ms: number): number {
    const open = nextOpen(ms);
    const compiled = years.at(open);
    const close = compiled.end(compiled.indexAt(open));
    if (close < compiled.until) return close;
    const end = close < source.until ? endOfRun(compiled.year + 1, ms) : close;
    if (end === source.until) throw instantOutsideCoverage(source, end);
    return end;
  }

  function previousOpen(ms: number): number {
    if (ms === source.until) throw instantOutsideCoverage(source, ms);
    const first = years.at(ms);
    const since = first.worked(ms + 1);
    const inside = years.earliest(since, first, since) - 1;
    const compiled = years.at(inside);
    const open = compiled.start(compiled.indexAt(inside));
    if (open > compiled.from) return open;
    const start = open > source.from ? startOfRun(compiled.year - 1, ms) : open;
    if (start === source.from) throw instantOutsideCoverage(source, start);
    return start;
  }

  function intervals(from: number, until: number): readonly (readonly [number, number])[] {
    const pairs: [number, number][] = [];
    if (years.checked(from) >= years.checked(until)) return Object.freeze(pairs);
    for (let year = yearOf(from); year <= yearOf(until - 1); year++) {
      const compiled = years.of(year);
      for (let i = compiled.indexAt(Math.max(from, compiled.from)); compiled.start(i) < until; i++) {
        const start = Math.max(from, compiled.start(i));
        const end = Math.min(until, compiled.end(i));
        const previous = pairs[pairs.length - 1];
        if (previous !== undefined && previous[1] === start) previous[1] = end;
        else if (pairs.push([start, end]) > MOST_RESULTS) throw tooManyResults('intervals');
      }
    }
    for (const pair of pairs) Object.freeze(pair);
    return Object.freeze(pairs);
  }

  /** Returns the closing of an open interval that contains the start of a year. */
  function endOfRun(year: number, ms: number): number {
    const compiled = firstWithClosedTime(year, 1, ms);
    return compiled.start(0) === compiled.from ? compiled.end(0) : compiled.from;
  }

  /** Returns the opening of an open interval that lasts until the end of a year. */
  function startOfRun(year: number, ms: number): number {
    const compiled = firstWithClosedTime(year, -1, ms);
    const last = compiled.count - 1;
    return compiled.end(last) === compiled.until ? compiled.start(last) : compiled.until;
  }

  /** Returns the first year that has closed time. Reads the sums of years, so that a known year is not compiled again. */
  function firstWithClosedTime(first: number, step: 1 | -1, ms: number): CompiledYear {
    const { sums } = years;
    for (let year = first; Math.abs(year - yearOf(ms)) <= horizonOf(source); year += step) {
      const open = sums.at(year + 1) - sums.at(year);
      if (open < startOfYear(year + 1) - startOfYear(year)) return years.of(year);
    }
    throw searchFailed(source, 'neverCloses', yearOf(ms));
  }

  const { name, from, until, limitedBy } = source;
  const bounds = { name, from, until, limitedBy };
  const functions = { isOpen, between, add, subtract, nextOpen, previousClose, nextClose, previousOpen, intervals };
  return Object.freeze({ ...bounds, ...functions });
}

import type { CompiledYear } from './compiled-year';
import { CompiledYears } from './compiled-years';
import { horizonOf, instantOutsideCoverage, invalidAmount, MOST_RESULTS, searchFailed, tooManyResults } from './limits';
import type { TimelineSource } from './source';
import { startOfYear, yearOf } from './year';

/**
 * When time counts, in numbers alone: instants are epoch ms, amounts are ms, both whole. Let W(t) be the open time
 * before t; every answer is W or its inverse, and takes about as long for ten years as for an hour.
 *
 * An instant that is not a whole number, or lies outside what is known, is a `PrazoError`. Each function may be taken out
 * of the timeline: `const { add } = calendar.timeline`.
 */
export interface Timeline {
  readonly name: string;
  readonly from: number;
  readonly until: number;
  readonly knownTo: string;

  /** Whether an instant is open: true at an opening instant, false at a closing one. */
  readonly isOpen: (ms: number) => boolean;

  /** W(b) − W(a): the open time from a to b, negative when b is before a. */
  readonly between: (a: number, b: number) => number;

  /** The earliest instant with exactly that much open time since `ms`; `ms` itself for 0; back in time for less. */
  readonly add: (ms: number, amount: number) => number;

  /** The latest instant with exactly that much open time until `ms`; `ms` itself for 0; forward in time for less. */
  readonly subtract: (ms: number, amount: number) => number;

  /** `ms` itself where it is open, else the next opening: the latest instant with as much open time before it. */
  readonly nextOpen: (ms: number) => number;

  /** `ms` itself where the time just before it is open, else the previous closing: the earliest instant alike. */
  readonly previousClose: (ms: number) => number;

  /** The closing of the interval that `ms` is in, or of the next one. */
  readonly nextClose: (ms: number) => number;

  /** The latest opening instant at or before `ms`, also while open. */
  readonly previousOpen: (ms: number) => number;

  /** The open intervals in [from, until), clipped to it, merged across years. */
  readonly intervals: (from: number, until: number) => readonly (readonly [number, number])[];
}

/** The timeline of a source, compiled year by year when first asked. */
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
    // Back in time it is the latest instant: a moment before more than that is worked.
    const moment = amount > 0 ? 0 : 1;
    return years.earliest(since + amount + moment, compiled, since) - moment;
  }

  function subtract(ms: number, amount: number): number {
    // What is no number would be turned into one by its sign.
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
    if (years.known(from) >= years.known(until)) return Object.freeze(pairs);
    for (let year = yearOf(from); year <= yearOf(until - 1); year++) {
      const compiled = years.of(year);
      for (let i = compiled.indexAt(Math.max(from, compiled.from)); compiled.start(i) < until; i++) {
        const start = Math.max(from, compiled.start(i));
        const end = Math.min(until, compiled.end(i));
        const before = pairs[pairs.length - 1];
        if (before !== undefined && before[1] === start) before[1] = end;
        else if (pairs.push([start, end]) > MOST_RESULTS) throw tooManyResults('intervals');
      }
    }
    for (const pair of pairs) Object.freeze(pair);
    return Object.freeze(pairs);
  }

  /** Where what is open from a year's start on, closes. */
  function endOfRun(year: number, ms: number): number {
    const compiled = firstWithClosedTime(year, 1, ms);
    return compiled.start(0) === compiled.from ? compiled.end(0) : compiled.from;
  }

  /** Where what is open until a year's end, has opened. */
  function startOfRun(year: number, ms: number): number {
    const compiled = firstWithClosedTime(year, -1, ms);
    const last = compiled.count - 1;
    return compiled.end(last) === compiled.until ? compiled.start(last) : compiled.until;
  }

  /** The first year that is not open throughout. Sums of years tell, and no year is compiled again. */
  function firstWithClosedTime(first: number, step: 1 | -1, ms: number): CompiledYear {
    const { sums } = years;
    for (let year = first; Math.abs(year - yearOf(ms)) <= horizonOf(source); year += step) {
      const open = sums.at(year + 1) - sums.at(year);
      if (open < startOfYear(year + 1) - startOfYear(year)) return years.of(year);
    }
    throw searchFailed(source, 'neverCloses', yearOf(ms));
  }

  const { name, from, until, knownTo } = source;
  const bounds = { name, from, until, knownTo };
  const asked = { isOpen, between, add, subtract, nextOpen, previousClose, nextClose, previousOpen, intervals };
  return Object.freeze({ ...bounds, ...asked });
}

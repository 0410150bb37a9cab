import { fail } from '../input/error';
import { show } from '../input/issue';
import type { Intervals } from './intervals';
import { HORIZON_YEARS, invalidAmount, unknown, unreached } from './limits';
import type { Page } from './page';
import { Pages } from './pages';
import type { TimelineSource } from './source';
import { startOfYear, yearOf } from './year';

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
  readonly #pages: Pages;

  constructor(source: TimelineSource) {
    this.name = source.name;
    this.from = source.from;
    this.until = source.until;
    this.knownTo = source.knownTo;
    this.#source = source;
    this.#pages = new Pages(source);
    Object.freeze(this);
  }

  /** Whether an instant is open: true at an opening instant, false at a closing one. */
  isOpen(ms: number): boolean {
    if (ms === this.until) throw unknown(this.#source, ms);
    const page = this.#pages.at(ms);
    return page.start(page.indexAt(ms)) <= ms;
  }

  /** W(b) − W(a): the open time from a to b, negative when b is before a. */
  between(a: number, b: number): number {
    const first = this.#pages.at(a);
    const last = this.#pages.at(b);
    if (Number.isNaN(first.upTo(last))) this.#pages.sumUp(first, last);
    return last.worked(b) - first.worked(a) + first.upTo(last);
  }

  /** The earliest instant with exactly that much open time since `ms`; `ms` itself for 0; back in time for less. */
  add(ms: number, amount: number): number {
    if (!Number.isSafeInteger(amount)) throw invalidAmount(amount);
    const pages = this.#pages;
    const page = pages.at(ms);
    if (amount === 0) return ms;
    const since = page.worked(ms);
    // Back in time it is the latest instant: a moment before more than that is worked.
    const moment = amount > 0 ? 0 : 1;
    return pages.earliest(since + amount + moment, page, since) - moment;
  }

  /** The latest instant with exactly that much open time until `ms`; `ms` itself for 0; forward in time for less. */
  subtract(ms: number, amount: number): number {
    // What is no number would be turned into one by its sign.
    if (!Number.isSafeInteger(amount)) throw invalidAmount(amount);
    return this.add(ms, -amount);
  }

  /** `ms` itself where it is open, else the next opening: the latest instant with as much open time before it. */
  nextOpen(ms: number): number {
    const page = this.#pages.at(ms);
    const since = page.worked(ms);
    return this.#pages.earliest(since + 1, page, since) - 1;
  }

  /** `ms` itself where the time just before it is open, else the previous closing: the earliest instant alike. */
  previousClose(ms: number): number {
    const page = this.#pages.at(ms);
    const since = page.worked(ms);
    return this.#pages.earliest(since, page, since);
  }

  /** The closing of the interval that `ms` is in, or of the next one. */
  nextClose(ms: number): number {
    const open = this.nextOpen(ms);
    const page = this.#pages.at(open);
    const close = page.end(page.indexAt(open));
    if (close < page.until) return close;
    const end = close < this.until ? this.#endOfRun(page.year + 1, ms) : close;
    if (end === this.until) throw unknown(this.#source, end);
    return end;
  }

  /** The latest opening instant at or before `ms`, also while open. */
  previousOpen(ms: number): number {
    const first = this.#pages.at(ms);
    const since = first.worked(Math.min(ms + 1, first.until));
    const inside = this.#pages.earliest(since, first, since) - 1;
    const page = this.#pages.at(inside);
    const open = page.start(page.indexAt(inside));
    if (open > page.from) return open;
    const start = open > this.from ? this.#startOfRun(page.year - 1, ms) : open;
    if (start === this.from) throw unknown(this.#source, start);
    return start;
  }

  /** The open intervals in [from, until), clipped to it, merged across years. */
  intervals(from: number, until: number): readonly (readonly [number, number])[] {
    const pairs: [number, number][] = [];
    if (this.#pages.known(from) >= this.#pages.known(until)) return Object.freeze(pairs);
    for (let year = yearOf(from); year <= yearOf(until - 1); year++) {
      const page = this.#pages.of(year);
      for (let i = page.indexAt(Math.max(from, page.from)); page.start(i) < until; i++) {
        const start = Math.max(from, page.start(i));
        const end = Math.min(until, page.end(i));
        const before = pairs[pairs.length - 1];
        if (before !== undefined && before[1] === start) before[1] = end;
        else pairs.push([start, end]);
      }
    }
    for (const pair of pairs) Object.freeze(pair);
    return Object.freeze(pairs);
  }

  /** The open time of one UTC year as a flat list of bounds, within what is known. */
  boundsIn(year: number): Intervals {
    if (!Number.isSafeInteger(year)) throw fail('wrongType', '', 'a civil year, a whole number', show(year));
    const page = this.#pages.of(year);
    return Array.from({ length: page.count }, (_, i) => [page.start(i), page.end(i)]).flat();
  }

  /** Where what is open from a year's start on, closes. */
  #endOfRun(year: number, ms: number): number {
    const page = this.#firstWithClosedTime(year, 1, ms);
    return page.start(0) === page.from ? page.end(0) : page.from;
  }

  /** Where what is open until a year's end, has opened. */
  #startOfRun(year: number, ms: number): number {
    const page = this.#firstWithClosedTime(year, -1, ms);
    const last = page.count - 1;
    return page.end(last) === page.until ? page.start(last) : page.until;
  }

  /** The page of the first year that is not open throughout. Sums of years tell, and no year is compiled again. */
  #firstWithClosedTime(first: number, step: 1 | -1, ms: number): Page {
    const { sums } = this.#pages;
    for (let year = first; Math.abs(year - yearOf(ms)) <= HORIZON_YEARS; year += step) {
      const open = sums.at(year + 1) - sums.at(year);
      if (open < startOfYear(year + 1) - startOfYear(year)) return this.#pages.of(year);
    }
    throw unreached(this.#source, 'neverCloses', yearOf(ms));
  }
}

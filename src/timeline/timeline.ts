import { fail } from '../input/error';
import type { Intervals } from './intervals';
import { HORIZON_YEARS, unknown, unreached } from './limits';
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
  readonly #firstYear: number;
  readonly #lastYear: number;

  constructor(source: TimelineSource) {
    this.name = source.name;
    this.from = source.from;
    this.until = source.until;
    this.knownTo = source.knownTo;
    this.#source = source;
    this.#pages = new Pages(source);
    this.#firstYear = yearOf(this.from);
    this.#lastYear = yearOf(this.until - 1);
    Object.freeze(this);
  }

  /** Whether an instant is open: true at an opening instant, false at a closing one. */
  isOpen(ms: number): boolean {
    if (ms === this.until) throw unknown(this.#source, ms);
    const page = this.#pages.at(ms);
    const index = page.indexAt(ms);
    return index < page.count && page.start(index) <= ms;
  }

  /** W(b) − W(a): the open time from a to b, negative when b is before a. */
  between(a: number, b: number): number {
    const first = this.#pages.at(a);
    const last = this.#pages.at(b);
    const worked = last.worked(b) - first.worked(a);
    return first === last ? worked : worked + this.#pages.base(last) - this.#pages.base(first);
  }

  /** The earliest instant with exactly that much open time since `ms`; `ms` itself for 0; back in time for less. */
  add(ms: number, amount: number): number {
    if (!(amount > 0)) return amount === 0 ? this.#pages.known(ms) : this.subtract(ms, this.#whole(-amount));
    const page = this.#pages.at(ms);
    const worked = page.worked(ms) + this.#whole(amount);
    return worked <= page.total ? page.earliest(worked) : this.#addAcrossYears(ms, page, worked);
  }

  /** The latest instant with exactly that much open time until `ms`; `ms` itself for 0; forward in time for less. */
  subtract(ms: number, amount: number): number {
    if (!(amount > 0)) return amount === 0 ? this.#pages.known(ms) : this.add(ms, this.#whole(-amount));
    const page = this.#pages.at(ms);
    const worked = page.worked(ms) - this.#whole(amount);
    return worked >= 0 ? page.latest(worked) : this.#subtractAcrossYears(ms, page, worked);
  }

  /** `ms` itself where it is open, else the next opening. */
  nextOpen(ms: number): number {
    for (let page = this.#pages.at(ms); ; page = this.#pageAfter(page, ms)) {
      const index = page.indexAt(Math.max(ms, page.from));
      if (index < page.count) return Math.max(ms, page.start(index));
    }
  }

  /** The closing of the interval that `ms` is in, or of the next one. */
  nextClose(ms: number): number {
    const open = this.nextOpen(ms);
    let page = this.#pages.at(open);
    let close = page.end(page.indexAt(open));
    if (close === page.until && this.#isOpenThrough(page.year + 1, page.year + HORIZON_YEARS)) {
      throw unreached(this.#source, 'neverCloses', ms);
    }
    while (close === page.until) {
      if (page.year - yearOf(ms) >= HORIZON_YEARS) throw unreached(this.#source, 'neverCloses', ms);
      page = this.#pageAfter(page, ms);
      if (page.count === 0 || page.start(0) > close) return close;
      close = page.end(0);
    }
    if (close === this.until) throw unknown(this.#source, close);
    return close;
  }

  /** The latest opening instant at or before `ms`, also while open. */
  previousOpen(ms: number): number {
    let page = this.#pages.at(ms);
    let index = page.indexAt(ms);
    if (index === page.count || page.start(index) > ms) index--;
    while (index < 0) {
      page = this.#pageBefore(page, ms);
      index = page.count - 1;
    }
    let open = page.start(index);
    if (open === page.from && this.#isOpenThrough(page.year - HORIZON_YEARS, page.year - 1)) {
      throw unreached(this.#source, 'neverCloses', ms);
    }
    while (open === page.from) {
      if (yearOf(ms) - page.year >= HORIZON_YEARS) throw unreached(this.#source, 'neverCloses', ms);
      page = this.#pageBefore(page, ms);
      if (page.count === 0 || page.end(page.count - 1) < open) return open;
      open = page.start(page.count - 1);
    }
    if (open === this.from) throw unknown(this.#source, open);
    return open;
  }

  /** `ms` itself where the time just before it is open, else the previous closing. */
  previousClose(ms: number): number {
    for (let page = this.#pages.at(ms); ; page = this.#pageBefore(page, ms)) {
      const from = Math.min(ms, page.until - 1);
      let index = page.indexAt(from);
      if (index === page.count || page.start(index) >= ms) index--;
      if (index >= 0) return Math.min(ms, page.end(index));
    }
  }

  /** The open intervals in [from, until), clipped to it, merged across years. */
  intervals(from: number, until: number): readonly (readonly [number, number])[] {
    const pairs: [number, number][] = [];
    if (this.#pages.known(from) >= this.#pages.known(until)) return Object.freeze(pairs);
    for (let year = yearOf(from); year <= yearOf(until - 1); year++) {
      const page = this.#pages.of(year);
      for (let i = page.indexAt(Math.max(from, page.from)); i < page.count && page.start(i) < until; i++) {
        const start = Math.max(from, page.start(i));
        const end = Math.min(until, page.end(i));
        const last = pairs[pairs.length - 1];
        if (last !== undefined && last[1] === start) last[1] = end;
        else pairs.push([start, end]);
      }
    }
    for (const pair of pairs) Object.freeze(pair);
    return Object.freeze(pairs);
  }

  /** The open time of one UTC year as a flat list of bounds, within what is known. */
  boundsIn(year: number): Intervals {
    return Array.from(this.#pages.of(year).bounds);
  }

  /** Whether every year from one to another is known and open without a break; the sums of years say so at once. */
  #isOpenThrough(first: number, last: number): boolean {
    if (first < this.#firstYear || last > this.#lastYear) return false;
    const open = this.#pages.sums.at(last + 1) - this.#pages.sums.at(first);
    return open === startOfYear(last + 1) - startOfYear(first);
  }

  #addAcrossYears(ms: number, start: Page, worked: number): number {
    const target = this.#pages.base(start) + worked;
    const horizon = start.year + HORIZON_YEARS;
    const likely = this.#pages.likely(start, worked);
    if (
      likely !== undefined &&
      likely.year <= horizon &&
      likely.base < target &&
      target <= likely.base + likely.total
    ) {
      return likely.earliest(target - likely.base);
    }
    const year = this.#pages.sums.firstReaching(target, start.year + 1, Math.min(horizon, this.#lastYear));
    if (year !== undefined) return this.#pages.of(year).earliest(target - this.#pages.base(this.#pages.of(year)));
    if (this.#lastYear < horizon) throw unknown(this.#source, this.until + 1);
    const open = this.#pages.sums.at(horizon + 1) - this.#pages.sums.at(start.year) - start.worked(ms);
    throw unreached(this.#source, open === 0 ? 'noOpenTime' : 'beyondHorizon', ms);
  }

  #subtractAcrossYears(ms: number, start: Page, worked: number): number {
    const target = this.#pages.base(start) + worked;
    const horizon = start.year - HORIZON_YEARS;
    const likely = this.#pages.likely(start, worked);
    if (
      likely !== undefined &&
      likely.year >= horizon &&
      likely.base <= target &&
      target < likely.base + likely.total
    ) {
      return likely.latest(target - likely.base);
    }
    const year = this.#pages.sums.lastNotAbove(target, Math.max(horizon, this.#firstYear), start.year - 1);
    if (year !== undefined) return this.#pages.of(year).latest(target - this.#pages.base(this.#pages.of(year)));
    if (this.#firstYear > horizon) throw unknown(this.#source, this.from - 1);
    const open = start.worked(ms) + this.#pages.sums.at(start.year) - this.#pages.sums.at(horizon);
    throw unreached(this.#source, open === 0 ? 'noOpenTime' : 'beyondHorizon', ms);
  }

  #pageAfter({ year, until }: Page, start: number): Page {
    if (until >= this.until) throw unknown(this.#source, until);
    if (year - yearOf(start) >= HORIZON_YEARS) throw unreached(this.#source, 'noOpenTime', start);
    return this.#pages.of(year + 1);
  }

  #pageBefore({ year, from }: Page, start: number): Page {
    if (from <= this.from) throw unknown(this.#source, from - 1);
    if (yearOf(start) - year >= HORIZON_YEARS) throw unreached(this.#source, 'noOpenTime', start);
    return this.#pages.of(year - 1);
  }

  #whole(amount: number): number {
    if (Number.isSafeInteger(amount)) return amount;
    throw fail('invalidAmount', '', 'a finite, whole number of ms', String(amount));
  }
}

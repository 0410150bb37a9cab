import { fail, type PrazoError } from '../input/error';
import { brief } from '../input/issue';
import { type Intervals, normalize } from './intervals';
import { Page } from './page';
import { YearSums } from './sums';
import { aboutYearOf, startOfYear, yearOf } from './year';

/** How far a search goes before it gives up, in years either way. */
export const HORIZON_YEARS = 100;

/** How many compiled years are kept; a power of two. A year's place is its number modulo this. */
const PAGES = 64;

const LARGEST_DATE = 8.64e15;

const UNREACHED = {
  noOpenTime: ['open time', 'none'],
  beyondHorizon: ['enough open time', 'too little'],
  neverCloses: ['a change from open to closed', 'none'],
} as const;

const iso = (ms: number): string => new Date(ms).toISOString();

/** What a timeline is made from. */
export interface TimelineSource {
  /** Names the calendar in errors. */
  readonly name: string;
  /** The instants between which open time is known, and who says so. */
  readonly from: number;
  readonly until: number;
  readonly knownTo: string;
  /** The open time of one UTC year, in any order. */
  intervalsIn(year: number): Intervals;
}

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
  readonly #firstYear: number;
  readonly #lastYear: number;
  readonly #pages: (Page | undefined)[] = new Array(PAGES).fill(undefined);
  readonly #sums = new YearSums((year) => this.#page(year).total);

  constructor(source: TimelineSource) {
    this.name = source.name;
    this.from = source.from;
    this.until = source.until;
    this.knownTo = source.knownTo;
    this.#source = source;
    this.#firstYear = yearOf(this.from);
    this.#lastYear = yearOf(this.until - 1);
    Object.freeze(this);
  }

  /** Whether an instant is open: true at an opening instant, false at a closing one. */
  isOpen(ms: number): boolean {
    if (ms === this.until) throw this.#unknown(ms);
    const page = this.#pageAt(ms);
    const index = page.indexAt(ms);
    return index < page.count && page.start(index) <= ms;
  }

  /** W(b) − W(a): the open time from a to b, negative when b is before a. */
  between(a: number, b: number): number {
    const first = this.#pageAt(a);
    const last = this.#pageAt(b);
    const worked = last.worked(b) - first.worked(a);
    return first === last ? worked : worked + this.#openFrom(first, last);
  }

  /** The earliest instant with exactly that much open time since `ms`; `ms` itself for 0; back in time for less. */
  add(ms: number, amount: number): number {
    if (!(amount > 0)) return amount === 0 ? this.#known(ms) : this.subtract(ms, this.#whole(-amount));
    const page = this.#pageAt(ms);
    const worked = page.worked(ms) + this.#whole(amount);
    return worked <= page.total ? page.earliest(worked) : this.#addAcrossYears(ms, page, worked);
  }

  /** The latest instant with exactly that much open time until `ms`; `ms` itself for 0; forward in time for less. */
  subtract(ms: number, amount: number): number {
    if (!(amount > 0)) return amount === 0 ? this.#known(ms) : this.add(ms, this.#whole(-amount));
    const page = this.#pageAt(ms);
    const worked = page.worked(ms) - this.#whole(amount);
    return worked >= 0 ? page.latest(worked) : this.#subtractAcrossYears(ms, page, worked);
  }

  /** `ms` itself where it is open, else the next opening. */
  nextOpen(ms: number): number {
    for (let page = this.#pageAt(ms); ; page = this.#pageAfter(page, ms)) {
      const index = page.indexAt(Math.max(ms, page.from));
      if (index < page.count) return Math.max(ms, page.start(index));
    }
  }

  /** The closing of the interval that `ms` is in, or of the next one. */
  nextClose(ms: number): number {
    const open = this.nextOpen(ms);
    let page = this.#pageAt(open);
    let close = page.end(page.indexAt(open));
    while (close === page.until) {
      if (page.year - yearOf(ms) >= HORIZON_YEARS) throw this.#unreached('neverCloses', ms);
      page = this.#pageAfter(page, ms);
      if (page.count === 0 || page.start(0) > close) return close;
      close = page.end(0);
    }
    if (close === this.until) throw this.#unknown(close);
    return close;
  }

  /** The latest opening instant at or before `ms`, also while open. */
  previousOpen(ms: number): number {
    let page = this.#pageAt(ms);
    let index = page.indexAt(ms);
    if (index === page.count || page.start(index) > ms) index--;
    while (index < 0) {
      page = this.#pageBefore(page, ms);
      index = page.count - 1;
    }
    let open = page.start(index);
    while (open === page.from) {
      if (yearOf(ms) - page.year >= HORIZON_YEARS) throw this.#unreached('neverCloses', ms);
      page = this.#pageBefore(page, ms);
      if (page.count === 0 || page.end(page.count - 1) < open) return open;
      open = page.start(page.count - 1);
    }
    if (open === this.from) throw this.#unknown(open);
    return open;
  }

  /** `ms` itself where the time just before it is open, else the previous closing. */
  previousClose(ms: number): number {
    for (let page = this.#pageAt(ms); ; page = this.#pageBefore(page, ms)) {
      const from = Math.min(ms, page.until - 1);
      let index = page.indexAt(from);
      if (index === page.count || page.start(index) >= ms) index--;
      if (index >= 0) return Math.min(ms, page.end(index));
    }
  }

  /** The open intervals in [from, until), clipped to it, merged across years. */
  intervals(from: number, until: number): readonly (readonly [number, number])[] {
    const pairs: [number, number][] = [];
    if (this.#known(from) >= this.#known(until)) return Object.freeze(pairs);
    for (let year = yearOf(from); year <= yearOf(until - 1); year++) {
      const page = this.#page(year);
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
    return Array.from(this.#page(year).bounds);
  }

  #addAcrossYears(ms: number, start: Page, worked: number): number {
    const target = this.#base(start) + worked;
    const horizon = start.year + HORIZON_YEARS;
    const likely = this.#likelyPage(start, worked);
    if (
      likely !== undefined &&
      likely.year <= horizon &&
      likely.base < target &&
      target <= likely.base + likely.total
    ) {
      return likely.earliest(target - likely.base);
    }
    const year = this.#sums.firstReaching(target, start.year + 1, Math.min(horizon, this.#lastYear));
    if (year !== undefined) return this.#page(year).earliest(target - this.#base(this.#page(year)));
    if (this.#lastYear < horizon) throw this.#unknown(this.until + 1);
    const open = this.#sums.at(horizon + 1) - this.#sums.at(start.year) - start.worked(ms);
    throw this.#unreached(open === 0 ? 'noOpenTime' : 'beyondHorizon', ms);
  }

  #subtractAcrossYears(ms: number, start: Page, worked: number): number {
    const target = this.#base(start) + worked;
    const horizon = start.year - HORIZON_YEARS;
    const likely = this.#likelyPage(start, worked);
    if (
      likely !== undefined &&
      likely.year >= horizon &&
      likely.base <= target &&
      target < likely.base + likely.total
    ) {
      return likely.latest(target - likely.base);
    }
    const year = this.#sums.lastNotAbove(target, Math.max(horizon, this.#firstYear), start.year - 1);
    if (year !== undefined) return this.#page(year).latest(target - this.#base(this.#page(year)));
    if (this.#firstYear > horizon) throw this.#unknown(this.from - 1);
    const open = start.worked(ms) + this.#sums.at(start.year) - this.#sums.at(horizon);
    throw this.#unreached(open === 0 ? 'noOpenTime' : 'beyondHorizon', ms);
  }

  /** The page in the place of the year that would hold a worked time if every year had as much as `start`. */
  #likelyPage(start: Page, worked: number): Page | undefined {
    return this.#pages[(start.year + Math.floor(worked / start.total)) & (PAGES - 1)];
  }

  /** Open time from the start of one year to the start of another. */
  #openFrom(first: Page, last: Page): number {
    const open = last.base - first.base;
    return Number.isNaN(open) ? this.#base(last) - this.#base(first) : open;
  }

  #base(page: Page): number {
    if (Number.isNaN(page.base)) page.base = this.#sums.at(page.year);
    return page.base;
  }

  #pageAt(ms: number): Page {
    const page = this.#pages[aboutYearOf(ms) & (PAGES - 1)];
    if (page !== undefined && ms >= page.from && ms < page.until && ms >= this.from && ms <= this.until) {
      if (Number.isInteger(ms)) return page;
    }
    return this.#page(yearOf(this.#known(ms)));
  }

  #page(year: number): Page {
    const place = year & (PAGES - 1);
    const kept = this.#pages[place];
    if (kept?.year === year) return kept;
    const page = new Page(year, this.#compile(year));
    this.#pages[place] = page;
    return page;
  }

  #compile(year: number): Intervals {
    const from = Math.max(this.from, startOfYear(year));
    const until = Math.min(this.until, startOfYear(year + 1));
    if (from >= until) return [];
    const clipped = this.#source.intervalsIn(year).map((bound) => Math.min(Math.max(bound, from), until));
    return normalize(clipped);
  }

  #pageAfter({ year, until }: Page, start: number): Page {
    if (until >= this.until) throw this.#unknown(until);
    if (year - yearOf(start) >= HORIZON_YEARS) throw this.#unreached('noOpenTime', start);
    return this.#page(year + 1);
  }

  #pageBefore({ year, from }: Page, start: number): Page {
    if (from <= this.from) throw this.#unknown(from - 1);
    if (yearOf(start) - year >= HORIZON_YEARS) throw this.#unreached('noOpenTime', start);
    return this.#page(year - 1);
  }

  #known(ms: number): number {
    if (!Number.isInteger(ms)) throw fail('invalidInstant', '', 'a whole number of ms since the epoch', String(ms));
    if (ms < this.from || ms > this.until) throw this.#unknown(ms);
    return ms;
  }

  #whole(amount: number): number {
    if (Number.isSafeInteger(amount)) return amount;
    throw fail('invalidAmount', '', 'a finite, whole number of ms', String(amount));
  }

  #unknown(ms: number): PrazoError {
    const known = `an instant from ${iso(this.from)} to ${iso(this.until)}, as far as ${brief(this.knownTo)} knows`;
    const asked = Math.abs(ms) <= LARGEST_DATE ? iso(ms) : String(ms);
    return fail('outsideCoverage', '', known, `${asked} for calendar ${brief(this.name)}`);
  }

  #unreached(code: 'noOpenTime' | 'beyondHorizon' | 'neverCloses', start: number): PrazoError {
    const where = `within the horizon of ${HORIZON_YEARS} years from ${iso(start)}`;
    const [sought, found] = UNREACHED[code];
    return fail(code, '', `${sought} ${where}`, `${found} in calendar ${brief(this.name)}`);
  }
}

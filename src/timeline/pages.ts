import { fail } from '../input/error';
import { type Intervals, normalize } from './intervals';
import { unknown } from './limits';
import { Page } from './page';
import type { TimelineSource } from './source';
import { YearSums } from './sums';
import { aboutYearOf, startOfYear, yearOf } from './year';

/** How many compiled years are kept; a power of two. A year's place is its number modulo this. */
const KEPT = 64;

/** The compiled years of a source: each is compiled when it is first asked for, and the latest are kept. */
export class Pages {
  readonly #source: TimelineSource;
  readonly #from: number;
  readonly #until: number;
  readonly #kept: (Page | undefined)[] = new Array(KEPT).fill(undefined);
  readonly sums: YearSums = new YearSums((year) => this.of(year).total);

  constructor(source: TimelineSource) {
    this.#source = source;
    this.#from = source.from;
    this.#until = source.until;
  }

  /** The page of an instant, which must be a whole number within what is known. */
  at(ms: number): Page {
    const page = this.#kept[aboutYearOf(ms) & (KEPT - 1)];
    if (page !== undefined && ms >= page.from && ms < page.until && ms >= this.#from && ms <= this.#until) {
      if (Number.isInteger(ms)) return page;
    }
    return this.of(yearOf(this.known(ms)));
  }

  of(year: number): Page {
    const place = year & (KEPT - 1);
    const kept = this.#kept[place];
    if (kept?.year === year) return kept;
    const page = new Page(year, this.#compile(year));
    this.#kept[place] = page;
    return page;
  }

  /** An instant, if it is a whole number within what is known. */
  known(ms: number): number {
    if (!Number.isInteger(ms)) throw fail('invalidInstant', '', 'a whole number of ms since the epoch', String(ms));
    if (ms < this.#from || ms > this.#until) throw unknown(this.#source, ms);
    return ms;
  }

  /** Open time before a page, less that before the first year that was asked for. */
  base(page: Page): number {
    if (Number.isNaN(page.base)) page.base = this.sums.at(page.year);
    return page.base;
  }

  /** The page in the place of the year that would hold a worked time if every year had as much as `start`. */
  likely(start: Page, worked: number): Page | undefined {
    return this.#kept[(start.year + Math.floor(worked / start.total)) & (KEPT - 1)];
  }

  #compile(year: number): Intervals {
    const from = Math.max(this.#from, startOfYear(year));
    const until = Math.min(this.#until, startOfYear(year + 1));
    if (from >= until) return [];
    const clipped = this.#source.intervalsIn(year).map((bound) => Math.min(Math.max(bound, from), until));
    return normalize(clipped);
  }
}

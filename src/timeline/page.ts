import type { Intervals } from './intervals';
import { startOfYear } from './year';

/** A quarter of a day seldom holds more than one interval, so that its entry in the index leaves little to search. */
const QUARTER_MS = 21_600_000;

/**
 * One year of a timeline, compiled: its intervals with a running total, and two indexes that lead straight to an
 * interval, one by quarter of a day and one by worked time. Worked time is counted from the start of the year.
 */
export class Page {
  readonly year: number;
  readonly from: number;
  readonly until: number;
  /** How many intervals there are, and the open time in them all. */
  readonly count: number;
  readonly total: number;
  /** From and until of each interval in turn. */
  readonly bounds: Float64Array;
  /** Open time before each interval; the last entry is the total. */
  readonly #before: Float64Array;
  /** For each quarter of a day, the first interval that ends after the quarter starts. */
  readonly #byQuarter: Uint32Array;
  /** For each step of worked time, the first interval at whose end that much has been worked. */
  readonly #byWork: Uint32Array;
  readonly #step: number;
  /** Open time before this year as the timeline sums it up; NaN until a question across years first needs it. */
  base: number = Number.NaN;

  constructor(year: number, intervals: Intervals) {
    this.year = year;
    this.from = startOfYear(year);
    this.until = startOfYear(year + 1);
    this.count = intervals.length / 2;
    this.bounds = Float64Array.from(intervals);
    this.#before = this.#runningTotal();
    this.total = this.#before[this.count] as number;
    this.#byQuarter = this.#indexByQuarter();
    this.#step = Math.max(1, Math.ceil(this.total / this.count) || 0);
    this.#byWork = this.#indexByWork();
  }

  start(index: number): number {
    return this.bounds[2 * index] as number;
  }

  end(index: number): number {
    return this.bounds[2 * index + 1] as number;
  }

  /** The first interval that ends after an instant of this year; `count` where there is none. */
  indexAt(ms: number): number {
    const quarter = ((ms - this.from) / QUARTER_MS) | 0;
    let low = this.#byQuarter[quarter] as number;
    let high = this.#byQuarter[quarter + 1] as number;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.end(middle) > ms) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  /** Open time from the start of the year to an instant of it. */
  worked(ms: number): number {
    const index = this.indexAt(ms);
    if (index === this.count) return this.total;
    const start = this.start(index);
    const before = this.#before[index] as number;
    return ms > start ? before + (ms - start) : before;
  }

  /** The earliest instant at which an open time has been worked; it must be above 0 and at most the total. */
  earliest(worked: number): number {
    const step = (worked / this.#step) | 0;
    let low = this.#byWork[step] as number;
    let high = this.#byWork[step + 1] as number;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#before[middle + 1] as number) >= worked) high = middle;
      else low = middle + 1;
    }
    return this.start(low) + (worked - (this.#before[low] as number));
  }

  /** The latest instant at which no more than an open time has been worked; it must be at least 0 and below the total. */
  latest(worked: number): number {
    const step = (worked / this.#step) | 0;
    let low = this.#byWork[step] as number;
    let high = this.#byWork[step + 1] as number;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#before[middle + 1] as number) > worked) high = middle;
      else low = middle + 1;
    }
    return this.start(low) + (worked - (this.#before[low] as number));
  }

  #runningTotal(): Float64Array {
    const before = new Float64Array(this.count + 1);
    for (let i = 0; i < this.count; i++) before[i + 1] = (before[i] as number) + this.end(i) - this.start(i);
    return before;
  }

  #indexByQuarter(): Uint32Array {
    const quarters = (this.until - this.from) / QUARTER_MS;
    const index = new Uint32Array(quarters + 1);
    for (let quarter = 0, i = 0; quarter <= quarters; quarter++) {
      const start = this.from + quarter * QUARTER_MS;
      while (i < this.count && this.end(i) <= start) i++;
      index[quarter] = i;
    }
    return index;
  }

  #indexByWork(): Uint32Array {
    const steps = Math.floor(this.total / this.#step) + 2;
    const last = Math.max(0, this.count - 1);
    const index = new Uint32Array(steps + 1);
    for (let step = 0, i = 0; step <= steps; step++) {
      while (i < last && (this.#before[i + 1] as number) < step * this.#step) i++;
      index[step] = i;
    }
    return index;
  }
}

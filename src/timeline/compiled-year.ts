import type { Intervals } from './intervals';
import { StepIndex } from './step-index';

/**
 * One compiled year of a timeline: its open intervals, and the open time before each. Two look-ups answer every
 * question: the number of intervals that end before an instant, and the number of intervals that an amount of open time
 * uses up. Open time is counted from the start of the year.
 */
export class CompiledYear {
  readonly year: number;
  /** The covered part of the year, half-open. */
  readonly from: number;
  readonly until: number;
  /** The number of intervals, and their total open time. */
  readonly count: number;
  readonly total: number;
  /** 1 / total. */
  readonly share: number;
  /** The start of each interval; the extra last entry is infinite. */
  readonly starts: Float64Array;
  /** The end of each interval, in ms after `from`. */
  readonly ends: StepIndex;
  /** Open time before each interval; the last entry is the total. */
  readonly before: Float64Array;
  /** Open time until the end of each interval. */
  readonly sums: StepIndex;
  /** Open time from the start of some fixed year to the start of this year; NaN until an answer across years needs it. */
  base: number = Number.NaN;

  constructor(year: number, from: number, until: number, intervals: Intervals) {
    const count = intervals.length / 2;
    const ends = new Float64Array(count);
    this.year = year;
    this.from = from;
    this.until = until;
    this.count = count;
    this.starts = new Float64Array(count + 1).fill(Number.POSITIVE_INFINITY);
    this.before = new Float64Array(count + 1);
    for (let i = 0; i < count; i++) {
      const start = intervals[2 * i] as number;
      const end = intervals[2 * i + 1] as number;
      this.starts[i] = start;
      ends[i] = end - from;
      this.before[i + 1] = (this.before[i] as number) + end - start;
    }
    this.total = this.before[count] as number;
    this.share = 1 / this.total;
    this.ends = new StepIndex(ends, until - from + 1);
    this.sums = new StepIndex(this.before.subarray(1), this.total);
  }

  start(index: number): number {
    return this.starts[index] as number;
  }

  end(index: number): number {
    return this.from + (this.ends.keys[index] as number);
  }

  /** Returns the index of the first interval that ends after an instant of the year; `count` if there is none. */
  indexAt(ms: number): number {
    return this.ends.below(ms - this.from + 1);
  }

  /** Returns the open time until an instant of the year. */
  worked(ms: number): number {
    const index = this.indexAt(ms);
    const start = this.starts[index] as number;
    const before = this.before[index] as number;
    return ms > start ? before + (ms - start) : before;
  }

  /** Whether the open time of this year rises from less than `worked` to `worked`. */
  reaches(worked: number): boolean {
    return worked > 0 && worked <= this.total;
  }

  /** Returns the first instant at which the open time is `worked`. The year must reach it. */
  instantReaching(worked: number): number {
    const index = this.sums.below(worked);
    return (this.starts[index] as number) + (worked - (this.before[index] as number));
  }

  /**
   * Returns the open time from the start of this year to the start of another; NaN if one of them has no `base` yet.
   */
  upTo(other: CompiledYear): number {
    return other === this ? 0 : other.base - this.base;
  }
}

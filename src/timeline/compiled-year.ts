import type { Intervals } from './intervals';
import { StepIndex } from './step-index';

/**
 * One year of a timeline, compiled: its intervals with a running total. Two look-ups answer everything: how many
 * intervals have ended by an instant, and how many are used up by an open time. Open time is counted from its start.
 */
export class CompiledYear {
  readonly year: number;
  /** The instants it knows: the year, or what is known of it. Half-open. */
  readonly from: number;
  readonly until: number;
  /** How many intervals there are, and the open time in them all. */
  readonly count: number;
  readonly total: number;
  /** What part of the total one ms is. */
  readonly share: number;
  /** Where each interval starts; past the last stands one that never does. */
  readonly starts: Float64Array;
  /** Where each interval ends, counted from the start of the year. */
  readonly ends: StepIndex;
  /** Open time before each interval; the last entry is the total. */
  readonly before: Float64Array;
  /** Open time up to the end of each interval. */
  readonly sums: StepIndex;
  /** Open time before the year, as the timeline sums it up; NaN until a question across years first needs it. */
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

  /** The first interval that ends after an instant of the year; `count` where there is none. */
  indexAt(ms: number): number {
    return this.ends.below(ms - this.from + 1);
  }

  /** The open time up to an instant of the year. */
  worked(ms: number): number {
    const index = this.indexAt(ms);
    const start = this.starts[index] as number;
    const before = this.before[index] as number;
    return ms > start ? before + (ms - start) : before;
  }

  /** Whether the open time comes to as much in this year, from less. */
  reaches(worked: number): boolean {
    return worked > 0 && worked <= this.total;
  }

  /** The instant at which the open time comes to as much, which the year must reach. */
  instantReaching(worked: number): number {
    const index = this.sums.below(worked);
    return (this.starts[index] as number) + (worked - (this.before[index] as number));
  }

  /** Open time from the start of this year to that of another; NaN while either is not summed up. */
  upTo(other: CompiledYear): number {
    return other === this ? 0 : other.base - this.base;
  }
}

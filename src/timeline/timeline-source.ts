import { clip, type Intervals, normalize } from './intervals';
import { startOfYear } from './utc-year';

/** The source of open time from which a timeline is compiled. */
export interface TimelineSource {
  /** The name of the calendar in errors. */
  readonly name: string;
  /** The covered interval, half-open. */
  readonly from: number;
  readonly until: number;
  /** The names, in errors, of the parts that limit the coverage, such as a list of holidays or a zone. */
  readonly limitedBy: string;
  /** Returns the open time of at least one UTC year, as intervals in any order. */
  intervalsIn(year: number): Intervals;
  /** The effort to compile a year: about its number of days and ranges of hours. */
  readonly cost: number;
  /** Returns a key. Years with equal keys have equal open time. Undefined for a year that may differ from all others. */
  kindOf(year: number): string | undefined;
}

/** Returns the covered open time of one UTC year of a source. */
export function openIntervalsIn(source: TimelineSource, year: number): Intervals {
  const from = Math.max(source.from, startOfYear(year));
  const until = Math.min(source.until, startOfYear(year + 1));
  return from < until ? clip(normalize(source.intervalsIn(year)), from, until) : [];
}

import { clip, type Intervals, normalize } from './intervals';
import { startOfYear } from './utc-year';

/** What a timeline is made from. */
export interface TimelineSource {
  /** Names the calendar in errors. */
  readonly name: string;
  /** The instants between which open time is known, `until` not included, and who says so. */
  readonly from: number;
  readonly until: number;
  readonly knownTo: string;
  /** The open time of one UTC year and around it, in any order. */
  intervalsIn(year: number): Intervals;
  /** How many days and ranges of hours a year of it has, about: what it takes to find them. */
  readonly cost: number;
  /** What the open time of a year depends on: years of one kind have the same. A year that is one of its own has none. */
  kindOf(year: number): string | undefined;
}

/** The open time of one UTC year of a source, as far as it knows it. */
export function openIntervalsIn(source: TimelineSource, year: number): Intervals {
  const from = Math.max(source.from, startOfYear(year));
  const until = Math.min(source.until, startOfYear(year + 1));
  return from < until ? clip(normalize(source.intervalsIn(year)), from, until) : [];
}

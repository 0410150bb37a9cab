import type { Intervals } from './intervals';

/** What a timeline is made from. */
export interface TimelineSource {
  /** Names the calendar in errors. */
  readonly name: string;
  /** The instants between which open time is known, `until` not included, and who says so. */
  readonly from: number;
  readonly until: number;
  readonly knownTo: string;
  /** The open time of one UTC year, in any order. */
  intervalsIn(year: number): Intervals;
}

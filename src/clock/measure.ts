import { isPrazoError } from '../input/error';
import type { IssueCode } from '../input/issue';
import type { Timeline } from '../timeline/timeline';

/** The time that a target counts: the open time of a calendar (`business`), or all time (`elapsed`). */
export type Basis = 'business' | 'elapsed';

/** A way to count the time of a clock. Instants are epoch ms, amounts are ms. */
export interface Measure {
  readonly basis: Basis;
  /** The open time that is counted; undefined if all time counts. */
  readonly openTime: Timeline | undefined;
  between(from: number, until: number): number;
  /**
   * Returns the earliest instant at which `amount` has been counted since `from`. For a negative amount, the latest
   * instant from which that much is counted until `from`.
   */
  add(from: number, amount: number): number;
}

/** Counts all time, day and night. */
export const elapsedTime: Measure = {
  basis: 'elapsed',
  openTime: undefined,
  between: (from, until) => until - from,
  add: (from, amount) => from + amount,
};

/** Counts the open time of a calendar. */
export function businessTime(openTime: Timeline): Measure {
  return {
    basis: 'business',
    openTime,
    between: (from, until) => openTime.between(from, until),
    add: (from, amount) => openTime.add(from, amount),
  };
}

/** Whether a timeline covers all time between two instants, which may be in either order. */
export function isCovered({ from: first, until: last }: Timeline, from: number, until: number): boolean {
  return Math.min(from, until) >= first && Math.max(from, until) <= last;
}

const NOT_FOUND: readonly IssueCode[] = ['noOpenTime', 'neverCloses', 'beyondHorizon', 'outsideCoverage'];

/** Returns undefined for the error of a search that found nothing, if its result is optional. Throws any other error. */
export function undefinedIfNotFound(error: unknown): undefined {
  if (!isPrazoError(error) || !NOT_FOUND.includes(error.code)) throw error;
}

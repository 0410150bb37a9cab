import { isPrazoError } from '../input/error';
import type { IssueCode } from '../input/issue';
import type { Timeline } from '../timeline/timeline';

/** The clock that a target is counted on: the open time of a calendar, or all time. */
export type Basis = 'business' | 'elapsed';

/** How time is counted, in epoch ms and ms. */
export interface Measure {
  readonly basis: Basis;
  /** The open time that is counted; absent where all time is. */
  readonly openTime: Timeline | undefined;
  between(from: number, until: number): number;
  /** The earliest instant at which that much has been counted since `from`; the latest before it for less than 0. */
  add(from: number, amount: number): number;
}

/** All time, day and night. */
export const elapsedTime: Measure = {
  basis: 'elapsed',
  openTime: undefined,
  between: (from, until) => until - from,
  add: (from, amount) => from + amount,
};

/** The open time of a calendar. */
export function businessTime(openTime: Timeline): Measure {
  return {
    basis: 'business',
    openTime,
    between: (from, until) => openTime.between(from, until),
    add: (from, amount) => openTime.add(from, amount),
  };
}

/** The open time between two instants; undefined where the calendar does not know that far. */
export function knownBetween(openTime: Timeline, from: number, until: number): number | undefined {
  const isKnown = Math.min(from, until) >= openTime.from && Math.max(from, until) <= openTime.until;
  return isKnown ? openTime.between(from, until) : undefined;
}

const NOT_FOUND: readonly IssueCode[] = ['noOpenTime', 'neverCloses', 'beyondHorizon', 'outsideCoverage'];

/** The answer of a search; undefined where it finds nothing. For information that is optional. */
export function undefinedIfNotFound(search: () => number | undefined): number | undefined {
  try {
    return search();
  } catch (error) {
    if (isPrazoError(error) && NOT_FOUND.includes(error.code)) return undefined;
    throw error;
  }
}

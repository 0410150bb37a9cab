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

/** Whether a calendar knows the time between two instants. */
export function isKnown({ from: first, until: last }: Timeline, from: number, until: number): boolean {
  return Math.min(from, until) >= first && Math.max(from, until) <= last;
}

const NOT_FOUND: readonly IssueCode[] = ['noOpenTime', 'neverCloses', 'beyondHorizon', 'outsideCoverage'];

/** The answer of a search that has failed, where that is information that is optional; any other error is thrown. */
export function undefinedIfNotFound(error: unknown): undefined {
  if (!isPrazoError(error) || !NOT_FOUND.includes(error.code)) throw error;
}

import { isPrazoError } from '../input/error';
import type { IssueCode } from '../input/issue';
import type { Timeline } from '../timeline/timeline';

/** How time is counted: all of it, or the open time of a calendar. In epoch ms and ms. */
export interface Measure {
  /** The open time that is counted; absent where all time is. */
  readonly openTime: Timeline | undefined;
  between(from: number, until: number): number;
  /** The earliest instant at which that much has been counted since `from`. */
  add(from: number, amount: number): number;
}

/** Time by the clock on the wall, day and night. */
export const elapsedTime: Measure = {
  openTime: undefined,
  between: (from, until) => until - from,
  add: (from, amount) => from + amount,
};

/** The open time of a calendar. */
export function businessTime(openTime: Timeline): Measure {
  return {
    openTime,
    between: (from, until) => openTime.between(from, until),
    add: (from, amount) => openTime.add(from, amount),
  };
}

const NOT_FOUND: readonly IssueCode[] = ['noOpenTime', 'neverCloses', 'beyondHorizon', 'outsideCoverage'];

/** What a search of a calendar finds; undefined where it ends without, for what is good to know but not needed. */
export function undefinedIfNotFound(search: () => number | undefined): number | undefined {
  try {
    return search();
  } catch (error) {
    if (isPrazoError(error) && NOT_FOUND.includes(error.code)) return undefined;
    throw error;
  }
}

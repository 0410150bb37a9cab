import {
  boundsFrom,
  checkDateRange,
  contains,
  type DateRange,
  dateOrYearlyDate,
  indexesOfOverlaps,
  yearOfRange,
} from '../holiday/date-range';
import { type CivilDay, formatDay } from '../input/civil';
import { list, object } from '../input/composite';
import type { LocalRange } from '../input/local-time';
import { remember } from '../input/remember';
import { lazy, refineParts, type Schema } from '../input/schema';
import { indexAt } from '../time/offsets';
import { type Hours, hoursSchema, type Rotation, rangesOn } from './hours';

/** Other hours for a range of dates. `MM-DD` means every year, and may run past the new year. `YYYY-MM-DD` means once. */
export interface Season {
  readonly from: string;
  /** The last date; it is included. */
  readonly until: string;
  readonly hours: Hours;
}

export interface ParsedSeason extends DateRange {
  readonly hours: Rotation;
}

/** The seasons of a calendar. Two seasons of the same form must not share a date. */
export const seasonsSchema: Schema<readonly ParsedSeason[]> = /* @__PURE__ */ lazy(() => {
  const season = object<ParsedSeason>({ from: dateOrYearlyDate, until: dateOrYearlyDate, hours: hoursSchema });
  return refineParts(list(refineParts(season, checkDateRange)), (given, report) => {
    const ranges = given.map((one) =>
      one?.from === undefined || one.until === undefined ? undefined : { from: one.from, until: one.until },
    );
    for (const index of indexesOfOverlaps(ranges)) {
      report('overlappingRanges', [index], 'seasons without a date in common', ranges[index]?.from ?? '');
    }
  });
});

/** The hours of dates without holidays, overrides and closures. */
export interface OrdinaryHours {
  readonly on: (day: CivilDay) => readonly LocalRange[];
  /** The average number of ranges of a day, in the season with the highest average. */
  readonly rangesADay: number;
  /**
   * Returns a key for the days from `first` to `last`. Two periods with the same months and days, and with equal keys,
   * have equal hours. Returns undefined if a season that applies once contains any of the days.
   */
  readonly kindOf: (first: CivilDay, last: CivilDay) => string | undefined;
}

/** A season that applies once, with its first and last day. */
interface OnceSeason {
  readonly from: CivilDay;
  readonly until: CivilDay;
  readonly hours: Rotation;
}

/** Returns the seasons that apply once, sorted. */
function onceSeasonsOf(given: readonly ParsedSeason[]): readonly OnceSeason[] {
  const once = given.flatMap((season): OnceSeason[] => {
    const year = yearOfRange(season);
    const bounds = year === undefined ? undefined : boundsFrom(season, year);
    return bounds === undefined ? [] : [{ from: bounds[0], until: bounds[1], hours: season.hours }];
  });
  return once.sort((a, b) => a.from - b.from);
}

/** Returns the last season that begins on or before `day`, if it ends on or after `endsFrom`; else undefined. */
function onceSeasonOn(once: readonly OnceSeason[], day: CivilDay, endsFrom: CivilDay): OnceSeason | undefined {
  const season = once[indexAt(once, day)];
  return season !== undefined && season.from <= day && season.until >= endsFrom ? season : undefined;
}

function rangesADay({ days }: Rotation): number {
  return days.reduce((sum, ranges) => sum + ranges.length, 0) / days.length;
}

/**
 * Returns the hours of each date: the hours of its season, else the usual hours. A season that applies once outranks a
 * season of every year.
 */
export function ordinaryHours(usual: Rotation, given: readonly ParsedSeason[]): OrdinaryHours {
  const once = onceSeasonsOf(given);
  const everyYear = given.filter((season) => yearOfRange(season) === undefined);
  const yearly = [usual, ...everyYear.map(({ hours }) => hours)];
  const ofDate = new Map<string, Rotation>();
  const hoursOf = (day: CivilDay): Rotation => {
    const season = onceSeasonOn(once, day, day);
    if (season !== undefined) return season.hours;
    if (everyYear.length === 0) return usual;
    const date = formatDay(day);
    return remember(ofDate, date.slice(5), () => everyYear.find((one) => contains(one, date))?.hours ?? usual);
  };
  return {
    on: (day) => rangesOn(hoursOf(day), day),
    // Not Math.max(...): there may be more seasons than a call accepts arguments.
    rangesADay: given.reduce((most, { hours }) => Math.max(most, rangesADay(hours)), rangesADay(usual)),
    kindOf(first, last) {
      if (onceSeasonOn(once, last, first) !== undefined) return undefined;
      return yearly.map(({ anchor, days }) => (first - anchor) % days.length).join();
    },
  };
}

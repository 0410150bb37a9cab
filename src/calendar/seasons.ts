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

/** Other hours from one date until another: of every year, `MM-DD`, also past new year; or once, `YYYY-MM-DD`. */
export interface Season {
  readonly from: string;
  /** It is included. */
  readonly until: string;
  readonly hours: Hours;
}

export interface ParsedSeason extends DateRange {
  readonly hours: Rotation;
}

/** The seasons of a calendar, those that come once first; no two of a kind share a date. */
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

/** The hours of dates, whatever is out of the ordinary on them. */
export interface OrdinaryHours {
  readonly on: (day: CivilDay) => readonly LocalRange[];
  /** The most ranges that a day has on average. */
  readonly rangesADay: number;
  /** What the hours of some days depend on, counted from the first; undefined where a season comes once among them. */
  readonly kindOf: (first: CivilDay, last: CivilDay) => string | undefined;
}

/** A season that comes once, by its first and its last day. */
interface OnceSeason {
  readonly from: CivilDay;
  readonly until: CivilDay;
  readonly hours: Rotation;
}

/** The seasons that come once, in order. */
function onceSeasonsOf(given: readonly ParsedSeason[]): readonly OnceSeason[] {
  const once = given.flatMap((season): OnceSeason[] => {
    const year = yearOfRange(season);
    const bounds = year === undefined ? undefined : boundsFrom(season, year);
    return bounds === undefined ? [] : [{ from: bounds[0], until: bounds[1], hours: season.hours }];
  });
  return once.sort((a, b) => a.from - b.from);
}

/** The season among some in order that begins by a day, if it has not ended before another: no other can hold. */
function onceSeasonOn(once: readonly OnceSeason[], day: CivilDay, endsFrom: CivilDay): OnceSeason | undefined {
  const season = once[indexAt(once, day)];
  return season !== undefined && season.from <= day && season.until >= endsFrom ? season : undefined;
}

function rangesADay({ days }: Rotation): number {
  return days.reduce((sum, ranges) => sum + ranges.length, 0) / days.length;
}

/** The hours of each date: those of its season, of which one that comes once outranks one of every year; else the calendar's. */
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
    // There may be more seasons than a call takes arguments.
    rangesADay: given.reduce((most, { hours }) => Math.max(most, rangesADay(hours)), rangesADay(usual)),
    kindOf(first, last) {
      if (onceSeasonOn(once, last, first) !== undefined) return undefined;
      return yearly.map(({ anchor, days }) => (first - anchor) % days.length).join();
    },
  };
}

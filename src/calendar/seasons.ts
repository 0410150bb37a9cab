import { checkDateRange, contains, type DateRange, dateText, sharing, yearOfRange } from '../holiday/date-range';
import { type CivilDay, formatDay } from '../input/civil';
import { list, object } from '../input/composite';
import type { LocalRange } from '../input/local-time';
import { refineParts } from '../input/parts';
import { remember } from '../input/remember';
import { later, type Schema } from '../input/schema';
import { type Hours, hours, type Rotation, rangesOn } from './hours';

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
export const seasons: Schema<readonly ParsedSeason[]> = /* @__PURE__ */ later(() => {
  const season = object<ParsedSeason>({ from: dateText, until: dateText, hours });
  return refineParts(list(refineParts(season, checkDateRange)), (given, report) => {
    const ranges = given.map((one) =>
      one?.from === undefined || one.until === undefined ? undefined : { from: one.from, until: one.until },
    );
    for (const index of sharing(ranges)) {
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

const isOnce = (season: ParsedSeason): boolean => yearOfRange(season) !== undefined;

function rangesADay({ days }: Rotation): number {
  return days.reduce((sum, ranges) => sum + ranges.length, 0) / days.length;
}

/** The hours of each date: those of its season, of which one that comes once outranks one of every year; else the calendar's. */
export function ordinaryHours(usual: Rotation, given: readonly ParsedSeason[]): OrdinaryHours {
  const once = given.filter(isOnce);
  once.sort((a, b) => (a.from < b.from ? -1 : 1));
  const everyYear = given.filter((season) => !isOnce(season));
  const rotations = [usual, ...given.map(({ hours }) => hours)];
  /** Of those that come once, the last that begins by a date: no other can hold on it. */
  const lastBy = (date: string): ParsedSeason | undefined => {
    let [low, high] = [0, once.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((once[middle] as ParsedSeason).from <= date) low = middle + 1;
      else high = middle;
    }
    return once[low - 1];
  };
  const ofYear = new Map<string, Rotation>();
  const hoursOf = (date: string): Rotation => {
    const season = lastBy(date);
    if (season !== undefined && season.until >= date) return season.hours;
    return remember(ofYear, date.slice(5), () => everyYear.find((one) => contains(one, date))?.hours ?? usual);
  };
  return {
    on: (day) => rangesOn(given.length > 0 ? hoursOf(formatDay(day)) : usual, day),
    rangesADay: Math.max(...rotations.map(rangesADay)),
    kindOf(first, last) {
      const [from, until] = [formatDay(first), formatDay(last)];
      const season = lastBy(until);
      if (season !== undefined && season.until >= from) return undefined;
      return [usual, ...everyYear.map((one) => one.hours)]
        .map(({ anchor, days }) => (first - anchor) % days.length)
        .join();
    },
  };
}

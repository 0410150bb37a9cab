import type { HolidayOnDay, Opening } from '../holiday/holiday-rule';
import { nearestWeekday } from '../holiday/observed';
import { type CivilDay, civilDay, WEEKDAYS, weekdayOf, yearOfDay } from '../input/civil';
import { ALL_YEARS, type Coverage, commonYears } from '../input/coverage';
import { FIRST_INSTANT, LAST_INSTANT } from '../input/instant';
import type { LocalRange } from '../input/local-time';
import { DAY_MS, DAYS_PER_WEEK } from '../input/units';
import { clip, difference, type Intervals, normalize } from '../timeline/intervals';
import type { TimelineSource } from '../timeline/timeline-source';
import { startOfYear } from '../timeline/utc-year';
import { localDay } from './business-day';
import type { NamedClosure, ParsedCalendar } from './calendar-definition';
import type { OrdinaryHours } from './seasons';
import { kindOfYear } from './year-kind';

const NONE: readonly LocalRange[] = [];
const DAYS_OF_YEAR = 366;

/** The hours of one civil date, before closures. */
export interface DayPlan {
  /** The ranges that start on this date. They may run past midnight. */
  readonly ranges: readonly LocalRange[];
  /**
   * Whether the ranges come from an override or a worked day. If so, hours that run over from an ordinary previous day
   * end when this date begins. Hours that run over from this date end at midnight only if the next date is a holiday.
   */
  readonly isStated: boolean;
  /** Whether all hours that run over from the day before end at the midnight at which this date begins. */
  readonly isHoliday: boolean;
  /** The parts of this date that a holiday closes, in its own ranges and in hours that run over from the day before. */
  readonly closedParts: readonly LocalRange[];
}

const WHOLE_HOLIDAY: DayPlan = { ranges: NONE, isStated: false, isHoliday: true, closedParts: NONE };

const stated = (ranges: readonly LocalRange[]): DayPlan => ({
  ranges,
  isStated: true,
  isHoliday: false,
  closedParts: NONE,
});

const HALF_A_WEEK = 3;

/** Returns the nearest day with a weekday. A worked day with this weekday has the hours of that day. */
function dayOfHours(weekday: string, day: CivilDay): CivilDay {
  if (weekday === 'weekday') return nearestWeekday(day);
  const ahead = (WEEKDAYS.indexOf(weekday as never) - WEEKDAYS.indexOf(weekdayOf(day)) + DAYS_PER_WEEK) % DAYS_PER_WEEK;
  return day + (ahead > HALF_A_WEEK ? ahead - DAYS_PER_WEEK : ahead);
}

/** Returns the ranges of a worked day. They may overlap if several holidays define ranges. */
function workedRanges(openings: readonly Opening[], ordinary: OrdinaryHours, day: CivilDay): readonly LocalRange[] {
  return openings.flatMap((opening) => (typeof opening === 'string' ? ordinary.on(dayOfHours(opening, day)) : opening));
}

/** A cache of the plans of ordinary days: one for each list of ranges. */
class OrdinaryPlans {
  readonly #plans = new Map<readonly LocalRange[], DayPlan>();

  of(ranges: readonly LocalRange[]): DayPlan {
    let plan = this.#plans.get(ranges);
    if (plan === undefined) {
      plan = { ranges, isStated: false, isHoliday: false, closedParts: NONE };
      this.#plans.set(ranges, plan);
    }
    return plan;
  }
}

/** Returns the plan of a civil date: its override, else its worked day, else its holiday, else its ordinary hours. */
function planOf(
  { ordinary }: ParsedCalendar,
  plans: OrdinaryPlans,
  override: readonly LocalRange[] | undefined,
  holiday: HolidayOnDay | undefined,
  day: CivilDay,
): DayPlan {
  if (override !== undefined) return stated(override);
  if (holiday === undefined) return plans.of(ordinary.on(day));
  if (holiday.openings.length > 0) return stated(workedRanges(holiday.openings, ordinary, day));
  if (holiday.wholeDay) return WHOLE_HOLIDAY;
  return { ranges: ordinary.on(day), isStated: false, isHoliday: false, closedParts: holiday.parts };
}

/** Adds the open local time of one civil date, with the hours that run over from the day before, unsorted. */
function addOpenTime(bounds: number[], day: CivilDay, yesterday: DayPlan, today: DayPlan): void {
  const midnight = day * DAY_MS;
  const first = bounds.length;
  for (const { from, until } of today.ranges) bounds.push(midnight + from, midnight + Math.min(until, DAY_MS));
  const isCut = today.isHoliday || (today.isStated && !yesterday.isStated);
  if (!isCut) {
    for (const { until } of yesterday.ranges) if (until > DAY_MS) bounds.push(midnight, midnight + until - DAY_MS);
  }
  if (today.closedParts.length === 0) return;
  const closed = today.closedParts.flatMap(({ from, until }) => [midnight + from, midnight + until]);
  bounds.push(...difference(normalize(bounds.splice(first)), normalize(closed)));
}

/** Returns the open time of at least the dates between two instants. Closures are not subtracted yet. */
function openBetween(parsed: ParsedCalendar, plans: OrdinaryPlans, from: number, until: number): Intervals {
  const { zone, holidays, overrides } = parsed;
  // One more day at both ends, because a local date may differ by a day, and the day before, whose hours may run over.
  const first = localDay(zone, from).day - 2;
  const last = localDay(zone, until).day + 1;
  const bounds: number[] = [];
  let yesterday: DayPlan | undefined;
  let year = yearOfDay(first);
  let [overridden, free] = [overrides.inYear(year), holidays.inYear(year)];
  let nextYear = civilDay(year + 1, 1, 1);
  for (let day = first; day <= last; day++) {
    if (day === nextYear) {
      year++;
      [overridden, free] = [overrides.inYear(year), holidays.inYear(year)];
      nextYear = civilDay(year + 1, 1, 1);
    }
    const today = planOf(parsed, plans, overridden.get(day), free.get(day), day);
    if (yesterday !== undefined) addOpenTime(bounds, day, yesterday, today);
    yesterday = today;
  }
  for (let i = 0; i < bounds.length; i++) bounds[i] = zone.instantOf(bounds[i] as number);
  return normalize(bounds);
}

const closureIntervals = (closures: readonly NamedClosure[]): Intervals =>
  normalize(closures.flatMap(({ from, until }) => [from, until]));

/** Returns the parts of a calendar that do not cover all years. */
function limitsOf({ zone, holidays, overrides }: ParsedCalendar): readonly { name: string; coverage: Coverage }[] {
  const limits = [...holidays.limited, overrides, { name: `the zone ${zone.name}`, coverage: zone.coverage }];
  return limits.filter(({ coverage: { from, until } }) => from > ALL_YEARS.from || until < ALL_YEARS.until);
}

/** Returns the source of a simple calendar for its timeline. */
export function timelineSource(parsed: ParsedCalendar): TimelineSource {
  const { name, zone, ordinary, overrides, closures } = parsed;
  const limits = limitsOf(parsed);
  const known = commonYears(limits.map(({ coverage }) => coverage));
  const first = civilDay(known.from, 1, 1);
  // The day before the coverage is unknown. So the time into which its hours may run over is unknown, too.
  const over =
    known.from === ALL_YEARS.from ? 0 : Math.max(0, ...ordinary.on(first - 1).map((range) => range.until - DAY_MS));
  const from = Math.max(FIRST_INSTANT, zone.instantOf(first * DAY_MS + over));
  const until = Math.min(LAST_INSTANT + 1, zone.instantOf(civilDay(known.until + 1, 1, 1) * DAY_MS));
  const closed = closureIntervals(closures);
  const plans = new OrdinaryPlans();
  return {
    name,
    limitedBy: limits.length === 0 ? 'this library' : limits.map((limit) => limit.name).join(', '),
    from,
    until,
    // A day costs about as much as a range of hours.
    cost: DAYS_OF_YEAR * (1 + ordinary.rangesADay) + overrides.rangesAYear,
    kindOf: (year) => kindOfYear(parsed, closed, year),
    intervalsIn(year) {
      const [start, end] = [Math.max(from, startOfYear(year)), Math.min(until, startOfYear(year + 1))];
      return difference(openBetween(parsed, plans, start, end), clip(closed, start, end));
    },
  };
}

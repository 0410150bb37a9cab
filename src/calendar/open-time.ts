import { nearestWeekday } from '../holiday/observed';
import type { HolidayOnDay, Opening } from '../holiday/rule';
import { type CivilDay, civilDay, WEEKDAYS, weekdayOf, yearOfDay } from '../input/civil';
import { ALL_YEARS, type Coverage, commonYears } from '../input/coverage';
import { FIRST_INSTANT, LAST_INSTANT } from '../input/instant';
import type { LocalRange } from '../input/local-time';
import { DAY_MS } from '../input/units';
import { clip, difference, type Intervals, normalize } from '../timeline/intervals';
import type { TimelineSource } from '../timeline/source';
import { startOfYear } from '../timeline/year';
import { localDay } from './business-day';
import type { NamedClosure, ParsedCalendar } from './definition';
import type { OrdinaryHours } from './seasons';
import { kindOfYear } from './year-kind';

const NONE: readonly LocalRange[] = [];
const DAYS_OF_YEAR = 366;

/** The hours of one civil date, before closures. */
export interface DayPlan {
  /** The ranges that start on this date. They may run past its midnight. */
  readonly ranges: readonly LocalRange[];
  /** Whether they are those of an override or a worked day: such hours are cut by holidays only, and cut ordinary ones. */
  readonly isStated: boolean;
  /** Whether what runs over from the day before ends at this date's midnight, stated or not. */
  readonly isHoliday: boolean;
  /** The parts of this date that a holiday closes, in the day's own ranges and in what runs over into it. */
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

/** The nearest day on which a worked day's hours are those of another. */
function dayOfHours(weekday: string, day: CivilDay): CivilDay {
  if (weekday === 'weekday') return nearestWeekday(day);
  const ahead = (WEEKDAYS.indexOf(weekday as never) - WEEKDAYS.indexOf(weekdayOf(day)) + 7) % 7;
  return day + (ahead > HALF_A_WEEK ? ahead - 7 : ahead);
}

/** The hours in which a day is worked; those of several may overlap. */
function workedRanges(openings: readonly Opening[], ordinary: OrdinaryHours, day: CivilDay): readonly LocalRange[] {
  return openings.flatMap((opening) => (typeof opening === 'string' ? ordinary.on(dayOfHours(opening, day)) : opening));
}

/** The plans of dates whose hours are ordinary: one for each list of hours, of which there are few. */
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

/** What holds on a civil date: its override, else its worked day, else its holiday, else its ordinary hours. */
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

/** Adds the local time of one civil date that is open, with what runs over from the day before; not yet sorted. */
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

/** The open time of a calendar between two instants and around them, but for its closures. */
function openBetween(parsed: ParsedCalendar, plans: OrdinaryPlans, from: number, until: number): Intervals {
  const { zone, holidays, overrides } = parsed;
  // A day more at either end, since a local date is up to a day off; and the day before, which may run over.
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

const flat = (closures: readonly NamedClosure[]): Intervals =>
  normalize(closures.flatMap(({ from, until }) => [from, until]));

/** Whatever of a calendar does not know all years. */
function limitsOf({ zone, holidays, overrides }: ParsedCalendar): readonly { name: string; coverage: Coverage }[] {
  const limits = [...holidays.limited, overrides, { name: `the zone ${zone.name}`, coverage: zone.coverage }];
  return limits.filter(({ coverage: { from, until } }) => from > ALL_YEARS.from || until < ALL_YEARS.until);
}

/** The open time of a calendar, as a timeline asks for it: the only crossing from local time to instants. */
export function openTime(parsed: ParsedCalendar): TimelineSource {
  const { name, zone, ordinary, overrides, closures } = parsed;
  const limits = limitsOf(parsed);
  const known = commonYears(limits.map(({ coverage }) => coverage));
  const first = civilDay(known.from, 1, 1);
  // What the day before runs over is not known, either.
  const over =
    known.from === ALL_YEARS.from ? 0 : Math.max(0, ...ordinary.on(first - 1).map((range) => range.until - DAY_MS));
  const from = Math.max(FIRST_INSTANT, zone.instantOf(first * DAY_MS + over));
  const until = Math.min(LAST_INSTANT + 1, zone.instantOf(civilDay(known.until + 1, 1, 1) * DAY_MS));
  const closed = flat(closures);
  const plans = new OrdinaryPlans();
  return {
    name,
    knownTo: limits.length === 0 ? 'this library' : limits.map((limit) => limit.name).join(', '),
    from,
    until,
    // A day costs about as much as a range.
    cost: DAYS_OF_YEAR * (1 + ordinary.rangesADay) + overrides.rangesAYear,
    kindOf: (year) => kindOfYear(parsed, closed, year),
    intervalsIn(year) {
      const [start, end] = [Math.max(from, startOfYear(year)), Math.min(until, startOfYear(year + 1))];
      return difference(openBetween(parsed, plans, start, end), clip(closed, start, end));
    },
  };
}

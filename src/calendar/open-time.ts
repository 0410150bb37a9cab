import type { HolidayOnDay } from '../holiday/holidays';
import { type CivilDay, civilDay, DAY_MS, weekdayNumber, weekdayOf, yearOfDay } from '../input/civil';
import { FIRST_INSTANT, LAST_INSTANT } from '../input/instant';
import type { LocalRange } from '../input/local-time';
import { difference, type Intervals, normalize } from '../timeline/intervals';
import type { TimelineSource } from '../timeline/source';
import { startOfYear } from '../timeline/year';
import { localDay } from './business-day';
import type { NamedClosure, ParsedCalendar } from './definition';

const NONE: readonly LocalRange[] = [];

/** The hours of one civil date, before closures. */
export interface DayPlan {
  /** The ranges that start on this date. They may run past its midnight. */
  readonly ranges: readonly LocalRange[];
  /** Whether what runs over from the day before ends at this date's midnight. */
  readonly cutsTail: boolean;
  /** The parts of this date that a holiday closes, in the day's own ranges and in what runs over into it. */
  readonly closedParts: readonly LocalRange[];
}

/** What holds on days of ordinary hours, by the number of the weekday. */
function ordinaryPlans({ week }: ParsedCalendar): readonly DayPlan[] {
  const plans: DayPlan[] = [];
  for (let day = 0; day < 7; day++) {
    plans[weekdayNumber(day)] = { ranges: week[weekdayOf(day)], cutsTail: false, closedParts: NONE };
  }
  return plans;
}

/** What holds on a civil date: its override, else its holiday, else the weekly hours. */
function planOf(
  { overrides }: ParsedCalendar,
  ordinary: readonly DayPlan[],
  holiday: HolidayOnDay | undefined,
  day: CivilDay,
): DayPlan {
  const override = overrides.get(day);
  if (override !== undefined) return { ranges: override, cutsTail: true, closedParts: NONE };
  const usual = ordinary[weekdayNumber(day)] as DayPlan;
  if (holiday === undefined) return usual;
  if (holiday.wholeDay) return { ranges: NONE, cutsTail: true, closedParts: NONE };
  return { ranges: usual.ranges, cutsTail: false, closedParts: holiday.parts };
}

/** Adds the local time of one civil date that is open, with what runs over from the day before; not yet sorted. */
function addOpenTime(bounds: number[], day: CivilDay, yesterday: DayPlan, today: DayPlan): void {
  const midnight = day * DAY_MS;
  const first = bounds.length;
  for (const { from, until } of today.ranges) bounds.push(midnight + from, midnight + Math.min(until, DAY_MS));
  if (!today.cutsTail) {
    for (const { until } of yesterday.ranges) if (until > DAY_MS) bounds.push(midnight, midnight + until - DAY_MS);
  }
  if (today.closedParts.length === 0) return;
  const closed = today.closedParts.flatMap(({ from, until }) => [midnight + from, midnight + until]);
  bounds.push(...difference(normalize(bounds.splice(first)), normalize(closed)));
}

/** The instants of one UTC year that a calendar has open. */
function openIn(parsed: ParsedCalendar, ordinary: readonly DayPlan[], closed: Intervals, year: number): Intervals {
  const { zone, holidays } = parsed;
  // A day more at either end, since the local year is up to a day off; and the day before, which may run over.
  const first = localDay(zone, startOfYear(year)).day - 2;
  const last = localDay(zone, startOfYear(year + 1)).day + 1;
  const bounds: number[] = [];
  let yesterday: DayPlan | undefined;
  let inYear = holidays.inYear(yearOfDay(first));
  let nextYear = civilDay(yearOfDay(first) + 1, 1, 1);
  for (let day = first; day <= last; day++) {
    if (day === nextYear) {
      inYear = holidays.inYear(yearOfDay(day));
      nextYear = civilDay(yearOfDay(day) + 1, 1, 1);
    }
    const today = planOf(parsed, ordinary, inYear.get(day), day);
    if (yesterday !== undefined) addOpenTime(bounds, day, yesterday, today);
    yesterday = today;
  }
  for (let i = 0; i < bounds.length; i++) bounds[i] = zone.instantOf(bounds[i] as number);
  return difference(normalize(bounds), closed);
}

const flat = (closures: readonly NamedClosure[]): Intervals =>
  normalize(closures.flatMap(({ from, until }) => [from, until]));

/** The open time of a calendar, as a timeline asks for it: the only crossing from local time to instants. */
export function openTime(parsed: ParsedCalendar): TimelineSource {
  const { name, zone, holidays, closures } = parsed;
  const { from, until, knownTo } = holidays.coverage;
  const closed = flat(closures);
  const ordinary = ordinaryPlans(parsed);
  return {
    name,
    knownTo: knownTo === '' ? 'this library' : knownTo,
    from: Math.max(FIRST_INSTANT, zone.instantOf(civilDay(from, 1, 1) * DAY_MS)),
    until: Math.min(LAST_INSTANT + 1, zone.instantOf(civilDay(until + 1, 1, 1) * DAY_MS)),
    intervalsIn: (year) => openIn(parsed, ordinary, closed, year),
  };
}

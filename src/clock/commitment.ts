import type { DateTime } from 'luxon';
import { boundsOf, isBusinessDay, localDay, nthBusinessDay } from '../calendar/business-day';
import type { Calendar } from '../calendar/calendar';
import { type AgreedTarget, amountOf, type Target, type Unit } from '../catalog/target';
import { MS, wholeMs } from '../input/amount';
import { type CivilDay, DAY_MS } from '../input/civil';
import { readInstant } from '../input/instant';
import { parseTime } from '../input/local-time';
import { dateTimeMaker } from '../time/date-time';
import { findZone, type Zone } from '../time/zone';
import type { Timeline } from '../timeline/timeline';
import { businessTime, elapsedTime, type Measure } from './measure';

/** Whether targets in plain hours and days are read as business time; the literal reading is elapsed time. */
export interface Reading {
  readonly hours?: 'business';
  readonly days?: 'business';
}

/** What a calendar is to a clock: local days and open time. */
export interface Desk {
  readonly calendar: Calendar;
  readonly zone: Zone;
  readonly openTime: Timeline;
  /** Its open time as a measure. */
  readonly business: Measure;
  /** Makes a luxon `DateTime` in its zone. */
  readonly dateTime: (ms: number) => DateTime<true>;
}

/** A target come down to what a clock needs: how its time is counted, and when it is first due. */
export interface Commitment {
  readonly target: Exclude<Target, 'agreed'> | AgreedTarget;
  /** The calendar it is kept on. */
  readonly desk: Desk;
  readonly measure: Measure;
  /** Due at a fixed instant, whatever happens: pauses do not count for it. */
  readonly fixed: boolean;
  firstDue(start: number): number;
}

type Amount = Exclude<Target, 'agreed'>;

export function deskOf(calendar: Calendar): Desk {
  const zone = findZone(calendar.zone) as Zone;
  const openTime = calendar.timeline;
  return { calendar, zone, openTime, business: businessTime(openTime), dateTime: dateTimeMaker(zone) };
}

const AS_BUSINESS: Readonly<Record<Unit, Unit>> = {
  minutes: 'businessMinutes',
  hours: 'businessHours',
  days: 'businessDays',
  businessMinutes: 'businessMinutes',
  businessHours: 'businessHours',
  businessDays: 'businessDays',
};

function unitAsRead(unit: Unit, reading: Reading): Unit {
  const switched = unit === 'days' ? reading.days : reading.hours;
  return switched === 'business' ? AS_BUSINESS[unit] : unit;
}

/** The due on a day: at the time of day of the start, or by the time that the target names. */
function dueOn(
  desk: Desk,
  day: CivilDay,
  time: number,
  by: string | undefined,
  endOfDay: (end: number) => number,
): number {
  if (by === 'endOfDay') return endOfDay(boundsOf(desk.zone, day)[1]);
  return desk.zone.instantOf(day * DAY_MS + (by === undefined ? time : (parseTime(by) as number)));
}

/** The same local time n civil days later, moved off a day that is no business day where the target says so. */
function dueAfterDays(desk: Desk, start: number, n: number, target: Amount): number {
  const { day, time } = localDay(desk.zone, start);
  const { by, roll } = target as { readonly by?: string; readonly roll?: 'following' | 'preceding' };
  const due = (on: CivilDay) => dueOn(desk, on, time, by, (end) => end);
  const reached = day + n;
  if (roll === undefined || isBusinessDay(desk.zone, desk.openTime, reached)) return due(reached);
  const roundTo = (step: 1 | -1) => due(nthBusinessDay(desk.zone, desk.openTime, reached, step));
  const rolled = roundTo(roll === 'following' ? 1 : -1);
  // No promise falls due before it is made: where the day before is too early, the day after it is.
  return rolled > start ? rolled : roundTo(1);
}

/** The n-th business day after the start's, at the same local time or the first open instant after it. */
function dueAfterBusinessDays(desk: Desk, start: number, n: number, target: Amount): number {
  const { day, time } = localDay(desk.zone, start);
  const { by } = target as { readonly by?: string };
  const reached = nthBusinessDay(desk.zone, desk.openTime, day, n);
  const due = dueOn(desk, reached, time, by, (end) => desk.openTime.previousClose(end));
  return by === undefined ? desk.openTime.nextOpen(due) : due;
}

/** How a target is measured and first due on a calendar. */
export function commitmentOf(target: Amount | AgreedTarget, desk: Desk, reading: Reading): Commitment {
  const amount = amountOf(target);
  if (amount === undefined || 'due' in target) {
    const due = readInstant((target as { readonly due: unknown }).due, 'due');
    return { target, desk, measure: elapsedTime, fixed: true, firstDue: () => due };
  }
  const unit = unitAsRead(amount.unit, reading);
  const n = amount.amount;
  const commit = (measure: Measure, firstDue: (start: number) => number): Commitment => ({
    target,
    desk,
    measure,
    fixed: false,
    firstDue,
  });
  switch (unit) {
    case 'days':
      return commit(elapsedTime, (start) => dueAfterDays(desk, start, n, target));
    case 'businessDays':
      return commit(desk.business, (start) => dueAfterBusinessDays(desk, start, n, target));
    default: {
      const measure = unit === 'minutes' || unit === 'hours' ? elapsedTime : desk.business;
      const ms = wholeMs(n * (unit === 'minutes' || unit === 'businessMinutes' ? MS.minutes : MS.hours));
      return commit(measure, (start) => measure.add(start, ms));
    }
  }
}

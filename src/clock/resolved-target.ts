import { nthBusinessDay } from '../calendar/business-day';
import { type AgreedTarget, amountOf, type DueRoll, type FixedTarget, UNIT_MS, type Unit } from '../catalog/target';
import { type UnitReading, unitUnderReading } from '../catalog/unit-reading';
import { wholeMs } from '../input/amount';
import { type CivilDay, civilDay } from '../input/civil';
import { readInstant } from '../input/instant';
import { parseTime } from '../input/local-time';
import { DAY_MS } from '../input/units';
import type { Zone } from '../time/zone';
import type { Timeline } from '../timeline/timeline';
import type { ClockCalendar } from './clock-calendar';
import { elapsedTime, type Measure } from './measure';

/**
 * A target resolved on one calendar: functions from the start of a clock to its receipt and its first due, in epoch ms. All
 * clocks with this target on this calendar share it.
 */
export interface ResolvedTarget {
  readonly target: AgreedTarget;
  readonly calendar: ClockCalendar;
  readonly measure: Measure;
  /** Whether the due is a fixed instant, which no pause moves. */
  readonly isFixed: boolean;
  /** Returns the instant from which a clock that starts at `start` counts. It is never before `start`. */
  receivedAt(start: number): number;
  /** Returns the due before any pause, from the start of a clock and its receipt. */
  firstDue(start: number, received: number): number;
}

type ReceivedAt = ResolvedTarget['receivedAt'];
type DueFrom = ResolvedTarget['firstDue'];
type DueOn = (day: CivilDay) => number;

/** The options of all units together. `readTarget` has checked that the unit of the target accepts its options. */
interface TargetOptions {
  readonly calendar?: string | undefined;
  readonly from?: string | undefined;
  readonly by?: string | undefined;
  readonly cutoff?: string | undefined;
  readonly roll?: DueRoll | undefined;
}

// Receipt

const receivedAtStart: ReceivedAt = (start) => start;

/** A ticket that comes in while the calendar is closed is received at the next opening. */
function receivedAtOpening({ openTime }: ClockCalendar): ReceivedAt {
  return (start) => openTime.nextOpen(start);
}

/** A ticket that would be received at or after the cutoff of a day is received when the next business day opens. */
function receivedBeforeCutoff({ zone, openTime }: ClockCalendar, cutoff: number): ReceivedAt {
  return (start) => {
    const opening = openTime.nextOpen(start);
    const day = dayOf(zone, opening);
    if (opening < zone.instantOf(day * DAY_MS + cutoff)) return opening;
    const next = nthBusinessDay(zone, openTime, day, 1);
    // If local clocks go back over midnight, the next day begins twice: the first time may be before this opening.
    return Math.max(opening, openTime.nextOpen(zone.instantOf(next * DAY_MS)));
  };
}

function receiptOf(unit: Unit, { from, cutoff }: TargetOptions, calendar: ClockCalendar): ReceivedAt {
  if (cutoff !== undefined) return receivedBeforeCutoff(calendar, timeOf(cutoff));
  return unit === 'businessDays' || from === 'nextOpening' ? receivedAtOpening(calendar) : receivedAtStart;
}

// Days

/** Returns the civil date of an instant. */
function dayOf(zone: Zone, ms: number): CivilDay {
  return Math.floor(zone.localTime(ms) / DAY_MS);
}

/** Returns the instant that has the same local time on another day. */
function sameTimeOn(zone: Zone, ms: number, day: CivilDay): number {
  const local = zone.localTime(ms);
  return zone.instantOf(local + (day - Math.floor(local / DAY_MS)) * DAY_MS);
}

/** Returns the ms from midnight of a time of day, which `readTarget` has checked. */
const timeOf = (text: string): number => parseTime(text) as number;

/** Returns the due on a day for `by`: that local time, or the midnight that ends the day. */
function dueBy(zone: Zone, by: string): DueOn {
  if (by === 'endOfDay') return (day) => zone.instantOf((day + 1) * DAY_MS);
  const time = timeOf(by);
  return (day) => zone.instantOf(day * DAY_MS + time);
}

/** Like {@link dueBy}, but `'endOfDay'` is the last closing of the day, or midnight if the calendar is still open then. */
function dueByOnBusinessDay({ zone, openTime }: ClockCalendar, by: string): DueOn {
  const due = dueBy(zone, by);
  return by === 'endOfDay' ? (day) => openTime.previousClose(due(day)) : due;
}

const daysAfter = (day: CivilDay, n: number): CivilDay => day + n;

/** Returns the same day `n` months later, or the last day of that month if the month is too short. */
function monthsAfter(day: CivilDay, n: number): CivilDay {
  const date = new Date(day * DAY_MS);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + 1 + n];
  return Math.min(civilDay(year, month, date.getUTCDate()), civilDay(year, month + 1, 1) - 1);
}

function afterCivilDays(n: number, after: typeof daysAfter, { by }: TargetOptions, { zone }: ClockCalendar): DueFrom {
  if (by === undefined) return (_, received) => sameTimeOn(zone, received, after(dayOf(zone, received), n));
  const dueOn = dueBy(zone, by);
  return (_, received) => dueOn(after(dayOf(zone, received), n));
}

/** Due on the n-th business day after the receipt, at the same local time, or at the first open instant after it. */
function afterBusinessDays(n: number, { zone, openTime }: ClockCalendar): DueFrom {
  return (_, received) => {
    const day = nthBusinessDay(zone, openTime, dayOf(zone, received), n);
    return openTime.nextOpen(sameTimeOn(zone, received, day));
  };
}

/** Due on the n-th business day after the receipt at a time of day, or one business day later if that is not after the start. */
function byBusinessDay(n: number, by: string, calendar: ClockCalendar): DueFrom {
  const { zone, openTime } = calendar;
  const dueOn = dueByOnBusinessDay(calendar, by);
  return (start, received) => {
    const day = nthBusinessDay(zone, openTime, dayOf(zone, received), n);
    const due = dueOn(day);
    return due > start ? due : dueOn(nthBusinessDay(zone, openTime, day, 1));
  };
}

// Roll

/** Moves a due at which the calendar is closed to an opening or a closing. A due at a closing stays. */
function rollDue(openTime: Timeline, start: number, due: number, roll: DueRoll): number {
  if (openTime.isOpen(due) || openTime.isOpen(due - 1)) return due;
  if (roll === 'following') return openTime.nextOpen(due);
  const closing = openTime.previousClose(due);
  if (closing <= start) return openTime.nextOpen(due);
  if (roll === 'preceding') return closing;
  const opening = openTime.nextOpen(due);
  return due - closing <= opening - due ? closing : opening;
}

function withRoll(dueFrom: DueFrom, { roll }: TargetOptions, { openTime }: ClockCalendar): DueFrom {
  if (roll === undefined) return dueFrom;
  return (start, received) => rollDue(openTime, start, dueFrom(start, received), roll);
}

// Targets

/** Due after an amount in a unit of fixed length. */
function afterTime(n: number, unit: keyof typeof UNIT_MS, measure: Measure): DueFrom {
  const ms = wholeMs(n * UNIT_MS[unit]);
  return (_, received) => measure.add(received, ms);
}

function measureOf(unit: Unit, calendar: ClockCalendar): Measure {
  return unit.startsWith('business') ? calendar.businessTime : elapsedTime;
}

function amountDue(n: number, unit: Unit, options: TargetOptions, calendar: ClockCalendar): DueFrom {
  switch (unit) {
    case 'days':
      return afterCivilDays(n, daysAfter, options, calendar);
    case 'months':
      return afterCivilDays(n, monthsAfter, options, calendar);
    case 'businessDays':
      return options.by === undefined ? afterBusinessDays(n, calendar) : byBusinessDay(n, options.by, calendar);
    default:
      return afterTime(n, unit, measureOf(unit, calendar));
  }
}

/** Resolves a target on a calendar. `reading` may turn plain hours and days into business time. */
export function resolveTarget(target: AgreedTarget, calendar: ClockCalendar, reading: UnitReading): ResolvedTarget {
  const options: TargetOptions = target;
  const amount = amountOf(target);
  if (amount === undefined) {
    const due = readInstant((target as FixedTarget).due, 'due');
    return {
      target,
      calendar,
      measure: elapsedTime,
      isFixed: true,
      receivedAt: receivedAtStart,
      firstDue: withRoll(() => due, options, calendar),
    };
  }
  const unit = unitUnderReading(amount.unit, reading);
  return {
    target,
    calendar,
    measure: measureOf(unit, calendar),
    isFixed: false,
    receivedAt: receiptOf(unit, options, calendar),
    firstDue: withRoll(amountDue(amount.amount, unit, options, calendar), options, calendar),
  };
}

import { nthBusinessDay } from '../calendar/business-day';
import { type Reading, unitAsRead } from '../catalog/reading';
import { type AgreedTarget, type AmountTarget, amountOf, type Roll, UNIT_MS, type Unit } from '../catalog/target';
import { wholeMs } from '../input/amount';
import { type CivilDay, civilDay } from '../input/civil';
import { readInstant } from '../input/instant';
import { parseTime } from '../input/local-time';
import { DAY_MS } from '../input/units';
import type { Zone } from '../time/zone';
import type { Timeline } from '../timeline/timeline';
import { elapsedTime, type Measure } from './measure';

/** What a target is worked out on: local days and open time. */
export interface Grounds {
  readonly zone: Zone;
  readonly openTime: Timeline;
  /** The open time as a measure. */
  readonly business: Measure;
}

/** A target come down to instants, in epoch ms. */
export interface FirstDue {
  readonly measure: Measure;
  /** Due at a fixed instant, which no pause moves. */
  readonly fixed: boolean;
  /** The instant from which a target counts that starts at `start`: never before it. */
  receivedAt(start: number): number;
  /** The due before any pause, from a start and its receipt. */
  firstDue(start: number, received: number): number;
}

type ReceivedAt = FirstDue['receivedAt'];
type DueFrom = FirstDue['firstDue'];
type DueOn = (day: CivilDay) => number;

/** The options of any target; which of them a unit may have is known by the reader of targets. */
interface Options {
  readonly calendar?: string | undefined;
  readonly from?: string | undefined;
  readonly by?: string | undefined;
  readonly cutoff?: string | undefined;
  readonly roll?: Roll | undefined;
}

// Receipt

const atOnce: ReceivedAt = (start) => start;

/** What comes in while the desk is closed is received when it opens. */
function atOpening({ openTime }: Grounds): ReceivedAt {
  return (start) => openTime.nextOpen(start);
}

/** What would be received at or after the cutoff of its day is received when the next business day opens. */
function withCutoff({ zone, openTime }: Grounds, cutoff: number): ReceivedAt {
  return (start) => {
    const opening = openTime.nextOpen(start);
    const day = dayOf(zone, opening);
    if (opening < zone.instantOf(day * DAY_MS + cutoff)) return opening;
    const next = nthBusinessDay(zone, openTime, day, 1);
    // Where clocks go back over a midnight, the next day has begun once before.
    return Math.max(opening, openTime.nextOpen(zone.instantOf(next * DAY_MS)));
  };
}

function receiptOf(unit: Unit, { from, cutoff }: Options, on: Grounds): ReceivedAt {
  if (cutoff !== undefined) return withCutoff(on, timeOf(cutoff));
  return unit === 'businessDays' || from === 'nextOpening' ? atOpening(on) : atOnce;
}

// Days

/** The date that local clocks show. */
function dayOf(zone: Zone, ms: number): CivilDay {
  return Math.floor(zone.localTime(ms) / DAY_MS);
}

/** The same local time on another day. */
function sameTimeOn(zone: Zone, ms: number, day: CivilDay): number {
  const local = zone.localTime(ms);
  return zone.instantOf(local + (day - Math.floor(local / DAY_MS)) * DAY_MS);
}

const timeOf = (text: string): number => parseTime(text) as number;

/** The due on a day, of a target that names the time of day. */
function dueBy(zone: Zone, by: string): DueOn {
  if (by === 'endOfDay') return (day) => zone.instantOf((day + 1) * DAY_MS);
  const time = timeOf(by);
  return (day) => zone.instantOf(day * DAY_MS + time);
}

/** The due on a business day: its end is its last closing, or its midnight where the desk is open through it. */
function dueByOnBusinessDay({ zone, openTime }: Grounds, by: string): DueOn {
  const due = dueBy(zone, by);
  return by === 'endOfDay' ? (day) => openTime.previousClose(due(day)) : due;
}

const daysAfter = (day: CivilDay, n: number): CivilDay => day + n;

/** The same day of the n-th month after; the last of a month that is too short for it. */
function monthsAfter(day: CivilDay, n: number): CivilDay {
  const date = new Date(day * DAY_MS);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + 1 + n];
  return Math.min(civilDay(year, month, date.getUTCDate()), civilDay(year, month + 1, 1) - 1);
}

function afterCivilDays(n: number, after: typeof daysAfter, { by }: Options, { zone }: Grounds): DueFrom {
  if (by === undefined) return (_, received) => sameTimeOn(zone, received, after(dayOf(zone, received), n));
  const dueOn = dueBy(zone, by);
  return (_, received) => dueOn(after(dayOf(zone, received), n));
}

/** The n-th business day after the receipt, at the same local time or the first open instant after that. */
function afterBusinessDays(n: number, { zone, openTime }: Grounds): DueFrom {
  return (_, received) => {
    const day = nthBusinessDay(zone, openTime, dayOf(zone, received), n);
    return openTime.nextOpen(sameTimeOn(zone, received, day));
  };
}

/** The n-th business day after the receipt by a time of day; one day more, where that has passed at the start. */
function byBusinessDay(n: number, by: string, on: Grounds): DueFrom {
  const { zone, openTime } = on;
  const dueOn = dueByOnBusinessDay(on, by);
  return (start, received) => {
    const day = nthBusinessDay(zone, openTime, dayOf(zone, received), n);
    const due = dueOn(day);
    return due > start ? due : dueOn(nthBusinessDay(zone, openTime, day, 1));
  };
}

// Roll

/** A due moved off a time at which the desk is closed, unless that is the closing itself. */
function rolled(openTime: Timeline, start: number, due: number, roll: Roll): number {
  if (openTime.isOpen(due) || openTime.isOpen(due - 1)) return due;
  if (roll === 'following') return openTime.nextOpen(due);
  const closing = openTime.previousClose(due);
  if (closing <= start) return openTime.nextOpen(due);
  if (roll === 'preceding') return closing;
  const opening = openTime.nextOpen(due);
  return due - closing <= opening - due ? closing : opening;
}

function rolling(dueFrom: DueFrom, { roll }: Options, { openTime }: Grounds): DueFrom {
  if (roll === undefined) return dueFrom;
  return (start, received) => rolled(openTime, start, dueFrom(start, received), roll);
}

// Targets

/** An amount in a unit of fixed length, on its measure. */
function afterTime(n: number, unit: keyof typeof UNIT_MS, measure: Measure): DueFrom {
  const ms = wholeMs(n * UNIT_MS[unit]);
  return (_, received) => measure.add(received, ms);
}

function measureOf(unit: Unit, { business }: Grounds): Measure {
  return unit.startsWith('business') ? business : elapsedTime;
}

function dueOf(n: number, unit: Unit, options: Options, on: Grounds): DueFrom {
  switch (unit) {
    case 'days':
      return afterCivilDays(n, daysAfter, options, on);
    case 'months':
      return afterCivilDays(n, monthsAfter, options, on);
    case 'businessDays':
      return options.by === undefined ? afterBusinessDays(n, on) : byBusinessDay(n, options.by, on);
    default:
      return afterTime(n, unit, measureOf(unit, on));
  }
}

/** How a target is measured, received and first due on a desk. */
export function firstDueOf(target: AmountTarget | AgreedTarget, reading: Reading, on: Grounds): FirstDue {
  const options: Options = target;
  const amount = amountOf(target);
  if (amount === undefined) {
    const due = readInstant((target as { readonly due?: unknown }).due, 'due');
    return { measure: elapsedTime, fixed: true, receivedAt: atOnce, firstDue: rolling(() => due, options, on) };
  }
  const unit = unitAsRead(amount.unit, reading);
  return {
    measure: measureOf(unit, on),
    fixed: false,
    receivedAt: receiptOf(unit, options, on),
    firstDue: rolling(dueOf(amount.amount, unit, options, on), options, on),
  };
}

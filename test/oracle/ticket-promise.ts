import type { CalendarDefinition } from 'prazo';
import { Temporal } from 'temporal-polyfill';
import { CalendarOracle } from './calendar';
import type { Plain } from './calendar-definition';
import { MINUTE, type Tick } from './clock';

/** The error for an answer outside the walked minutes. */
export class BeyondWindow extends Error {
  override readonly message = 'The answer is outside the minutes that `walkClock` walked: walk more of them.';
}

export function known<T>(answer: T | undefined): T {
  if (answer === undefined) throw new BeyondWindow();
  return answer;
}

const localOf = (at: number, zone: string): Temporal.PlainDateTime =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDateTime();

const MIDNIGHT = Temporal.PlainTime.from('00:00');

const starts = new WeakMap<readonly Tick[], ReadonlyMap<string, number>>();

/** The first minute of each date in a window. Many calendars share it. */
function startsOf(ticks: readonly Tick[]): ReadonlyMap<string, number> {
  const known = starts.get(ticks);
  if (known !== undefined) return known;
  const found = new Map<string, number>();
  ticks.forEach(({ date }, i) => {
    if (!found.has(date)) found.set(date, i);
  });
  starts.set(ticks, found);
  return found;
}

/** A calendar minute by minute over a window. */
export class Desk {
  readonly zone: string;
  readonly calendar: CalendarOracle;
  readonly #ticks: readonly Tick[];
  /** The first minute of each date. */
  readonly #starts: ReadonlyMap<string, number>;

  constructor(definition: CalendarDefinition, ticks: readonly Tick[]) {
    this.zone = definition.zone as string;
    const [from, last] = [(ticks[0] as Tick).at, (ticks.at(-1) as Tick).at];
    this.calendar = new CalendarOracle(definition as unknown as Plain, { from, until: last + MINUTE, step: MINUTE });
    this.#ticks = ticks;
    this.#starts = startsOf(ticks);
  }

  isOpen(at: number): boolean {
    return known(this.calendar.isOpen(at));
  }

  nextOpen(at: number): number {
    return known(this.calendar.nextOpen(at));
  }

  previousClose(at: number): number {
    return known(this.calendar.previousClose(at));
  }

  /** Returns the first instant whose local time is at or after the given one. */
  instantOf(date: Temporal.PlainDate, time: Temporal.PlainTime): number {
    const wanted = date.toPlainDateTime(time).toString();
    const first = this.#ticks[0] as Tick;
    if (first.local >= wanted) throw new BeyondWindow();
    // No instant before the date has this local time or a later one.
    for (let i = this.#starts.get(date.toString()) ?? 0; i < this.#ticks.length; i++) {
      const { local, at } = this.#ticks[i] as Tick;
      if (local >= wanted) return at;
    }
    throw new BeyondWindow();
  }

  startOf(date: Temporal.PlainDate): number {
    return this.instantOf(date, MIDNIGHT);
  }

  endOf(date: Temporal.PlainDate): number {
    return this.startOf(date.add({ days: 1 }));
  }

  /** Returns the n-th business day after a date, or before it. */
  businessDay(from: Temporal.PlainDate, n: number): Temporal.PlainDate {
    let date = from;
    for (let left = Math.abs(n); left > 0; ) {
      date = date.add({ days: Math.sign(n) });
      if (known(this.calendar.isBusinessDay(date.toString()))) left -= 1;
    }
    return date;
  }

  /** Adds business days to an instant, by the rules on business time. */
  addDays(at: number, n: number): number {
    const local = localOf(at, this.zone);
    const reached = this.instantOf(this.businessDay(local.toPlainDate(), n), local.toPlainTime());
    if (this.isOpen(reached)) return reached;
    return n > 0 ? this.nextOpen(reached) : this.previousClose(reached);
  }
}

/** The time that counts: all time, or the open time of a desk. */
export interface Measure {
  readonly business: boolean;
  readonly desk: Desk;
}

/** Whether the minute of an instant counts. */
export function open(measure: Measure, at: number): boolean {
  return !measure.business || measure.desk.isOpen(at);
}

const nextMinute = (at: number): number => (Math.floor(at / MINUTE) + 1) * MINUTE;
const minuteBefore = (at: number): number => (Math.ceil(at / MINUTE) - 1) * MINUTE;

/** Returns the earliest instant after which an amount has counted, minute by minute. */
export function push(measure: Measure, from: number, amount: number): number {
  if (!measure.business) return from + amount;
  let at = from;
  for (let left = amount; left > 0; ) {
    const end = nextMinute(at);
    const step = measure.desk.isOpen(at) ? Math.min(left, end - at) : 0;
    left -= step;
    at = step > 0 ? at + step : end;
  }
  return at;
}

/** Returns the latest instant from which an amount counts, but not before a floor. */
export function pull(measure: Measure, from: number, amount: number, floor: number): number {
  let at = from;
  for (let left = amount; left > 0 && at > floor; ) {
    const start = minuteBefore(at);
    const step = open(measure, start) ? Math.min(left, at - start) : 0;
    left -= step;
    at = step > 0 ? at - step : start;
  }
  return Math.max(at, floor);
}

/** Returns the time that counts between two instants; negative if the later is first. */
export function between(measure: Measure, a: number, b: number): number {
  if (b < a) return -between(measure, b, a) + 0;
  let total = 0;
  for (let at = a; at < b; ) {
    const end = Math.min(b, nextMinute(at));
    if (open(measure, at)) total += end - at;
    at = end;
  }
  return total;
}

/** A target of any kind except `agreed`. */
export interface Amounts {
  readonly seconds?: number;
  readonly minutes?: number;
  readonly hours?: number;
  readonly businessSeconds?: number;
  readonly businessMinutes?: number;
  readonly businessHours?: number;
  readonly days?: number;
  readonly months?: number;
  readonly businessDays?: number;
  readonly due?: unknown;
  readonly calendar?: string;
  readonly from?: 'nextOpening';
  readonly by?: string;
  readonly cutoff?: string;
  readonly roll?: 'following' | 'preceding' | 'nearest';
}

export const isFixed = (target: Amounts): boolean => target.due !== undefined;

export const isBusiness = (target: Amounts): boolean =>
  [target.businessSeconds, target.businessMinutes, target.businessHours, target.businessDays].some(
    (amount) => amount !== undefined,
  );

/** Returns the receipt of a start. */
export function receipt(target: Amounts, start: number, desk: Desk): number {
  if (target.from === 'nextOpening') return desk.nextOpen(start);
  if (target.businessDays === undefined) return start;
  const received = desk.nextOpen(start);
  if (target.cutoff === undefined) return received;
  const date = localOf(received, desk.zone).toPlainDate();
  const cutoff = desk.instantOf(date, Temporal.PlainTime.from(target.cutoff));
  return received < cutoff ? received : desk.nextOpen(desk.startOf(desk.businessDay(date, 1)));
}

/** Returns the amount of a target in ms; undefined if it is not in hours, minutes or seconds. */
function amountOf(target: Amounts): number | undefined {
  const seconds = target.seconds ?? target.businessSeconds;
  const minutes = target.minutes ?? target.businessMinutes;
  const hours = target.hours ?? target.businessHours;
  if (seconds !== undefined) return seconds * 1000;
  if (minutes !== undefined) return minutes * MINUTE;
  return hours === undefined ? undefined : hours * 60 * MINUTE;
}

/** Returns the first due of a target, counted from a start. */
export function firstDue(target: Amounts, start: number, desk: Desk): number {
  const received = receipt(target, start, desk);
  const amount = amountOf(target);
  if (amount !== undefined) return push({ business: isBusiness(target), desk }, received, amount);
  if (isFixed(target)) return rolled(target, Number(target.due), start, desk);
  const local = localOf(received, desk.zone);
  const date = local.toPlainDate();
  if (target.businessDays !== undefined) return dueInBusinessDays(target, target.businessDays, start, local, desk);
  return rolled(target, dueOn(target, reachedFrom(date, target), local.toPlainTime(), desk), start, desk);
}

/** Returns the date that a target in days or months reaches. */
function reachedFrom(date: Temporal.PlainDate, target: Amounts): Temporal.PlainDate {
  const { days, months } = target;
  if (days !== undefined) return date.add({ days });
  if (months !== undefined) return date.add({ months });
  throw new Error(`the oracle knows no unit of ${JSON.stringify(target)}`);
}

/** Returns the due of a target in days or months, on its last date. */
function dueOn({ by }: Amounts, date: Temporal.PlainDate, time: Temporal.PlainTime, desk: Desk): number {
  if (by === 'endOfDay') return desk.endOf(date);
  return desk.instantOf(date, by === undefined ? time : Temporal.PlainTime.from(by));
}

function dueInBusinessDays(
  { by }: Amounts,
  n: number,
  start: number,
  received: Temporal.PlainDateTime,
  desk: Desk,
): number {
  let date = desk.businessDay(received.toPlainDate(), n);
  if (by === undefined) return desk.nextOpen(desk.instantOf(date, received.toPlainTime()));
  for (;;) {
    // The last closing of a day is the end of the day if the desk is open until then.
    const due =
      by === 'endOfDay' ? desk.previousClose(desk.endOf(date)) : desk.instantOf(date, Temporal.PlainTime.from(by));
    if (due > start) return due;
    date = desk.businessDay(date, 1);
  }
}

/** Moves a due at which the desk is closed as `roll` says. A due at a closing does not move. */
function rolled({ roll }: Amounts, due: number, start: number, desk: Desk): number {
  if (roll === undefined || desk.isOpen(due) || desk.isOpen(due - 1)) return due;
  const [closing, opening] = [desk.previousClose(due), desk.nextOpen(due)];
  const nearest = due - closing <= opening - due ? closing : opening;
  const moved = { following: opening, preceding: closing, nearest }[roll];
  return moved > start ? moved : opening;
}

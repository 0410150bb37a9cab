import type { Span } from './calendar-clock';
import { dateOf, dayOf } from './calendar-dates';
import type { Definition } from './calendar-definition';
import { type Desk, deskOf } from './calendar-desk';
import { DAY } from './clock';

/** The window of a walk. Every edge of the calendar must be on a step from the start. */
export interface Window extends Span {
  readonly step: number;
}

/** An answer; undefined if it is outside the window. */
type Known<T> = T | undefined;

/**
 * Answers the questions on business time by walking a window step by step.
 *
 * Each step is open or closed by the rules, independent of other steps. The answers follow from the steps.
 */
export class CalendarOracle {
  readonly #desk: Desk;
  readonly #window: Window;
  readonly #size: number;
  /** Each step: 1 if open, 2 if closed, 0 if not computed yet. */
  readonly #steps: Uint8Array;

  constructor(definition: Definition, window: Window) {
    this.#desk = deskOf(definition, window);
    this.#window = window;
    this.#size = Math.ceil((window.until - window.from) / window.step);
    this.#steps = new Uint8Array(this.#size);
  }

  isOpen(at: number): Known<boolean> {
    const i = this.#indexOf(at);
    return this.#isWithin(i) ? this.#isStepOpen(i) : undefined;
  }

  nextOpen(at: number): Known<number> {
    for (let i = this.#indexOf(at); this.#isWithin(i); i++) {
      if (this.#isStepOpen(i)) return Math.max(at, this.#at(i));
    }
    return undefined;
  }

  nextClose(at: number): Known<number> {
    const open = this.nextOpen(at);
    if (open === undefined) return undefined;
    for (let i = this.#indexOf(open); this.#isWithin(i); i++) {
      if (!this.#isStepOpen(i)) return this.#at(i);
    }
    return undefined;
  }

  /** Returns the latest opening at or before an instant. */
  previousOpen(at: number): Known<number> {
    for (let i = this.#indexOf(at); this.#isWithin(i - 1); i--) {
      if (this.#isStepOpen(i) && !this.#isStepOpen(i - 1)) return this.#at(i);
    }
    return undefined;
  }

  /** Returns the latest instant, at or before an instant, with open time just before it. */
  previousClose(at: number): Known<number> {
    for (let i = this.#indexOf(at - 1); this.#isWithin(i); i--) {
      if (this.#isStepOpen(i)) return Math.min(at, this.#at(i + 1));
    }
    return undefined;
  }

  between(a: number, b: number): Known<number> {
    if (b < a) {
      const back = this.between(b, a);
      return back === undefined ? undefined : 0 - back;
    }
    let total = 0;
    for (const [from, until, isOpen] of this.#stretches(a, b)) {
      if (isOpen === undefined) return undefined;
      if (isOpen) total += until - from;
    }
    return total;
  }

  add(at: number, amount: number): Known<number> {
    if (amount < 0) return this.subtract(at, -amount);
    let left = amount;
    if (left === 0) return at;
    for (const [from, until, isOpen] of this.#stretches(at, this.#window.until)) {
      if (!isOpen) continue;
      if (left <= until - from) return from + left;
      left -= until - from;
    }
    return undefined;
  }

  subtract(at: number, amount: number): Known<number> {
    if (amount < 0) return this.add(at, -amount);
    let left = amount;
    if (left === 0) return at;
    for (let i = this.#indexOf(at - 1), until = at; this.#isWithin(i); i--) {
      const from = this.#at(i);
      if (this.#isStepOpen(i)) {
        if (left <= until - from) return until - left;
        left -= until - from;
      }
      until = from;
    }
    return undefined;
  }

  intervals(from: number, until: number): Known<readonly (readonly [number, number])[]> {
    const found: [number, number][] = [];
    for (const [start, end, isOpen] of this.#stretches(from, until)) {
      if (isOpen === undefined) return undefined;
      if (!isOpen) continue;
      const last = found.at(-1);
      if (last?.[1] === start) last[1] = end;
      else found.push([start, end]);
    }
    return found;
  }

  /** Whether any step of a day is open. */
  isBusinessDay(date: string): Known<boolean> {
    return this.#isBusinessDay(dayOf(date));
  }

  addDays(at: number, n: number): Known<number> {
    if (n === 0) return at;
    const local = this.#desk.clock.shown(at);
    const date = Math.floor(local / DAY);
    let day = date;
    for (let left = Math.abs(n); left > 0; ) {
      day += Math.sign(n);
      const isBusinessDay = this.#isBusinessDay(day);
      if (isBusinessDay === undefined) return undefined;
      if (isBusinessDay) left -= 1;
    }
    const reached = this.#desk.clock.instantOf(local + (day - date) * DAY);
    if (n > 0) return this.nextOpen(reached);
    return this.isOpen(reached) ? reached : this.previousClose(reached);
  }

  /** Counts business days from a date, or the date of an instant, to another, which is not included. */
  countDays(a: string | number, b: string | number): Known<number> {
    const [from, until] = [this.#dayOf(a), this.#dayOf(b)];
    if (until < from) {
      const back = this.countDays(b, a);
      return back === undefined ? undefined : 0 - back;
    }
    let count = 0;
    for (let day = from; day < until; day++) {
      const isBusinessDay = this.#isBusinessDay(day);
      if (isBusinessDay === undefined) return undefined;
      if (isBusinessDay) count += 1;
    }
    return count;
  }

  /** Returns a date; `null` if the month has fewer business days. */
  businessDayOfMonth(month: string, n: number): Known<string | null> {
    const found: string[] = [];
    for (let day = dayOf(`${month}-01`); dateOf(day).startsWith(month); day++) {
      const isBusinessDay = this.#isBusinessDay(day);
      if (isBusinessDay === undefined) return undefined;
      if (isBusinessDay) found.push(dateOf(day));
    }
    return found.at(n > 0 ? n - 1 : n) ?? null;
  }

  /** Returns the first instant of a date. */
  startOf(date: string): number {
    return this.#desk.clock.instantOf(dayOf(date) * DAY);
  }

  #dayOf(of: string | number): number {
    return typeof of === 'string' ? dayOf(of) : Math.floor(this.#desk.clock.shown(of) / DAY);
  }

  #isBusinessDay(day: number): Known<boolean> {
    const { clock } = this.#desk;
    const [from, until] = [clock.instantOf(day * DAY), clock.instantOf((day + 1) * DAY)];
    if (from < this.#window.from || until > this.#window.until) return undefined;
    for (let i = this.#indexOf(from); this.#at(i) < until; i++) {
      if (this.#isStepOpen(i)) return true;
    }
    return false;
  }

  /** Splits the time between two instants at each step. */
  *#stretches(a: number, b: number): Generator<readonly [from: number, until: number, isOpen: Known<boolean>]> {
    for (let from = a; from < b; ) {
      const i = this.#indexOf(from);
      const until = Math.min(b, this.#at(i + 1));
      if (!this.#isWithin(i)) {
        yield [from, b, undefined];
        return;
      }
      yield [from, until, this.#isStepOpen(i)];
      from = until;
    }
  }

  #isStepOpen(i: number): boolean {
    if (this.#steps[i] === 0) this.#steps[i] = this.#desk.isOpen(this.#at(i)) ? 1 : 2;
    return this.#steps[i] === 1;
  }

  #isWithin(i: number): boolean {
    return i >= 0 && i < this.#size;
  }

  #indexOf(at: number): number {
    return Math.floor((at - this.#window.from) / this.#window.step);
  }

  #at(i: number): number {
    return this.#window.from + i * this.#window.step;
  }
}

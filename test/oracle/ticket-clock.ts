import { MINUTE } from './clock';
import {
  type Amounts,
  between,
  type Desk,
  firstDue,
  isFixed,
  type Measure,
  open,
  pull,
  push,
  receipt,
} from './ticket-promise';
import {
  type Amount,
  type Class,
  deskOf,
  type Obligation,
  obligationOf,
  type Promised,
  type World,
} from './ticket-world';

export type Ending = 'stopped' | 'cancelled' | 'restarted';

export interface End {
  readonly at: number;
  readonly how: Ending;
  /** Whether the ticket was cancelled, and the clock with it. */
  readonly withTicket: boolean;
}

/** Used time: as the target counts it, in business time, and in elapsed time. */
export interface Spent {
  readonly own: number;
  readonly business: number;
  readonly wall: number;
}

const NOTHING: Spent = { own: 0, business: 0, wall: 0 };

/** The result of a walk along the tape of a clock. */
export interface Walk {
  /** The end of the clock, or the as-of instant. */
  readonly end: number;
  readonly elapsed: number;
  /** If the clock is paused at the end: the due if it continued then. */
  readonly due: number;
  /** The pause in progress at the end. */
  readonly pause: Pause | undefined;
  /** The minutes of pauses that moved the due. */
  readonly moved: ReadonlySet<number>;
  /** Whether the end is after the due. */
  readonly late: boolean;
}

interface Pause {
  readonly from: number;
  /** The due when it began. */
  readonly due: number;
  /** Whether it moves the due. */
  readonly moves: boolean;
}

/**
 * A clock of one metric. Two tapes record if a minute counts: one for the pauses of the metric, with or without a
 * clock, and one for the time that is excluded because the clock had ended.
 */
export class Clock {
  class: Class;
  agreement: Amounts | undefined;
  end: End | undefined;
  everLate = false;
  lateOnChange = false;
  readonly leftOut: (readonly [from: number, until: number])[] = [];
  obligation: Obligation = 'noTarget';
  receivedAt: number;
  originalDue = 0;
  budget = 0;
  /** The start of the present measure, the time used before, and the due from there. */
  #from: number;
  #carried: Spent = NOTHING;
  #due = 0;

  constructor(
    readonly world: World,
    readonly metric: string,
    readonly startedAt: number,
    /** Whether the metric is paused in the minute of an instant. */
    readonly pausedAt: (at: number) => boolean,
    ofClass: Class,
    agreement: Amounts | undefined,
  ) {
    this.class = ofClass;
    this.agreement = agreement;
    this.receivedAt = startedAt;
    this.#from = startedAt;
    this.judgeFromStart(ofClass, agreement);
  }

  /** The desk on which business time is reported. */
  get desk(): Desk {
    return deskOf(this.world, typeof this.obligation === 'string' ? undefined : this.obligation.target, this.class);
  }

  standsStill(at: number): boolean {
    return this.pausedAt(at) || this.leftOut.some(([from, until]) => from <= at && at < until);
  }

  #oblige(ofClass: Class, agreement: Amounts | undefined): void {
    this.class = ofClass;
    this.agreement = agreement;
    this.obligation = obligationOf(this.world, this.metric, ofClass, agreement);
    this.receivedAt = this.startedAt;
    if (typeof this.obligation === 'string') return;
    const { target, measure } = this.obligation;
    this.receivedAt = receipt(target, this.startedAt, measure.desk);
    this.originalDue = firstDue(target, this.startedAt, measure.desk);
    this.budget = Math.max(0, between(measure, this.receivedAt, this.originalDue));
  }

  /** Changes to another class with the same target. */
  takeClass(ofClass: Class): void {
    this.class = ofClass;
    this.obligation = obligationOf(this.world, this.metric, ofClass, this.agreement);
  }

  /** Applies the class and the agreement as if from the start. */
  judgeFromStart(ofClass: Class, agreement: Amounts | undefined): void {
    this.#oblige(ofClass, agreement);
    this.#from = this.startedAt;
    this.#carried = NOTHING;
    this.#due = this.originalDue;
  }

  /** Keeps the time used until an instant, from which the new measure counts. */
  judgeFromChange(ofClass: Class, at: number): void {
    const before = this.obligation;
    const spent = this.spent(at);
    this.#oblige(ofClass, this.agreement);
    const now = this.obligation;
    const carries = typeof before === 'object' && typeof now === 'object' && !isFixed(now.target);
    if (!carries || at === this.startedAt) {
      this.judgeFromStart(ofClass, this.agreement);
      return;
    }
    if (!isSameMeasure(before.measure, now.measure)) {
      this.#from = at;
      this.#carried = spent;
    } else if (this.#from === this.startedAt) {
      this.judgeFromStart(ofClass, this.agreement);
      return;
    }
    const left = this.budget - this.#carried.own;
    this.#due =
      left > 0 ? push(now.measure, this.#countsFrom, left) : pull(now.measure, this.#from, -left, this.startedAt);
  }

  /** Nothing counts before the receipt. */
  get #countsFrom(): number {
    return Math.max(this.#from, this.receivedAt);
  }

  /** Returns the used time at an instant, or at the end of the clock. */
  spent(asOf: number): Spent {
    const end = this.end?.at ?? asOf;
    const business: Measure = { business: true, desk: this.desk };
    let [inBusiness, wall] = [0, 0];
    for (let at = this.#countsFrom; at < end; at += MINUTE) {
      if (this.standsStill(at)) continue;
      const length = Math.min(MINUTE, end - at);
      wall += length;
      if (open(business, at)) inBusiness += length;
    }
    const own = typeof this.obligation === 'object' && this.obligation.measure.business ? inBusiness : wall;
    const { own: ownBefore, business: businessBefore, wall: wallBefore } = this.#carried;
    return { own: ownBefore + own, business: businessBefore + inBusiness, wall: wallBefore + wall };
  }

  /** Returns the paused time at an instant, or at its end, before its receipt too. */
  stoodStill(asOf: number): number {
    const end = this.end?.at ?? asOf;
    let sum = 0;
    for (let at = this.startedAt; at < end; at += MINUTE) {
      if (this.standsStill(at)) sum += Math.min(MINUTE, end - at);
    }
    return sum;
  }

  /** Walks the tape minute by minute to an instant, or to the end of the clock. */
  walk(asOf: number): Walk | undefined {
    if (typeof this.obligation === 'string') return undefined;
    const { measure, target } = this.obligation;
    const end = this.end?.at ?? asOf;
    const moved = new Set<number>();
    let due = this.#due;
    let pause: Pause | undefined;
    for (let at = this.#countsFrom; at <= end; at += MINUTE) {
      const hasEnded = at === end && this.end !== undefined;
      if (hasEnded || !this.standsStill(at)) {
        pause = undefined;
        continue;
      }
      // Consecutive paused minutes are one pause. It moves the due if it begins before the due.
      pause ??= { from: at, due, moves: at <= due && !isFixed(target) };
      if (!pause.moves) continue;
      moved.add(at);
      if (open(measure, at)) due = push(measure, due, Math.min(MINUTE, end - at));
    }
    if (this.end !== undefined) pause = undefined;
    // Before the receipt, it does not move the due.
    if (pause === undefined && this.end === undefined && this.standsStill(minuteOf(end))) {
      pause = { from: end, due, moves: false };
    }
    const { own: elapsed } = this.spent(end);
    return { end, elapsed, due, pause, moved, late: end > due && pause?.moves !== true };
  }

  isLate(at: number): boolean {
    return this.walk(at)?.late === true;
  }

  /** Time used as a part of the budget. */
  used(walk: Walk): number | undefined {
    if (this.budget > 0) return walk.elapsed / this.budget;
    return walk.late ? undefined : 0;
  }

  /** The thresholds that are reached, by name. */
  reached(walk: Walk): readonly string[] {
    const thresholds: World['thresholds'] = { atRisk: 0.8, ...this.world.thresholds };
    return Object.entries(thresholds).flatMap(([name, each]) => {
      const isReached =
        typeof each === 'number'
          ? this.#reachedFraction(each, walk)
          : 'before' in each
            ? this.#reachedBefore(each.before, walk)
            : this.#reachedAfter(each.after, walk);
      return isReached ? [name] : [];
    });
  }

  #reachedFraction(fraction: number, walk: Walk): boolean {
    // The smallest whole number of ms at or above the fraction. The rounding error is below 0.001 ms.
    if (this.budget > 0) return walk.elapsed >= Math.ceil(fraction * this.budget - 0.001);
    return walk.pause?.moves !== true && walk.end >= walk.due;
  }

  /**
   * An instant that is ahead when a pause begins that moves the due stays ahead during the pause. An instant within the
   * pause becomes the end of the pause.
   */
  #reachedBefore(amount: Amount, { end, due, pause, moved }: Walk): boolean {
    const { measure } = this.obligation as Promised;
    const moving = pause?.moves === true ? pause : undefined;
    if ('businessDays' in amount) {
      const since = moving ?? { from: end, due };
      return measure.desk.addDays(since.due, -amount.businessDays) <= since.from;
    }
    const floor = this.startedAt;
    let at = moving?.due ?? due;
    // The minutes of the pause in progress have not moved this due yet.
    const isLeftOut = (minute: number) => moved.has(minute) && (moving === undefined || minute < moving.from);
    for (let left = msOf(amount); left > 0; at -= MINUTE) {
      if (at <= floor) return true;
      if (!isLeftOut(at - MINUTE) && open(measure, at - MINUTE)) left -= MINUTE;
    }
    return moving === undefined ? at <= end : at < moving.from;
  }

  #reachedAfter(amount: Amount, { end, due, pause }: Walk): boolean {
    const { measure } = this.obligation as Promised;
    if (pause?.moves === true) return false;
    const at =
      'businessDays' in amount ? measure.desk.addDays(due, amount.businessDays) : push(measure, due, msOf(amount));
    return at <= end;
  }
}

const msOf = ({ hours = 0, minutes = 0 }: { readonly hours?: number; readonly minutes?: number }): number =>
  (hours * 60 + minutes) * MINUTE;

const minuteOf = (at: number): number => Math.floor(at / MINUTE) * MINUTE;

/** Elapsed time is the same measure on every calendar. */
function isSameMeasure(a: Measure, b: Measure): boolean {
  return a.business === b.business && (!a.business || a.desk === b.desk);
}

import type { AgreedTarget } from '../catalog/target';
import type { ClockCalendar } from './clock-calendar';
import { elapsedTime, type Measure } from './measure';
import { MovingDue } from './moving-due';
import type { Pause } from './pause';
import type { ClockPromise, TicketClass } from './ticket-class';

/** The kind of a clock's end. `restarted`: the next cycle began in its place. */
export type ClockEnd = 'stopped' | 'cancelled' | 'restarted';

/** An interval under an earlier target whose time still counts under the present target. In epoch ms. */
export interface CarriedInterval {
  readonly calendar: ClockCalendar;
  readonly from: number;
  readonly until: number;
  readonly measure: Measure;
}

const NONE: readonly never[] = [];

/**
 * The clock of one cycle of one metric. It starts, may pause and resume, and ends. Its due moves with its pauses. Only
 * `MetricClocks` changes it, event by event.
 *
 * Instants are epoch ms. The argument `asOf` of a method must be at or after the last change of the clock.
 */
export class Clock {
  readonly startedAt: number;
  endedAt: number | undefined;
  end: ClockEnd | undefined;
  /** Whether the cancellation of the ticket ended the clock. A reopening then undoes the end. */
  endedByCancellation = false;
  /** The ticket class that its promise comes from. */
  ticketClass: TicketClass;
  promise: ClockPromise;
  /** The agreement in force, which replaces the target of the catalog. */
  agreement: AgreedTarget | undefined;
  /** For `everBreached`, not for the verdict: whether it was late under an earlier target, before a restart, or at its end. */
  wasLate = false;
  /** Whether the latest change of its promise made the clock late immediately. */
  breachedOnChange = false;
  carriedIntervals: readonly CarriedInterval[] = NONE;
  /** The receipt: the instant from which the first due of the present target counts. */
  receivedAt: number;
  /** The instant since which the present measure applies: the start, or a change of promise that carried the elapsed time. */
  changedAt: number;
  /** The instant from which the present measure counts: `changedAt`, or the receipt if that is later. */
  countsFrom: number;
  /** The time that earlier measures counted and that still counts, in ms. */
  carried = 0;
  /** The first due of the present target, from the start of the clock, before any pause. */
  firstDue = 0;
  /** Time that the measure counts from the receipt to the first due, in ms. */
  budget = 0;
  #pauses: Pause[] | undefined;
  #pausedSince: number | undefined;
  #pauseReason: string | undefined;
  #due: MovingDue;
  /** Dues by promise, each counted from the start of the clock. If the clock returns to a promise, it continues with that due. */
  #dues: Map<ClockPromise, MovingDue> | undefined;

  constructor(startedAt: number, promise: ClockPromise, ticketClass: TicketClass) {
    this.startedAt = startedAt;
    this.promise = promise;
    this.ticketClass = ticketClass;
    this.changedAt = startedAt;
    this.countsFrom = startedAt;
    this.receivedAt = startedAt;
    this.#due = this.#applyPromise(promise, undefined);
  }

  get isRunning(): boolean {
    return this.endedAt === undefined;
  }

  get isPaused(): boolean {
    return this.#pausedSince !== undefined;
  }

  get measure(): Measure {
    return this.promise.resolved?.measure ?? elapsedTime;
  }

  /**
   * The due before the pause in progress, and the start of that pause. Pauses that touch count as one pause. Without a pause
   * in progress, the due and no start. Only for a clock with a resolved target.
   */
  get dueBeforePause(): { readonly due: number; readonly since: number | undefined } {
    return this.#due.beforePause(this.#pausedSince);
  }

  /** Returns the pauses in order. A pause in progress is treated as ending at `asOf`. */
  pauses(asOf: number): readonly Pause[] {
    const current = this.#currentPause(asOf);
    const over = this.#pauses ?? NONE;
    return current === undefined ? over : [...over, current];
  }

  pause(at: number, reason: string | undefined): void {
    this.#pausedSince = at;
    this.#pauseReason = reason;
  }

  get pauseReason(): string | undefined {
    return this.#pauseReason;
  }

  resume(at: number): void {
    const pause = this.#currentPause(at);
    this.#pausedSince = undefined;
    if (pause !== undefined) this.#exclude(pause);
  }

  finish(at: number, end: ClockEnd): void {
    // During a pause that moves its due, a clock is not late. So a stop is checked again after the pause has ended.
    this.wasLate ||= this.isPastDue(at);
    this.resume(at);
    this.endedAt = at;
    this.end = end;
    this.wasLate ||= end === 'stopped' && this.isPastDue(at);
  }

  /** Undoes the end of the clock. If `counts` is false, the time since the end is excluded like a pause. */
  reopen(at: number, counts: boolean): void {
    if (this.endedAt === undefined) return;
    const kind = this.end === 'cancelled' ? 'cancelled' : 'resolved';
    if (!counts) this.#exclude({ from: this.endedAt, until: at, kind, reason: undefined });
    this.endedAt = undefined;
    this.end = undefined;
    this.endedByCancellation = false;
  }

  /** Ends the clock again after a temporary reopening, which was necessary to apply a change at `at`. */
  restoreEnd(at: number, end: ClockEnd | undefined): void {
    this.endedAt = at;
    this.end = end;
  }

  /** Whether a pause in progress moves the due. If so, the clock cannot become late. */
  get isDueMoving(): boolean {
    return this.#pausedSince !== undefined && this.#due.isMovedBy(this.#pausedSince);
  }

  /** Returns the due if the pause in progress ended at `asOf`. Only for a clock with a resolved target. */
  dueAsOf(asOf: number): number {
    return this.#due.dueIfResumed(this.#pausedSince, asOf);
  }

  /** Whether `asOf` is after the due (not at it), and no pause in progress moves the due. */
  isPastDue(asOf: number): boolean {
    return this.promise.resolved !== undefined && !this.isDueMoving && asOf > this.dueAsOf(asOf);
  }

  /** Returns the time counted by `asOf` outside the pauses, in ms. */
  elapsed(asOf: number): number {
    const until = Math.max(asOf, this.countsFrom);
    const since = this.#pausedSince;
    const inPause = since === undefined ? 0 : this.#due.countedInPause(since, until);
    return this.carried + this.measure.between(this.countsFrom, until) - this.#due.countedInPauses - inPause;
  }

  /**
   * Changes the promise of the running clock at `at`. With `carries`, the clock keeps its elapsed time if possible. Otherwise
   * it counts as if the new promise had applied from its start.
   */
  changePromise(promise: ClockPromise, ticketClass: TicketClass, carries: boolean, at: number): void {
    const wasLate = this.isPastDue(at);
    this.wasLate ||= wasLate;
    this.ticketClass = ticketClass;
    if (this.carriedIntervals.length === 0) this.#rememberDue();
    const before = this.promise.resolved;
    const after = promise.resolved;
    const mayCarry = carries && at > this.startedAt && before !== undefined && after !== undefined && !after.isFixed;
    if (!mayCarry) this.#countFromStart(promise);
    else if (before.measure === after.measure) this.#countFromLastMeasure(promise);
    else this.#countFromNow(promise, at);
    this.breachedOnChange = !wasLate && this.isPastDue(at);
  }

  /** Remembers the due of the present promise, so that a return to this promise need not exclude all earlier pauses again. */
  #rememberDue(): void {
    this.#dues ??= new Map();
    this.#dues.set(this.promise, this.#due);
  }

  #countFromStart(promise: ClockPromise): void {
    this.carriedIntervals = NONE;
    this.carried = 0;
    this.#due = this.#applyPromise(promise, undefined);
  }

  /** Keeps the measure. It counts the new budget from `changedAt`, or from the start if no earlier interval is carried. */
  #countFromLastMeasure(promise: ClockPromise): void {
    this.#due = this.#applyPromise(promise, this.carriedIntervals.length === 0 ? undefined : this.changedAt);
  }

  /** Keeps the elapsed time. The new measure counts the rest of the new budget from `at` on. */
  #countFromNow(promise: ClockPromise, at: number): void {
    this.carried = this.elapsed(at);
    const until = Math.max(at, this.countsFrom);
    const interval = { measure: this.measure, calendar: this.promise.calendar, from: this.countsFrom, until };
    this.carriedIntervals = [...this.carriedIntervals, interval];
    this.#due = this.#applyPromise(promise, at);
  }

  /**
   * Sets the promise and everything that depends on it. The measure counts from the instant `since`; without `since`, from
   * the receipt. Returns the due, moved by the pauses so far.
   */
  #applyPromise(promise: ClockPromise, since: number | undefined): MovingDue {
    this.promise = promise;
    this.changedAt = since ?? this.startedAt;
    const { resolved } = promise;
    this.receivedAt = resolved === undefined ? this.startedAt : resolved.receivedAt(this.startedAt);
    this.countsFrom = Math.max(since ?? this.receivedAt, this.receivedAt);
    let due = this.startedAt;
    if (resolved !== undefined) {
      this.firstDue = resolved.firstDue(this.startedAt, this.receivedAt);
      this.budget = resolved.measure.between(this.receivedAt, Math.max(this.firstDue, this.receivedAt));
      due = since === undefined ? this.firstDue : this.#dueOfRemainder(resolved.measure, since);
    }
    const known = since === undefined ? this.#dues?.get(promise) : undefined;
    const isMovable = resolved !== undefined && !resolved.isFixed;
    const movingDue = known ?? new MovingDue(this.measure, this.countsFrom, due, isMovable);
    movingDue.exclude(this.#pauses ?? NONE);
    return movingDue;
  }

  /** Returns the instant at which the budget is used up, which may be before `since`, but not before the start. */
  #dueOfRemainder(measure: Measure, since: number): number {
    const over = this.carried - this.budget;
    if (over < 0) return measure.add(this.countsFrom, -over);
    return over > measure.between(this.startedAt, since) ? this.startedAt : measure.add(since, -over);
  }

  #currentPause(asOf: number): Pause | undefined {
    const from = this.#pausedSince;
    if (from === undefined) return undefined;
    return { from, until: Math.max(asOf, from), kind: 'paused', reason: this.#pauseReason };
  }

  /** Adds a pause that has ended. Pauses must be added in order. */
  #exclude(pause: Pause): void {
    this.#pauses ??= [];
    this.#pauses.push(pause);
    this.#due.exclude(this.#pauses);
  }
}

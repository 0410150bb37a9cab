import type { AgreedTarget } from '../catalog/target';
import type { Desk } from './desk';
import { MovingDue } from './due';
import { elapsedTime, type Measure } from './measure';
import type { Pause } from './pause';
import type { ClockPromise, TicketClass } from './promises';

/** How a clock ended. */
export type End = 'stopped' | 'cancelled' | 'restarted';

/** A stretch that one target has counted on one calendar. */
export interface Stretch {
  readonly desk: Desk;
  readonly from: number;
  readonly until: number;
}

/** A stretch that was counted by an earlier target, and whose time is kept. */
export interface CarriedStretch extends Stretch {
  readonly measure: Measure;
}

const NONE: readonly never[] = [];

/**
 * One cycle of one metric: it starts, may pause, and ends; its due moves with its pauses. Times are epoch ms. A question
 * "as of" an instant is for instants at or after the last thing that happened to the clock.
 */
export class Clock {
  readonly startedAt: number;
  endedAt: number | undefined;
  end: End | undefined;
  /** Whether the ticket's cancellation ended it, which a reopening takes back. */
  endedByTicket = false;
  /** The class of the ticket under which it is judged. */
  ticketClass: TicketClass;
  promise: ClockPromise;
  /** What was agreed on it, in place of the target of its cell. */
  agreement: AgreedTarget | undefined;
  /** Whether it was late under a target that no longer holds, before a restart, or when it ended. */
  wasLate = false;
  breachedOnChange = false;
  /** The stretches that earlier targets have counted, and whose time is kept. */
  carriedStretches: readonly CarriedStretch[] = NONE;
  /** When the ticket counts as received by this metric; its time counts from then on. */
  receivedAt: number;
  /** When the measure in force took over, and since when it counts. */
  changedAt: number;
  countsFrom: number;
  /** What was counted before the measure in force. */
  carried = 0;
  /** The first due of the target in force, from the start of the clock. */
  firstDue = 0;
  /** What the measure counts from the receipt to the first due. */
  budget = 0;
  #pauses: Pause[] | undefined;
  #pausedSince: number | undefined;
  #pauseReason: string | undefined;
  #due: MovingDue;
  /** The dues of the promises that it has been judged by since its start. */
  #dues: Map<ClockPromise, MovingDue> | undefined;

  constructor(startedAt: number, promise: ClockPromise, ticketClass: TicketClass) {
    this.startedAt = startedAt;
    this.promise = promise;
    this.ticketClass = ticketClass;
    this.changedAt = startedAt;
    this.countsFrom = startedAt;
    this.receivedAt = startedAt;
    this.#due = this.#judge(promise, undefined);
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

  /** The due that the pause in progress has found, and since when that lasts. Only for a clock with a target. */
  get standing(): { readonly due: number; readonly since: number | undefined } {
    return this.#due.standing(this.#pausedSince);
  }

  /** Its pauses; the pause in progress is treated as ending at `asOf`. */
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

  finish(at: number, end: End): void {
    // A pause that moves its due keeps it from being late; where it stops, it is judged.
    this.wasLate ||= this.isPastDue(at);
    this.resume(at);
    this.endedAt = at;
    this.end = end;
    this.wasLate ||= end === 'stopped' && this.isPastDue(at);
  }

  /** Takes back its end; unless the time since then `counts`, it is left out like a pause. */
  goOn(at: number, counts: boolean): void {
    if (this.endedAt === undefined) return;
    const kind = this.end === 'cancelled' ? 'cancelled' : 'resolved';
    if (!counts) this.#exclude({ from: this.endedAt, until: at, kind, reason: undefined });
    this.endedAt = undefined;
    this.end = undefined;
    this.endedByTicket = false;
  }

  /** Puts back its end at an instant at which it was taken up for a moment. */
  endAgain(at: number, end: End | undefined): void {
    this.endedAt = at;
    this.end = end;
  }

  /** Whether the pause in progress moves the due: then the clock cannot become late. */
  get isDueMoving(): boolean {
    return this.#pausedSince !== undefined && this.#due.movesWith(this.#pausedSince);
  }

  /** The due if the pause in progress ended at `asOf`. Only for a clock with a target. */
  dueAsOf(asOf: number): number {
    return this.#due.during(this.#pausedSince, asOf);
  }

  /** Whether the due has passed: only after it, not at it; and not while a pause moves it. */
  isPastDue(asOf: number): boolean {
    return this.promise.resolved !== undefined && !this.isDueMoving && asOf > this.dueAsOf(asOf);
  }

  /** What the measure has counted by an instant, its pauses left out. */
  elapsed(asOf: number): number {
    const until = Math.max(asOf, this.countsFrom);
    const since = this.#pausedSince;
    const inPause = since === undefined ? 0 : this.#due.counted(since, until);
    return this.carried + this.measure.between(this.countsFrom, until) - this.#due.paused - inPause;
  }

  /** Takes on another promise at an instant, and keeps or counts anew what has elapsed. Only for a running clock. */
  change(promise: ClockPromise, ticketClass: TicketClass, carries: boolean, at: number): void {
    const wasLate = this.isPastDue(at);
    this.wasLate ||= wasLate;
    this.ticketClass = ticketClass;
    if (this.carriedStretches.length === 0) this.#rememberDue();
    const before = this.promise.resolved;
    const after = promise.resolved;
    const mayCarry = carries && at > this.startedAt && before !== undefined && after !== undefined && !after.fixed;
    if (!mayCarry) this.#judgeFromStart(promise);
    else if (before.measure === after.measure) this.#judgeFromLastMeasure(promise);
    else this.#carry(promise, at);
    this.breachedOnChange = !wasLate && this.isPastDue(at);
  }

  /** A promise that comes back is not counted anew from the start, however many pauses there have been. */
  #rememberDue(): void {
    this.#dues ??= new Map();
    this.#dues.set(this.promise, this.#due);
  }

  #judgeFromStart(promise: ClockPromise): void {
    this.carriedStretches = NONE;
    this.carried = 0;
    this.#due = this.#judge(promise, undefined);
  }

  /** The same measure counts on: another budget, from where the measure began. */
  #judgeFromLastMeasure(promise: ClockPromise): void {
    this.#due = this.#judge(promise, this.carriedStretches.length === 0 ? undefined : this.changedAt);
  }

  /** Keeps what has elapsed; another measure counts what is left of another budget. */
  #carry(promise: ClockPromise, at: number): void {
    this.carried = this.elapsed(at);
    const until = Math.max(at, this.countsFrom);
    const stretch = { measure: this.measure, desk: this.promise.desk, from: this.countsFrom, until };
    this.carriedStretches = [...this.carriedStretches, stretch];
    this.#due = this.#judge(promise, at);
  }

  /** Judges by a promise since an instant, or since its receipt: the due as the pauses since then have moved it. */
  #judge(promise: ClockPromise, since: number | undefined): MovingDue {
    this.promise = promise;
    this.changedAt = since ?? this.startedAt;
    const { resolved } = promise;
    this.receivedAt = resolved === undefined ? this.startedAt : resolved.receivedAt(this.startedAt);
    this.countsFrom = Math.max(since ?? this.receivedAt, this.receivedAt);
    let firstDue = this.startedAt;
    if (resolved !== undefined) {
      this.firstDue = resolved.firstDue(this.startedAt, this.receivedAt);
      this.budget = resolved.measure.between(this.receivedAt, Math.max(this.firstDue, this.receivedAt));
      firstDue = since === undefined ? this.firstDue : this.#dueOfRest(resolved.measure, since);
    }
    const known = since === undefined ? this.#dues?.get(promise) : undefined;
    const isMovable = resolved !== undefined && !resolved.fixed;
    const due = known ?? new MovingDue(this.measure, this.countsFrom, firstDue, isMovable);
    due.exclude(this.#pauses ?? NONE);
    return due;
  }

  /** When the rest of the budget is used up; or when it was, where no more is left, but not before the start. */
  #dueOfRest(measure: Measure, since: number): number {
    const over = this.carried - this.budget;
    if (over < 0) return measure.add(this.countsFrom, -over);
    return over > measure.between(this.startedAt, since) ? this.startedAt : measure.add(since, -over);
  }

  #currentPause(asOf: number): Pause | undefined {
    const from = this.#pausedSince;
    if (from === undefined) return undefined;
    return { from, until: Math.max(asOf, from), kind: 'paused', reason: this.#pauseReason };
  }

  /** Leaves out a pause that is over; they come in order. */
  #exclude(pause: Pause): void {
    this.#pauses ??= [];
    this.#pauses.push(pause);
    this.#due.exclude(this.#pauses);
  }
}

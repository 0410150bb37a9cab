import type { AgreedTarget } from '../catalog/target';
import { Clock, type End } from './clock';
import { type CompiledMetric, policyFor } from './effects';
import type { HeldPauses } from './held-pauses';
import { type ClockPromise, isSamePromise, type Promises, type TicketClass } from './promises';

/** Something that happened after the end of a clock, and takes effect there and then if a reopening takes the clock up. */
type Afterwards =
  | { readonly kind: 'class'; readonly at: number; readonly ticketClass: TicketClass }
  | {
      readonly kind: 'agreed';
      readonly at: number;
      readonly ticketClass: TicketClass;
      readonly target: AgreedTarget | null;
    }
  | { readonly kind: 'paused'; readonly at: number; readonly reason: string | undefined }
  | { readonly kind: 'resumed'; readonly at: number };

/** The clocks of one metric of a ticket, one a cycle: how they begin, end and go on, and what they are judged by. */
export class MetricClocks {
  readonly metric: CompiledMetric;
  /** The latest clock, and those before it. */
  latest: Clock | undefined;
  readonly past: Clock[] = [];
  /** Whether the metric has had a target, or awaited one, at any time. */
  wasPromised = false;
  /** What was agreed of the clock that starts next. */
  #agreedForNext: AgreedTarget | undefined;
  #afterwards: Afterwards[] | undefined;
  readonly #promises: Promises;
  readonly #held: HeldPauses;

  constructor(metric: CompiledMetric, promises: Promises, held: HeldPauses) {
    this.metric = metric;
    this.#promises = promises;
    this.#held = held;
  }

  get running(): Clock | undefined {
    return this.latest?.isRunning ? this.latest : undefined;
  }

  /** The number of the latest clock; 0 before the first. */
  get cycle(): number {
    return this.past.length + (this.latest === undefined ? 0 : 1);
  }

  /** Whether the latest clock has ended, but a reopening would take it up again. */
  get mayGoOn(): boolean {
    const { latest, metric } = this;
    if (latest === undefined || latest.isRunning || metric.reopening === 'ignore') return false;
    return metric.reopens || latest.endedByTicket;
  }

  /** What the latest clock is judged by, or the next to start. */
  promiseUnder(ticketClass: TicketClass): ClockPromise {
    return this.latest?.promise ?? this.#promiseOf(ticketClass, this.#agreedForNext);
  }

  /** Begins a clock, which stands still where a pause holds. */
  begin(at: number, ticketClass: TicketClass): void {
    this.#standStill(this.#add(at, ticketClass), at);
  }

  /** Begins a clock that has waited for the reopening, with the pauses since then. */
  beginSince(since: number, ticketClass: TicketClass): void {
    const clock = this.#add(since, ticketClass);
    for (const one of this.#afterwards ?? []) {
      if (one.kind === 'paused') clock.pause(one.at, one.reason);
      if (one.kind === 'resumed') clock.resume(one.at);
    }
  }

  /** Ends the running clock, where one runs. */
  finish(at: number, end: End, byTicket = false): boolean {
    const clock = this.running;
    if (clock === undefined) return false;
    clock.finish(at, end);
    clock.endedByTicket = byTicket;
    this.waitFrom(at);
    return true;
  }

  /** From an instant on, takes down what a clock would have to know that goes on, or starts, at a reopening. */
  waitFrom(at: number): void {
    this.#afterwards = undefined;
    if (this.#held.any) this.#remember({ kind: 'paused', at, reason: this.#held.reason });
  }

  /** Begins the running clock anew, on the target of the catalog. */
  reset(at: number, ticketClass: TicketClass): boolean {
    return this.#restart(at, this.#promiseOf(ticketClass, undefined), ticketClass) !== undefined;
  }

  /** Takes the latest clock up again. What happened since its end takes effect there and then. */
  goOn(at: number, ticketClass: TicketClass): void {
    const counts = this.metric.reopening === 'continue';
    if (counts) this.latest?.goOn(at, true);
    for (const one of this.#afterwards ?? []) {
      if (one.kind === 'class' || one.kind === 'agreed') this.#takeUp(one, counts);
      else if (counts && one.kind === 'paused') this.latest?.pause(one.at, one.reason);
      else if (counts) this.latest?.resume(one.at);
    }
    this.#afterwards = undefined;
    this.#agreedForNext = undefined;
    if (!counts) {
      this.latest?.goOn(at, false);
      this.#standStill(this.latest as Clock, at);
    }
    this.judgeUnder(ticketClass, at);
  }

  /** Judges the running clock under a class; its target may be another. Where none runs, one that may go on hears of it. */
  reclassify(at: number, ticketClass: TicketClass): void {
    if (this.running !== undefined) this.judgeUnder(ticketClass, at);
    else if (this.mayGoOn) this.#remember({ kind: 'class', at, ticketClass });
  }

  /** Sets the target of the running clock aside, or of the next to start; null withdraws that. */
  agree(target: AgreedTarget | null, at: number, ticketClass: TicketClass): 'changed' | 'ifReopened' | undefined {
    const { running, latest, metric, mayGoOn } = this;
    if (running !== undefined) {
      if (target === null && running.agreement === undefined) return undefined;
      this.#setAgreement(running, target, at, ticketClass);
      return 'changed';
    }
    const mayWithdraw =
      latest?.agreement !== undefined || (this.#afterwards ?? []).some(({ kind }) => kind === 'agreed');
    const goesOn = mayGoOn && metric.reopening !== 'newCycle' && (target !== null || mayWithdraw);
    if (goesOn) this.#remember({ kind: 'agreed', at, ticketClass, target });
    const mayStart = latest === undefined || metric.repeats;
    const isNothing = target === null && this.#agreedForNext === undefined;
    if ((!mayStart && !mayGoOn) || isNothing) return goesOn ? 'ifReopened' : undefined;
    this.#agreedForNext = target ?? undefined;
    this.wasPromised ||= target !== null;
    return mayStart ? 'changed' : 'ifReopened';
  }

  /** A pause begins or ends, for the running clock, or for one that goes on or starts at a reopening. */
  pauseOrResume(at: number, wasHeld: boolean, isWaiting: boolean): void {
    const { running } = this;
    const { any, reason } = this.#held;
    if (running !== undefined) {
      if (wasHeld) running.resume(at);
      if (any) running.pause(at, reason);
    } else if (this.mayGoOn || isWaiting) {
      if (wasHeld) this.#remember({ kind: 'resumed', at });
      if (any) this.#remember({ kind: 'paused', at, reason });
    }
  }

  #remember(one: Afterwards): void {
    this.#afterwards ??= [];
    this.#afterwards.push(one);
  }

  judgeUnder(ticketClass: TicketClass, at: number): void {
    const clock = this.running;
    if (clock === undefined || clock.ticketClass === ticketClass) return;
    const promise = this.#promiseOf(ticketClass, clock.agreement);
    const policy = policyFor(this.metric, clock.ticketClass.classification, ticketClass.classification);
    if (isSamePromise(clock.promise, promise)) {
      clock.promise = promise;
      clock.ticketClass = ticketClass;
    } else if (policy !== 'restart') clock.change(promise, ticketClass, policy === 'carryElapsed', at);
    else this.#restartUnder(clock, promise, ticketClass, at);
  }

  /** A change of class begins the running clock anew, on what was agreed on it. */
  #restartUnder(old: Clock, promise: ClockPromise, ticketClass: TicketClass, at: number): void {
    const wasLate = old.isPastDue(at);
    const clock = this.#restart(at, promise, ticketClass) as Clock;
    clock.agreement = old.agreement;
    // Only a fixed instant may have passed already.
    clock.breachedOnChange = !wasLate && clock.isPastDue(at);
  }

  #promiseOf(ticketClass: TicketClass, agreement: AgreedTarget | undefined): ClockPromise {
    if (agreement !== undefined) return this.#promises.agreed(agreement, ticketClass);
    return ticketClass.promises[this.metric.index] as ClockPromise;
  }

  #add(at: number, ticketClass: TicketClass): Clock {
    if (this.latest !== undefined) this.past.push(this.latest);
    const clock = new Clock(at, this.#promiseOf(ticketClass, this.#agreedForNext), ticketClass);
    clock.agreement = this.#agreedForNext;
    this.#agreedForNext = undefined;
    this.latest = clock;
    return clock;
  }

  #standStill(clock: Clock, at: number): void {
    if (this.#held.any) clock.pause(at, this.#held.reason);
  }

  /** Begins the running clock anew; the one that was is a past cycle, and its lateness is remembered. */
  #restart(at: number, promise: ClockPromise, ticketClass: TicketClass): Clock | undefined {
    const old = this.running;
    if (old === undefined) return undefined;
    const { isPaused, pauseReason } = old;
    old.finish(at, 'restarted');
    this.past.push(old);
    const clock = new Clock(at, promise, ticketClass);
    clock.wasLate = old.wasLate;
    if (isPaused) clock.pause(at, pauseReason);
    this.latest = clock;
    return clock;
  }

  /** Lets a change of class, or an agreement, take effect when it was made; until then the time was left out. */
  #takeUp(one: Extract<Afterwards, { readonly ticketClass: TicketClass }>, counts: boolean): void {
    const { at, ticketClass } = one;
    const end = this.latest?.end;
    if (!counts) this.latest?.goOn(at, false);
    if (one.kind === 'agreed') this.#setAgreement(this.latest as Clock, one.target, at, ticketClass);
    else this.judgeUnder(ticketClass, at);
    if (!counts) this.latest?.endAgain(at, end);
  }

  #setAgreement(clock: Clock, target: AgreedTarget | null, at: number, ticketClass: TicketClass): void {
    if (target === null && clock.agreement === undefined) return;
    clock.agreement = target ?? undefined;
    clock.change(this.#promiseOf(ticketClass, clock.agreement), ticketClass, false, at);
    this.wasPromised ||= target !== null;
  }
}

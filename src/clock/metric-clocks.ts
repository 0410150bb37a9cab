import type { AgreedTarget } from '../catalog/target';
import { Clock, type ClockEnd } from './clock';
import { type CompiledMetric, reclassificationPolicy } from './compiled-metrics';
import type { MetricPauses } from './metric-pauses';
import { type ClockPromise, isSamePromise, type TicketClass, type TicketClasses } from './ticket-class';

/** A change after the end of the latest clock. If the ticket is reopened, the change applies from its own instant on. */
type DeferredChange =
  | { readonly kind: 'class'; readonly at: number; readonly ticketClass: TicketClass }
  | {
      readonly kind: 'agreed';
      readonly at: number;
      readonly ticketClass: TicketClass;
      readonly target: AgreedTarget | null;
    }
  | { readonly kind: 'paused'; readonly at: number; readonly reason: string | undefined }
  | { readonly kind: 'resumed'; readonly at: number };

/**
 * The clocks of one metric of one ticket, one per cycle. `TicketMetric` decides the effect of an event. This class applies
 * the effect: it starts, pauses, ends, restarts and reopens clocks, and sets their promises.
 */
export class MetricClocks {
  readonly metric: CompiledMetric;
  latest: Clock | undefined;
  /** The clocks of the cycles before the latest, in order. */
  readonly past: Clock[] = [];
  /** Whether the metric has ever had a target or awaited an agreement. */
  everHadTarget = false;
  /** The agreement for the clock that starts next. */
  #agreementForNext: AgreedTarget | undefined;
  #deferred: DeferredChange[] | undefined;
  readonly #ticketClasses: TicketClasses;
  readonly #metricPauses: MetricPauses;

  constructor(metric: CompiledMetric, ticketClasses: TicketClasses, metricPauses: MetricPauses) {
    this.metric = metric;
    this.#ticketClasses = ticketClasses;
    this.#metricPauses = metricPauses;
  }

  get running(): Clock | undefined {
    return this.latest?.isRunning ? this.latest : undefined;
  }

  /** Number of the latest cycle, from 1; 0 if no clock has started. */
  get cycle(): number {
    return this.past.length + (this.latest === undefined ? 0 : 1);
  }

  /** Whether the latest clock has ended and a reopening of the ticket would affect it. */
  get isReopenable(): boolean {
    const { latest, metric } = this;
    if (latest === undefined || latest.isRunning || metric.reopening === 'ignore') return false;
    return metric.reopens || latest.endedByCancellation;
  }

  /** Returns the promise of the latest clock, or else of the clock that would start next. */
  promiseFor(ticketClass: TicketClass): ClockPromise {
    return this.latest?.promise ?? this.#promiseOf(ticketClass, this.#agreementForNext);
  }

  /** Starts a clock. It starts paused if a pause of the metric is in progress. */
  start(at: number, ticketClass: TicketClass): void {
    this.#pauseIfMetricPaused(this.#addClock(at, ticketClass), at);
  }

  /** Starts a clock at a reopening, if its start event came while the ticket was closed. It starts at `since`, with the pauses. */
  startBackdated(since: number, ticketClass: TicketClass): void {
    const clock = this.#addClock(since, ticketClass);
    for (const change of this.#deferred ?? []) {
      if (change.kind === 'paused') clock.pause(change.at, change.reason);
      if (change.kind === 'resumed') clock.resume(change.at);
    }
  }

  /** Ends the running clock. Returns whether a clock was running. */
  end(at: number, end: ClockEnd, byCancellation = false): boolean {
    const clock = this.running;
    if (clock === undefined) return false;
    clock.finish(at, end);
    clock.endedByCancellation = byCancellation;
    this.startDeferring(at);
    return true;
  }

  /** From `at` on, defers changes until a reopening. A pause in progress is deferred first. */
  startDeferring(at: number): void {
    this.#deferred = undefined;
    if (this.#metricPauses.isPaused) this.#defer({ kind: 'paused', at, reason: this.#metricPauses.reason });
  }

  /** Restarts the running clock on the target of the catalog. Returns whether a clock was running. */
  reset(at: number, ticketClass: TicketClass): boolean {
    return this.#restart(at, this.#promiseOf(ticketClass, undefined), ticketClass) !== undefined;
  }

  /** Reopens the latest clock. Applies each deferred change from its own instant on. */
  reopen(at: number, ticketClass: TicketClass): void {
    const countsSinceEnd = this.metric.reopening === 'continue';
    // If the time since the end does not count, neither do its pauses, and the clock reopens after the deferred changes.
    if (countsSinceEnd) this.latest?.reopen(at, true);
    for (const change of this.#deferred ?? []) {
      if (change.kind === 'class' || change.kind === 'agreed') this.#applyDeferred(change, countsSinceEnd);
      else if (countsSinceEnd && change.kind === 'paused') this.latest?.pause(change.at, change.reason);
      else if (countsSinceEnd) this.latest?.resume(change.at);
    }
    this.#deferred = undefined;
    this.#agreementForNext = undefined;
    if (!countsSinceEnd) {
      this.latest?.reopen(at, false);
      this.#pauseIfMetricPaused(this.latest as Clock, at);
    }
    this.#changeClass(ticketClass, at);
  }

  /** Applies a change of the ticket's class to the running clock. If no clock runs, defers the change until a reopening. */
  reclassify(at: number, ticketClass: TicketClass): void {
    if (this.running !== undefined) this.#changeClass(ticketClass, at);
    else if (this.isReopenable) this.#defer({ kind: 'class', at, ticketClass });
  }

  /**
   * Replaces the target of the running clock, or of the clock that starts next, by an agreement; null withdraws the agreement.
   * Returns whether that changed anything, now or if the ticket is reopened.
   */
  agree(target: AgreedTarget | null, at: number, ticketClass: TicketClass): 'changed' | 'ifReopened' | undefined {
    const { running, latest, metric, isReopenable } = this;
    if (running !== undefined) {
      if (target === null && running.agreement === undefined) return undefined;
      this.#setAgreement(running, target, at, ticketClass);
      return 'changed';
    }
    const mayWithdraw = latest?.agreement !== undefined || (this.#deferred ?? []).some(({ kind }) => kind === 'agreed');
    const isDeferred = isReopenable && metric.reopening !== 'newCycle' && (target !== null || mayWithdraw);
    if (isDeferred) this.#defer({ kind: 'agreed', at, ticketClass, target });
    const mayStart = latest === undefined || metric.repeats;
    const isNothing = target === null && this.#agreementForNext === undefined;
    if ((!mayStart && !isReopenable) || isNothing) return isDeferred ? 'ifReopened' : undefined;
    this.#agreementForNext = target ?? undefined;
    this.everHadTarget ||= target !== null;
    return mayStart ? 'changed' : 'ifReopened';
  }

  /**
   * Pauses or resumes the running clock, to match the pauses of the metric. If no clock runs, defers the change if a clock
   * may reopen, or if a clock `startsAtReopening`.
   */
  pauseOrResume(at: number, wasPaused: boolean, startsAtReopening: boolean): void {
    const { running } = this;
    const { isPaused, reason } = this.#metricPauses;
    if (running !== undefined) {
      if (wasPaused) running.resume(at);
      if (isPaused) running.pause(at, reason);
    } else if (this.isReopenable || startsAtReopening) {
      if (wasPaused) this.#defer({ kind: 'resumed', at });
      if (isPaused) this.#defer({ kind: 'paused', at, reason });
    }
  }

  #defer(change: DeferredChange): void {
    this.#deferred ??= [];
    this.#deferred.push(change);
  }

  /** Changes the class of the running clock, by the metric's policy for the fields that change. */
  #changeClass(ticketClass: TicketClass, at: number): void {
    const clock = this.running;
    if (clock === undefined || clock.ticketClass === ticketClass) return;
    const promise = this.#promiseOf(ticketClass, clock.agreement);
    const policy = reclassificationPolicy(this.metric, clock.ticketClass.classification, ticketClass.classification);
    if (isSamePromise(clock.promise, promise)) {
      clock.promise = promise;
      clock.ticketClass = ticketClass;
    } else if (policy !== 'restart') clock.changePromise(promise, ticketClass, policy === 'carryElapsed', at);
    else this.#restartUnder(clock, promise, ticketClass, at);
  }

  /** Restarts the running clock because of a change of class. The new clock keeps the agreement. */
  #restartUnder(old: Clock, promise: ClockPromise, ticketClass: TicketClass, at: number): void {
    const wasLate = old.isPastDue(at);
    const clock = this.#restart(at, promise, ticketClass) as Clock;
    clock.agreement = old.agreement;
    // A clock that has just started can only be late if its due is a fixed instant.
    clock.breachedOnChange = !wasLate && clock.isPastDue(at);
  }

  #promiseOf(ticketClass: TicketClass, agreement: AgreedTarget | undefined): ClockPromise {
    if (agreement !== undefined) return this.#ticketClasses.agreedPromise(agreement, ticketClass);
    return ticketClass.promises[this.metric.index] as ClockPromise;
  }

  #addClock(at: number, ticketClass: TicketClass): Clock {
    if (this.latest !== undefined) this.past.push(this.latest);
    const clock = new Clock(at, this.#promiseOf(ticketClass, this.#agreementForNext), ticketClass);
    clock.agreement = this.#agreementForNext;
    this.#agreementForNext = undefined;
    this.latest = clock;
    return clock;
  }

  #pauseIfMetricPaused(clock: Clock, at: number): void {
    if (this.#metricPauses.isPaused) clock.pause(at, this.#metricPauses.reason);
  }

  /** Ends the running clock as restarted and starts the next cycle, which inherits a lateness and a pause. */
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

  /**
   * Applies a deferred change of class or agreement at its own instant. If the time since the end does not count, reopens the
   * clock for that instant only, so that the time from the end to the change is excluded.
   */
  #applyDeferred(change: Extract<DeferredChange, { readonly ticketClass: TicketClass }>, counts: boolean): void {
    const { at, ticketClass } = change;
    const end = this.latest?.end;
    if (!counts) this.latest?.reopen(at, false);
    if (change.kind === 'agreed') this.#setAgreement(this.latest as Clock, change.target, at, ticketClass);
    else this.#changeClass(ticketClass, at);
    if (!counts) this.latest?.restoreEnd(at, end);
  }

  #setAgreement(clock: Clock, target: AgreedTarget | null, at: number, ticketClass: TicketClass): void {
    if (target === null && clock.agreement === undefined) return;
    clock.agreement = target ?? undefined;
    clock.changePromise(this.#promiseOf(ticketClass, clock.agreement), ticketClass, false, at);
    this.everHadTarget ||= target !== null;
  }
}

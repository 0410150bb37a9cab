import type { AgreedTarget } from '../catalog/target';
import type { ParsedEvent } from '../ticket/event';
import { Clock, type End } from './clock';
import { type CompiledMetric, type Effect, meets, policyFor } from './effects';
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

/** What an event did to a metric: any of these, added up. */
export const NOTHING = 0;
export const CHANGED = 1;
/** Something that shows only if the ticket is reopened. */
export const IF_REOPENED = 2;
/** It would have started a clock, had the metric that this one follows ended. */
export const TOO_EARLY = 4;

/** What an event does to the ticket as a whole. */
export interface OnTicket {
  /** The class before the event and after it; one object where it stays. */
  readonly before: TicketClass;
  readonly after: TicketClass;
  /** What is agreed; null for an agreement that is withdrawn. */
  readonly agreed: AgreedTarget | null | undefined;
  /** Whether it ends a wait by beginning another one. */
  readonly endsWait: boolean;
  /** Whether it is a `resumed` that begins or ends a pause of some metric. */
  readonly turnsPause: boolean;
}

/** A metric of one ticket: its clocks, one a cycle, and the pauses that hold. */
export class MetricRun {
  readonly metric: CompiledMetric;
  /** The latest clock, and those before it. */
  clock: Clock | undefined;
  readonly past: Clock[] = [];
  /** Whether the metric has had a target, or awaited one, at any time. */
  wasPromised: boolean;
  /** What has closed the ticket, as far as this metric knows: one that ignores reopenings knows of none. */
  #closedBy: 'resolved' | 'cancelled' | undefined;
  /** The class of the ticket when it was cancelled, which to one that ignores reopenings it keeps. */
  #cancelledAs: TicketClass | undefined;
  /** The first of its starts while the ticket is closed, where nothing has stopped it since. */
  #waitsSince: number | undefined;
  /** What was agreed of the clock that starts next. */
  #agreedForNext: AgreedTarget | undefined;
  #afterwards: Afterwards[] = [];
  /** The pauses that hold, as bits; those that a `paused` began; and the reason of each. */
  #holding = 0;
  #waits = 0;
  readonly #reasons: (string | undefined)[] = [];
  readonly #promises: Promises;
  readonly #followed: MetricRun | undefined;

  constructor(metric: CompiledMetric, promises: Promises, ticketClass: TicketClass, followed: MetricRun | undefined) {
    this.metric = metric;
    this.#promises = promises;
    this.#followed = followed;
    this.wasPromised = this.#isPromisedBy(ticketClass);
  }

  get running(): Clock | undefined {
    return this.clock?.isRunning ? this.clock : undefined;
  }

  /** Whether the ticket is cancelled, as far as this metric knows. */
  get isCancelled(): boolean {
    return this.#closedBy === 'cancelled';
  }

  /** The number of the latest clock; 0 before the first. */
  get cycle(): number {
    return this.past.length + (this.clock === undefined ? 0 : 1);
  }

  /** What the latest clock is judged by, or the next to start. */
  promiseUnder(ticketClass: TicketClass): ClockPromise {
    if (this.clock !== undefined) return this.clock.promise;
    return this.#promiseOf(this.#cancelledAs ?? ticketClass, this.#agreedForNext);
  }

  /** Whether an event would begin or end a pause. */
  turnsPause(event: ParsedEvent, { pauses }: Effect): boolean {
    if (this.#isShutTo(event, true)) return false;
    return pauses.some(({ on, until }, i) => meets((this.#holding & (1 << i)) === 0 ? on : until, event));
  }

  /** Takes an event, in the order that the rules give: cancel, stop or reopen, class, reset, start, pause. */
  take(event: ParsedEvent, effect: Effect, onTicket: OnTicket): number {
    const { type, at } = event;
    const { before, after, agreed, endsWait } = onTicket;
    let outcome = NOTHING;
    if (this.#isShutTo(event, onTicket.turnsPause)) return outcome;
    if (type === 'resolved' || type === 'cancelled') outcome |= this.#endPauses(at);
    if (type === 'cancelled') outcome |= this.#cancelWithTicket(at, after);
    if (meets(effect.cancels, event)) outcome |= this.#end(at, 'cancelled');
    if (meets(effect.stops, event)) outcome |= this.#end(at, 'stopped');
    if (type === 'resolved') this.#closedBy = 'resolved';
    if (type === 'reopened') outcome |= this.#reopen(at, after);
    if (before !== after) outcome |= this.#reclassify(at, after);
    if (agreed !== undefined && this.#isAgreedOn(event, after)) outcome |= this.#agree(agreed, at, after);
    if (this.#isRestartedBy(event) || meets(effect.resets, event)) outcome |= this.#reset(at, after);
    if (meets(effect.starts, event)) outcome |= this.#start(type, at, after);
    if (effect.pauses.length > 0 || endsWait) outcome |= this.#pauseOrResume(event, effect, endsWait);
    return outcome;
  }

  /** The opening begins what pauses on it. */
  openIn(effect: Effect, at: number, ticketClass: TicketClass): void {
    if (meets(effect.starts, undefined)) this.#start('opened', at, ticketClass);
    effect.pauses.forEach(({ on }, i) => {
      if (meets(on, undefined)) this.#holding |= 1 << i;
    });
    if (this.#holding !== 0) this.running?.pause(at, undefined);
  }

  /** Starts a clock at an event of its starts, unless that does not count. */
  #start(type: string, at: number, ticketClass: TicketClass): number {
    const mayStart = this.clock === undefined || (this.metric.repeats && !this.clock.isRunning);
    if (!mayStart) return NOTHING;
    if (this.#followed !== undefined && this.#followed.clock?.isRunning !== false) return TOO_EARLY;
    // While the ticket is resolved nothing starts but what starts at the resolution.
    if (this.#closedBy !== undefined && type !== 'resolved') {
      if (this.#waitsSince !== undefined || this.metric.reopening === 'ignore') return NOTHING;
      this.#waitsSince = at;
      if (!this.#mayGoOn) this.#remember(at);
      return IF_REOPENED;
    }
    this.#beginNow(at, ticketClass);
    return CHANGED;
  }

  #isRestartedBy({ type, metric }: ParsedEvent): boolean {
    return type === 'restarted' && (metric === undefined || metric === this.metric.id);
  }

  /** Whether an agreement is on this metric. */
  #isAgreedOn({ agreement }: ParsedEvent, { promises, awaitsAgreement }: TicketClass): boolean {
    if (agreement?.metric !== undefined) return agreement.metric === this.metric.id;
    const target = promises[this.metric.index]?.target;
    return awaitsAgreement ? target === 'agreed' : target !== undefined;
  }

  /** Sets the target of its clock aside, or of the next to start; null withdraws that. */
  #agree(target: AgreedTarget | null, at: number, ticketClass: TicketClass): number {
    const clock = this.clock;
    if (clock?.isRunning) {
      if (target === null && clock.agreement === undefined) return NOTHING;
      this.#setAgreement(clock, target, at, ticketClass);
      return CHANGED;
    }
    let outcome = NOTHING;
    if (this.#mayGoOn && this.metric.reopening !== 'newCycle') {
      this.#afterwards.push({ kind: 'agreed', at, ticketClass, target });
      outcome |= IF_REOPENED;
    }
    const mayStart = clock === undefined || this.metric.repeats || this.#mayGoOn;
    if (!mayStart || (target === null && this.#agreedForNext === undefined)) return outcome;
    this.#agreedForNext = target ?? undefined;
    this.wasPromised ||= target !== null;
    return outcome | (clock === undefined || this.metric.repeats ? CHANGED : IF_REOPENED);
  }

  /** Whether an event means nothing to it, since it ignores that the ticket was reopened. */
  #isShutTo({ type }: ParsedEvent, turnsPause: boolean): boolean {
    if (this.#closedBy === undefined || this.metric.reopening !== 'ignore') return false;
    if (this.#closedBy === 'cancelled') return true;
    if (type === 'resumed') return !turnsPause;
    return type === 'reopened' || type === 'resolved' || type === 'paused';
  }

  #isPromisedBy({ promises }: TicketClass): boolean {
    return promises[this.metric.index]?.target !== undefined;
  }

  #promiseOf(ticketClass: TicketClass, agreement: AgreedTarget | undefined): ClockPromise {
    if (agreement !== undefined) return this.#promises.agreed(agreement, ticketClass);
    return ticketClass.promises[this.metric.index] as ClockPromise;
  }

  /** Whether its clock has ended, but a reopening would take it up again. */
  get #mayGoOn(): boolean {
    const { clock, metric } = this;
    if (clock === undefined || clock.isRunning || metric.reopening === 'ignore') return false;
    return metric.reopens || clock.endedByTicket;
  }

  #begin(at: number, ticketClass: TicketClass): Clock {
    if (this.clock !== undefined) this.past.push(this.clock);
    const clock = new Clock(at, this.#promiseOf(ticketClass, this.#agreedForNext), ticketClass);
    clock.agreement = this.#agreedForNext;
    this.#agreedForNext = undefined;
    this.clock = clock;
    return clock;
  }

  /** Begins a clock that stands still where a pause holds. */
  #beginNow(at: number, ticketClass: TicketClass): void {
    const clock = this.#begin(at, ticketClass);
    if (this.#holding !== 0) clock.pause(at, this.#pauseReason);
  }

  #end(at: number, end: End): number {
    const waited = this.#waitsSince !== undefined;
    this.#waitsSince = undefined;
    return this.#finish(at, end) ? CHANGED : waited ? IF_REOPENED : NOTHING;
  }

  #cancelWithTicket(at: number, ticketClass: TicketClass): number {
    this.#closedBy = 'cancelled';
    if (this.metric.reopening === 'ignore') this.#cancelledAs = ticketClass;
    if (!this.#finish(at, 'cancelled')) return NOTHING;
    (this.clock as Clock).endedByTicket = true;
    return CHANGED;
  }

  #finish(at: number, end: End): boolean {
    const clock = this.running;
    if (clock === undefined) return false;
    clock.finish(at, end);
    this.#remember(at);
    return true;
  }

  /** From an instant on, takes down what a clock would have to know that is taken up, or starts, at a reopening. */
  #remember(at: number): void {
    this.#afterwards = [];
    if (this.#holding !== 0) this.#afterwards.push({ kind: 'paused', at, reason: this.#pauseReason });
  }

  /** Begins its running clock anew; the one that was is a past cycle, and its lateness is remembered. */
  #restart(at: number, promise: ClockPromise, ticketClass: TicketClass): Clock | undefined {
    const old = this.running;
    if (old === undefined) return undefined;
    const pausedFor = old.isPaused ? { reason: old.pauseReason } : undefined;
    old.finish(at, 'restarted');
    this.past.push(old);
    const clock = new Clock(at, promise, ticketClass);
    clock.wasLate = old.wasLate;
    if (pausedFor !== undefined) clock.pause(at, pausedFor.reason);
    this.clock = clock;
    return clock;
  }

  /** A person, or an event of its resets, begins its clock anew: on the target of the catalog. */
  #reset(at: number, ticketClass: TicketClass): number {
    const promise = this.#promiseOf(ticketClass, undefined);
    return this.#restart(at, promise, ticketClass) === undefined ? NOTHING : CHANGED;
  }

  #reopen(at: number, ticketClass: TicketClass): number {
    const { metric } = this;
    if (this.#closedBy === undefined || metric.reopening === 'ignore') return NOTHING;
    const since = this.#waitsSince;
    const goesOn = this.#mayGoOn;
    this.#closedBy = undefined;
    this.#waitsSince = undefined;
    if (goesOn && metric.reopening === 'newCycle') this.#beginNow(at, ticketClass);
    else if (goesOn) this.#goOn(at, ticketClass);
    else if (since !== undefined) this.#beginSince(since, ticketClass);
    return goesOn || since !== undefined ? CHANGED : NOTHING;
  }

  /** Starts a clock that has waited for the reopening, with the pauses since then. */
  #beginSince(since: number, ticketClass: TicketClass): void {
    const clock = this.#begin(since, ticketClass);
    for (const one of this.#afterwards) {
      if (one.kind === 'paused') clock.pause(one.at, one.reason);
      if (one.kind === 'resumed') clock.resume(one.at);
    }
  }

  /** Takes the clock up again. What happened since its end takes effect there and then. */
  #goOn(at: number, ticketClass: TicketClass): void {
    const counts = this.metric.reopening === 'continue';
    if (counts) this.clock?.goOn(at, true);
    for (const one of this.#afterwards) {
      if (one.kind === 'class' || one.kind === 'agreed') this.#takeUp(one, counts);
      else if (counts && one.kind === 'paused') this.clock?.pause(one.at, one.reason);
      else if (counts) this.clock?.resume(one.at);
    }
    this.#afterwards = [];
    this.#agreedForNext = undefined;
    if (!counts) this.clock?.goOn(at, false);
    if (!counts && this.#holding !== 0) this.clock?.pause(at, this.#pauseReason);
    this.#judgeUnder(ticketClass, at);
  }

  /** Lets a change of class, or an agreement, take effect when it was made; until then the time was left out. */
  #takeUp(one: Extract<Afterwards, { readonly ticketClass: TicketClass }>, counts: boolean): void {
    const { at, ticketClass } = one;
    const end = this.clock?.end;
    if (!counts) this.clock?.goOn(at, false);
    if (one.kind === 'agreed') this.#setAgreement(this.clock as Clock, one.target, at, ticketClass);
    else this.#judgeUnder(ticketClass, at);
    const clock = this.clock as Clock;
    if (!counts) clock.endAgain(at, end);
  }

  #setAgreement(clock: Clock, target: AgreedTarget | null, at: number, ticketClass: TicketClass): void {
    clock.agreement = target ?? undefined;
    clock.change(this.#promiseOf(ticketClass, clock.agreement), ticketClass, false, at);
    this.wasPromised ||= target !== null;
  }

  #reclassify(at: number, after: TicketClass): number {
    this.wasPromised ||= this.#isPromisedBy(after);
    if (this.running !== undefined) return this.#judgeUnder(after, at);
    if (!this.#mayGoOn) return NOTHING;
    this.#afterwards.push({ kind: 'class', at, ticketClass: after });
    return IF_REOPENED;
  }

  /** Judges the running clock under a class; its target may be another. */
  #judgeUnder(ticketClass: TicketClass, at: number): number {
    const clock = this.running;
    if (clock === undefined || clock.ticketClass === ticketClass) return NOTHING;
    const promise = this.#promiseOf(ticketClass, clock.agreement);
    const policy = policyFor(this.metric, clock.ticketClass.classification, ticketClass.classification);
    if (isSamePromise(clock.promise, promise)) {
      clock.promise = promise;
      clock.ticketClass = ticketClass;
      return CHANGED;
    }
    if (policy !== 'restart') clock.change(promise, ticketClass, policy === 'carryElapsed', at);
    else this.#restartUnder(clock, promise, ticketClass, at);
    return CHANGED;
  }

  /** A change of class begins the running clock anew, on what was agreed on it. */
  #restartUnder(old: Clock, promise: ClockPromise, ticketClass: TicketClass, at: number): void {
    const wasLate = old.isPastDue(at);
    const clock = this.#restart(at, promise, ticketClass) as Clock;
    clock.agreement = old.agreement;
    // Only a fixed instant may have passed already.
    clock.breachedOnChange = !wasLate && clock.isPastDue(at);
  }

  #endPauses(at: number): number {
    if (this.#holding === 0) return NOTHING;
    this.#holding = 0;
    this.#waits = 0;
    this.#resume(at);
    return CHANGED;
  }

  #pauseOrResume(event: ParsedEvent, { pauses }: Effect, endsWait: boolean): number {
    const held = this.#holding;
    let holding = endsWait ? held & ~this.#waits : held;
    let begun = 0;
    pauses.forEach(({ on, until }, i) => {
      const bit = 1 << i;
      if ((holding & bit) !== 0 && meets(until, event)) holding &= ~bit;
      else if ((holding & bit) === 0 && meets(on, event)) {
        begun |= bit;
        this.#reasons[i] = event.reason;
      }
    });
    this.#waits &= holding;
    if (event.type === 'paused') this.#waits |= begun;
    holding |= begun;
    if (holding === held && begun === 0) return NOTHING;
    this.#holding = holding;
    if (held !== 0) this.#resume(event.at);
    if (holding !== 0) this.#pause(event.at);
    return CHANGED;
  }

  #pause(at: number): void {
    if (this.running !== undefined) this.running.pause(at, this.#pauseReason);
    else if (this.#mayGoOn || this.#waitsSince !== undefined)
      this.#afterwards.push({ kind: 'paused', at, reason: this.#pauseReason });
  }

  #resume(at: number): void {
    if (this.running !== undefined) this.running.resume(at);
    else if (this.#mayGoOn || this.#waitsSince !== undefined) this.#afterwards.push({ kind: 'resumed', at });
  }

  /** The reason of the first of the pauses that hold. */
  get #pauseReason(): string | undefined {
    return this.#reasons[31 - Math.clz32(this.#holding & -this.#holding)];
  }
}

import type { ParsedEvent } from '../ticket/event';
import { type CompiledMetric, type Effect, meets } from './effects';
import { HeldPauses } from './held-pauses';
import { MetricClocks } from './metric-clocks';
import type { ClockPromise, Promises, TicketClass } from './promises';

/** What an event did to a metric, of all that may turn out to have done nothing: any of these, added up. */
const NOTHING = 0;
export const CHANGED = 1;
/** Something that shows only if the ticket is reopened. */
export const IF_REOPENED = 2;
/** It would have started a clock, had the metric that this one follows ended. */
export const TOO_EARLY = 4;

const changed = (did: boolean): number => (did ? CHANGED : NOTHING);

function outcomeOf(did: 'changed' | 'ifReopened' | undefined): number {
  return did === undefined ? NOTHING : did === 'changed' ? CHANGED : IF_REOPENED;
}

/** What an event does to the ticket as a whole. */
export interface OnTicket {
  /** The class before the event and after it; one object where it stays. */
  readonly before: TicketClass;
  readonly after: TicketClass;
  /** Whether it ends a wait by beginning another. */
  readonly endsWait: boolean;
  /** Whether it is a `resumed` that begins or ends a pause of some metric; asked only where a metric ignores reopenings. */
  readonly turnsPause: boolean;
}

/** What an event did to a metric. */
export interface Outcome {
  readonly run: MetricRun;
  /** {@link CHANGED}, {@link IF_REOPENED} and {@link TOO_EARLY}, as far as they hold. */
  readonly did: number;
}

/** A metric of one ticket: what each event does to its clocks. */
export class MetricRun {
  readonly metric: CompiledMetric;
  readonly clocks: MetricClocks;
  /** What the latest event that it took did to it. */
  did: number = NOTHING;
  readonly #held = new HeldPauses();
  /** What has closed the ticket, as far as this metric knows: one that ignores reopenings knows of none. */
  #closedBy: 'resolved' | 'cancelled' | undefined;
  /** The class of the ticket when it was cancelled, which to one that ignores reopenings it keeps. */
  #cancelledAs: TicketClass | undefined;
  /** The first of its starts while the ticket is closed, where nothing has stopped it since. */
  #waitsSince: number | undefined;
  readonly #followed: MetricRun | undefined;

  constructor(metric: CompiledMetric, promises: Promises, ticketClass: TicketClass, followed: MetricRun | undefined) {
    this.metric = metric;
    this.#followed = followed;
    this.clocks = new MetricClocks(metric, promises, this.#held);
    this.#noticePromise(ticketClass);
  }

  /** Whether the ticket is cancelled, as far as this metric knows. */
  get isCancelled(): boolean {
    return this.#closedBy === 'cancelled';
  }

  /** What its latest clock is judged by, or the next to start. */
  promiseUnder(ticketClass: TicketClass): ClockPromise {
    return this.clocks.promiseUnder(this.#cancelledAs ?? ticketClass);
  }

  /** Whether an event would begin or end a pause. */
  turnsPause(event: ParsedEvent, effect: Effect): boolean {
    return !this.#isShutTo(event, true) && this.#held.isTurnedBy(event, effect);
  }

  /** The opening starts its clock, and begins what pauses on it. */
  open(effect: Effect, at: number, ticketClass: TicketClass): void {
    this.#held.open(effect);
    if (meets(effect.starts, undefined)) this.#start('opened', at, ticketClass);
  }

  /** Takes an event; `did` says what that did to it. */
  take(event: ParsedEvent, effect: Effect, onTicket: OnTicket): void {
    this.did = this.#isShutTo(event, onTicket.turnsPause) ? NOTHING : this.#apply(event, effect, onTicket);
  }

  /** Applies an event in the order that the rules give: cancel, stop or reopen, class, reset, start, pause. */
  #apply(event: ParsedEvent, effect: Effect, { before, after, endsWait }: OnTicket): number {
    const { type, at, agreement } = event;
    let outcome = NOTHING;
    const isClosing = type === 'resolved' || type === 'cancelled';
    const held = isClosing && this.#held.endAll();
    if (isClosing) this.#close(type, at, after);
    if (meets(effect.cancels, event)) outcome |= this.#end(at, 'cancelled');
    if (meets(effect.stops, event)) outcome |= this.#end(at, 'stopped');
    // Its pauses end when it has ended: one that moves its due has kept it from being late.
    if (held) this.clocks.pauseOrResume(at, true, this.#waitsSince !== undefined);
    if (type === 'reopened') this.#reopen(at, after);
    if (before !== after) this.#reclassify(at, after);
    if (agreement !== undefined && this.#isAgreedOn(event, after)) {
      outcome |= outcomeOf(this.clocks.agree(agreement.target, at, after));
    }
    const isRestarted = type === 'restarted' && (event.metric ?? this.metric.id) === this.metric.id;
    if (isRestarted || meets(effect.resets, event)) outcome |= changed(this.clocks.reset(at, after));
    if (meets(effect.starts, event)) outcome |= this.#start(type, at, after);
    if (effect.pauses.length > 0 || endsWait) outcome |= this.#turnPauses(event, effect, endsWait);
    return outcome;
  }

  /** Starts a clock at an event of its starts, unless that does not count. */
  #start(type: string, at: number, ticketClass: TicketClass): number {
    const { clocks, metric } = this;
    const mayStart = clocks.latest === undefined || (metric.repeats && !clocks.latest.isRunning);
    if (!mayStart) return NOTHING;
    if (this.#followed !== undefined && this.#followed.clocks.latest?.isRunning !== false) return TOO_EARLY;
    // While the ticket is resolved nothing starts but what starts at the resolution.
    if (this.#closedBy !== undefined && type !== 'resolved') {
      if (this.#waitsSince !== undefined || metric.reopening === 'ignore') return NOTHING;
      this.#waitsSince = at;
      if (!clocks.mayGoOn) clocks.waitFrom(at);
      return IF_REOPENED;
    }
    clocks.begin(at, ticketClass);
    return CHANGED;
  }

  #end(at: number, end: 'stopped' | 'cancelled'): number {
    const waited = this.#waitsSince !== undefined;
    this.#waitsSince = undefined;
    return this.clocks.finish(at, end) ? CHANGED : waited ? IF_REOPENED : NOTHING;
  }

  /** A cancellation of the ticket ends the clock, too. */
  #close(by: 'resolved' | 'cancelled', at: number, ticketClass: TicketClass): void {
    this.#closedBy = by;
    if (by === 'resolved') return;
    if (this.metric.reopening === 'ignore') this.#cancelledAs = ticketClass;
    this.clocks.finish(at, 'cancelled', true);
  }

  #reopen(at: number, ticketClass: TicketClass): void {
    const { clocks, metric } = this;
    const since = this.#waitsSince;
    const goesOn = clocks.mayGoOn;
    this.#closedBy = undefined;
    this.#waitsSince = undefined;
    if (goesOn && metric.reopening === 'newCycle') clocks.begin(at, ticketClass);
    else if (goesOn) clocks.goOn(at, ticketClass);
    else if (since !== undefined) clocks.beginSince(since, ticketClass);
  }

  #reclassify(at: number, ticketClass: TicketClass): void {
    this.#noticePromise(ticketClass);
    this.clocks.reclassify(at, ticketClass);
  }

  /** Whether an agreement is on this metric. */
  #isAgreedOn({ agreement }: ParsedEvent, { promises, awaitsAgreement }: TicketClass): boolean {
    if (agreement?.metric !== undefined) return agreement.metric === this.metric.id;
    if (agreement?.target === null) return true;
    const target = promises[this.metric.index]?.target;
    return awaitsAgreement ? target === 'agreed' : target !== undefined;
  }

  #turnPauses(event: ParsedEvent, effect: Effect, endsWait: boolean): number {
    const wasHeld = this.#held.any;
    if (!this.#held.turn(event, effect, endsWait)) return NOTHING;
    this.clocks.pauseOrResume(event.at, wasHeld, this.#waitsSince !== undefined);
    return CHANGED;
  }

  /** Whether an event means nothing to it, since it ignores that the ticket was reopened. */
  #isShutTo({ type }: ParsedEvent, turnsPause: boolean): boolean {
    if (this.#closedBy === undefined || this.metric.reopening !== 'ignore') return false;
    if (this.#closedBy === 'cancelled') return true;
    if (type === 'resumed') return !turnsPause;
    return type === 'reopened' || type === 'resolved' || type === 'paused';
  }

  #noticePromise({ promises }: TicketClass): void {
    this.clocks.wasPromised ||= promises[this.metric.index]?.target !== undefined;
  }
}

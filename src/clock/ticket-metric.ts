import type { ParsedEvent } from '../ticket/parsed-ticket';
import { type CompiledMetric, type MetricEffect, meets } from './compiled-metrics';
import { MetricClocks } from './metric-clocks';
import { MetricPauses } from './metric-pauses';
import type { ClockPromise, TicketClass, TicketClasses } from './ticket-class';

/** Flags for the effects of an event on a metric, combined with `|`. They decide whether the event is listed as ignored. */
const NOTHING = 0;
export const CHANGED = 1;
/** The event has an effect only if the ticket is reopened. */
export const IF_REOPENED = 2;
/** The event would have started a clock if the clock of the followed metric had ended. */
export const BEFORE_FOLLOWED = 4;

const changed = (did: boolean): number => (did ? CHANGED : NOTHING);

function agreementOutcome(did: 'changed' | 'ifReopened' | undefined): number {
  return did === undefined ? NOTHING : did === 'changed' ? CHANGED : IF_REOPENED;
}

/** The effect of an event on the ticket, for its metrics. */
export interface TicketChange {
  /** The class before and after the event: the same object if the event does not change it. */
  readonly before: TicketClass;
  readonly after: TicketClass;
  /** Whether a `paused` event begins a wait. If the ticket waits already, for another reason, the earlier wait ends. */
  readonly beginsWait: boolean;
  /** Whether a `resumed` event begins or ends a pause of any metric. Computed only if a metric ignores reopenings. */
  readonly changesAnyPause: boolean;
}

/** The effect of an event on a metric. */
export interface MetricOutcome {
  readonly metric: TicketMetric;
  /** Any of {@link CHANGED}, {@link IF_REOPENED} and {@link BEFORE_FOLLOWED}. */
  readonly flags: number;
}

/**
 * One metric of one ticket. `Replay` hands it each event that may change the metric. It decides what the event does, and
 * applies it to the pauses and the clocks of the metric.
 */
export class TicketMetric {
  readonly compiled: CompiledMetric;
  readonly clocks: MetricClocks;
  /** The flags of the latest event that was applied. */
  outcome: number = NOTHING;
  readonly #pauses = new MetricPauses();
  /** The event that closed the ticket. A metric that ignores reopenings never sees the ticket open again. */
  #closedBy: 'resolved' | 'cancelled' | undefined;
  /** The class of the ticket when it was cancelled. A metric that ignores reopenings keeps it. */
  #classAtCancellation: TicketClass | undefined;
  /** The instant of the first start event since the ticket was closed. A reopening starts the clock; a stop clears this instant. */
  #delayedSince: number | undefined;
  readonly #followed: TicketMetric | undefined;

  constructor(
    compiled: CompiledMetric,
    ticketClasses: TicketClasses,
    ticketClass: TicketClass,
    followed: TicketMetric | undefined,
  ) {
    this.compiled = compiled;
    this.#followed = followed;
    this.clocks = new MetricClocks(compiled, ticketClasses, this.#pauses);
    this.#recordTarget(ticketClass);
  }

  /** Whether the ticket is cancelled for this metric, which may ignore reopenings. */
  get isCancelled(): boolean {
    return this.#closedBy === 'cancelled';
  }

  /** Returns the promise of its latest clock, or else of the clock that would start next. */
  promiseFor(ticketClass: TicketClass): ClockPromise {
    return this.clocks.promiseFor(this.#classAtCancellation ?? ticketClass);
  }

  /** Whether an event would begin or end a pause of this metric. */
  changesPause(event: ParsedEvent, effect: MetricEffect): boolean {
    return !this.#ignores(event, true) && this.#pauses.isChangedBy(event, effect);
  }

  /** Applies the opening of the ticket, which may begin pauses and start a clock. */
  applyOpening(effect: MetricEffect, at: number, ticketClass: TicketClass): void {
    this.#pauses.applyOpening(effect);
    if (meets(effect.starts, undefined)) this.#start('opened', at, ticketClass);
  }

  /** Applies an event and sets `outcome`. */
  apply(event: ParsedEvent, effect: MetricEffect, change: TicketChange): void {
    this.outcome = this.#ignores(event, change.changesAnyPause) ? NOTHING : this.#applySteps(event, effect, change);
  }

  /** Applies an event in the order of the rules: cancel, stop or reopen, change of class, reset, start, pause. */
  #applySteps(event: ParsedEvent, effect: MetricEffect, { before, after, beginsWait }: TicketChange): number {
    const { type, at, agreement } = event;
    let outcome = NOTHING;
    const isClosing = type === 'resolved' || type === 'cancelled';
    const wasPaused = isClosing && this.#pauses.endAll();
    if (isClosing) this.#close(type, at, after);
    if (meets(effect.cancels, event)) outcome |= this.#end(at, 'cancelled');
    if (meets(effect.stops, event)) outcome |= this.#end(at, 'stopped');
    // `endAll` ended the pauses of the metric, not of its clock. The lines above end a clock that is still paused, since a clock
    // whose pause moves its due is not late. A clock that they did not end is resumed here.
    if (wasPaused) this.clocks.pauseOrResume(at, true, this.#delayedSince !== undefined);
    if (type === 'reopened') this.#reopen(at, after);
    if (before !== after) this.#reclassify(at, after);
    if (agreement !== undefined && this.#isAgreementFor(event, after)) {
      outcome |= agreementOutcome(this.clocks.agree(agreement.target, at, after));
    }
    const isRestarted = type === 'restarted' && (event.metric ?? this.compiled.id) === this.compiled.id;
    if (isRestarted || meets(effect.resets, event)) outcome |= changed(this.clocks.reset(at, after));
    if (meets(effect.starts, event)) outcome |= this.#start(type, at, after);
    if (effect.pauses.length > 0 || beginsWait) outcome |= this.#changePauses(event, effect, beginsWait);
    return outcome;
  }

  /** Starts a clock at a start event if the metric may have a new clock. */
  #start(type: string, at: number, ticketClass: TicketClass): number {
    const { clocks, compiled } = this;
    const mayStart = clocks.latest === undefined || (compiled.repeats && !clocks.latest.isRunning);
    if (!mayStart) return NOTHING;
    if (this.#followed !== undefined && this.#followed.clocks.latest?.isRunning !== false) return BEFORE_FOLLOWED;
    // While the ticket is closed, a clock can start only at the resolution itself. Any other start waits for a reopening.
    if (this.#closedBy !== undefined && type !== 'resolved') {
      if (this.#delayedSince !== undefined || compiled.reopening === 'ignore') return NOTHING;
      this.#delayedSince = at;
      if (!clocks.isReopenable) clocks.startDeferring(at);
      return IF_REOPENED;
    }
    clocks.start(at, ticketClass);
    return CHANGED;
  }

  /** Ends the running clock, and drops a start that waits for a reopening. */
  #end(at: number, end: 'stopped' | 'cancelled'): number {
    const wasDelayed = this.#delayedSince !== undefined;
    this.#delayedSince = undefined;
    return this.clocks.end(at, end) ? CHANGED : wasDelayed ? IF_REOPENED : NOTHING;
  }

  /** Closes the ticket for this metric. A cancellation also ends its clock. */
  #close(by: 'resolved' | 'cancelled', at: number, ticketClass: TicketClass): void {
    this.#closedBy = by;
    if (by === 'resolved') return;
    if (this.compiled.reopening === 'ignore') this.#classAtCancellation = ticketClass;
    this.clocks.end(at, 'cancelled', true);
  }

  /** Reopens the ended clock by the reopening policy. If no clock is reopenable, starts the clock whose start has waited. */
  #reopen(at: number, ticketClass: TicketClass): void {
    const { clocks, compiled } = this;
    const since = this.#delayedSince;
    const { isReopenable } = clocks;
    this.#closedBy = undefined;
    this.#delayedSince = undefined;
    if (isReopenable && compiled.reopening === 'newCycle') clocks.start(at, ticketClass);
    else if (isReopenable) clocks.reopen(at, ticketClass);
    else if (since !== undefined) clocks.startBackdated(since, ticketClass);
  }

  #reclassify(at: number, ticketClass: TicketClass): void {
    this.#recordTarget(ticketClass);
    this.clocks.reclassify(at, ticketClass);
  }

  /** Whether an agreement applies to this metric. */
  #isAgreementFor({ agreement }: ParsedEvent, { promises, awaitsAgreement }: TicketClass): boolean {
    if (agreement?.metric !== undefined) return agreement.metric === this.compiled.id;
    if (agreement?.target === null) return true;
    const target = promises[this.compiled.index]?.target;
    return awaitsAgreement ? target === 'agreed' : target !== undefined;
  }

  #changePauses(event: ParsedEvent, effect: MetricEffect, beginsWait: boolean): number {
    const wasPaused = this.#pauses.isPaused;
    if (!this.#pauses.apply(event, effect, beginsWait)) return NOTHING;
    this.clocks.pauseOrResume(event.at, wasPaused, this.#delayedSince !== undefined);
    return CHANGED;
  }

  /**
   * Whether the metric ignores an event. For a metric that ignores reopenings, a closed ticket stays closed. `changesAnyPause` is
   * the field of {@link TicketChange}.
   */
  #ignores({ type }: ParsedEvent, changesAnyPause: boolean): boolean {
    if (this.#closedBy === undefined || this.compiled.reopening !== 'ignore') return false;
    if (this.#closedBy === 'cancelled') return true;
    if (type === 'resumed') return !changesAnyPause;
    return type === 'reopened' || type === 'resolved' || type === 'paused';
  }

  #recordTarget({ promises }: TicketClass): void {
    this.clocks.everHadTarget ||= promises[this.compiled.index]?.target !== undefined;
  }
}

import type { ParsedEvent, ParsedTicket } from '../ticket/parsed-ticket';
import type { EventType } from '../ticket/ticket';
import type { AffectedMetric, CompiledMetric, CompiledMetrics, MetricEffect } from './compiled-metrics';
import { findIgnored, type IgnoredCandidate, type IgnoredEvent, type IgnoredReason } from './ignored-events';
import { orderSimultaneous } from './simultaneous-events';
import type { TicketClass, TicketClasses } from './ticket-class';
import { BEFORE_FOLLOWED, type MetricOutcome, TicketMetric } from './ticket-metric';

/** Whether an event changes the ticket itself, whatever it does to the metrics. */
function changesTicket({ type, change }: ParsedEvent): boolean {
  return change !== undefined || STATE_EVENTS.includes(type);
}

const STATE_EVENTS: readonly string[] = ['paused', 'resumed', 'resolved', 'reopened', 'cancelled'];

/** Whether every state of a ticket that allows one of two events also allows the other. */
function isEquivalent(a: ParsedEvent, b: ParsedEvent): boolean {
  return a.type === b.type && a.reason === b.reason && a.by === b.by;
}

/**
 * Replays the events of a ticket up to an instant, in one pass. Each event first changes the state of the ticket (open,
 * waiting, resolved, cancelled) and then the metrics that it may change. An event that the state does not allow changes
 * nothing. The result is the clocks of each metric, in `metrics`.
 *
 * The files of this folder, in the order in which they process a ticket:
 *
 * 1. Once per SLA, `compiled-metrics` compiles the metrics to a table of effects. When a classification first occurs,
 *    `ticket-class` finds its promises, and `resolved-target` turns their targets into functions from a start to a due.
 * 2. `replay` applies each event to the ticket. `simultaneous-events` orders the events of one instant.
 * 3. `ticket-metric` decides what the event does to one metric. `metric-pauses` tracks its pauses, `metric-clocks` starts, ends
 *    and reopens its clocks.
 * 4. `clock` is one cycle; `moving-due` moves its due with each `pause`; a `measure` counts its time.
 * 5. `cycle-state` reads a clock as of an instant: its `verdict`, its `crossing` of thresholds and its `next-change`.
 *    `segment` explains its time. `ignored-events` lists the events that changed nothing.
 */
export class Replay {
  readonly ticket: ParsedTicket;
  readonly asOf: number;
  ticketClass: TicketClass;
  /** In the order of the catalog. */
  readonly metrics: readonly TicketMetric[];
  #state: 'open' | 'resolved' | 'cancelled' = 'open';
  #isWaiting = false;
  /** Reason of the `paused` event that began the wait. */
  #waitReason: string | undefined;
  #wasAnswered = false;
  readonly #ignoredCandidates: IgnoredCandidate[] = [];
  readonly #compiled: CompiledMetrics;
  readonly #ticketClasses: TicketClasses;
  /** In the order in which an event is applied to them: each metric comes after the metric that it follows. */
  readonly #metricsInOrder: TicketMetric[] = [];

  constructor(ticket: ParsedTicket, asOf: number, compiled: CompiledMetrics, ticketClasses: TicketClasses) {
    this.ticket = ticket;
    this.asOf = asOf;
    this.#compiled = compiled;
    this.#ticketClasses = ticketClasses;
    this.ticketClass = ticketClasses.classOf(ticket.classification);
    const { metrics, opening } = compiled;
    const inCatalogOrder = new Array<TicketMetric>(metrics.length);
    this.metrics = inCatalogOrder;
    for (let position = 0; position < metrics.length; position++) {
      const compiledMetric = metrics[position] as CompiledMetric;
      const { index, follows } = compiledMetric;
      const followed = follows === undefined ? undefined : inCatalogOrder[follows];
      const metric = new TicketMetric(compiledMetric, ticketClasses, this.ticketClass, followed);
      inCatalogOrder[index] = metric;
      this.#metricsInOrder.push(metric);
      metric.applyOpening(opening[position] as MetricEffect, ticket.openedAt, this.ticketClass);
    }
    this.#applyAll();
  }

  /** Returns the events that changed nothing, if there is an {@link IgnoredReason} for them. */
  ignored(): readonly IgnoredEvent[] {
    if (this.#ignoredCandidates.length === 0) return [];
    return findIgnored(this.#ignoredCandidates, this, this.#ticketClasses);
  }

  /** Returns the events that are dated before the opening and count as at the opening. */
  adjusted(): readonly { readonly index: number; readonly type: EventType }[] {
    const { adjusted, events } = this.ticket;
    if (adjusted.length === 0) return [];
    const types = new Map(events.map(({ index, type }) => [index, type as EventType]));
    return adjusted.map((index) => ({ index, type: types.get(index) as EventType }));
  }

  /** Applies all events, one instant after the other. */
  #applyAll(): void {
    const { events } = this.ticket;
    for (let from = 0, until = 1; from < events.length; from = until++) {
      const first = events[from] as ParsedEvent;
      if (first.at > this.asOf) return;
      while (events[until]?.at === first.at) until++;
      if (until === from + 1) this.#applyOrIgnore(first);
      else this.#applySimultaneous(events.slice(from, until));
    }
  }

  /**
   * Applies the events of one instant. An event that the state does not allow yet waits until the others have been applied.
   * Changes of class come last.
   */
  #applySimultaneous(events: readonly ParsedEvent[]): void {
    const isAllowed = (event: ParsedEvent) => this.#reasonToIgnore(event) === undefined;
    const others = events.filter(({ change }) => change === undefined);
    const waiting = [...orderSimultaneous(others, isAllowed)];
    for (let before = Number.POSITIVE_INFINITY; waiting.length < before; ) {
      before = waiting.length;
      this.#applyAllowed(waiting);
    }
    for (const event of waiting) this.#applyOrIgnore(event);
    for (const event of events) if (event.change !== undefined) this.#applyOrIgnore(event);
  }

  /** Applies the events that the state allows, one by one, and leaves the others in the list. */
  #applyAllowed(events: ParsedEvent[]): void {
    let left = 0;
    /** An event that the present state does not allow. The state does not allow equivalent events either. */
    let refused: ParsedEvent | undefined;
    for (const event of events) {
      if (refused === undefined || !isEquivalent(event, refused)) {
        if (this.#reasonToIgnore(event) === undefined) {
          this.#apply(event);
          refused = undefined;
          continue;
        }
        refused = event;
      }
      events[left++] = event;
    }
    events.length = left;
  }

  /** Returns why the state of the ticket does not allow an event; undefined if it does. */
  #reasonToIgnore(event: ParsedEvent): IgnoredReason | undefined {
    const { type } = event;
    const state = this.#state;
    if (type === 'reopened') {
      if (state === 'open') return 'notResolved';
      return this.#compiled.mayReopen ? undefined : 'reopeningIgnored';
    }
    if (state === 'cancelled') return 'afterCancellation';
    if (type === 'resolved') return state === 'resolved' ? 'alreadyResolved' : undefined;
    if (type === 'paused') {
      if (state === 'resolved') return 'alreadyResolved';
      const isRepeated = this.#isWaiting && this.#waitReason === event.reason && !this.#changesAnyPause(event);
      return isRepeated ? 'alreadyPaused' : undefined;
    }
    if (type !== 'resumed' || this.#isWaiting || this.#changesAnyPause(event)) return undefined;
    return 'notPaused';
  }

  /** Whether an event would begin or end a pause of any metric. */
  #changesAnyPause(event: ParsedEvent): boolean {
    for (const { position, effect } of this.#affectedBy(event)) {
      if ((this.#metricsInOrder[position] as TicketMetric).changesPause(event, effect)) return true;
    }
    return false;
  }

  #affectedBy({ typeIndex }: ParsedEvent): readonly AffectedMetric[] {
    return this.#compiled.affected[typeIndex] as readonly AffectedMetric[];
  }

  #applyOrIgnore(event: ParsedEvent): void {
    const reason = this.#reasonToIgnore(event);
    if (reason === undefined) this.#apply(event);
    else this.#ignoredCandidates.push({ event, reason, outcomes: [] });
  }

  /** Applies an event that the state allows. */
  #apply(event: ParsedEvent): void {
    const { type } = event;
    const before = this.ticketClass;
    const beginsWait = type === 'paused' && !(this.#isWaiting && this.#waitReason === event.reason);
    const changesAnyPause = type === 'resumed' && this.#compiled.mayIgnoreReopening && this.#changesAnyPause(event);
    const reasonIfNoEffect = this.#changeTicket(event);
    const change = { before, after: this.ticketClass, beginsWait, changesAnyPause };
    const affected = this.#affectedBy(event);
    let outcome = 0;
    for (const { position, effect } of affected) {
      const metric = this.#metricsInOrder[position] as TicketMetric;
      metric.apply(event, effect, change);
      outcome |= metric.outcome;
    }
    const reason =
      reasonIfNoEffect ?? ((outcome & BEFORE_FOLLOWED) === 0 || changesTicket(event) ? undefined : 'beforeFollowed');
    if (reason === undefined) return;
    this.#ignoredCandidates.push({ event, reason, outcomes: this.#outcomesOf(affected) });
  }

  #outcomesOf(affected: readonly AffectedMetric[]): readonly MetricOutcome[] {
    return affected.map(({ position }) => {
      const metric = this.#metricsInOrder[position] as TicketMetric;
      return { metric, flags: metric.outcome };
    });
  }

  /**
   * Changes the state of the ticket. Returns the reason for which the event is listed as ignored if it changes no metric
   * that has a target. Undefined if the ticket gives no such reason.
   */
  #changeTicket(event: ParsedEvent): IgnoredReason | undefined {
    switch (event.type) {
      case 'paused':
        this.#isWaiting = true;
        this.#waitReason = event.reason;
        return undefined;
      case 'resumed':
        this.#isWaiting = false;
        return undefined;
      case 'resolved':
      case 'cancelled':
        this.#isWaiting = false;
        this.#state = event.type;
        this.#wasAnswered = true;
        return undefined;
      case 'reopened':
        this.#state = 'open';
        return undefined;
      case 'responded': {
        const wasAnswered = this.#wasAnswered;
        this.#wasAnswered = true;
        return wasAnswered ? 'alreadyResponded' : undefined;
      }
      case 'customerReplied':
        this.#wasAnswered = false;
        return undefined;
      case 'reclassified':
      case 'escalated':
        return this.#reclassify(event);
      case 'agreed':
        return 'nothingToAgree';
      case 'restarted':
        return 'notRunning';
      default:
        return undefined;
    }
  }

  #reclassify({ change }: ParsedEvent): IgnoredReason | undefined {
    const before = this.ticketClass;
    this.ticketClass = this.#ticketClasses.classOf({ ...before.classification, ...change });
    return this.ticketClass === before ? 'sameClass' : undefined;
  }
}

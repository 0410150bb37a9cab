import type { EventType, ParsedEvent, ParsedTicket } from '../ticket/event';
import type { CompiledMetric, CompiledMetrics, Effect, Reaction } from './effects';
import { type IgnoredEvent, type IgnoredReason, ignoredAmong, type Suspect } from './ignored';
import { MetricRun, type Outcome, TOO_EARLY } from './metric-run';
import type { Promises, TicketClass } from './promises';
import { inTurn } from './turns';

/** Whether an event is of consequence to the ticket itself, whatever it does to a metric. */
function isOfTicket({ type, change }: ParsedEvent): boolean {
  return change !== undefined || STATES.includes(type);
}

const STATES: readonly string[] = ['paused', 'resumed', 'resolved', 'reopened', 'cancelled'];

/** Whether a state that allows one of two events allows the other. */
function isAlike(a: ParsedEvent, b: ParsedEvent): boolean {
  return a.type === b.type && a.reason === b.reason && a.by === b.by;
}

/**
 * Replays a ticket's events up to an instant: one pass over the events, each taken by the ticket and then by every
 * metric.
 */
export class Replay {
  readonly ticket: ParsedTicket;
  readonly asOf: number;
  ticketClass: TicketClass;
  /** The metrics in the order of the catalog. */
  readonly runs: readonly MetricRun[];
  #state: 'open' | 'resolved' | 'cancelled' = 'open';
  /** Whether the ticket waits, and for what. */
  #waits = false;
  #waitsFor: string | undefined;
  #wasAnswered = false;
  readonly #suspects: Suspect[] = [];
  readonly #compiled: CompiledMetrics;
  readonly #promises: Promises;
  /** The metrics in the order in which they take an event: each after the one that it follows. */
  readonly #inOrder: MetricRun[] = [];

  constructor(ticket: ParsedTicket, asOf: number, compiled: CompiledMetrics, promises: Promises) {
    this.ticket = ticket;
    this.asOf = asOf;
    this.#compiled = compiled;
    this.#promises = promises;
    this.ticketClass = promises.classOf(ticket.classification);
    const { metrics, opening } = compiled;
    const runs = new Array<MetricRun>(metrics.length);
    this.runs = runs;
    for (let place = 0; place < metrics.length; place++) {
      const metric = metrics[place] as CompiledMetric;
      const followed = metric.follows === undefined ? undefined : runs[metric.follows];
      const run = new MetricRun(metric, promises, this.ticketClass, followed);
      runs[metric.index] = run;
      this.#inOrder.push(run);
      run.open(opening[place] as Effect, ticket.openedAt, this.ticketClass);
    }
    this.#takeAll();
  }

  /** The events that changed nothing. */
  ignored(): readonly IgnoredEvent[] {
    if (this.#suspects.length === 0) return [];
    return ignoredAmong(this.#suspects, this, this.#promises);
  }

  /** The events that count as at the opening, though they are dated before it. */
  adjusted(): readonly { readonly index: number; readonly type: EventType }[] {
    const { adjusted, events } = this.ticket;
    if (adjusted.length === 0) return [];
    const types = new Map(events.map(({ index, type }) => [index, type as EventType]));
    return adjusted.map((index) => ({ index, type: types.get(index) as EventType }));
  }

  /** Takes the events by their instants; those of one instant that the ticket's state does not allow, after the others. */
  #takeAll(): void {
    const { events } = this.ticket;
    for (let from = 0, until = 1; from < events.length; from = until++) {
      const first = events[from] as ParsedEvent;
      if (first.at > this.asOf) return;
      while (events[until]?.at === first.at) until++;
      if (until === from + 1) this.#takeOrRefuse(first);
      else this.#takeTogether(events.slice(from, until));
    }
  }

  #takeTogether(events: readonly ParsedEvent[]): void {
    const isAllowed = (event: ParsedEvent) => this.#refusal(event) === undefined;
    const others = events.filter(({ change }) => change === undefined);
    const waiting = [...inTurn(others, isAllowed)];
    for (let before = Number.POSITIVE_INFINITY; waiting.length < before; ) {
      before = waiting.length;
      this.#takeAllowed(waiting);
    }
    for (const event of waiting) this.#takeOrRefuse(event);
    for (const event of events) if (event.change !== undefined) this.#takeOrRefuse(event);
  }

  /** Takes the events that the state allows, one after the other, and leaves the rest of them in the list. */
  #takeAllowed(events: ParsedEvent[]): void {
    let left = 0;
    /** One that the present state does not allow; nor does it allow others that are alike. */
    let refused: ParsedEvent | undefined;
    for (const event of events) {
      if (refused === undefined || !isAlike(event, refused)) {
        if (this.#refusal(event) === undefined) {
          this.#take(event);
          refused = undefined;
          continue;
        }
        refused = event;
      }
      events[left++] = event;
    }
    events.length = left;
  }

  /** Why the ticket's state does not allow an event; undefined where it does. */
  #refusal(event: ParsedEvent): IgnoredReason | undefined {
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
      const isTheSame = this.#waits && this.#waitsFor === event.reason && !this.#turnsPause(event);
      return isTheSame ? 'alreadyPaused' : undefined;
    }
    if (type !== 'resumed' || this.#waits || this.#turnsPause(event)) return undefined;
    return 'notPaused';
  }

  /** Whether an event would begin or end a pause of some metric. */
  #turnsPause(event: ParsedEvent): boolean {
    for (const { place, effect } of this.#reactionsTo(event)) {
      if ((this.#inOrder[place] as MetricRun).turnsPause(event, effect)) return true;
    }
    return false;
  }

  #reactionsTo({ typeIndex }: ParsedEvent): readonly Reaction[] {
    return this.#compiled.reactions[typeIndex] as readonly Reaction[];
  }

  #takeOrRefuse(event: ParsedEvent): void {
    const reason = this.#refusal(event);
    if (reason === undefined) this.#take(event);
    else this.#suspects.push({ event, reason, outcomes: [] });
  }

  /** Takes an event that the state allows. */
  #take(event: ParsedEvent): void {
    const { type } = event;
    const before = this.ticketClass;
    const endsWait = type === 'paused' && !(this.#waits && this.#waitsFor === event.reason);
    const turnsPause = type === 'resumed' && this.#compiled.mayIgnoreReopening && this.#turnsPause(event);
    const suspicion = this.#advance(event);
    const onTicket = { before, after: this.ticketClass, endsWait, turnsPause };
    const reactions = this.#reactionsTo(event);
    let did = 0;
    for (const { place, effect } of reactions) {
      const run = this.#inOrder[place] as MetricRun;
      run.take(event, effect, onTicket);
      did |= run.did;
    }
    const reason = suspicion ?? ((did & TOO_EARLY) === 0 || isOfTicket(event) ? undefined : 'beforeFollowed');
    if (reason === undefined) return;
    this.#suspects.push({ event, reason, outcomes: this.#outcomesOf(reactions) });
  }

  #outcomesOf(reactions: readonly Reaction[]): readonly Outcome[] {
    return reactions.map(({ place }) => {
      const run = this.#inOrder[place] as MetricRun;
      return { run, did: run.did };
    });
  }

  /** Lets an event change the ticket itself; says why it may turn out to have changed nothing. */
  #advance(event: ParsedEvent): IgnoredReason | undefined {
    switch (event.type) {
      case 'paused':
        this.#waits = true;
        this.#waitsFor = event.reason;
        return undefined;
      case 'resumed':
        this.#waits = false;
        return undefined;
      case 'resolved':
      case 'cancelled':
        this.#waits = false;
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
    this.ticketClass = this.#promises.classOf({ ...before.classification, ...change });
    return this.ticketClass === before ? 'sameClass' : undefined;
  }
}

import type { EventType, ParsedEvent, ParsedTicket } from '../ticket/event';
import type { CompiledMetrics, Effect } from './effects';
import { type IgnoredEvent, type IgnoredReason, ignoredAmong, type Suspect } from './ignored';
import { MetricRun, TOO_EARLY } from './metric-run';
import type { Promises, TicketClass } from './promises';
import { inTurn } from './turns';

/** Events that are of consequence to the ticket itself, whatever they do to a metric. */
const CHANGES_TICKET: ReadonlySet<string> = new Set([
  'paused',
  'resumed',
  'resolved',
  'reopened',
  'cancelled',
  'reclassified',
  'escalated',
]);

/** Far more turns than the events of one instant take that a desk logs. */
const MOST_TURNS = 100;

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
  readonly #inOrder: readonly MetricRun[];
  readonly #mayReopen: boolean;

  constructor(ticket: ParsedTicket, asOf: number, compiled: CompiledMetrics, promises: Promises) {
    this.ticket = ticket;
    this.asOf = asOf;
    this.#compiled = compiled;
    this.#promises = promises;
    this.ticketClass = promises.classOf(ticket.classification);
    const runs: MetricRun[] = [];
    this.#inOrder = compiled.metrics.map((metric) => {
      const followed = metric.follows === undefined ? undefined : runs[metric.follows];
      const run = new MetricRun(metric, promises, this.ticketClass, followed);
      runs[metric.index] = run;
      return run;
    });
    this.runs = runs;
    this.#mayReopen = compiled.metrics.some(({ reopening }) => reopening !== 'ignore');
    this.#open();
    this.#takeAll();
  }

  /** The events that changed nothing. */
  ignored(): readonly IgnoredEvent[] {
    if (this.#suspects.length === 0) return [];
    return ignoredAmong(this.#suspects, this, this.#inOrder, this.#promises);
  }

  /** The events that count as at the opening, though they are dated before it. */
  adjusted(): readonly { readonly index: number; readonly type: EventType }[] {
    const { adjusted, events } = this.ticket;
    return adjusted.map((index) => ({ index, type: events.find((event) => event.index === index)?.type as EventType }));
  }

  #open(): void {
    const effects = this.#compiled.effectsOf('opened');
    this.#inOrder.forEach((run, i) => {
      run.open(effects[i] as Effect, this.ticket.openedAt, this.ticketClass);
    });
  }

  /** Takes the events by their instants; those of one instant that the ticket's state does not allow, after the others. */
  #takeAll(): void {
    const { events } = this.ticket;
    for (let from = 0, until = 1; from < events.length; from = until++) {
      const first = events[from] as ParsedEvent;
      if (first.at > this.asOf) return;
      while (events[until]?.at === first.at) until++;
      if (until === from + 1) this.#take(first);
      else this.#takeTogether(events.slice(from, until));
    }
  }

  #takeTogether(events: readonly ParsedEvent[]): void {
    const changes = events.filter(({ change }) => change !== undefined);
    let waiting = inTurn(
      events.filter(({ change }) => change === undefined),
      (event) => this.#refusal(event) === undefined,
    );
    let left = Number.POSITIVE_INFINITY;
    for (let turn = 0; turn < MOST_TURNS && waiting.length < left; turn++) {
      left = waiting.length;
      waiting = waiting.filter((event) => {
        const isRefused = this.#refusal(event) !== undefined;
        if (!isRefused) this.#take(event);
        return isRefused;
      });
    }
    for (const event of [...waiting, ...changes]) this.#take(event);
  }

  /** Why the ticket's state does not allow an event; undefined where it does. */
  #refusal(event: ParsedEvent): IgnoredReason | undefined {
    const { type } = event;
    const state = this.#state;
    if (type === 'reopened') {
      if (state === 'open') return 'notResolved';
      return this.#mayReopen ? undefined : 'reopeningIgnored';
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
    const effects = this.#compiled.effectsOf(event.type);
    return this.#inOrder.some((run, i) => run.turnsPause(event, effects[i] as Effect));
  }

  #take(event: ParsedEvent): void {
    const refusal = this.#refusal(event);
    if (refusal !== undefined) {
      this.#suspects.push({ event, reason: refusal, outcomes: [] });
      return;
    }
    const before = this.ticketClass;
    const endsWait = event.type === 'paused' && !(this.#waits && this.#waitsFor === event.reason);
    const turnsPause = event.type === 'resumed' && this.#turnsPause(event);
    const suspicion = this.#advance(event);
    const onTicket = { before, after: this.ticketClass, agreed: event.agreement?.target, endsWait, turnsPause };
    const effects = this.#compiled.effectsOf(event.type);
    const outcomes = this.#inOrder.map((run, i) => run.take(event, effects[i] as Effect, onTicket));
    if (suspicion !== undefined) this.#suspects.push({ event, reason: suspicion, outcomes });
    else if (!CHANGES_TICKET.has(event.type) && outcomes.some((outcome) => (outcome & TOO_EARLY) !== 0)) {
      this.#suspects.push({ event, reason: 'beforeFollowed', outcomes });
    }
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

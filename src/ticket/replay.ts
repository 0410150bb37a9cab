import type { Metric } from '../catalog/metric';
import type { ReclassificationPolicy, ReopeningPolicy } from '../catalog/policy';
import type { AgreedTarget } from '../catalog/target';
import type { Trigger, TriggerOn } from '../catalog/trigger';
import { Clock, type Obligation } from './clock';
import { type Classification, isSameClass, type ParsedEvent, type ParsedTicket } from './event';

/** How clocks take what is a matter of agreement. */
export interface Policies {
  readonly reclassification: ReclassificationPolicy;
  readonly reopening: ReopeningPolicy;
}

/** What a metric's clock is to be judged by, given the ticket's class and what was agreed on it. */
export type ObligationOf = (classification: Classification, agreement: AgreedTarget | undefined) => Obligation;

/** A metric's clocks, one a cycle, as they stand after the last event. */
export interface Run {
  readonly clocks: readonly Clock[];
  readonly cancelledAt: number | undefined;
  /** What a clock that started now would be judged by. */
  readonly obligation: Obligation;
  /** The events, by their place in the user's list, that changed something, unless no target was ever promised. */
  readonly used: ReadonlySet<number>;
}

/** Whether an event meets one of the triggers. */
function meets(triggers: readonly TriggerOn[], type: string, reason?: string): boolean {
  const cases = triggers.map((one): Trigger => (typeof one === 'string' ? { event: one } : one));
  return cases.some(({ event, reasons }) => event === type && (reasons?.some((one) => one === reason) ?? true));
}

/** Replays a ticket's events for one metric. */
export function replay(
  ticket: ParsedTicket,
  metricId: string,
  metric: Metric,
  obligationOf: ObligationOf,
  policies: Policies,
): Run {
  const run = new MetricReplay(ticket.classification, metricId, metric, obligationOf, policies);
  run.begin('opened', ticket.openedAt);
  for (const event of ticket.events) run.take(event);
  return run;
}

class MetricReplay implements Run {
  readonly clocks: Clock[] = [];
  cancelledAt: number | undefined;
  #classification: Classification;
  #agreement: AgreedTarget | undefined;
  /** The pause that the ticket is in, as far as it is one for this metric. */
  #pause: { readonly reason: string | undefined } | undefined;
  #resolved = false;
  /** The first of its starts while the ticket lies resolved, where no stop has come since. */
  #waitsSince: number | undefined;
  /** What is said of the ticket's class, or agreed, while it lies resolved with a clock that may yet go on. */
  #missed: ParsedEvent[] = [];
  /** Whether it has had a target at any time, and the events that changed something of it. */
  #promised: boolean;
  readonly #changedBy = new Set<number>();
  readonly #metricId: string;
  readonly #metric: Metric;
  readonly #obligationOf: ObligationOf;
  readonly #policies: Policies;

  constructor(
    classification: Classification,
    metricId: string,
    metric: Metric,
    obligationOf: ObligationOf,
    policies: Policies,
  ) {
    this.#classification = classification;
    this.#metricId = metricId;
    this.#metric = metric;
    this.#obligationOf = obligationOf;
    this.#policies = policies;
    this.#promised = this.obligation !== 'noTarget';
  }

  get obligation(): Obligation {
    return this.#obligationOf(this.#classification, this.#agreement);
  }

  get used(): ReadonlySet<number> {
    return this.#promised ? this.#changedBy : new Set();
  }

  get #clock(): Clock | undefined {
    return this.clocks[this.clocks.length - 1];
  }

  get #running(): Clock | undefined {
    return this.#clock?.stoppedAt === undefined ? this.#clock : undefined;
  }

  begin(type: string, at: number): boolean {
    const mayStart = this.#clock === undefined || (this.#metric.repeats === true && this.#running === undefined);
    if (!mayStart || !meets(this.#metric.starts, type)) return false;
    // What is resolved waits for nothing, unless it is reopened, or the resolution itself is what something waits for.
    if (this.#resolved && type !== 'resolved') {
      this.#waitsSince ??= at;
      return false;
    }
    this.#start(at);
    return true;
  }

  take(event: ParsedEvent): void {
    if (this.cancelledAt !== undefined) return;
    if (this.#apply(event)) this.#changedBy.add(event.index);
    this.#promised ||= this.obligation !== 'noTarget';
  }

  #apply(event: ParsedEvent): boolean {
    const { type, at } = event;
    if (type === 'cancelled') return this.#cancel(at);
    const told = [
      this.#heed(event),
      this.#stop(type, at),
      this.#reopen(type, at),
      this.begin(type, at),
      this.#pauseOrResume(type, at, event.reason),
    ];
    return told.includes(true);
  }

  #start(at: number): void {
    const clock = new Clock(at, this.obligation, this.#classification);
    if (this.#pause !== undefined) clock.pause(at, this.#pause.reason);
    this.clocks.push(clock);
  }

  /** Takes what is said of the class, or agreed; where the clock may yet go on, it is kept for then. */
  #heed(event: ParsedEvent): boolean {
    if (event.change === undefined && event.agreement === undefined) return false;
    if (!this.#mayGoOn) return event.change === undefined ? this.#agree(event) : this.#reclassify(event);
    this.#missed.push(event);
    return false;
  }

  get #mayGoOn(): boolean {
    return this.#resolved && this.#metric.reopens === true && this.#clock?.stoppedAt !== undefined;
  }

  #reclassify({ change, at }: ParsedEvent): boolean {
    if (change === undefined || isSameClass(this.#classification, change)) return false;
    this.#classification = { ...this.#classification, ...change };
    return this.#judgeAnew(at);
  }

  /**
   * Judges a running clock by the ticket's class, unless the same target stays in force; one that has stopped keeps what
   * it was judged by.
   */
  #judgeAnew(at: number): boolean {
    const clock = this.#running;
    if (clock === undefined) return false;
    const { category, level } = clock.classification;
    const sameCell = category === this.#classification.category && level === this.#classification.level;
    if (sameCell && this.obligation === clock.obligation) {
      clock.classification = this.#classification;
      return false;
    }
    clock.change(this.obligation, this.#classification, this.#policies.reclassification, at);
    return true;
  }

  /** An agreement counts from where the clock started, as if it had been made then; before that, for the next to start. */
  #agree({ agreement, at }: ParsedEvent): boolean {
    if (agreement === undefined || (agreement.metric ?? this.#metricId) !== this.#metricId) return false;
    if (this.#obligationOf(this.#classification, undefined) !== 'awaitingAgreement') return false;
    const isOver = this.#clock?.stoppedAt !== undefined && this.#metric.repeats !== true;
    if (isOver || (agreement.target === null && this.#agreement === undefined)) return false;
    this.#agreement = agreement.target ?? undefined;
    this.#running?.change(this.obligation, this.#classification, 'retroactive', at);
    return true;
  }

  #stop(type: string, at: number): boolean {
    if (type === 'resolved') {
      this.#endPause(at);
      this.#resolved = true;
    }
    if (!meets(this.#metric.stops, type)) return false;
    this.#waitsSince = undefined;
    if (this.#running === undefined) return false;
    this.#running.stop(at);
    return true;
  }

  #reopen(type: string, at: number): boolean {
    if (type !== 'reopened' || !this.#resolved || this.#policies.reopening === 'ignore') return false;
    this.#resolved = false;
    const since = this.#waitsSince;
    this.#waitsSince = undefined;
    if (this.#goOn(at)) return true;
    if (since !== undefined) this.#start(since);
    return since !== undefined;
  }

  /** Lets a clock that has stopped go on, or another one begin. */
  #goOn(at: number): boolean {
    const clock = this.#clock;
    if (this.#metric.reopens !== true || clock?.stoppedAt === undefined) return false;
    const missed = this.#missed;
    this.#missed = [];
    if (this.#policies.reopening === 'newCycle') {
      for (const { change } of missed) this.#classification = { ...this.#classification, ...change };
      // What was agreed was agreed of the clock before.
      this.#agreement = undefined;
      this.#start(at);
      return true;
    }
    const counting = this.#policies.reopening === 'continue';
    // What was said meanwhile takes effect when it was said, as it would have on a clock that runs.
    for (const event of missed) {
      clock.goOn(event.at, counting);
      if (this.#heed(event)) this.#changedBy.add(event.index);
      clock.stoppedAt = event.at;
    }
    clock.goOn(at, counting);
    this.#judgeAnew(at);
    return true;
  }

  #pauseOrResume(type: string, at: number, reason: string | undefined): boolean {
    const pauses = [this.#metric.pauses ?? []].flat();
    if (pauses.some(({ until }) => meets(until, type))) return this.#endPause(at);
    if (!pauses.some(({ on }) => meets(on, type, reason)) || this.#pause !== undefined) return false;
    if (this.#resolved) return false;
    this.#pause = { reason };
    this.#running?.pause(at, reason);
    return true;
  }

  #endPause(at: number): boolean {
    if (this.#pause === undefined) return false;
    this.#pause = undefined;
    this.#running?.resume(at);
    return true;
  }

  #cancel(at: number): boolean {
    this.#endPause(at);
    this.cancelledAt = at;
    return this.#running !== undefined;
  }
}

import type { DateTime, Duration } from 'luxon';
import type { Catalog, CategoryId, LevelId, MetricId, ServiceTypeId, TierId } from '../catalog/catalog';
import type { CycleState } from '../clock/cycle-state';
import type { IgnoredEvent } from '../clock/ignored-events';
import type { Change } from '../clock/next-change';
import type { Verdict } from '../clock/verdict';
import type { EventType } from '../ticket/ticket';

/** A threshold of a clock, as of an instant. `I` is an instant. */
export interface ThresholdStatus<I = DateTime<true>> {
  readonly name: string;
  /**
   * Ticket, metric, cycle and threshold: the same for the same alert however often it is asked for. Absent where the
   * ticket has no id.
   */
  readonly key: string | undefined;
  /** When it is crossed if nothing more happens; absent where that is not known, as while the clock is paused. */
  readonly at: I | undefined;
  readonly reached: boolean;
}

/** What changes next if nothing happens to the ticket, and when: a host sets one timer for it. */
export interface NextChange<Metric extends string = string, I = DateTime<true>> extends Change<I> {
  readonly metric: Metric;
}

/** The status of a metric: its latest cycle, and the earlier ones. `I` is an instant, `A` an amount of time. */
export interface MetricStatusOf<I, A, Metric extends string = string> extends CycleState<I, A> {
  readonly metric: Metric;
  /** The cycles before, in order. */
  readonly cycles: readonly CycleState<I, A>[];
  readonly thresholds: readonly ThresholdStatus<I>[];
  readonly nextChange: NextChange<Metric, I> | undefined;
}

/** An event within a minute before the opening, which counts as at the opening. */
export interface AdjustedEvent {
  /** Its place in the ticket's list of events. */
  readonly index: number;
  readonly type: EventType;
}

/** The status of a ticket as of an instant. `I` is an instant, `A` an amount of time. */
export interface TicketStatusOf<C extends Catalog, I, A> {
  readonly id: string | undefined;
  readonly asOf: I;
  readonly category: CategoryId<C>;
  readonly level: LevelId<C>;
  readonly service: ServiceTypeId<C> | undefined;
  readonly tier: TierId<C> | undefined;
  readonly calendar: string | undefined;
  /** The first of breaching, breached, atRisk, onTrack, awaitingAgreement, met, notJudged that a promised metric has. */
  readonly verdict: Verdict;
  /** The metrics that have a target, or await one. */
  readonly promised: readonly MetricId<C>[];
  readonly metrics: { readonly [M in MetricId<C>]: MetricStatusOf<I, A, M> };
  /** The most urgent open metric: late first, then running, then paused; within each by due. */
  readonly mostUrgent: MetricId<C> | undefined;
  /** The earliest due of the metrics that run. */
  readonly due: I | undefined;
  readonly nextChange: NextChange<MetricId<C>, I> | undefined;
  /** Events that changed nothing, and why. */
  readonly ignored: readonly IgnoredEvent[];
  /** Events that count as at the opening, since they are dated within a minute before it. */
  readonly adjusted: readonly AdjustedEvent[];
}

export type CycleStatus = CycleState<DateTime<true>, Duration<true>>;
export type MetricStatus<Metric extends string = string> = MetricStatusOf<DateTime<true>, Duration<true>, Metric>;
export type TicketStatus<C extends Catalog = Catalog> = TicketStatusOf<C, DateTime<true>, Duration<true>>;

/** A status in plain numbers: instants in epoch ms, amounts in ms. `structuredClone` and JSON keep it whole. */
export type TicketEvaluation<C extends Catalog = Catalog> = TicketStatusOf<C, number, number>;
export type MetricEvaluation<Metric extends string = string> = MetricStatusOf<number, number, Metric>;

/** The status of a metric from that of its latest cycle. Written out, since an object that is spread is slow to make. */
export function metricStatusOf<I, A>(
  metric: string,
  of: CycleState<I, A>,
  cycles: readonly CycleState<I, A>[],
  thresholds: readonly ThresholdStatus<I>[],
  nextChange: NextChange<string, I> | undefined,
): MetricStatusOf<I, A> {
  return {
    metric,
    cycle: of.cycle,
    phase: of.phase,
    verdict: of.verdict,
    late: of.late,
    basis: of.basis,
    target: of.target,
    startedAt: of.startedAt,
    receivedAt: of.receivedAt,
    due: of.due,
    originalDue: of.originalDue,
    dueIfResumed: of.dueIfResumed,
    stoppedAt: of.stoppedAt,
    breachedAt: of.breachedAt,
    everBreached: of.everBreached,
    breachedOnChange: of.breachedOnChange,
    used: of.used,
    elapsed: of.elapsed,
    paused: of.paused,
    remaining: of.remaining,
    cycles,
    thresholds,
    nextChange,
  };
}

import type { DateTime, Duration } from 'luxon';
import type { Catalog, CategoryId, LevelId, MetricId, ServiceTypeId, TierId } from '../catalog/catalog';
import type { CycleState } from '../clock/cycle-state';
import type { IgnoredEvent } from '../clock/ignored-events';
import type { Change } from '../clock/next-change';
import type { Verdict } from '../clock/verdict';
import type { EventType } from '../ticket/ticket';

/** A threshold of a clock, as of an instant. `I` is the type of an instant. */
export interface ThresholdStatus<I = DateTime<true>> {
  readonly name: string;
  /**
   * Identifies an alert: ticket id, metric, cycle and threshold, separated by `/`. It stays the same in every later status,
   * so a host can avoid sending an alert twice. Absent if the ticket has no id.
   */
  readonly key: string | undefined;
  /** When the clock crosses the threshold if nothing more happens. Absent if that is unknown, for example during a pause. */
  readonly at: I | undefined;
  readonly reached: boolean;
}

/** The next change of a ticket's status if no event happens. A host needs only one timer, set to the instant `at`. */
export interface NextChange<Metric extends string = string, I = DateTime<true>> extends Change<I> {
  readonly metric: Metric;
}

/**
 * The status of a metric: its latest cycle, and the earlier cycles in `cycles`. `I` is the type of an instant, `A` that of an
 * amount of time.
 */
export interface MetricStatusOf<I, A, Metric extends string = string> extends CycleState<I, A> {
  readonly metric: Metric;
  /** The earlier cycles, oldest first. */
  readonly cycles: readonly CycleState<I, A>[];
  readonly thresholds: readonly ThresholdStatus<I>[];
  readonly nextChange: NextChange<Metric, I> | undefined;
}

/** An event dated up to a minute before the opening. It counts as if it happened at the opening. */
export interface AdjustedEvent {
  /** The index of the event in the ticket's `events`. */
  readonly index: number;
  readonly type: EventType;
}

/** The status of a ticket as of an instant. `I` is the type of an instant, `A` that of an amount of time. */
export interface TicketStatusOf<C extends Catalog, I, A> {
  readonly id: string | undefined;
  readonly asOf: I;
  readonly category: CategoryId<C>;
  readonly level: LevelId<C>;
  readonly service: ServiceTypeId<C> | undefined;
  readonly tier: TierId<C> | undefined;
  /** The calendar that the ticket names; absent if the ticket runs on the SLA's default calendar. */
  readonly calendar: string | undefined;
  /**
   * The worst verdict of the promised metrics. The order is `breaching`, `breached`, `atRisk`, `onTrack`,
   * `awaitingAgreement`, `met`, `notJudged`. `noTarget` if no metric is promised.
   */
  readonly verdict: Verdict;
  /** The metrics that have a target, or whose target is still to be agreed on. */
  readonly promised: readonly MetricId<C>[];
  readonly metrics: { readonly [M in MetricId<C>]: MetricStatusOf<I, A, M> };
  /** The most urgent open metric: late before running, running before paused, then the earliest due time. */
  readonly mostUrgent: MetricId<C> | undefined;
  /** The earliest due time of the open metrics; a paused metric has none. */
  readonly due: I | undefined;
  readonly nextChange: NextChange<MetricId<C>, I> | undefined;
  /** The events that changed nothing, each with its reason. An event to which no reason applies is not listed. */
  readonly ignored: readonly IgnoredEvent[];
  /** The events dated up to a minute before the opening. They count as if they happened at the opening. */
  readonly adjusted: readonly AdjustedEvent[];
}

/** One cycle of a metric's clock, with luxon values in the zone of its calendar. */
export type CycleStatus = CycleState<DateTime<true>, Duration<true>>;
/** The status of a metric, with luxon values in the zone of its calendar. */
export type MetricStatus<Metric extends string = string> = MetricStatusOf<DateTime<true>, Duration<true>, Metric>;
/** The status of a ticket. Instants are luxon `DateTime`s in the zone of the calendar; amounts are luxon `Duration`s. */
export type TicketStatus<C extends Catalog = Catalog> = TicketStatusOf<C, DateTime<true>, Duration<true>>;

/** The status of a ticket in plain numbers: instants in epoch ms, amounts in ms. `structuredClone` and JSON preserve it. */
export type TicketEvaluation<C extends Catalog = Catalog> = TicketStatusOf<C, number, number>;
/** The status of a metric in plain numbers: instants in epoch ms, amounts in ms. */
export type MetricEvaluation<Metric extends string = string> = MetricStatusOf<number, number, Metric>;

/** Returns the status of a metric. The fields of the latest cycle are written out because spreading an object is slow. */
export function metricStatusOf<I, A>(
  metric: string,
  latest: CycleState<I, A>,
  cycles: readonly CycleState<I, A>[],
  thresholds: readonly ThresholdStatus<I>[],
  nextChange: NextChange<string, I> | undefined,
): MetricStatusOf<I, A> {
  return {
    metric,
    cycle: latest.cycle,
    phase: latest.phase,
    verdict: latest.verdict,
    late: latest.late,
    basis: latest.basis,
    target: latest.target,
    startedAt: latest.startedAt,
    receivedAt: latest.receivedAt,
    due: latest.due,
    originalDue: latest.originalDue,
    dueIfResumed: latest.dueIfResumed,
    stoppedAt: latest.stoppedAt,
    breachedAt: latest.breachedAt,
    everBreached: latest.everBreached,
    breachedOnChange: latest.breachedOnChange,
    used: latest.used,
    elapsed: latest.elapsed,
    paused: latest.paused,
    remaining: latest.remaining,
    cycles,
    thresholds,
    nextChange,
  };
}

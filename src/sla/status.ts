import type { DateTime, Duration } from 'luxon';
import type { Catalog, CategoryId, LevelId, MetricId } from '../catalog/catalog';
import type { AgreedTarget, Target } from '../catalog/target';
import type { Desk } from '../clock/commitment';
import type { Change, OnBothClocks, Phase, State, Verdict } from '../clock/state';
import type { IgnoredEvent } from '../ticket/ignored';
import { toDuration } from '../time/date-time';

/** A threshold of a clock, as of an instant. */
export interface ThresholdStatus {
  readonly name: string;
  /** Ticket, metric, cycle and threshold: the same for the same alert however often it is asked for. */
  readonly key: string;
  /** When it is crossed if nothing more happens; absent where that cannot be said, as while the clock is paused. */
  readonly at: DateTime<true> | undefined;
  readonly reached: boolean;
}

/** What changes next if nothing happens to the ticket, and when: a host sets one timer for it. */
export interface NextChange<Metric extends string = string> {
  readonly at: DateTime<true>;
  /** Its calendar opens or closes, a threshold is crossed, or it becomes late: 1 ms after its due. */
  readonly what: Change['what'];
  readonly threshold: string | undefined;
  readonly metric: Metric;
}

/** One cycle of a metric's clock. Amounts on the business clock are those of the ticket's calendar. */
export interface CycleStatus {
  readonly phase: Phase;
  readonly verdict: Verdict;
  readonly target: Target | AgreedTarget | undefined;
  readonly startedAt: DateTime<true> | undefined;
  /** Absent while the clock is paused: it moves. */
  readonly due: DateTime<true> | undefined;
  /** The due before any pause moved it. */
  readonly originalDue: DateTime<true> | undefined;
  /** While the clock is paused, its due if the pause ended at the as-of instant. */
  readonly dueIfResumed: DateTime<true> | undefined;
  readonly stoppedAt: DateTime<true> | undefined;
  /** When it became late: at its due. Absent while it is not. */
  readonly breachedAt: DateTime<true> | undefined;
  /** Whether it was late at any time, also under a target that no longer holds. */
  readonly everBreached: boolean;
  /** Whether a change of level, category, tier or calendar made it late there and then. */
  readonly breachedOnChange: boolean;
  /** The fraction of the budget that has elapsed; above 1 where there is more. Verdicts do not depend on it. */
  readonly used: number | undefined;
  readonly elapsed: OnBothClocks<Duration<true>>;
  /** From the as-of instant, or the stop, to the due; negative when late. */
  readonly remaining: OnBothClocks<Duration<true>> | undefined;
}

/** How a metric stands as of an instant: its latest cycle, and the earlier ones. */
export interface MetricStatus<Metric extends string = string> extends CycleStatus {
  readonly metric: Metric;
  /** The number of the latest clock, from 1: a new cycle and a restart count one up; 0 before the first. */
  readonly cycle: number;
  readonly cycles: readonly CycleStatus[];
  readonly thresholds: readonly ThresholdStatus[];
  readonly nextChange: NextChange<Metric> | undefined;
}

/** How a ticket stands as of an instant. */
export interface TicketStatus<C extends Catalog = Catalog> {
  readonly id: string | undefined;
  readonly asOf: DateTime<true>;
  readonly category: CategoryId<C>;
  readonly level: LevelId<C>;
  readonly metrics: { readonly [M in MetricId<C>]: MetricStatus<M> };
  /** The open metric that presses most: a late one before one that runs, one that runs before one that is paused. */
  readonly mostUrgent: MetricId<C> | undefined;
  /** The earliest due of the metrics that run. */
  readonly due: DateTime<true> | undefined;
  readonly nextChange: NextChange<MetricId<C>> | undefined;
  /** Events that changed nothing, and why. */
  readonly ignored: readonly IgnoredEvent[];
}

const NOTHING = Object.freeze({ business: toDuration(0), wall: toDuration(0) });

function durations({ business, wall }: OnBothClocks<number>): OnBothClocks<Duration<true>> {
  return Object.freeze({ business: business === undefined ? undefined : toDuration(business), wall: toDuration(wall) });
}

/** A cycle in luxon's terms, in the zone of its desk. */
export function cycleStatus(state: State, { dateTime }: Desk): CycleStatus {
  const instant = (ms: number | undefined) => (ms === undefined ? undefined : dateTime(ms));
  return {
    phase: state.phase,
    verdict: state.verdict,
    target: state.target,
    startedAt: dateTime(state.startedAt),
    due: instant(state.due),
    originalDue: instant(state.originalDue),
    dueIfResumed: instant(state.dueIfResumed),
    stoppedAt: instant(state.stoppedAt),
    breachedAt: instant(state.breachedAt),
    everBreached: state.everBreached,
    breachedOnChange: state.breachedOnChange,
    used: state.used,
    elapsed: durations(state.elapsed),
    remaining: state.remaining && durations(state.remaining),
  };
}

/** A metric whose clock has not started; it is judged by nothing yet, but may have a target that awaits it. */
export function notStarted(target: Target | AgreedTarget | undefined, phase: Phase): CycleStatus {
  return {
    phase,
    verdict: target === undefined ? 'noTarget' : target === 'agreed' ? 'awaitingAgreement' : 'onTrack',
    target,
    startedAt: undefined,
    due: undefined,
    originalDue: undefined,
    dueIfResumed: undefined,
    stoppedAt: undefined,
    breachedAt: undefined,
    everBreached: false,
    breachedOnChange: false,
    used: undefined,
    elapsed: NOTHING,
    remaining: undefined,
  };
}

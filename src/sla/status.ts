import type { DateTime, Duration } from 'luxon';
import type { Catalog, CategoryId, LevelId, MetricId, ServiceTypeId, TierId } from '../catalog/catalog';
import type { Desk } from '../clock/desk';
import type { IgnoredEvent, Replay } from '../clock/replay';
import type { Change, CycleOf, OnBothClocks, Verdict } from '../clock/state';
import type { EventType } from '../ticket/event';
import { toDuration } from '../time/date-time';

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
export interface MetricStatusOf<I, A, Metric extends string = string> extends CycleOf<I, A> {
  readonly metric: Metric;
  /** The cycles before, in order. */
  readonly cycles: readonly CycleOf<I, A>[];
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

export type CycleStatus = CycleOf<DateTime<true>, Duration<true>>;
export type MetricStatus<Metric extends string = string> = MetricStatusOf<DateTime<true>, Duration<true>, Metric>;
export type TicketStatus<C extends Catalog = Catalog> = TicketStatusOf<C, DateTime<true>, Duration<true>>;

/** A status in plain numbers: instants in epoch ms, amounts in ms. `structuredClone` and JSON keep it whole. */
export type TicketEvaluation<C extends Catalog = Catalog> = TicketStatusOf<C, number, number>;
export type MetricEvaluation<Metric extends string = string> = MetricStatusOf<number, number, Metric>;

type InNumbers = CycleOf<number, number>;

function durations({ business, wall }: OnBothClocks<number>): OnBothClocks<Duration<true>> {
  return Object.freeze({ business: business === undefined ? undefined : toDuration(business), wall: toDuration(wall) });
}

/** A cycle in luxon's values, in the zone of its calendar. */
function inLuxon(cycle: InNumbers, { dateTime }: Desk): CycleStatus {
  const instant = (ms: number | undefined) => (ms === undefined ? undefined : dateTime(ms));
  return {
    ...cycle,
    startedAt: instant(cycle.startedAt),
    receivedAt: instant(cycle.receivedAt),
    due: instant(cycle.due),
    originalDue: instant(cycle.originalDue),
    dueIfResumed: instant(cycle.dueIfResumed),
    stoppedAt: instant(cycle.stoppedAt),
    breachedAt: instant(cycle.breachedAt),
    elapsed: durations(cycle.elapsed),
    remaining: cycle.remaining && durations(cycle.remaining),
  };
}

/** The same change at an instant of luxon's. */
function changeInLuxon<M extends string>(change: NextChange<M, number>, { dateTime }: Desk): NextChange<M> {
  return Object.freeze({ ...change, at: dateTime(change.at) });
}

function frozenList<T>(items: readonly T[]): readonly T[] {
  for (const item of items) Object.freeze(item);
  return Object.freeze(items);
}

/** The status in luxon's values: each metric in the zone of its calendar, the ticket in that of its own. */
export function statusInLuxon(evaluation: TicketEvaluation, replay: Replay): TicketStatus {
  const { ticketClass } = replay;
  const desks = new Map<string, Desk>();
  const metrics = replay.runs.map(({ metric: { id }, clocks: { past, latest } }): [string, MetricStatus] => {
    const inNumbers = evaluation.metrics[id] as MetricEvaluation;
    const desk = latest?.promise.desk ?? ticketClass.desk;
    desks.set(id, desk);
    const status: MetricStatus = {
      ...inNumbers,
      ...inLuxon(inNumbers, desk),
      cycles: Object.freeze(
        past.map((one, i) => Object.freeze(inLuxon(inNumbers.cycles[i] as InNumbers, one.promise.desk))),
      ),
      thresholds: Object.freeze(
        inNumbers.thresholds.map((threshold) => {
          return Object.freeze({
            ...threshold,
            at: threshold.at === undefined ? undefined : desk.dateTime(threshold.at),
          });
        }),
      ),
      nextChange: inNumbers.nextChange && changeInLuxon(inNumbers.nextChange, desk),
    };
    return [id, Object.freeze(status)];
  });
  const { nextChange, due } = evaluation;
  return Object.freeze({
    ...evaluation,
    promised: Object.freeze(evaluation.promised),
    ignored: frozenList(evaluation.ignored),
    adjusted: frozenList(evaluation.adjusted),
    asOf: ticketClass.desk.dateTime(evaluation.asOf),
    metrics: Object.freeze(Object.fromEntries(metrics)) as TicketStatus['metrics'],
    due: due === undefined ? undefined : ticketClass.desk.dateTime(due),
    nextChange: nextChange && changeInLuxon(nextChange, desks.get(nextChange.metric) as Desk),
  });
}

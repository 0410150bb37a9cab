import { type CycleState, cycleOutlookAt, cycleStateAt } from '../clock/cycle-state';
import type { Change } from '../clock/next-change';
import type { Replay } from '../clock/replay';
import type { NamedThresholds } from '../clock/threshold';
import type { ClockPromise } from '../clock/ticket-class';
import type { TicketMetric } from '../clock/ticket-metric';
import { isOpenPhase, type Verdict } from '../clock/verdict';
import { type MetricEvaluation, metricStatusOf, type NextChange, type TicketEvaluation } from './status';

type Cycle = CycleState<number, number>;

/** Returns the state of a metric whose clock has not started. */
function notStarted({ target, resolved }: ClockPromise, isCancelled: boolean): Cycle {
  const verdict =
    target === undefined
      ? 'noTarget'
      : isCancelled
        ? 'notJudged'
        : target === 'agreed'
          ? 'awaitingAgreement'
          : 'onTrack';
  return {
    cycle: 0,
    phase: isCancelled ? 'cancelled' : 'notStarted',
    verdict,
    late: false,
    basis: resolved?.measure.basis,
    target,
    startedAt: undefined,
    receivedAt: undefined,
    due: undefined,
    originalDue: undefined,
    dueIfResumed: undefined,
    stoppedAt: undefined,
    breachedAt: undefined,
    everBreached: false,
    breachedOnChange: false,
    used: undefined,
    elapsed: { business: 0, wall: 0 },
    paused: 0,
    remaining: undefined,
  };
}

function metricEvaluation(metric: TicketMetric, replay: Replay, thresholds: NamedThresholds): MetricEvaluation {
  const { id } = metric.compiled;
  const { latest, past, cycle: cycleNumber } = metric.clocks;
  const { asOf, ticket, ticketClass } = replay;
  if (latest === undefined) {
    return metricStatusOf(id, notStarted(metric.promiseFor(ticketClass), metric.isCancelled), [], [], undefined);
  }
  const { cycle, crossings, nextChange } = cycleOutlookAt(latest, cycleNumber, thresholds, asOf);
  const pastCycles = past.map((clock, i) => cycleStateAt(clock, i + 1, thresholds, asOf));
  const thresholdStatuses = crossings.map(({ name, at }) => ({
    name,
    key: ticket.id === undefined ? undefined : `${ticket.id}/${id}/${cycleNumber}/${name}`,
    at,
    reached: at !== undefined && at <= asOf,
  }));
  return metricStatusOf(id, cycle, pastCycles, thresholdStatuses, nextChange && changeOf(id, nextChange));
}

const changeOf = (metric: string, { at, kind, threshold }: Change): NextChange<string, number> => ({
  metric,
  at,
  kind,
  threshold,
});

/** The verdict of a ticket is the first of these that one of its promised metrics has. Without any, it is `noTarget`. */
const WORST_FIRST: readonly Verdict[] = [
  'breaching',
  'breached',
  'atRisk',
  'onTrack',
  'awaitingAgreement',
  'met',
  'notJudged',
];

/**
 * Returns the sort key of an open metric: first late, running or paused, then its due time. Time alone never changes the
 * order, because the running clock with the earliest due time is the first to become late.
 */
function urgencyOf(
  { clocks }: TicketMetric,
  { phase, breachedAt }: Cycle,
): readonly [rank: number, due: number] | undefined {
  const { latest } = clocks;
  if (latest?.promise.resolved === undefined || !isOpenPhase(phase)) return undefined;
  if (breachedAt !== undefined) return [0, breachedAt];
  return [phase === 'paused' ? 2 : 1, latest.dueBeforePause.due];
}

/** Returns the status of a replayed ticket in numbers. */
export function evaluationOf(replay: Replay, thresholds: NamedThresholds): TicketEvaluation {
  const { ticket, asOf, ticketClass, metrics: ticketMetrics } = replay;
  const metrics: Record<string, MetricEvaluation> = {};
  const promised: string[] = [];
  let worst = WORST_FIRST.length;
  let mostUrgent: string | undefined;
  let urgency: readonly [number, number] = [3, 0];
  let earliest = Number.POSITIVE_INFINITY;
  let nextChange: NextChange<string, number> | undefined;
  for (const metric of ticketMetrics) {
    const { id } = metric.compiled;
    const status = metricEvaluation(metric, replay, thresholds);
    metrics[id] = status;
    if (status.target !== undefined) {
      promised.push(id);
      worst = Math.min(worst, WORST_FIRST.indexOf(status.verdict));
    }
    const own = urgencyOf(metric, status);
    if (own !== undefined && (own[0] < urgency[0] || (own[0] === urgency[0] && own[1] < urgency[1]))) {
      urgency = own;
      mostUrgent = id;
    }
    if (status.due !== undefined && isOpenPhase(status.phase)) earliest = Math.min(earliest, status.due);
    const change = status.nextChange;
    if (change !== undefined && (nextChange === undefined || change.at < nextChange.at)) nextChange = change;
  }
  const { category, level, service, tier, calendar } = ticketClass.classification;
  return {
    id: ticket.id,
    asOf,
    category,
    level,
    service,
    tier,
    calendar,
    verdict: WORST_FIRST[worst] ?? 'noTarget',
    promised,
    metrics,
    mostUrgent,
    due: earliest === Number.POSITIVE_INFINITY ? undefined : earliest,
    nextChange,
    ignored: replay.ignored(),
    adjusted: replay.adjusted(),
  };
}

import { isOpenPhase, type State } from '../clock/state';
import { type Evaluation, latest, type MetricEvaluation } from './evaluation';
import type { Obligations } from './obligations';
import {
  type CycleStatus,
  cycleStatus,
  type MetricStatus,
  type NextChange,
  notStarted,
  type ThresholdStatus,
  type TicketStatus,
} from './status';

/** What of a status decides how it ranks among the metrics of a ticket. */
interface Standing {
  readonly status: MetricStatus;
  readonly state: State | undefined;
}

/** Late before running, running before paused; within each, the earlier due first. None of it changes with time alone. */
function pressing({ state }: Standing): readonly [number, number] | undefined {
  if (state === undefined || !isOpenPhase(state.phase) || state.standingDue === undefined) return undefined;
  if (state.breachedAt !== undefined) return [0, state.breachedAt];
  return [state.due === undefined ? 2 : 1, state.standingDue];
}

function mostUrgent(standings: readonly Standing[]): MetricStatus | undefined {
  const ranked = standings.flatMap((standing) => {
    const rank = pressing(standing);
    return rank === undefined ? [] : [{ rank, status: standing.status }];
  });
  ranked.sort((a, b) => a.rank[0] - b.rank[0] || a.rank[1] - b.rank[1]);
  return ranked[0]?.status;
}

function metricStatus({ ticket, asOf }: Evaluation, of: MetricEvaluation): Standing {
  const { metric, run } = of;
  const clock = latest(run);
  const cycle = run.clocks.reduce((count, { restarts }) => count + 1 + restarts, 0);
  if (clock === undefined) {
    const { obligation } = run;
    const target =
      typeof obligation === 'object' ? obligation.target : obligation === 'noTarget' ? undefined : 'agreed';
    const phase = run.cancelledAt === undefined ? 'notStarted' : 'cancelled';
    const none = { cycle, cycles: Object.freeze([]), thresholds: Object.freeze([]), nextChange: undefined };
    return { status: Object.freeze({ metric, ...notStarted(target, phase), ...none }), state: undefined };
  }
  const state = of.stateOf(clock);
  const desk = of.deskOf(clock);
  const thresholds = state.crossings.map(
    ({ name, at }): ThresholdStatus =>
      Object.freeze({
        name,
        key: [ticket.id ?? '', metric, cycle, name].join('/'),
        at: at === undefined ? undefined : desk.dateTime(at),
        reached: at !== undefined && at <= asOf,
      }),
  );
  const change = state.nextChange;
  const earlier = run.clocks
    .slice(0, -1)
    .map((past): CycleStatus => Object.freeze(cycleStatus(of.stateOf(past), of.deskOf(past))));
  const status: MetricStatus = Object.freeze({
    metric,
    ...cycleStatus(state, desk),
    cycle,
    cycles: Object.freeze(earlier),
    thresholds: Object.freeze(thresholds),
    nextChange: change && Object.freeze({ ...change, at: desk.dateTime(change.at), metric }),
  });
  return { status, state };
}

/** A ticket's evaluation in the terms of a host. */
export function ticketStatus(evaluation: Evaluation, obligations: Obligations): TicketStatus {
  const { ticket, classification, asOf } = evaluation;
  const { dateTime } = obligations.desk(classification.calendar);
  const standings = evaluation.metrics.map((metric) => metricStatus(evaluation, metric));
  const statuses = standings.map(({ status }) => status);
  const running = standings.flatMap(({ state }) =>
    state && isOpenPhase(state.phase) && state.due !== undefined ? [state.due] : [],
  );
  const changes = statuses.flatMap(({ nextChange }): NextChange[] => (nextChange ? [nextChange] : []));
  return Object.freeze({
    id: ticket.id,
    asOf: dateTime(asOf),
    category: classification.category,
    level: classification.level,
    metrics: Object.freeze(
      Object.fromEntries(statuses.map((status) => [status.metric, status])),
    ) as TicketStatus['metrics'],
    mostUrgent: mostUrgent(standings)?.metric,
    due: running.length === 0 ? undefined : dateTime(Math.min(...running)),
    nextChange: changes.reduce<NextChange | undefined>(
      (first, next) => (first && +first.at <= +next.at ? first : next),
      undefined,
    ),
    ignored: evaluation.ignored(),
  });
}

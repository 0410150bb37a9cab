import type { Duration } from 'luxon';
import type { ClockCalendar } from '../clock/clock-calendar';
import type { BusinessAndWallTime, CycleState } from '../clock/cycle-state';
import type { Replay } from '../clock/replay';
import { toDuration } from '../time/date-time';
import { DateTimes } from './date-times';
import {
  type CycleStatus,
  type MetricEvaluation,
  type MetricStatus,
  metricStatusOf,
  type NextChange,
  type ThresholdStatus,
  type TicketEvaluation,
  type TicketStatus,
} from './status';

function durationsOf({ business, wall }: BusinessAndWallTime<number>): BusinessAndWallTime<Duration<true>> {
  const elapsed = toDuration(wall);
  if (business === wall) return Object.freeze({ business: elapsed, wall: elapsed });
  return Object.freeze({ business: business === undefined ? undefined : toDuration(business), wall: elapsed });
}

type Cycle = CycleState<number, number>;

/** Converts a cycle to luxon values. */
function cycleInLuxon(cycle: Cycle, dateTimes: DateTimes): CycleStatus {
  return {
    cycle: cycle.cycle,
    phase: cycle.phase,
    verdict: cycle.verdict,
    late: cycle.late,
    basis: cycle.basis,
    target: cycle.target,
    startedAt: dateTimes.atOptional(cycle.startedAt),
    receivedAt: dateTimes.atOptional(cycle.receivedAt),
    due: dateTimes.atOptional(cycle.due),
    originalDue: dateTimes.atOptional(cycle.originalDue),
    dueIfResumed: dateTimes.atOptional(cycle.dueIfResumed),
    stoppedAt: dateTimes.atOptional(cycle.stoppedAt),
    breachedAt: dateTimes.atOptional(cycle.breachedAt),
    everBreached: cycle.everBreached,
    breachedOnChange: cycle.breachedOnChange,
    used: cycle.used,
    elapsed: durationsOf(cycle.elapsed),
    paused: toDuration(cycle.paused),
    remaining: cycle.remaining && durationsOf(cycle.remaining),
  };
}

function thresholdInLuxon({ name, key, at, reached }: ThresholdStatus<number>, dateTimes: DateTimes): ThresholdStatus {
  return Object.freeze({ name, key, at: dateTimes.atOptional(at), reached });
}

function changeInLuxon<M extends string>(change: NextChange<M, number>, dateTimes: DateTimes): NextChange<M> {
  const { metric, at, kind, threshold } = change;
  return Object.freeze({ metric, at: dateTimes.at(at), kind, threshold });
}

function frozenList<T>(items: readonly T[]): readonly T[] {
  for (const item of items) Object.freeze(item);
  return Object.freeze(items);
}

/** Converts an evaluation to luxon values: each metric in the zone of its calendar, the rest in that of the ticket's calendar. */
export function statusInLuxon(
  evaluation: TicketEvaluation,
  { metrics: ticketMetrics, ticketClass }: Replay,
): TicketStatus {
  const ofTicket = new DateTimes(ticketClass.calendar);
  const byDesk = [ofTicket];
  const dateTimesOf = (calendar: ClockCalendar): DateTimes => {
    const known = byDesk.find((dateTimes) => dateTimes.calendar === calendar);
    if (known !== undefined) return known;
    const dateTimes = new DateTimes(calendar);
    byDesk.push(dateTimes);
    return dateTimes;
  };
  const metrics: Record<string, MetricStatus> = {};
  let nextChange: TicketStatus['nextChange'];
  for (const { compiled, clocks } of ticketMetrics) {
    const status = evaluation.metrics[compiled.id] as MetricEvaluation;
    const dateTimes = dateTimesOf(clocks.latest?.promise.calendar ?? ticketClass.calendar);
    const change = status.nextChange && changeInLuxon(status.nextChange, dateTimes);
    if (evaluation.nextChange?.metric === compiled.id) nextChange = change;
    const cycles = clocks.past.map(({ promise }, i) =>
      Object.freeze(cycleInLuxon(status.cycles[i] as Cycle, dateTimesOf(promise.calendar))),
    );
    const thresholds = status.thresholds.map((threshold) => thresholdInLuxon(threshold, dateTimes));
    metrics[compiled.id] = Object.freeze(
      metricStatusOf(
        compiled.id,
        cycleInLuxon(status, dateTimes),
        Object.freeze(cycles),
        Object.freeze(thresholds),
        change,
      ),
    );
  }
  return Object.freeze({
    id: evaluation.id,
    asOf: ofTicket.at(evaluation.asOf),
    category: evaluation.category,
    level: evaluation.level,
    service: evaluation.service,
    tier: evaluation.tier,
    calendar: evaluation.calendar,
    verdict: evaluation.verdict,
    promised: Object.freeze(evaluation.promised),
    metrics: Object.freeze(metrics),
    mostUrgent: evaluation.mostUrgent,
    due: ofTicket.atOptional(evaluation.due),
    nextChange,
    ignored: frozenList(evaluation.ignored),
    adjusted: frozenList(evaluation.adjusted),
  });
}

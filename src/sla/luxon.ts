import type { Duration } from 'luxon';
import type { ClockCalendar } from '../clock/clock-calendar';
import type { CycleState, OnBothClocks } from '../clock/cycle-state';
import type { Replay } from '../clock/replay';
import { toDuration } from '../time/date-time';
import { Instants } from './instants';
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

function durations({ business, wall }: OnBothClocks<number>): OnBothClocks<Duration<true>> {
  const onWall = toDuration(wall);
  if (business === wall) return Object.freeze({ business: onWall, wall: onWall });
  return Object.freeze({ business: business === undefined ? undefined : toDuration(business), wall: onWall });
}

type Cycle = CycleState<number, number>;

/** A cycle in luxon's values. */
function cycleInLuxon(of: Cycle, instants: Instants): CycleStatus {
  return {
    cycle: of.cycle,
    phase: of.phase,
    verdict: of.verdict,
    late: of.late,
    basis: of.basis,
    target: of.target,
    startedAt: instants.orNone(of.startedAt),
    receivedAt: instants.orNone(of.receivedAt),
    due: instants.orNone(of.due),
    originalDue: instants.orNone(of.originalDue),
    dueIfResumed: instants.orNone(of.dueIfResumed),
    stoppedAt: instants.orNone(of.stoppedAt),
    breachedAt: instants.orNone(of.breachedAt),
    everBreached: of.everBreached,
    breachedOnChange: of.breachedOnChange,
    used: of.used,
    elapsed: durations(of.elapsed),
    paused: toDuration(of.paused),
    remaining: of.remaining && durations(of.remaining),
  };
}

function thresholdInLuxon({ name, key, at, reached }: ThresholdStatus<number>, instants: Instants): ThresholdStatus {
  return Object.freeze({ name, key, at: instants.orNone(at), reached });
}

function changeInLuxon<M extends string>(change: NextChange<M, number>, instants: Instants): NextChange<M> {
  const { metric, at, what, threshold } = change;
  return Object.freeze({ metric, at: instants.at(at), what, threshold });
}

function frozenList<T>(items: readonly T[]): readonly T[] {
  for (const item of items) Object.freeze(item);
  return Object.freeze(items);
}

/** The status in luxon's values: each metric in the zone of its calendar, the ticket in that of its own. */
export function statusInLuxon(of: TicketEvaluation, { metrics: ticketMetrics, ticketClass }: Replay): TicketStatus {
  const own = new Instants(ticketClass.calendar);
  const byDesk = [own];
  const instantsOf = (calendar: ClockCalendar): Instants => {
    const known = byDesk.find((instants) => instants.calendar === calendar);
    if (known !== undefined) return known;
    const instants = new Instants(calendar);
    byDesk.push(instants);
    return instants;
  };
  const metrics: Record<string, MetricStatus> = {};
  let nextChange: TicketStatus['nextChange'];
  for (const { compiled, clocks } of ticketMetrics) {
    const status = of.metrics[compiled.id] as MetricEvaluation;
    const instants = instantsOf(clocks.latest?.promise.calendar ?? ticketClass.calendar);
    const change = status.nextChange && changeInLuxon(status.nextChange, instants);
    if (of.nextChange?.metric === compiled.id) nextChange = change;
    const cycles = clocks.past.map(({ promise }, i) =>
      Object.freeze(cycleInLuxon(status.cycles[i] as Cycle, instantsOf(promise.calendar))),
    );
    const thresholds = status.thresholds.map((threshold) => thresholdInLuxon(threshold, instants));
    metrics[compiled.id] = Object.freeze(
      metricStatusOf(
        compiled.id,
        cycleInLuxon(status, instants),
        Object.freeze(cycles),
        Object.freeze(thresholds),
        change,
      ),
    );
  }
  return Object.freeze({
    id: of.id,
    asOf: own.at(of.asOf),
    category: of.category,
    level: of.level,
    service: of.service,
    tier: of.tier,
    calendar: of.calendar,
    verdict: of.verdict,
    promised: Object.freeze(of.promised),
    metrics: Object.freeze(metrics),
    mostUrgent: of.mostUrgent,
    due: own.orNone(of.due),
    nextChange,
    ignored: frozenList(of.ignored),
    adjusted: frozenList(of.adjusted),
  });
}

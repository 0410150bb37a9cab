import fc from 'fast-check';
import type { CycleStatus, MetricStatus, TicketStatus } from 'prazo';
import { isPrazoError } from 'prazo';
import { expect } from 'vitest';
import { type Told, type ToldMetric, walkTicket } from '../oracle/ticket';
import { BeyondWindow } from '../oracle/ticket-promise';
import { type Case, cases } from './tickets';

const ms = (at: { toMillis(): number } | undefined): number | undefined => at?.toMillis();

const amounts = (both: CycleStatus['elapsed']): readonly [number | undefined, number] => [
  both.business?.toMillis(),
  both.wall.toMillis(),
];

/** A cycle in the oracle's words. */
function told(cycle: CycleStatus): Omit<Told, 'reached'> {
  return {
    phase: cycle.phase,
    verdict: cycle.verdict,
    startedAt: ms(cycle.startedAt),
    stoppedAt: ms(cycle.stoppedAt),
    due: ms(cycle.due),
    dueIfResumed: ms(cycle.dueIfResumed),
    originalDue: ms(cycle.originalDue),
    breachedAt: ms(cycle.breachedAt),
    everBreached: cycle.everBreached,
    breachedOnChange: cycle.breachedOnChange,
    used: cycle.used,
    elapsed: amounts(cycle.elapsed),
    remaining: cycle.remaining && amounts(cycle.remaining),
  };
}

function toldMetric(status: MetricStatus): ToldMetric {
  const reached = status.thresholds.filter((threshold) => threshold.reached).map(({ name }) => name);
  const latest = status.cycle === 0 ? [] : [{ ...told(status), reached }];
  // Thresholds are told of the latest cycle only.
  return {
    clocks: [...status.cycles.map((cycle) => ({ ...told(cycle), reached: [] })), ...latest],
    phase: status.phase,
    cycle: status.cycle,
  };
}

/** Without the thresholds of earlier cycles, of which a status does not tell. */
function asTold({ clocks, ...rest }: ToldMetric): ToldMetric {
  return { clocks: clocks.map((clock, i) => (i < clocks.length - 1 ? { ...clock, reached: [] } : clock)), ...rest };
}

/** The most pressing metric: late ones, those that run, those that stand still; in each, by the due. */
function mostUrgent(metrics: Readonly<Record<string, ToldMetric>>): string | undefined {
  const open = Object.entries(metrics).flatMap(([id, { clocks, phase }]) => {
    const clock = clocks.at(-1);
    if (clock?.originalDue === undefined || !['running', 'offHours', 'paused'].includes(phase)) return [];
    if (clock.breachedAt !== undefined) return [{ id, rank: 0, at: clock.breachedAt }];
    return [clock.due === undefined ? { id, rank: 2, at: clock.originalDue } : { id, rank: 1, at: clock.due }];
  });
  return open.sort((a, b) => a.rank - b.rank || a.at - b.at)[0]?.id;
}

function earliestDue(metrics: Readonly<Record<string, ToldMetric>>): number | undefined {
  const dues = Object.values(metrics).flatMap(({ clocks, phase }) => {
    const due = clocks.at(-1)?.due;
    return due !== undefined && ['running', 'offHours', 'paused'].includes(phase) ? [due] : [];
  });
  return dues.length === 0 ? undefined : Math.min(...dues);
}

/** Instants at which much is decided: the dues in a status, and a millisecond after. */
function decisive(status: TicketStatus): readonly number[] {
  const dues = Object.values(status.metrics).flatMap((metric) => [ms(metric.due), ms(metric.originalDue)]);
  const known = [...new Set(dues)].filter((due) => due !== undefined && due >= +status.asOf - 5e8);
  return known.flatMap((due) => [due as number, (due as number) + 1]);
}

/** What an answer comes to where it lies beyond what the oracle has walked, or what a calendar has open. */
function within<T>(ask: () => T): T | undefined {
  try {
    return ask();
  } catch (error) {
    if (error instanceof BeyondWindow) return undefined;
    if (isPrazoError(error) && ['noOpenTime', 'beyondHorizon'].includes(error.code)) return undefined;
    throw error;
  }
}

export function agreesWithOracle({ sla, world, ticket, asOf }: Case): number {
  const walked = world();
  const openedAt = Number(ticket.openedAt);
  const first = within(() => sla.status(ticket, asOf[0] as number));
  const decisiveInstants =
    first === undefined ? [] : decisive(first).filter((at) => at >= openedAt && at <= openedAt + 7 * 86_400_000);
  let compared = 0;
  for (const at of [...asOf, ...decisiveInstants]) {
    const oracle = within(() => walkTicket(walked, ticket, at));
    if (oracle === undefined) continue;
    const status = sla.status(ticket, at);
    const ours = Object.fromEntries(Object.entries(status.metrics).map(([id, metric]) => [id, toldMetric(metric)]));
    const theirs = Object.fromEntries(Object.entries(oracle).map(([id, metric]) => [id, asTold(metric)]));
    expect({ asOf: new Date(at).toISOString(), ...ours }).toEqual({ asOf: new Date(at).toISOString(), ...theirs });
    expect(status.mostUrgent).toBe(mostUrgent(oracle));
    expect(ms(status.due)).toBe(earliestDue(oracle));
    compared += 1;
  }
  return compared;
}

export const oracleLaw = (count?: (compared: number) => void) =>
  fc.property(cases, (each) => {
    const compared = agreesWithOracle(each);
    count?.(compared);
  });

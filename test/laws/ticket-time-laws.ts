import type { MetricStatus, TicketStatus } from 'prazo';
import { expect } from 'vitest';
import { MINUTE } from '../oracle/clock';
import type { Law } from './law';
import { asJson, knownBy, law } from './ticket-law';
import type { Case } from './tickets';

/** Laws of a ticket while only time passes. */

/** The fields of a metric that change only at an instant, not continuously. */
function discrete(metric: MetricStatus): unknown {
  const { phase, verdict, everBreached, breachedOnChange, cycle, thresholds } = metric;
  const reached = thresholds.filter((each) => each.reached).map(({ name }) => name);
  return { phase, verdict, everBreached, breachedOnChange, cycle, reached, breachedAt: metric.breachedAt?.toMillis() };
}

function discreteTicket(status: TicketStatus): unknown {
  const metrics = Object.values(status.metrics).map(discrete);
  return { metrics, verdict: status.verdict, mostUrgent: status.mostUrgent, due: status.due?.toMillis() };
}

/** Instants between two instants, both excluded. */
const within = (from: number, until: number): readonly number[] =>
  [from + 1, from + MINUTE, Math.floor((from + until) / 2), until - MINUTE, until - 1].filter(
    (at) => from < at && at < until,
  );

const FAR = 30 * 24 * 60 * MINUTE;

function nextChangeIsExact({ sla, ticket }: Case, asOf: number): void {
  const known = knownBy(ticket, asOf);
  const status = sla.status(known, asOf);
  const next = status.nextChange?.at.toMillis();
  for (const at of within(asOf, next ?? asOf + FAR)) {
    expect(discreteTicket(sla.status(known, at))).toEqual(discreteTicket(status));
  }
  const changes = Object.values(status.metrics).flatMap(({ nextChange }) => nextChange?.at.toMillis() ?? []);
  expect(next).toBe(changes.length === 0 ? undefined : Math.min(...changes));
  for (const metric of Object.values(status.metrics)) {
    const change = metric.nextChange?.at.toMillis();
    if (change === undefined) continue;
    const after = sla.status(known, change).metrics[metric.metric] as MetricStatus;
    expect(discrete(after)).not.toEqual(discrete(metric));
    const before = sla.status(known, change - 1).metrics[metric.metric] as MetricStatus;
    expect(discrete(before)).toEqual(discrete(metric));
  }
}

function lateStaysLate({ sla, ticket, asOf }: Case): void {
  const [from, until] = [Math.min(...asOf), Math.max(...asOf)];
  const known = knownBy(ticket, from);
  const [before, after] = [sla.status(known, from), sla.status(known, until)];
  for (const [id, metric] of Object.entries(before.metrics)) {
    const later = after.metrics[id] as MetricStatus;
    if (metric.everBreached) expect(later.everBreached).toBe(true);
    if (metric.breachedAt === undefined) continue;
    expect(later.verdict).toBe(metric.verdict);
    expect(+(later.breachedAt ?? 0)).toBe(+metric.breachedAt);
  }
}

function reachedStaysReached({ sla, ticket, asOf }: Case): void {
  const [from, until] = [Math.min(...asOf), Math.max(...asOf)];
  const known = knownBy(ticket, from);
  const [before, after] = [sla.status(known, from), sla.status(known, until)];
  for (const { metric, thresholds } of Object.values(before.metrics)) {
    const later = after.metrics[metric]?.thresholds.filter((each) => each.reached).map(({ name }) => name);
    for (const { name, reached } of thresholds) if (reached) expect(later).toContain(name);
  }
}

function endedClocksStay({ sla, ticket, asOf }: Case): void {
  const known = knownBy(ticket, Math.min(...asOf));
  const [first, ...later] = [...asOf].sort((a, b) => a - b).map((at) => sla.status(known, at).metrics);
  for (const metric of Object.values(first ?? {})) {
    if (!['stopped', 'cancelled'].includes(metric.phase)) continue;
    for (const metrics of later) expect(asJson(metrics[metric.metric])).toEqual(asJson(metric));
  }
}

function dueDecides({ sla, ticket }: Case, asOf: number): void {
  const status = sla.status(ticket, asOf);
  for (const metric of Object.values(status.metrics)) {
    for (const cycle of [...metric.cycles, ...(metric.cycle === 0 ? [] : [metric])]) {
      const { phase, due, stoppedAt, verdict, late, breachedAt } = cycle;
      expect(late).toBe(['breaching', 'breached'].includes(verdict));
      expect(breachedAt !== undefined).toBe(late);
      if (due === undefined) continue;
      if (stoppedAt !== undefined) expect(verdict).toBe(+stoppedAt <= +due ? 'met' : 'breached');
      else if (phase !== 'cancelled' && phase !== 'restarted') expect(late).toBe(asOf > +due);
    }
  }
}

export const timeLaws: readonly Law[] = [
  ['nothing changes before the next change, and something changes at it', law(nextChangeIsExact)],
  ['a late metric stays late without events', law(lateStaysLate)],
  ['a reached threshold stays reached without events', law(reachedStaysReached)],
  ['an ended clock does not change without events', law(endedClocksStay)],
  ['only the due decides the verdict', law(dueDecides)],
];

import fc from 'fast-check';
import { isPrazoError } from 'prazo';
import { expect } from 'vitest';
import { type Unit, unitsIn } from '../../src/catalog/target';
import { MINUTE } from '../oracle/clock';
import {
  type Event,
  type Ticket,
  TicketWalk,
  type Told,
  type ToldMetric,
  type ToldTicket,
  type World,
  walkTicket,
} from '../oracle/ticket';
import { BeyondWindow } from '../oracle/ticket-promise';
import type { AnySla, AnyTicket } from '../ticket/any';
import { type Case, cases } from './tickets';

/** A status of the library, in luxon values or numbers. */
type Point = number | { toMillis(): number } | undefined;
type Answer = Readonly<Record<string, unknown>>;

const ms = (at: unknown): number | undefined => {
  const point = at as Point;
  return point === undefined || typeof point === 'number' ? point : point.toMillis();
};

function both(given: unknown): Told['remaining'] {
  if (given === undefined) return undefined;
  const { business, wall } = given as { readonly business: unknown; readonly wall: unknown };
  return { business: (ms(business) as number) + 0, wall: (ms(wall) as number) + 0 };
}

/** Returns a cycle in the terms of the oracle. A cycle that has not begun has no times. */
function told(given: unknown): Told {
  const cycle = given as Answer & Pick<Told, 'cycle' | 'phase' | 'verdict' | 'late' | 'basis' | 'target' | 'used'>;
  const { phase, verdict, late, basis, target } = cycle;
  const known = {
    ...{ cycle: cycle.cycle, phase, verdict, late, basis, target: inNumbers(target) },
    everBreached: cycle.everBreached as boolean,
    breachedOnChange: cycle.breachedOnChange as boolean,
  };
  if (cycle.cycle === 0) return known;
  return {
    ...known,
    startedAt: ms(cycle.startedAt),
    receivedAt: ms(cycle.receivedAt),
    stoppedAt: ms(cycle.stoppedAt),
    due: ms(cycle.due),
    originalDue: ms(cycle.originalDue),
    dueIfResumed: ms(cycle.dueIfResumed),
    breachedAt: ms(cycle.breachedAt),
    used: cycle.used,
    elapsed: both(cycle.elapsed) as NonNullable<Told['elapsed']>,
    remaining: both(cycle.remaining),
    paused: ms(cycle.paused) as number,
  };
}

/** Returns a target with its instant, if it is one, as a number. */
function inNumbers(target: Told['target']): Told['target'] {
  if (typeof target !== 'object' || target.due === undefined) return target;
  const { due } = target;
  return { ...target, due: typeof due === 'string' ? Date.parse(due) : Number(due) };
}

type ToldMetricOf = Omit<ToldMetric, 'urgency'>;
type ToldOf = Omit<ToldTicket, 'metrics'> & { readonly metrics: Readonly<Record<string, ToldMetricOf>> };

function toldMetric(given: unknown): ToldMetricOf {
  const status = given as { readonly cycles: readonly unknown[]; readonly thresholds: readonly Threshold[] };
  const reached = status.thresholds.filter((threshold) => threshold.reached).map(({ name }) => name);
  return { latest: told(status), cycles: status.cycles.map(told), reached: reached.sort() };
}

interface Threshold {
  readonly name: string;
  readonly reached: boolean;
}

/** Returns the part of a status that the oracle knows. */
function toldTicket(given: unknown): ToldOf {
  const status = given as Answer & { readonly metrics: object } & Pick<ToldTicket, 'adjusted' | 'promised'>;
  return {
    category: status.category as string,
    level: status.level as string,
    service: status.service as string | undefined,
    tier: status.tier as string | undefined,
    calendar: status.calendar as string | undefined,
    verdict: status.verdict as ToldTicket['verdict'],
    promised: [...status.promised].sort(),
    mostUrgent: status.mostUrgent as string | undefined,
    due: ms(status.due),
    adjusted: status.adjusted.map(({ index, type }) => ({ index, type })),
    metrics: Object.fromEntries(Object.entries(status.metrics).map(([id, metric]) => [id, toldMetric(metric)])),
  };
}

/** Returns the answer of the oracle without its intermediate results. */
function answered(oracle: ToldTicket): ToldOf {
  const metrics = Object.entries(oracle.metrics).map(([id, { urgency: _urgency, latest, cycles, reached }]) => [
    id,
    { latest: asTold(latest), cycles: cycles.map(asTold), reached: [...reached].sort() },
  ]);
  return { ...oracle, promised: [...oracle.promised].sort(), metrics: Object.fromEntries(metrics) };
}

const asTold = (cycle: Told): Told => told(cycle);

/** Returns interesting instants: the dues of the oracle, and one ms after each. */
function decisive(oracle: ToldTicket): readonly number[] {
  const dues = Object.values(oracle.metrics).flatMap(({ latest, cycles }) =>
    [latest, ...cycles].flatMap(({ due, originalDue, dueIfResumed }) => [due, originalDue, dueIfResumed]),
  );
  return [...new Set(dues)].flatMap((due) => (due === undefined ? [] : [due, due + 1]));
}

/** Returns an answer; undefined if it is outside the walk of the oracle, or if there is too little open time. */
function within<T>(ask: () => T): T | undefined {
  try {
    return ask();
  } catch (error) {
    if (error instanceof BeyondWindow) return undefined;
    if (isPrazoError(error) && ['noOpenTime', 'beyondHorizon'].includes(error.code)) return undefined;
    throw error;
  }
}

const LONGEST = 7 * 86_400_000;
const MOST = 8;

/** An answer of the oracle: a ticket as of an instant. */
export interface Expected {
  readonly ticket: AnyTicket;
  readonly at: number;
  readonly told: ToldOf;
}

const HOUR = 3_600_000;

/** Returns the ticket with a pause at the minute of a due, and another some hours later. */
function pausedAt(due: number, ticket: Ticket): Ticket {
  const events: readonly Event[] = [
    { type: 'paused', at: due },
    { type: 'resumed', at: due + 5 * HOUR },
    { type: 'paused', at: due + 5 * HOUR },
  ];
  return { ...ticket, events: [...(ticket.events ?? []), ...events] };
}

/** Returns the answers of the oracle to a case, at its instants and at interesting ones. */
export function expectedOf({ world, ticket, asOf }: Case): readonly Expected[] {
  const walked = world();
  const asked = ticket as unknown as Ticket;
  const first = within(() => walkTicket(walked, asked, asOf[0] as number));
  const dues = first === undefined ? [] : decisive(first);
  const near = dues.filter((at) => at >= asked.openedAt && at <= asked.openedAt + LONGEST).slice(0, MOST);
  const due = near.find((at) => at % MINUTE === 0);
  const changed =
    due === undefined ? [] : [due + 4 * HOUR, due + 16 * HOUR].map((at) => [pausedAt(due, asked), at] as const);
  const questions = [...new Set([...asOf, ...near])].sort((a, b) => a - b);
  return [...toldAt(walked, asked, questions), ...changed.flatMap(([of, at]) => toldAt(walked, of, [at]))];
}

/** Returns the answers of the oracle at sorted instants, until one is outside its walk. */
function toldAt(world: World, ticket: Ticket, instants: readonly number[]): readonly Expected[] {
  let walk: TicketWalk | undefined;
  return instants.flatMap((at) => {
    walk ??= within(() => new TicketWalk(world, ticket));
    const oracle = within(() => walk?.tell(at));
    // An oracle that has left its walk may be in an inconsistent state.
    if (oracle === undefined) walk = undefined;
    return oracle === undefined ? [] : [{ ticket: ticket as unknown as AnyTicket, at, told: answered(oracle) }];
  });
}

/** Expects an SLA to give the expected answers, in luxon values and in numbers. */
export function agrees(sla: AnySla, expected: readonly Expected[]): void {
  for (const { ticket, at, told } of expected) {
    const asOf = new Date(at).toISOString();
    expect({ asOf, ...toldTicket(sla.status(ticket, at)) }).toEqual({ asOf, ...told });
    expect({ asOf, ...toldTicket(sla.evaluate(ticket, at)) }).toEqual({ asOf, ...told });
  }
}

/** Compares a case with the oracle, and returns the answers of the oracle. */
export function agreesWithOracle(each: Case): readonly Expected[] {
  const expected = expectedOf(each);
  agrees(each.sla, expected);
  return expected;
}

/** Returns the units of the targets of an answer that have a due. */
export const unitsDue = ({ told: { metrics } }: Expected): readonly Unit[] =>
  Object.values(metrics).flatMap(({ latest: { target, originalDue } }) =>
    originalDue === undefined ? [] : unitsIn(target as object),
  );

export const oracleLaw = (hear: (compared: readonly Expected[]) => void) =>
  fc.property(cases, (each) => hear(agreesWithOracle(each)));

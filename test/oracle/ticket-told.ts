import { MINUTE } from './clock';
import type { Clock, Walk } from './ticket-clock';
import type { MetricWalk } from './ticket-metric';
import { type Amounts, between, isFixed, type Measure, open } from './ticket-promise';
import { type Obligation, obligationOf, type World } from './ticket-world';

export type Phase = 'notStarted' | 'running' | 'offHours' | 'paused' | 'stopped' | 'cancelled' | 'restarted';
export type Verdict =
  | 'noTarget'
  | 'awaitingAgreement'
  | 'onTrack'
  | 'atRisk'
  | 'breaching'
  | 'met'
  | 'breached'
  | 'notJudged';

export interface Both {
  readonly business: number;
  readonly wall: number;
}

/** A clock as a status shows it, in epoch ms and ms. */
export interface Told {
  /** 0 if no clock has begun: then there are no times. */
  readonly cycle: number;
  readonly phase: Phase;
  readonly verdict: Verdict;
  readonly late: boolean;
  readonly basis: 'business' | 'elapsed' | undefined;
  readonly target: Amounts | 'agreed' | undefined;
  readonly startedAt?: number | undefined;
  readonly receivedAt?: number | undefined;
  readonly stoppedAt?: number | undefined;
  readonly due?: number | undefined;
  readonly originalDue?: number | undefined;
  readonly dueIfResumed?: number | undefined;
  readonly breachedAt?: number | undefined;
  readonly everBreached: boolean;
  readonly breachedOnChange: boolean;
  readonly used?: number | undefined;
  readonly elapsed?: Both;
  readonly remaining?: Both | undefined;
  readonly paused?: number;
}

export interface ToldMetric {
  readonly latest: Told;
  readonly cycles: readonly Told[];
  /** The thresholds that the latest clock has reached. */
  readonly reached: readonly string[];
  /** The keys of its urgency, if it is open and has a due. */
  readonly urgency: { readonly rank: number; readonly at: number } | undefined;
}

const basisOf = (obligation: Obligation): Told['basis'] => {
  if (typeof obligation === 'string') return undefined;
  return obligation.measure.business ? 'business' : 'elapsed';
};

const targetOf = (obligation: Obligation): Told['target'] => {
  if (typeof obligation === 'object') return obligation.target;
  return obligation === 'awaitingAgreement' ? 'agreed' : undefined;
};

function phaseOf(clock: Clock, asOf: number): Phase {
  if (clock.end !== undefined) return clock.end.how;
  if (clock.standsStill(Math.floor(asOf / MINUTE) * MINUTE)) return 'paused';
  if (typeof clock.obligation === 'string') return 'running';
  const counts = asOf >= clock.receivedAt && open(clock.obligation.measure, asOf);
  return counts ? 'running' : 'offHours';
}

function verdictOf(clock: Clock, walk: Walk | undefined, reached: readonly string[]): Verdict {
  if (clock.obligation === 'noTarget') return 'noTarget';
  if (clock.end !== undefined && clock.end.how !== 'stopped') return 'notJudged';
  if (clock.obligation === 'awaitingAgreement') return 'awaitingAgreement';
  if (walk?.late === true) return clock.end === undefined ? 'breaching' : 'breached';
  if (clock.end !== undefined) return 'met';
  return reached.includes('atRisk') ? 'atRisk' : 'onTrack';
}

function tellClock(clock: Clock, cycle: number, asOf: number): Told {
  const { obligation } = clock;
  const walk = clock.walk(asOf);
  const verdict = verdictOf(clock, walk, walk === undefined ? [] : clock.reached(walk));
  const late = verdict === 'breaching' || verdict === 'breached';
  const phase = phaseOf(clock, asOf);
  const { own, business, wall } = clock.spent(asOf);
  const onDesk: Measure = { business: true, desk: clock.desk };
  const hasNoDue = phase === 'paused' && typeof obligation === 'object' && !isFixed(obligation.target);
  return {
    cycle,
    phase,
    verdict,
    late,
    basis: basisOf(obligation),
    target: targetOf(obligation),
    startedAt: clock.startedAt,
    receivedAt: clock.receivedAt === clock.startedAt ? undefined : clock.receivedAt,
    stoppedAt: phase === 'stopped' ? clock.end?.at : undefined,
    due: hasNoDue ? undefined : walk?.due,
    originalDue: walk && clock.originalDue,
    dueIfResumed: phase === 'paused' ? walk?.due : undefined,
    breachedAt: late ? walk?.due : undefined,
    everBreached: late || clock.everLate,
    breachedOnChange: clock.lateOnChange,
    used: walk && clock.used(walk),
    // On the basis of the target, carried-over time counts as it was used.
    elapsed: {
      business: basisOf(obligation) === 'business' ? own : business,
      wall: basisOf(obligation) === 'elapsed' ? own : wall,
    },
    paused: clock.stoodStill(asOf),
    remaining: walk && { business: between(onDesk, walk.end, walk.due), wall: walk.due - walk.end },
  };
}

/** Late metrics come first, then running ones, then paused ones. */
function urgencyOf(clock: Clock, asOf: number): ToldMetric['urgency'] {
  const walk = clock.walk(asOf);
  if (clock.end !== undefined || walk === undefined) return undefined;
  if (walk.late) return { rank: 0, at: walk.due };
  return walk.pause === undefined ? { rank: 1, at: walk.due } : { rank: 2, at: walk.pause.due };
}

/** Returns the promise if no clock has begun. */
function tellNone(world: World, metric: MetricWalk): Told {
  const obligation = obligationOf(world, metric.id, metric.state.class, metric.agreement);
  const isCancelled = metric.state.phase === 'cancelled';
  const promised = typeof obligation === 'string' ? obligation : 'onTrack';
  return {
    cycle: 0,
    phase: isCancelled ? 'cancelled' : 'notStarted',
    verdict: isCancelled && promised !== 'noTarget' ? 'notJudged' : promised,
    late: false,
    basis: basisOf(obligation),
    target: targetOf(obligation),
    everBreached: false,
    breachedOnChange: false,
  };
}

export function tellMetric(world: World, metric: MetricWalk, asOf: number): ToldMetric {
  const { clocks, latest } = metric;
  if (latest === undefined) {
    return { latest: tellNone(world, metric), cycles: [], reached: [], urgency: undefined };
  }
  const told = clocks.map((clock, i) => tellClock(clock, i + 1, asOf));
  const walk = latest.walk(asOf);
  return {
    latest: told.at(-1) as Told,
    cycles: told.slice(0, -1),
    reached: walk === undefined ? [] : latest.reached(walk),
    urgency: urgencyOf(latest, asOf),
  };
}

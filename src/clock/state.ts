import type { AgreedTarget, Target } from '../catalog/target';
import type { Clock, Stretch } from './clock';
import { type Basis, elapsedTime, knownBetween, undefinedIfNotFound } from './measure';
import { counted, type Pause } from './pause';
import { type Crossing, crossingsOf, type ParsedThreshold } from './threshold';

/**
 * What a clock does. `offHours`: it runs, but its time does not count now. `restarted`: it ended because it began anew.
 */
export type Phase = 'notStarted' | 'running' | 'offHours' | 'paused' | 'stopped' | 'cancelled' | 'restarted';

/**
 * How a clock is judged. `breaching` is late and still open, `breached` late and finished; a clock is late only after its
 * due, not at it. `notJudged`: it was cancelled, or ended because it began anew.
 */
export type Verdict =
  | 'noTarget'
  | 'awaitingAgreement'
  | 'onTrack'
  | 'atRisk'
  | 'breaching'
  | 'met'
  | 'breached'
  | 'notJudged';

/** What changes next without an event. */
export interface Change<I = number> {
  readonly at: I;
  /** Its time begins or ceases to count, a threshold is crossed, or it becomes late: 1 ms after its due. */
  readonly what: 'opens' | 'closes' | 'breaches' | 'threshold';
  /** The name of the threshold that is crossed. */
  readonly threshold: string | undefined;
}

/** An amount on two clocks: the open time of a calendar, and all time. */
export interface OnBothClocks<A> {
  /** Absent where the calendar does not know that far, as past the years its holidays cover. */
  readonly business: A | undefined;
  readonly wall: A;
}

/** One cycle of a metric's clock, as of an instant; `I` is an instant, `A` an amount of time. */
export interface CycleOf<I, A> {
  /** Its number, from 1. 0 where no clock has begun. */
  readonly cycle: number;
  readonly phase: Phase;
  readonly verdict: Verdict;
  /** Whether it is late now, finished or not. */
  readonly late: boolean;
  /** What its target is counted on; absent where nothing is promised, or not yet. */
  readonly basis: Basis | undefined;
  /** `'agreed'` while an agreement is awaited. */
  readonly target: Target | AgreedTarget | undefined;
  readonly startedAt: I | undefined;
  /** When the ticket counts as received; only where that is not `startedAt`. */
  readonly receivedAt: I | undefined;
  /** Absent while the clock is paused: it moves. */
  readonly due: I | undefined;
  /** The first due of the target in force, before any pause moved it. */
  readonly originalDue: I | undefined;
  /** While the clock is paused, its due if the pause ended at the as-of instant. */
  readonly dueIfResumed: I | undefined;
  readonly stoppedAt: I | undefined;
  /** When it became late: at its due. Absent while it is not. */
  readonly breachedAt: I | undefined;
  /** Whether it was late at any time, also under a target that no longer holds, or before it began anew. */
  readonly everBreached: boolean;
  /** Whether the change that brought its target made it late, there and then. */
  readonly breachedOnChange: boolean;
  /** The fraction of the budget that has elapsed; above 1 where there is more. Verdicts do not depend on it. */
  readonly used: number | undefined;
  readonly elapsed: OnBothClocks<A>;
  /** From the as-of instant, or the end, to the due; negative when late. */
  readonly remaining: OnBothClocks<A> | undefined;
}

/** A clock as of an instant in numbers, with what time alone will change. */
export interface ClockState {
  readonly cycle: CycleOf<number, number>;
  readonly crossings: readonly Crossing[];
  readonly nextChange: Change | undefined;
}

const OPEN: readonly Phase[] = ['running', 'offHours', 'paused'];

/** Whether a clock has started and waits for its stop. */
export function isOpenPhase(phase: Phase): boolean {
  return OPEN.includes(phase);
}

function phaseOf(clock: Clock, asOf: number): Phase {
  if (clock.end !== undefined && !clock.isRunning) return clock.end;
  if (clock.isPaused) return 'paused';
  if (asOf < clock.countsFrom) return 'offHours';
  return clock.measure.openTime?.isOpen(asOf) === false ? 'offHours' : 'running';
}

function verdictOf(clock: Clock, late: boolean, asOf: number, crossings: readonly Crossing[]): Verdict {
  const { target, resolved } = clock.promise;
  if (target === undefined) return 'noTarget';
  if (!clock.isRunning && clock.end !== 'stopped') return 'notJudged';
  if (resolved === undefined) return 'awaitingAgreement';
  if (late) return clock.isRunning ? 'breaching' : 'breached';
  if (!clock.isRunning) return 'met';
  const atRisk = crossings.find(({ name }) => name === 'atRisk')?.at;
  return atRisk !== undefined && atRisk <= asOf ? 'atRisk' : 'onTrack';
}

/** The fraction of the budget that is used; of no budget, nothing until the due, and unknown after it. */
function usedOf(clock: Clock, asOf: number): number | undefined {
  if (clock.promise.resolved === undefined) return undefined;
  if (clock.budget > 0) return clock.elapsed(asOf) / clock.budget;
  return clock.isPastDue(asOf) ? undefined : 0;
}

function nextChangeOf(clock: Clock, asOf: number, phase: Phase, crossings: readonly Crossing[]): Change | undefined {
  if (clock.promise.resolved === undefined || !isOpenPhase(phase)) return undefined;
  const due = clock.isDueMoving ? Number.NaN : clock.dueAsOf(asOf) + 1;
  // A clock is late after its due, so that the change shows a millisecond later.
  let first: Change | undefined = due > asOf ? { at: due, what: 'breaches', threshold: undefined } : undefined;
  for (const { name, at } of crossings) {
    if (at === undefined || at <= asOf || (first !== undefined && first.at <= at)) continue;
    first = { at, what: 'threshold', threshold: name };
  }
  const turn = turnOf(clock, asOf, phase);
  return turn === undefined || turn.at <= asOf || (first !== undefined && first.at <= turn.at) ? first : turn;
}

/** When its time begins or ceases to count. */
function turnOf(clock: Clock, asOf: number, phase: Phase): Change | undefined {
  const { openTime } = clock.measure;
  if (phase === 'paused') return undefined;
  if (asOf < clock.countsFrom) return { at: clock.countsFrom, what: 'opens', threshold: undefined };
  if (openTime === undefined) return undefined;
  const opens = phase === 'offHours';
  const at = undefinedIfNotFound(() => (opens ? openTime.nextOpen(asOf) : openTime.nextClose(asOf)));
  return at === undefined ? undefined : { at, what: opens ? 'opens' : 'closes', threshold: undefined };
}

/**
 * The time elapsed on both clocks: on the target's own measure what that has counted, on the other one each stretch on the
 * calendar that it ran on.
 */
function elapsedOf(clock: Clock, asOf: number, pauses: readonly Pause[]): OnBothClocks<number> {
  const { resolved, desk } = clock.promise;
  const own = clock.elapsed(asOf);
  const last = { desk, from: clock.countsFrom, until: Math.max(asOf, clock.countsFrom) };
  const stretches = [...clock.carriedStretches, last];
  if (resolved?.measure.basis !== 'business') return { business: businessIn(stretches, pauses), wall: own };
  const wall = stretches.reduce((sum, { from, until }) => sum + counted(elapsedTime, pauses, from, until), 0);
  return { business: own, wall };
}

/** The business time of stretches; undefined where a calendar does not know that far. */
function businessIn(stretches: readonly Stretch[], pauses: readonly Pause[]): number | undefined {
  let sum = 0;
  for (const { desk, from, until } of stretches) {
    if (knownBetween(desk.openTime, from, until) === undefined) return undefined;
    sum += counted(desk.business, pauses, from, until);
  }
  return sum;
}

/** A clock as of an instant. */
export function stateOf(
  clock: Clock,
  cycle: number,
  thresholds: readonly (readonly [string, ParsedThreshold])[],
  asOf: number,
): ClockState {
  const now = Math.min(asOf, clock.endedAt ?? asOf);
  const { target, resolved, desk } = clock.promise;
  const phase = phaseOf(clock, now);
  const crossings = crossingsOf(clock, thresholds, now);
  const due = resolved === undefined ? undefined : clock.dueAsOf(now);
  const pastDue = clock.isPastDue(now);
  const late = pastDue && (clock.isRunning || clock.end === 'stopped');
  const paused = phase === 'paused';
  return {
    cycle: {
      cycle,
      phase,
      verdict: verdictOf(clock, late, now, crossings),
      late,
      basis: resolved?.measure.basis,
      target,
      startedAt: clock.startedAt,
      receivedAt: clock.receivedAt === clock.startedAt ? undefined : clock.receivedAt,
      due: paused && resolved?.fixed !== true ? undefined : due,
      originalDue: resolved === undefined ? undefined : clock.firstDue,
      dueIfResumed: paused ? due : undefined,
      stoppedAt: clock.end === 'stopped' ? clock.endedAt : undefined,
      breachedAt: late ? due : undefined,
      everBreached: late || clock.wasLate,
      breachedOnChange: clock.breachedOnChange,
      used: usedOf(clock, now),
      elapsed: elapsedOf(clock, now, clock.pauses(now)),
      remaining: due === undefined ? undefined : { business: knownBetween(desk.openTime, now, due), wall: due - now },
    },
    crossings,
    nextChange: nextChangeOf(clock, now, phase, crossings),
  };
}

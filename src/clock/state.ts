import type { AgreedTarget, Target } from '../catalog/target';
import type { Clock } from './clock';
import type { Desk } from './desk';
import { type Basis, elapsedTime, isKnown } from './measure';
import { type Change, nextChangeOf } from './next-change';
import { counted, lengthOf, type Pause } from './pause';
import { nowOf, type Phase, type Standing, shownDue, standingAt, standingOf, type Verdict } from './standing';
import { type Crossing, crossingsOf, type NamedThresholds } from './threshold';

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
  /** All time since its start in which a pause held, or which a reopening left out. */
  readonly paused: A;
  /** From the as-of instant, or the end, to the due; negative when late. */
  readonly remaining: OnBothClocks<A> | undefined;
}

/** A clock as of an instant in numbers, with what time alone will change. */
export interface ClockState {
  readonly cycle: CycleOf<number, number>;
  readonly crossings: readonly Crossing[];
  readonly nextChange: Change | undefined;
}

/**
 * The time elapsed on both clocks: on the target's own measure what that has counted, on the other one each stretch on the
 * calendar that it ran on.
 */
function elapsedOf(clock: Clock, own: number, asOf: number): OnBothClocks<number> {
  const { resolved, desk } = clock.promise;
  const { countsFrom, carriedStretches } = clock;
  const until = Math.max(asOf, countsFrom);
  const pauses = clock.pauses(asOf);
  if (resolved?.measure.basis === 'business') {
    let wall = counted(elapsedTime, pauses, countsFrom, until);
    for (const stretch of carriedStretches) wall += counted(elapsedTime, pauses, stretch.from, stretch.until);
    return { business: own, wall };
  }
  let business = businessIn(desk, pauses, countsFrom, until);
  for (const stretch of carriedStretches) {
    const carried = businessIn(stretch.desk, pauses, stretch.from, stretch.until);
    business = business === undefined || carried === undefined ? undefined : business + carried;
  }
  return { business, wall: own };
}

/** The business time of a stretch; undefined where the calendar does not know that far. */
function businessIn(desk: Desk, pauses: readonly Pause[], from: number, until: number): number | undefined {
  return isKnown(desk.openTime, from, until) ? counted(desk.business, pauses, from, until) : undefined;
}

function remainingOf({ openTime }: Desk, now: number, due: number): OnBothClocks<number> {
  return { business: isKnown(openTime, now, due) ? openTime.between(now, due) : undefined, wall: due - now };
}

/** The fraction of the budget that has elapsed. */
function usedOf(clock: Clock, elapsed: number, { due }: Standing, now: number): number | undefined {
  if (due === undefined) return undefined;
  if (clock.budget > 0) return elapsed / clock.budget;
  // Of no budget nothing is used until the due, and after it the fraction is unknown.
  return now > due && !clock.isDueMoving ? undefined : 0;
}

function cycleAt(clock: Clock, standing: Standing, now: number): CycleOf<number, number> {
  const { target, resolved, desk } = clock.promise;
  const { startedAt, receivedAt } = clock;
  const { phase, late, due } = standing;
  const elapsed = clock.elapsed(now);
  return {
    cycle: standing.cycle,
    phase,
    verdict: standing.verdict,
    late,
    basis: resolved?.measure.basis,
    target,
    startedAt,
    receivedAt: receivedAt === startedAt ? undefined : receivedAt,
    due: shownDue(clock, standing),
    originalDue: due === undefined ? undefined : clock.firstDue,
    dueIfResumed: phase === 'paused' ? due : undefined,
    stoppedAt: clock.end === 'stopped' ? clock.endedAt : undefined,
    breachedAt: late ? due : undefined,
    everBreached: late || clock.wasLate,
    breachedOnChange: clock.breachedOnChange,
    used: usedOf(clock, elapsed, standing, now),
    elapsed: elapsedOf(clock, elapsed, now),
    paused: lengthOf(clock.pauses(now)),
    remaining: due === undefined ? undefined : remainingOf(desk, now, due),
  };
}

/** A clock as of an instant. */
export function cycleOf(
  clock: Clock,
  cycle: number,
  thresholds: NamedThresholds,
  asOf: number,
): CycleOf<number, number> {
  return cycleAt(clock, standingOf(clock, cycle, thresholds, asOf), nowOf(clock, asOf));
}

/** A clock as of an instant, with what time alone will change. */
export function stateOf(clock: Clock, number: number, thresholds: NamedThresholds, asOf: number): ClockState {
  const now = nowOf(clock, asOf);
  const crossings = crossingsOf(clock, thresholds, now);
  let isAtRisk = false;
  for (const { name, at } of crossings) isAtRisk ||= name === 'atRisk' && at !== undefined && at <= now;
  const cycle = cycleAt(clock, standingAt(clock, number, isAtRisk, now), now);
  return { cycle, crossings, nextChange: nextChangeOf(clock, now, cycle.phase, crossings) };
}

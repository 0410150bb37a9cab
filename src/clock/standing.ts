import type { Clock } from './clock';
import { isReached, type NamedThresholds } from './threshold';

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

/** Whether a clock has started and waits for its stop. */
export function isOpenPhase(phase: Phase): boolean {
  return phase === 'running' || phase === 'offHours' || phase === 'paused';
}

function phaseOf(clock: Clock, asOf: number): Phase {
  if (clock.end !== undefined && !clock.isRunning) return clock.end;
  if (clock.isPaused) return 'paused';
  if (asOf < clock.countsFrom) return 'offHours';
  return clock.measure.openTime?.isOpen(asOf) === false ? 'offHours' : 'running';
}

function verdictOf(clock: Clock, late: boolean, isAtRisk: boolean): Verdict {
  const { target, resolved } = clock.promise;
  if (target === undefined) return 'noTarget';
  if (!clock.isRunning && clock.end !== 'stopped') return 'notJudged';
  if (resolved === undefined) return 'awaitingAgreement';
  if (late) return clock.isRunning ? 'breaching' : 'breached';
  if (!clock.isRunning) return 'met';
  return isAtRisk ? 'atRisk' : 'onTrack';
}

/** The as-of instant, or the end of a clock that has ended by then. */
export const nowOf = ({ endedAt }: Clock, asOf: number): number =>
  endedAt !== undefined && endedAt < asOf ? endedAt : asOf;

/** How a clock stands: what a report counts, and what the rest of its status is told from. */
export interface Standing {
  readonly cycle: number;
  readonly phase: Phase;
  readonly verdict: Verdict;
  readonly late: boolean;
  /** While the clock is paused, the due if the pause ended now. */
  readonly due: number | undefined;
}

/** How a clock stands now, where it is at risk or not. */
export function standingAt(clock: Clock, cycle: number, isAtRisk: boolean, now: number): Standing {
  const due = clock.promise.resolved === undefined ? undefined : clock.dueAsOf(now);
  const isPastDue = due !== undefined && now > due && !clock.isDueMoving;
  const late = isPastDue && (clock.isRunning || clock.end === 'stopped');
  return { cycle, phase: phaseOf(clock, now), verdict: verdictOf(clock, late, isAtRisk), late, due };
}

/** The due that is shown of a clock: that of a paused one moves, unless it is fixed. */
export function shownDue({ promise }: Clock, { phase, due }: Standing): number | undefined {
  return phase === 'paused' && promise.resolved?.fixed !== true ? undefined : due;
}

/** How a clock stands as of an instant. */
export function standingOf(clock: Clock, cycle: number, thresholds: NamedThresholds, asOf: number): Standing {
  const now = nowOf(clock, asOf);
  return standingAt(clock, cycle, clock.isRunning && isReached(clock, 'atRisk', thresholds, now), now);
}

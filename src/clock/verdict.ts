import type { Clock } from './clock';
import { isReached } from './crossing';
import type { NamedThresholds } from './threshold';

/**
 * The state of a clock. `offHours`: the clock runs, but the calendar is closed, or the ticket does not count as received yet.
 * `restarted`: the clock ended because the next cycle began in its place.
 */
export type ClockPhase = 'notStarted' | 'running' | 'offHours' | 'paused' | 'stopped' | 'cancelled' | 'restarted';

/**
 * The result of a clock. `breaching` is late and still open; `breached` is late and stopped. A clock is late only after its
 * due, not at its due. `notJudged`: the clock was cancelled or restarted.
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

/** Whether a clock in this phase has started and not ended. */
export function isOpenPhase(phase: ClockPhase): boolean {
  return phase === 'running' || phase === 'offHours' || phase === 'paused';
}

function phaseOf(clock: Clock, asOf: number): ClockPhase {
  if (clock.end !== undefined) return clock.end;
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

/** Returns the as-of instant, or the end of the clock if it ended earlier. */
export const asOfOrEnd = ({ endedAt }: Clock, asOf: number): number =>
  endedAt !== undefined && endedAt < asOf ? endedAt : asOf;

/** The result of one cycle as of an instant. A report aggregates these results; the state of a cycle has more fields. */
export interface CycleSummary {
  /** Number of the cycle, from 1. */
  readonly cycle: number;
  readonly phase: ClockPhase;
  readonly verdict: Verdict;
  readonly late: boolean;
  /** While the clock is paused, the due if the pause ended now. */
  readonly due: number | undefined;
}

/** Summarizes a clock. `now` is the result of {@link asOfOrEnd}. */
export function summaryAt(clock: Clock, cycle: number, isAtRisk: boolean, now: number): CycleSummary {
  const due = clock.promise.resolved === undefined ? undefined : clock.dueAsOf(now);
  const late = clock.isPastDue(now) && (clock.isRunning || clock.end === 'stopped');
  return { cycle, phase: phaseOf(clock, now), verdict: verdictOf(clock, late, isAtRisk), late, due };
}

/** Returns the due that a status shows. A paused clock shows none, because its due moves, unless the due is fixed. */
export function shownDue({ promise }: Clock, { phase, due }: CycleSummary): number | undefined {
  return phase === 'paused' && promise.resolved?.isFixed !== true ? undefined : due;
}

/**
 * Summarizes a clock as of an instant, for reports, explanations and earlier cycles. A status has computed the crossings of
 * its thresholds already, and calls {@link summaryAt}.
 */
export function summaryOf(clock: Clock, cycle: number, thresholds: NamedThresholds, asOf: number): CycleSummary {
  const now = asOfOrEnd(clock, asOf);
  return summaryAt(clock, cycle, clock.isRunning && isReached(clock, 'atRisk', thresholds, now), now);
}

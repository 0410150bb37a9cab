import type { AgreedTarget, Target } from '../catalog/target';
import type { Clock } from './clock';
import type { ClockCalendar } from './clock-calendar';
import { type Crossing, crossingsOf } from './crossing';
import { type Basis, elapsedTime, isCovered } from './measure';
import { type Change, nextChangeOf } from './next-change';
import { countOutsidePauses, type Pause, totalLength } from './pause';
import type { NamedThresholds } from './threshold';
import { asOfOrEnd, type ClockPhase, type CycleSummary, shownDue, summaryAt, summaryOf, type Verdict } from './verdict';

/** An amount of time, counted in two ways. */
export interface BusinessAndWallTime<A> {
  /** Open time of the calendar. Undefined if the calendar does not cover all of the time, for example a year without holidays. */
  readonly business: A | undefined;
  /** All time. */
  readonly wall: A;
}

/** One cycle of a metric as of an instant. `I` is the type of an instant, `A` the type of an amount of time. */
export interface CycleState<I, A> {
  /** Number of the cycle, from 1; 0 if no clock has started. */
  readonly cycle: number;
  readonly phase: ClockPhase;
  readonly verdict: Verdict;
  /** Whether the clock is late: still open after its due, or stopped after its due. */
  readonly late: boolean;
  /** The time that its target counts. Undefined if there is no target, or none agreed yet. */
  readonly basis: Basis | undefined;
  /** `'agreed'` while an agreement is awaited. */
  readonly target: Target | AgreedTarget | undefined;
  readonly startedAt: I | undefined;
  /** When the ticket counts as received. Undefined if that is `startedAt`. */
  readonly receivedAt: I | undefined;
  /** Undefined while the clock is paused, because the due moves, unless it is a fixed instant. */
  readonly due: I | undefined;
  /** The first due of the present target, before any pause moved it. */
  readonly originalDue: I | undefined;
  /** While the clock is paused, the due if the pause ended at the as-of instant. */
  readonly dueIfResumed: I | undefined;
  readonly stoppedAt: I | undefined;
  /** The due of a late clock. Undefined if the clock is not late. */
  readonly breachedAt: I | undefined;
  /** Whether the clock has been late at any time, also under an earlier target or before a restart. */
  readonly everBreached: boolean;
  /** Whether the change to its present target made the clock late immediately. */
  readonly breachedOnChange: boolean;
  /**
   * The fraction of the budget that has elapsed, above 1 if more time has elapsed. Undefined without a target, and after the
   * due if the budget is empty. The verdict does not depend on this fraction.
   */
  readonly used: number | undefined;
  /** Time of an earlier target that `carryElapsed` keeps counts on the basis of the present target as it was used. */
  readonly elapsed: BusinessAndWallTime<A>;
  /** The total length of the excluded time since its start: pauses, and time before a reopening that does not count. */
  readonly paused: A;
  /** The time from the as-of instant, or from the end of the clock, to the due. Negative after the due. */
  readonly remaining: BusinessAndWallTime<A> | undefined;
}

/** The state of a cycle in numbers (epoch ms and ms), with the changes that time alone will bring. */
export interface CycleOutlook {
  readonly cycle: CycleState<number, number>;
  readonly crossings: readonly Crossing[];
  readonly nextChange: Change | undefined;
}

/**
 * Returns the elapsed time, as business time and as all time. `own` is the count that the target uses, with the time that
 * was carried over. The other count is computed here, interval by interval, on the calendar that applied in each interval.
 */
function elapsedOf(clock: Clock, own: number, asOf: number): BusinessAndWallTime<number> {
  const { resolved, calendar } = clock.promise;
  const { countsFrom, carriedIntervals } = clock;
  const until = Math.max(asOf, countsFrom);
  const pauses = clock.pauses(asOf);
  if (resolved?.measure.basis === 'business') {
    let wall = countOutsidePauses(elapsedTime, pauses, countsFrom, until);
    for (const carried of carriedIntervals)
      wall += countOutsidePauses(elapsedTime, pauses, carried.from, carried.until);
    return { business: own, wall };
  }
  let business = businessTimeIn(calendar, pauses, countsFrom, until);
  for (const interval of carriedIntervals) {
    const carried = businessTimeIn(interval.calendar, pauses, interval.from, interval.until);
    business = business === undefined || carried === undefined ? undefined : business + carried;
  }
  return { business, wall: own };
}

/** Returns the business time between two instants, outside the pauses; undefined if the calendar does not cover it. */
function businessTimeIn(
  calendar: ClockCalendar,
  pauses: readonly Pause[],
  from: number,
  until: number,
): number | undefined {
  if (!isCovered(calendar.openTime, from, until)) return undefined;
  return countOutsidePauses(calendar.businessTime, pauses, from, until);
}

function remainingOf({ openTime }: ClockCalendar, now: number, due: number): BusinessAndWallTime<number> {
  return { business: isCovered(openTime, now, due) ? openTime.between(now, due) : undefined, wall: due - now };
}

function usedOf(clock: Clock, elapsed: number, now: number): number | undefined {
  if (clock.promise.resolved === undefined) return undefined;
  if (clock.budget > 0) return elapsed / clock.budget;
  // No part of an empty budget is used until the due. After the due, no fraction would be right.
  return clock.isPastDue(now) ? undefined : 0;
}

function stateFrom(clock: Clock, summary: CycleSummary, now: number): CycleState<number, number> {
  const { target, resolved, calendar } = clock.promise;
  const { startedAt, receivedAt } = clock;
  const { phase, late, due } = summary;
  const elapsed = clock.elapsed(now);
  return {
    cycle: summary.cycle,
    phase,
    verdict: summary.verdict,
    late,
    basis: resolved?.measure.basis,
    target,
    startedAt,
    receivedAt: receivedAt === startedAt ? undefined : receivedAt,
    due: shownDue(clock, summary),
    originalDue: due === undefined ? undefined : clock.firstDue,
    dueIfResumed: phase === 'paused' ? due : undefined,
    stoppedAt: clock.end === 'stopped' ? clock.endedAt : undefined,
    breachedAt: late ? due : undefined,
    everBreached: late || clock.wasLate,
    breachedOnChange: clock.breachedOnChange,
    used: usedOf(clock, elapsed, now),
    elapsed: elapsedOf(clock, elapsed, now),
    paused: totalLength(clock.pauses(now)),
    remaining: due === undefined ? undefined : remainingOf(calendar, now, due),
  };
}

/** Returns the state of a cycle as of an instant. */
export function cycleStateAt(
  clock: Clock,
  cycle: number,
  thresholds: NamedThresholds,
  asOf: number,
): CycleState<number, number> {
  return stateFrom(clock, summaryOf(clock, cycle, thresholds, asOf), asOfOrEnd(clock, asOf));
}

/** Returns the state of a cycle as of an instant, with its crossings of thresholds and its next change. */
export function cycleOutlookAt(
  clock: Clock,
  cycleNumber: number,
  thresholds: NamedThresholds,
  asOf: number,
): CycleOutlook {
  const now = asOfOrEnd(clock, asOf);
  const crossings = crossingsOf(clock, thresholds, now);
  let isAtRisk = false;
  for (const { name, at } of crossings) isAtRisk ||= name === 'atRisk' && at !== undefined && at <= now;
  const cycle = stateFrom(clock, summaryAt(clock, cycleNumber, isAtRisk, now), now);
  return { cycle, crossings, nextChange: nextChangeOf(clock, now, cycle.phase, crossings) };
}

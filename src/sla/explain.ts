import type { DateTime, Duration } from 'luxon';
import { exceptionsBetween } from '../calendar/calendar';
import type { AgreedTarget, Target } from '../catalog/target';
import type { Labels } from '../input/labels';
import type { Clock } from '../ticket/clock';
import type { Desk } from '../ticket/commitment';
import { elapsedTime } from '../ticket/measure';
import { collapse, type ExceptionsBetween, type Segment, type SegmentReason, segmentsOf } from '../ticket/segment';
import type { Phase, State, Verdict } from '../ticket/state';
import { toDuration } from '../zone/date-time';

/** A stretch of time with one reason to count or not. */
export interface ExplainedSegment {
  readonly from: DateTime<true>;
  readonly to: DateTime<true>;
  /** How much of it counts: all, nothing, or the open time of an `ordinary` run of days. */
  readonly counted: Duration<true>;
  readonly why: SegmentReason;
  /** The names of the holidays, or of the closure; the reason of a pause. */
  readonly names: readonly Labels[];
}

/**
 * Where the time of a clock went, from its start to its stop or the as-of instant. The segments follow each other
 * without a gap, and what they count adds up to `elapsed`.
 */
export interface Explanation {
  readonly metric: string;
  readonly labels: Labels;
  readonly level: Labels;
  readonly target: Target | AgreedTarget | undefined;
  readonly phase: Phase;
  readonly verdict: Verdict;
  readonly startedAt: DateTime<true>;
  readonly until: DateTime<true>;
  /** Absent while the clock is paused: it moves. */
  readonly due: DateTime<true> | undefined;
  /** While the clock is paused, its due if the pause ended at the as-of instant. */
  readonly dueIfResumed: DateTime<true> | undefined;
  readonly stoppedAt: DateTime<true> | undefined;
  /** On the target's own measure; all time, where there is no target. */
  readonly elapsed: Duration<true>;
  /** What the target allows, on the same measure. */
  readonly budget: Duration<true> | undefined;
  /** Whether the measure is the open time of a calendar. */
  readonly business: boolean;
  readonly segments: readonly ExplainedSegment[];
}

const exceptionsOf =
  ({ calendar }: Desk): ExceptionsBetween =>
  (from, until) =>
    exceptionsBetween(calendar, from, until);

/** The segments of a clock: those under commitments it has left, and those under the one it has. */
function segmentsOfClock(clock: Clock, desk: Desk, until: number): readonly Segment[] {
  const pauses = clock.pauses(until);
  const past = clock.eras.flatMap(({ commitment, from, until: to }) =>
    segmentsOf(commitment.measure, pauses, from, to, exceptionsOf(commitment.desk)),
  );
  const from = clock.eras[clock.eras.length - 1]?.until ?? clock.startedAt;
  const measure = clock.commitment?.measure ?? elapsedTime;
  return [...past, ...segmentsOf(measure, pauses, from, until, exceptionsOf(desk))];
}

/** Explains a clock up to an instant. */
export function explainClock(
  clock: Clock,
  state: State,
  desk: Desk,
  names: { readonly metric: string; readonly labels: Labels; readonly level: Labels },
  asOf: number,
): Explanation {
  const { dateTime } = desk;
  const until = Math.max(clock.startedAt, Math.min(asOf, clock.stoppedAt ?? asOf));
  const segments = collapse(segmentsOfClock(clock, desk, until)).map((segment) =>
    Object.freeze({
      from: dateTime(segment.from),
      to: dateTime(segment.until),
      counted: toDuration(segment.counted),
      why: segment.why,
      names: Object.freeze([...segment.names]),
    }),
  );
  const { target, phase, verdict } = state;
  const instant = (ms: number | undefined) => (ms === undefined ? undefined : dateTime(ms));
  return Object.freeze({
    ...names,
    target,
    phase,
    verdict,
    startedAt: dateTime(clock.startedAt),
    until: dateTime(until),
    due: instant(state.due),
    dueIfResumed: instant(state.dueIfResumed),
    stoppedAt: instant(clock.stoppedAt),
    elapsed: toDuration(clock.elapsed(until)),
    budget: clock.commitment && toDuration(clock.budget),
    business: clock.commitment?.measure.openTime !== undefined,
    segments: Object.freeze(segments),
  });
}

import type { DateTime, Duration } from 'luxon';
import { exceptionsBetween } from '../calendar/calendar';
import type { AgreedTarget, Target } from '../catalog/target';
import type { Clock } from '../clock/clock';
import type { ClockCalendar } from '../clock/clock-calendar';
import type { CycleState } from '../clock/cycle-state';
import type { Basis } from '../clock/measure';
import type { Pause } from '../clock/pause';
import {
  collapseSegments,
  type ExceptionsBetween,
  type Segment,
  type SegmentReason,
  segmentsOf,
} from '../clock/segment';
import type { Phase, Verdict } from '../clock/verdict';
import { fail } from '../input/error';
import type { Labels } from '../input/labels';
import { DAY_MS } from '../input/units';
import { toDuration } from '../time/date-time';
import { HORIZON_YEARS } from '../timeline/limits';
import { Instants } from './instants';

/** A stretch of time with one reason to count or not. */
export interface ExplainedSegment {
  readonly from: DateTime<true>;
  /** Not included: the next segment begins then. */
  readonly until: DateTime<true>;
  /** How much of it counts: all, nothing, or the open time of an `ordinary` run of days. */
  readonly counted: Duration<true>;
  readonly reason: SegmentReason;
  /** The names of the holidays, or of the closure; what a pause was for. */
  readonly names: readonly (string | Labels)[];
}

/**
 * Where the time of a clock went, from its start to its end or the as-of instant. The segments follow each other without
 * a gap, and what they count adds up to `counted`. JSON keeps it whole: `describeExplanation` reads it back.
 */
export interface Explanation {
  readonly metric: string;
  readonly level: string;
  /** The labels of the metric and of the level, where the catalog has some. */
  readonly labels: { readonly metric: Labels | undefined; readonly level: Labels | undefined };
  readonly target: Target | AgreedTarget | undefined;
  readonly phase: Phase;
  readonly verdict: Verdict;
  /** What the target is counted on; all time, where there is no target. */
  readonly basis: Basis;
  /** The zone of its instants. */
  readonly zone: string;
  readonly startedAt: DateTime<true>;
  readonly until: DateTime<true>;
  /** Absent while the clock is paused: it moves. */
  readonly due: DateTime<true> | undefined;
  /** While the clock is paused, its due if the pause ended at the as-of instant. */
  readonly dueIfResumed: DateTime<true> | undefined;
  readonly stoppedAt: DateTime<true> | undefined;
  /** The time elapsed on the target's own measure. */
  readonly counted: Duration<true>;
  /** What the target allows, on the same measure. */
  readonly budget: Duration<true> | undefined;
  readonly segments: readonly ExplainedSegment[];
  /**
   * What lies between `until` and a due that is still ahead, if nothing more happens: of a paused clock, if it were resumed at
   * `until`. What it counts adds up to what remains. Empty where there is no such due.
   */
  readonly ahead: readonly ExplainedSegment[];
}

/** Which clock an explanation is about. */
export type ExplanationNames = Pick<Explanation, 'metric' | 'level' | 'labels'>;

const exceptionsOf =
  ({ source }: ClockCalendar): ExceptionsBetween =>
  (from, until) =>
    exceptionsBetween(source, from, until);

/** The segments of a clock: those under each measure it has left, and under the one it has, each from its receipt. */
function segmentsOfClock(clock: Clock, until: number): readonly Segment[] {
  if (until - clock.startedAt > HORIZON_YEARS * 366 * DAY_MS) {
    const received = `${new Date(clock.startedAt).toISOString()} to ${new Date(until).toISOString()}`;
    throw fail('tooLarge', '', `at most ${HORIZON_YEARS} years to explain`, received);
  }
  const pauses = clock.pauses(until);
  const { calendar } = clock.promise;
  // A stretch that was over before its receipt has counted nothing.
  const carried = clock.carriedIntervals.filter((stretch) => stretch.from < stretch.until);
  const stretches = [...carried, { from: clock.countsFrom, until, measure: clock.measure, calendar }];
  const parts: (readonly Segment[])[] = [];
  let cursor = clock.startedAt;
  for (const stretch of stretches) {
    const received = Math.min(stretch.from, until);
    parts.push(notReceived(stretch.calendar, pauses, cursor, received));
    parts.push(segmentsOf(stretch.measure, pauses, stretch.from, stretch.until, exceptionsOf(stretch.calendar)));
    cursor = stretch.until;
  }
  return parts.flat();
}

/** Time before the receipt, of which nothing counts. */
function notReceived(
  calendar: ClockCalendar,
  pauses: readonly Pause[],
  from: number,
  until: number,
): readonly Segment[] {
  return segmentsOf(calendar.businessTime, pauses, from, until, exceptionsOf(calendar)).map((segment) =>
    segment.counted > 0 ? { ...segment, reason: 'notReceived', counted: 0 } : segment,
  );
}

/** What lies between an instant and a due ahead, as if the clock ran on without a pause. */
function segmentsAhead(clock: Clock, from: number, due: number | undefined): readonly Segment[] {
  if (due === undefined || due <= from || !clock.isRunning) return [];
  const received = Math.min(Math.max(from, clock.countsFrom), due);
  const { calendar } = clock.promise;
  return [
    ...notReceived(calendar, [], from, received),
    ...segmentsOf(clock.measure, [], received, due, exceptionsOf(calendar)),
  ];
}

/** Explains a clock up to an instant. */
export function explainClock(
  clock: Clock,
  cycle: CycleState<number, number>,
  names: ExplanationNames,
  asOf: number,
): Explanation {
  const { calendar } = clock.promise;
  const until = Math.max(clock.startedAt, Math.min(asOf, clock.endedAt ?? asOf));
  const bounds = new Instants(calendar);
  const told = (segments: readonly Segment[]): readonly ExplainedSegment[] =>
    Object.freeze(
      collapseSegments(segments).map(({ from, until, counted, reason, names }) =>
        Object.freeze({
          from: bounds.at(from),
          until: bounds.at(until),
          counted: toDuration(counted),
          reason,
          names: Object.freeze([...names]),
        }),
      ),
    );
  let ahead: readonly ExplainedSegment[] | undefined;
  return Object.freeze({
    metric: names.metric,
    level: names.level,
    labels: names.labels,
    target: cycle.target,
    phase: cycle.phase,
    verdict: cycle.verdict,
    basis: clock.measure.basis,
    zone: calendar.zone.name,
    startedAt: bounds.at(clock.startedAt),
    until: bounds.at(until),
    due: bounds.orNone(cycle.due),
    dueIfResumed: bounds.orNone(cycle.dueIfResumed),
    stoppedAt: bounds.orNone(cycle.stoppedAt),
    counted: toDuration(clock.elapsed(until)),
    budget: clock.promise.resolved && toDuration(clock.budget),
    segments: told(segmentsOfClock(clock, until)),
    // Who looks back need not wait for it: it may be as long again.
    get ahead() {
      ahead ??= told(segmentsAhead(clock, until, cycle.due ?? cycle.dueIfResumed));
      return ahead;
    },
  });
}

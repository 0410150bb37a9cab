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
import type { ClockPhase, Verdict } from '../clock/verdict';
import { fail } from '../input/error';
import type { Labels } from '../input/labels';
import { DAY_MS } from '../input/units';
import { toDuration } from '../time/date-time';
import { HORIZON_YEARS } from '../timeline/limits';
import { DateTimes } from './date-times';

/** An interval of a clock's time, with one reason why it counts or does not count. */
export interface ExplainedSegment {
  readonly from: DateTime<true>;
  /** Exclusive: the next segment starts here. */
  readonly until: DateTime<true>;
  /** The time of the segment that counts: all of it, none of it, or only the open time if the reason is `ordinary`. */
  readonly counted: Duration<true>;
  readonly reason: SegmentReason;
  /** The names of the holidays or of the closure, or the reason of a pause. */
  readonly names: readonly (string | Labels)[];
}

/**
 * Explains which time of a clock counted, from its start to its end or the as-of instant. The segments follow each other
 * without a gap, and the sum of their `counted` is the `counted` of the explanation.
 *
 * An explanation can be stored as JSON. `describeExplanation` also accepts the JSON.
 */
export interface Explanation {
  readonly metric: string;
  readonly level: string;
  /** The labels of the metric and of the level; undefined if the catalog has none. */
  readonly labels: { readonly metric: Labels | undefined; readonly level: Labels | undefined };
  readonly target: Target | AgreedTarget | undefined;
  readonly phase: ClockPhase;
  readonly verdict: Verdict;
  /** Whether the target counts business time or elapsed time; `elapsed` if there is no target. */
  readonly basis: Basis;
  /** The IANA zone of the calendar and of all instants in the explanation. */
  readonly zone: string;
  readonly startedAt: DateTime<true>;
  /** The end of the clock, or the as-of instant if that is earlier. */
  readonly until: DateTime<true>;
  /** Absent while the clock is paused, because the due time moves. */
  readonly due: DateTime<true> | undefined;
  /** The due time if the pause ended at the as-of instant. Present only while the clock is paused. */
  readonly dueIfResumed: DateTime<true> | undefined;
  readonly stoppedAt: DateTime<true> | undefined;
  /** The elapsed time: business time or all time, as the target counts. */
  readonly counted: Duration<true>;
  /** The time that the target allows: business time or all time, like `counted`. Absent if there is no target. */
  readonly budget: Duration<true> | undefined;
  readonly segments: readonly ExplainedSegment[];
  /**
   * The segments from `until` to the due time if nothing more happens. A paused clock counts as resumed at `until`. The sum
   * of their `counted` is the remaining time. Empty if the due time has passed, or if there is no due time.
   */
  readonly ahead: readonly ExplainedSegment[];
}

/** The fields of an explanation that name its clock. */
export type ExplanationNames = Pick<Explanation, 'metric' | 'level' | 'labels'>;

const exceptionsOf =
  ({ source }: ClockCalendar): ExceptionsBetween =>
  (from, until) =>
    exceptionsBetween(source, from, until);

/** Returns the segments of a clock: first under the earlier targets whose time it carries, then under the present target. */
function segmentsOfClock(clock: Clock, until: number): readonly Segment[] {
  if (until - clock.startedAt > HORIZON_YEARS * 366 * DAY_MS) {
    const received = `${new Date(clock.startedAt).toISOString()} to ${new Date(until).toISOString()}`;
    throw fail('tooLarge', '', `at most ${HORIZON_YEARS} years to explain`, received);
  }
  const pauses = clock.pauses(until);
  const { calendar } = clock.promise;
  // An interval that ended before the receipt has counted nothing.
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

/** Returns the segments before the receipt. None of them counts. */
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

/** Returns the segments from an instant to a later due time, if the clock runs without a pause. */
function segmentsAhead(clock: Clock, from: number, due: number | undefined): readonly Segment[] {
  if (due === undefined || due <= from || !clock.isRunning) return [];
  const received = Math.min(Math.max(from, clock.countsFrom), due);
  const { calendar } = clock.promise;
  return [
    ...notReceived(calendar, [], from, received),
    ...segmentsOf(clock.measure, [], received, due, exceptionsOf(calendar)),
  ];
}

/** Explains a clock up to an instant. Throws `tooLarge` above `HORIZON_YEARS`. */
export function explainClock(
  clock: Clock,
  cycle: CycleState<number, number>,
  names: ExplanationNames,
  asOf: number,
): Explanation {
  const { calendar } = clock.promise;
  const until = Math.max(clock.startedAt, Math.min(asOf, clock.endedAt ?? asOf));
  const dateTimes = new DateTimes(calendar);
  const explained = (segments: readonly Segment[]): readonly ExplainedSegment[] =>
    Object.freeze(
      collapseSegments(segments).map(({ from, until, counted, reason, names }) =>
        Object.freeze({
          from: dateTimes.at(from),
          until: dateTimes.at(until),
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
    startedAt: dateTimes.at(clock.startedAt),
    until: dateTimes.at(until),
    due: dateTimes.atOptional(cycle.due),
    dueIfResumed: dateTimes.atOptional(cycle.dueIfResumed),
    stoppedAt: dateTimes.atOptional(cycle.stoppedAt),
    counted: toDuration(clock.elapsed(until)),
    budget: clock.promise.resolved && toDuration(clock.budget),
    segments: explained(segmentsOfClock(clock, until)),
    // Computed on demand: it may be as long as `segments`, and most callers do not need it.
    get ahead() {
      ahead ??= explained(segmentsAhead(clock, until, cycle.due ?? cycle.dueIfResumed));
      return ahead;
    },
  });
}

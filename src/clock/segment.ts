import type { Exception } from '../calendar/exceptions';
import type { Labels } from '../input/labels';
import type { Measure } from './measure';
import { type Pause, pausesWithin } from './pause';

/**
 * Why a stretch of time counts or does not. `ordinary` is a run of days of ordinary hours, of which the open time counts;
 * `notReceived` is open time before the ticket counts as received.
 */
export type SegmentReason =
  | 'counted'
  | 'closed'
  | 'holiday'
  | 'override'
  | 'closure'
  | 'paused'
  | 'resolved'
  | 'cancelled'
  | 'notReceived'
  | 'ordinary';

/** A stretch of a clock's time with one reason, in epoch ms and ms; `until` is not included. */
export interface Segment {
  readonly from: number;
  readonly until: number;
  readonly counted: number;
  readonly reason: SegmentReason;
  /** The names of the holidays, or of the closure; the reason of a pause. */
  readonly names: readonly (string | Labels)[];
}

/** Finds the exceptions of a calendar between two instants; of those that cover an instant the first decides. */
export type ExceptionsBetween = (from: number, until: number) => readonly Exception[];

function segment(from: number, until: number, reason: SegmentReason, names: Segment['names'] = []): Segment {
  return { from, until, reason, names, counted: reason === 'counted' ? until - from : 0 };
}

/** Finds the exceptions that touch each of several stretches, one after the other, in the order in which they decide. */
function alongside(exceptions: readonly Exception[]): ExceptionsBetween {
  const ranks = new Map(exceptions.map((exception, rank) => [exception, rank]));
  const coming = [...exceptions].sort((a, b) => b.from - a.from);
  let present: Exception[] = [];
  return (from, until) => {
    while ((coming[coming.length - 1]?.from as number) < until) present.push(coming.pop() as Exception);
    present = present.filter((exception) => exception.until > from);
    return present.sort((a, b) => (ranks.get(a) as number) - (ranks.get(b) as number));
  };
}

/** A closed stretch, cut where an exception begins or ends, each part with its reason. */
function closedSegments(from: number, until: number, exceptions: ExceptionsBetween): readonly Segment[] {
  const within = exceptions(from, until);
  const cuts = within.flatMap((exception) => [exception.from, exception.until]).filter((at) => at > from && at < until);
  const bounds = [from, ...new Set(cuts.sort((a, b) => a - b)), until];
  const during = alongside(within);
  return bounds.slice(1).map((end, index) => {
    const start = bounds[index] as number;
    // As it is cut wherever one begins or ends, each covers the part whole.
    const covering = during(start, end);
    const [first] = covering;
    if (first === undefined) return segment(start, end, 'closed');
    const names = covering.filter(({ kind }) => kind === first.kind).flatMap((exception) => exception.names);
    return segment(start, end, first.kind, names);
  });
}

/** A stretch without pauses: all of it counts on the wall clock, its open time on a calendar. */
function runningSegments(
  measure: Measure,
  from: number,
  until: number,
  exceptions: ExceptionsBetween,
): readonly Segment[] {
  if (from >= until) return [];
  if (measure.openTime === undefined) return [segment(from, until, 'counted')];
  const special = alongside(exceptions(from, until));
  const segments: Segment[] = [];
  // One stretch may be cut into more parts than a call takes arguments.
  const close = (start: number, end: number) => {
    for (const part of closedSegments(start, end, special)) segments.push(part);
  };
  let closedFrom = from;
  for (const [start, end] of measure.openTime.intervals(from, until)) {
    if (closedFrom < start) close(closedFrom, start);
    segments.push(segment(start, end, 'counted'));
    closedFrom = end;
  }
  if (closedFrom < until) close(closedFrom, until);
  return segments;
}

/** What becomes of the time between two instants: pauses, and what the measure counts in between. */
export function segmentsOf(
  measure: Measure,
  pauses: readonly Pause[],
  from: number,
  until: number,
  exceptions: ExceptionsBetween,
): readonly Segment[] {
  const segments: Segment[] = [];
  let running = from;
  for (const pause of pausesWithin(pauses, from, until)) {
    for (const part of runningSegments(measure, running, pause.from, exceptions)) segments.push(part);
    const names = pause.reason === undefined ? [] : [pause.reason];
    if (pause.from < pause.until) segments.push(segment(pause.from, pause.until, pause.kind, names));
    running = pause.until;
  }
  return mergeEqual([...segments, ...runningSegments(measure, running, until, exceptions)]);
}

/** Makes neighbours with the same reason one. */
function mergeEqual(segments: readonly Segment[]): readonly Segment[] {
  const merged: Segment[] = [];
  for (const next of segments) {
    const last = merged[merged.length - 1];
    const same = last?.reason === next.reason && JSON.stringify(last.names) === JSON.stringify(next.names);
    if (same) merged[merged.length - 1] = { ...last, until: next.until, counted: last.counted + next.counted };
    else merged.push(next);
  }
  return merged;
}

/** More segments than a person reads. */
const MANY = 40;

const isOrdinary = ({ reason }: Segment): boolean => reason === 'counted' || reason === 'closed';

/**
 * A long explanation made short: where there are more than 40 segments, each run of three or more in which only the
 * weekly hours decide becomes one `ordinary` segment. What counts in it stays the same.
 */
export function collapse(segments: readonly Segment[]): readonly Segment[] {
  if (segments.length <= MANY) return segments;
  const short: Segment[] = [];
  for (let from = 0, until = 0; from < segments.length; from = until) {
    while (until < segments.length && isOrdinary(segments[until] as Segment)) until++;
    const run = segments.slice(from, Math.max(until, from + 1));
    until = from + run.length;
    short.push(...(run.length < 3 ? run : [ordinary(run)]));
  }
  return short;
}

function ordinary(run: readonly Segment[]): Segment {
  return {
    from: (run[0] as Segment).from,
    until: (run[run.length - 1] as Segment).until,
    counted: run.reduce((sum, { counted }) => sum + counted, 0),
    reason: 'ordinary',
    names: [],
  };
}

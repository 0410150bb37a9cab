import type { Exception } from '../calendar/exceptions';
import type { Labels } from '../input/labels';
import type { Measure } from './measure';
import { clipPauses, type Pause } from './pause';

/**
 * Reason why an interval counts or does not count. `ordinary`: several days with ordinary hours; their open time counts.
 * `notReceived`: open time before the ticket counts as received.
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

/** An interval of a clock's time with one reason, in epoch ms and ms. `until` is exclusive. */
export interface Segment {
  readonly from: number;
  readonly until: number;
  readonly counted: number;
  readonly reason: SegmentReason;
  /** Names of the holidays or of the closure, or the reason of the pause. */
  readonly names: readonly (string | Labels)[];
}

/** Returns the exceptions of a calendar that touch an interval. If several cover an instant, the first one decides. */
export type ExceptionsBetween = (from: number, until: number) => readonly Exception[];

function segment(from: number, until: number, reason: SegmentReason, names: Segment['names'] = []): Segment {
  return { from, until, reason, names, counted: reason === 'counted' ? until - from : 0 };
}

/** Returns a function that finds the exceptions for consecutive intervals, which must be passed in order. */
function sweep(exceptions: readonly Exception[]): ExceptionsBetween {
  const ranks = new Map(exceptions.map((exception, rank) => [exception, rank]));
  const coming = [...exceptions].sort((a, b) => b.from - a.from);
  let present: Exception[] = [];
  return (from, until) => {
    while ((coming[coming.length - 1]?.from as number) < until) present.push(coming.pop() as Exception);
    present = present.filter((exception) => exception.until > from);
    return present.sort((a, b) => (ranks.get(a) as number) - (ranks.get(b) as number));
  };
}

/** Splits a closed interval at each start and end of an exception. Each part has one reason. */
function closedSegments(from: number, until: number, exceptions: ExceptionsBetween): readonly Segment[] {
  const within = exceptions(from, until);
  const cuts = within.flatMap((exception) => [exception.from, exception.until]).filter((at) => at > from && at < until);
  const bounds = [from, ...new Set(cuts.sort((a, b) => a - b)), until];
  const during = sweep(within);
  return bounds.slice(1).map((end, index) => {
    const start = bounds[index] as number;
    // The interval is split at every bound, so each of these exceptions covers the whole part.
    const covering = during(start, end);
    const [first] = covering;
    if (first === undefined) return segment(start, end, 'closed');
    const names = covering.filter(({ kind }) => kind === first.kind).flatMap((exception) => exception.names);
    return segment(start, end, first.kind, names);
  });
}

/** Returns the segments of an interval without pauses: all of it counts for elapsed time, its open time for business time. */
function unpausedSegments(
  measure: Measure,
  from: number,
  until: number,
  exceptions: ExceptionsBetween,
): readonly Segment[] {
  if (from >= until) return [];
  if (measure.openTime === undefined) return [segment(from, until, 'counted')];
  const special = sweep(exceptions(from, until));
  const segments: Segment[] = [];
  // No `push(...parts)`: there may be more parts than a call can have arguments.
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

/** Splits the time between two instants into segments: the pauses, and the counted and uncounted time between them. */
export function segmentsOf(
  measure: Measure,
  pauses: readonly Pause[],
  from: number,
  until: number,
  exceptions: ExceptionsBetween,
): readonly Segment[] {
  const segments: Segment[] = [];
  let running = from;
  for (const pause of clipPauses(pauses, from, until)) {
    for (const part of unpausedSegments(measure, running, pause.from, exceptions)) segments.push(part);
    const names = pause.reason === undefined ? [] : [pause.reason];
    if (pause.from < pause.until) segments.push(segment(pause.from, pause.until, pause.kind, names));
    running = pause.until;
  }
  return mergeEqual([...segments, ...unpausedSegments(measure, running, until, exceptions)]);
}

/** Joins neighbours that have the same reason and names. */
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
 * Shortens a long explanation. If there are more than 40 segments, every three or more consecutive segments in which only
 * the weekly hours decide become one `ordinary` segment, with the same counted time.
 */
export function collapseSegments(segments: readonly Segment[]): readonly Segment[] {
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

import { wholeMs } from '../input/amount';
import type { Clock } from './clock';
import { undefinedIfNotFound } from './measure';
import type { NamedThresholds, ParsedThreshold } from './threshold';

/** The crossing of a threshold by a clock. */
export interface Crossing {
  readonly name: string;
  /** The instant of the crossing if nothing more happens, in epoch ms. Undefined if it is unknown, for example during a pause. */
  readonly at: number | undefined;
}

/** Returns a fraction of a budget, rounded up to whole ms. First removes the rounding error of a product such as 0.1 × 3. */
function elapsedAtFraction(budget: number, fraction: number): number {
  const exact = wholeMs(budget * fraction);
  return Number.isNaN(exact) ? Math.ceil(budget * fraction) : exact;
}

/** Returns when a clock reaches a threshold, if nothing more happens; undefined if a pause makes that unknown. */
function crossingAt(clock: Clock, { kind, unit, size }: ParsedThreshold, asOf: number): number | undefined {
  if (kind === 'fraction') {
    if (clock.budget > 0) return elapsedReaches(clock, elapsedAtFraction(clock.budget, size), asOf);
    return clock.isDueMoving ? undefined : clock.dueAsOf(asOf);
  }
  if (kind === 'after') {
    if (clock.isDueMoving) return undefined;
    const due = clock.dueAsOf(asOf);
    return unit === 'ms' ? clock.measure.add(due, size) : addBusinessDays(clock, due, size);
  }
  return beforeDue(clock, unit, size, asOf);
}

/** Returns when a clock reaches a distance before its due: not before its start, and not after the due. */
function beforeDue(clock: Clock, unit: ParsedThreshold['unit'], size: number, asOf: number): number | undefined {
  const { startedAt, isDueMoving, countsFrom, dueBeforePause } = clock;
  // An amount counts back from the due that the pause in progress moves. Business days count back from the due before the pause.
  const due = unit === 'ms' ? clock.dueAsOf(asOf) : dueBeforePause.due;
  const at = backFromDue(clock, due, unit, size, asOf);
  if (at === undefined || at < startedAt) return startedAt;
  // A pause does not move the due until the clock begins to count.
  const movingSince = Math.max(dueBeforePause.since ?? asOf, countsFrom);
  // While the due moves, the remaining time stays the same. So a crossing is known only if it was before the pause.
  const latest = unit === 'ms' ? Math.max(asOf, movingSince) - 1 : movingSince;
  return isDueMoving && at > latest ? undefined : Math.min(at, due);
}

/** Returns the instant at a distance before the due; undefined if the calendar has too little open time before the due. */
function backFromDue(
  clock: Clock,
  due: number,
  unit: ParsedThreshold['unit'],
  size: number,
  asOf: number,
): number | undefined {
  try {
    return unit === 'ms' ? remainingReaches(clock, due, size, asOf) : addBusinessDays(clock, due, -size);
  } catch (error) {
    return undefinedIfNotFound(error);
  }
}

function addBusinessDays({ promise }: Clock, due: number, n: number): number {
  return promise.calendar.source.addDays(due, n).toMillis();
}

/** Returns the first instant at which `elapsed` ms have elapsed; undefined if a pause in progress prevents that. */
function elapsedReaches(clock: Clock, elapsed: number, asOf: number): number | undefined {
  const { measure, countsFrom, endedAt } = clock;
  // A threshold that was passed under an earlier measure is crossed at the change to the present measure.
  if (clock.carried >= elapsed) return clock.changedAt;
  let left = elapsed - clock.carried;
  let from = countsFrom;
  for (const pause of clock.pauses(endedAt ?? asOf)) {
    if (pause.until < from) continue;
    const start = Math.max(pause.from, from);
    const worked = measure.between(from, start);
    if (worked >= left) return measure.add(from, left);
    left -= worked;
    from = pause.until;
  }
  return clock.isPaused ? undefined : measure.add(from, left);
}

/** Returns the latest instant from which `remaining` ms are left until the due, outside the pauses that have moved the due. */
function remainingReaches(clock: Clock, due: number, remaining: number, asOf: number): number {
  const { measure, countsFrom } = clock;
  let left = remaining;
  let until = due;
  const pauses = clock.promise.resolved?.isFixed ? [] : clock.pauses(clock.endedAt ?? asOf);
  for (let i = pauses.length - 1; i >= 0; i--) {
    const pause = pauses[i] as { readonly from: number; readonly until: number };
    const from = Math.max(pause.from, countsFrom);
    if (pause.until <= countsFrom || from > until || measure.between(from, pause.until) === 0) continue;
    const worked = measure.between(Math.min(pause.until, until), until);
    if (worked >= left) break;
    left -= worked;
    until = from;
  }
  return measure.add(until, -left);
}

function findCrossing(clock: Clock, threshold: ParsedThreshold, asOf: number): number | undefined {
  try {
    const at = crossingAt(clock, threshold, asOf);
    // A clock that has ended crosses no more thresholds.
    return at !== undefined && at > asOf && !clock.isRunning ? undefined : at;
  } catch (error) {
    return undefinedIfNotFound(error);
  }
}

/** Returns when a clock crosses each threshold, as of an instant. Empty for a clock without a resolved target. */
export function crossingsOf(clock: Clock, thresholds: NamedThresholds, asOf: number): readonly Crossing[] {
  if (clock.promise.resolved === undefined) return [];
  const crossings: Crossing[] = [];
  for (const [name, threshold] of thresholds) crossings.push({ name, at: findCrossing(clock, threshold, asOf) });
  return crossings;
}

/** Whether a clock has reached the threshold `name` at or before an instant. */
export function isReached(clock: Clock, name: string, thresholds: NamedThresholds, asOf: number): boolean {
  const named = thresholds.find(([other]) => other === name);
  if (named === undefined || clock.promise.resolved === undefined) return false;
  const at = findCrossing(clock, named[1], asOf);
  return at !== undefined && at <= asOf;
}

import type { Timeline } from '../timeline/timeline';
import type { Clock } from './clock';
import type { Crossing } from './crossing';
import { undefinedIfNotFound } from './measure';
import { type ClockPhase, isOpenPhase } from './verdict';

/** The next change of a clock that time alone brings, without an event. */
export interface Change<I = number> {
  readonly at: I;
  /**
   * `opens`: time begins to count. `closes`: time stops counting. `threshold`: the clock crosses a threshold. `breaches`: the
   * clock becomes late, 1 ms after its due.
   */
  readonly kind: 'opens' | 'closes' | 'breaches' | 'threshold';
  /** Name of the threshold that is crossed. */
  readonly threshold: string | undefined;
}

/** Returns the next change of a clock after `asOf`; undefined if it has ended, has no target, or nothing more will change. */
export function nextChangeOf(
  clock: Clock,
  asOf: number,
  phase: ClockPhase,
  crossings: readonly Crossing[],
): Change | undefined {
  if (clock.promise.resolved === undefined || !isOpenPhase(phase)) return undefined;
  // A clock is late only after its due, so the change is 1 ms later.
  const lateAt = clock.isDueMoving ? Number.NaN : clock.dueAsOf(asOf) + 1;
  let first: Change | undefined = lateAt > asOf ? { at: lateAt, kind: 'breaches', threshold: undefined } : undefined;
  for (const { name, at } of crossings) {
    if (at === undefined || at <= asOf || (first !== undefined && first.at <= at)) continue;
    first = { at, kind: 'threshold', threshold: name };
  }
  const openOrClose = nextOpenOrClose(clock, asOf, phase);
  return openOrClose === undefined || (first !== undefined && first.at <= openOrClose.at) ? first : openOrClose;
}

/** Returns the next opening or closing of the calendar, or the receipt if it is still to come. */
function nextOpenOrClose(clock: Clock, asOf: number, phase: ClockPhase): Change | undefined {
  const { openTime } = clock.measure;
  if (phase === 'paused') return undefined;
  if (asOf < clock.countsFrom) return { at: clock.countsFrom, kind: 'opens', threshold: undefined };
  if (openTime === undefined) return undefined;
  const opens = phase === 'offHours';
  const at = searchOpenOrClose(openTime, opens, asOf);
  return at === undefined ? undefined : { at, kind: opens ? 'opens' : 'closes', threshold: undefined };
}

function searchOpenOrClose(openTime: Timeline, opens: boolean, asOf: number): number | undefined {
  try {
    return opens ? openTime.nextOpen(asOf) : openTime.nextClose(asOf);
  } catch (error) {
    return undefinedIfNotFound(error);
  }
}

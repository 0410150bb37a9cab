import type { Timeline } from '../timeline/timeline';
import type { Clock } from './clock';
import { undefinedIfNotFound } from './measure';
import { isOpenPhase, type Phase } from './standing';
import type { Crossing } from './threshold';

/** What changes next without an event. */
export interface Change<I = number> {
  readonly at: I;
  /** Its time begins or ceases to count, a threshold is crossed, or it becomes late: 1 ms after its due. */
  readonly what: 'opens' | 'closes' | 'breaches' | 'threshold';
  /** The name of the threshold that is crossed. */
  readonly threshold: string | undefined;
}

/** What time alone changes next of a clock. */
export function nextChangeOf(
  clock: Clock,
  asOf: number,
  phase: Phase,
  crossings: readonly Crossing[],
): Change | undefined {
  if (clock.promise.resolved === undefined || !isOpenPhase(phase)) return undefined;
  // A clock is late after its due, so that the change shows a millisecond later.
  const lateAt = clock.isDueMoving ? Number.NaN : clock.dueAsOf(asOf) + 1;
  let first: Change | undefined = lateAt > asOf ? { at: lateAt, what: 'breaches', threshold: undefined } : undefined;
  for (const { name, at } of crossings) {
    if (at === undefined || at <= asOf || (first !== undefined && first.at <= at)) continue;
    first = { at, what: 'threshold', threshold: name };
  }
  const turn = turnOf(clock, asOf, phase);
  return turn === undefined || (first !== undefined && first.at <= turn.at) ? first : turn;
}

/** When its time begins or ceases to count. */
function turnOf(clock: Clock, asOf: number, phase: Phase): Change | undefined {
  const { openTime } = clock.measure;
  if (phase === 'paused') return undefined;
  if (asOf < clock.countsFrom) return { at: clock.countsFrom, what: 'opens', threshold: undefined };
  if (openTime === undefined) return undefined;
  const opens = phase === 'offHours';
  const at = nextTurn(openTime, opens, asOf);
  return at === undefined ? undefined : { at, what: opens ? 'opens' : 'closes', threshold: undefined };
}

function nextTurn(openTime: Timeline, opens: boolean, asOf: number): number | undefined {
  try {
    return opens ? openTime.nextOpen(asOf) : openTime.nextClose(asOf);
  } catch (error) {
    return undefinedIfNotFound(error);
  }
}

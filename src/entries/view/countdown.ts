import type { MetricEvaluation, MetricStatus } from '../../sla/status';
import { sizesOf } from './amount';
import type { AmountOptions } from './options';

/** A metric of a status, or of an evaluation. */
export type AnyMetric = MetricStatus | MetricEvaluation;

/** An instant of a metric. */
export type Moment = NonNullable<AnyMetric['due']>;

/** What is left or over, at least 0, and the units in which it is shown. */
export interface Shown {
  /** Absent where the calendar does not know that far. */
  readonly ms: number | undefined;
  readonly sizes: readonly number[];
}

/** Where a clock with a due stands, in numbers. */
export interface Countdown {
  readonly due: number;
  readonly now: number;
  /** On the clock of the target. */
  readonly own: Shown;
  readonly other: Shown;
}

/** All time is told in days of so many hours. */
export const HOURS_A_DAY = 24;

/** The due of a metric or of an explanation; of a paused clock as if it were resumed. */
export function dueOf<I>({ due, dueIfResumed }: { readonly due: I; readonly dueIfResumed: I }): I {
  return due ?? dueIfResumed;
}

/** Whether a pause moves the due. That of a late clock stands still. */
export const isMoving = ({ due, dueIfResumed, late }: AnyMetric): boolean =>
  due === undefined && dueIfResumed !== undefined && !late;

export function countdownOf(
  metric: AnyMetric,
  { hoursPerDay }: Pick<AmountOptions, 'hoursPerDay'>,
): Countdown | undefined {
  const { remaining, late, basis, target } = metric;
  if (remaining === undefined) return undefined;
  const { seconds, businessSeconds } = target as { readonly seconds?: number; readonly businessSeconds?: number };
  const shown = (amount: unknown, perDay: number | undefined): Shown => ({
    ms: amount === undefined ? undefined : Math.max(0, late ? -Number(amount) : Number(amount)),
    sizes: sizesOf(perDay, (seconds ?? businessSeconds) !== undefined),
  });
  const business = shown(remaining.business, hoursPerDay);
  const wall = shown(remaining.wall, HOURS_A_DAY);
  const due = Number(dueOf<unknown>(metric));
  const now = due - Number(remaining.wall);
  return basis === 'business' ? { due, now, own: business, other: wall } : { due, now, own: wall, other: business };
}

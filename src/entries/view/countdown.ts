import type { MetricEvaluation, MetricStatus } from '../../sla/status';
import { sizesOf } from './amount';
import type { AmountOptions } from './view-options';

/** A metric of a status or of an evaluation. */
export type AnyMetric = MetricStatus | MetricEvaluation;

/** Time left or overdue time, at least 0, and the lengths of the units that show it. */
export interface Shown {
  /** Absent if the calendar does not cover the time. */
  readonly ms: number | undefined;
  readonly sizes: readonly number[];
}

/** A clock with a due time, in numbers. */
export interface Countdown {
  readonly due: number;
  readonly now: number;
  /** In the basis of the target: business or elapsed time. */
  readonly own: Shown;
  /** On the other basis. */
  readonly other: Shown;
}

/** Elapsed time is shown in days of this length. */
export const HOURS_A_DAY = 24;

/** The due time of a metric or of an explanation. For a paused clock, the due time if it were resumed. */
export function dueOf<I>({ due, dueIfResumed }: { readonly due: I; readonly dueIfResumed: I }): I {
  return due ?? dueIfResumed;
}

/** Whether a pause moves the due time. The due time of a late clock does not move. */
export const isMoving = ({ due, dueIfResumed, late }: AnyMetric): boolean =>
  due === undefined && dueIfResumed !== undefined && !late;

/** Returns the countdown of a metric; undefined if the metric has no due time. */
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

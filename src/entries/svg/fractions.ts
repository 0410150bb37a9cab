import type { MetricEvaluation, MetricStatus } from '../../sla/status';

/** What the time of a clock was, as fractions of the time from its start to its due or to now, whichever is later. */
export interface Fractions {
  /** Time that counted on the target's own clock. */
  readonly counted: number;
  readonly paused: number;
  /** The rest of the time so far. */
  readonly closed: number;
  /** From now to the due. With the three above it adds up to 1. */
  readonly left: number;
  /** The part after the due; 0 unless it is late. */
  readonly over: number;
}

/** The fractions of a metric; undefined where no clock runs towards a due. */
export function fractionsOf(metric: MetricStatus | MetricEvaluation): Fractions | undefined {
  const { startedAt, basis, elapsed, paused, remaining } = metric;
  const dueAt = metric.due ?? metric.dueIfResumed;
  const own = elapsed[basis === 'business' ? 'business' : 'wall'];
  if (startedAt === undefined || dueAt === undefined || remaining === undefined || own === undefined) return undefined;
  const [start, due] = [startedAt.valueOf(), dueAt.valueOf()];
  const now = due - remaining.wall.valueOf();
  const whole = Math.max(due, now) - start;
  if (whole <= 0) return undefined;
  const part = (ms: number) => Math.min(Math.max(ms / whole, 0), 1);
  const left = part(due - now);
  const counted = Math.min(part(own.valueOf()), 1 - left);
  const still = Math.min(part(paused.valueOf()), 1 - left - counted);
  return { counted, paused: still, closed: 1 - left - counted - still, left, over: metric.late ? part(now - due) : 0 };
}

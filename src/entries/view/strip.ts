import { type AnyMetric, countdownOf } from './countdown';

/**
 * The time of a clock as fractions, for a thin bar. The bar is the time from the start to the due time, or to now if that is
 * later. The first four fractions add up to 1.
 */
export interface TimeStrip {
  /** The time that the target has counted. */
  readonly counted: number;
  readonly paused: number;
  /** The rest of the time so far: it was not paused, and did not count. */
  readonly closed: number;
  /** From now to the due time. For a paused clock, the due time if it were resumed. */
  readonly left: number;
  /** The time after the due time; 0 if the clock is not late. */
  readonly over: number;
}

/**
 * Returns the time of a clock as fractions. Undefined if the clock has no due time.
 *
 * @example
 * ```ts
 * import { createCalendar, createSla, supportCatalog } from 'prazo';
 * const calendar = createCalendar({ zone: 'UTC', hours: { 'mon-fri': ['09:00-18:00'] } });
 * const sla = createSla({ catalog: supportCatalog, calendar });
 * const ticket = { category: 'core', level: 'urgent', openedAt: '2026-11-23T17:00:00Z' } as const;
 * const { resolution } = sla.status(ticket, '2026-11-24T12:00:00Z').metrics;
 * timeStrip(resolution); // → { counted: 4 / 23, paused: 0, closed: 15 / 23, left: 4 / 23, over: 0 }
 * ```
 */
export function timeStrip(metric: AnyMetric): TimeStrip | undefined {
  const countdown = countdownOf(metric, {});
  const start = Number(metric.startedAt);
  if (countdown === undefined) return undefined;
  const { due, now } = countdown;
  const whole = Math.max(due, now) - start;
  if (!(whole > 0)) return undefined;
  const counted = Number(metric.basis === 'business' ? metric.elapsed.business : metric.elapsed.wall) / whole;
  const paused = Number(metric.paused) / whole;
  const left = Math.max(0, due - now) / whole;
  return {
    counted,
    paused,
    closed: Math.max(0, 1 - counted - paused - left),
    left,
    // An agreed due time may be before the start.
    over: metric.late ? (now - Math.max(due, start)) / whole : 0,
  };
}

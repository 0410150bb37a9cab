import { type AnyMetric, countdownOf } from './countdown';

/** The time of a clock in parts, for a thin bar. The first four add up to 1: the time from its start to its due, or to now if later. */
export interface Strip {
  /** What the clock of the target has counted. */
  readonly counted: number;
  readonly paused: number;
  /** The rest of the time so far, of which nothing counted. */
  readonly closed: number;
  /** From now to the due; of a paused clock as if it were resumed. */
  readonly left: number;
  /** The part after the due; 0 unless it is late. */
  readonly over: number;
}

/**
 * The time of a clock in parts; undefined where it has no due.
 *
 * @example
 * ```ts
 * import { createCalendar, createSla, supportCatalog } from 'prazo';
 * const calendar = createCalendar({ zone: 'UTC', hours: { 'mon-fri': ['09:00-18:00'] } });
 * const sla = createSla({ catalog: supportCatalog, calendar });
 * const ticket = { category: 'core', level: 'urgent', openedAt: '2026-11-23T17:00:00Z' } as const;
 * const { resolution } = sla.status(ticket, '2026-11-24T12:00:00Z').metrics;
 * strip(resolution); // → { counted: 4 / 23, paused: 0, closed: 15 / 23, left: 4 / 23, over: 0 }
 * ```
 */
export function strip(metric: AnyMetric): Strip | undefined {
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
    // A due that was agreed on may lie before the start.
    over: metric.late ? (now - Math.max(due, start)) / whole : 0,
  };
}

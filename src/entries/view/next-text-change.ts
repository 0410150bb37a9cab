import { stepOf } from './amount';
import { UNDATED_MS } from './badge';
import { type AnyMetric, type Countdown, countdownOf, isMoving } from './countdown';
import type { ViewOptions } from './view-options';

/** Returns when the shown amount changes, provided that all time until then counts. Undefined if it does not change now. */
function tickOf(metric: AnyMetric, { own, now }: Countdown, units: ViewOptions['units']): number | undefined {
  const { phase, late, receivedAt } = metric;
  // Before the receipt, no pause moves the due time, and the desk may be open although the phase is `offHours`.
  const isReceived = !(Number(receivedAt) > now);
  const isClosed = phase === 'offHours';
  if (own.ms === undefined || (isReceived && (isMoving(metric) || isClosed))) return undefined;
  const [down, up] = stepOf(own.ms, late, own.sizes, units);
  if (late) return now + up - own.ms;
  return down > 0 ? now + own.ms - down : undefined;
}

/**
 * Returns when the text of a badge next changes if no event happens, in epoch ms. Undefined if only an event can change it.
 *
 * The result is never too late. For a running clock it is exact: the status or the text changes then.
 *
 * @example
 * ```ts
 * import { createCalendar, createSla, supportCatalog } from 'prazo';
 * const calendar = createCalendar({ zone: 'UTC', hours: { 'mon-fri': ['09:00-18:00'] } });
 * const sla = createSla({ catalog: supportCatalog, calendar });
 * const ticket = { category: 'core', level: 'urgent', openedAt: '2026-11-23T10:00:00Z' } as const;
 * const at = (now: string) => nextTextChange(sla.evaluate(ticket, now).metrics.resolution, { language: 'en' });
 * new Date(at('2026-11-23T14:30:20Z') ?? 0); // → 2026-11-23T14:31:00.000Z
 * ```
 */
export function nextTextChange(metric: AnyMetric, options: ViewOptions): number | undefined {
  const { phase, nextChange } = metric;
  const countdown = countdownOf(metric, options);
  if (countdown === undefined || !['running', 'offHours', 'paused'].includes(phase)) return undefined;
  const change = Number(nextChange?.at);
  const dated = nextChange?.kind === 'opens' ? change - UNDATED_MS : undefined;
  const times = [tickOf(metric, countdown, options.units), change, dated] as number[];
  const first = Math.min(...times.filter((at) => at > countdown.now));
  return Number.isFinite(first) ? first : undefined;
}

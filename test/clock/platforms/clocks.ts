import type { MetricStatus } from 'prazo';
import type { AnySla, AnyTicket } from '../../ticket/any';
import { on, told } from '../../ticket/week';

export type Told = ReturnType<typeof told>;

/** Returns the summaries of all clocks of a metric as of an instant such as `Mon 2 10:00`, the latest last. */
export function clocksOf(sla: AnySla, of: AnyTicket, at: string, metric: string): readonly Told[] {
  const latest = sla.status(of, on(at)).metrics[metric] as MetricStatus;
  return [...latest.cycles, latest].map(told);
}

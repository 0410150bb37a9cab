import type { MetricStatus } from 'prazo';
import type { Outcome } from './answer';

/** Returns the promised metrics, in the order of the catalog. */
export function promisedIn({ status }: Outcome): readonly MetricStatus[] {
  const metrics = status.metrics as Readonly<Record<string, MetricStatus>>;
  return status.promised.flatMap((id) => metrics[id] ?? []);
}

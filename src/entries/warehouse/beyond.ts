import type { Metric, PauseRule } from '../../catalog/metric';
import type { Trigger, TriggerOn } from '../../catalog/trigger';
import type { CompiledMetric } from '../../clock/compiled-metrics';

/** Why SQL does not judge a metric. */
export type BeyondSql =
  | 'repeats'
  | 'follows'
  | 'resets'
  | 'newCycle'
  | 'reclassification'
  | 'thresholds'
  | 'pauses'
  | 'triggers';

/** What changes the ticket beside the metric; SQL does not time by it. */
const OF_TICKET: readonly string[] = ['reopened', 'reclassified', 'escalated', 'agreed', 'restarted'];
const WAITS: readonly string[] = ['paused', 'resumed'];

const filtered = (trigger: TriggerOn): Trigger => (typeof trigger === 'string' ? { event: trigger } : trigger);

/** Whether some values are those of a filter that any may meet, or share one. */
function meet(a: readonly string[] | undefined, b: readonly string[] | undefined): boolean {
  return a === undefined || b === undefined || a.some((value) => b.includes(value));
}

/** Whether one event can meet both of two triggers. */
function canMeetBoth(a: Trigger, b: Trigger): boolean {
  return a.event === b.event && meet(a.reasons, b.reasons) && meet(a.by, b.by);
}

/** Whether a filter has an empty text, which in a row means any. */
const hasEmpty = ({ reasons = [], by = [] }: Trigger): boolean => reasons.includes('') || by.includes('');

function pausesBeyond({ on, until }: PauseRule): boolean {
  const [begins, ends] = [on.map(filtered), until.map(filtered)];
  const waits = begins.filter(({ event }) => event === 'paused');
  return (
    begins.some((begin) => ends.some((end) => canMeetBoth(begin, end))) ||
    waits.some(({ by }) => by !== undefined) ||
    (waits.length > 0 && waits.length < begins.length) ||
    begins.some(({ event }) => event === 'resumed') ||
    ends.some(({ event }) => event === 'paused') ||
    [...begins, ...ends].some((trigger) => OF_TICKET.includes(trigger.event) || hasEmpty(trigger))
  );
}

function triggersBeyond({ starts, stops, cancels = [] }: Metric): boolean {
  const named = [...starts, ...stops, ...cancels].map(filtered);
  return named.some(
    (trigger) => OF_TICKET.includes(trigger.event) || WAITS.includes(trigger.event) || hasEmpty(trigger),
  );
}

/** The first reason for which SQL does not judge a metric; undefined where it does. */
export function beyondSql(metric: Metric, compiled: CompiledMetric, isExact: boolean): BeyondSql | undefined {
  const { pauses = [] } = metric;
  const rules: readonly PauseRule[] = 'on' in pauses ? [pauses] : pauses;
  if (compiled.repeats) return 'repeats';
  if (compiled.follows !== undefined) return 'follows';
  if (metric.resets !== undefined) return 'resets';
  if (compiled.reopening === 'newCycle') return 'newCycle';
  if (Object.values(compiled.reclassification).some((policy) => policy !== 'retroactive')) return 'reclassification';
  if (!isExact) return 'thresholds';
  if (rules.length > 1 || rules.some(pausesBeyond)) return 'pauses';
  return triggersBeyond(metric) ? 'triggers' : undefined;
}

import type { Metric, PauseRule } from '../../catalog/metric';
import type { Trigger, TriggerOn } from '../../catalog/trigger';
import type { CompiledMetric } from '../../clock/compiled-metrics';

/** The feature of a metric that the SQL does not support. */
export type BeyondSql =
  | 'repeats'
  | 'follows'
  | 'resets'
  | 'newCycle'
  | 'reclassification'
  | 'thresholds'
  | 'pauses'
  | 'triggers';

/** Events that change the whole ticket. The SQL supports none of them as a trigger. */
const TICKET_EVENTS: readonly string[] = ['reopened', 'reclassified', 'escalated', 'agreed', 'restarted'];
const WAIT_EVENTS: readonly string[] = ['paused', 'resumed'];

const asTrigger = (trigger: TriggerOn): Trigger => (typeof trigger === 'string' ? { event: trigger } : trigger);

/** Whether a value can pass both filters. An absent filter accepts every value. */
function filtersOverlap(a: readonly string[] | undefined, b: readonly string[] | undefined): boolean {
  return a === undefined || b === undefined || a.some((value) => b.includes(value));
}

/** Whether one event can meet both triggers. */
function triggersOverlap(a: Trigger, b: Trigger): boolean {
  return a.event === b.event && filtersOverlap(a.reasons, b.reasons) && filtersOverlap(a.by, b.by);
}

/** Whether a filter contains an empty text, which in a row of `sla_triggers` means any value. */
const hasEmptyText = ({ reasons = [], by = [] }: Trigger): boolean => reasons.includes('') || by.includes('');

function isPauseBeyondSql({ on, until }: PauseRule): boolean {
  const [begins, ends] = [on.map(asTrigger), until.map(asTrigger)];
  const waits = begins.filter(({ event }) => event === 'paused');
  return (
    begins.some((begin) => ends.some((end) => triggersOverlap(begin, end))) ||
    waits.some(({ by }) => by !== undefined) ||
    (waits.length > 0 && waits.length < begins.length) ||
    begins.some(({ event }) => event === 'resumed') ||
    ends.some(({ event }) => event === 'paused') ||
    [...begins, ...ends].some((trigger) => TICKET_EVENTS.includes(trigger.event) || hasEmptyText(trigger))
  );
}

function areTriggersBeyondSql({ starts, stops, cancels = [] }: Metric): boolean {
  const triggers = [...starts, ...stops, ...cancels].map(asTrigger);
  return triggers.some(
    (trigger) => TICKET_EVENTS.includes(trigger.event) || WAIT_EVENTS.includes(trigger.event) || hasEmptyText(trigger),
  );
}

/** Returns the first reason why SQL does not judge a metric, or undefined if it does. */
export function beyondSql(metric: Metric, compiled: CompiledMetric, hasExactAtRisk: boolean): BeyondSql | undefined {
  const { pauses = [] } = metric;
  const rules: readonly PauseRule[] = 'on' in pauses ? [pauses] : pauses;
  if (compiled.repeats) return 'repeats';
  if (compiled.follows !== undefined) return 'follows';
  if (metric.resets !== undefined) return 'resets';
  if (compiled.reopening === 'newCycle') return 'newCycle';
  if (Object.values(compiled.reclassification).some((policy) => policy !== 'retroactive')) return 'reclassification';
  if (!hasExactAtRisk) return 'thresholds';
  if (rules.length > 1 || rules.some(isPauseBeyondSql)) return 'pauses';
  return areTriggersBeyondSql(metric) ? 'triggers' : undefined;
}

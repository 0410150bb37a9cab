import type { TriggerOn } from '../../catalog/trigger';
import { type PolicyConfig, parsePolicyConfig } from './policy-config';
import { type WarehouseMetric, warehouseMetrics } from './policy-rows';
import type { WarehouseRow } from './tables';

type TriggerRow = WarehouseRow<'sla_triggers'>;

/** The acts of an event on a metric. If one event has several acts, the act with the smallest number takes effect first. */
const TURNS = { cancel: 1, abandon: 1, stop: 2, reopen: 3, start: 4, resume: 5, pause: 6 } as const;

type Act = keyof typeof TURNS;

/** The triggers of a metric, by act. */
type Acts = readonly (readonly [act: Act, on: readonly TriggerOn[]])[];

function actsOf({ metric, compiled }: WarehouseMetric): Acts {
  const { cancels = [], stops, starts, pauses } = metric;
  const [rule] = pauses === undefined ? [] : 'on' in pauses ? [pauses] : pauses;
  const givesReasons = (event: string) =>
    rule?.on.some((trigger) => typeof trigger !== 'string' && trigger.event === event && trigger.reasons);
  // A `paused` event with another reason ends the pause that has begun before it.
  const ends: readonly TriggerOn[] =
    rule === undefined ? [] : ['resolved', 'cancelled', ...(givesReasons('paused') ? ['paused'] : [])];
  return [
    ['cancel', cancels],
    ['abandon', ['cancelled']],
    ['stop', stops],
    ['reopen', compiled.reopening === 'ignore' ? [] : ['reopened']],
    ['start', starts],
    ['resume', [...(rule?.until ?? []), ...ends]],
    ['pause', rule?.on ?? []],
  ];
}

/** The filter of one row. An empty text accepts every value. */
type EventFilter = Pick<TriggerRow, 'event' | 'reason' | 'by_whom'>;

/** Returns one filter for each pair of a reason and an author of a trigger. */
function filtersOf(trigger: TriggerOn): readonly EventFilter[] {
  if (typeof trigger === 'string') return [{ event: trigger, reason: '', by_whom: '' }];
  const { event, reasons = [''], by = [''] } = trigger;
  return reasons.flatMap((reason) => by.map((by_whom) => ({ event, reason, by_whom })));
}

/** Whether `wide` accepts all events that `narrow` accepts. */
function covers(wide: EventFilter, narrow: EventFilter): boolean {
  const includes = (key: 'reason' | 'by_whom') => wide[key] === '' || wide[key] === narrow[key];
  return wide.event === narrow.event && includes('reason') && includes('by_whom');
}

/** Removes each filter that another filter covers. */
function withoutCovered(filters: readonly EventFilter[]): readonly EventFilter[] {
  return filters.filter((filter, place) =>
    filters.every(
      (other, index) => index === place || !covers(other, filter) || (covers(filter, other) && place < index),
    ),
  );
}

function* triggersIn(metrics: readonly WarehouseMetric[]): Generator<TriggerRow, void, undefined> {
  for (const metric of metrics) {
    if (metric.beyond !== undefined) continue;
    for (const [act, on] of actsOf(metric)) {
      const filters = withoutCovered(on.flatMap(filtersOf));
      for (const filter of filters) yield { metric: metric.compiled.id, act, turn: TURNS[act], ...filter };
    }
  }
}

/**
 * Returns what each type of event does to each metric that SQL judges: one row per trigger, reason and author. Pass the
 * configuration that you create the SLA with.
 *
 * An event can meet several rows of one act; the act still happens once. Metrics whose `beyond_sql` in `policyRows` is
 * not empty have no rows. Throws a `PrazoError` for an invalid configuration.
 *
 * @example
 * ```ts
 * import { supportCatalog } from 'prazo';
 * const rows = [...triggerRows({ catalog: supportCatalog })];
 * rows.filter(({ metric, act }) => metric === 'firstResponse' && act === 'stop').map(({ event }) => event);
 * // → ['responded', 'resolved']
 * ```
 */
export function triggerRows(config: PolicyConfig): Generator<WarehouseRow<'sla_triggers'>, void, undefined> {
  return triggersIn(warehouseMetrics(parsePolicyConfig(config)));
}

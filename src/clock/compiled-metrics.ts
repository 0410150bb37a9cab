import type { Catalog } from '../catalog/catalog';
import type { Metric, PauseRule } from '../catalog/metric';
import type { ReclassificationPolicy, ReopeningPolicy } from '../catalog/policy';
import { eventTypes, type Trigger, type TriggerOn } from '../catalog/trigger';
import type { Classification, ParsedEvent } from '../ticket/parsed-ticket';

/** A field of a ticket's classification. */
export type ClassificationField = keyof Classification;

const CLASSIFICATION_FIELDS: readonly ClassificationField[] = ['level', 'category', 'service', 'tier', 'calendar'];

/** The condition for an effect of an event: never (`false`), always (`true`), or only if the event meets any of the triggers. */
export type Condition = false | true | readonly Trigger[];

/** The conditions under which an event of one type begins and ends one pause of a metric. */
export interface PauseEffect {
  readonly on: Condition;
  readonly until: Condition;
}

/** The effects of an event of one type on one metric, each with its condition. */
export interface MetricEffect {
  readonly cancels: Condition;
  readonly stops: Condition;
  readonly resets: Condition;
  readonly starts: Condition;
  /** One entry per pause rule of the metric; empty if the event type begins and ends none of them. */
  readonly pauses: readonly PauseEffect[];
}

/** A metric with its policies: its own policies, or else the policies of the SLA. */
export interface CompiledMetric {
  readonly id: string;
  /** Index of the metric in the catalog. */
  readonly index: number;
  /** Index of the metric that it follows; undefined if it follows none. */
  readonly follows: number | undefined;
  readonly repeats: boolean;
  readonly reopens: boolean;
  readonly reopening: ReopeningPolicy;
  readonly reclassification: Readonly<Record<ClassificationField, ReclassificationPolicy>>;
}

/** The policies of an SLA, for metrics without a policy of their own. */
export interface DefaultPolicies {
  readonly reclassification: Metric['reclassification'];
  readonly reopening: ReopeningPolicy | undefined;
}

/** Shared by all effects that begin and end no pause. */
const NO_PAUSES: readonly PauseEffect[] = [];

/** Whether an event meets a condition. For the opening of a ticket, `event` is undefined: it meets no list of triggers. */
export function meets(condition: Condition, event: ParsedEvent | undefined): boolean {
  if (typeof condition === 'boolean') return condition;
  return event !== undefined && condition.some((trigger) => meetsTrigger(trigger, event));
}

function meetsTrigger({ reasons, by, tiers }: Trigger, event: ParsedEvent): boolean {
  return isAmong(reasons, event.reason) && isAmong(by, event.by) && isAmong(tiers, event.change?.tier);
}

function isAmong(values: readonly string[] | undefined, value: string | undefined): boolean {
  return values === undefined || (value !== undefined && values.includes(value));
}

/** Compiles the triggers of one event type in a list to a condition. */
function conditionOn(type: string, triggers: readonly TriggerOn[] | undefined): Condition {
  const named = (triggers ?? []).filter((trigger) => (typeof trigger === 'string' ? trigger : trigger.event) === type);
  if (named.length === 0) return false;
  const filters = named.filter((trigger): trigger is Trigger => typeof trigger !== 'string');
  const isUnconditional = filters.some(({ reasons, by, tiers }) => (reasons ?? by ?? tiers) === undefined);
  return filters.length < named.length || isUnconditional ? true : filters;
}

function isPauseRule(pauses: PauseRule | readonly PauseRule[]): pauses is PauseRule {
  return !Array.isArray(pauses);
}

function pausesOf({ pauses = [] }: Metric): readonly PauseRule[] {
  return isPauseRule(pauses) ? [pauses] : pauses;
}

function effectOf(type: string, metric: Metric): MetricEffect {
  const { cancels, stops, resets, starts } = metric;
  const pauses = pausesOf(metric).map(({ on, until }) => ({
    on: conditionOn(type, on),
    until: conditionOn(type, until),
  }));
  return {
    cancels: conditionOn(type, cancels),
    stops: conditionOn(type, stops),
    resets: conditionOn(type, resets),
    starts: conditionOn(type, starts),
    pauses: pauses.some(({ on, until }) => on !== false || until !== false) ? pauses : NO_PAUSES,
  };
}

function reclassificationByField(
  policy: Metric['reclassification'] = 'retroactive',
): CompiledMetric['reclassification'] {
  const policyOf = (field: ClassificationField) =>
    typeof policy === 'string' ? policy : (policy[field] ?? 'retroactive');
  return Object.fromEntries(
    CLASSIFICATION_FIELDS.map((field) => [field, policyOf(field)]),
  ) as CompiledMetric['reclassification'];
}

/** A metric that an event type may change. */
export interface AffectedMetric {
  /** Index of the metric in {@link CompiledMetrics.metrics}. */
  readonly position: number;
  readonly effect: MetricEffect;
}

/** The metrics of a catalog, compiled to a table: event type → metrics that it may change → effect. Built once per SLA. */
export interface CompiledMetrics {
  /** In the order in which an event is applied to them: each metric comes after the metric that it follows. */
  readonly metrics: readonly CompiledMetric[];
  /** The effect of the opening on each metric, in the order of `metrics`. */
  readonly opening: readonly MetricEffect[];
  /** The metrics that an event may change, by its `typeIndex`. */
  readonly affected: readonly (readonly AffectedMetric[])[];
  /** Whether the policy of at least one metric does not ignore reopenings. `reopens` of the metric is not considered. */
  readonly mayReopen: boolean;
  /** Whether at least one metric ignores reopenings. */
  readonly mayIgnoreReopening: boolean;
}

/** Compiles the metrics of a catalog. */
export function compileMetrics(catalog: Catalog, policies: DefaultPolicies): CompiledMetrics {
  const ids = Object.keys(catalog.metrics);
  const metricOf = (id: string) => catalog.metrics[id] as Metric;
  const compiled = ids.map((id, index): CompiledMetric => {
    const { follows, repeats, reopens, reopening, reclassification } = metricOf(id);
    return {
      id,
      index,
      follows: follows === undefined ? undefined : ids.indexOf(follows),
      repeats: repeats === true,
      reopens: reopens === true,
      // An SLA always has a policy. Rows for a warehouse may be made of a catalog alone.
      reopening: reopening ?? policies.reopening ?? 'exclude',
      reclassification: reclassificationByField(reclassification ?? policies.reclassification),
    };
  });
  const metrics = followedFirst(compiled);
  const affectedBy = (type: string): readonly AffectedMetric[] =>
    metrics.flatMap(({ id }, position) => {
      const effect = effectOf(type, metricOf(id));
      return mayAffect(type, effect) ? [{ position, effect }] : [];
    });
  return {
    metrics,
    opening: metrics.map(({ id }) => effectOf('opened', metricOf(id))),
    affected: eventTypes(catalog.events).map(affectedBy),
    mayReopen: metrics.some(({ reopening }) => reopening !== 'ignore'),
    mayIgnoreReopening: metrics.some(({ reopening }) => reopening === 'ignore'),
  };
}

/** Event types that may change every metric: they close or reopen the ticket, change a target, or restart clocks. */
const AFFECTS_EVERY_METRIC: readonly string[] = [
  'resolved',
  'cancelled',
  'reopened',
  'reclassified',
  'escalated',
  'agreed',
  'restarted',
];

/** Whether events of a type may change a metric. */
function mayAffect(type: string, { cancels, stops, resets, starts, pauses }: MetricEffect): boolean {
  if (AFFECTS_EVERY_METRIC.includes(type) || pauses.length > 0) return true;
  return [cancels, stops, resets, starts].some((condition) => condition !== false);
}

function followedFirst(metrics: readonly CompiledMetric[]): readonly CompiledMetric[] {
  const ordered = new Set<CompiledMetric>();
  const addAfterFollowed = (metric: CompiledMetric): void => {
    if (metric.follows !== undefined) addAfterFollowed(metrics[metric.follows] as CompiledMetric);
    ordered.add(metric);
  };
  metrics.forEach(addAfterFollowed);
  return [...ordered];
}

const WEAKEST_FIRST: readonly ReclassificationPolicy[] = ['retroactive', 'carryElapsed', 'restart'];

/** Returns the strongest of the policies for the fields in which two classifications differ. */
export function reclassificationPolicy(
  { reclassification }: CompiledMetric,
  before: Classification,
  after: Classification,
): ReclassificationPolicy {
  const changed = CLASSIFICATION_FIELDS.filter((field) => before[field] !== after[field]);
  const strength = Math.max(0, ...changed.map((field) => WEAKEST_FIRST.indexOf(reclassification[field])));
  return WEAKEST_FIRST[strength] as ReclassificationPolicy;
}

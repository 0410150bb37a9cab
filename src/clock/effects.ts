import type { Catalog } from '../catalog/catalog';
import type { Metric, PauseRule } from '../catalog/metric';
import type { ReclassificationPolicy, ReopeningPolicy } from '../catalog/policy';
import { eventTypes, type Trigger, type TriggerOn } from '../catalog/trigger';
import type { Classification, ParsedEvent } from '../ticket/event';

/** What of a class may change. */
export type ClassPart = keyof Classification;

const CLASS_PARTS: readonly ClassPart[] = ['level', 'category', 'service', 'tier', 'calendar'];

/** When an event has an effect: never, always, or where it meets one of some triggers. */
export type Condition = false | true | readonly Trigger[];

/** When an event begins and ends one pause of a metric. */
export interface PauseEffect {
  readonly on: Condition;
  readonly until: Condition;
}

/** What one type of event does to one metric. */
export interface Effect {
  readonly cancels: Condition;
  readonly stops: Condition;
  readonly resets: Condition;
  readonly starts: Condition;
  /** For each pause of the metric; empty where the event neither begins nor ends one. */
  readonly pauses: readonly PauseEffect[];
}

/** A metric, compiled: its policies, and what it follows, by its place in the catalog. */
export interface CompiledMetric {
  readonly id: string;
  /** Its place in the catalog. */
  readonly index: number;
  /** The place of the metric that it follows. */
  readonly follows: number | undefined;
  readonly repeats: boolean;
  readonly reopens: boolean;
  readonly reopening: ReopeningPolicy;
  readonly reclassification: Readonly<Record<ClassPart, ReclassificationPolicy>>;
}

/** The policies of an SLA, for the metrics that have none of their own. */
export interface Policies {
  readonly reclassification: Metric['reclassification'];
  readonly reopening: ReopeningPolicy | undefined;
}

/** One list for all effects that neither begin nor end a pause. */
const NO_PAUSES: readonly PauseEffect[] = [];

/** Whether an event meets a condition. */
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

/** The condition under which an event of a type meets one of the triggers of a list. */
function conditionOn(type: string, triggers: readonly TriggerOn[] | undefined): Condition {
  const own = (triggers ?? []).filter((trigger) => (typeof trigger === 'string' ? trigger : trigger.event) === type);
  if (own.length === 0) return false;
  const filters = own.filter((trigger): trigger is Trigger => typeof trigger !== 'string');
  const isUnconditional = filters.some(({ reasons, by, tiers }) => (reasons ?? by ?? tiers) === undefined);
  return filters.length < own.length || isUnconditional ? true : filters;
}

function isPauseRule(pauses: PauseRule | readonly PauseRule[]): pauses is PauseRule {
  return !Array.isArray(pauses);
}

function pausesOf({ pauses = [] }: Metric): readonly PauseRule[] {
  return isPauseRule(pauses) ? [pauses] : pauses;
}

function effectOf(type: string, metric: Metric): Effect {
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

function reclassificationOf(policy: Metric['reclassification'] = 'retroactive'): CompiledMetric['reclassification'] {
  const of = (part: ClassPart) => (typeof policy === 'string' ? policy : (policy[part] ?? 'retroactive'));
  return Object.fromEntries(CLASS_PARTS.map((part) => [part, of(part)])) as CompiledMetric['reclassification'];
}

/** What an event of one type does to a metric that it may change. */
export interface Reaction {
  /** The place of the metric in the order in which metrics take an event. */
  readonly place: number;
  readonly effect: Effect;
}

/** The metrics of a catalog, compiled to a table of what each type of event does to each of them. */
export interface CompiledMetrics {
  /** Each stands after the one that it follows. */
  readonly metrics: readonly CompiledMetric[];
  /** What the opening does to each of the metrics. */
  readonly opening: readonly Effect[];
  /** For each type of event, by its place among those of the catalog, the metrics that it may change. */
  readonly reactions: readonly (readonly Reaction[])[];
  /** Whether some metric lets a ticket be reopened. */
  readonly mayReopen: boolean;
  /** Whether some metric ignores that a ticket was reopened. */
  readonly mayIgnoreReopening: boolean;
}

export function compileMetrics(catalog: Catalog, policies: Policies): CompiledMetrics {
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
      reopening: reopening ?? policies.reopening ?? 'exclude',
      reclassification: reclassificationOf(reclassification ?? policies.reclassification),
    };
  });
  const metrics = inOrderOfFollowing(compiled);
  const reactionsTo = (type: string): readonly Reaction[] =>
    metrics.flatMap(({ id }, place) => {
      const effect = effectOf(type, metricOf(id));
      return concerns(type, effect) ? [{ place, effect }] : [];
    });
  return {
    metrics,
    opening: metrics.map(({ id }) => effectOf('opened', metricOf(id))),
    reactions: eventTypes(catalog.events).map(reactionsTo),
    mayReopen: metrics.some(({ reopening }) => reopening !== 'ignore'),
    mayIgnoreReopening: metrics.some(({ reopening }) => reopening === 'ignore'),
  };
}

/** What changes any metric: it closes or opens the ticket, or says what its clocks are judged by. */
const CONCERN_ALL: readonly string[] = [
  'resolved',
  'cancelled',
  'reopened',
  'reclassified',
  'escalated',
  'agreed',
  'restarted',
];

/** Whether an event of a type may change a metric. */
function concerns(type: string, { cancels, stops, resets, starts, pauses }: Effect): boolean {
  if (CONCERN_ALL.includes(type) || pauses.length > 0) return true;
  return [cancels, stops, resets, starts].some((condition) => condition !== false);
}

function inOrderOfFollowing(metrics: readonly CompiledMetric[]): readonly CompiledMetric[] {
  const ordered = new Set<CompiledMetric>();
  const place = (metric: CompiledMetric): void => {
    if (metric.follows !== undefined) place(metrics[metric.follows] as CompiledMetric);
    ordered.add(metric);
  };
  metrics.forEach(place);
  return [...ordered];
}

const WEAKEST_FIRST: readonly ReclassificationPolicy[] = ['retroactive', 'carryElapsed', 'restart'];

/** The strongest of the policies for what differs between two classes. */
export function policyFor(
  { reclassification }: CompiledMetric,
  before: Classification,
  after: Classification,
): ReclassificationPolicy {
  const changed = CLASS_PARTS.filter((part) => before[part] !== after[part]);
  const strength = Math.max(0, ...changed.map((part) => WEAKEST_FIRST.indexOf(reclassification[part])));
  return WEAKEST_FIRST[strength] as ReclassificationPolicy;
}

import type { Catalog, Targets, TargetsByCategory } from '../../catalog/catalog';
import type { Target } from '../../catalog/target';
import type { ParsedConfig } from '../config';
import type { Candidate, Case, Find, Variants } from './variants';

type Row = Readonly<Record<string, Target | null | undefined>>;
type Into = (row: Row) => Row;

const mapValues = <T, U>(table: Readonly<Record<string, T>>, into: (value: T) => U) =>
  Object.fromEntries(Object.entries(table).map(([key, value]) => [key, into(value)]));

/** A catalog with other targets: each level of each table is a row of them. */
export function withTargets(config: ParsedConfig, into: Into): ParsedConfig {
  const inLevels = (targets: Targets) => mapValues(targets, (row) => row && into(row as Row)) as Targets;
  const inCategories = (targets: TargetsByCategory) => mapValues(targets, (levels) => levels && inLevels(levels));
  const { categories, serviceTypes, tiers, ...rest } = config.catalog;
  const catalog = {
    ...rest,
    categories: mapValues(categories, (one) => ({ ...one, targets: inLevels(one.targets) })),
    serviceTypes: mapValues(serviceTypes, (one) =>
      one.targets ? { ...one, targets: inCategories(one.targets) } : one,
    ),
    tiers: mapValues(tiers, (one) => ({ ...one, targets: inCategories(one.targets) })),
  } as unknown as Catalog;
  return { ...config, catalog };
}

/** A catalog whose metrics leave a policy to the SLA. */
function withoutOwn(catalog: Catalog, policy: 'reclassification' | 'reopening'): Catalog {
  const metrics = mapValues(catalog.metrics, ({ [policy]: _, ...metric }) => metric);
  return { ...catalog, metrics } as unknown as Catalog;
}

/** Other policies, where the ticket has what they are about. */
function* policiesOtherwise({ setting }: Case, variants: Variants): Iterable<Candidate> {
  const { events } = setting.ticket;
  if (events.some(({ change }) => change !== undefined)) {
    for (const reclassification of ['retroactive', 'restart', 'carryElapsed'] as const) {
      yield variants.configured('reclassification', reclassification, (config) => ({
        ...config,
        reclassification,
        catalog: withoutOwn(config.catalog, 'reclassification'),
      }));
    }
  }
  if (events.some(({ type }) => type === 'reopened')) {
    for (const reopening of ['exclude', 'continue', 'newCycle', 'ignore'] as const) {
      yield variants.configured('reopening', reopening, (config) => ({
        ...config,
        reopening,
        catalog: withoutOwn(config.catalog, 'reopening'),
      }));
    }
  }
}

/** The target of another metric, where they share a row. */
function* anotherTarget({ metric }: Case, variants: Variants): Iterable<Candidate> {
  for (const other of Object.keys(variants.base.config.catalog.metrics)) {
    if (other === metric) continue;
    yield variants.configured('targetOf', `${metric} → ${other}`, (config) =>
      withTargets(config, (row) => (Object.hasOwn(row, other) ? { ...row, [metric]: row[other] } : row)),
    );
  }
}

export const policyReadings: Find = policiesOtherwise;
export const targetReadings: Find = anotherTarget;

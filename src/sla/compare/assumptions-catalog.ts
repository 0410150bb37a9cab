import type { Catalog, Targets, TargetsByCategory } from '../../catalog/catalog';
import type { Target } from '../../catalog/target';
import type { ParsedConfig } from '../config';
import type { CandidateAssumption, ClockCase, ConfigVariants } from './assumption';

type Row = Readonly<Record<string, Target | null | undefined>>;
type ChangeRow = (row: Row) => Row;

const mapValues = <T, U>(table: Readonly<Record<string, T>>, into: (value: T) => U) =>
  Object.fromEntries(Object.entries(table).map(([key, value]) => [key, into(value)]));

/** Changes the targets of a catalog, one row per level of each table. */
export function withTargets(config: ParsedConfig, changeRow: ChangeRow): ParsedConfig {
  const inLevels = (targets: Targets) => mapValues(targets, (row) => row && changeRow(row as Row)) as Targets;
  const inCategories = (targets: TargetsByCategory) => mapValues(targets, (levels) => levels && inLevels(levels));
  const { categories, serviceTypes, tiers, ...rest } = config.catalog;
  const catalog = {
    ...rest,
    categories: mapValues(categories, (category) => ({ ...category, targets: inLevels(category.targets) })),
    serviceTypes: mapValues(serviceTypes, (service) =>
      service.targets ? { ...service, targets: inCategories(service.targets) } : service,
    ),
    tiers: mapValues(tiers, (tier) => ({ ...tier, targets: inCategories(tier.targets) })),
  } as unknown as Catalog;
  return { ...config, catalog };
}

/** Removes a policy from every metric, so that the policy of the SLA applies. */
function withoutOwnPolicy(catalog: Catalog, policy: 'reclassification' | 'reopening'): Catalog {
  const metrics = mapValues(catalog.metrics, ({ [policy]: _, ...metric }) => metric);
  return { ...catalog, metrics } as unknown as Catalog;
}

/** Changes a policy, if the ticket has an event that the policy applies to. */
export function* policyAssumptions({ setting }: ClockCase, variants: ConfigVariants): Iterable<CandidateAssumption> {
  const { events } = setting.ticket;
  if (events.some(({ change }) => change !== undefined)) {
    for (const reclassification of ['retroactive', 'restart', 'carryElapsed'] as const) {
      yield variants.changedConfig('reclassification', reclassification, (config) => ({
        ...config,
        reclassification,
        catalog: withoutOwnPolicy(config.catalog, 'reclassification'),
      }));
    }
  }
  if (events.some(({ type }) => type === 'reopened')) {
    for (const reopening of ['exclude', 'continue', 'newCycle', 'ignore'] as const) {
      yield variants.changedConfig('reopening', reopening, (config) => ({
        ...config,
        reopening,
        catalog: withoutOwnPolicy(config.catalog, 'reopening'),
      }));
    }
  }
}

/** Gives the metric the target of another metric in the same row. */
export function* targetAssumptions({ metric }: ClockCase, variants: ConfigVariants): Iterable<CandidateAssumption> {
  for (const other of Object.keys(variants.base.config.catalog.metrics)) {
    if (other === metric) continue;
    yield variants.changedConfig('targetOf', `${metric} → ${other}`, (config) =>
      withTargets(config, (row) => (Object.hasOwn(row, other) ? { ...row, [metric]: row[other] } : row)),
    );
  }
}

import type { Metric } from '../../catalog/metric';
import type { CompiledMetric } from '../../clock/compiled-metrics';
import { atRiskFraction, type Fraction } from './at-risk';
import { type BeyondSql, beyondSql } from './beyond-sql';
import { type ParsedPolicyConfig, type PolicyConfig, parsePolicyConfig } from './policy-config';
import type { WarehouseRow } from './tables';

/** A metric of a catalog with what the rows need. */
export interface WarehouseMetric {
  readonly metric: Metric;
  readonly compiled: CompiledMetric;
  readonly atRisk: Fraction | undefined;
  /** Why SQL does not judge the metric; undefined if it does. */
  readonly beyond: BeyondSql | undefined;
}

/** Returns the metrics in the order of the catalog. */
export function warehouseMetrics(config: ParsedPolicyConfig): readonly WarehouseMetric[] {
  const atRisk = atRiskFraction(config);
  return [...config.compiled.metrics]
    .sort((a, b) => a.index - b.index)
    .map((compiled) => {
      const metric = config.catalog.metrics[compiled.id] as Metric;
      return { metric, compiled, atRisk, beyond: beyondSql(metric, compiled, atRisk !== undefined) };
    });
}

function* policiesIn(config: ParsedPolicyConfig): Generator<WarehouseRow<'sla_policies'>, void, undefined> {
  for (const { compiled, atRisk = { part: 0, whole: 0 }, beyond = '' } of warehouseMetrics(config)) {
    yield {
      metric: compiled.id,
      reopens: compiled.reopens ? 1 : 0,
      reopening: compiled.reopening,
      at_risk_part: atRisk.part,
      at_risk_whole: atRisk.whole,
      may_reopen: config.compiled.mayReopen ? 1 : 0,
      beyond_sql: beyond,
    };
  }
}

/**
 * Returns the policies of a catalog: one row per metric. Pass the configuration that you create the SLA with.
 *
 * `beyond_sql` is empty if SQL judges the metric. Otherwise it says why not, and the library must judge that metric.
 *
 * A clock is at risk if `elapsed * at_risk_whole >= budget * at_risk_part`. In integers, this gives the same result as the
 * library. Throws a `PrazoError` for an invalid configuration.
 *
 * @example
 * ```ts
 * import { supportCatalog } from 'prazo';
 * const [firstResponse] = policyRows({ catalog: supportCatalog });
 * [firstResponse?.at_risk_part, firstResponse?.at_risk_whole]; // → [4, 5]
 * ```
 */
export function policyRows(config: PolicyConfig): Generator<WarehouseRow<'sla_policies'>, void, undefined> {
  return policiesIn(parsePolicyConfig(config));
}

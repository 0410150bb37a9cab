import type { Metric } from '../../catalog/metric';
import type { CompiledMetric } from '../../clock/compiled-metrics';
import { type BeyondSql, beyondSql } from './beyond';
import { type DeskPolicies, type PolicyConfig, policiesOf } from './desk-policies';
import { type Fraction, fractionOf, isExact, mostBudget } from './fraction';
import type { Row } from './tables';

/** The part of the budget from which on a clock is at risk; undefined where SQL could not say when it is reached. */
function atRiskOf({ catalog, atRisk }: DeskPolicies): Fraction | undefined {
  const fraction = atRisk.kind === 'fraction' ? fractionOf(atRisk.size) : undefined;
  return fraction !== undefined && isExact(fraction, mostBudget(catalog)) ? fraction : undefined;
}

/** A metric, and why SQL does not judge it. */
export interface JudgedMetric {
  readonly metric: Metric;
  readonly compiled: CompiledMetric;
  readonly atRisk: Fraction | undefined;
  readonly beyond: BeyondSql | undefined;
}

/** The metrics of a desk in the order of its catalog. */
export function judgedMetrics(policies: DeskPolicies): readonly JudgedMetric[] {
  const atRisk = atRiskOf(policies);
  return [...policies.compiled.metrics]
    .sort((a, b) => a.index - b.index)
    .map((compiled) => {
      const metric = policies.catalog.metrics[compiled.id] as Metric;
      return { metric, compiled, atRisk, beyond: beyondSql(metric, compiled, atRisk !== undefined) };
    });
}

function* rowsOf(policies: DeskPolicies): Generator<Row<'sla_policies'>, void, undefined> {
  for (const { compiled, atRisk = { part: 0, whole: 0 }, beyond = '' } of judgedMetrics(policies)) {
    yield {
      metric: compiled.id,
      reopens: compiled.reopens ? 1 : 0,
      reopening: compiled.reopening,
      at_risk_part: atRisk.part,
      at_risk_whole: atRisk.whole,
      may_reopen: policies.compiled.mayReopen ? 1 : 0,
      beyond_sql: beyond,
    };
  }
}

/**
 * The policies of every metric of a catalog, and for which of them SQL is not the way: `beyond_sql` says why, and the library
 * judges those. It takes what an SLA is made with.
 *
 * `at_risk_part` of `at_risk_whole` of the budget make a clock at risk: where `elapsed * at_risk_whole >= budget *
 * at_risk_part`, in whole numbers, the library says so, too.
 *
 * @example
 * ```ts
 * import { supportCatalog } from 'prazo';
 * const [firstResponse] = policyRows({ catalog: supportCatalog });
 * [firstResponse?.at_risk_part, firstResponse?.at_risk_whole]; // → [4, 5]
 * ```
 */
export function policyRows(config: PolicyConfig): Generator<Row<'sla_policies'>, void, undefined> {
  return rowsOf(policiesOf(config));
}

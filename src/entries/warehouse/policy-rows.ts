import type { Metric } from '../../catalog/metric';
import type { CompiledMetric } from '../../clock/effects';
import { type BeyondSql, beyondSql } from './beyond';
import { type Desk, deskOf, type PolicyConfig } from './desk-policies';
import { type Fraction, fractionOf, isExact, mostBudget } from './fraction';
import type { Row } from './tables';

type PolicyRow = Row<'sla_policies'>;

/** The part of the budget from which on a clock is at risk; undefined where SQL could not say when it is reached. */
function atRiskOf({ catalog, atRisk }: Desk): Fraction | undefined {
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
export function judgedMetrics(desk: Desk): readonly JudgedMetric[] {
  const atRisk = atRiskOf(desk);
  return [...desk.compiled.metrics]
    .sort((a, b) => a.index - b.index)
    .map((compiled) => {
      const metric = desk.catalog.metrics[compiled.id] as Metric;
      return { metric, compiled, atRisk, beyond: beyondSql(metric, compiled, atRisk !== undefined) };
    });
}

function* rowsOf(desk: Desk): Generator<PolicyRow, void, undefined> {
  for (const { compiled, atRisk = { part: 0, whole: 0 }, beyond = '' } of judgedMetrics(desk)) {
    yield {
      metric: compiled.id,
      reopens: compiled.reopens ? 1 : 0,
      reopening: compiled.reopening,
      at_risk_part: atRisk.part,
      at_risk_whole: atRisk.whole,
      may_reopen: desk.compiled.mayReopen ? 1 : 0,
      beyond_sql: beyond,
    };
  }
}

export function policyRows(config: PolicyConfig): Generator<PolicyRow, void, undefined> {
  return rowsOf(deskOf(config));
}

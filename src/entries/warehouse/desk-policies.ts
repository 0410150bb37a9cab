import type { Catalog } from '../../catalog/catalog';
import { reclassificationSchema, reopeningSchema } from '../../catalog/policy';
import { type CompiledMetrics, compileMetrics } from '../../clock/compiled-metrics';
import { DEFAULT_THRESHOLDS, type ParsedThreshold, thresholdsSchema } from '../../clock/threshold';
import { object } from '../../input/composite';
import { check, lazy, type Schema, unwrap } from '../../input/schema';
import type { SlaConfig } from '../../sla/config';
import { catalogGiven } from './catalog-given';
import { letThrough } from './let-through';

/** The parts of an SLA's configuration that say how its metrics are timed. All of it may be given. */
export type PolicyConfig = Pick<SlaConfig, 'catalog' | 'reclassification' | 'reopening' | 'thresholds'>;

/** The metrics of a desk, compiled as for a clock. */
export interface DeskPolicies {
  readonly catalog: Catalog;
  readonly compiled: CompiledMetrics;
  /** The threshold from which on a clock is at risk. */
  readonly atRisk: ParsedThreshold;
}

interface Given extends Pick<SlaConfig, 'catalog' | 'reclassification' | 'reopening'> {
  readonly calendar?: unknown;
  readonly calendars?: unknown;
  readonly reading?: unknown;
  readonly thresholds?: Readonly<Record<string, ParsedThreshold>>;
}

const config: Schema<Given> = /* @__PURE__ */ lazy(() =>
  object<Given>(
    {
      catalog: catalogGiven,
      ...letThrough(['calendar', 'calendars', 'reading']),
      reclassification: reclassificationSchema,
      reopening: reopeningSchema,
      thresholds: thresholdsSchema,
    },
    ['calendar', 'calendars', 'reading', 'reclassification', 'reopening', 'thresholds'],
  ),
);

export function policiesOf(given: PolicyConfig): DeskPolicies {
  const { catalog, thresholds: points, ...policies } = unwrap(check(config, given));
  const { atRisk } = { ...unwrap(check(thresholdsSchema, DEFAULT_THRESHOLDS)), ...points };
  return {
    catalog,
    compiled: compileMetrics(catalog, { reclassification: policies.reclassification, reopening: policies.reopening }),
    atRisk: atRisk as ParsedThreshold,
  };
}

import type { Catalog } from '../../catalog/catalog';
import { reclassificationSchema, reopeningSchema } from '../../catalog/policy';
import { type CompiledMetrics, compileMetrics } from '../../clock/compiled-metrics';
import { DEFAULT_THRESHOLDS, type ParsedThreshold, thresholdsSchema } from '../../clock/threshold';
import { object } from '../../input/composite';
import { check, lazy, type Schema, unwrap } from '../../input/schema';
import type { SlaConfig } from '../../sla/config';
import { definedCatalog, ignoredOptions } from './config-schemas';

/** The catalog and policies of an SLA. The functions also accept its whole configuration, and ignore the rest. */
export type PolicyConfig = Pick<SlaConfig, 'catalog' | 'reclassification' | 'reopening' | 'thresholds'>;

/** A validated configuration with its compiled metrics. */
export interface ParsedPolicyConfig {
  readonly catalog: Catalog;
  readonly compiled: CompiledMetrics;
  /** The threshold at which a clock becomes at risk. */
  readonly atRisk: ParsedThreshold | undefined;
}

interface CheckedConfig extends Pick<SlaConfig, 'catalog' | 'reclassification' | 'reopening'> {
  readonly calendar?: unknown;
  readonly calendars?: unknown;
  readonly reading?: unknown;
  readonly thresholds?: Readonly<Record<string, ParsedThreshold>>;
}

const configSchema: Schema<CheckedConfig> = /* @__PURE__ */ lazy(() =>
  object<CheckedConfig>(
    {
      catalog: definedCatalog,
      ...ignoredOptions(['calendar', 'calendars', 'reading']),
      reclassification: reclassificationSchema,
      reopening: reopeningSchema,
      thresholds: thresholdsSchema,
    },
    ['calendar', 'calendars', 'reading', 'reclassification', 'reopening', 'thresholds'],
  ),
);

export function parsePolicyConfig(config: PolicyConfig): ParsedPolicyConfig {
  const { catalog, thresholds: given, ...policies } = unwrap(check(configSchema, config));
  const { atRisk } = { ...unwrap(check(thresholdsSchema, DEFAULT_THRESHOLDS)), ...given };
  return {
    catalog,
    compiled: compileMetrics(catalog, { reclassification: policies.reclassification, reopening: policies.reopening }),
    atRisk,
  };
}

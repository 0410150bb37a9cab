import type { Catalog } from '../../catalog/catalog';
import { reclassification, reopening } from '../../catalog/policy';
import { readings } from '../../catalog/reading';
import { type CompiledMetrics, compileMetrics } from '../../clock/effects';
import { DEFAULT_THRESHOLDS, type ParsedThreshold, thresholds } from '../../clock/threshold';
import { object } from '../../input/composite';
import { check, later, type Schema, unwrap } from '../../input/schema';
import type { SlaConfig } from '../../sla/config';
import { catalogGiven } from './catalog-given';

/** The parts of an SLA's configuration that say how its metrics are timed. All of it may be given. */
export type PolicyConfig = Pick<SlaConfig, 'catalog' | 'reclassification' | 'reopening' | 'thresholds'>;

/** The metrics of a desk, compiled as for a clock. */
export interface Desk {
  readonly catalog: Catalog;
  readonly compiled: CompiledMetrics;
  /** The threshold from which on a clock is at risk. */
  readonly atRisk: ParsedThreshold;
}

interface Given extends Omit<SlaConfig, 'thresholds'> {
  readonly thresholds?: Readonly<Record<string, ParsedThreshold>>;
}

/** What the SLA is made with beside, which says nothing of policies. */
const anything: Schema<never> = (value) => value as never;

const config: Schema<Given> = /* @__PURE__ */ later(() =>
  object<Given>(
    {
      catalog: catalogGiven,
      calendar: anything,
      calendars: anything,
      reading: readings,
      reclassification,
      reopening,
      thresholds: thresholds as Schema<never>,
    } as never,
    ['calendar', 'calendars', 'reading', 'reclassification', 'reopening', 'thresholds'],
  ),
);

export function deskOf(given: PolicyConfig): Desk {
  const { catalog, thresholds: points, ...policies } = unwrap(check(config, given));
  const { atRisk } = { ...unwrap(check(thresholds, DEFAULT_THRESHOLDS)), ...points };
  const { reclassification, reopening } = policies;
  return {
    catalog,
    compiled: compileMetrics(catalog, { reclassification, reopening }),
    atRisk: atRisk as ParsedThreshold,
  };
}

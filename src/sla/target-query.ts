import type {
  Catalog,
  CategoryId,
  FeatureId,
  Impact,
  LevelId,
  MetricId,
  ServiceTypeId,
  TierId,
} from '../catalog/catalog';
import type { Cell } from '../catalog/find-target';
import { object } from '../input/composite';
import { map, oneOf, refineParts, type Schema } from '../input/schema';
import {
  type ClassificationFields,
  classificationFrom,
  classificationSchemas,
  rejectContradictions,
  rejectMissingClassification,
} from '../ticket/classification';

/** Names a cell of a catalog: a metric, a category or one of its features, and a level or an impact. */
export type TargetQuery<C extends Catalog> = {
  readonly metric: MetricId<C>;
  readonly service?: ServiceTypeId<C> | undefined;
  readonly tier?: TierId<C> | undefined;
} & ({ readonly category: CategoryId<C> } | { readonly feature: FeatureId<C> }) &
  ({ readonly level: LevelId<C> } | { readonly impact: Impact<C> });

/** Returns the schema that reads a `TargetQuery` into a cell. */
export function targetQuerySchema(catalog: Catalog): Schema<Cell> {
  const { calendar, ...parts } = classificationSchemas(catalog, []);
  const query = object<Omit<ClassificationFields, 'calendar'> & { metric: string }>(
    { metric: oneOf(Object.keys(catalog.metrics)), ...parts },
    ['category', 'feature', 'level', 'impact', 'service', 'tier'],
  );
  const checked = refineParts(query, (given, report) => {
    rejectContradictions(catalog, given, report);
    rejectMissingClassification(given, report);
  });
  return map(checked, ({ metric, ...given }) => ({
    metric,
    ...(classificationFrom(catalog, given) as Omit<Cell, 'metric'>),
  }));
}

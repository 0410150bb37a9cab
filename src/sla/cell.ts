import type { Catalog } from '../catalog/catalog';
import type { Cell } from '../catalog/find-target';
import { object } from '../input/composite';
import { refineParts } from '../input/parts';
import { map, oneOf, type Schema } from '../input/schema';
import {
  type ClassificationFields,
  classificationFrom,
  classificationSchemas,
  rejectContradictions,
  rejectMissingClassification,
} from '../ticket/classification';

/** What a target is looked up by: a metric, and a class said directly or by what implies it. */
export function cellSchema(catalog: Catalog): Schema<Cell> {
  const { calendar, ...parts } = classificationSchemas(catalog, []);
  const query = object<Omit<ClassificationFields, 'calendar'> & { metric: string }>(
    { metric: oneOf(Object.keys(catalog.metrics)), ...parts },
    ['category', 'feature', 'level', 'impact', 'service', 'tier'],
  );
  const whole = refineParts(query, (said, report) => {
    rejectContradictions(catalog, said, report);
    rejectMissingClassification(said, report);
  });
  return map(whole, ({ metric, ...said }) => ({
    metric,
    ...(classificationFrom(catalog, said) as Omit<Cell, 'metric'>),
  }));
}

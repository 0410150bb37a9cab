import type { Catalog } from '../catalog/catalog';
import type { Cell } from '../catalog/find';
import { object } from '../input/composite';
import { map, oneOf, refineParts, type Schema } from '../input/schema';
import { classOf, classSchemas, rejectContradictions, rejectNoClass, type Said } from '../ticket/classification';

/** What a target is looked up by: a metric, and a class said directly or by what implies it. */
export function cellSchema(catalog: Catalog): Schema<Cell> {
  const { calendar, ...parts } = classSchemas(catalog, []);
  const query = object<Omit<Said, 'calendar'> & { metric: string }>(
    { metric: oneOf(Object.keys(catalog.metrics)), ...parts },
    ['category', 'feature', 'level', 'impact', 'service', 'tier'],
  );
  const whole = refineParts(query, (said, report) => {
    rejectContradictions(catalog, said, report);
    rejectNoClass(said, report);
  });
  return map(whole, ({ metric, ...said }) => ({ metric, ...(classOf(catalog, said) as Omit<Cell, 'metric'>) }));
}

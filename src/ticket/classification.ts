import type { Catalog, Impact } from '../catalog/catalog';
import { classifyImpact } from '../catalog/classify';
import { categoryOf } from '../catalog/find-target';
import type { Report } from '../input/flaw';
import { show } from '../input/issue';
import { oneOf, readBy, type Schema } from '../input/schema';
import type { Classification } from './parsed-ticket';

/** The classification in a user's ticket. A feature implies a category. `impact` is the level derived from the user's impact. */
export interface ClassificationFields {
  readonly category?: string | undefined;
  readonly feature?: string | undefined;
  readonly level?: string | undefined;
  readonly impact?: string | undefined;
  readonly service?: string | undefined;
  readonly tier?: string | undefined;
  readonly calendar?: string | undefined;
}

/** Returns the schema of each field of a classification. An impact is read into the level that the catalog's rules derive. */
export function classificationSchemas(
  catalog: Catalog,
  calendars: readonly string[],
): { readonly [K in keyof ClassificationFields]-?: Schema<string> } {
  const features = Object.values(catalog.categories).flatMap((category) => Object.keys(category.features));
  return {
    category: oneOf(Object.keys(catalog.categories)),
    feature: oneOf(features),
    level: oneOf(Object.keys(catalog.levels)),
    impact: readBy((value) => classifyImpact(catalog, (value ?? {}) as Impact<Catalog>)),
    service: oneOf(Object.keys(catalog.serviceTypes)),
    tier: oneOf(Object.keys(catalog.tiers)),
    calendar: oneOf(calendars),
  };
}

/** Returns the fields of a classification that are present or implied. Other fields are absent, not undefined. */
export function classificationFrom(catalog: Catalog, fields: ClassificationFields): Partial<Classification> {
  const { feature, service, tier, calendar } = fields;
  const category = fields.category ?? (feature === undefined ? undefined : categoryOf(catalog, feature));
  const level = fields.level ?? fields.impact;
  const classification: { -readonly [Part in keyof Classification]?: Classification[Part] } = {};
  if (category !== undefined) classification.category = category;
  if (level !== undefined) classification.level = level;
  if (service !== undefined) classification.service = service;
  if (tier !== undefined) classification.tier = tier;
  if (calendar !== undefined) classification.calendar = calendar;
  return classification;
}

/** Reports a feature of another category, and a level together with an impact. */
export function rejectContradictions(catalog: Catalog, fields: ClassificationFields, report: Report): void {
  const { category, feature, level, impact } = fields;
  const implied = feature === undefined ? undefined : categoryOf(catalog, feature);
  if (category !== undefined && implied !== undefined && implied !== category) {
    report('contradiction', ['feature'], `a feature of ${category}`, show(feature));
  }
  if (level !== undefined && impact !== undefined) {
    report('contradiction', ['impact'], 'either a level or an impact', 'both');
  }
}

/** Reports a missing category or level. A target cannot be found without both. */
export function rejectMissingClassification(fields: ClassificationFields, report: Report): void {
  if (!('category' in fields || 'feature' in fields))
    report('missing', ['category'], 'a category or a feature', 'neither');
  if (!('level' in fields || 'impact' in fields)) report('missing', ['level'], 'a level or an impact', 'neither');
}

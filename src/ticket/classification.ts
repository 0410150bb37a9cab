import type { Catalog, Impact } from '../catalog/catalog';
import { classify } from '../catalog/classify';
import { categoryOf } from '../catalog/find';
import type { Report } from '../input/flaw';
import { show } from '../input/issue';
import { oneOf, readBy, type Schema } from '../input/schema';
import type { Classification } from './event';

/** What may be said of a ticket's class: directly, or by what implies it. */
export interface Said {
  readonly category?: string | undefined;
  readonly feature?: string | undefined;
  readonly level?: string | undefined;
  readonly impact?: string | undefined;
  readonly service?: string | undefined;
  readonly tier?: string | undefined;
  readonly calendar?: string | undefined;
}

/** How each part of a class looks in a catalog. */
export function classSchemas(
  catalog: Catalog,
  calendars: readonly string[],
): { readonly [K in keyof Said]-?: Schema<string> } {
  const features = Object.values(catalog.categories).flatMap((category) => Object.keys(category.features));
  return {
    category: oneOf(Object.keys(catalog.categories)),
    feature: oneOf(features),
    level: oneOf(Object.keys(catalog.levels)),
    impact: readBy((value) => classify(catalog, (value ?? {}) as Impact<Catalog>)),
    service: oneOf(Object.keys(catalog.serviceTypes)),
    tier: oneOf(Object.keys(catalog.tiers)),
    calendar: oneOf(calendars),
  };
}

/** The class that is said, without what is not: the category of a feature, the level of an impact. */
export function classOf(catalog: Catalog, said: Said): Partial<Classification> {
  const { feature, service, tier, calendar } = said;
  const category = said.category ?? (feature === undefined ? undefined : categoryOf(catalog, feature));
  const level = said.level ?? said.impact;
  const change: { -readonly [Part in keyof Classification]?: Classification[Part] } = {};
  if (category !== undefined) change.category = category;
  if (level !== undefined) change.level = level;
  if (service !== undefined) change.service = service;
  if (tier !== undefined) change.tier = tier;
  if (calendar !== undefined) change.calendar = calendar;
  return change;
}

/** What is said directly must agree with what is implied. */
export function rejectContradictions(catalog: Catalog, said: Said, report: Report): void {
  const { category, feature, level, impact } = said;
  const implied = feature === undefined ? undefined : categoryOf(catalog, feature);
  if (category !== undefined && implied !== undefined && implied !== category) {
    report('contradiction', ['feature'], `a feature of ${category}`, show(feature));
  }
  if (level !== undefined && impact !== undefined) {
    report('contradiction', ['impact'], 'either a level or an impact', 'both');
  }
}

/** A category and a level, said or implied, are what a target is found by. */
export function rejectNoClass(said: Said, report: Report): void {
  if (!('category' in said || 'feature' in said)) report('missing', ['category'], 'a category or a feature', 'neither');
  if (!('level' in said || 'impact' in said)) report('missing', ['level'], 'a level or an impact', 'neither');
}

import { remember } from '../input/remember';
import type {
  Catalog,
  CategoryId,
  FeatureId,
  LevelId,
  MetricId,
  ServiceTypeId,
  TargetsByCategory,
  TierId,
} from './catalog';
import type { Target } from './target';

/** The place of a target in the tables of a catalog. */
export interface Cell<C extends Catalog = Catalog> {
  readonly category: CategoryId<C>;
  readonly level: LevelId<C>;
  readonly metric: MetricId<C>;
  /** Without a service, the tables of the categories and tiers apply. */
  readonly service?: ServiceTypeId<C> | undefined;
  /** Absent if the ticket has not been escalated. */
  readonly tier?: TierId<C> | undefined;
}

/** Returns the value of an own key of a table; undefined for an inherited key, such as `toString`. */
export function ownValue<T>(
  table: Readonly<Record<string, T | undefined>> | undefined,
  key: string | undefined,
): T | undefined {
  return table !== undefined && key !== undefined && Object.hasOwn(table, key) ? table[key] : undefined;
}

/** A cell with a target. */
export interface FoundCell {
  /** Identifies the cell in the catalog. */
  readonly path: string;
  readonly target: Target;
}

/**
 * Returns the cell that applies; undefined if nothing is promised. If the service type has tables, only these tables apply.
 * Otherwise the cell of the tier applies, or else the cell of the category. `null` in a cell ends the search.
 */
export function findCell(catalog: Catalog, cell: Cell): FoundCell | undefined {
  const { category, level, metric, service, tier } = cell;
  const inTable = (targets: TargetsByCategory | undefined) =>
    ownValue(ownValue(ownValue(targets, category), level), metric);
  const found = (table: string, target: Target | null | undefined): FoundCell | undefined =>
    target === undefined || target === null
      ? undefined
      : { path: JSON.stringify([table, category, level, metric]), target };
  const exclusive = ownValue(catalog.serviceTypes, service)?.targets;
  if (exclusive !== undefined) return found(`service ${service}`, inTable(exclusive));
  const tierTarget = inTable(ownValue(catalog.tiers, tier)?.targets);
  if (tierTarget !== undefined) return found(`tier ${tier}`, tierTarget);
  return found('', ownValue(ownValue(ownValue(catalog.categories, category)?.targets, level), metric));
}

/**
 * Returns the target that applies to a cell; undefined if nothing is promised.
 *
 * @example
 * ```ts
 * findTarget(supportCatalog, { category: 'core', level: 'urgent', metric: 'resolution' }); // → {"businessHours":8}
 * ```
 */
export function findTarget<C extends Catalog>(catalog: C, cell: Cell<C>): Target | undefined {
  return findCell(catalog, cell as Cell)?.target;
}

const categories = new WeakMap<Catalog, ReadonlyMap<string, string>>();

function categoriesByFeature(catalog: Catalog): ReadonlyMap<string, string> {
  const pairs = Object.entries(catalog.categories).flatMap(([category, { features }]) =>
    Object.keys(features).map((feature) => [feature, category] as const),
  );
  return new Map(pairs);
}

/** Returns the category of a feature; undefined if the catalog does not have the feature. */
export function categoryOf<C extends Catalog>(catalog: C, feature: FeatureId<C>): CategoryId<C> | undefined {
  const known = remember(categories, catalog, () => categoriesByFeature(catalog));
  return known.get(feature) as CategoryId<C> | undefined;
}

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

/** The cell of a catalog's tables that a target stands in. */
export interface Cell<C extends Catalog = Catalog> {
  readonly category: CategoryId<C>;
  readonly level: LevelId<C>;
  readonly metric: MetricId<C>;
  /** Absent, the tables of the categories apply. */
  readonly service?: ServiceTypeId<C> | undefined;
  /** Absent, the ticket has not been escalated. */
  readonly tier?: TierId<C> | undefined;
}

/** What a table holds under a key of its own; a key such as `toString` finds nothing. */
export function ownValue<T>(
  table: Readonly<Record<string, T | undefined>> | undefined,
  key: string | undefined,
): T | undefined {
  return table !== undefined && key !== undefined && Object.hasOwn(table, key) ? table[key] : undefined;
}

/** A cell that promises something: its target, and where that stands in the catalog. */
export interface FoundCell {
  readonly path: string;
  readonly target: Target;
}

/**
 * The cell that holds for a class and a metric; undefined where none promises anything. A service type with tables of its
 * own is judged by them alone; otherwise the tier's cell comes first, then the category's. `null` in a cell ends the search.
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
  const ofTier = inTable(ownValue(catalog.tiers, tier)?.targets);
  if (ofTier !== undefined) return found(`tier ${tier}`, ofTier);
  return found('', ownValue(ownValue(ownValue(catalog.categories, category)?.targets, level), metric));
}

/**
 * The target that holds for a cell; undefined where nothing is promised.
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

/** The category a feature belongs to; undefined for a feature the catalog does not have. */
export function categoryOf<C extends Catalog>(catalog: C, feature: FeatureId<C>): CategoryId<C> | undefined {
  const known = remember(categories, catalog, () => categoriesByFeature(catalog));
  return known.get(feature) as CategoryId<C> | undefined;
}

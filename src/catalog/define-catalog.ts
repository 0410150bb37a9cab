import { type Context, newContext } from '../input/context';
import { frozenCopy } from '../input/frozen';
import { accepted, type ParseResult, refused } from '../input/issue';
import { type Parser, parseContext, parser } from '../input/parser';
import { check, unwrap } from '../input/schema';
import type { Catalog, Fact } from './catalog';
import type { CatalogDefinition, NamedCalendars } from './catalog-definition';
import { catalogDefinition } from './catalog-schema';
import { type BuiltInMetrics, builtInMetrics } from './metric';

/** Limit for the values of a definition. It is far more than a catalog needs; a hostile file may contain millions. */
const MOST_VALUES = 100_000;

type Table<T> = Readonly<Record<string, T>>;

/** Whether a value contains more values than the limit. It also returns if a value contains itself. */
function isTooLarge(value: unknown): boolean {
  const pending = [value];
  for (let seen = 0; pending.length > 0; seen++) {
    if (seen + pending.length > MOST_VALUES) return true;
    const next = pending.pop();
    // A sparse list has few values, but every loop over it takes as long as its length.
    if (Array.isArray(next) && next.length > MOST_VALUES) return true;
    if (typeof next === 'object' && next !== null) for (const item of Object.values(next)) pending.push(item);
  }
  return false;
}

function mapValues<T, U>(table: Table<T> | undefined, into: (value: T) => U): Table<U> {
  return Object.fromEntries(Object.entries(table ?? {}).map(([key, value]) => [key, into(value)]));
}

/** Returns a definition with the defaults of all optional parts, in a fixed order of keys. */
function withDefaults(definition: CatalogDefinition): Catalog {
  const {
    serviceTypes,
    impact = {},
    rules = [],
    categories,
    tiers,
    events = {},
    metrics = builtInMetrics,
    ...rest
  } = definition;
  return frozenCopy({
    ...rest,
    serviceTypes: mapValues(serviceTypes, ({ requires = {}, ...service }) => ({ ...service, requires })),
    impact,
    rules,
    categories: mapValues(categories, ({ features = {}, targets = {}, ...category }) => ({
      ...category,
      features,
      targets,
    })),
    tiers: mapValues(tiers, ({ targets = {}, ...tier }) => ({ ...tier, targets })),
    events,
    metrics,
  });
}

/** Catalogs that have been checked. They are frozen, so they are not checked again. */
const checkedCatalogs = new WeakSet<object>();

function readCatalog(value: unknown, context: Context): ParseResult<Catalog> {
  if (typeof value === 'object' && value !== null && checkedCatalogs.has(value)) return accepted(value as Catalog);
  if (isTooLarge(value)) {
    return refused([{ code: 'tooLarge', path: '', expected: `at most ${MOST_VALUES} values`, received: 'more' }]);
  }
  const result = check(catalogDefinition, value, '', context);
  return result.ok ? accepted(completeCatalog(result.value)) : result;
}

/**
 * Checks data of unknown origin, such as JSON. Returns the catalog, or all issues. The parser is also a Standard Schema.
 */
export const parseCatalog: Parser<CatalogDefinition, Catalog> = /* @__PURE__ */ parser((value, options) =>
  readCatalog(value, parseContext(options)),
);

function completeCatalog(definition: CatalogDefinition): Catalog {
  const catalog = withDefaults(definition);
  checkedCatalogs.add(catalog);
  return catalog;
}

/** Returns the value itself if it is a checked catalog. Otherwise checks it as a definition, and throws all issues. */
export function ensureCatalog(catalog: unknown): Catalog {
  return unwrap(readCatalog(catalog, newContext()));
}

/**
 * Defines a catalog. Returns a frozen copy of the definition, with the defaults of all optional parts. Its ids are inferred
 * as literal types, so a level, metric or category that it does not define does not compile. Throws a {@link PrazoError}
 * with all issues.
 *
 * @example
 * ```ts
 * const catalog = defineCatalog({
 *   id: 'hosting',
 *   levels: { down: { labels: { 'pt-BR': 'Fora do ar', en: 'Down' } } },
 *   categories: {
 *     site: {
 *       labels: { 'pt-BR': 'Site', en: 'Site' },
 *       targets: { down: { firstResponse: { minutes: 30 }, resolution: { businessHours: 4 } } },
 *     },
 *   },
 * });
 * catalog.categories.site.targets.down?.resolution; // → {"businessHours":4}
 * ```
 */
export function defineCatalog<
  Categories extends Table<unknown>,
  LevelId extends string,
  MetricId extends string = keyof BuiltInMetrics,
  // biome-ignore lint/complexity/noBannedTypes: the default is no service types
  ServiceTypes extends Table<unknown> = {},
  TierId extends string = never,
  // biome-ignore lint/complexity/noBannedTypes: the default is no facts
  const Impact extends Table<readonly Fact[]> = {},
  EventId extends string = never,
  CalendarName extends string = never,
  Key extends never = never,
>(
  definition: CatalogDefinition<Categories, LevelId, MetricId, ServiceTypes, TierId, Impact, EventId> &
    NamedCalendars<CalendarName, Key>,
): Catalog<{
  readonly categories: { readonly [C in keyof Categories]: keyof Categories[C] & string };
  readonly levels: LevelId;
  readonly metrics: MetricId;
  readonly serviceTypes: { readonly [S in keyof ServiceTypes]: keyof ServiceTypes[S] & string };
  readonly tiers: TierId;
  readonly impact: { readonly [F in keyof Impact]: Impact[F][number] };
  readonly events: EventId;
  readonly calendars: CalendarName;
}> {
  return unwrap(readCatalog(definition, newContext())) as never;
}

/** {@link defineCatalog} without checks, for the library's own catalog, so that programs start faster. A test checks it. */
export const ownCatalog: typeof defineCatalog = (definition) =>
  completeCatalog(definition as CatalogDefinition) as never;

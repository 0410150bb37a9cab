import { type Context, newContext } from '../input/context';
import { frozenCopy } from '../input/frozen';
import { accepted, type Result, refused } from '../input/issue';
import { type Parser, parseContext, parser } from '../input/parser';
import { check, unwrap } from '../input/schema';
import type { Catalog, Fact } from './catalog';
import type { CatalogDefinition, NamedCalendars } from './definition';
import { type BuiltInMetrics, builtInMetrics } from './metric';
import { catalogDefinition } from './schema';

/** Far more values than a catalog holds, and few enough to look at each: a hostile file may hold millions. */
const MOST_VALUES = 100_000;

type Table<T> = Readonly<Record<string, T>>;

/** Whether a value holds more than any catalog does; ends on one that contains itself, too. */
function isTooLarge(value: unknown): boolean {
  const pending = [value];
  for (let seen = 0; pending.length > 0; seen++) {
    if (seen + pending.length > MOST_VALUES) return true;
    const next = pending.pop();
    // The length of a list with holes says more than its values do.
    if (Array.isArray(next) && next.length > MOST_VALUES) return true;
    if (typeof next === 'object' && next !== null) for (const item of Object.values(next)) pending.push(item);
  }
  return false;
}

function mapValues<T, U>(table: Table<T> | undefined, into: (value: T) => U): Table<U> {
  return Object.fromEntries(Object.entries(table ?? {}).map(([key, value]) => [key, into(value)]));
}

/** A definition with every part in place that it may leave out, and all parts in one order. */
function complete(definition: CatalogDefinition): Catalog {
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

/** The catalogs made here. They are frozen, so that one is never checked again. */
const known = new WeakSet<object>();

function readCatalog(value: unknown, context: Context): Result<Catalog> {
  if (typeof value === 'object' && value !== null && known.has(value)) return accepted(value as Catalog);
  if (isTooLarge(value)) {
    return refused([{ code: 'tooLarge', path: '', expected: `at most ${MOST_VALUES} values`, received: 'more' }]);
  }
  const result = check(catalogDefinition, value, '', context);
  return result.ok ? accepted(made(result.value)) : result;
}

/**
 * Reads a catalog from data of unknown origin, such as JSON: the catalog, or everything that is wrong with it. It is a Standard
 * Schema, too.
 */
export const parseCatalog: Parser<CatalogDefinition, Catalog> = /* @__PURE__ */ parser((value, options) =>
  readCatalog(value, parseContext(options)),
);

function made(definition: CatalogDefinition): Catalog {
  const catalog = complete(definition);
  known.add(catalog);
  return catalog;
}

/** A catalog that somebody hands in: one that was made here is itself, any other is read. */
export function knownCatalog(catalog: unknown): Catalog {
  return unwrap(readCatalog(catalog, newContext()));
}

/**
 * Defines a catalog: a frozen copy of the definition, its ids inferred as literal types, so that a level, metric or
 * category that it does not define does not compile. Throws a {@link PrazoError} of all issues otherwise.
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
  // biome-ignore lint/complexity/noBannedTypes: a catalog without service types has none
  ServiceTypes extends Table<unknown> = {},
  TierId extends string = never,
  // biome-ignore lint/complexity/noBannedTypes: nor impact
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

/** {@link defineCatalog} for the library's own catalog, which a test checks once, so that no program that starts has to. */
export const ownCatalog: typeof defineCatalog = (definition) => made(definition as CatalogDefinition) as never;

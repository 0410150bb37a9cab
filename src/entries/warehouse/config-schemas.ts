import type { Catalog } from '../../catalog/catalog';
import { isRecord } from '../../input/record';
import { type Schema, satisfying } from '../../input/schema';

const CATALOG_KEYS = ['categories', 'serviceTypes', 'tiers', 'levels', 'metrics', 'events'] as const;

/** Accepts a catalog that `defineCatalog` has already validated. */
export const definedCatalog: Schema<Catalog> = /* @__PURE__ */ satisfying(
  'wrongType',
  'a catalog made by defineCatalog',
  (value): value is Catalog => isRecord(value) && CATALOG_KEYS.every((key) => isRecord(value[key])),
);

const anything: Schema<never> = (value) => value as never;

/** Entries of an object schema for the options of an SLA that a function accepts and ignores. */
export function ignoredOptions<K extends string>(keys: readonly K[]): Readonly<Record<K, Schema<never>>> {
  return Object.fromEntries(keys.map((key) => [key, anything])) as Record<K, Schema<never>>;
}

import type { Catalog } from '../../catalog/catalog';
import { isRecord } from '../../input/record';
import { type Schema, satisfying } from '../../input/schema';

const TABLES = ['categories', 'serviceTypes', 'tiers', 'levels', 'metrics', 'events'] as const;

/** A catalog that has been made: its definition is checked there. */
export const catalogGiven: Schema<Catalog> = /* @__PURE__ */ satisfying(
  'wrongType',
  'a catalog made by defineCatalog',
  (value): value is Catalog => isRecord(value) && TABLES.every((table) => isRecord(value[table])),
);

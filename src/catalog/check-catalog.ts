import { frozenCopy } from '../input/frozen';
import { at } from '../input/issue';
import type { Catalog, Targets, TargetsByCategory } from './catalog';
import { ensureCatalog } from './define-catalog';
import { type DurationBounds, durationBoundsOf, isAlwaysShorter } from './duration-bounds';
import { ownValue } from './find-target';
import type { Target } from './target';

/** What may be odd about a catalog that is valid. */
export type CatalogWarningCode = 'missingTarget' | 'resolutionBeforeResponse' | 'higherLevelSlower';

/** One thing that is probably a mistake: where, what would be usual, what is there. */
export interface CatalogWarning {
  readonly code: CatalogWarningCode;
  readonly path: string;
  readonly expected: string;
  readonly received: string;
}

interface Cell {
  readonly path: string;
  readonly target: Target;
  readonly span: DurationBounds | undefined;
}

/** The cell of a level and a metric: what is promised there; null where nothing is, on purpose; undefined if empty. */
type CellLookup = (level: string, metric: string) => Cell | null | undefined;

function cellsOf(targets: Targets | undefined, path: string): CellLookup {
  return (level, metric) => {
    const target: Target | null | undefined = ownValue(ownValue(targets, level), metric);
    if (target === undefined || target === null) return target;
    return { path: at(at(path, level), metric), target, span: durationBoundsOf(target) };
  };
}

/** The cells of a table, and where it has none, those of another. A cell that promises nothing inherits nothing. */
const withFallback =
  (first: CellLookup, then: CellLookup): CellLookup =>
  (level, metric) => {
    const cell = first(level, metric);
    return cell === undefined ? then(level, metric) : cell;
  };

/** A target and where it stands, as text. */
const shown = ({ path, target }: Cell) => `${path} ${JSON.stringify(target)}`;

function isCellShorter(a: Cell, b: Cell): boolean {
  return a.span !== undefined && b.span !== undefined && isAlwaysShorter(a.span, b.span);
}

/** The metrics that some cell of a table promises something of. */
function promisedIn(targets: Targets | undefined): readonly string[] {
  const cells = Object.values(targets ?? {}).flatMap((row) => Object.entries(row ?? {}));
  return cells.flatMap(([metric, target]: [string, Target | null | undefined]) =>
    target === undefined || target === null ? [] : [metric],
  );
}

/** The empty cells of metrics that have a target elsewhere in the same tables; null is no empty cell. */
function missingTargets(
  catalog: Catalog,
  tables: TargetsByCategory,
  pathOf: (category: string) => string,
): CatalogWarning[] {
  const metrics = new Set(Object.values(tables).flatMap(promisedIn));
  return Object.keys(catalog.categories).flatMap((category) =>
    Object.keys(catalog.levels).flatMap((level) =>
      [...metrics]
        .filter((metric) => ownValue(ownValue(ownValue(tables, category), level), metric) === undefined)
        .map((metric) => ({
          code: 'missingTarget' as const,
          path: at(at(pathOf(category), level), metric),
          expected: `a target, as ${metric} has elsewhere`,
          received: 'none',
        })),
    ),
  );
}

/** What is odd among the cells of one category; only pairs of which one stands under a path are looked at. */
function warningsInCategory(catalog: Catalog, cells: CellLookup, under: string): CatalogWarning[] {
  const levels = Object.keys(catalog.levels);
  const warn = (code: CatalogWarningCode, placed: Cell, expected: string, other: Cell): CatalogWarning[] =>
    [placed, other].some(({ path }) => path.startsWith(under))
      ? [{ code, path: placed.path, expected: `${expected} ${shown(other)}`, received: JSON.stringify(placed.target) }]
      : [];
  const early = levels.flatMap((level) => {
    const [response, resolution] = [cells(level, 'firstResponse'), cells(level, 'resolution')];
    if (!response || !resolution || !isCellShorter(resolution, response)) return [];
    return warn('resolutionBeforeResponse', resolution, 'not shorter than', response);
  });
  const slow = Object.keys(catalog.metrics).flatMap((metric) => {
    const column = levels.flatMap((level) => cells(level, metric) ?? []);
    return column.flatMap((placed, rank) => {
      const quicker = column.slice(rank + 1).find((lower) => isCellShorter(lower, placed));
      return quicker ? warn('higherLevelSlower', placed, 'not longer than', quicker) : [];
    });
  });
  return [...early, ...slow];
}

/**
 * What is probably a mistake in a valid catalog: a cell without a target, a resolution shorter than its first response,
 * a level slower than a lower one. Targets are compared where the answer is the same on every calendar: by their amounts
 * when they share measure and options, else by elapsed time, of which business time takes at least its own amount. A cell
 * that is null promises nothing on purpose, and is no mistake.
 */
export function checkCatalog(given: Catalog): readonly CatalogWarning[] {
  const catalog = ensureCatalog(given);
  const pathOf = (category: string) => at(at('categories', category), 'targets');
  const tables = Object.fromEntries(Object.entries(catalog.categories).map(([id, { targets }]) => [id, targets]));
  const base = (category: string) => cellsOf(ownValue(tables, category), pathOf(category));
  const warnings = missingTargets(catalog, tables, pathOf);
  for (const category of Object.keys(tables)) warnings.push(...warningsInCategory(catalog, base(category), ''));
  for (const [service, { targets }] of Object.entries(catalog.serviceTypes)) {
    const path = at(at('serviceTypes', service), 'targets');
    warnings.push(...missingTargets(catalog, targets ?? {}, (category) => at(path, category)));
    for (const [category, table] of Object.entries(targets ?? {})) {
      warnings.push(...warningsInCategory(catalog, cellsOf(table, at(path, category)), path));
    }
  }
  for (const [tier, { targets }] of Object.entries(catalog.tiers)) {
    const path = at(at('tiers', tier), 'targets');
    for (const [category, table] of Object.entries(targets)) {
      warnings.push(
        ...warningsInCategory(catalog, withFallback(cellsOf(table, at(path, category)), base(category)), path),
      );
    }
  }
  return frozenCopy(warnings);
}

import { frozenCopy } from '../input/frozen';
import { at } from '../input/issue';
import type { Catalog, Targets, TargetsByCategory } from './catalog';
import { ensureCatalog } from './define-catalog';
import { type DurationBounds, durationBoundsOf, isAlwaysShorter } from './duration-bounds';
import { ownValue } from './find-target';
import type { Target } from './target';

/**
 * The kind of a probable mistake: a metric without a target in one cell, a resolution shorter than the first response, or a
 * higher level slower than a lower one.
 *
 * @inline
 */
export type CatalogWarningCode = 'missingTarget' | 'resolutionBeforeResponse' | 'higherLevelSlower';

/** A probable mistake in a valid catalog. */
export interface CatalogWarning {
  readonly code: CatalogWarningCode;
  readonly path: string;
  readonly expected: string;
  readonly received: string;
}

interface Cell {
  readonly path: string;
  readonly target: Target;
  readonly bounds: DurationBounds | undefined;
}

/** Returns the cell of a level and a metric: null if it promises nothing on purpose, undefined if it is empty. */
type CellLookup = (level: string, metric: string) => Cell | null | undefined;

function cellsOf(targets: Targets | undefined, path: string): CellLookup {
  return (level, metric) => {
    const target: Target | null | undefined = ownValue(ownValue(targets, level), metric);
    if (target === undefined || target === null) return target;
    return { path: at(at(path, level), metric), target, bounds: durationBoundsOf(target) };
  };
}

/** Looks up cells in one table, and empty cells in another. A cell that promises nothing on purpose is not empty. */
const withFallback =
  (first: CellLookup, then: CellLookup): CellLookup =>
  (level, metric) => {
    const cell = first(level, metric);
    return cell === undefined ? then(level, metric) : cell;
  };

/** Formats a target with its path. */
const formatCell = ({ path, target }: Cell) => `${path} ${JSON.stringify(target)}`;

function isCellShorter(a: Cell, b: Cell): boolean {
  return a.bounds !== undefined && b.bounds !== undefined && isAlwaysShorter(a.bounds, b.bounds);
}

/** Returns the metrics that have a target in any cell of a table. */
function metricsWithTarget(targets: Targets | undefined): readonly string[] {
  const cells = Object.values(targets ?? {}).flatMap((row) => Object.entries(row ?? {}));
  return cells.flatMap(([metric, target]: [string, Target | null | undefined]) =>
    target === undefined || target === null ? [] : [metric],
  );
}

/** Warns of each empty cell of a metric that has a target in another cell of the same tables. A cell with null is not empty. */
function missingTargets(
  catalog: Catalog,
  tables: TargetsByCategory,
  pathOf: (category: string) => string,
): CatalogWarning[] {
  const metrics = new Set(Object.values(tables).flatMap(metricsWithTarget));
  return Object.keys(catalog.categories).flatMap((category) =>
    Object.keys(catalog.levels).flatMap((level) =>
      [...metrics]
        .filter((metric) => ownValue(ownValue(ownValue(tables, category), level), metric) === undefined)
        .map((metric) => ({
          code: 'missingTarget' as const,
          path: at(at(pathOf(category), level), metric),
          expected: `a target, because ${metric} has one elsewhere`,
          received: 'none',
        })),
    ),
  );
}

/** Compares the cells of one category in pairs. Warns of a pair only if at least one of its cells is under the path. */
function warningsInCategory(catalog: Catalog, cells: CellLookup, under: string): CatalogWarning[] {
  const levels = Object.keys(catalog.levels);
  const warn = (code: CatalogWarningCode, cell: Cell, expected: string, other: Cell): CatalogWarning[] =>
    [cell, other].some(({ path }) => path.startsWith(under))
      ? [{ code, path: cell.path, expected: `${expected} ${formatCell(other)}`, received: JSON.stringify(cell.target) }]
      : [];
  const early = levels.flatMap((level) => {
    const [response, resolution] = [cells(level, 'firstResponse'), cells(level, 'resolution')];
    if (!response || !resolution || !isCellShorter(resolution, response)) return [];
    return warn('resolutionBeforeResponse', resolution, 'not shorter than', response);
  });
  const slow = Object.keys(catalog.metrics).flatMap((metric) => {
    const column = levels.flatMap((level) => cells(level, metric) ?? []);
    return column.flatMap((cell, rank) => {
      const quicker = column.slice(rank + 1).find((lower) => isCellShorter(lower, cell));
      return quicker ? warn('higherLevelSlower', cell, 'not longer than', quicker) : [];
    });
  });
  return [...early, ...slow];
}

/**
 * Returns probable mistakes in a valid catalog: a cell without a target, a resolution shorter than its first response, a
 * level slower than a lower one. It warns only if the comparison is the same on every calendar: targets with the same unit
 * and options are compared by their amounts, other targets by the shortest and longest elapsed time to their due. A cell with
 * `null` promises nothing on purpose and gets no warning. Throws if the catalog is not valid.
 */
export function checkCatalog(catalog: Catalog): readonly CatalogWarning[] {
  const checked = ensureCatalog(catalog);
  const pathOf = (category: string) => at(at('categories', category), 'targets');
  const tables = Object.fromEntries(Object.entries(checked.categories).map(([id, { targets }]) => [id, targets]));
  const base = (category: string) => cellsOf(ownValue(tables, category), pathOf(category));
  const warnings = missingTargets(checked, tables, pathOf);
  for (const category of Object.keys(tables)) warnings.push(...warningsInCategory(checked, base(category), ''));
  for (const [service, { targets }] of Object.entries(checked.serviceTypes)) {
    const path = at(at('serviceTypes', service), 'targets');
    warnings.push(...missingTargets(checked, targets ?? {}, (category) => at(path, category)));
    for (const [category, table] of Object.entries(targets ?? {})) {
      warnings.push(...warningsInCategory(checked, cellsOf(table, at(path, category)), path));
    }
  }
  for (const [tier, { targets }] of Object.entries(checked.tiers)) {
    const path = at(at('tiers', tier), 'targets');
    for (const [category, table] of Object.entries(targets)) {
      warnings.push(
        ...warningsInCategory(checked, withFallback(cellsOf(table, at(path, category)), base(category)), path),
      );
    }
  }
  return frozenCopy(warnings);
}

import { frozenCopy } from '../input/frozen';
import { at } from '../input/issue';
import type { Catalog, Targets, TargetsByCategory } from './catalog';
import { knownCatalog } from './define';
import { own } from './find';
import { isShorter, type Span, spanOf } from './span';
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

interface Placed {
  readonly path: string;
  readonly target: Target;
  readonly span: Span | undefined;
}

/** The cell of a level and a metric: what is promised there; null where nothing is, on purpose; undefined if empty. */
type Cells = (level: string, metric: string) => Placed | null | undefined;

function cellsOf(targets: Targets | undefined, path: string): Cells {
  return (level, metric) => {
    const target: Target | null | undefined = own(own(targets, level), metric);
    if (target === undefined || target === null) return target;
    return { path: at(at(path, level), metric), target, span: spanOf(target) };
  };
}

/** The cells of a table, and where it has none, those of another. A cell that promises nothing inherits nothing. */
const over =
  (first: Cells, then: Cells): Cells =>
  (level, metric) => {
    const cell = first(level, metric);
    return cell === undefined ? then(level, metric) : cell;
  };

/** A target and where it stands, as text. */
const shown = ({ path, target }: Placed) => `${path} ${JSON.stringify(target)}`;

function isSurelyShorter(a: Placed, b: Placed): boolean {
  return a.span !== undefined && b.span !== undefined && isShorter(a.span, b.span);
}

/** The metrics that some cell of a table promises something of. */
function promisedIn(targets: Targets | undefined): readonly string[] {
  const cells = Object.values(targets ?? {}).flatMap((row) => Object.entries(row ?? {}));
  return cells.flatMap(([metric, target]: [string, Target | null | undefined]) =>
    target === undefined || target === null ? [] : [metric],
  );
}

/** The empty cells of metrics that have a target elsewhere in the same tables; null is no empty cell. */
function missing(catalog: Catalog, tables: TargetsByCategory, pathOf: (category: string) => string): CatalogWarning[] {
  const metrics = new Set(Object.values(tables).flatMap(promisedIn));
  return Object.keys(catalog.categories).flatMap((category) =>
    Object.keys(catalog.levels).flatMap((level) =>
      [...metrics]
        .filter((metric) => own(own(own(tables, category), level), metric) === undefined)
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
function oddities(catalog: Catalog, cells: Cells, under: string): CatalogWarning[] {
  const levels = Object.keys(catalog.levels);
  const warn = (code: CatalogWarningCode, placed: Placed, expected: string, other: Placed): CatalogWarning[] =>
    [placed, other].some(({ path }) => path.startsWith(under))
      ? [{ code, path: placed.path, expected: `${expected} ${shown(other)}`, received: JSON.stringify(placed.target) }]
      : [];
  const early = levels.flatMap((level) => {
    const [response, resolution] = [cells(level, 'firstResponse'), cells(level, 'resolution')];
    if (!response || !resolution || !isSurelyShorter(resolution, response)) return [];
    return warn('resolutionBeforeResponse', resolution, 'not shorter than', response);
  });
  const slow = Object.keys(catalog.metrics).flatMap((metric) => {
    const column = levels.flatMap((level) => cells(level, metric) ?? []);
    return column.flatMap((placed, rank) => {
      const quicker = column.slice(rank + 1).find((lower) => isSurelyShorter(lower, placed));
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
  const catalog = knownCatalog(given);
  const pathOf = (category: string) => at(at('categories', category), 'targets');
  const tables = Object.fromEntries(Object.entries(catalog.categories).map(([id, { targets }]) => [id, targets]));
  const base = (category: string) => cellsOf(own(tables, category), pathOf(category));
  const warnings = missing(catalog, tables, pathOf);
  for (const category of Object.keys(tables)) warnings.push(...oddities(catalog, base(category), ''));
  for (const [service, { targets }] of Object.entries(catalog.serviceTypes)) {
    const path = at(at('serviceTypes', service), 'targets');
    warnings.push(...missing(catalog, targets ?? {}, (category) => at(path, category)));
    for (const [category, table] of Object.entries(targets ?? {})) {
      warnings.push(...oddities(catalog, cellsOf(table, at(path, category)), path));
    }
  }
  for (const [tier, { targets }] of Object.entries(catalog.tiers)) {
    const path = at(at('tiers', tier), 'targets');
    for (const [category, table] of Object.entries(targets)) {
      warnings.push(...oddities(catalog, over(cellsOf(table, at(path, category)), base(category)), path));
    }
  }
  return frozenCopy(warnings);
}

import { at } from '../input/issue';
import type { Catalog, Targets, TargetsByCategory } from './catalog';
import type { Target } from './target';

/** A target with its path in the catalog. */
export interface TargetAtPath {
  readonly path: string;
  readonly target: Target;
}

function inLevels(targets: Targets | undefined, path: string): readonly TargetAtPath[] {
  return Object.entries(targets ?? {}).flatMap(([level, row]) =>
    Object.entries(row ?? {}).flatMap(([metric, target]) =>
      target === undefined || target === null ? [] : [{ path: at(at(path, level), metric), target }],
    ),
  );
}

function inCategories(targets: TargetsByCategory | undefined, path: string): readonly TargetAtPath[] {
  return Object.entries(targets ?? {}).flatMap(([category, levels]) => inLevels(levels, at(path, category)));
}

/** Returns all targets of a catalog: those of its categories, service types and tiers. */
export function allTargets({ categories, serviceTypes, tiers }: Catalog): readonly TargetAtPath[] {
  return [
    ...Object.entries(categories).flatMap(([id, { targets }]) => inLevels(targets, `categories.${id}.targets`)),
    ...Object.entries(serviceTypes).flatMap(([id, { targets }]) => inCategories(targets, `serviceTypes.${id}.targets`)),
    ...Object.entries(tiers).flatMap(([id, { targets }]) => inCategories(targets, `tiers.${id}.targets`)),
  ];
}

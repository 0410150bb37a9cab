import type { Catalog } from '../catalog/catalog';
import { type CatalogWarning, type CatalogWarningCode, checkCatalog } from '../catalog/check-catalog';
import { frozenCopy } from '../input/frozen';
import { at, joinPaths, show } from '../input/issue';
import { check, unwrap } from '../input/schema';
import { type SlaConfig, slaConfig } from './config';

/** A possible mistake in a valid configuration. */
export interface SlaWarning extends Omit<CatalogWarning, 'code'> {
  readonly code: CatalogWarningCode | 'largeFraction';
}

/** A fraction above 10 is probably a percentage, such as 80 for 80 %. */
const LARGEST_FRACTION = 10;

/**
 * Finds possible mistakes in a valid configuration: everything that `checkCatalog` finds in its catalog, and thresholds
 * above 10, such as 80 instead of 0.8. Returns an empty list if there are none.
 *
 * Throws a `PrazoError`, as `createSla` does, if the configuration is invalid.
 *
 * @example
 * ```ts
 * const calendar = createCalendar({ zone: 'UTC', hours: '24/7' });
 * const [warning] = checkSla({ catalog: supportCatalog, calendar, thresholds: { atRisk: 80 } });
 * warning?.path; // → thresholds.atRisk
 * ```
 */
export function checkSla<C extends Catalog, CalendarName extends string = never>(
  config: SlaConfig<C, CalendarName>,
): readonly SlaWarning[] {
  const { catalog, thresholds } = unwrap(check(slaConfig, config));
  const inCatalog = checkCatalog(catalog).map(
    (warning): SlaWarning => ({ ...warning, path: joinPaths('catalog', warning.path) }),
  );
  const inThresholds = Object.entries(thresholds).flatMap(([name, { kind, size }]): SlaWarning[] => {
    if (kind !== 'fraction' || size <= LARGEST_FRACTION) return [];
    const expected = 'a fraction of the budget, such as 0.8';
    return [{ code: 'largeFraction', path: at('thresholds', name), expected, received: show(size) }];
  });
  return frozenCopy([...inCatalog, ...inThresholds]);
}

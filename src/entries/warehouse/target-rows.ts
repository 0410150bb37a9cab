import type { Catalog } from '../../catalog/catalog';
import { findTarget } from '../../catalog/find-target';
import { amountOf, type Target, UNIT_MS } from '../../catalog/target';
import { readingSchema, type UnitReading, unitUnderReading } from '../../catalog/unit-reading';
import { wholeMs } from '../../input/amount';
import { object } from '../../input/composite';
import { check, lazy, type Schema, unwrap } from '../../input/schema';
import type { SlaConfig } from '../../sla/config';
import { definedCatalog, ignoredOptions } from './config-schemas';
import type { WarehouseRow } from './tables';

/**
 * Options of {@link targetRows}. Only `reading` has an effect; the function accepts a whole configuration and ignores the rest.
 *
 * @inline
 */
export type TargetRowOptions = Partial<SlaConfig>;

const IGNORED = ['catalog', 'calendar', 'calendars', 'reclassification', 'reopening', 'thresholds'] as const;

const optionsSchema: Schema<TargetRowOptions> = /* @__PURE__ */ lazy(() =>
  object<TargetRowOptions>({ reading: readingSchema, ...ignoredOptions(IGNORED) }, ['reading', ...IGNORED]),
);

type TargetRow = WarehouseRow<'sla_targets'>;
type TargetColumns = Pick<TargetRow, 'target' | 'kind' | 'basis' | 'amount' | 'calendar' | 'from_opening'>;

const NO_TARGET: TargetColumns = { target: '', kind: 'none', basis: '', amount: null, calendar: '', from_opening: 0 };

/** Options of a target that the SQL does not support. */
const UNSUPPORTED = ['by', 'cutoff', 'roll'] as const;

function columnsOf(target: Target | undefined, reading: UnitReading): TargetColumns {
  if (target === undefined) return NO_TARGET;
  const json = { ...NO_TARGET, target: JSON.stringify(target) };
  const amount = amountOf(target);
  if (target === 'agreed' || amount === undefined) return { ...json, kind: 'agreed' };
  const unit = unitUnderReading(amount.unit, reading);
  const fromOpening = unit === 'businessDays' || ('from' in target && target.from === 'nextOpening');
  const read = {
    ...json,
    basis: unit.startsWith('business') ? 'business' : 'elapsed',
    calendar: target.calendar ?? '',
    from_opening: fromOpening ? 1 : 0,
  };
  const isUnsupported = UNSUPPORTED.some(
    (option) => (target as { readonly [K in typeof option]?: unknown })[option] !== undefined,
  );
  if (unit === 'months' || isUnsupported) return { ...read, kind: 'other' };
  if (unit === 'days' || unit === 'businessDays') return { ...read, kind: unit, amount: amount.amount };
  return { ...read, kind: 'amount', amount: wholeMs(amount.amount * UNIT_MS[unit]) };
}

function* targetsIn(catalog: Catalog, reading: UnitReading): Generator<TargetRow, void, undefined> {
  for (const category of Object.keys(catalog.categories)) {
    for (const service of ['', ...Object.keys(catalog.serviceTypes)]) {
      for (const tier of ['', ...Object.keys(catalog.tiers)]) {
        for (const level of Object.keys(catalog.levels)) {
          for (const metric of Object.keys(catalog.metrics)) {
            const cell = { category, level, metric, service: service || undefined, tier: tier || undefined };
            yield { category, service, tier, level, metric, ...columnsOf(findTarget(catalog, cell), reading) };
          }
        }
      }
    }
  }
}

/**
 * Returns the target of every combination that a ticket can have: each category, service type or none, tier or none, level
 * and metric. Inherited targets are resolved, so that SQL finds the target of a ticket with five equalities.
 *
 * If the SLA has a `reading`, pass it in `options`, or pass the whole configuration of the SLA.
 *
 * `amount` depends on `kind`: ms for `amount`, a number of days for `days` and `businessDays`, otherwise null. The kind `other`
 * is a target that SQL does not support: in months, or with `by`, `cutoff` or `roll`. Throws a `PrazoError` for invalid
 * arguments.
 *
 * @example
 * ```ts
 * import { supportCatalog } from 'prazo';
 * const [first] = targetRows(supportCatalog);
 * first?.target; // → {"hours":2}
 * [first?.kind, first?.basis, first?.amount]; // → ['amount', 'elapsed', 7200000]
 * ```
 */
export function targetRows(
  catalog: Catalog,
  options: TargetRowOptions = {},
): Generator<WarehouseRow<'sla_targets'>, void, undefined> {
  const valid = unwrap(check(definedCatalog, catalog, 'catalog'));
  const { reading = {} } = unwrap(check(optionsSchema, options));
  return targetsIn(valid, reading);
}

import type { Catalog } from '../../catalog/catalog';
import { findTarget } from '../../catalog/find-target';
import { amountOf, type Target, UNIT_MS } from '../../catalog/target';
import { type Reading, readingSchema, unitUnderReading } from '../../catalog/unit-reading';
import { wholeMs } from '../../input/amount';
import { object } from '../../input/composite';
import { check, lazy, type Schema, unwrap } from '../../input/schema';
import type { SlaConfig } from '../../sla/config';
import { catalogGiven } from './catalog-given';
import { letThrough } from './let-through';
import type { Row } from './tables';

/** How targets are read, which is by `reading` alone; all that an SLA is made with may be given. */
export type TargetRowOptions = Partial<SlaConfig>;

const OTHERS = ['catalog', 'calendar', 'calendars', 'reclassification', 'reopening', 'thresholds'] as const;

const optionsGiven: Schema<TargetRowOptions> = /* @__PURE__ */ lazy(() =>
  object<TargetRowOptions>({ reading: readingSchema, ...letThrough(OTHERS) }, ['reading', ...OTHERS]),
);

type TargetRow = Row<'sla_targets'>;
type Promised = Pick<TargetRow, 'target' | 'kind' | 'basis' | 'amount' | 'calendar' | 'from_opening'>;

const NOTHING: Promised = { target: '', kind: 'none', basis: '', amount: null, calendar: '', from_opening: 0 };

/** The options of a target that SQL does not count with. */
const BEYOND = ['by', 'cutoff', 'roll'] as const;

function promised(target: Target | undefined, reading: Reading): Promised {
  if (target === undefined) return NOTHING;
  const json = { ...NOTHING, target: JSON.stringify(target) };
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
  const hasMore = BEYOND.some(
    (option) => (target as { readonly [K in typeof option]?: unknown })[option] !== undefined,
  );
  if (unit === 'months' || hasMore) return { ...read, kind: 'other' };
  if (unit === 'days' || unit === 'businessDays') return { ...read, kind: unit, amount: amount.amount };
  return { ...read, kind: 'amount', amount: wholeMs(amount.amount * UNIT_MS[unit]) };
}

function* rowsOf(catalog: Catalog, reading: Reading): Generator<TargetRow, void, undefined> {
  for (const category of Object.keys(catalog.categories)) {
    for (const service of ['', ...Object.keys(catalog.serviceTypes)]) {
      for (const tier of ['', ...Object.keys(catalog.tiers)]) {
        for (const level of Object.keys(catalog.levels)) {
          for (const metric of Object.keys(catalog.metrics)) {
            const cell = { category, level, metric, service: service || undefined, tier: tier || undefined };
            yield { category, service, tier, level, metric, ...promised(findTarget(catalog, cell), reading) };
          }
        }
      }
    }
  }
}

/**
 * The target of every cell that a ticket can be in: each category, service type or none, tier or none, level and metric, with
 * what is inherited resolved. A ticket's target is one row, found by five equalities.
 *
 * An SLA with a `reading` needs it here, too: hand over what the SLA is made with.
 *
 * `amount` is in ms for the kind `amount`, a number of days for `days` and `businessDays`, and nothing for the others. The kind
 * `other` is what SQL does not count: months, and targets with `by`, `cutoff` or `roll`.
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
): Generator<Row<'sla_targets'>, void, undefined> {
  const checked = unwrap(check(catalogGiven, catalog, 'catalog'));
  const { reading = {} } = unwrap(check(optionsGiven, options));
  return rowsOf(checked, reading);
}

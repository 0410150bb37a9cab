import { object } from '../input/composite';
import { fail } from '../input/error';
import { frozenCopy } from '../input/frozen';
import { oneOfThese, show } from '../input/issue';
import type { Labels } from '../input/labels';
import { check, flag, unwrap } from '../input/schema';
import type { Catalog, RequirementId, ServiceTypeId } from './catalog';
import { ensureCatalog } from './define-catalog';

/** A requirement that is not met. */
export interface UnmetRequirement<Id extends string = string> {
  readonly id: Id;
  readonly labels: Labels;
}

/** The result of {@link entitlementOf}: entitled, or not entitled with all requirements that are not met. */
export type Entitlement<Id extends string = string> =
  | { readonly entitled: true }
  | { readonly entitled: false; readonly reasons: readonly UnmetRequirement<Id>[] };

/**
 * Returns whether a customer may request a service. `met` must have a boolean for each requirement of the service, and no
 * other key. Throws `missing`, `unknownKey` or `wrongType` otherwise.
 *
 * @example
 * ```ts
 * const met = { premiumSupport: true, environmentAdministrator: true, mappedItem: true };
 * entitlementOf(supportCatalog, 'premiumRequest', met); // → {"entitled":true}
 * ```
 */
export function entitlementOf<C extends Catalog, S extends ServiceTypeId<C>>(
  catalog: C,
  service: S,
  met: { readonly [R in RequirementId<C, S>]: boolean },
): Entitlement<RequirementId<C, S>> {
  const { serviceTypes } = ensureCatalog(catalog);
  const id: unknown = service;
  if (typeof id !== 'string' || !Object.hasOwn(serviceTypes, id)) {
    throw fail('unknownReference', 'service', oneOfThese(Object.keys(serviceTypes)), show(service));
  }
  const requires: Readonly<Record<string, Labels | undefined>> = serviceTypes[id]?.requires ?? {};
  const answers = object<Readonly<Record<string, boolean>>>(
    Object.fromEntries(Object.keys(requires).map((id) => [id, flag])),
  );
  const given = unwrap(check(answers, met, 'met'));
  const unmet = Object.keys(requires).filter((id) => !given[id]) as RequirementId<C, S>[];
  if (unmet.length === 0) return Object.freeze({ entitled: true });
  return frozenCopy({ entitled: false, reasons: unmet.map((id) => ({ id, labels: requires[id] as Labels })) });
}

import type { CatalogDefinition } from '../../../catalog/catalog-definition';
import type { Target } from '../../../catalog/target';
import { catalogId } from '../common/catalog-ids';
import { type Converted, Notes } from '../common/notes';
import { type Enclosed, PayloadPart, resource } from '../common/payload-part';
import { sortedByPosition } from '../common/policies';
import { secondsOf, targetFromSeconds } from '../common/targets';
import { LEVELS, levelOf, METRICS, WITHIN } from './metrics';

/** The targets of one priority, in seconds. */
interface FreshworksTarget {
  readonly respond_within?: number | null | undefined;
  readonly next_respond_within?: number | null | undefined;
  readonly resolve_within?: number | null | undefined;
  readonly business_hours?: boolean | null | undefined;
}

interface FreshworksPolicy {
  readonly id: number | string;
  readonly name?: string | null | undefined;
  readonly position?: number | null | undefined;
  readonly applicable_to?: Readonly<Record<string, unknown>> | null | undefined;
}

/** An SLA policy, as listed by `GET /api/v2/sla_policies` of Freshdesk. */
export interface FreshdeskPolicy extends FreshworksPolicy {
  readonly sla_target: Readonly<
    Partial<Record<'priority_1' | 'priority_2' | 'priority_3' | 'priority_4', FreshworksTarget | null>>
  >;
}

/** An SLA policy, as listed by `GET /api/v2/sla_policies` of Freshservice. */
export interface FreshservicePolicy extends FreshworksPolicy {
  readonly sla_targets: readonly (FreshworksTarget & { readonly priority: number })[];
}

export interface FreshworksCatalogOptions {
  /**
   * The meaning of one day in a target that counts business hours: 24 business hours, or one working day of any length. Freshdesk moves
   * its accounts from working days to 24 hours in 2026, and the payload does not say which of them applies. Default: 24 hours, with a
   * note.
   */
  readonly dayLength?: '24 hours' | 'workday' | undefined;
}

const readDayLength = (options: FreshworksCatalogOptions): FreshworksCatalogOptions['dayLength'] =>
  new PayloadPart(options, 'options').at('dayLength').oneOf(['24 hours', 'workday']);

const DAY_SECONDS = 86_400;

/** Returns the target of each metric, for one priority. */
function targetsOf(
  target: PayloadPart<FreshworksTarget>,
  dayLength: FreshworksCatalogOptions['dayLength'],
  notes: Notes,
): Readonly<Record<string, Target>> {
  const targets: Record<string, Target> = {};
  const isBusiness = target.at('business_hours').isTrue();
  if (isBusiness)
    notes.add(
      'absent',
      'sla_policies',
      'The targets count on the business hours of the group of a ticket: pass them as the calendar of the ticket.',
    );
  for (const [metric, key] of Object.entries(WITHIN)) {
    const within = target.at(key);
    if (within.isMissing) continue;
    const seconds = secondsOf(within);
    const isDays = isBusiness && seconds % DAY_SECONDS === 0;
    if (isDays && dayLength === undefined)
      notes.add('doubtful', within.path, 'A day is read as 24 business hours: set dayLength if it is a working day.');
    targets[metric] =
      isDays && dayLength === 'workday'
        ? { businessDays: seconds / DAY_SECONDS }
        : targetFromSeconds(seconds, isBusiness);
  }
  return targets;
}

type Targets = Readonly<Record<string, Readonly<Record<string, Target>>>>;

function catalogOf<P extends FreshworksPolicy>(
  catalog: string,
  policies: PayloadPart<readonly P[]>,
  targetsOfPolicy: (policy: PayloadPart<P>) => Targets,
  notes: Notes,
): Converted<CatalogDefinition> {
  const categories: Record<string, CatalogDefinition['categories'][string]> = {};
  for (const policy of sortedByPosition(policies)) {
    const common = policy as PayloadPart<FreshworksPolicy>;
    const [id, scope] = [common.at('id'), common.at('applicable_to')];
    const category = catalogId('p', id.id());
    if (Object.hasOwn(categories, category)) throw id.unexpected('each policy once', 'duplicateId');
    if (scope.entries().length > 0)
      notes.add(
        'helpDesk',
        scope.path,
        'The help desk chooses the policy of a ticket by this condition: pass the policy as the category of the ticket.',
      );
    categories[category] = { ...common.at('name').textAs('labels'), targets: targetsOfPolicy(policy) };
  }
  categories.none = { labels: 'No policy' };
  return notes.convertedTo({ id: catalog, levels: LEVELS, metrics: METRICS, categories });
}

/**
 * Converts Freshdesk's SLA policies to a catalog definition. Each policy becomes a category `p<id>`, each priority a level. The category
 * `none` is for tickets without a policy.
 */
export function freshdeskCatalog(
  policies: readonly FreshdeskPolicy[],
  options: FreshworksCatalogOptions = {},
): Converted<CatalogDefinition> {
  const notes = new Notes();
  const dayLength = readDayLength(options);
  return catalogOf(
    'freshdesk',
    resource<readonly FreshdeskPolicy[]>(policies, 'sla_policies'),
    (policy) => {
      const byPriority = policy.at('sla_target');
      if (byPriority.isMissing) throw byPriority.unexpected('the targets by priority');
      const targets: Record<string, Readonly<Record<string, Target>>> = {};
      for (const [index, level] of Object.keys(LEVELS).entries()) {
        const target = byPriority.at(`priority_${(4 - index) as 1 | 2 | 3 | 4}`);
        if (!target.isMissing) targets[level] = targetsOf(target, dayLength, notes);
      }
      return targets;
    },
    notes,
  );
}

/**
 * Converts Freshservice's SLA policies to a catalog definition. Each policy becomes a category `p<id>`, each priority a level. The
 * category `none` is for tickets without a policy.
 */
export function freshserviceCatalog(
  policies: Enclosed<readonly FreshservicePolicy[], 'sla_policies'>,
  options: FreshworksCatalogOptions = {},
): Converted<CatalogDefinition> {
  const notes = new Notes();
  const dayLength = readDayLength(options);
  return catalogOf(
    'freshservice',
    resource<readonly FreshservicePolicy[]>(policies, 'sla_policies'),
    (policy) => {
      const targets: Record<string, Readonly<Record<string, Target>>> = {};
      for (const target of policy.at('sla_targets').list()) {
        const priority = target.at('priority');
        const level = levelOf(priority);
        if (Object.hasOwn(targets, level)) throw priority.unexpected('each priority once', 'duplicateId');
        targets[level] = targetsOf(target, dayLength, notes);
      }
      return targets;
    },
    notes,
  );
}

import type { CatalogDefinition } from '../../../catalog/catalog-definition';
import type { Metric } from '../../../catalog/metric';
import type { Target } from '../../../catalog/target';
import { catalogId } from '../common/catalog-ids';
import { type Converted, Notes } from '../common/notes';
import { type Enclosed, resource } from '../common/payload-part';
import { secondsOf, targetFromSeconds } from '../common/targets';

/** An SLA policy, as listed by `GET /api/v1/accounts/{id}/sla_policies`. Its thresholds are in seconds. */
export interface ChatwootPolicy {
  readonly id: number | string;
  readonly name?: string | null | undefined;
  readonly first_response_time_threshold?: number | null | undefined;
  readonly next_response_time_threshold?: number | null | undefined;
  readonly resolution_time_threshold?: number | null | undefined;
  /** Whether the targets count only the business hours of the inbox. */
  readonly only_during_business_hours?: boolean | null | undefined;
}

/** A reopening does not change the verdict of a resolved conversation. */
const reopening = 'ignore';

/** No status pauses the clocks. A resolution stops all of them, even without an answer. */
const METRICS = {
  frt: { labels: 'First response', starts: ['opened'], stops: ['responded', 'resolved'], reopening },
  nrt: {
    labels: 'Next response',
    starts: ['customerReplied'],
    stops: ['responded', 'resolved'],
    follows: 'frt',
    repeats: true,
    reopening,
  },
  rt: { labels: 'Resolution', starts: ['opened'], stops: ['resolved'], reopening },
} as const satisfies Readonly<Record<string, Metric>>;

const THRESHOLDS = {
  frt: 'first_response_time_threshold',
  nrt: 'next_response_time_threshold',
  rt: 'resolution_time_threshold',
} as const;

/**
 * Converts Chatwoot's SLA policies to a catalog definition. Each policy becomes a category `p<id>` with one level, `any`. The category
 * `none` is for conversations without a policy.
 */
export function chatwootCatalog(
  policies: Enclosed<readonly ChatwootPolicy[], 'payload'>,
): Converted<CatalogDefinition> {
  const notes = new Notes();
  const categories: Record<string, CatalogDefinition['categories'][string]> = {};
  for (const policy of resource<readonly ChatwootPolicy[]>(policies, 'payload').list()) {
    const id = policy.at('id');
    const category = catalogId('p', id.id());
    if (Object.hasOwn(categories, category)) throw id.unexpected('each policy once', 'duplicateId');
    const isBusiness = policy.at('only_during_business_hours').isTrue();
    if (isBusiness)
      notes.add(
        'absent',
        'payload',
        'The targets count the business hours of the inbox: convert the inbox to a calendar, and pass it to createSla.',
      );
    const targets: Record<string, Target> = {};
    for (const [metric, key] of Object.entries(THRESHOLDS)) {
      const threshold = policy.at(key);
      if (!threshold.isMissing) targets[metric] = targetFromSeconds(secondsOf(threshold), isBusiness);
    }
    categories[category] = { ...policy.at('name').textAs('labels'), targets: { any: targets } };
  }
  categories.none = { labels: 'No policy' };
  return notes.convertedTo({ id: 'chatwoot', levels: { any: {} }, metrics: METRICS, categories });
}

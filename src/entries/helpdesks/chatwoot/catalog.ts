import type { CatalogDefinition } from '../../../catalog/catalog-definition';
import type { Metric } from '../../../catalog/metric';
import type { Target } from '../../../catalog/target';
import { idOf } from '../ids';
import { type Enclosed, resource } from '../part';
import { secondsOf, targetOfSeconds } from '../seconds';
import { Notes, type Told } from '../told';

/** An SLA policy, as `GET /api/v1/accounts/{id}/sla_policies` lists it; its thresholds are in seconds. */
export interface ChatwootPolicy {
  readonly id: number | string;
  readonly name?: string | null | undefined;
  readonly first_response_time_threshold?: number | null | undefined;
  readonly next_response_time_threshold?: number | null | undefined;
  readonly resolution_time_threshold?: number | null | undefined;
  /** Those of the inbox. */
  readonly only_during_business_hours?: boolean | null | undefined;
}

/** Once a conversation is resolved its SLA is judged for good. */
const reopening = 'ignore';

/** No status pauses them. A resolution ends each, and it is judged by then, answered or not. */
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
 * The SLA policies of Chatwoot as a catalog: each is a category `p<id>` of one level, `any`. Conversations without a policy
 * are of the category `none`.
 */
export function chatwootCatalog(policies: Enclosed<readonly ChatwootPolicy[], 'payload'>): Told<CatalogDefinition> {
  const notes = new Notes();
  const categories: Record<string, CatalogDefinition['categories'][string]> = {};
  for (const policy of resource<readonly ChatwootPolicy[]>(policies, 'payload').list()) {
    const [id, name] = [policy.at('id'), policy.at('name')];
    const category = idOf('p', id.id());
    if (Object.hasOwn(categories, category)) throw id.unlike('each policy once', 'duplicateId');
    const isBusiness = policy.at('only_during_business_hours').isSo();
    if (isBusiness)
      notes.take('absent', 'payload', 'They count on the hours of the inbox: give those as the calendar.');
    const targets: Record<string, Target> = {};
    for (const [metric, key] of Object.entries(THRESHOLDS)) {
      const threshold = policy.at(key);
      if (!threshold.isNothing) targets[metric] = targetOfSeconds(secondsOf(threshold), isBusiness);
    }
    categories[category] = { ...(!name.isNothing && { labels: name.text() }), targets: { any: targets } };
  }
  categories.none = { labels: 'No policy' };
  return notes.on({ id: 'chatwoot', levels: { any: {} }, metrics: METRICS, categories });
}

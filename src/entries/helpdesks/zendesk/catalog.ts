import type { CatalogDefinition } from '../../../catalog/catalog-definition';
import type { Target } from '../../../catalog/target';
import { catalogId } from '../common/catalog-ids';
import { type Converted, Notes } from '../common/notes';
import { type Enclosed, type PayloadPart, resource } from '../common/payload-part';
import { sortedByPosition } from '../common/policies';
import { minutesOf, secondsOf, targetFromSeconds } from '../common/targets';
import { LEVELS, levelOf, METRICS, metricNamed } from './metrics';

/** An SLA policy, as listed by `GET /api/v2/slas/policies`. */
export interface ZendeskPolicy {
  readonly id: number | string;
  readonly title?: string | null | undefined;
  readonly position?: number | null | undefined;
  readonly filter?:
    | { readonly all?: readonly unknown[] | null | undefined; readonly any?: readonly unknown[] | null | undefined }
    | null
    | undefined;
  readonly policy_metrics?:
    | readonly {
        readonly priority: string;
        readonly metric: string;
        /** In minutes. */
        readonly target?: number | null | undefined;
        readonly target_in_seconds?: number | null | undefined;
        readonly business_hours?: boolean | null | undefined;
      }[]
    | null
    | undefined;
  /** The advanced settings. */
  readonly metric_settings?: Readonly<Record<string, unknown>> | null | undefined;
}

type PolicyMetric = NonNullable<ZendeskPolicy['policy_metrics']>[number];

function targetOf(metric: PayloadPart<PolicyMetric>): Target {
  const inSeconds = metric.at('target_in_seconds');
  const seconds = inSeconds.isMissing ? minutesOf(metric.at('target')) * 60 : secondsOf(inSeconds);
  return targetFromSeconds(seconds, metric.at('business_hours').isTrue());
}

/** Returns the targets of a policy by priority. */
function targetsOf(
  policy: PayloadPart<ZendeskPolicy>,
  notes: Notes,
): Readonly<Record<string, Readonly<Record<string, Target>>>> {
  const targets: Record<string, Record<string, Target>> = {};
  for (const metric of policy.at('policy_metrics').list()) {
    const [priority, name] = [metric.at('priority'), metric.at('metric')];
    if (priority.isMissing) throw priority.unexpected('a priority');
    const [level, id] = [levelOf(priority), metricNamed(name.text())];
    if (id === undefined) {
      notes.add('unsupported', name.path, `prazo does not convert the metric "${name.text()}": it is left out.`);
      continue;
    }
    if (metric.at('business_hours').isTrue())
      notes.add(
        'absent',
        'sla_policies',
        'A policy does not name the schedule of a ticket: pass the schedule as the calendar of the ticket.',
      );
    const ofLevel = targets[level] ?? {};
    targets[level] = ofLevel;
    if (ofLevel[id] !== undefined) throw name.unexpected(`each metric once for ${level}`, 'duplicateId');
    ofLevel[id] = targetOf(metric);
  }
  return targets;
}

/** Whether any advanced setting of any metric is on. */
const hasSettings = (settings: PayloadPart<ZendeskPolicy['metric_settings']>): boolean =>
  settings.entries().some(([, ofMetric]) => Object.values(Object(ofMetric.value)).includes(true));

/**
 * Converts Zendesk's SLA policies to a catalog definition. Each policy becomes a category `p<id>`, each priority a level. The category
 * `none` is for tickets without a policy, the level `none` for tickets without a priority; neither has targets.
 */
export function zendeskCatalog(
  policies: Enclosed<readonly ZendeskPolicy[], 'sla_policies'>,
): Converted<CatalogDefinition> {
  const notes = new Notes();
  const categories: Record<string, CatalogDefinition['categories'][string]> = {};
  for (const policy of sortedByPosition(resource<readonly ZendeskPolicy[]>(policies, 'sla_policies'))) {
    const [id, title, filter] = [policy.at('id'), policy.at('title'), policy.at('filter')];
    const category = catalogId('p', id.id());
    if (Object.hasOwn(categories, category)) throw id.unexpected('each policy once', 'duplicateId');
    if (!filter.isMissing && (filter.at('all').items().length > 0 || filter.at('any').items().length > 0))
      notes.add(
        'helpDesk',
        filter.path,
        'Zendesk chooses the policy of a ticket by this filter: pass the metric events of the ticket, which name the policy.',
      );
    const settings = policy.at('metric_settings');
    if (hasSettings(settings))
      notes.add('unsupported', settings.path, 'Advanced settings are left out: check a ticket of this policy.');
    categories[category] = {
      ...title.textAs('labels'),
      targets: targetsOf(policy, notes),
    };
  }
  categories.none = { labels: 'No policy' };
  return notes.convertedTo({
    id: 'zendesk',
    levels: LEVELS,
    events: { openedByAgent: { labels: 'Opened by an agent' } },
    metrics: METRICS,
    categories,
  });
}

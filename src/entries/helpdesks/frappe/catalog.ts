import type { CatalogDefinition } from '../../../catalog/catalog-definition';
import type { Metric } from '../../../catalog/metric';
import type { Target } from '../../../catalog/target';
import { catalogIdFromName } from '../common/catalog-ids';
import { type Converted, Notes } from '../common/notes';
import { PayloadPart } from '../common/payload-part';
import { secondsOf } from '../common/targets';
import { docOf, type FrappeResponse, slaId } from './doc';

/** The targets of an HD Service Level Agreement, as returned by `GET /api/resource/HD Service Level Agreement/{name}`. */
export interface FrappeSla {
  readonly name: string | number;
  readonly apply_sla_for_resolution?: boolean | number | string | null | undefined;
  /** A condition in Python. */
  readonly condition?: string | null | undefined;
  readonly start_date?: string | null | undefined;
  readonly end_date?: string | null | undefined;
  /** The times are in seconds of the SLA's working hours. */
  readonly priorities: readonly {
    readonly priority: string;
    readonly response_time: number | string;
    readonly resolution_time?: number | string | null | undefined;
  }[];
}

/** An HD Ticket Priority. A lower number is a higher priority. */
export interface FrappePriority {
  readonly name: string;
  readonly integer_value?: number | string | null | undefined;
}

export interface FrappeCatalogOptions {
  /** `GET /api/resource/HD Ticket Priority?fields=["name","integer_value"]`; by default the priorities of a new Frappe site. */
  readonly priorities?: FrappeResponse<readonly FrappePriority[]> | undefined;
}

const METRICS = {
  response: {
    labels: 'First response',
    starts: ['opened'],
    stops: ['responded'],
    cancels: ['resolved'],
    reclassification: 'retroactive',
    reopening: 'ignore',
  },
  resolution: {
    labels: 'Resolution',
    starts: ['opened'],
    stops: ['resolved'],
    pauses: { on: ['paused'], until: ['resumed'] },
    reopens: true,
    reclassification: 'retroactive',
    reopening: 'exclude',
  },
} as const satisfies Readonly<Record<string, Metric>>;

/** The priorities of a new Frappe site, highest first. */
const DEFAULT_PRIORITIES = ['Urgent', 'High', 'Medium', 'Low'];

/** Returns the rank of each priority; the highest priority has the lowest rank. */
function ranksOf(priorities: FrappeCatalogOptions['priorities']): ReadonlyMap<string, number> {
  if (priorities === undefined) return new Map(DEFAULT_PRIORITIES.map((name, rank) => [name, rank]));
  const ranks = new Map<string, number>();
  for (const priority of docOf(priorities, 'priorities').list()) {
    const value = priority.at('integer_value');
    ranks.set(priority.at('name').name(), value.isMissing ? Number.MAX_VALUE : value.number(-1e9, 1e9));
  }
  return ranks;
}

/**
 * Converts the SLAs of Frappe Helpdesk to a catalog definition. Each SLA becomes a category `sla-<name>`, whose targets count on a
 * calendar of the same name. The priorities become the levels. The category `none` is for tickets without an SLA.
 */
export function frappeCatalog(
  slas: FrappeResponse<readonly FrappeSla[]>,
  options: FrappeCatalogOptions = {},
): Converted<CatalogDefinition> {
  const notes = new Notes();
  new PayloadPart(options, 'options').at('priorities');
  const ranks = ranksOf(options.priorities ?? undefined);
  const names = new Map<string, string>();
  const categories: Record<string, CatalogDefinition['categories'][string]> = {};
  for (const sla of docOf(slas, 'slas').list()) {
    const name = sla.at('name').id();
    const [calendar, resolves] = [slaId(name), sla.at('apply_sla_for_resolution')];
    if (Object.hasOwn(categories, calendar)) throw sla.at('name').unexpected('each SLA once', 'duplicateId');
    const byLevel: Record<string, Record<string, Target>> = {};
    for (const row of sla.at('priorities').list()) {
      const [priority, resolution] = [row.at('priority'), row.at('resolution_time')];
      const level = catalogIdFromName(priority.name());
      if (Object.hasOwn(byLevel, level) || (names.get(level) ?? priority.value) !== priority.value)
        throw priority.unexpected('each priority once', 'duplicateId');
      const hasResolution = resolves.isMissing ? !resolution.isMissing : resolves.isTrue();
      const target = (part: PayloadPart<unknown>) => ({ businessSeconds: secondsOf(part), calendar });
      names.set(level, priority.text());
      if (!ranks.has(priority.text()))
        notes.add(
          'absent',
          priority.path,
          'The rank of this priority is unknown, so it comes last: pass the priorities.',
        );
      byLevel[level] = {
        response: target(row.at('response_time')),
        ...(hasResolution && { resolution: target(resolution) }),
      };
    }
    for (const key of ['condition', 'start_date', 'end_date'] as const) {
      if (!sla.at(key).isMissing)
        notes.add(
          'helpDesk',
          sla.at(key).path,
          'Frappe chooses the SLA of a ticket by this condition. Nothing is to be done, because the ticket names its SLA.',
        );
    }
    categories[calendar] = { labels: name, targets: byLevel };
  }
  categories.none = { labels: 'No SLA' };
  if (options.priorities || names.size === 0) for (const name of ranks.keys()) names.set(catalogIdFromName(name), name);
  const rank = (name: string) => ranks.get(name) ?? Number.MAX_VALUE;
  const levels = [...names].sort(([, a], [, b]) => rank(a) - rank(b)).map(([id, labels]) => [id, { labels }] as const);
  return notes.convertedTo({
    id: 'frappe',
    levels: Object.fromEntries(levels),
    metrics: METRICS,
    categories,
  });
}

import type { CatalogDefinition } from '../../../catalog/catalog-definition';
import type { Metric } from '../../../catalog/metric';
import type { Target } from '../../../catalog/target';
import { idOfName } from '../ids';
import { Part } from '../part';
import { secondsOf } from '../seconds';
import { Notes, type Told } from '../told';
import { docOf, type FrappeAnswer, slaId } from './doc';

/** The targets of an HD Service Level Agreement, as `GET /api/resource/HD Service Level Agreement/{name}` gives it. */
export interface FrappeSla {
  readonly name: string | number;
  readonly apply_sla_for_resolution?: boolean | number | string | null | undefined;
  /** Python. */
  readonly condition?: string | null | undefined;
  readonly start_date?: string | null | undefined;
  readonly end_date?: string | null | undefined;
  /** Seconds of the SLA's hours. */
  readonly priorities: readonly {
    readonly priority: string;
    readonly response_time: number | string;
    readonly resolution_time?: number | string | null | undefined;
  }[];
}

/** An HD Ticket Priority; the lower its number, the higher it is. */
export interface FrappePriority {
  readonly name: string;
  readonly integer_value?: number | string | null | undefined;
}

export interface FrappeCatalogOptions {
  /** `GET /api/resource/HD Ticket Priority?fields=["name","integer_value"]`; absent, those that Frappe begins with. */
  readonly priorities?: FrappeAnswer<readonly FrappePriority[]> | undefined;
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

const INITIAL = ['Urgent', 'High', 'Medium', 'Low'];

/** The place of each priority, from the highest. */
function ranksOf(priorities: FrappeCatalogOptions['priorities']): ReadonlyMap<string, number> {
  if (priorities === undefined) return new Map(INITIAL.map((name, place) => [name, place]));
  const ranks = new Map<string, number>();
  for (const priority of docOf(priorities, 'priorities').list()) {
    const value = priority.at('integer_value');
    ranks.set(priority.at('name').name(), value.isNothing ? Number.MAX_VALUE : value.number(-1e9, 1e9));
  }
  return ranks;
}

/**
 * The SLAs of Frappe Helpdesk as a catalog: each is a category `sla-<name>`, whose targets count on a calendar of the same
 * name; its priorities are the levels. Tickets without an SLA are of the category `none`.
 */
export function frappeCatalog(
  slas: FrappeAnswer<readonly FrappeSla[]>,
  options: FrappeCatalogOptions = {},
): Told<CatalogDefinition> {
  const notes = new Notes();
  new Part(options, 'options').at('priorities');
  const ranks = ranksOf(options.priorities ?? undefined);
  const names = new Map<string, string>();
  const categories: Record<string, CatalogDefinition['categories'][string]> = {};
  for (const sla of docOf(slas, 'slas').list()) {
    const name = sla.at('name').id();
    const [calendar, resolves] = [slaId(name), sla.at('apply_sla_for_resolution')];
    if (Object.hasOwn(categories, calendar)) throw sla.at('name').unlike('each SLA once', 'duplicateId');
    const byLevel: Record<string, Record<string, Target>> = {};
    for (const row of sla.at('priorities').list()) {
      const [priority, resolution] = [row.at('priority'), row.at('resolution_time')];
      const level = idOfName(priority.name());
      if (Object.hasOwn(byLevel, level) || (names.get(level) ?? priority.value) !== priority.value)
        throw priority.unlike('each priority once', 'duplicateId');
      const isResolved = resolves.isNothing ? !resolution.isNothing : resolves.isSo();
      const seconds = (part: Part<unknown>) => ({ businessSeconds: secondsOf(part), calendar });
      names.set(level, priority.text());
      if (!ranks.has(priority.text()))
        notes.take('absent', priority.path, 'Its rank is not told: give the priorities, the highest are first then.');
      byLevel[level] = {
        response: seconds(row.at('response_time')),
        ...(isResolved && { resolution: seconds(resolution) }),
      };
    }
    for (const key of ['condition', 'start_date', 'end_date'] as const) {
      if (!sla.at(key).isNothing)
        notes.take('host', sla.at(key).path, 'Frappe decides by it which SLA a ticket has; the ticket names it.');
    }
    categories[calendar] = { labels: name, targets: byLevel };
  }
  categories.none = { labels: 'No SLA' };
  if (options.priorities || names.size === 0) for (const name of ranks.keys()) names.set(idOfName(name), name);
  const rank = (name: string) => ranks.get(name) ?? Number.MAX_VALUE;
  const levels = [...names].sort(([, a], [, b]) => rank(a) - rank(b)).map(([id, labels]) => [id, { labels }] as const);
  return notes.on({
    id: 'frappe',
    levels: Object.fromEntries(levels),
    metrics: METRICS,
    categories,
  });
}

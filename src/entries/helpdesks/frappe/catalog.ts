import type { CatalogDefinition } from '../../../catalog/definition';
import type { Metric } from '../../../catalog/metric';
import type { Target } from '../../../catalog/target';
import { idOfName } from '../ids';
import { type Enclosed, type Part, resource } from '../part';
import { Notes, type Told } from '../told';

/** An agreement with its priorities, as `GET /api/resource/HD Service Level Agreement/{name}` gives it. */
export interface FrappeAgreement {
  readonly name: string;
  /** Python, or empty. */
  readonly condition?: string | null | undefined;
  readonly apply_sla_for_resolution?: boolean | number | string | null | undefined;
  readonly priorities: readonly {
    readonly priority: string;
    /** In seconds of its hours. */
    readonly response_time: number | string;
    readonly resolution_time?: number | string | null | undefined;
  }[];
}

const METRICS = {
  response: {
    labels: 'First response',
    starts: ['opened'],
    stops: ['responded'],
    cancels: ['resolved'],
    reclassification: 'retroactive',
  },
  resolution: {
    labels: 'Resolution',
    starts: ['opened'],
    stops: ['resolved'],
    pauses: { on: ['paused'], until: ['resumed'] },
    reopens: true,
    reopening: 'exclude',
    reclassification: 'retroactive',
  },
} as const satisfies Readonly<Record<string, Metric>>;

/** The most seconds that a target may have, a hundred years. */
const MOST_SECONDS = 3_155_673_600;

function targetOf(time: Part<unknown>, calendar: string): Target {
  const seconds = time.number(1, MOST_SECONDS);
  return seconds % 60 === 0 ? { businessMinutes: seconds / 60, calendar } : { businessSeconds: seconds, calendar };
}

/** The targets of an agreement by priority; `shortest` takes the shortest response of each. */
function targetsOf(
  agreement: Part<FrappeAgreement>,
  calendar: string,
  shortest: Map<string, { readonly labels: string; readonly seconds: number }>,
): Readonly<Record<string, Readonly<Record<string, Target>>>> {
  const applies = agreement.at('apply_sla_for_resolution');
  const targets = new Map<string, Readonly<Record<string, Target>>>();
  for (const row of agreement.at('priorities').list()) {
    const [priority, response] = [row.at('priority'), row.at('response_time')];
    const level = idOfName(priority.id());
    if (targets.has(level)) throw priority.unlike('each priority once', 'duplicateId');
    targets.set(level, {
      response: targetOf(response, calendar),
      ...((applies.isNothing || applies.isSo()) && { resolution: targetOf(row.at('resolution_time'), calendar) }),
    });
    const seconds = Math.min(response.number(1, MOST_SECONDS), shortest.get(level)?.seconds ?? MOST_SECONDS);
    shortest.set(level, { labels: priority.id(), seconds });
  }
  return Object.fromEntries(targets);
}

/**
 * The agreements of Frappe Helpdesk as a catalog: each is a category by its name, which is the name of its calendar as well;
 * each priority is a level by its name, that with the shortest response first. Tickets without an agreement are of the
 * category `none`.
 */
export function frappeCatalog(agreements: readonly Enclosed<FrappeAgreement, 'data'>[]): Told<CatalogDefinition> {
  const notes = new Notes();
  const shortest = new Map<string, { readonly labels: string; readonly seconds: number }>();
  const categories = new Map<string, CatalogDefinition['categories'][string]>([['none', { labels: 'No agreement' }]]);
  for (const given of resource<typeof agreements>(agreements, 'agreements').items()) {
    const agreement = (
      Object.hasOwn(Object(given.value), 'data') ? given.at('data' as never) : given
    ) as Part<FrappeAgreement>;
    const [name, condition] = [agreement.at('name'), agreement.at('condition')];
    const category = idOfName(name.id());
    if (categories.has(category)) throw name.unlike('each agreement once', 'duplicateId');
    if (!condition.isNothing)
      notes.take('host', condition.path, 'Frappe decides by it which agreement a ticket has: the ticket names that.');
    categories.set(category, { labels: name.id(), targets: targetsOf(agreement, category, shortest) });
  }
  const levels = [...shortest].sort(([, a], [, b]) => a.seconds - b.seconds);
  return notes.on({
    id: 'frappe',
    levels: Object.fromEntries(levels.map(([id, { labels }]) => [id, { labels }])),
    metrics: METRICS,
    categories: Object.fromEntries(categories),
  });
}

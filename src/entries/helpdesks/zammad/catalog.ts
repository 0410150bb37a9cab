import type { CatalogDefinition } from '../../../catalog/catalog-definition';
import type { Metric } from '../../../catalog/metric';
import type { Target } from '../../../catalog/target';
import { catalogId } from '../common/catalog-ids';
import { type Converted, Notes } from '../common/notes';
import { resource } from '../common/payload-part';
import { minutesOf } from '../common/targets';

/** An SLA, as listed by `GET /api/v1/slas`. Its times are minutes of the calendar's business hours. */
export interface ZammadSla {
  readonly id: number | string;
  readonly name?: string | null | undefined;
  readonly calendar_id?: number | string | null | undefined;
  readonly first_response_time?: number | null | undefined;
  readonly update_time?: number | null | undefined;
  readonly response_time?: number | null | undefined;
  readonly solution_time?: number | null | undefined;
  readonly condition?: unknown;
}

/** A pending or closed ticket does not escalate. The reason of a pause is the name of the state. */
const pauses = [
  { on: ['paused'], until: ['resumed'] },
  { on: ['resolved'], until: ['reopened'] },
] as const;

const METRICS = {
  firstResponse: { labels: 'First response', starts: ['opened'], stops: ['responded'], pauses },
  update: { labels: 'Update', starts: ['responded'], stops: ['responded'], repeats: true, pauses },
  response: {
    labels: 'Response',
    starts: ['customerReplied'],
    stops: ['responded'],
    follows: 'firstResponse',
    repeats: true,
    pauses,
  },
  solution: {
    labels: 'Solution',
    starts: ['opened'],
    stops: ['resolved'],
    pauses: { on: ['paused'], until: ['resumed'] },
  },
} as const satisfies Readonly<Record<string, Metric>>;

const TIMES = {
  firstResponse: 'first_response_time',
  update: 'update_time',
  response: 'response_time',
  solution: 'solution_time',
} as const;

/**
 * Converts the SLAs of Zammad to a catalog definition. Each SLA becomes a category `sla<id>` with one level, `any`, because its times do
 * not depend on the priority. The targets count on the calendar `calendar<id>`. The category `none` is for tickets without an SLA.
 */
export function zammadCatalog(slas: readonly ZammadSla[]): Converted<CatalogDefinition> {
  const notes = new Notes();
  const categories: Record<string, CatalogDefinition['categories'][string]> = {};
  for (const sla of resource<readonly ZammadSla[]>(slas, 'slas').list()) {
    const [id, calendarId, condition] = [sla.at('id'), sla.at('calendar_id'), sla.at('condition')];
    const category = catalogId('sla', id.id());
    if (Object.hasOwn(categories, category)) throw id.unexpected('each SLA once', 'duplicateId');
    const calendar = calendarId.isMissing ? {} : { calendar: catalogId('calendar', calendarId.id()) };
    const targets: Record<string, Target> = {};
    for (const [metric, key] of Object.entries(TIMES)) {
      const minutes = sla.at(key);
      if (!minutes.isMissing) targets[metric] = { businessMinutes: minutesOf(minutes), ...calendar };
    }
    if (!condition.isMissing)
      notes.add(
        'helpDesk',
        condition.path,
        'Zammad chooses the SLA of a ticket by this condition: pass the SLA as the category of the ticket.',
      );
    categories[category] = { ...sla.at('name').textAs('labels'), targets: { any: targets } };
  }
  categories.none = { labels: 'No SLA' };
  return notes.convertedTo({ id: 'zammad', levels: { any: {} }, metrics: METRICS, categories });
}

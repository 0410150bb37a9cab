import type { Catalog, Impact } from '../catalog/catalog';
import { classify } from '../catalog/classify';
import { categoryOf } from '../catalog/find';
import { readAgreedTarget } from '../catalog/read-target';
import type { AgreedTarget } from '../catalog/target';
import { fail } from '../input/error';
import { readInstant } from '../input/instant';
import { show } from '../input/issue';
import { choose, list, map, object, oneOf, type Report, reading, refine, type Schema, text } from '../input/schema';
import type { Classification, EventType, ReadEvent, ReadTicket } from './event';
import { inOrder } from './order';

/** What may be said of a ticket's class: directly, or by what implies it. */
interface Said {
  readonly category?: string;
  readonly feature?: string;
  readonly level?: string;
  readonly impact?: string;
  readonly service?: string;
  readonly tier?: string;
  readonly calendar?: string;
}

type Entry = Omit<ReadEvent, 'index'>;

const instant: Schema<number> = reading((value) => readInstant(value, ''));

function agreedSchema(calendars: readonly string[]): Schema<AgreedTarget | null> {
  return reading((value) => {
    if (value === null) return null;
    const target = readAgreedTarget(value);
    const named = 'due' in target ? undefined : target.calendar;
    if (named === undefined || calendars.includes(named)) return target;
    throw fail('unknownReference', 'calendar', `one of ${calendars.join(', ') || 'no calendars'}`, show(named));
  });
}

function classSchemas(
  catalog: Catalog,
  calendars: readonly string[],
): { readonly [K in keyof Said]-?: Schema<string> } {
  const features = Object.values(catalog.categories).flatMap((category) => Object.keys(category.features));
  return {
    category: oneOf(Object.keys(catalog.categories)),
    feature: oneOf(features),
    level: oneOf(Object.keys(catalog.levels)),
    impact: reading((value) => classify(catalog, (value ?? {}) as Impact<Catalog>)),
    service: oneOf(Object.keys(catalog.serviceTypes)),
    tier: oneOf(Object.keys(catalog.tiers)),
    calendar: oneOf(calendars),
  };
}

/** The class that is said, without what is not: the category of a feature, the level of an impact. */
function classOf(catalog: Catalog, said: Said): Partial<Classification> {
  const category = said.category ?? (said.feature === undefined ? undefined : categoryOf(catalog, said.feature));
  const level = said.level ?? said.impact;
  const { service, tier, calendar } = said;
  const all = { category, level, service, tier, calendar };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

function rejectContradictions(catalog: Catalog, said: Said, report: Report): void {
  const { category, feature, level, impact } = said;
  const implied = feature === undefined ? undefined : categoryOf(catalog, feature);
  if (category !== undefined && implied !== undefined && implied !== category) {
    report('contradiction', ['feature'], `a feature of ${category}`, show(feature));
  }
  if (level !== undefined && impact !== undefined) {
    report('contradiction', ['impact'], 'either a level or an impact', 'both');
  }
}

const PLAIN: readonly EventType[] = [
  'responded',
  'customerReplied',
  'updated',
  'resumed',
  'resolved',
  'reopened',
  'cancelled',
];

function eventSchema(catalog: Catalog, calendars: readonly string[]): Schema<Entry> {
  const { tier, ...reclassifiable } = classSchemas(catalog, calendars);
  const type = <T extends EventType>(name: T) => oneOf([name]);
  const plain = Object.fromEntries(
    PLAIN.map((name): [string, Schema<Entry>] => [
      name,
      object<{ type: EventType; at: number }>({ type: type(name), at: instant }),
    ]),
  );
  const reclassified = map(
    refine(
      object<Omit<Said, 'tier'> & { type: 'reclassified'; at: number }>(
        { type: type('reclassified'), at: instant, ...reclassifiable },
        ['category', 'feature', 'level', 'impact', 'service', 'calendar'],
      ),
      (said, report) => {
        rejectContradictions(catalog, said, report);
        if (Object.keys(said).length === 2) report('missing', [], 'a level, category or other class', 'none');
      },
    ),
    ({ type, at, ...said }): Entry => ({ type, at, change: classOf(catalog, said) }),
  );
  const schemas: Readonly<Record<string, Schema<Entry>>> = {
    ...plain,
    reclassified,
    paused: object<{ type: 'paused'; at: number; reason?: string }>(
      { type: type('paused'), at: instant, reason: text },
      ['reason'],
    ),
    escalated: map(
      object<{ type: 'escalated'; at: number; tier: string }>({ type: type('escalated'), at: instant, tier }),
      ({ type, at, tier }): Entry => ({ type, at, change: { tier } }),
    ),
    agreed: map(
      object<{ type: 'agreed'; at: number; metric?: string; target: AgreedTarget | null }>(
        {
          type: type('agreed'),
          at: instant,
          metric: oneOf(Object.keys(catalog.metrics)),
          target: agreedSchema(calendars),
        },
        ['metric'],
      ),
      ({ type, at, metric, target }): Entry => ({ type, at, agreement: { metric, target } }),
    ),
  };
  const known = object<{ type: string }>({ type: oneOf(Object.keys(schemas)) }) as unknown as Schema<Entry>;
  return choose((value) => {
    const name = (value as { readonly type?: unknown } | null)?.type;
    return (typeof name === 'string' && Object.hasOwn(schemas, name) ? schemas[name] : known) as Schema<Entry>;
  });
}

/** How a ticket of a catalog looks; events come out in the order in which they take effect. */
export function ticketSchema(catalog: Catalog, calendars: readonly string[]): Schema<ReadTicket> {
  interface Given extends Said {
    readonly id?: string;
    readonly openedAt: number;
    readonly events?: readonly Entry[];
  }
  const given = object<Given>(
    { id: text, openedAt: instant, events: list(eventSchema(catalog, calendars)), ...classSchemas(catalog, calendars) },
    ['id', 'events', 'category', 'feature', 'level', 'impact', 'service', 'tier', 'calendar'],
  );
  const whole = refine(given, (ticket, report) => {
    const { category, level } = classOf(catalog, ticket);
    rejectContradictions(catalog, ticket, report);
    if (category === undefined) report('missing', ['category'], 'a category or a feature', 'neither');
    if (level === undefined) report('missing', ['level'], 'a level or an impact', 'neither');
    for (const [index, { at }] of (ticket.events ?? []).entries()) {
      if (at >= ticket.openedAt) continue;
      report('beforeOpening', ['events', index, 'at'], 'an instant at or after openedAt', new Date(at).toISOString());
    }
  });
  return map(whole, ({ id, openedAt, events = [], ...said }) => ({
    id,
    openedAt,
    classification: {
      service: undefined,
      tier: undefined,
      calendar: undefined,
      ...(classOf(catalog, said) as Pick<Classification, 'category' | 'level'>),
    },
    events: inOrder(events.map((event, index) => ({ ...event, index }))),
  }));
}

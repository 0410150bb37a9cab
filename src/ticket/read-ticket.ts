import type { Catalog } from '../catalog/catalog';
import { readAgreedTarget } from '../catalog/read-target';
import type { AgreedTarget } from '../catalog/target';
import { fail } from '../input/error';
import { readInstant } from '../input/instant';
import { show } from '../input/issue';
import { refineParts } from '../input/parts';
import {
  choose,
  integer,
  isRecord,
  list,
  map,
  object,
  oneOf,
  reading,
  refine,
  type Schema,
  satisfying,
  text,
} from '../input/schema';
import { classOf, classSchemas, rejectContradictions, rejectNoClass, type Said } from './class';
import type { Classification, EventType, ReadEvent, ReadTicket } from './event';
import { inOrder } from './order';

type Entry = Omit<ReadEvent, 'index'>;

/** Far more than happens to a ticket. */
const MOST_EVENTS = 5_000;

/** Events that have not been looked at. */
export const someEvents: Schema<readonly unknown[]> = list(
  reading((event) => event),
  'a list of events',
  MOST_EVENTS,
);

const numberAsText: Schema<string> = map(integer(Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER), (n) => `${n}`);

const id: Schema<string> = choose((value) => (typeof value === 'number' ? numberAsText : text));

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
  const unknown: Schema<Entry> = map(
    refine(satisfying('wrongType', 'an event', isRecord), ({ type }, report) => {
      report('unknownValue', ['type'], `one of ${Object.keys(schemas).join(', ')}`, show(type));
    }),
    (value) => value as unknown as Entry,
  );
  return choose((value) => {
    const name = (value as { readonly type?: unknown } | null)?.type;
    return (typeof name === 'string' && Object.hasOwn(schemas, name) ? schemas[name] : unknown) as Schema<Entry>;
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
    {
      id,
      openedAt: instant,
      events: list(eventSchema(catalog, calendars), 'a list of events', MOST_EVENTS),
      ...classSchemas(catalog, calendars),
    },
    ['id', 'events', 'category', 'feature', 'level', 'impact', 'service', 'tier', 'calendar'],
  );
  const whole = refineParts(given, (ticket, report) => {
    rejectContradictions(catalog, ticket, report);
    rejectNoClass(ticket, report);
    const { openedAt = Number.NEGATIVE_INFINITY, events = [] } = ticket;
    for (const [index, event] of events.entries()) {
      if (event?.at === undefined || event.at >= openedAt) continue;
      const received = new Date(event.at).toISOString();
      report('beforeOpening', ['events', index, 'at'], 'an instant at or after openedAt', received);
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

import type { Catalog } from '../catalog/catalog';
import { readAgreedTarget } from '../catalog/read-target';
import type { AgreedTarget } from '../catalog/target';
import { eventTypes } from '../catalog/trigger';
import { documentOf, list, object } from '../input/composite';
import { fail } from '../input/error';
import { readInstant } from '../input/instant';
import { show } from '../input/issue';
import { isRecord } from '../input/record';
import {
  choose,
  integer,
  lazy,
  map,
  nullable,
  oneOf,
  readBy,
  refineParts,
  type Schema,
  satisfying,
  text,
} from '../input/schema';
import { classOf, classSchemas, rejectContradictions, rejectNoClass, type Said } from './classification';
import type { ParsedEvent, ParsedTicket } from './event';
import { inOrder } from './order';

/** An event as far as it says something. */
type Entry = Pick<ParsedEvent, 'type' | 'at'> & Partial<ParsedEvent>;

/** What any event may say. */
interface Told {
  readonly type: string;
  readonly at: number;
  readonly reason?: string;
  readonly by?: string;
}

/** Far more than happens to a ticket. */
const MOST_EVENTS = 20_000;

/** Helpdesks log an event a moment before the ticket it belongs to; up to so many ms it counts as at the opening. */
const EARLY_MS = 60_000;

/** Events that have not been looked at. */
export const someEvents: Schema<readonly unknown[]> = /* @__PURE__ */ lazy(() =>
  list(
    readBy((event) => event),
    'a list of events',
    MOST_EVENTS,
  ),
);

const numberAsText: Schema<string> = /* @__PURE__ */ lazy(() =>
  map(integer(Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER), (n) => `${n}`),
);

const id: Schema<string> = /* @__PURE__ */ choose((value) => (typeof value === 'number' ? numberAsText : text));

const instant: Schema<number> = /* @__PURE__ */ readBy((value) => readInstant(value, ''));

function agreedSchema(calendars: readonly string[]): Schema<AgreedTarget | null> {
  return readBy((value) => {
    if (value === null) return null;
    const target = readAgreedTarget(value);
    const named = target.calendar;
    if (named === undefined || calendars.includes(named)) return target;
    throw fail('unknownReference', 'calendar', `one of ${calendars.join(', ') || 'no calendars'}`, show(named));
  });
}

/** An event of one type: what any may say, and what is its own. */
function eventOf<T extends object>(
  type: string,
  own: { readonly [K in keyof T]-?: Schema<T[K]> },
  optional: readonly (keyof T)[] = [],
): Schema<Told & T> {
  const entries = { type: oneOf([type]), at: instant, reason: text, by: text, ...own };
  return object<Told & T>(entries as never, ['reason', 'by', ...optional]);
}

function eventSchema(catalog: Catalog, calendars: readonly string[]): Schema<Entry> {
  const { tier, ...reclassifiable } = classSchemas(catalog, calendars);
  const parts = ['category', 'feature', 'level', 'impact', 'service', 'calendar'] as const;
  const metric = oneOf(Object.keys(catalog.metrics));
  const reclassified = map(
    refineParts(eventOf<Omit<Said, 'tier'>>('reclassified', reclassifiable, parts), (said, report) => {
      rejectContradictions(catalog, said, report);
      if (!parts.some((part) => part in said)) report('missing', [], 'a level, category or other class', 'none');
    }),
    (said): Entry => ({
      type: said.type,
      at: said.at,
      reason: said.reason,
      by: said.by,
      change: classOf(catalog, said),
    }),
  );
  const escalated = map(
    eventOf<{ tier: string | null }>('escalated', { tier: nullable(tier) }),
    ({ type, at, reason, by, tier: to }): Entry => ({ type, at, reason, by, change: { tier: to ?? undefined } }),
  );
  const agreed = map(
    eventOf<{ metric?: string; target: AgreedTarget | null }>('agreed', { metric, target: agreedSchema(calendars) }, [
      'metric',
    ]),
    ({ type, at, reason, by, metric: on, target }): Entry => ({
      type,
      at,
      reason,
      by,
      agreement: { metric: on, target },
    }),
  );
  const restarted = eventOf<{ metric?: string }>('restarted', { metric }, ['metric']);
  const byType = new Map<unknown, Schema<Entry>>();
  for (const type of eventTypes(catalog.events)) byType.set(type, eventOf<object>(type, {}));
  for (const [type, schema] of Object.entries({ reclassified, escalated, agreed, restarted })) byType.set(type, schema);
  const unknown: Schema<never> = map(satisfying('wrongType', 'an event', isRecord), ({ type }) => {
    throw fail('unknownValue', 'type', `one of ${[...byType.keys()].join(', ')}`, show(type));
  });
  return choose((value) => byType.get((value as { readonly type?: unknown } | null | undefined)?.type) ?? unknown);
}

/** An event with every key in place, not before the opening of its ticket. */
function parsed(event: Entry, typeIndex: number, index: number, openedAt: number): ParsedEvent {
  const { type, at, reason, by, change, agreement, metric } = event;
  return { type, typeIndex, at: Math.max(at, openedAt), index, reason, by, change, agreement, metric };
}

/** How a ticket of a catalog looks; events come out in the order of their times. */
export function ticketSchema(catalog: Catalog, calendars: readonly string[]): Schema<ParsedTicket> {
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
  const typeIndex = new Map(eventTypes(catalog.events).map((type, index) => [type, index]));
  const whole = refineParts(given, (ticket, report) => {
    rejectContradictions(catalog, ticket, report);
    rejectNoClass(ticket, report);
    const { openedAt = Number.NEGATIVE_INFINITY, events = [] } = ticket;
    events.forEach((event, index) => {
      if (event?.at === undefined || event.at >= openedAt - EARLY_MS) return;
      const received = new Date(event.at).toISOString();
      report('beforeOpening', ['events', index, 'at'], 'an instant at most a minute before openedAt', received);
    });
  });
  return map(documentOf(whole), (ticket) => {
    const { id, openedAt, events: told = [] } = ticket;
    const { category, level, service, tier, calendar } = classOf(catalog, ticket);
    const events = told.map((event, index) => parsed(event, typeIndex.get(event.type) as number, index, openedAt));
    return {
      id,
      openedAt,
      // A ticket that says neither has been refused.
      classification: { category: category as string, level: level as string, service, tier, calendar },
      events: inOrder(events, told),
      adjusted: events.filter((event, index) => event.at !== told[index]?.at).map(({ index }) => index),
    };
  });
}

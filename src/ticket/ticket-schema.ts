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
import { MINUTE_MS } from '../input/units';
import {
  type ClassificationFields,
  classificationFrom,
  classificationSchemas,
  rejectContradictions,
  rejectMissingClassification,
} from './classification';
import type { ParsedEvent, ParsedTicket } from './parsed-ticket';

/** The fields that an event has in the input. */
type EventFields = Pick<ParsedEvent, 'type' | 'at'> & Partial<ParsedEvent>;

/** Fields of every type of event. */
interface CommonFields {
  readonly type: string;
  readonly at: number;
  readonly reason?: string;
  readonly by?: string;
}

/** Limit for the events of a ticket. It is far more than a real ticket has. */
const MOST_EVENTS = 20_000;

/** Help desks may log an event shortly before the opening of its ticket. An event at most this early counts as at the opening. */
const EARLIEST_MS = MINUTE_MS;

/** A list of events that are not checked here, but later together with their ticket. */
export const uncheckedEvents: Schema<readonly unknown[]> = /* @__PURE__ */ lazy(() =>
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
    const { calendar } = target;
    if (calendar === undefined || calendars.includes(calendar)) return target;
    const expected =
      calendars.length === 0 ? 'no calendar, since `calendars` is empty' : `one of ${calendars.join(', ')}`;
    throw fail('unknownReference', 'calendar', expected, show(calendar));
  });
}

/** Returns the schema of one type of event: the common fields, and the fields of this type. */
function eventOf<T extends object>(
  type: string,
  own: { readonly [K in keyof T]-?: Schema<T[K]> },
  optional: readonly (keyof T)[] = [],
): Schema<CommonFields & T> {
  const entries = { type: oneOf([type]), at: instant, reason: text, by: text, ...own };
  return object<CommonFields & T>(entries as never, ['reason', 'by', ...optional]);
}

function eventSchema(catalog: Catalog, calendars: readonly string[]): Schema<EventFields> {
  const { tier, ...reclassifiable } = classificationSchemas(catalog, calendars);
  const parts = ['category', 'feature', 'level', 'impact', 'service', 'calendar'] as const;
  const metric = oneOf(Object.keys(catalog.metrics));
  const reclassified = map(
    refineParts(eventOf<Omit<ClassificationFields, 'tier'>>('reclassified', reclassifiable, parts), (event, report) => {
      rejectContradictions(catalog, event, report);
      if (!parts.some((part) => part in event)) report('missing', [], `at least one of ${parts.join(', ')}`, 'none');
    }),
    (event): EventFields => ({
      type: event.type,
      at: event.at,
      reason: event.reason,
      by: event.by,
      change: classificationFrom(catalog, event),
    }),
  );
  const escalated = map(
    eventOf<{ tier: string | null }>('escalated', { tier: nullable(tier) }),
    ({ type, at, reason, by, tier: escalatedTo }): EventFields => ({
      type,
      at,
      reason,
      by,
      change: { tier: escalatedTo ?? undefined },
    }),
  );
  const agreed = map(
    eventOf<{ metric?: string; target: AgreedTarget | null }>('agreed', { metric, target: agreedSchema(calendars) }, [
      'metric',
    ]),
    ({ type, at, reason, by, metric: agreedMetric, target }): EventFields => ({
      type,
      at,
      reason,
      by,
      agreement: { metric: agreedMetric, target },
    }),
  );
  const restarted = eventOf<{ metric?: string }>('restarted', { metric }, ['metric']);
  const byType = new Map<unknown, Schema<EventFields>>();
  for (const type of eventTypes(catalog.events)) byType.set(type, eventOf<object>(type, {}));
  for (const [type, schema] of Object.entries({ reclassified, escalated, agreed, restarted })) byType.set(type, schema);
  const unknown: Schema<never> = map(satisfying('wrongType', 'an event', isRecord), ({ type }) => {
    throw fail('unknownValue', 'type', `one of ${[...byType.keys()].join(', ')}`, show(type));
  });
  return choose((value) => byType.get((value as { readonly type?: unknown } | null | undefined)?.type) ?? unknown);
}

/** Returns an event with every key present. An event before the opening gets the time of the opening. */
function parsedEvent(event: EventFields, typeIndex: number, index: number, openedAt: number): ParsedEvent {
  const { type, at, reason, by, change, agreement, metric } = event;
  return { type, typeIndex, at: Math.max(at, openedAt), index, reason, by, change, agreement, metric };
}

/**
 * Returns the events sorted by their instants in the input, ties in the order of the list. So events before the opening keep
 * their order, although all of them count as at the opening.
 */
function inGivenOrder(
  events: readonly ParsedEvent[],
  given: readonly { readonly at: number }[],
): readonly ParsedEvent[] {
  const timeOf = ({ index }: ParsedEvent) => (given[index] as { readonly at: number }).at;
  const isInOrder = given.every(({ at }, i) => i === 0 || (given[i - 1] as { readonly at: number }).at <= at);
  return isInOrder ? events : [...events].sort((a, b) => timeOf(a) - timeOf(b));
}

/** Returns the schema that checks a ticket of a catalog and parses it. `calendars` are the names of the SLA's calendars. */
export function ticketSchema(catalog: Catalog, calendars: readonly string[]): Schema<ParsedTicket> {
  interface TicketFields extends ClassificationFields {
    readonly id?: string;
    readonly openedAt: number;
    readonly events?: readonly EventFields[];
  }
  const fields = object<TicketFields>(
    {
      id,
      openedAt: instant,
      events: list(eventSchema(catalog, calendars), 'a list of events', MOST_EVENTS),
      ...classificationSchemas(catalog, calendars),
    },
    ['id', 'events', 'category', 'feature', 'level', 'impact', 'service', 'tier', 'calendar'],
  );
  const typeIndex = new Map(eventTypes(catalog.events).map((type, index) => [type, index]));
  const whole = refineParts(fields, (ticket, report) => {
    rejectContradictions(catalog, ticket, report);
    rejectMissingClassification(ticket, report);
    const { openedAt = Number.NEGATIVE_INFINITY, events = [] } = ticket;
    events.forEach((event, index) => {
      if (event?.at === undefined || event.at >= openedAt - EARLIEST_MS) return;
      const received = new Date(event.at).toISOString();
      report('beforeOpening', ['events', index, 'at'], 'an instant at most a minute before openedAt', received);
    });
  });
  return map(documentOf(whole), (ticket) => {
    const { id, openedAt, events: given = [] } = ticket;
    const { category, level, service, tier, calendar } = classificationFrom(catalog, ticket);
    const events = given.map((event, index) =>
      parsedEvent(event, typeIndex.get(event.type) as number, index, openedAt),
    );
    return {
      id,
      openedAt,
      // `rejectMissingClassification` has rejected a ticket without a category or a level.
      classification: { category: category as string, level: level as string, service, tier, calendar },
      events: inGivenOrder(events, given),
      adjusted: events.filter((event, index) => event.at !== given[index]?.at).map(({ index }) => index),
    };
  });
}

/** The types of events that a ticket of any catalog can have. */
export const BUILT_IN_EVENTS = [
  'responded',
  'customerReplied',
  'updated',
  'paused',
  'resumed',
  'resolved',
  'cancelled',
  'reopened',
  'reclassified',
  'escalated',
  'agreed',
  'restarted',
] as const;

export type BuiltInEvent = (typeof BUILT_IN_EVENTS)[number];

/** Returns all event types of a catalog. The index in this list is the `typeIndex` of an event. */
export function eventTypes(own: Readonly<Record<string, unknown>>): readonly string[] {
  return [...BUILT_IN_EVENTS, ...Object.keys(own)];
}

/** The built-in events that a metric can name: `opened`, and all others except `cancelled`, which ends every clock anyway. */
export type MetricEvent = 'opened' | Exclude<BuiltInEvent, 'cancelled'>;

export const metricEvents = (): readonly MetricEvent[] => [
  'opened',
  ...BUILT_IN_EVENTS.filter((event) => event !== 'cancelled'),
];

/** An event type with conditions. An event meets the trigger if it meets all of its conditions. */
export interface Trigger<Event extends string = string, Tier extends string = string> {
  readonly event: Event;
  /** The reason of the event is one of these. */
  readonly reasons?: readonly string[] | undefined;
  /** `by` of the event is one of these. */
  readonly by?: readonly string[] | undefined;
  /** The event escalates the ticket to one of these tiers. */
  readonly tiers?: readonly Tier[] | undefined;
}

/** An event type, or an event type with conditions. */
export type TriggerOn<Event extends string = string, Tier extends string = string> = Event | Trigger<Event, Tier>;

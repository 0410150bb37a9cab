/** What can happen to a ticket of any catalog. */
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

/** Every type of event of a catalog with events of its own; an event is known by its place here. */
export function eventTypes(own: Readonly<Record<string, unknown>>): readonly string[] {
  return [...BUILT_IN_EVENTS, ...Object.keys(own)];
}

/** What of it a metric may name: the opening, too, and all but the cancellation, which ends every clock by itself. */
export type MetricEvent = 'opened' | Exclude<BuiltInEvent, 'cancelled'>;

export const metricEvents = (): readonly MetricEvent[] => [
  'opened',
  ...BUILT_IN_EVENTS.filter((event) => event !== 'cancelled'),
];

/** An event that a metric heeds only in some cases: each that is given must be met. */
export interface Trigger<Event extends string = string, Tier extends string = string> {
  readonly event: Event;
  /** One of these is its reason. */
  readonly reasons?: readonly string[] | undefined;
  /** It is by one of these. */
  readonly by?: readonly string[] | undefined;
  /** It escalates the ticket to one of these. */
  readonly tiers?: readonly Tier[] | undefined;
}

/** An event by its type, or only in some cases. */
export type TriggerOn<Event extends string = string, Tier extends string = string> = Event | Trigger<Event, Tier>;

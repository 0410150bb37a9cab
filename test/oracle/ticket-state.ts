import { type Class, categoryOf, type Event, type Ticket, type World } from './ticket-world';

/** A wait of a ticket. Each wait is a separate object. */
export interface Wait {
  readonly reason: string | undefined;
}

/** The state of a ticket. For a metric that ignores reopenings, the ticket is never reopened. */
export class TicketState {
  phase: 'open' | 'resolved' | 'cancelled' = 'open';
  wait: Wait | undefined;
  class: Class;
  readonly #world: World;
  readonly #isReopened: boolean;

  constructor(world: World, ticket: Ticket, isReopened: boolean) {
    this.#world = world;
    this.#isReopened = isReopened;
    const { level, service, tier, calendar } = ticket;
    this.class = { category: categoryOf(world.catalog, ticket) as string, level, service, tier, calendar };
  }

  /** `turns` says if an event would begin or end a pause of some metric. */
  allows({ type, reason }: Event, turns: boolean): boolean {
    if (type === 'reopened') return this.phase !== 'open' && this.#isReopened;
    if (this.phase === 'cancelled') return false;
    if (type === 'resumed') return this.wait !== undefined || turns;
    if (type === 'resolved') return this.phase === 'open';
    if (type === 'paused') {
      return this.phase === 'open' && (this.wait === undefined || this.wait.reason !== reason || turns);
    }
    return true;
  }

  /** Applies an event that the state allows. */
  take(event: Event): void {
    switch (event.type) {
      case 'paused':
        // A second wait with the same reason is the same wait.
        if (this.wait === undefined || this.wait.reason !== event.reason) this.wait = { reason: event.reason };
        break;
      case 'resumed':
        this.wait = undefined;
        break;
      case 'resolved':
      case 'cancelled':
        this.phase = event.type;
        this.wait = undefined;
        break;
      case 'reopened':
        this.phase = 'open';
        break;
      case 'escalated':
        this.class = { ...this.class, tier: event.tier ?? undefined };
        break;
      case 'reclassified':
        this.class = {
          category: categoryOf(this.#world.catalog, event) ?? this.class.category,
          level: event.level ?? this.class.level,
          service: event.service ?? this.class.service,
          tier: this.class.tier,
          calendar: event.calendar ?? this.class.calendar,
        };
        break;
    }
  }
}

const isChangeOfClass = ({ type }: Event): boolean => type === 'reclassified' || type === 'escalated';

/** Moves the first event that ends a state before the first event that begins it again, if the end is allowed. */
function endingFirst(
  events: readonly Event[],
  end: Event['type'],
  begin: readonly Event['type'][],
  isAllowed: (event: Event) => boolean,
): readonly Event[] {
  const begins = events.findIndex(({ type }) => begin.includes(type));
  const ends = events.findIndex(({ type }) => type === end);
  if (begins === -1 || ends < begins || !isAllowed(events[ends] as Event)) return events;
  return [
    ...events.slice(0, begins),
    events[ends] as Event,
    ...events.slice(begins).filter((_, i) => i !== ends - begins),
  ];
}

/** Moves waits and their ends before a resolution, and all events before a cancellation. */
function nothingShutOut(events: readonly Event[]): readonly Event[] {
  const wait = ({ type }: Event) => type === 'paused' || type === 'resumed';
  const cancels = ({ type }: Event) => type === 'cancelled';
  const others = events.filter((event) => !cancels(event));
  const resolution = others.findIndex(({ type }) => type === 'resolved');
  const [before, after] = resolution === -1 ? [others, []] : [others.slice(0, resolution), others.slice(resolution)];
  return [...before, ...after.filter(wait), ...after.filter((event) => !wait(event)), ...events.filter(cancels)];
}

/** Splits events at reopenings. Each reopening begins a part. */
function runs(events: readonly Event[]): readonly (readonly Event[])[] {
  const found: Event[][] = [[]];
  for (const event of events) {
    if (event.type === 'reopened') found.push([]);
    found.at(-1)?.push(event);
  }
  return found;
}

/**
 * Applies the events of one instant in their order of effect:
 *
 * 1. the order of the list, except that an end comes before a new begin, and an event before another event that would
 *    forbid it
 * 2. events that had to wait, as soon as the state allows them
 * 3. changes of class
 */
export function inTurn(
  events: readonly Event[],
  state: TicketState,
  turns: (event: Event) => boolean,
  effect: (event: Event) => void,
): void {
  const take = (event: Event): void => {
    effect(event);
    state.take(event);
  };
  const isAllowed = (event: Event) => state.allows(event, turns(event));
  const takeIfAllowed = (event: Event): boolean => {
    const isPossible = isAllowed(event);
    if (isPossible) take(event);
    return isPossible;
  };
  const others = events.filter((event) => !isChangeOfClass(event));
  const resumed = endingFirst(others, 'resumed', ['paused'], isAllowed);
  const reopened = endingFirst(resumed, 'reopened', ['cancelled', 'resumed'], isAllowed);
  let waiting = runs(reopened).flatMap((run) => nothingShutOut(run));
  for (let before = -1; before !== waiting.length; ) {
    before = waiting.length;
    waiting = waiting.filter((event) => !takeIfAllowed(event));
  }
  for (const event of events.filter(isChangeOfClass)) takeIfAllowed(event);
}

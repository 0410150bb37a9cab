import { type Class, categoryOf, type Event, type Ticket, type World } from './ticket-world';

/** Something that a ticket waits for. Each wait is an object of its own. */
export interface Wait {
  readonly reason: string | undefined;
}

/** The state of a ticket. To a metric whose policy ignores reopenings a ticket is not reopened. */
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

  /** `turns` tells of whether an event would begin or end a pause of some metric. */
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

  /** Takes an event that the state allows. */
  take(event: Event): void {
    switch (event.type) {
      case 'paused':
        // For the same reason it is the same wait.
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

/** Puts the first end of something before the first that begins it anew, if it is allowed. */
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

/** Behind a resolution there is nothing that waits or ends a wait; behind a cancellation there is nothing. */
function nothingShutOut(events: readonly Event[]): readonly Event[] {
  const wait = ({ type }: Event) => type === 'paused' || type === 'resumed';
  const cancels = ({ type }: Event) => type === 'cancelled';
  const others = events.filter((event) => !cancels(event));
  const resolution = others.findIndex(({ type }) => type === 'resolved');
  const [before, after] = resolution === -1 ? [others, []] : [others.slice(0, resolution), others.slice(resolution)];
  return [...before, ...after.filter(wait), ...after.filter((event) => !wait(event)), ...events.filter(cancels)];
}

/** The runs between reopenings, each of which begins the next. */
function runs(events: readonly Event[]): readonly (readonly Event[])[] {
  const found: Event[][] = [[]];
  for (const event of events) {
    if (event.type === 'reopened') found.push([]);
    found.at(-1)?.push(event);
  }
  return found;
}

/**
 * Hands on the events of one instant in the order in which they take effect: that of the list, but what ends before what
 * begins anew, and what is shut out before what shuts it out; then those that had to wait, as soon as the state allows
 * them; then changes of class.
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

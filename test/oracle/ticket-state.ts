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

/**
 * Hands on the events of one instant in the order in which they take effect: that of the list; then those that had to
 * wait, as soon as the state allows them; then changes of class.
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
  const takeIfAllowed = (event: Event): boolean => {
    const isAllowed = state.allows(event, turns(event));
    if (isAllowed) take(event);
    return isAllowed;
  };
  let waiting = events.filter((event) => !isChangeOfClass(event));
  for (let before = -1; before !== waiting.length; ) {
    before = waiting.length;
    waiting = waiting.filter((event) => !takeIfAllowed(event));
  }
  for (const event of events.filter(isChangeOfClass)) takeIfAllowed(event);
}

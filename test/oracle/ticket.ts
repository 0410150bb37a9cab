import { MINUTE } from './clock';
import { MetricWalk } from './ticket-metric';
import { inTurn, TicketState } from './ticket-state';
import { type ToldMetric, tellMetric, type Verdict } from './ticket-told';
import type { Class, Event, Ticket, World } from './ticket-world';

export type { Told, ToldMetric } from './ticket-told';
export type { Event, Ticket, World } from './ticket-world';

/** A ticket as a status shows it. */
export interface ToldTicket extends Class {
  readonly verdict: Verdict;
  readonly promised: readonly string[];
  readonly mostUrgent: string | undefined;
  readonly due: number | undefined;
  /** The events just before the opening, which count at the opening. */
  readonly adjusted: readonly { readonly index: number; readonly type: string }[];
  readonly metrics: Readonly<Record<string, ToldMetric>>;
}

/** Sorts metrics so that each comes after the metric that it follows. */
function inOrder({ catalog: { metrics } }: World): readonly string[] {
  const depth = (id: string): number => {
    const followed = metrics[id]?.follows;
    return followed === undefined ? 0 : 1 + depth(followed);
  };
  return Object.keys(metrics).sort((a, b) => depth(a) - depth(b));
}

const WORST: readonly Verdict[] = [
  'breaching',
  'breached',
  'atRisk',
  'onTrack',
  'awaitingAgreement',
  'met',
  'notJudged',
];

/**
 * Walks a ticket minute by minute from its opening. It is slow, but simple. The opening and the events must be on whole
 * minutes, except events before the opening. The as-of instants may be any, in rising order.
 */
export class TicketWalk {
  readonly #world: World;
  readonly #ticket: Ticket;
  readonly #metrics: ReadonlyMap<string, MetricWalk>;
  readonly #state: TicketState;
  readonly #byInstant = new Map<number, Event[]>();
  /** The next minute. */
  #minute: number;
  /** Whether the events of that minute have happened. */
  #hasHappened = false;

  constructor(world: World, ticket: Ticket) {
    this.#world = world;
    this.#ticket = ticket;
    this.#minute = ticket.openedAt;
    this.#metrics = new Map(inOrder(world).map((id) => [id, new MetricWalk(world, id, ticket)]));
    const policies = Object.values(world.catalog.metrics).map(({ reopening }) => reopening ?? world.reopening);
    // If all metrics ignore reopenings, the ticket is never reopened.
    this.#state = new TicketState(
      world,
      ticket,
      policies.some((policy) => policy !== 'ignore'),
    );
    // Events that count at the opening keep the order of their own instants.
    for (const event of [...(ticket.events ?? [])].sort((a, b) => a.at - b.at)) {
      const at = Math.max(event.at, ticket.openedAt);
      this.#byInstant.set(at, [...(this.#byInstant.get(at) ?? []), { ...event, at }]);
    }
    this.#happens({ type: 'opened', at: ticket.openedAt });
  }

  /** Returns the ticket as of an instant. */
  tell(asOf: number): ToldTicket {
    for (; this.#minute <= asOf; this.#minute += MINUTE) {
      this.#happen();
      // A minute that is not over is not on the tape yet.
      if (this.#minute + MINUTE > asOf) break;
      for (const metric of this.#metrics.values()) metric.tick();
      this.#hasHappened = false;
    }
    return toldOf(this.#world, this.#ticket, this.#state, this.#metrics, asOf);
  }

  #happen(): void {
    const now = this.#hasHappened ? NOTHING : (this.#byInstant.get(this.#minute) ?? NOTHING);
    this.#hasHappened = true;
    if (now.length === 0) return;
    for (const metric of this.#metrics.values()) metric.remember(this.#minute);
    inTurn(now, this.#state, this.#turns, this.#happens);
  }

  readonly #turns = (event: Event): boolean => [...this.#metrics.values()].some((metric) => metric.turns(event));

  readonly #happens = (event: Event): void => {
    const turned = this.#turns(event);
    const metrics = this.#metrics;
    for (const metric of metrics.values()) metric.take(event, metrics.get(metric.metric.follows ?? ''), turned);
  };
}

function toldOf(
  world: World,
  { openedAt, events = [] }: Ticket,
  state: TicketState,
  metrics: ReadonlyMap<string, MetricWalk>,
  asOf: number,
): ToldTicket {
  const told = Object.keys(world.catalog.metrics).map(
    (id) => [id, tellMetric(world, metrics.get(id) as MetricWalk, asOf)] as const,
  );
  const promised = told.filter(([, { latest }]) => latest.verdict !== 'noTarget');
  const verdicts = promised.map(([, { latest }]) => latest.verdict);
  const dues = promised.flatMap(([, { latest, urgency }]) =>
    urgency === undefined || latest.due === undefined ? [] : [latest.due],
  );
  return {
    ...state.class,
    verdict: WORST.find((verdict) => verdicts.includes(verdict)) ?? 'noTarget',
    promised: promised.map(([id]) => id),
    mostUrgent: mostUrgent(told),
    due: dues.length === 0 ? undefined : Math.min(...dues),
    adjusted: events.flatMap(({ at, type }, index) => (at < openedAt ? [{ index, type }] : [])),
    metrics: Object.fromEntries(told),
  };
}

/** Returns a ticket as of one instant. */
export const walkTicket = (world: World, ticket: Ticket, asOf: number): ToldTicket =>
  new TicketWalk(world, ticket).tell(asOf);

const NOTHING: readonly Event[] = [];

function mostUrgent(metrics: readonly (readonly [string, ToldMetric])[]): string | undefined {
  const open = metrics.flatMap(([id, { urgency }]) => (urgency === undefined ? [] : [{ id, ...urgency }]));
  return open.sort((a, b) => a.rank - b.rank || a.at - b.at)[0]?.id;
}

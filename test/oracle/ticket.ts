import { MINUTE } from './clock';
import { MetricWalk } from './ticket-metric';
import { inTurn, TicketState } from './ticket-state';
import { type ToldMetric, tellMetric, type Verdict } from './ticket-told';
import type { Class, Event, Ticket, World } from './ticket-world';

export type { Told, ToldMetric } from './ticket-told';
export type { Event, Ticket, World } from './ticket-world';

/** A ticket as a status tells of it. */
export interface ToldTicket extends Class {
  readonly verdict: Verdict;
  readonly promised: readonly string[];
  readonly mostUrgent: string | undefined;
  readonly due: number | undefined;
  /** The events before the opening that count as at it. */
  readonly adjusted: readonly { readonly index: number; readonly type: string }[];
  readonly metrics: Readonly<Record<string, ToldMetric>>;
}

/** The metrics, each after the one that it follows. */
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
 * A ticket as of an instant, by walking it minute by minute from its opening: slow, and with as little in it to get
 * wrong as can be. The opening and the events are epoch ms on whole minutes, but for those before the opening; the
 * as-of instant may be any.
 */
export function walkTicket(world: World, ticket: Ticket, asOf: number): ToldTicket {
  const { openedAt, events = [] } = ticket;
  const metrics = new Map(inOrder(world).map((id) => [id, new MetricWalk(world, id, ticket)]));
  const policies = Object.values(world.catalog.metrics).map(({ reopening }) => reopening ?? world.reopening);
  // A ticket that no metric lets be reopened stays what it was.
  const state = new TicketState(
    world,
    ticket,
    policies.some((policy) => policy !== 'ignore'),
  );
  const turns = (event: Event): boolean => [...metrics.values()].some((metric) => metric.turns(event));
  const happens = (event: Event): void => {
    const turned = turns(event);
    for (const metric of metrics.values()) metric.take(event, metrics.get(metric.metric.follows ?? ''), turned);
  };
  const byInstant = new Map<number, Event[]>();
  // Those that count as at the opening keep the order of their own times.
  for (const event of [...events].sort((a, b) => a.at - b.at)) {
    const at = Math.max(event.at, openedAt);
    byInstant.set(at, [...(byInstant.get(at) ?? []), { ...event, at }]);
  }

  happens({ type: 'opened', at: openedAt });
  for (let at = openedAt; at <= asOf; at += MINUTE) {
    const now = byInstant.get(at) ?? NOTHING;
    if (now.length > 0) {
      for (const metric of metrics.values()) metric.remember(at);
      inTurn(now, state, turns, happens);
    }
    // What is not over yet is not on the tape yet.
    if (at + MINUTE <= asOf) for (const metric of metrics.values()) metric.tick();
  }

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

const NOTHING: readonly Event[] = [];

function mostUrgent(metrics: readonly (readonly [string, ToldMetric])[]): string | undefined {
  const open = metrics.flatMap(([id, { urgency }]) => (urgency === undefined ? [] : [{ id, ...urgency }]));
  return open.sort((a, b) => a.rank - b.rank || a.at - b.at)[0]?.id;
}

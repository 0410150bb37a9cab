import type { DateTime } from 'luxon';
import type { Catalog, MetricId } from '../catalog/catalog';
import type { AgreedTarget, Target } from '../catalog/target';
import type { MetricStatus, TicketStatus } from './status';

/**
 * The reason why a metric has no due time:
 *
 * - `noTarget`: the catalog promises nothing for the metric.
 * - `awaitingAgreement`: the target is still to be agreed on.
 * - `notStarted`: no event has started the clock.
 * - `paused`: the clock is paused, so its due time moves.
 */
export type NoDueReason = 'noTarget' | 'awaitingAgreement' | 'notStarted' | 'paused';

/** The due time of a metric, or the reason why it has none. */
export type Deadline =
  | {
      readonly target: Exclude<Target, 'agreed'> | AgreedTarget;
      readonly startedAt: DateTime<true>;
      readonly due: DateTime<true>;
      /** The due time before any pause moved it. */
      readonly originalDue: DateTime<true>;
      readonly reason?: never;
    }
  | {
      readonly target: Target | AgreedTarget | undefined;
      readonly startedAt: DateTime<true> | undefined;
      readonly due: undefined;
      /** Present while the clock is paused. */
      readonly originalDue: DateTime<true> | undefined;
      readonly reason: NoDueReason;
    };

/** The deadline of each metric of a ticket. */
export type Deadlines<C extends Catalog = Catalog> = { readonly [M in MetricId<C>]: Deadline };

function reasonOf({ target, startedAt }: MetricStatus): NoDueReason {
  if (target === undefined) return 'noTarget';
  if (target === 'agreed') return 'awaitingAgreement';
  return startedAt === undefined ? 'notStarted' : 'paused';
}

/** Returns the deadlines in a status. */
export function deadlinesOf({ metrics }: TicketStatus): Deadlines {
  const deadlines = Object.values(metrics).map((status) => {
    const { metric, target, startedAt, due, originalDue } = status;
    const common = { target, startedAt, due, originalDue };
    return [metric, Object.freeze(due === undefined ? { ...common, reason: reasonOf(status) } : common)];
  });
  return Object.freeze(Object.fromEntries(deadlines));
}

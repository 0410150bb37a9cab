import type { DateTime } from 'luxon';
import type { Catalog, MetricId } from '../catalog/catalog';
import type { AgreedTarget, Target } from '../catalog/target';
import type { MetricStatus, TicketStatus } from './status';

/** Why a metric has no due: nothing is promised, or not yet; nothing has started its clock; or it is paused. */
export type NoDueReason = 'noTarget' | 'awaitingAgreement' | 'notStarted' | 'paused';

/** When a metric is due, or why it is not. */
export type Deadline =
  | {
      readonly target: Exclude<Target, 'agreed'> | AgreedTarget;
      readonly startedAt: DateTime<true>;
      readonly due: DateTime<true>;
      /** The due before any pause moved it. */
      readonly originalDue: DateTime<true>;
      readonly reason?: never;
    }
  | {
      readonly target: Target | AgreedTarget | undefined;
      readonly startedAt: DateTime<true> | undefined;
      readonly due: undefined;
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

/** The deadlines in a status. */
export function deadlinesIn({ metrics }: TicketStatus): Deadlines {
  const deadlines = Object.values(metrics).map((status) => {
    const { metric, target, startedAt, due, originalDue } = status;
    const common = { target, startedAt, due, originalDue };
    return [metric, Object.freeze(due === undefined ? { ...common, reason: reasonOf(status) } : common)];
  });
  return Object.freeze(Object.fromEntries(deadlines));
}

import type { DateTime } from 'luxon';
import type { Catalog, MetricId } from '../catalog/catalog';
import type { AgreedTarget, Target } from '../catalog/target';
import type { TicketStatus } from './status';

/** When a metric is due, or why it is not. */
export type Deadline =
  | {
      readonly target: Exclude<Target, 'agreed'> | AgreedTarget;
      readonly startedAt: DateTime<true>;
      /** Absent while the clock is paused: it moves. */
      readonly due: DateTime<true> | undefined;
      /** The due before any pause moved it. */
      readonly originalDue: DateTime<true>;
      readonly why?: never;
    }
  | {
      readonly target: Target | AgreedTarget | undefined;
      readonly startedAt: DateTime<true> | undefined;
      readonly due: undefined;
      readonly originalDue?: never;
      /** No target is promised; or it is yet to be agreed; or nothing has started the clock. */
      readonly why: 'noTarget' | 'awaitingAgreement' | 'notStarted';
    };

/** The deadline of each metric of a ticket. */
export type Deadlines<C extends Catalog = Catalog> = { readonly [M in MetricId<C>]: Deadline };

/** The deadlines in a status. */
export function deadlinesIn({ metrics }: TicketStatus): Deadlines {
  const deadlines = Object.values(metrics).map(({ metric, target, startedAt, due, originalDue, verdict }) => {
    const common = { target, startedAt, due };
    if (originalDue !== undefined) return [metric, Object.freeze({ ...common, originalDue })];
    const none = verdict === 'noTarget' || verdict === 'awaitingAgreement';
    return [metric, Object.freeze({ ...common, why: none ? verdict : 'notStarted' })];
  });
  return Object.freeze(Object.fromEntries(deadlines));
}

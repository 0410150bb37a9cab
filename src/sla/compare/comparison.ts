import type { DateTime, Duration } from 'luxon';
import type { Catalog, MetricId } from '../../catalog/catalog';
import type { Hint } from './hint';

export const INSTANTS = ['due', 'lastDue', 'originalDue', 'breachedAt', 'stoppedAt'] as const;
export const AMOUNTS = ['elapsed.business', 'elapsed.wall', 'remaining.business', 'remaining.wall'] as const;
export const FLAGS = ['paused', 'breached'] as const;

/** What a help desk may say of a clock. */
export type What = (typeof INSTANTS)[number] | (typeof AMOUNTS)[number] | (typeof FLAGS)[number];

/** Whether it is an instant that is said. */
export const isInstant = (what: What): boolean => (INSTANTS as readonly What[]).includes(what);

/** Theirs minus ours: of instants on the calendar of the clock and in all time, of an amount on its own clock alone. */
export interface Difference {
  readonly business: Duration<true> | undefined;
  readonly wall: Duration<true> | undefined;
}

interface ComparisonOf<C extends Catalog, Said, Value> {
  readonly metric: MetricId<C>;
  /** Which cycle of ours it is compared with; 0 where there is none. */
  readonly cycle: number;
  readonly what: Said;
  /** Undefined where there is none. */
  readonly ours: Value | undefined;
  readonly theirs: Value | undefined;
  /** Undefined where one of the two is, and of flags. */
  readonly difference: Difference | undefined;
  /** Whether they lie no further apart than the tolerance. */
  readonly agrees: boolean;
  /** Where they do not agree, the readings under which ours is theirs, the simplest first. */
  readonly hints: readonly Hint[];
}

/** One thing that a help desk says of a clock, beside what its ticket's log comes to. */
export type Comparison<C extends Catalog = Catalog> =
  | ComparisonOf<C, (typeof INSTANTS)[number], DateTime<true>>
  | ComparisonOf<C, (typeof AMOUNTS)[number], Duration<true>>
  | ComparisonOf<C, (typeof FLAGS)[number], boolean>;

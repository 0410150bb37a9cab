import type { DateTime, Duration } from 'luxon';
import type { Catalog, MetricId } from '../../catalog/catalog';
import type { Hint } from './hint';

export const INSTANTS = ['due', 'lastDue', 'originalDue', 'breachedAt', 'stoppedAt'] as const;
export const AMOUNTS = ['elapsed.business', 'elapsed.wall', 'remaining.business', 'remaining.wall'] as const;
export const FLAGS = ['paused', 'breached'] as const;

/** The values of a clock that a help desk may show. */
export type ComparedField = (typeof INSTANTS)[number] | (typeof AMOUNTS)[number] | (typeof FLAGS)[number];

/** Whether the value is an instant. */
export const isInstant = (field: ComparedField): boolean => (INSTANTS as readonly ComparedField[]).includes(field);

/**
 * The value of the help desk minus the value computed here. Two instants differ by business time (undefined if the calendar
 * does not cover them) and by elapsed time (`wall`). For two amounts, the other field is undefined.
 */
export interface ComparedDifference {
  readonly business: Duration<true> | undefined;
  readonly wall: Duration<true> | undefined;
}

interface ComparisonOf<C extends Catalog, W, Value> {
  readonly metric: MetricId<C>;
  /** The number of the cycle that was compared; 0 if the ticket has no such cycle. */
  readonly cycle: number;
  readonly field: W;
  /** The value computed here; undefined if the clock has none. */
  readonly ours: Value | undefined;
  /** The value of the help desk; undefined if the help desk shows that there is none. */
  readonly theirs: Value | undefined;
  /** Undefined if one of the values is undefined, and for `paused` and `breached`. */
  readonly difference: ComparedDifference | undefined;
  /** Whether the values differ by at most the tolerance. */
  readonly agrees: boolean;
  /** If the values differ: the assumptions that give the value of the help desk, the simplest first. */
  readonly hints: readonly Hint[];
}

/** A value that a help desk shows for a clock, beside the value computed from the ticket. */
export type Comparison<C extends Catalog = Catalog> =
  | ComparisonOf<C, (typeof INSTANTS)[number], DateTime<true>>
  | ComparisonOf<C, (typeof AMOUNTS)[number], Duration<true>>
  | ComparisonOf<C, (typeof FLAGS)[number], boolean>;

import type { DateTime } from 'luxon';
import type { Catalog } from '../../catalog/catalog';
import type { RejectedTicket } from '../report';
import type { ComparedField, Comparison } from './comparison';
import type { Hint } from './hint';

/** An assumption that explains some of the differences, and how well it fits all compared values. */
export interface RankedHint {
  readonly key: string;
  readonly hint: Hint;
  /** The number of differences that the assumption explains. */
  readonly explains: number;
  /**
   * The share of all compared values that would agree under the assumption, from 0 to 1. It is estimated: of the values that
   * agree already, only a sample is computed again.
   */
  readonly agreement: number;
  /** Present if clearly more values agree when the assumption applies only to the tickets opened before, or since, some instant. */
  readonly split: HintSplit | undefined;
}

/** Divides the tickets into two parts by their `openedAt`. An assumption fits one of the parts. */
export interface HintSplit {
  /** The `openedAt` of the first ticket of the later part. */
  readonly at: DateTime<true>;
  /** `since`: the assumption fits the later part. `until`: it fits the earlier part. */
  readonly applies: 'since' | 'until';
  /** The share of all compared values that would agree if the assumption applied to that part only, from 0 to 1. */
  readonly agreement: number;
}

/** The number of values that were compared, and the number of those that agree. */
export interface Agreement {
  readonly compared: number;
  readonly agreed: number;
}

/** A value that does not agree, and its case. */
export interface FoundDifference<C extends Catalog = Catalog> {
  /** The index of the case, counted from 0. */
  readonly index: number;
  /** The id of the ticket; absent if the ticket has none. */
  readonly id: string | undefined;
  readonly comparison: Comparison<C>;
}

/** The result of comparing many tickets with the values that their help desk shows. */
export interface ComparisonReport<C extends Catalog = Catalog> extends Agreement {
  /** The share of values that agree, from 0 to 1; undefined if nothing was compared. */
  readonly agreement: number | undefined;
  /** Up to 20 assumptions that explain some of the differences, the assumption that adds most agreement first. */
  readonly hints: readonly RankedHint[];
  /** The number of differences that no assumption explains. */
  readonly unexplained: number;
  readonly byMetric: Readonly<Record<string, Agreement>>;
  /** The counts by compared value, such as `due` or `elapsed.business`. */
  readonly byField: { readonly [W in ComparedField]?: Agreement };
  /** The number of invalid cases. */
  readonly rejectedCount: number;
  /** The first 1,000 invalid cases. */
  readonly rejected: readonly RejectedTicket[];
  /** The first 1,000 differences. */
  readonly differences: readonly FoundDifference<C>[];
}

import type { DateTime } from 'luxon';
import type { Catalog } from '../../catalog/catalog';
import type { RejectedTicket } from '../report';
import type { Comparison, What } from './comparison';
import type { Hint } from './hint';

/** A reading, and how much of all that was compared it comes to. */
export interface RankedHint {
  readonly key: string;
  readonly hint: Hint;
  /** How many of the differences it explains. */
  readonly explains: number;
  /** The share of all things compared that would agree under it; of those that agree anyway a sample is tried. */
  readonly agreement: number;
  /** Where clearly more would agree if it held for a part of the tickets alone, such as since a schedule has changed. */
  readonly turn: Turn | undefined;
}

/** A part of the tickets, by when they were opened. */
export interface Turn {
  /** The opening of the first ticket of the later part. */
  readonly at: DateTime<true>;
  /** Whether the reading holds for the later part, or for the earlier. */
  readonly holds: 'since' | 'until';
  readonly agreement: number;
}

/** How many things were compared, and how many of them agreed. */
export interface Agreement {
  readonly compared: number;
  readonly agreed: number;
}

/** A thing that does not agree, and the case it is of. */
export interface FoundDifference<C extends Catalog = Catalog> {
  /** The place of its case among the cases. */
  readonly index: number;
  /** That of its ticket, where it has one. */
  readonly id: string | undefined;
  readonly comparison: Comparison<C>;
}

/** Many tickets beside what a help desk says of them. */
export interface ComparisonReport<C extends Catalog = Catalog> extends Agreement {
  /** From 0 to 1; absent where nothing was compared. */
  readonly agreement: number | undefined;
  /** Up to twenty readings that explain some of the differences: first those that add most to what agrees. */
  readonly hints: readonly RankedHint[];
  /** How many differences none of these explains. */
  readonly unexplained: number;
  readonly byMetric: Readonly<Record<string, Agreement>>;
  readonly byWhat: { readonly [W in What]?: Agreement };
  /** How many cases cannot be read, and the first thousand of them. */
  readonly rejectedCount: number;
  readonly rejected: readonly RejectedTicket[];
  /** The first thousand differences. */
  readonly differences: readonly FoundDifference<C>[];
}

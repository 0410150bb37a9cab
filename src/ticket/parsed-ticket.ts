import type { AgreedTarget } from '../catalog/target';

/** The fields of a ticket that determine its targets and its calendar, as of an instant. */
export interface Classification {
  readonly category: string;
  readonly level: string;
  readonly service: string | undefined;
  readonly tier: string | undefined;
  readonly calendar: string | undefined;
}

/** An event that has been checked. Every key is always present, so that all events have the same shape for the engine. */
export interface ParsedEvent {
  readonly type: string;
  /** Index of the `type` in the event types of the catalog. */
  readonly typeIndex: number;
  /** Epoch ms. */
  readonly at: number;
  /** Index in the user's list. */
  readonly index: number;
  readonly reason: string | undefined;
  readonly by: string | undefined;
  /** The fields of the classification that the event changes. A `tier` that is present but undefined means no tier. */
  readonly change: Partial<Classification> | undefined;
  readonly agreement: { readonly metric: string | undefined; readonly target: AgreedTarget | null } | undefined;
  /** The metric that is restarted; undefined if the event names none. */
  readonly metric: string | undefined;
}

/** A ticket that has been checked. */
export interface ParsedTicket {
  readonly id: string | undefined;
  readonly openedAt: number;
  readonly classification: Classification;
  /**
   * Sorted by the instants in the input; ties in the order of the user's list. The replay then sorts the events of one
   * instant by its own rules.
   */
  readonly events: readonly ParsedEvent[];
  /** The events dated up to a minute before the opening, as indexes in the user's list. They count as at the opening. */
  readonly adjusted: readonly number[];
}

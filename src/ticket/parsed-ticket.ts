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
  /** Index of its type in the event types of the catalog. */
  readonly typeIndex: number;
  /** Epoch ms. */
  readonly at: number;
  /** Index in the user's list. */
  readonly index: number;
  readonly reason: string | undefined;
  readonly by: string | undefined;
  /** The fields of the classification that it changes. A `tier` of undefined means no tier. */
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
  /** In the order of their times as given, then of the list. The replay orders the events of one instant by its own rules. */
  readonly events: readonly ParsedEvent[];
  /** Indexes in the user's list of the events that are dated up to a minute before the opening and count as at the opening. */
  readonly adjusted: readonly number[];
}

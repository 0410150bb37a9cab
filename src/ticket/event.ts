import type {
  Catalog,
  CategoryId,
  EventId,
  FeatureId,
  Impact,
  LevelId,
  MetricId,
  ServiceTypeId,
  TierId,
} from '../catalog/catalog';
import type { AgreedTarget } from '../catalog/target';
import type { BuiltInEvent } from '../catalog/trigger';
import type { Instant } from '../input/instant';

/** Something that happened to a ticket. Events may be listed in any order. */
export type TicketEvent<C extends Catalog = Catalog, CalendarName extends string = never> = {
  readonly at: Instant;
  /** Why, in one of the words that triggers name or any other. */
  readonly reason?: string | undefined;
  /** By whom, likewise. */
  readonly by?: string | undefined;
} & (
  | {
      readonly type: Exclude<BuiltInEvent, 'reclassified' | 'escalated' | 'agreed' | 'restarted'>;
    }
  | { readonly type: EventId<C> }
  | {
      readonly type: 'reclassified';
      readonly level?: LevelId<C> | undefined;
      readonly impact?: Impact<C> | undefined;
      readonly category?: CategoryId<C> | undefined;
      readonly feature?: FeatureId<C> | undefined;
      readonly service?: ServiceTypeId<C> | undefined;
      readonly calendar?: CalendarName | undefined;
    }
  | {
      readonly type: 'escalated';
      /** The tier the ticket is with from now on; `null` is none. */
      readonly tier: TierId<C> | null;
    }
  | {
      readonly type: 'agreed';
      /** The metric agreed on; absent, every one whose target is to be agreed. */
      readonly metric?: MetricId<C> | undefined;
      /** What was agreed, counted from where the clock started; `null` takes an agreement back. */
      readonly target: AgreedTarget<CalendarName> | null;
    }
  | {
      readonly type: 'restarted';
      /** The metric whose clock begins anew; absent, every one that runs. */
      readonly metric?: MetricId<C> | undefined;
    }
);

/** The type of a built-in event, or of one of the catalog's own. */
export type EventType<C extends Catalog = Catalog> = TicketEvent<C>['type'];

/**
 * A ticket as a helpdesk knows it: what it was opened as, and what happened since. Plain JSON. It has a category, with or
 * without one of its features, or a feature, which implies it; and a level, or the impact from which the catalog's rules
 * derive it.
 */
export type Ticket<C extends Catalog = Catalog, CalendarName extends string = never> = (
  | { readonly feature: FeatureId<C>; readonly category?: undefined }
  | {
      readonly [K in CategoryId<C>]: { readonly category: K; readonly feature?: FeatureId<C, K> | undefined };
    }[CategoryId<C>]
  | { readonly category: keyof C['categories'] & string; readonly feature?: undefined }
) &
  (
    | { readonly impact: Impact<C>; readonly level?: undefined }
    | { readonly level: keyof C['levels'] & string; readonly impact?: undefined }
  ) & {
    /** Goes into the keys of thresholds and into reports. */
    readonly id?: string | undefined;
    readonly openedAt: Instant;
    readonly service?: ServiceTypeId<C> | undefined;
    readonly tier?: TierId<C> | undefined;
    /** One of the calendars the SLA was made with; absent, its default. */
    readonly calendar?: CalendarName | undefined;
    readonly events?: readonly TicketEvent<C, CalendarName>[] | undefined;
  };

/** A ticket of whatever catalog and calendars, as the library sees it inside. */
export type AnyTicket = Ticket<Catalog, string>;

/** What decides which target holds for a ticket, as of some instant. */
export interface Classification {
  readonly category: string;
  readonly level: string;
  readonly service: string | undefined;
  readonly tier: string | undefined;
  readonly calendar: string | undefined;
}

/** An event that has been checked. Every key is always there, so that all of them have one shape. */
export interface ParsedEvent {
  readonly type: string;
  /** The place of its type among those of the catalog. */
  readonly typeIndex: number;
  /** Epoch ms. */
  readonly at: number;
  /** Its place in the user's list. */
  readonly index: number;
  readonly reason: string | undefined;
  readonly by: string | undefined;
  /** What it says of the ticket's class; a `tier` of undefined is none. */
  readonly change: Partial<Classification> | undefined;
  readonly agreement: { readonly metric: string | undefined; readonly target: AgreedTarget | null } | undefined;
  /** The metric that is restarted, where one is named. */
  readonly metric: string | undefined;
}

/** A ticket that has been checked. */
export interface ParsedTicket {
  readonly id: string | undefined;
  readonly openedAt: number;
  readonly classification: Classification;
  /** By the times given for them, then as listed. The replay puts those of one instant in their turn. */
  readonly events: readonly ParsedEvent[];
  /** The events, by their place in the user's list, that lay shortly before the opening and count as at it. */
  readonly adjusted: readonly number[];
}

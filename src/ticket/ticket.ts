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

/** An event of a ticket. Events may be listed in any order. */
export type TicketEvent<C extends Catalog = Catalog, CalendarName extends string = never> = {
  readonly at: Instant;
  /** The reason, in any words. Triggers compare it exactly. */
  readonly reason?: string | undefined;
  /** Who caused the event, in any words, such as `'agent'` or a name. Triggers compare it exactly. */
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
      /** The tier that handles the ticket from this event on; `null` for no tier. */
      readonly tier: TierId<C> | null;
    }
  | {
      readonly type: 'agreed';
      /**
       * The metric of the agreement. By default, every metric whose target is still to be agreed on. If there is none, every
       * metric with a target.
       */
      readonly metric?: MetricId<C> | undefined;
      /** The agreed target, counted from the start of the clock. `null` withdraws an agreement. */
      readonly target: AgreedTarget<CalendarName> | null;
    }
  | {
      readonly type: 'restarted';
      /** The metric whose clock restarts. By default, every metric with a running clock. */
      readonly metric?: MetricId<C> | undefined;
    }
);

/** The type of an event: built-in, or an event of the catalog. */
export type EventType<C extends Catalog = Catalog> = TicketEvent<C>['type'];

/**
 * A ticket: its classification at the opening, and its events. It can be plain JSON. A ticket has a category, or a feature of
 * a category, or both. It has either a level, or an impact from which the rules of the catalog derive the level.
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
    /** Used in the keys of thresholds and in reports. */
    readonly id?: string | undefined;
    readonly openedAt: Instant;
    readonly service?: ServiceTypeId<C> | undefined;
    readonly tier?: TierId<C> | undefined;
    /** The name of one of the `calendars` of the SLA. By default, the ticket runs on the `calendar` of the SLA. */
    readonly calendar?: CalendarName | undefined;
    readonly events?: readonly TicketEvent<C, CalendarName>[] | undefined;
  };

/** A ticket of any catalog and calendars. */
export type AnyTicket = Ticket<Catalog, string>;

import type {
  Catalog,
  CategoryId,
  FeatureId,
  Impact,
  LevelId,
  MetricId,
  ServiceTypeId,
  TierId,
} from '../catalog/catalog';
import type { AgreedTarget } from '../catalog/target';
import type { Instant } from '../input/instant';

/** The level of a ticket, or the impact from which the catalog's rules derive it. */
type ByLevel<C extends Catalog> =
  | { readonly level: LevelId<C>; readonly impact?: never }
  | { readonly impact: Impact<C>; readonly level?: never };

/** The category of a ticket, with or without one of its features; or a feature, which implies it. */
type ByCategory<C extends Catalog> =
  | { readonly [K in CategoryId<C>]: { readonly category: K; readonly feature?: FeatureId<C, K> } }[CategoryId<C>]
  | { readonly feature: FeatureId<C>; readonly category?: never };

interface On<Type extends string> {
  readonly type: Type;
  readonly at: Instant;
}

/** Something that happened to a ticket. Events may be listed in any order. */
export type TicketEvent<C extends Catalog = Catalog, CalendarName extends string = never> =
  | On<'responded' | 'customerReplied' | 'updated' | 'resumed' | 'resolved' | 'reopened' | 'cancelled'>
  | (On<'paused'> & { readonly reason?: string })
  | (On<'reclassified'> & {
      readonly level?: LevelId<C>;
      readonly impact?: Impact<C>;
      readonly category?: CategoryId<C>;
      readonly feature?: FeatureId<C>;
      readonly service?: ServiceTypeId<C>;
      readonly calendar?: CalendarName;
    })
  | (On<'escalated'> & { readonly tier: TierId<C> })
  | (On<'agreed'> & {
      /** The metric agreed on; absent, every one whose target is to be agreed. */
      readonly metric?: MetricId<C>;
      /** What was agreed, counted from where the clock started; `null` takes an agreement back. */
      readonly target: AgreedTarget | null;
    });

export type EventType = TicketEvent['type'];

/** A ticket as a helpdesk knows it: what it was opened as, and what happened since. Plain JSON. */
export type Ticket<C extends Catalog = Catalog, CalendarName extends string = never> = ByCategory<C> &
  ByLevel<C> & {
    /** Goes into the keys of thresholds and into reports. */
    readonly id?: string;
    readonly openedAt: Instant;
    readonly service?: ServiceTypeId<C>;
    readonly tier?: TierId<C>;
    /** One of the calendars the SLA was made with; absent, its default. */
    readonly calendar?: CalendarName;
    readonly events?: readonly TicketEvent<C, CalendarName>[];
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

/** Whether a change says nothing new of a class. */
export function isSameClass(classification: Classification, change: Partial<Classification>): boolean {
  return Object.entries(change).every(([key, value]) => classification[key as keyof Classification] === value);
}

/** An event that has been read: its instant in epoch ms, its place in the user's list, what it says of the ticket. */
export interface ReadEvent {
  readonly type: EventType;
  readonly at: number;
  readonly index: number;
  readonly reason?: string | undefined;
  readonly change?: Partial<Classification>;
  readonly agreement?: { readonly metric: string | undefined; readonly target: AgreedTarget | null };
}

/** A ticket that has been read, its events in the order in which they take effect. */
export interface ReadTicket {
  readonly id: string | undefined;
  readonly openedAt: number;
  readonly classification: Classification;
  readonly events: readonly ReadEvent[];
}

import type { Labels } from '../input/labels';
import type { ClassificationRule, Fact, Level, OwnEvent, Targets, TargetsByCategory } from './catalog';
import type { Metric } from './metric';
import type { MetricEvent } from './trigger';

/** Marks a reference to an id. The compiler infers ids only from the table that defines them, not from references. */
type Known<Id> = [Id][Id extends unknown ? 0 : never];
type Key<T> = Known<keyof T & string>;

/**
 * The input of {@link defineCatalog}, which infers the type parameters: a reference to an id that no table defines does not
 * compile. Without type parameters, it describes a definition from another source, such as JSON.
 */
export interface CatalogDefinition<
  Categories = Readonly<Record<string, Readonly<Record<string, unknown>>>>,
  LevelId extends string = string,
  MetricId extends string = string,
  ServiceTypes = Readonly<Record<string, Readonly<Record<string, unknown>>>>,
  TierId extends string = string,
  Impact extends Readonly<Record<string, readonly Fact[]>> = Readonly<Record<string, readonly Fact[]>>,
  EventId extends string = string,
> {
  /** A letter, followed by letters, digits, `_` or `-`, like every id of a catalog. */
  readonly id: string;
  readonly labels?: Labels | undefined;
  /** Whether the targets are also promised for the mean of many tickets, not only for each ticket. */
  readonly average?: boolean | undefined;
  /** The priorities, the highest first. */
  readonly levels: { readonly [L in LevelId]: Level };
  /** Groups of supported features, each with its targets. A feature belongs to one category only. */
  readonly categories: {
    readonly [C in keyof Categories]: {
      readonly labels?: Labels | undefined;
      readonly features?: { readonly [F in keyof Categories[C]]: Labels } | undefined;
      readonly targets?: Targets<Known<LevelId>, Known<MetricId>> | undefined;
    };
  };
  /** The facts that `classifyImpact` accepts, with the values of each. */
  readonly impact?: Impact | undefined;
  /** The first rule whose facts all match determines the level. */
  readonly rules?:
    | readonly ClassificationRule<Known<LevelId>, { readonly [F in keyof Impact]?: Impact[F][number] }>[]
    | undefined;
  /** Kinds of tickets. If a service type has `targets`, even empty, they replace the targets of the categories and tiers. */
  readonly serviceTypes?:
    | {
        readonly [S in keyof ServiceTypes]: {
          readonly labels?: Labels | undefined;
          readonly description?: Labels | undefined;
          readonly requires?: { readonly [R in keyof ServiceTypes[S]]: Labels } | undefined;
          readonly targets?: TargetsByCategory<Key<Categories>, Known<LevelId>, Known<MetricId>> | undefined;
        };
      }
    | undefined;
  /** Teams to which a ticket can be escalated. If the tier has no target, the target of the category applies. */
  readonly tiers?:
    | {
        readonly [T in TierId]: {
          readonly labels?: Labels | undefined;
          readonly targets?: TargetsByCategory<Key<Categories>, Known<LevelId>, Known<MetricId>> | undefined;
        };
      }
    | undefined;
  /** Events in addition to the built-in ones. Metrics and tickets can name them. */
  readonly events?: { readonly [E in EventId]: OwnEvent } | undefined;
  /** The metrics, each with its own clock. By default, the four built-in metrics. */
  readonly metrics?:
    | { readonly [M in MetricId]: Metric<MetricEvent | Known<EventId>, Known<MetricId>, Known<TierId>> }
    | undefined;
}

/** A table of targets, reduced to the names of calendars. */
type Cells<CalendarName extends string, Key extends string> =
  | { readonly [Level in Key]: { readonly [Metric in Key]: { readonly calendar?: CalendarName | undefined } } }
  | undefined;

/** The tables of service types or tiers, reduced to the names of calendars. */
type CellsByCategory<CalendarName extends string, Key extends string> =
  | {
      readonly [Id in Key]: { readonly targets?: { readonly [Category in Key]: Cells<CalendarName, Key> } | undefined };
    }
  | undefined;

/**
 * Lets the compiler infer the names of calendars from the targets of a definition. The compiler infers them only if it also
 * infers the keys of the tables: that is the purpose of `Key`. Because `Key` extends `never`, this type accepts every
 * definition.
 */
export interface NamedCalendars<CalendarName extends string, Key extends string> {
  readonly categories: { readonly [Category in Key]: { readonly targets?: Cells<CalendarName, Key> } };
  readonly serviceTypes?: CellsByCategory<CalendarName, Key>;
  readonly tiers?: CellsByCategory<CalendarName, Key>;
}

import type { Labels } from '../input/labels';
import type { Fact, Level, OwnEvent, Rule, Targets, TargetsByCategory } from './catalog';
import type { Metric } from './metric';
import type { MetricEvent } from './trigger';

/** Keeps a reference to an id from being inferred as one more id: only the table that defines ids does that. */
type Known<Id> = [Id][Id extends unknown ? 0 : never];
type Key<T> = Known<keyof T & string>;

/**
 * What a catalog is defined from. The type parameters are inferred by `defineCatalog`, so that a reference to an id
 * that no table defines does not compile; without them it is the type of a definition from elsewhere, such as JSON.
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
  /** A letter, then letters, digits, `_` and `-`; so are all ids of a catalog. */
  readonly id: string;
  readonly labels?: Labels | undefined;
  /** Whether the targets are promised of the mean of many tickets, not only of each. */
  readonly average?: boolean | undefined;
  /** The priorities, the highest first. */
  readonly levels: { readonly [L in LevelId]: Level };
  /** What is supported, each with its features and its targets; a feature is of one category. */
  readonly categories: {
    readonly [C in keyof Categories]: {
      readonly labels?: Labels | undefined;
      readonly features?: { readonly [F in keyof Categories[C]]: Labels } | undefined;
      readonly targets?: Targets<Known<LevelId>, Known<MetricId>> | undefined;
    };
  };
  /** The facts `classify` knows, and the values of each. */
  readonly impact?: Impact | undefined;
  /** The first rule whose facts are all given decides the level. */
  readonly rules?: readonly Rule<Known<LevelId>, { readonly [F in keyof Impact]?: Impact[F][number] }>[] | undefined;
  /** Kinds of ticket; one with `targets`, even empty ones, is judged by them in place of its category's. */
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
  /** Teams a ticket may be escalated to; where one has no target, that of the category stays in force. */
  readonly tiers?:
    | {
        readonly [T in TierId]: {
          readonly labels?: Labels | undefined;
          readonly targets?: TargetsByCategory<Key<Categories>, Known<LevelId>, Known<MetricId>> | undefined;
        };
      }
    | undefined;
  /** What can happen to a ticket beside the built-in events, for metrics to name and tickets to tell of. */
  readonly events?: { readonly [E in EventId]: OwnEvent } | undefined;
  /** What is timed; absent, the four built-in metrics. */
  readonly metrics?:
    | { readonly [M in MetricId]: Metric<MetricEvent | Known<EventId>, Known<MetricId>, Known<TierId>> }
    | undefined;
}

/** A table of targets by whatever keys, of which only the calendars are looked at. */
type Cells<CalendarName extends string, Key extends string> =
  | { readonly [Level in Key]: { readonly [Metric in Key]: { readonly calendar?: CalendarName | undefined } } }
  | undefined;

/** The same by category, of service types or tiers. */
type CellsByCategory<CalendarName extends string, Key extends string> =
  | {
      readonly [Id in Key]: { readonly targets?: { readonly [Category in Key]: Cells<CalendarName, Key> } | undefined };
    }
  | undefined;

/**
 * Where a definition names calendars, for their names to be inferred: the compiler does not look for them in tables whose
 * keys are not inferred, too. `Key` takes all those keys, and is then refused them, as it extends `never`, so that
 * nothing is left of this type when a definition is checked against it.
 */
export interface NamedCalendars<CalendarName extends string, Key extends string> {
  readonly categories: { readonly [Category in Key]: { readonly targets?: Cells<CalendarName, Key> } };
  readonly serviceTypes?: CellsByCategory<CalendarName, Key>;
  readonly tiers?: CellsByCategory<CalendarName, Key>;
}

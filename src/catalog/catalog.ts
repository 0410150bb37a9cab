import type { Labels } from '../input/labels';
import type { Metric } from './metric';
import type { Target } from './target';
import type { MetricEvent } from './trigger';

/** A fact about what a ticket's trouble is like, such as `'unusable'` for `usability`, or `true` for `workaround`. */
export type Fact = string | boolean;

/** The ids a catalog is made of, as types: {@link Catalog} without any stands for a catalog known only at run time. */
export interface CatalogIds {
  /** Category → its features. */
  readonly categories: Readonly<Record<string, string>>;
  readonly levels: string;
  readonly metrics: string;
  /** Service type → what it requires. */
  readonly serviceTypes: Readonly<Record<string, string>>;
  readonly tiers: string;
  /** Fact → its values. */
  readonly impact: Readonly<Record<string, Fact>>;
  /** Events of the desk's own. */
  readonly events: string;
  /** The calendars that targets name. */
  readonly calendars: string;
}

/**
 * Level → metric → target. Where there is no target, the metric has no promise to keep; `null` says so where another
 * table would have one.
 */
export type Targets<Level extends string = string, Metric extends string = string> = {
  readonly [L in Level]?: { readonly [M in Metric]?: Target<AnyName> | null | undefined } | undefined;
};

/** Any string, but one that is written out stays a type of its own, for the names of calendars to be inferred. */
type AnyName = (string & Record<never, never>) | Uncapitalize<string>;

/** Category → level → metric → target. */
export type TargetsByCategory<
  Category extends string = string,
  Level extends string = string,
  Metric extends string = string,
> = { readonly [C in Category]?: Targets<Level, Metric> | undefined };

/** {@link Targets} of a catalog, whose calendars are known. */
type TargetsOf<Ids extends CatalogIds> = {
  readonly [L in Ids['levels']]?:
    | { readonly [M in Ids['metrics']]?: Target<Ids['calendars']> | null | undefined }
    | undefined;
};

type TargetsByCategoryOf<Ids extends CatalogIds> = {
  readonly [C in keyof Ids['categories']]?: TargetsOf<Ids> | undefined;
};

/** A priority: how it is recognised and what is said about it, and where. */
export interface Level {
  readonly labels?: Labels | undefined;
  /** What the trouble is like. */
  readonly situation?: Labels | undefined;
  /** How those affected hear about it. */
  readonly communication?: Labels | undefined;
  /** Where they do, as ids for programs: `'statusPage'`, `'ticket'` … */
  readonly channels?: readonly string[] | undefined;
}

/** Something that can happen to a ticket beside what the library knows of, for metrics to name. */
export interface OwnEvent {
  readonly labels?: Labels | undefined;
}

/** A set of facts and the level they come to. */
export interface Rule<Level extends string = string, When = Readonly<Record<string, Fact>>> {
  readonly when: When;
  readonly level: Level;
}

/**
 * What is promised: validated, complete and frozen, and still plain data: its JSON is a definition of the same.
 * The order of `levels` is their rank, the highest first.
 */
export interface Catalog<Ids extends CatalogIds = CatalogIds> {
  readonly id: string;
  readonly labels?: Labels | undefined;
  /** Whether the targets are promised of the mean of many tickets, not only of each. */
  readonly average?: boolean | undefined;
  readonly serviceTypes: {
    readonly [S in keyof Ids['serviceTypes']]: {
      readonly labels?: Labels | undefined;
      readonly description?: Labels | undefined;
      readonly requires: { readonly [R in Ids['serviceTypes'][S]]: Labels };
      /** A table of its own, in place of those of the categories and tiers. */
      readonly targets?: TargetsByCategoryOf<Ids> | undefined;
    };
  };
  readonly levels: { readonly [L in Ids['levels']]: Level };
  /** The facts `classify` knows, and the values of each. */
  readonly impact: { readonly [F in keyof Ids['impact']]: readonly Ids['impact'][F][] };
  /** The first rule whose facts are all given decides the level. */
  readonly rules: readonly Rule<Ids['levels'], { readonly [F in keyof Ids['impact']]?: Ids['impact'][F] }>[];
  readonly categories: {
    readonly [C in keyof Ids['categories']]: {
      readonly labels?: Labels | undefined;
      readonly features: { readonly [F in Ids['categories'][C]]: Labels };
      readonly targets: TargetsOf<Ids>;
    };
  };
  readonly tiers: {
    readonly [T in Ids['tiers']]: {
      readonly labels?: Labels | undefined;
      /** Where it has no target, that of the category stays in force. */
      readonly targets: TargetsByCategoryOf<Ids>;
    };
  };
  readonly events: { readonly [E in Ids['events']]: OwnEvent };
  readonly metrics: {
    readonly [M in Ids['metrics']]: Metric<MetricEvent | Ids['events'], Ids['metrics'], Ids['tiers']>;
  };
}

export type CategoryId<C extends Catalog> = keyof C['categories'] & string;
export type LevelId<C extends Catalog> = keyof C['levels'] & string;
export type MetricId<C extends Catalog> = keyof C['metrics'] & string;
export type ServiceTypeId<C extends Catalog> = keyof C['serviceTypes'] & string;
export type TierId<C extends Catalog> = keyof C['tiers'] & string;
/** The events of a catalog's own. */
export type EventId<C extends Catalog> = keyof C['events'] & string;
/** The calendars that a catalog's targets name. */
export type CalendarId<C extends Catalog> = C extends Catalog<infer Ids> ? Ids['calendars'] : never;

/** The features of all categories, or of one. */
export type FeatureId<C extends Catalog, Category extends CategoryId<C> = CategoryId<C>> = {
  readonly [K in CategoryId<C>]: keyof C['categories'][K]['features'] & string;
}[Category];

/** What a service type requires. */
export type RequirementId<
  C extends Catalog,
  Service extends ServiceTypeId<C>,
> = keyof C['serviceTypes'][Service]['requires'] & string;

/** The facts `classify` derives a level from; those not known are left out. */
export type Impact<C extends Catalog> = { readonly [F in keyof C['impact']]?: C['impact'][F][number] | undefined };

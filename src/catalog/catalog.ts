import type { Labels } from '../input/labels';
import type { Metric } from './metric';
import type { Target } from './target';
import type { MetricEvent } from './trigger';

/** The value of a fact about an incident, such as `'unusable'` for `usability` or `true` for `workaround`. */
export type Fact = string | boolean;

/** The ids of a catalog, as types. The default describes a catalog that is known only at run time. */
export interface CatalogIds {
  /** Category → its features. */
  readonly categories: Readonly<Record<string, string>>;
  readonly levels: string;
  readonly metrics: string;
  /** Service type → its requirements. */
  readonly serviceTypes: Readonly<Record<string, string>>;
  readonly tiers: string;
  /** Fact → its values. */
  readonly impact: Readonly<Record<string, Fact>>;
  /** Events that the catalog adds to the built-in ones. */
  readonly events: string;
  /** Calendars that targets name. */
  readonly calendars: string;
}

/**
 * Level → metric → target. Without a target, nothing is promised, or the target of another table applies. `null` promises
 * nothing, even if another table has a target.
 */
export type Targets<Level extends string = string, Metric extends string = string> = {
  readonly [L in Level]?: { readonly [M in Metric]?: Target<AnyName> | null | undefined } | undefined;
};

/** Any string. Unlike `string`, it lets the compiler infer literal names of calendars. */
type AnyName = (string & Record<never, never>) | Uncapitalize<string>;

/** Category → level → metric → target. */
export type TargetsByCategory<
  Category extends string = string,
  Level extends string = string,
  Metric extends string = string,
> = { readonly [C in Category]?: Targets<Level, Metric> | undefined };

/** {@link Targets} of a catalog whose calendar names are known. */
type TargetsOf<Ids extends CatalogIds> = {
  readonly [L in Ids['levels']]?:
    | { readonly [M in Ids['metrics']]?: Target<Ids['calendars']> | null | undefined }
    | undefined;
};

type TargetsByCategoryOf<Ids extends CatalogIds> = {
  readonly [C in keyof Ids['categories']]?: TargetsOf<Ids> | undefined;
};

/** A priority. */
export interface Level {
  readonly labels?: Labels | undefined;
  /** Describes the incidents that have this level. */
  readonly situation?: Labels | undefined;
  /** Describes how the affected users are informed. */
  readonly communication?: Labels | undefined;
  /** Ids of the channels on which they are informed, such as `'statusPage'` or `'ticket'`. For programs. */
  readonly channels?: readonly string[] | undefined;
}

/** An event that a catalog adds to the built-in ones. Metrics can name it. */
export interface OwnEvent {
  readonly labels?: Labels | undefined;
}

/** A rule of {@link classifyImpact}: if all facts of `when` match, the ticket has the level. */
export interface ClassificationRule<Level extends string = string, When = Readonly<Record<string, Fact>>> {
  readonly when: When;
  readonly level: Level;
}

/**
 * A catalog of promises: validated, complete and frozen. It is plain data, and its JSON is a valid definition of the same
 * catalog. The order of `levels` is their rank, the highest first.
 */
export interface Catalog<Ids extends CatalogIds = CatalogIds> {
  readonly id: string;
  readonly labels?: Labels | undefined;
  /** Whether the targets are also promised for the mean of many tickets, not only for each ticket. */
  readonly average?: boolean | undefined;
  readonly serviceTypes: {
    readonly [S in keyof Ids['serviceTypes']]: {
      readonly labels?: Labels | undefined;
      readonly description?: Labels | undefined;
      readonly requires: { readonly [R in Ids['serviceTypes'][S]]: Labels };
      /** If present, even empty, it replaces the targets of the categories and tiers. */
      readonly targets?: TargetsByCategoryOf<Ids> | undefined;
    };
  };
  readonly levels: { readonly [L in Ids['levels']]: Level };
  /** The facts that `classifyImpact` accepts, with the values of each. */
  readonly impact: { readonly [F in keyof Ids['impact']]: readonly Ids['impact'][F][] };
  /** The first rule whose facts all match determines the level. */
  readonly rules: readonly ClassificationRule<
    Ids['levels'],
    { readonly [F in keyof Ids['impact']]?: Ids['impact'][F] }
  >[];
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
      /** If a cell has no target here, the target of the category applies. */
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
/** The events that a catalog adds to the built-in ones. */
export type EventId<C extends Catalog> = keyof C['events'] & string;
/** The calendars that the targets of a catalog name. */
export type CalendarId<C extends Catalog> = C extends Catalog<infer Ids> ? Ids['calendars'] : never;

/** The features of all categories, or of one category. */
export type FeatureId<C extends Catalog, Category extends CategoryId<C> = CategoryId<C>> = {
  readonly [K in CategoryId<C>]: keyof C['categories'][K]['features'] & string;
}[Category];

/** The requirements of a service type. */
export type RequirementId<
  C extends Catalog,
  Service extends ServiceTypeId<C>,
> = keyof C['serviceTypes'][Service]['requires'] & string;

/** The known facts from which `classifyImpact` derives a level. Unknown facts are left out. */
export type Impact<C extends Catalog> = { readonly [F in keyof C['impact']]?: C['impact'][F][number] | undefined };

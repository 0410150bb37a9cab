import { documentOf, list, object, sparse, table } from '../input/composite';
import { oneOfThese, show } from '../input/issue';
import { labels } from '../input/labels';
import {
  choose,
  flag,
  lazy,
  nullable,
  readBy,
  refine,
  refineParts,
  type Schema,
  satisfying,
  text,
} from '../input/schema';
import type { ClassificationRule, Fact, Level, OwnEvent, Targets, TargetsByCategory } from './catalog';
import type { CatalogDefinition } from './catalog-definition';
import { id, idsIn, nonEmpty, reference } from './id-schemas';
import { builtInMetrics } from './metric';
import { metricsSchema } from './metric-schema';
import { readTarget } from './read-target';
import type { Target } from './target';
import { BUILT_IN_EVENTS } from './trigger';

type Table<T> = Readonly<Record<string, T>>;
type Entry<Section extends 'serviceTypes' | 'categories' | 'tiers'> = NonNullable<CatalogDefinition[Section]>[string];

const fact: Schema<Fact> = /* @__PURE__ */ satisfying(
  'wrongType',
  'a string, true or false',
  (value): value is Fact => typeof value === 'string' || typeof value === 'boolean',
);

const level: Schema<Level> = /* @__PURE__ */ lazy(() =>
  object<Level>({ labels, situation: labels, communication: labels, channels: list(id) }, [
    'labels',
    'situation',
    'communication',
    'channels',
  ]),
);

const ownEventId: Schema<string> = /* @__PURE__ */ lazy(() =>
  refine(id, (value, report) => {
    if (value !== 'opened' && !(BUILT_IN_EVENTS as readonly string[]).includes(value)) return;
    report('duplicateId', [], 'an id that is not a built-in event', show(value));
  }),
);

const ownEvents: Schema<Table<OwnEvent>> = /* @__PURE__ */ lazy(() =>
  table(ownEventId, object<OwnEvent>({ labels }, ['labels'])),
);

/** The target in a cell. `null` promises nothing. */
const cell: Schema<Target | null> = /* @__PURE__ */ lazy(() => nullable(readBy(readTarget)));

/** The values of a fact, without duplicates. */
const factValues: Schema<readonly Fact[]> = /* @__PURE__ */ lazy(() =>
  refineParts(list(fact), (values, report) => {
    const seen = new Set<Fact>();
    for (const [index, value] of values.entries()) {
      if (value === undefined) continue;
      if (seen.has(value)) report('duplicateId', [index], 'each value once', show(value));
      seen.add(value);
    }
  }),
);

const impact: Schema<Table<readonly Fact[]>> = /* @__PURE__ */ lazy(() =>
  table(id, nonEmpty(factValues, 'at least one value')),
);

/** An id that may be used only once. */
function unique(expected: string): Schema<string> {
  const seen = new Set<string>();
  return refine(id, (value, report) => {
    if (seen.has(value)) report('duplicateId', [], expected, show(value));
    seen.add(value);
  });
}

function rule(definition: unknown, levelId: Schema<string>): Schema<ClassificationRule> {
  const facts = idsIn(definition, 'impact') ?? [];
  const values = (definition as { impact?: Table<unknown> } | undefined)?.impact;
  const when = refine(sparse(table(text, fact)), (given, report) => {
    for (const [key, value] of Object.entries(given)) {
      const known = facts.includes(key) ? values?.[key] : undefined;
      if (known === undefined) report('unknownReference', [key], oneOfThese(facts), show(key));
      if (!Array.isArray(known) || known.includes(value)) continue;
      report('unknownValue', [key], oneOfThese(known), show(value));
    }
  });
  return object<ClassificationRule>({ when: nonEmpty(when, 'at least one fact'), level: levelId });
}

/**
 * The schema for one definition of a catalog. References are checked against the ids that this definition defines, so one
 * pass finds all issues.
 */
function definitionOf(definition: unknown): Schema<CatalogDefinition> {
  const levelId = reference(idsIn(definition, 'levels'));
  const metricId = reference(idsIn(definition, 'metrics') ?? Object.keys(builtInMetrics));
  const targets: Schema<Targets> = sparse(table(levelId, sparse(table(metricId, cell))));
  const byCategory: Schema<TargetsByCategory> = sparse(table(reference(idsIn(definition, 'categories')), targets));
  const featureId = unique('a feature id that no other category has');
  const category = object<Entry<'categories'>>({ labels, features: table(featureId, labels), targets }, [
    'labels',
    'features',
    'targets',
  ]);
  const serviceType = object<Entry<'serviceTypes'>>(
    { labels, description: labels, requires: table(id, labels), targets: byCategory },
    ['labels', 'description', 'requires', 'targets'],
  );
  const tier = object<Entry<'tiers'>>({ labels, targets: byCategory }, ['labels', 'targets']);
  return object<CatalogDefinition>(
    {
      id,
      labels,
      average: flag,
      levels: nonEmpty(table(id, level), 'at least one level'),
      categories: nonEmpty(table(id, category), 'at least one category'),
      impact,
      rules: list(rule(definition, levelId)),
      serviceTypes: table(id, serviceType),
      tiers: table(id, tier),
      events: ownEvents,
      metrics: metricsSchema(definition),
    },
    ['labels', 'average', 'impact', 'rules', 'serviceTypes', 'tiers', 'events', 'metrics'],
  );
}

export const catalogDefinition: Schema<CatalogDefinition> = /* @__PURE__ */ documentOf(
  /* @__PURE__ */ choose(definitionOf),
);

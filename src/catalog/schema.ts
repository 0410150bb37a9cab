import { oneOfThese, show } from '../input/issue';
import type { Labels } from '../input/labels';
import { refineParts } from '../input/parts';
import {
  choose,
  flag,
  list,
  object,
  oneOf,
  reading,
  refine,
  type Schema,
  satisfying,
  sparse,
  table,
  text,
} from '../input/schema';
import type { Fact, Level, Rule, Targets, TargetsByCategory } from './catalog';
import type { CatalogDefinition } from './definition';
import { builtInMetrics, METRIC_EVENTS, type Metric, type Pauses } from './metric';
import { readTarget } from './read-target';

/** Ids begin with a letter: keys that look like numbers would lose their place in the order of a table. */
const ID = /^[A-Za-z][A-Za-z0-9_-]*$/;

type Table<T> = Readonly<Record<string, T>>;
type Entry<Section extends 'serviceTypes' | 'categories' | 'tiers'> = NonNullable<CatalogDefinition[Section]>[string];

const id: Schema<string> = satisfying(
  'invalidId',
  'an id: a letter, then letters, digits, _ or -',
  (value): value is string => typeof value === 'string' && ID.test(value),
);

const label: Schema<string> = refine(text, (value, report) => {
  if (value.trim() === '') report('missing', [], 'a text that is not empty', show(value));
});

const labels: Schema<Labels> = object<Labels>({ 'pt-BR': label, en: label });

const fact: Schema<Fact> = satisfying(
  'wrongType',
  'a string, true or false',
  (value): value is Fact => typeof value === 'string' || typeof value === 'boolean',
);

const level: Schema<Level> = object<Level>({ labels, situation: labels, communication: labels, channels: list(id) }, [
  'situation',
  'communication',
  'channels',
]);

const events = filled(list(oneOf(METRIC_EVENTS)), 'at least one event');

const metric: Schema<Metric> = object<Metric>(
  {
    labels,
    starts: events,
    stops: events,
    pauses: object<Pauses>({ on: events, until: events, reasons: filled(list(text), 'at least one reason') }, [
      'reasons',
    ]),
    reopens: flag,
    repeats: flag,
  },
  ['pauses', 'reopens', 'repeats'],
);

/** What a fact may be, each value once. */
const factValues: Schema<readonly Fact[]> = refineParts(list(fact), (values, report) => {
  const seen = new Set<Fact>();
  for (const [index, value] of values.entries()) {
    if (value === undefined) continue;
    if (seen.has(value)) report('duplicateId', [index], 'each value once', show(value));
    seen.add(value);
  }
});

const impact: Schema<Table<readonly Fact[]>> = table(id, filled(factValues, 'at least one value'));

/** A list or table that is not empty. */
function filled<T extends object>(schema: Schema<T>, expected: string): Schema<T> {
  return refine(schema, (value, report) => {
    if (Object.keys(value).length === 0) report('missing', [], expected, 'none');
  });
}

/** The ids that a section of a definition defines; undefined where there is no such table to refer to. */
function idsIn(
  definition: unknown,
  section: 'levels' | 'categories' | 'metrics' | 'impact',
): readonly string[] | undefined {
  const given = (definition as Partial<Record<typeof section, unknown>> | null | undefined)?.[section];
  return typeof given === 'object' && given !== null && !Array.isArray(given) ? Object.keys(given) : undefined;
}

/** A reference to one of these ids; where they are not known, only what an id must look like can be checked. */
function reference(ids: readonly string[] | undefined): Schema<string> {
  if (ids === undefined) return id;
  const known = new Set<unknown>(ids);
  return satisfying('unknownReference', oneOfThese(ids), (value): value is string => known.has(value));
}

/** An id that may be used once. */
function unique(expected: string): Schema<string> {
  const seen = new Set<string>();
  return refine(id, (value, report) => {
    if (seen.has(value)) report('duplicateId', [], expected, show(value));
    seen.add(value);
  });
}

function rule(definition: unknown, levelId: Schema<string>): Schema<Rule> {
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
  return object<Rule>({ when: filled(when, 'at least one fact'), level: levelId });
}

/**
 * What a definition of a catalog must look like. The ids it defines decide what its references may be, so that one
 * pass finds every issue of both.
 */
export const catalogDefinition: Schema<CatalogDefinition> = choose((definition) => {
  const levelId = reference(idsIn(definition, 'levels'));
  const metricId = reference(idsIn(definition, 'metrics') ?? Object.keys(builtInMetrics));
  const targets: Schema<Targets> = sparse(table(levelId, sparse(table(metricId, reading(readTarget)))));
  const byCategory: Schema<TargetsByCategory> = sparse(table(reference(idsIn(definition, 'categories')), targets));
  const featureId = unique('a feature id that no other category has');
  const category = object<Entry<'categories'>>({ labels, features: table(featureId, labels), targets }, [
    'features',
    'targets',
  ]);
  const serviceType = object<Entry<'serviceTypes'>>(
    { labels, description: labels, requires: table(id, labels), targets: byCategory },
    ['description', 'requires', 'targets'],
  );
  const tier = object<Entry<'tiers'>>({ labels, targets: byCategory }, ['targets']);
  return object<CatalogDefinition>(
    {
      id,
      labels,
      average: flag,
      levels: filled(table(id, level), 'at least one level'),
      categories: filled(table(id, category), 'at least one category'),
      impact,
      rules: list(rule(definition, levelId)),
      serviceTypes: table(id, serviceType),
      tiers: table(id, tier),
      metrics: filled(table(id, metric), 'at least one metric'),
    },
    ['labels', 'average', 'impact', 'rules', 'serviceTypes', 'tiers', 'metrics'],
  );
});

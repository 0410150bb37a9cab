import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defineCatalog, parseCatalog } from '../../src/catalog/define-catalog';
import { builtInMetrics } from '../../src/catalog/metric';
import { supportCatalog } from '../../src/catalog/support-catalog';
import { isPrazoError } from '../../src/input/error';
import { unwrap } from '../../src/input/schema';
import { bounded } from '../bounded';
import { labels, sample } from './sample';

/** Returns the issues of a definition, each as `path code`. */
function issuesOf(definition: unknown): string[] {
  const result = parseCatalog(definition);
  return result.ok ? [] : result.issues.map(({ path, code }) => `${path} ${code}`);
}

function isDeepFrozen(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return Object.isFrozen(value) && Object.values(value).every(isDeepFrozen);
}

const MINIMAL = { id: 'm', levels: { a: { labels } }, categories: { c: { labels } } } as const;

describe('a catalog', () => {
  it('is the definition with defaults for all optional parts', () => {
    expect(defineCatalog(MINIMAL)).toEqual({
      ...MINIMAL,
      serviceTypes: {},
      impact: {},
      rules: [],
      categories: { c: { labels, features: {}, targets: {} } },
      tiers: {},
      events: {},
      metrics: builtInMetrics,
    });
    const { serviceTypes, tiers, categories } = defineCatalog({
      ...MINIMAL,
      serviceTypes: { s: { labels } },
      tiers: { t: { labels } },
    });
    expect(serviceTypes.s).toEqual({ labels, requires: {} });
    expect(tiers.t).toEqual({ labels, targets: {} });
    expect(categories.c.targets).toEqual({});
  });

  it('keeps the values of the definition', () => {
    const definition = sample();
    const result = parseCatalog(definition);
    expect(result.ok && result.value).toMatchObject(definition);
  });

  it('keeps the order of levels, which is their rank', () => {
    const levels = { z: { labels }, a: { labels }, m: { labels } };
    expect(Object.keys(defineCatalog({ ...MINIMAL, levels }).levels)).toEqual(['z', 'a', 'm']);
  });

  it('is deeply frozen and leaves the definition unchanged', () => {
    const definition = sample();
    const catalog = unwrap(parseCatalog(definition));
    definition.levels.down.labels = { ...labels, en: 'changed' } as never;
    definition.categories.site.targets.down.firstResponse.minutes = 99;
    expect(isDeepFrozen(catalog)).toBe(true);
    expect(isDeepFrozen(supportCatalog)).toBe(true);
    expect(catalog.levels.down?.labels).toEqual(labels);
    expect(catalog.categories.site?.targets.down?.firstResponse).toEqual({ minutes: 30 });
    expect(Object.isFrozen(definition.levels)).toBe(false);
  });

  it.each([
    ['the sample', unwrap(parseCatalog(sample()))],
    ['the support catalog', supportCatalog],
    [
      'a catalog with its own metrics',
      defineCatalog({
        ...MINIMAL,
        metrics: {
          ...builtInMetrics,
          x: {
            labels,
            starts: ['paused'],
            stops: ['resumed'],
            pauses: { on: [{ event: 'paused', reasons: ['a'] }], until: ['resumed'] },
          },
        },
      }),
    ],
  ])('%s parses from its JSON to an equal catalog', (_, catalog) => {
    const text = JSON.stringify(catalog);
    const result = parseCatalog(JSON.parse(text));
    expect(result).toEqual({ ok: true, value: catalog });
    expect(result.ok && JSON.stringify(result.value)).toBe(text);
  });

  it('has its own metrics instead of the built-in ones', () => {
    const metrics = { waiting: { labels, starts: ['paused'], stops: ['resumed'], repeats: true } } as const;
    const catalog = defineCatalog({ ...MINIMAL, metrics });
    expect(Object.keys(catalog.metrics)).toEqual(['waiting']);
    expect(issuesOf({ ...sample(), metrics })).toContain('categories.site.targets.down.resolution unknownReference');
  });
});

describe('a wrong definition', () => {
  it('is thrown by defineCatalog and returned by parseCatalog, with the same issues', () => {
    const wrong = { ...MINIMAL, id: '' };
    let thrown: unknown;
    try {
      defineCatalog(wrong);
    } catch (error) {
      thrown = error;
    }
    const result = parseCatalog(wrong);
    if (!isPrazoError(thrown) || result.ok) throw new Error('should have failed');
    expect(thrown.issues).toEqual(result.issues);
    expect(result.issues).toEqual([
      { code: 'invalidId', path: 'id', expected: 'an id: a letter, then letters, digits, _ or -', received: '""' },
    ]);
  });

  it.each([undefined, null, 1, 'catalog', [], true])('%j is not a definition', (value) => {
    expect(issuesOf(value)).toEqual([' wrongType']);
  });

  it('needs an id, levels and categories', () => {
    expect(issuesOf({})).toEqual(['id missing', 'levels missing', 'categories missing']);
    expect(issuesOf({ id: 'x', levels: {}, categories: {} })).toEqual(['levels missing', 'categories missing']);
  });

  it('reports every issue at once, each with its path', () => {
    const wrong = {
      id: 'a b',
      labels: { english: 'x' },
      average: 'yes',
      levels: { down: { labels: 7 }, '1': { labels }, slow: { labels, channels: ['status page'] } },
      categories: {
        site: {
          labels: { ...labels, en: ' ' },
          features: { pages: labels, 'a.b': labels },
          targets: {
            dawn: { firstResponse: { hours: 1 } },
            down: { firstRespons: { hours: 1 }, resolution: { hours: 0 } },
          },
        },
        mail: { labels, features: { pages: labels }, target: {} },
      },
      impact: { reach: [], urgent: [1] },
      rules: [{ when: { reach: 'none', size: 'x' }, level: 'dawn' }, { when: {}, level: 'down' }, { level: 'down' }],
      serviceTypes: { move: { labels, requires: { '2': labels }, targets: { sight: {} } } },
      tiers: { vendor: { labels, targets: { site: { down: { resolution: {} } } } } },
      metrics: {
        firstResponse: { labels, starts: [], stops: ['answered'] },
        resolution: {
          labels,
          starts: ['opened'],
          stops: ['resolved'],
          pauses: { on: [], until: ['back'] },
          reopens: 'no',
          repeats: 1,
        },
      },
    };
    expect(issuesOf(wrong).toSorted()).toEqual(
      [
        'id invalidId',
        'labels.english invalidLanguage',
        'average wrongType',
        'levels.down.labels wrongType',
        'levels.1 invalidId',
        'levels.slow.channels[0] invalidId',
        'categories.site.labels.en missing',
        'categories.site.features["a.b"] invalidId',
        'categories.site.targets.dawn unknownReference',
        'categories.site.targets.down.firstRespons unknownReference',
        'categories.site.targets.down.resolution.hours invalidTarget',
        'categories.mail.features.pages duplicateId',
        'categories.mail.target unknownKey',
        'impact.reach missing',
        'impact.urgent[0] wrongType',
        'rules[0].when.reach unknownValue',
        'rules[0].when.size unknownReference',
        'rules[0].level unknownReference',
        'rules[1].when missing',
        'rules[2].when missing',
        'serviceTypes.move.requires.2 invalidId',
        'serviceTypes.move.targets.sight unknownReference',
        'tiers.vendor.targets.site.down.resolution invalidTarget',
        'metrics.firstResponse.starts missing',
        'metrics.firstResponse.stops[0] unknownReference',
        'metrics.resolution.pauses.on missing',
        'metrics.resolution.pauses.until[0] unknownReference',
        'metrics.resolution.reopens wrongType',
        'metrics.resolution.repeats wrongType',
      ].toSorted(),
    );
  });

  it('lists the ids that a reference may have', () => {
    const { levels, ...rest } = sample();
    const result = parseCatalog({ ...rest, levels: { slow: levels.slow } });
    expect(result.ok ? [] : result.issues[0]).toEqual({
      code: 'unknownReference',
      path: 'categories.site.targets.down',
      expected: 'one of "slow"',
      received: '"down"',
    });
  });

  it('lists only a few of very many ids', () => {
    const levels = Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`l${i}`, { labels }]));
    const result = parseCatalog({
      ...MINIMAL,
      levels,
      rules: [{ when: { a: 'x' }, level: 'q' }],
      impact: { a: ['x'] },
    });
    expect(result.ok ? '' : result.issues[0]?.expected).toMatch(/^one of "l0", .*"l49" and 10 more$/);
  });

  it('says what it expected', () => {
    const wrong = {
      id: ['x'],
      labels: { ...labels, en: '' },
      levels: {},
      categories: { a: { labels, features: { f: labels } }, b: { labels, features: { f: labels } } },
      impact: { size: ['large'], none: [] },
      rules: [
        { when: {}, level: 'x' },
        { when: { size: 'huge', sort: 'x' }, level: 'x' },
      ],
      metrics: {},
    };
    const result = parseCatalog(wrong);
    expect(result.ok ? [] : result.issues.map(({ path, expected, received }) => [path, expected, received])).toEqual([
      ['id', 'an id: a letter, then letters, digits, _ or -', 'an array of 1'],
      ['labels.en', 'a text that is not empty', '""'],
      ['levels', 'at least one level', 'none'],
      ['categories.b.features.f', 'a feature id that no other category has', '"f"'],
      ['impact.none', 'at least one value', 'none'],
      ['rules[0].when', 'at least one fact', 'none'],
      ['rules[0].level', 'nothing, because none is defined', '"x"'],
      ['rules[1].when.size', 'one of "large"', '"huge"'],
      ['rules[1].when.sort', 'one of "size", "none"', '"sort"'],
      ['rules[1].level', 'nothing, because none is defined', '"x"'],
      ['metrics', 'at least one metric', 'none'],
    ]);
    const empty = parseCatalog({ id: 'x', levels: { a: { labels } }, categories: {} });
    expect(empty.ok ? [] : empty.issues).toMatchObject([{ path: 'categories', expected: 'at least one category' }]);
  });

  it('reports a broken table once, not every reference to it', () => {
    expect(issuesOf({ ...sample(), levels: 'high, low' })).toEqual(['levels wrongType']);
    expect(issuesOf({ ...sample(), levels: ['down', 'slow'] })).toEqual(['levels wrongType']);
  });

  it('reports a rule about facts that are not defined', () => {
    const { impact: _, ...rest } = sample();
    const result = parseCatalog(rest);
    expect(result.ok ? undefined : result.issues[0]).toEqual({
      code: 'unknownReference',
      path: 'rules[0].when.reach',
      expected: 'nothing, because none is defined',
      received: '"reach"',
    });
  });
});

describe('hostile JSON', () => {
  const KEYS = ['__proto__', 'constructor', 'prototype'];

  it.each(KEYS)('rejects the key %s in every part', (key) => {
    const poison = `{"${key}": {"polluted": true}}`;
    const parts = ['levels', 'categories', 'impact', 'serviceTypes', 'tiers', 'events', 'metrics'] as const;
    for (const part of parts) {
      const definition = { ...sample(), [part]: JSON.parse(poison) };
      expect(issuesOf(definition)).toContain(`${part}.${key} unknownKey`);
    }
    const nested: readonly (readonly [string, (definition: ReturnType<typeof sample>, value: never) => void])[] = [
      ['categories.site.features', (definition, value) => (definition.categories.site.features = value)],
      ['categories.site.targets', (definition, value) => (definition.categories.site.targets = value)],
      ['categories.site.targets.down', (definition, value) => (definition.categories.site.targets.down = value)],
      ['serviceTypes.move.requires', (definition, value) => (definition.serviceTypes.move.requires = value)],
      ['tiers.vendor.targets', (definition, value) => (definition.tiers.vendor.targets = value)],
      ['labels', (definition, value) => (definition.labels = value)],
    ];
    for (const [path, poisonPart] of nested) {
      const definition = sample();
      poisonPart(definition, JSON.parse(poison) as never);
      expect(issuesOf(definition)).toContain(`${path}.${key} unknownKey`);
    }
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it.each(KEYS)('rejects a fact and an option of a target called %s', (key) => {
    const rules = [{ when: JSON.parse(`{"${key}": true}`), level: 'down' }];
    expect(issuesOf({ ...sample(), rules })).toEqual([`rules[0].when.${key} unknownKey`]);
    const definition = sample();
    definition.categories.site.targets.down.resolution = JSON.parse(`{"hours": 1, "${key}": {}}`);
    expect(issuesOf(definition)).toEqual([`categories.site.targets.down.resolution.${key} unknownKey`]);
  });

  it('with a million values is rejected before it is checked', () => {
    const many = Array.from({ length: 1_000_000 }, (_, i) => ({ when: {}, level: i }));
    bounded(() => {
      expect(parseCatalog({ ...sample(), rules: many })).toEqual({
        ok: false,
        issues: [{ code: 'tooLarge', path: '', expected: 'at most 100000 values', received: 'more' }],
      });
    });
  });

  it('with one value above the limit is rejected', () => {
    const count = (value: unknown): number =>
      typeof value === 'object' && value !== null
        ? Object.values(value).reduce<number>((sum, item) => sum + count(item), 1)
        : 1;
    const withFacts = (n: number) => ({
      ...sample(),
      impact: { ...sample().impact, more: Array.from({ length: n }, (_, i) => `x${i}`) },
    });
    const room = 100_000 - count(withFacts(0));
    expect(issuesOf(withFacts(room))).toEqual([]);
    expect(issuesOf(withFacts(room + 1))).toEqual([' tooLarge']);
  });

  it('nested without end is rejected', () => {
    const nested = (depth: number) => {
      let deep: unknown = {};
      for (let i = 0; i < depth; i++) deep = [deep];
      return deep;
    };
    expect(issuesOf({ ...sample(), tiers: nested(50_000) })).toEqual(['tiers wrongType']);
    expect(issuesOf({ ...sample(), tiers: nested(200_000) })).toEqual([' tooLarge']);
    const circular: Record<string, unknown> = { ...sample() };
    circular.tiers = circular;
    expect(issuesOf(circular)).toEqual([' tooLarge']);
  });

  it('with as many mistakes as possible is rejected in bounded time, with the first of them', () => {
    const features = Object.fromEntries(Array.from({ length: 90_000 }, (_, i) => [`${i}`, 0]));
    const issues = bounded(() => issuesOf({ ...MINIMAL, categories: { c: { labels, features } } }));
    expect(issues).toHaveLength(100);
  });

  it('of any other kind returns a catalog, or issues with paths', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(...Object.keys(sample())), (value, part) => {
        const result = parseCatalog({ ...sample(), [part]: value });
        if (!result.ok) expect(result.issues.length).toBeGreaterThan(0);
        expect(Object.getPrototypeOf(result)).toBe(Object.prototype);
      }),
    );
  });
});

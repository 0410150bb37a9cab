import { describe, expect, it } from 'vitest';
import { defineCatalog } from '../../src/catalog/define-catalog';
import { categoryOf, findTarget } from '../../src/catalog/find-target';
import { labels } from './sample';

const catalog = defineCatalog({
  id: 'x',
  levels: { high: { labels }, low: { labels }, spare: { labels } },
  categories: {
    site: {
      labels,
      features: { pages: labels },
      targets: { high: { firstResponse: { hours: 1 }, resolution: { hours: 4 } }, low: { resolution: { hours: 40 } } },
    },
    mail: { labels, features: { inbox: labels }, targets: { low: { resolution: null } } },
  },
  serviceTypes: {
    fault: { labels },
    move: { labels, targets: { site: { low: { resolution: { days: 5 } } } } },
    gift: { labels, targets: {} },
    loan: { targets: { site: { high: { resolution: null } } } },
  },
  tiers: {
    vendor: {
      labels,
      targets: { site: { high: { resolution: { hours: 12 } } }, mail: { high: { resolution: 'agreed' } } },
    },
    lab: { targets: { site: { high: { resolution: null }, low: { firstResponse: { hours: 3 } } } } },
  },
});

const site = { category: 'site', metric: 'resolution' } as const;

describe('findTarget', () => {
  it('returns the cell of category, level and metric', () => {
    expect(findTarget(catalog, { category: 'site', level: 'high', metric: 'firstResponse' })).toEqual({ hours: 1 });
    expect(findTarget(catalog, { ...site, level: 'low' })).toEqual({ hours: 40 });
  });

  it('returns undefined if a cell, a row or a table is missing', () => {
    expect(findTarget(catalog, { category: 'site', level: 'low', metric: 'firstResponse' })).toBeUndefined();
    expect(findTarget(catalog, { ...site, level: 'spare' })).toBeUndefined();
    expect(findTarget(catalog, { category: 'mail', level: 'high', metric: 'resolution' })).toBeUndefined();
  });

  it('returns the target of the tier, or else of the category', () => {
    expect(findTarget(catalog, { ...site, tier: 'vendor', level: 'high' })).toEqual({ hours: 12 });
    expect(findTarget(catalog, { ...site, tier: 'vendor', level: 'low' })).toEqual({ hours: 40 });
    expect(findTarget(catalog, { ...site, tier: 'vendor', level: 'high', metric: 'firstResponse' })).toEqual({
      hours: 1,
    });
    expect(findTarget(catalog, { category: 'mail', level: 'high', metric: 'resolution', tier: 'vendor' })).toBe(
      'agreed',
    );
  });

  it('returns undefined for a null cell, which inherits nothing', () => {
    expect(findTarget(catalog, { category: 'mail', level: 'low', metric: 'resolution' })).toBeUndefined();
    expect(findTarget(catalog, { ...site, tier: 'lab', level: 'high' })).toBeUndefined();
    expect(findTarget(catalog, { ...site, tier: 'lab', level: 'low' })).toEqual({ hours: 40 });
    expect(findTarget(catalog, { ...site, service: 'loan', level: 'high' })).toBeUndefined();
    expect(findTarget(catalog, { ...site, service: 'loan', level: 'high', tier: 'vendor' })).toBeUndefined();
  });

  it('returns the target of the category for a service type without tables', () => {
    expect(findTarget(catalog, { ...site, service: 'fault', level: 'high' })).toEqual({ hours: 4 });
    expect(findTarget(catalog, { ...site, service: 'fault', level: 'high', tier: 'vendor' })).toEqual({ hours: 12 });
    expect(findTarget(catalog, { ...site, service: undefined, tier: undefined, level: 'high' })).toEqual({ hours: 4 });
  });

  it('returns only targets of the service type if it has tables, whatever the tier', () => {
    expect(findTarget(catalog, { ...site, service: 'move', level: 'low' })).toEqual({ days: 5 });
    expect(findTarget(catalog, { ...site, service: 'move', level: 'high' })).toBeUndefined();
    expect(findTarget(catalog, { ...site, service: 'move', level: 'high', tier: 'vendor' })).toBeUndefined();
    expect(findTarget(catalog, { ...site, service: 'gift', level: 'high' })).toBeUndefined();
  });

  it('returns undefined for inherited keys', () => {
    for (const key of ['toString', 'constructor', '__proto__'] as never[]) {
      expect(findTarget(catalog, { category: key, level: key, metric: key, service: key, tier: key })).toBeUndefined();
      expect(findTarget(catalog, { category: 'site', level: 'high', metric: key })).toBeUndefined();
      expect(findTarget(catalog, { category: 'site', level: key, metric: 'name' as never })).toBeUndefined();
    }
  });
});

describe('categoryOf', () => {
  it('returns the category of a feature', () => {
    expect(categoryOf(catalog, 'pages')).toBe('site');
    expect(categoryOf(catalog, 'inbox')).toBe('mail');
  });

  it('returns undefined for an unknown feature', () => {
    expect(categoryOf(catalog, 'outbox' as never)).toBeUndefined();
    expect(categoryOf(catalog, 'toString' as never)).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import type { Catalog } from '../../src/catalog/catalog';
import type { CatalogDefinition } from '../../src/catalog/catalog-definition';
import { checkCatalog } from '../../src/catalog/check-catalog';
import { parseCatalog } from '../../src/catalog/define-catalog';
import { unwrap } from '../../src/input/schema';
import { labels } from './sample';

type Targets = NonNullable<CatalogDefinition['categories'][string]['targets']>;

const levels = { high: { labels }, mid: { labels }, low: { labels } };
const full: Targets = {
  high: { firstResponse: { hours: 1 }, resolution: { hours: 4 } },
  mid: { firstResponse: { hours: 2 }, resolution: { businessHours: 8 } },
  low: { firstResponse: { hours: 3 }, resolution: 'agreed' },
};

const told = (catalog: Catalog): string[] =>
  checkCatalog(catalog).map(({ code, path, expected, received }) => `${code} ${path}: ${expected}, ${received}`);

function catalogOf(targets: Targets, more: Partial<CatalogDefinition> = {}): Catalog {
  return unwrap(parseCatalog({ id: 'x', levels, categories: { c: { labels, targets } }, ...more }));
}

const warningsOf = (targets: Targets, more: Partial<CatalogDefinition> = {}): string[] =>
  told(catalogOf(targets, more));

/** A catalog with null instead of each agreed target. */
const withNulls = (catalog: Catalog): Catalog => JSON.parse(JSON.stringify(catalog).replaceAll('"agreed"', 'null'));

describe('checkCatalog', () => {
  it('returns no warnings for a sensible table', () => {
    expect(warningsOf(full)).toEqual([]);
  });

  it('returns no warnings for a catalog without targets', () => {
    expect(warningsOf({})).toEqual([]);
  });

  it('warns of a missing cell of a metric that has targets elsewhere', () => {
    expect(warningsOf({ ...full, mid: { firstResponse: { hours: 2 } } })).toEqual([
      'missingTarget categories.c.targets.mid.resolution: a target, because resolution has one elsewhere, none',
    ]);
  });

  it('warns of a missing row and a missing table', () => {
    const { high, mid } = full;
    const categories = { c: { labels, targets: { high, mid } as Targets }, d: { labels } };
    expect(warningsOf({}, { categories }).map((warning) => warning.split(':')[0])).toEqual([
      'missingTarget categories.c.targets.low.firstResponse',
      'missingTarget categories.c.targets.low.resolution',
      'missingTarget categories.d.targets.high.firstResponse',
      'missingTarget categories.d.targets.high.resolution',
      'missingTarget categories.d.targets.mid.firstResponse',
      'missingTarget categories.d.targets.mid.resolution',
      'missingTarget categories.d.targets.low.firstResponse',
      'missingTarget categories.d.targets.low.resolution',
    ]);
  });

  it('warns of a resolution that is due before its first response', () => {
    const high = { firstResponse: { hours: 2 }, resolution: { minutes: 90 } };
    expect(warningsOf({ ...full, high })).toEqual([
      'resolutionBeforeResponse categories.c.targets.high.resolution: ' +
        'not shorter than categories.c.targets.high.firstResponse {"hours":2}, {"minutes":90}',
    ]);
    expect(warningsOf({ ...full, high: { ...high, resolution: { hours: 2 } } })).toEqual([]);
  });

  it('warns of a level that is slower than any lower level', () => {
    const high = { firstResponse: { minutes: 150 }, resolution: { hours: 4 } };
    expect(warningsOf({ ...full, high })).toEqual([
      'higherLevelSlower categories.c.targets.high.firstResponse: ' +
        'not longer than categories.c.targets.mid.firstResponse {"hours":2}, {"minutes":150}',
    ]);
    const low = { firstResponse: { minutes: 30 }, resolution: 'agreed' } as const;
    expect(warningsOf({ ...full, low })).toEqual([
      'higherLevelSlower categories.c.targets.high.firstResponse: ' +
        'not longer than categories.c.targets.low.firstResponse {"minutes":30}, {"hours":1}',
      'higherLevelSlower categories.c.targets.mid.firstResponse: ' +
        'not longer than categories.c.targets.low.firstResponse {"minutes":30}, {"hours":2}',
    ]);
  });

  it('accepts levels that are equally fast', () => {
    expect(warningsOf({ ...full, mid: { firstResponse: { minutes: 60 }, resolution: { hours: 4 } } })).toEqual([]);
  });

  it('compares months with days, and days with targets that are received later', () => {
    const high = { firstResponse: { days: 2, from: 'nextOpening' }, resolution: { months: 2 } } as const;
    const mid = { firstResponse: { days: 2, roll: 'nearest' }, resolution: { days: 54 } } as const;
    const low = { firstResponse: { hours: 46 }, resolution: { businessDays: 60, cutoff: '16:00' } };
    expect(warningsOf({ high, mid, low })).toEqual([
      'higherLevelSlower categories.c.targets.high.firstResponse: ' +
        'not longer than categories.c.targets.low.firstResponse {"hours":46}, {"days":2,"from":"nextOpening"}',
      'higherLevelSlower categories.c.targets.high.resolution: ' +
        'not longer than categories.c.targets.mid.resolution {"days":54}, {"months":2}',
    ]);
  });

  it('does not treat a null cell as missing', () => {
    expect(told(withNulls(catalogOf(full)))).toEqual([]);
  });

  it('does not warn of a metric that has no targets anywhere', () => {
    const targets: Targets = {
      high: { firstResponse: { hours: 1 }, resolution: 'agreed' },
      mid: { firstResponse: { hours: 2 } },
      low: { firstResponse: { hours: 3 }, resolution: 'agreed' },
    };
    expect(told(catalogOf(targets))).toHaveLength(1);
    expect(told(withNulls(catalogOf(targets)))).toEqual([]);
  });

  it('does not look behind a null cell of a tier', () => {
    const c: Targets = { mid: { firstResponse: 'agreed' }, low: { firstResponse: { hours: 1 } } };
    const tiers = { vendor: { labels, targets: { c } } };
    expect(told(withNulls(catalogOf(full, { tiers })))).toEqual([]);
    // if the cell is empty, the two hours of the category apply, and low is quicker
    const empty = { vendor: { labels, targets: { c: { low: { firstResponse: { hours: 1 } } } as Targets } } };
    expect(told(withNulls(catalogOf(full, { tiers: empty })))).toHaveLength(1);
  });

  it('does not warn if the comparison depends on the calendar', () => {
    const high = { firstResponse: { businessHours: 1 }, resolution: { businessHours: 4 } };
    expect(warningsOf({ ...full, high })).toEqual([]);
    expect(warningsOf({ ...full, high: { firstResponse: { hours: 1 }, resolution: { businessHours: 1 } } })).toEqual(
      [],
    );
  });

  it('checks a tier with the targets in force: its own, or else those of the category', () => {
    const tiers = {
      vendor: {
        labels,
        targets: { c: { high: { resolution: { minutes: 30 } }, low: { firstResponse: { hours: 1 } } } },
      },
      other: { labels },
    };
    expect(warningsOf(full, { tiers })).toEqual([
      'resolutionBeforeResponse tiers.vendor.targets.c.high.resolution: ' +
        'not shorter than categories.c.targets.high.firstResponse {"hours":1}, {"minutes":30}',
      'higherLevelSlower categories.c.targets.mid.firstResponse: ' +
        'not longer than tiers.vendor.targets.c.low.firstResponse {"hours":1}, {"hours":2}',
    ]);
  });

  it('warns once of a mistake in a category, not again for each tier', () => {
    const mid = { firstResponse: { minutes: 1 }, resolution: { businessHours: 8 } };
    const tiers = { vendor: { labels, targets: { c: { high: { resolution: { hours: 5 } } } } } };
    expect(warningsOf({ ...full, mid }, { tiers })).toHaveLength(1);
  });

  it('checks the tables of a service type on their own', () => {
    const serviceTypes = {
      none: { labels, targets: {} },
      move: {
        labels,
        targets: {
          c: {
            high: { resolution: { days: 5 } },
            mid: { resolution: { days: 4 }, firstResponse: { days: 4 } },
            low: { resolution: { days: 3 } },
          },
        },
      },
    };
    expect(warningsOf(full, { serviceTypes })).toEqual([
      'missingTarget serviceTypes.move.targets.c.high.firstResponse: a target, because firstResponse has one elsewhere, none',
      'missingTarget serviceTypes.move.targets.c.low.firstResponse: a target, because firstResponse has one elsewhere, none',
      'higherLevelSlower serviceTypes.move.targets.c.high.resolution: ' +
        'not longer than serviceTypes.move.targets.c.mid.resolution {"days":4}, {"days":5}',
      'higherLevelSlower serviceTypes.move.targets.c.mid.resolution: ' +
        'not longer than serviceTypes.move.targets.c.low.resolution {"days":3}, {"days":4}',
    ]);
  });

  it('accepts ids that are names of inherited properties', () => {
    const names = { toString: { labels }, valueOf: { labels } };
    const metrics = { name: { labels, starts: ['opened'], stops: ['resolved'] } } as const;
    const targets = { valueOf: { name: { hours: 1 } } };
    expect(warningsOf(targets as Targets, { levels: names, metrics })).toEqual([
      'missingTarget categories.c.targets.toString.name: a target, because name has one elsewhere, none',
    ]);
  });

  it('returns frozen data', () => {
    const warnings = checkCatalog(unwrap(parseCatalog({ id: 'x', levels, categories: { c: { labels } } })));
    expect(Object.isFrozen(warnings)).toBe(true);
  });
});

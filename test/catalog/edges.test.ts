import { expect, test } from 'vitest';
import { allTargets } from '../../src/catalog/all-targets';
import { classifyImpact } from '../../src/catalog/classify';
import { defineCatalog, parseCatalog } from '../../src/catalog/define-catalog';
import { durationBoundsOf } from '../../src/catalog/duration-bounds';
import { isPrazoError } from '../../src/input/error';
import { sample } from './sample';

test('all targets of a catalog are found with their paths: in categories, service types and tiers', () => {
  const result = parseCatalog(sample());
  if (!result.ok) throw new Error('the sample is valid');
  expect(allTargets(result.value)).toEqual([
    { path: 'categories.site.targets.down.firstResponse', target: { minutes: 30 } },
    { path: 'categories.site.targets.down.resolution', target: { businessHours: 4 } },
    { path: 'categories.site.targets.slow.firstResponse', target: { hours: 8 } },
    { path: 'categories.site.targets.slow.resolution', target: { businessDays: 3, by: '18:00' } },
    { path: 'serviceTypes.move.targets.site.slow.resolution', target: { days: 5 } },
    { path: 'tiers.vendor.targets.site.down.resolution', target: { businessHours: 12 } },
  ]);
});

test('a parsed catalog parses to itself', () => {
  const first = parseCatalog(sample());
  if (!first.ok) throw new Error('the sample is valid');
  const again = parseCatalog(first.value);
  expect(again.ok && again.value).toBe(first.value);
  for (const value of [null, undefined, 'hosting', 7]) expect(parseCatalog(value).ok).toBe(false);
});

test('the error for facts without a rule lists them', () => {
  const catalog = defineCatalog({
    ...sample(),
    rules: [{ when: { reach: 'all' }, level: 'down' }],
  } as const);
  try {
    classifyImpact(catalog, { reach: 'one', urgent: false });
    throw new Error('nothing was thrown');
  } catch (error) {
    if (!isPrazoError(error)) throw error;
    expect(error.issues.map(({ code, received }) => [code, received])).toEqual([
      ['unclassifiable', 'reach "one", urgent false'],
    ]);
  }
});

test('a calendar whose name looks like a time of day is not confused with `by`', () => {
  const measures = [
    durationBoundsOf({ days: 2, calendar: '09:00' }),
    durationBoundsOf({ days: 2, by: '09:00' }),
    durationBoundsOf({ days: 2 }),
  ];
  expect(new Set(measures.map((span) => span?.measure)).size).toBe(3);
});

import { checkSla, createCalendar, defineCatalog, supportCatalog } from 'prazo';
import { expect, test } from 'vitest';
import { issuesThrownBy } from '../expecting';

const calendar = createCalendar({ zone: 'UTC', hours: '24/7' });

test('thresholds up to 10 | only the warnings of the catalog', () => {
  const thresholds = { atRisk: 0.8, twice: 2, tenfold: 10, soon: { before: { hours: 100 } } };
  expect(checkSla({ catalog: supportCatalog, calendar, thresholds })).toEqual(
    checkSla({ catalog: supportCatalog, calendar }),
  );
});

test('a threshold of 80 | a warning that a fraction such as 0.8 is expected', () => {
  const warnings = checkSla({ catalog: supportCatalog, calendar, thresholds: { atRisk: 80 } });
  expect(warnings.filter(({ path }) => path.startsWith('thresholds'))).toEqual([
    {
      code: 'largeFraction',
      path: 'thresholds.atRisk',
      expected: 'a fraction of the budget, such as 0.8',
      received: '80',
    },
  ]);
});

test('a warning of the catalog | its path starts with catalog', () => {
  const catalog = defineCatalog({
    id: 'odd',
    levels: { high: {} },
    categories: { all: { targets: { high: { firstResponse: { hours: 8 }, resolution: { hours: 4 } } } } },
  });
  expect(checkSla({ catalog, calendar })).toMatchObject([
    { code: 'resolutionBeforeResponse', path: 'catalog.categories.all.targets.high.resolution' },
  ]);
});

test('an invalid configuration | throws', () => {
  const [issue] = issuesThrownBy(() => checkSla({ catalog: supportCatalog, calendar, thresholds: { soon: 0 } }));
  expect(issue).toMatchObject({ code: 'unknownValue', path: 'thresholds.soon' });
});

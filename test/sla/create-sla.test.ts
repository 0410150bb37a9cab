import { type Catalog, createSla, type SlaConfig, supportCatalog } from 'prazo';
import { describe, expect, test } from 'vitest';
import { issuesThrownBy } from '../expecting';
import { always, desk, promising } from '../ticket/promise';

const good = { catalog: supportCatalog, calendar: desk };
const create = (config: unknown) => createSla(config as SlaConfig<Catalog, string>);
const codesAndPaths = (config: unknown) => issuesThrownBy(() => create(config)).map(({ code, path }) => [code, path]);

describe('an SLA', () => {
  test.each([
    ['a catalog and a calendar', good],
    [
      'every option',
      {
        ...good,
        calendars: { desk, always },
        reading: { hours: 'business', days: 'business' },
        reclassification: 'carryElapsed',
        reopening: 'newCycle',
        thresholds: { half: 0.5, soon: { before: { minutes: 30 } }, late: { after: 'PT1H' } },
      },
    ],
    ['a catalog from JSON', { ...good, catalog: JSON.parse(JSON.stringify(supportCatalog)) }],
    [
      'a target that names one of the calendars',
      { catalog: promising({ hours: 1, calendar: 'always' }), calendar: desk, calendars: { always } },
    ],
  ])('is created from %s', (_title, config) => {
    expect(() => create(config)).not.toThrow();
  });

  test('is frozen', () => {
    expect(Object.isFrozen(createSla(good))).toBe(true);
  });

  test.each<readonly [string, unknown, readonly (readonly [string, string])[]]>([
    ['nothing', undefined, [['wrongType', '']]],
    [
      'an empty object',
      {},
      [
        ['missing', 'catalog'],
        ['missing', 'calendar'],
      ],
    ],
    [
      'a definition in place of the calendar',
      { ...good, calendar: { zone: 'UTC', hours: {} } },
      [['wrongType', 'calendar']],
    ],
    [
      'a definition in place of a named calendar',
      { ...good, calendars: { a: { zone: 'UTC', hours: {} } } },
      [['wrongType', 'calendars.a']],
    ],
    [
      'an unknown reclassification policy',
      { ...good, reclassification: 'reset' },
      [['unknownValue', 'reclassification']],
    ],
    ['an unknown reopening policy', { ...good, reopening: 'include' }, [['unknownValue', 'reopening']]],
    ['an unknown reading', { ...good, reading: { hours: 'elapsed' } }, [['unknownValue', 'reading.hours']]],
    ['a reading of an unknown unit', { ...good, reading: { weeks: 'business' } }, [['unknownKey', 'reading.weeks']]],
    ['an unknown key', { ...good, zone: 'UTC' }, [['unknownKey', 'zone']]],
    [
      'a target on an unknown calendar',
      { catalog: promising({ hours: 1, calendar: 'night' }), calendar: desk, calendars: { always } },
      [['unknownReference', 'catalog.categories.all.targets.only.resolution.calendar']],
    ],
    [
      'a target on an unknown calendar, and other mistakes',
      {
        catalog: promising({ hours: 1, calendar: 'night' }),
        calendar: 5,
        calendars: { always, broken: 7 },
        reopening: 'include',
      },
      [
        ['wrongType', 'calendar'],
        ['wrongType', 'calendars.broken'],
        ['unknownValue', 'reopening'],
        ['unknownReference', 'catalog.categories.all.targets.only.resolution.calendar'],
      ],
    ],
    [
      'a target on one of several calendars that are malformed',
      { catalog: promising({ hours: 1, calendar: 'night' }), calendar: desk, calendars: { night: 7 } },
      [['wrongType', 'calendars.night']],
    ],
    [
      'a text in place of the calendars, and a target that names a calendar',
      { catalog: promising({ hours: 1, calendar: 'night' }), calendar: desk, calendars: 'night' },
      [['wrongType', 'calendars']],
    ],
    [
      'an empty catalog',
      { ...good, catalog: { id: 'x', levels: {}, categories: {} } },
      [
        ['missing', 'catalog.levels'],
        ['missing', 'catalog.categories'],
      ],
    ],
  ])('throws for %s', (_title, config, expected) => {
    expect(codesAndPaths(config)).toEqual(expected);
  });

  test('throws with all issues at once', () => {
    const config = { catalog: supportCatalog, calendar: 5, reopening: 'x', thresholds: { t: -1 }, colour: 'red' };
    expect([...codesAndPaths(config)].sort()).toEqual([
      ['unknownKey', 'colour'],
      ['unknownValue', 'reopening'],
      ['unknownValue', 'thresholds.t'],
      ['wrongType', 'calendar'],
    ]);
  });
});

describe('sla.target', () => {
  const sla = createSla({ catalog: supportCatalog as Catalog, calendar: desk });

  test.each([
    [{ category: 'core', level: 'urgent', metric: 'resolution' }, { businessHours: 8 }],
    [{ feature: 'notifications', level: 'high', metric: 'firstResponse' }, { hours: 8 }],
    [{ feature: 'spaces', impact: { improvement: true }, metric: 'resolution' }, 'agreed'],
    [{ category: 'core', level: 'urgent', metric: 'nextResponse' }, undefined],
    [{ category: 'core', level: 'urgent', metric: 'resolution', service: 'premiumRequest' }, undefined],
    [{ category: 'core', level: 'urgent', metric: 'resolution', tier: 'specialised' }, { businessHours: 8 }],
  ])('%j: returns the target', (query, target) => {
    expect(sla.target(query as Parameters<typeof sla.target>[0])).toEqual(target);
  });

  test.each([
    [{ category: 'core', level: 'x', metric: 'resolution' }, ['unknownValue', 'level']],
    [{ category: 'core', level: 'urgent', metric: 'x' }, ['unknownValue', 'metric']],
    [{ category: 'core', level: 'urgent' }, ['missing', 'metric']],
    [{ level: 'urgent', metric: 'resolution' }, ['missing', 'category']],
    [{ category: 'core', feature: 'spaces', level: 'urgent', metric: 'resolution' }, ['contradiction', 'feature']],
  ])('%j: throws', (query, [code, path]) => {
    expect(issuesThrownBy(() => sla.target(query as Parameters<typeof sla.target>[0]))).toMatchObject([{ code, path }]);
  });
});

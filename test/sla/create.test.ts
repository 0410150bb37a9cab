import { type Catalog, createSla, type SlaConfig, supportCatalog } from 'prazo';
import { describe, expect, test } from 'vitest';
import { issuesThrown } from '../catalog/issues';
import { always, desk, promising } from '../ticket/promise';

const good = { catalog: supportCatalog, calendar: desk };
const complaints = (config: unknown) =>
  issuesThrown(() => createSla(config as SlaConfig<Catalog, string>)).map(({ code, path }) => [code, path]);

describe('an SLA', () => {
  test.each([
    ['of the least', good],
    [
      'of everything',
      {
        ...good,
        calendars: { desk, always },
        reading: { hours: 'business', days: 'business' },
        reclassification: 'carryElapsed',
        reopening: 'newCycle',
        thresholds: { half: 0.5, soon: { before: { minutes: 30 } }, late: { after: 'PT1H' } },
      },
    ],
    ['of a catalog as JSON', { ...good, catalog: JSON.parse(JSON.stringify(supportCatalog)) }],
    [
      'whose target names a calendar it has',
      { catalog: promising({ hours: 1, calendar: 'always' }), calendar: desk, calendars: { always } },
    ],
  ])('%s', (_what, config) => {
    expect(complaints(config)).toEqual([]);
  });

  test('is frozen', () => {
    expect(Object.isFrozen(createSla(good))).toBe(true);
  });

  test.each<readonly [string, unknown, readonly (readonly [string, string])[]]>([
    ['nothing', undefined, [['wrongType', '']]],
    [
      'no catalog, no calendar',
      {},
      [
        ['missing', 'catalog'],
        ['missing', 'calendar'],
      ],
    ],
    ['a definition for a calendar', { ...good, calendar: { zone: 'UTC', hours: {} } }, [['wrongType', 'calendar']]],
    [
      'a definition for one by name',
      { ...good, calendars: { a: { zone: 'UTC', hours: {} } } },
      [['wrongType', 'calendars.a']],
    ],
    ['a policy that is none', { ...good, reclassification: 'reset' }, [['unknownValue', 'reclassification']]],
    ['another', { ...good, reopening: 'include' }, [['unknownValue', 'reopening']]],
    ['a reading that is none', { ...good, reading: { hours: 'elapsed' } }, [['unknownValue', 'reading.hours']]],
    ['a reading of what has none', { ...good, reading: { weeks: 'business' } }, [['unknownKey', 'reading.weeks']]],
    ['a key that it has not', { ...good, zone: 'UTC' }, [['unknownKey', 'zone']]],
    [
      'a target on a calendar that is not given',
      { catalog: promising({ hours: 1, calendar: 'night' }), calendar: desk, calendars: { always } },
      [['unknownReference', 'catalog.categories.all.targets.only.resolution.calendar']],
    ],
    [
      'one, and of other mistakes',
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
      'calendars that are none, whatever a target names',
      { catalog: promising({ hours: 1, calendar: 'night' }), calendar: desk, calendars: 'night' },
      [['wrongType', 'calendars']],
    ],
    [
      'a catalog of nothing',
      { ...good, catalog: { id: 'x', levels: {}, categories: {} } },
      [
        ['missing', 'catalog.levels'],
        ['missing', 'catalog.categories'],
      ],
    ],
  ])('is not made of %s', (_what, config, expected) => {
    expect(complaints(config)).toEqual(expected);
  });

  test('is not made of several mistakes, all told at once', () => {
    const config = { catalog: supportCatalog, calendar: 5, reopening: 'x', thresholds: { t: -1 }, colour: 'red' };
    expect([...complaints(config)].sort()).toEqual([
      ['unknownKey', 'colour'],
      ['unknownValue', 'reopening'],
      ['unknownValue', 'thresholds.t'],
      ['wrongType', 'calendar'],
    ]);
  });
});

describe('looking up a target', () => {
  const sla = createSla({ catalog: supportCatalog as Catalog, calendar: desk });

  test.each([
    [{ category: 'core', level: 'urgent', metric: 'resolution' }, { businessHours: 8 }],
    [{ feature: 'notifications', level: 'high', metric: 'firstResponse' }, { hours: 8 }],
    [{ feature: 'spaces', impact: { improvement: true }, metric: 'resolution' }, 'agreed'],
    [{ category: 'core', level: 'urgent', metric: 'nextResponse' }, undefined],
    [{ category: 'core', level: 'urgent', metric: 'resolution', service: 'premiumRequest' }, undefined],
    [{ category: 'core', level: 'urgent', metric: 'resolution', tier: 'specialised' }, { businessHours: 8 }],
  ])('%j', (query, target) => {
    expect(sla.target(query as Parameters<typeof sla.target>[0])).toEqual(target);
  });

  test.each([
    [{ category: 'core', level: 'x', metric: 'resolution' }, ['unknownValue', 'level']],
    [{ category: 'core', level: 'urgent', metric: 'x' }, ['unknownValue', 'metric']],
    [{ category: 'core', level: 'urgent' }, ['missing', 'metric']],
    [{ level: 'urgent', metric: 'resolution' }, ['missing', 'category']],
    [{ category: 'core', feature: 'spaces', level: 'urgent', metric: 'resolution' }, ['contradiction', 'feature']],
  ])('%j is an error', (query, [code, path]) => {
    expect(issuesThrown(() => sla.target(query as Parameters<typeof sla.target>[0]))).toMatchObject([{ code, path }]);
  });
});

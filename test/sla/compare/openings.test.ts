import { describe, expect, test } from 'vitest';
import { at, catalog, keysIn, slaOf, ticket } from './situations';

/* Computed by hand. The high level has 8 h for a resolution: from Monday the 16th at 10:00, 7 h of Monday and 1 h of Tuesday. */

describe('a clock that starts at the next opening', () => {
  const early = ticket('16 07:00', { level: 'plain' });

  test('has used nothing before it', () => {
    expect(keysIn({ ticket: early, theirs: { elapsed: { wall: 'PT0S' } }, asOf: at('16 08:00') })).toEqual(['receipt']);
    expect(keysIn({ ticket: early, theirs: { due: null }, asOf: at('16 08:00') })).toContain('receipt');
  });

  test('has a due at it', () => {
    expect(keysIn({ ticket: early, theirs: at('16 17:00'), asOf: at('16 09:00') })).toEqual(['receipt']);
  });
});

describe('changes of the classification', () => {
  const twice = ticket(
    '16 10:00',
    { level: 'plain' },
    ['reclassified', '16 11:00', { level: 'low' }],
    ['assigned', '16 11:30'],
    ['reclassified', '16 14:00', { level: 'high' }],
  );

  test('the last value at the instant of the values | is the value from the opening', () => {
    const sla = slaOf({ reclassification: 'restart' });
    // Low until 14:00: 16 h from 10:00, 7 h, 8 h and 1 h of Wednesday. From 14:00 on high: 8 h from 10:00.
    expect(keysIn({ sla, ticket: twice, theirs: at('18 10:00'), asOf: at('16 13:59') })).toContain(
      'classFromOpening:level',
    );
    expect(keysIn({ sla, ticket: twice, theirs: at('17 10:00'), asOf: at('16 13:59') })).not.toContain(
      'classFromOpening:level',
    );
    expect(keysIn({ sla, ticket: twice, theirs: at('17 10:00'), asOf: at('16 14:00') })).toContain(
      'classFromOpening:level',
    );
  });

  test('an ignored change | is not named as the level, too', () => {
    const changed = ticket('16 10:00', { level: 'low' }, ['reclassified', '16 11:00', { level: 'high' }]);
    const keys = keysIn({ ticket: changed, theirs: at('18 10:00') });
    expect(keys).toContain('classKept:level');
    expect(keys).not.toContain('level:low');
  });

  test('a change at the opening | the level before it is named, too', () => {
    const changed = ticket('16 10:00', { level: 'low' }, ['reclassified', '16 10:00', { level: 'high' }]);
    expect(keysIn({ ticket: changed, theirs: at('18 10:00') })).toEqual(['classKept:level', 'level:low']);
  });

  test('a change of the level is ignored | a change of the category at the same instant still applies', () => {
    const both = ticket('16 10:00', { level: 'plain' }, [
      'reclassified',
      '16 11:00',
      { level: 'high', category: 'gold' },
    ]);
    // Gold and high: 5 h, due at 16:00. Without the change of the category: high, 8 h.
    expect(keysIn({ ticket: both, theirs: at('17 10:00') })).toContain('classKept:category');
    // Without the change of the level: plain, for which gold has no target of its own.
    expect(keysIn({ ticket: both, theirs: null })).toContain('classKept:level');
  });
});

test('a catalog with 21 levels | the first twenty are tried', () => {
  const names = Array.from({ length: 21 }, (_, i) => `level${i + 1}`);
  const targets = Object.fromEntries(names.map((name, i) => [name, { resolution: { hours: 100 + 10 * i } }]));
  const sla = slaOf({
    catalog: {
      ...catalog,
      levels: Object.fromEntries(names.map((name) => [name, {}])),
      categories: { all: { targets } },
      serviceTypes: {},
      tiers: {},
    } as never,
  });
  const first = ticket('01 00:00', { level: 'level1' });
  // 290 h and 300 h after midnight of the 1st: the 13th at 02:00 and at 12:00.
  expect(keysIn({ sla, ticket: first, theirs: at('13 02:00') })).toEqual(['level:level20']);
  expect(keysIn({ sla, ticket: first, theirs: at('13 12:00') })).not.toContain('level:level21');
});

test('a ticket opened with its last level | a ticket that never changed keeps its level', () => {
  const sla = slaOf({ reclassification: 'restart' });
  const changed = ticket('16 10:00', { level: 'low' }, ['reclassified', '16 11:00', { level: 'high' }]);
  const cases = [
    { ticket: changed, clocks: [{ metric: 'resolution', due: at('17 10:00') }] },
    { ticket: ticket('16 10:00'), clocks: [{ metric: 'resolution', due: at('17 10:00') }] },
  ];
  const { hints } = sla.compareAll(cases as never, at('16 12:00'));
  expect(hints.find(({ key }) => key === 'classFromOpening:level')).toMatchObject({ explains: 1, agreement: 1 });
});

describe('a policy of the desk', () => {
  const own = () =>
    slaOf({
      catalog: {
        ...catalog,
        metrics: {
          ...catalog.metrics,
          resolution: { ...catalog.metrics.resolution, reclassification: 'restart', reopening: 'newCycle' },
        },
      } as never,
    });

  test('for reclassifications | replaces the policy of the metric', () => {
    const changed = ticket(
      '16 10:00',
      { level: 'low' },
      ['assigned', '16 10:30'],
      ['reclassified', '16 11:00', { level: 'high' }],
    );
    expect(keysIn({ sla: own(), ticket: changed, theirs: at('17 10:00') })).toContain('reclassification:retroactive');
  });

  test('for reopenings | replaces the policy of the metric', () => {
    const reopened = ticket('16 10:00', {}, ['resolved', '16 12:00'], ['reopened', '16 15:00']);
    // 2 h are used at the resolution: 3 h of Monday from 15:00, 3 h of Tuesday.
    expect(keysIn({ sla: own(), ticket: reopened, theirs: at('17 12:00') })).toContain('reopening:exclude');
  });
});

test('the target of another metric | also in the tables of services and tiers', () => {
  const sla = slaOf({
    catalog: {
      ...catalog,
      serviceTypes: {
        audit: {
          targets: {
            all: { high: { firstResponse: { businessHours: 3 }, resolution: { businessHours: 10 } } },
            gold: null,
          },
        },
      },
    } as never,
  });
  const audit = ticket('16 10:00', { service: 'audit' });
  // 3 h: 10–12 and 13–14.
  expect(keysIn({ sla, ticket: audit, theirs: at('16 14:00') })).toEqual(['targetOf:resolution → firstResponse']);
});

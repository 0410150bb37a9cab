import { createCalendar, createSla, defineCatalog, supportCatalog } from 'prazo';
import { describe, expect, test } from 'vitest';
import { labels } from '../catalog/sample';
import { iso } from '../show';
import { always, desk } from '../ticket/promise';

/** The target of a ticket, and its calendar. */

// 19 November 2026 is a Thursday; Friday the 20th is a holiday; Monday is the 23rd. The desk is open 9–12 and 13–18.
const THU = '2026-11-19T16:40-03:00';

describe('calendars by name', () => {
  const calendars = {
    desk,
    always,
    early: createCalendar({ zone: 'Europe/Lisbon', hours: { 'mon-fri': ['06:00-10:00'] } }),
  };
  const catalog = defineCatalog({
    id: 'named',
    levels: { plain: { labels }, named: { labels } },
    categories: {
      all: {
        labels,
        targets: {
          plain: { resolution: { businessHours: 2 } },
          named: { resolution: { businessHours: 2, calendar: 'always' } },
        },
      },
    },
  });
  const sla = createSla({ catalog, calendar: desk, calendars });
  const dueOn = (ticket: { level: 'plain' | 'named'; calendar?: 'desk' | 'always' | 'early' }) => {
    const { due: at } = sla.deadlines({ category: 'all', openedAt: THU, ...ticket }).resolution;
    return at && iso(at);
  };

  test.each([
    ['the default calendar without a name', { level: 'plain' }, '2026-11-23T09:40-03:00'],
    ['the calendar of the ticket', { level: 'plain', calendar: 'always' }, '2026-11-19T21:40Z'],
    // 16:40 in São Paulo is 19:40 in Lisbon. This calendar opens on Friday at 06:00: only the other one has the
    // holiday.
    ['the calendar of the ticket, in its zone', { level: 'plain', calendar: 'early' }, '2026-11-20T08:00Z'],
    ['the calendar of the target', { level: 'named' }, '2026-11-19T21:40Z'],
    [
      'the calendar of the target before that of the ticket',
      { level: 'named', calendar: 'early' },
      '2026-11-19T21:40Z',
    ],
  ] as const)('is %s', (_which, ticket, expected) => {
    expect(Date.parse(dueOn(ticket) as string)).toBe(Date.parse(expected));
  });

  test('show a due in the zone of the calendar that the target counts on', () => {
    expect(dueOn({ level: 'plain', calendar: 'early' })).toBe('2026-11-20T08:00+00:00');
    expect(dueOn({ level: 'named' })).toBe('2026-11-19T21:40Z');
  });
});

describe('targets of tickets of the support catalog', () => {
  const sla = createSla({ catalog: supportCatalog, calendar: desk });
  const dues = (ticket: Parameters<typeof sla.deadlines>[0]) => {
    const { firstResponse, resolution } = sla.deadlines(ticket);
    return [firstResponse, resolution].map(({ due: at, reason }) => (at ? iso(at) : reason));
  };

  test('from category and level', () => {
    expect(dues({ category: 'core', level: 'urgent', openedAt: THU })).toEqual([
      '2026-11-19T18:40-03:00',
      '2026-11-23T16:40-03:00',
    ]);
    expect(dues({ category: 'engagement', level: 'medium', openedAt: THU })).toEqual([
      '2026-11-20T00:40-03:00',
      '2026-11-29T16:40-03:00',
    ]);
    expect(dues({ category: 'admin', level: 'low', openedAt: THU })).toEqual([
      '2026-11-20T08:40-03:00',
      'awaitingAgreement',
    ]);
  });

  test('from a feature and an impact', () => {
    const impact = { usability: 'partlyUsable', affected: 'everyone' } as const;
    // level high; the chatbot belongs to engagement: 8 h and 7 days
    expect(dues({ feature: 'chatbot', impact, openedAt: THU })).toEqual([
      '2026-11-20T00:40-03:00',
      '2026-11-26T16:40-03:00',
    ]);
  });

  test('from a feature with its category', () => {
    const ticket = { category: 'admin', feature: 'spaces', level: 'urgent', openedAt: THU } as const;
    // 8 h, and 16 business hours: 1:20 on Thursday, 8 on Monday, 6:40 on Tuesday (3 before lunch and 3:40 after it)
    expect(dues(ticket)).toEqual(['2026-11-20T00:40-03:00', '2026-11-24T16:40-03:00']);
  });

  test('none for a premium request', () => {
    expect(dues({ category: 'core', level: 'urgent', service: 'premiumRequest', openedAt: THU })).toEqual([
      'noTarget',
      'noTarget',
    ]);
  });

  test('of the category for a tier without targets', () => {
    expect(dues({ category: 'core', level: 'high', tier: 'specialised', openedAt: THU })).toEqual(
      dues({ category: 'core', level: 'high', openedAt: THU }),
    );
  });

  test('none for metrics without targets', () => {
    const { nextResponse, periodicUpdate } = sla.deadlines({ category: 'core', level: 'high', openedAt: THU });
    expect(nextResponse).toEqual({ reason: 'noTarget' });
    expect(periodicUpdate).toEqual({ reason: 'noTarget' });
  });
});

describe('targets of a service type and of a tier', () => {
  const catalog = defineCatalog({
    id: 'tables',
    levels: { high: { labels }, low: { labels } },
    categories: {
      all: {
        labels,
        targets: {
          high: { firstResponse: { hours: 1 }, resolution: { hours: 10 } },
          low: { resolution: { hours: 20 } },
        },
      },
    },
    serviceTypes: { fault: { labels }, order: { labels, targets: { all: { high: { resolution: { days: 2 } } } } } },
    tiers: { vendor: { labels, targets: { all: { high: { resolution: { days: 3 } } } } }, inner: { labels } },
  });
  const sla = createSla({ catalog, calendar: desk });
  const targets = (more: object) => {
    const { firstResponse, resolution } = sla.deadlines({ category: 'all', level: 'high', openedAt: THU, ...more });
    return [firstResponse.target, resolution.target];
  };

  test.each([
    ['neither', {}, [{ hours: 1 }, { hours: 10 }]],
    ['a service type without targets', { service: 'fault' }, [{ hours: 1 }, { hours: 10 }]],
    ['a service type with targets, which alone apply', { service: 'order' }, [undefined, { days: 2 }]],
    ['a service type with targets, at a level without one', { service: 'order', level: 'low' }, [undefined, undefined]],
    ['a tier without targets', { tier: 'inner' }, [{ hours: 1 }, { hours: 10 }]],
    ['a tier with targets, which replace those of the category', { tier: 'vendor' }, [{ hours: 1 }, { days: 3 }]],
    ['a tier with targets, at a level without one', { tier: 'vendor', level: 'low' }, [undefined, { hours: 20 }]],
    ['a tier and a service type with targets', { tier: 'vendor', service: 'order' }, [undefined, { days: 2 }]],
  ])('%s', (_situation, more, expected) => {
    expect(targets(more)).toEqual(expected);
    expect(sla.target({ category: 'all', level: 'high', metric: 'resolution', ...(more as object) })).toEqual(
      expected[1],
    );
  });
});

import { createCalendar, createSla, defineCatalog, type ParseResult, parseCalendar, parseCatalog } from 'prazo';
import { describe, expect, test } from 'vitest';

const labels = { 'pt-BR': 'x', en: 'x' };
const plainCatalog = {
  id: 'c',
  levels: { high: { labels }, low: { labels } },
  categories: { site: { labels, features: { login: labels }, targets: { high: { resolution: { hours: 1 } } } } },
  tiers: { second: { labels } },
  impact: { affected: ['all', 'one'] },
  rules: [{ when: { affected: 'all' }, level: 'high' }],
} as const;
const sla = createSla({
  catalog: defineCatalog(plainCatalog),
  calendar: createCalendar({ zone: 'UTC', hours: '24/7' }),
});
const ticket = { category: 'site', level: 'high', openedAt: '2026-03-02T09:00:00Z' } as const;

const found = (result: ParseResult<unknown>) => (result.ok ? [] : result.issues.map(({ code, path }) => [code, path]));
function value<T>(result: ParseResult<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
}

function withTarget(target: unknown): object {
  return { ...plainCatalog, categories: { site: { labels, targets: { high: { resolution: target } } } } };
}

describe('null counts as absent', () => {
  test('in a ticket and its events', () => {
    const given = {
      ...ticket,
      id: null,
      feature: null,
      impact: null,
      service: null,
      tier: null,
      calendar: null,
      events: [
        { type: 'paused', at: 0, reason: null },
        { type: 'reclassified', at: 0, level: 'low', category: null, impact: null, calendar: null },
        { type: 'agreed', at: 0, metric: null, target: null },
      ].map((event) => ({ ...event, at: '2026-03-02T10:00:00Z' })),
    };
    const parsed = value(sla.parseTicket(given));
    expect(parsed).toStrictEqual({
      ...ticket,
      events: [
        { type: 'paused', at: '2026-03-02T10:00:00Z' },
        { type: 'reclassified', at: '2026-03-02T10:00:00Z', level: 'low' },
        // Here null has a meaning: it cancels an agreement.
        { type: 'agreed', at: '2026-03-02T10:00:00Z', target: null },
      ],
    });
    expect(value(sla.parseTicket({ ...ticket, events: null }))).toStrictEqual(ticket);
  });

  test('in the facts of an impact', () => {
    const given = { category: 'site', impact: { affected: 'all', other: undefined }, openedAt: 0 };
    expect(sla.parseTicket({ ...given, impact: { affected: 'all' } })).toMatchObject({ ok: true });
    expect(found(sla.parseTicket({ ...given, impact: { affected: null } }))).toEqual([['unclassifiable', 'impact']]);
  });

  test('in a calendar', () => {
    const given = {
      name: null,
      zone: 'UTC',
      hours: { mon: ['09:00-18:00'], tue: null },
      holidays: null,
      overrides: null,
      closures: [{ from: 0, until: 1, name: null }],
    };
    const { definition } = value(parseCalendar(given));
    expect(definition).toStrictEqual({
      zone: 'UTC',
      hours: { mon: ['09:00-18:00'] },
      closures: [{ from: 0, until: 1 }],
    });
    const holidays = [{ date: '2026-03-03', name: null, closed: null }];
    expect(value(parseCalendar({ zone: 'UTC', hours: {}, holidays })).definition).toStrictEqual({
      zone: 'UTC',
      hours: {},
      holidays: [{ date: '2026-03-03' }],
    });
    const changing = { effective: [{ from: null, calendar: { zone: 'UTC', hours: {} } }] };
    expect(value(parseCalendar(changing)).definition).toStrictEqual({
      effective: [{ calendar: { zone: 'UTC', hours: {} } }],
    });
  });

  test('in a catalog and its targets', () => {
    const given = {
      ...withTarget({ hours: 1, calendar: null }),
      labels: null,
      average: null,
      serviceTypes: null,
      metrics: null,
      tiers: { second: { labels, targets: null } },
    };
    expect(value(parseCatalog(given))).toStrictEqual(
      value(parseCatalog({ ...withTarget({ hours: 1 }), tiers: { second: { labels } } })),
    );
  });

  test.each<readonly [string, () => ParseResult<unknown>, string]>([
    ['openedAt', () => sla.parseTicket({ ...ticket, openedAt: null }), 'openedAt'],
    ['zone', () => parseCalendar({ zone: null, hours: {} }), 'zone'],
    ['hours', () => parseCalendar({ zone: 'UTC', hours: null }), 'hours'],
    ['levels', () => parseCatalog({ ...plainCatalog, levels: null }), 'levels'],
    ['an item of a list', () => parseCalendar({ zone: 'UTC', hours: {}, closures: [null] }), 'closures[0]'],
    [
      'one of the levels',
      () => parseCatalog({ ...plainCatalog, levels: { high: { labels }, low: null } }),
      'levels.low',
    ],
  ])('but %s is required', (_what, parse, path) => {
    expect(found(parse()).map(([, where]) => where)).toContain(path);
  });
});

describe('the id of a ticket', () => {
  test.each<readonly [unknown, string]>([
    [1, '1'],
    [0, '0'],
    [-0, '0'],
    [9_007_199_254_740_991, '9007199254740991'],
    ['1', '1'],
    ['', ''],
  ])('%j becomes %j', (id, text) => {
    const parsed = value(sla.parseTicket({ ...ticket, id }));
    expect(parsed).toStrictEqual({ ...ticket, id: text });
    expect(Object.isFrozen(parsed)).toBe(true);
    expect(sla.status(parsed, '2026-03-02T12:00Z').id).toBe(text);
  });

  test.each([0.5, Number.NaN, 2 ** 53, true, {}, []])('%j is not an id', (id) => {
    expect(found(sla.parseTicket({ ...ticket, id })).map(([, path]) => path)).toEqual(['id']);
  });
});

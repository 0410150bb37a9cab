import {
  createCalendar,
  createSla,
  defineCatalog,
  type ParseOptions,
  type ParseResult,
  parseCalendar,
  parseCatalog,
} from 'prazo';
import { describe, expect, test } from 'vitest';
import { bounded } from '../bounded';

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
const IGNORE: ParseOptions = { unknownKeys: 'ignore' };

const found = (result: ParseResult<unknown>) => (result.ok ? [] : result.issues.map(({ code, path }) => [code, path]));
function value<T>(result: ParseResult<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
}

describe("the option unknownKeys: 'ignore'", () => {
  const given = {
    ...ticket,
    url: 'https://desk.example/1',
    events: [
      { type: 'paused', at: '2026-03-02T10:00:00Z', reason: 'customer', author: { name: 'Ana' } },
      { type: 'reclassified', at: '2026-03-02T11:00:00Z', level: 'low', was: 'high' },
    ],
  };
  const read = {
    ...ticket,
    events: [
      { type: 'paused', at: '2026-03-02T10:00:00Z', reason: 'customer' },
      { type: 'reclassified', at: '2026-03-02T11:00:00Z', level: 'low' },
    ],
  };

  test('ignores unknown keys of a ticket and its events', () => {
    const parsed = value(sla.parseTicket(given, IGNORE));
    expect(parsed).toStrictEqual(read);
    expect(sla.status(parsed, '2026-03-02T12:00Z').level).toBe('low');
    // A copy of the parsed ticket, which is checked again, gives the same result.
    expect(sla.status(structuredClone(parsed), '2026-03-02T12:00Z').level).toBe('low');
    expect(sla.simulate(parsed, [], '2026-03-02T12:00Z').level).toBe('low');
    expect(given.events[0]).toHaveProperty('author');
  });

  test.each<readonly [string, ParseOptions | undefined]>([
    ['without options', undefined],
    ['without the option', {}],
    ['with the option undefined', { unknownKeys: undefined }],
  ])('does not apply: unknown keys are issues %s', (_how, options) => {
    expect(found(sla.parseTicket(given, options))).toEqual([
      ['unknownKey', 'events[0].author'],
      ['unknownKey', 'events[1].was'],
      ['unknownKey', 'url'],
    ]);
  });

  test('leaves a change without any field, which is an issue', () => {
    const events = [{ type: 'reclassified', at: '2026-03-02T11:00:00Z', was: 'high' }];
    expect(found(sla.parseTicket({ ...ticket, events }, IGNORE))).toEqual([['missing', 'events[0]']]);
  });

  test('ignores unknown keys of a calendar, its holidays, closures and members', () => {
    const calendar = {
      zone: 'UTC',
      hours: { mon: ['09:00-18:00'] },
      color: 'red',
      holidays: [
        { date: '2026-03-03', name: 'x', id: 7 },
        { month: 3, day: 4, moved: false },
      ],
      closures: [{ from: 0, until: 1, who: 'me' }],
    };
    const clean = {
      zone: 'UTC',
      hours: { mon: ['09:00-18:00'] },
      holidays: [
        { date: '2026-03-03', name: 'x' },
        { month: 3, day: 4 },
      ],
      closures: [{ from: 0, until: 1 }],
    };
    expect(value(parseCalendar(calendar, IGNORE)).definition).toStrictEqual(clean);
    expect(value(parseCalendar({ union: [calendar], note: 1 }, IGNORE)).definition).toStrictEqual({ union: [clean] });
    const changing = { effective: [{ calendar, note: 1 }] };
    expect(value(parseCalendar(changing, IGNORE)).definition).toStrictEqual({ effective: [{ calendar: clean }] });
    expect(found(parseCalendar(calendar))).toEqual([
      ['unknownKey', 'holidays[0].id'],
      ['unknownKey', 'holidays[1].moved'],
      ['unknownKey', 'closures[0].who'],
      ['unknownKey', 'color'],
    ]);
  });

  test('ignores unknown keys of a catalog and its parts', () => {
    const given = { ...plainCatalog, version: 2, levels: { ...plainCatalog.levels, low: { labels, color: 'red' } } };
    const parsed = value(parseCatalog(given, IGNORE));
    expect(parsed).toStrictEqual(value(parseCatalog(plainCatalog)));
    expect(found(parseCatalog(given))).toEqual([
      ['unknownKey', 'levels.low.color'],
      ['unknownKey', 'version'],
    ]);
  });

  test.each<readonly [string, () => ParseResult<unknown>, string, string]>([
    ['a target', () => parseCatalog(withTarget({ hours: 1, note: 'x' }), IGNORE), 'unknownKey', 'note'],
    ['a weekday', () => parseCalendar({ zone: 'UTC', hours: { monday: [] } }, IGNORE), 'unknownValue', 'monday'],
    ['an impact', () => sla.parseTicket({ ...ticket, level: null, impact: { size: 1 } }, IGNORE), 'unknownKey', 'size'],
    ['a prototype', () => sla.parseTicket(JSON.parse('{"__proto__":{"x":1}}'), IGNORE), 'unknownKey', '__proto__'],
  ])('does not apply to %s: its unknown keys are issues', (_what, parse, code, key) => {
    const issues = found(parse());
    expect(issues).toContainEqual([code, expect.stringMatching(new RegExp(`(^|\\.)${key}$`))]);
  });

  test('ignores 100,000 unknown keys at once', () => {
    const many = Object.fromEntries(Array.from({ length: 99_990 }, (_, i) => [`key${i}`, i]));
    bounded(() => {
      expect(value(sla.parseTicket({ ...many, ...ticket }, IGNORE))).toStrictEqual(ticket);
    });
  });

  test.each([null, 7, 'ignore', { unknownKeys: 'drop' }, { unknown: 1 }])('rejects the options %j', (options) => {
    const parse = [
      () => sla.parseTicket(ticket, options as never),
      () => parseCalendar({ zone: 'UTC', hours: {} }, options as never),
      () => parseCatalog(plainCatalog, options as never),
    ];
    const path = expect.stringMatching(/^options/);
    for (const ask of parse) {
      expect(ask).toThrow(expect.objectContaining({ issues: [expect.objectContaining({ path })] }));
    }
  });
});

function withTarget(target: unknown): object {
  return { ...plainCatalog, categories: { site: { labels, targets: { high: { resolution: target } } } } };
}

test('a ticket that is a class instance is copied, and does not change with the input', () => {
  class Event {
    readonly type = 'resolved';
    at = '2026-03-02T09:30:00Z';
  }
  class Ticket {
    readonly category = 'site';
    level = 'high';
    readonly openedAt = '2026-03-02T09:00:00Z';
    readonly events = [new Event()];
  }
  const given = new Ticket();
  const parsed = value(sla.parseTicket(given));
  given.level = 'low';
  (given.events[0] as Event).at = '2026-03-02T23:30:00Z';
  expect(parsed).toStrictEqual({ ...ticket, events: [{ type: 'resolved', at: '2026-03-02T09:30:00Z' }] });
  expect(Object.isFrozen(parsed) && Object.isFrozen(parsed.events?.[0])).toBe(true);
});

import { createCalendar, createSla, defineCatalog, parseCalendar, parseCatalog } from 'prazo';
import { brazil } from 'prazo/brazil';
import { describe, expect, test } from 'vitest';
import { bounded } from '../bounded';
import { issuesThrownBy, pathsAndCodes } from '../expecting';

/** An object whose content is not in its own keys is not a table: it would be read as an empty table. */

const labels = { 'pt-BR': 'x', en: 'x' };
const calendar = createCalendar({ zone: 'UTC', hours: '24/7' });
const definition = {
  id: 'c',
  levels: { high: { labels } },
  categories: { site: { labels, targets: { high: { resolution: { hours: 1 } } } } },
} as const;
const catalog = defineCatalog(definition);
const sla = createSla({ catalog, calendar });

class Fields {
  readonly mon = ['09:00-18:00'];
}
class Hidden {
  readonly #mon = ['09:00-18:00'];
  get mon(): readonly string[] {
    return this.#mon;
  }
}

const thrown = (make: () => unknown) => pathsAndCodes(issuesThrownBy(make));

const NO_TABLES: readonly (readonly [string, object])[] = [
  ['an empty Map', new Map()],
  ['a Map', new Map([['mon', ['09:00-18:00']]])],
  ['a Set', new Set(['mon'])],
  ['a Date', new Date(0)],
  ['an empty list', []],
  ['a Promise', Promise.resolve({})],
  ['an Error', new Error('x')],
  ['a RegExp', /x/],
  ['an empty Uint8Array', new Uint8Array()],
  ['an URLSearchParams', new URLSearchParams('mon=1')],
  ['a class instance with private content', new Hidden()],
  ['an object with inherited content only', Object.create({ mon: ['09:00-18:00'] })],
  ['a boxed string', Object('')],
];

describe.each(NO_TABLES)('%s is not a table', (_what, value) => {
  const given = value as never;

  test.each<readonly [string, () => unknown]>([
    ['hours', () => createCalendar({ zone: 'UTC', hours: given })],
    ['overrides', () => createCalendar({ zone: 'UTC', hours: '24/7', overrides: given })],
    ['thresholds', () => createSla({ catalog, calendar, thresholds: given })],
    ['calendars', () => createSla({ catalog, calendar, calendars: given })],
    ['reading', () => createSla({ catalog, calendar, reading: given })],
    ['levels', () => defineCatalog({ ...definition, levels: given })],
    ['tiers', () => defineCatalog({ ...definition, tiers: given })],
    ['impact', () => defineCatalog({ ...definition, impact: given })],
    [
      'categories.site.targets',
      () => defineCatalog({ ...definition, categories: { site: { labels, targets: given } } }),
    ],
    [
      'categories.site.targets.high',
      () => defineCatalog({ ...definition, categories: { site: { labels, targets: { high: given } } } }),
    ],
  ])('%s', (path, make) => {
    expect(thrown(make)).toContain(`${path} wrongType`);
  });

  test('and not a definition, a catalog, a ticket or options', () => {
    expect(thrown(() => createCalendar(given))).toEqual(['wrongType']);
    expect(thrown(() => defineCatalog(given))).toEqual(['wrongType']);
    expect(thrown(() => createSla(given))).toEqual(['wrongType']);
    expect(thrown(() => sla.status(given, 0))).toEqual(['wrongType']);
    expect(thrown(() => sla.report([], 0, given))).toEqual(['options wrongType']);
  });
});

test.each([new Map(), new Set(), new Date(0), [], new URLSearchParams(), null, 7])(
  'brazil refuses %s as its options',
  (given) => {
    expect(thrown(() => brazil(given as never))).toEqual(['wrongType']);
  },
);

describe('a table may be', () => {
  const withoutPrototype = Object.assign(Object.create(null), { mon: ['09:00-18:00'] });
  const withTag = { mon: ['09:00-18:00'], [Symbol.toStringTag]: 'Map' };

  test.each<readonly [string, object]>([
    ['an object', { mon: ['09:00-18:00'] }],
    ['an object without a prototype', withoutPrototype],
    ['an object with the tag of a Map', withTag],
    ['a class instance with fields', new Fields()],
  ])('%s', (_what, hours) => {
    const desk = createCalendar({ zone: 'UTC', hours } as never);
    expect(desk.isOpen('2026-03-02T10:00Z')).toBe(true);
  });

  test.each<readonly [string, object]>([
    ['an empty object', {}],
    ['an empty object without a prototype', Object.create(null)],
  ])('empty: %s', (_what, hours) => {
    expect(createCalendar({ zone: 'UTC', hours: hours as never }).isBusinessDay('2026-03-02')).toBe(false);
  });

  test('a ticket may be a class instance with fields', () => {
    class Ticket {
      readonly category = 'site';
      readonly level = 'high';
      readonly openedAt = 0;
    }
    expect(sla.status(new Ticket(), 0).metrics.resolution.due?.toMillis()).toBe(3_600_000);
  });
});

describe('a sparse list of four billion items', () => {
  const holes: never[] = [];
  holes.length = 2 ** 32 - 1;

  test.each<readonly [string, () => unknown, string]>([
    ['calendars', () => createCalendar({ union: holes }), 'tooLarge'],
    ['calendars within a calendar', () => createCalendar({ union: [{ effective: holes }] }), 'tooLarge'],
    ['holidays', () => createCalendar({ zone: 'UTC', hours: {}, holidays: holes }), 'holidays tooLarge'],
    ['closures', () => createCalendar({ zone: 'UTC', hours: {}, closures: holes }), 'closures tooLarge'],
    ['ranges', () => createCalendar({ zone: 'UTC', hours: { mon: holes } }), 'hours.mon tooLarge'],
    ['rules', () => defineCatalog({ ...definition, rules: holes }), 'tooLarge'],
    ['facts', () => defineCatalog({ ...definition, impact: { a: holes } }), 'tooLarge'],
    ['events', () => sla.status({ category: 'site', level: 'high', openedAt: 0, events: holes }, 0), 'events tooLarge'],
    [
      'further events',
      () => sla.simulate({ category: 'site', level: 'high', openedAt: 0 }, holes, 0),
      'events tooLarge',
    ],
    ['dimensions', () => sla.report([], 0, { by: holes }), 'options.by tooLarge'],
    ['municipal holidays', () => brazil({ municipal: holes }), 'municipal tooLarge'],
    ['optional points', () => brazil({ optional: holes }), 'optional tooLarge'],
  ])('as %s is refused at once', (_what, make, issue) => {
    bounded(() => {
      expect(thrown(make)).toEqual([issue]);
    });
  });

  test('is refused by parse functions, too', () => {
    expect(parseCalendar({ union: holes })).toMatchObject({ ok: false, issues: [{ code: 'tooLarge' }] });
    expect(parseCatalog({ ...definition, rules: holes })).toMatchObject({ ok: false, issues: [{ code: 'tooLarge' }] });
  });
});

test('calendars that contain each other many times are refused at once', () => {
  let value: object = { zone: 'UTC', hours: {} };
  for (let depth = 0; depth < 12; depth++) value = { union: Array.from({ length: 200 }, () => value) };
  bounded(() => {
    expect(parseCalendar(value)).toMatchObject({ ok: false, issues: [{ code: 'tooLarge' }] });
  });
});

test.each([null, 7, '2026', new Map()])('a source whose coverage is %s is refused', (coverage) => {
  const source = { name: 'ours', coverage: coverage as never, holidaysIn: () => [] };
  expect(thrown(() => createCalendar({ zone: 'UTC', hours: {}, holidays: source }))).toEqual([
    'holidays.coverage wrongType',
  ]);
});

describe('adding an event rejects', () => {
  const ticket = { category: 'site', level: 'high', openedAt: 0 } as const;

  test.each<readonly [string, unknown, unknown, string]>([
    ['not a list', ticket, 7, 'events wrongType'],
    ['not a ticket', null, [], 'wrongType'],
    ['a ticket whose events are not a list', { ...ticket, events: 7 }, [], 'events wrongType'],
  ])('%s', (_what, given, events, issue) => {
    expect(thrown(() => sla.simulate(given as typeof ticket, events as [], 0))).toEqual([issue]);
  });
});

import { createCalendar, type IssueCode, parseCalendar } from 'prazo';
import { afterEach, describe, expect, test } from 'vitest';
import { bounded } from '../bounded';

/** Documents from outside are checked in bounded time, and cannot change a prototype. */

function parse(definition: unknown): readonly (readonly [IssueCode, string])[] {
  const result = bounded(() => parseCalendar(definition));
  return result.ok ? [] : result.issues.map(({ code, path }) => [code, path]);
}

const pristine = Object.getOwnPropertyNames(Object.prototype).length;
afterEach(() => {
  expect(Object.getOwnPropertyNames(Object.prototype)).toHaveLength(pristine);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

describe('keys that would change a prototype', () => {
  test.each([
    ['{"zone":"UTC","hours":{},"__proto__":{"polluted":1}}', '__proto__'],
    ['{"zone":"UTC","hours":{"__proto__":["09:00-10:00"]}}', 'hours.__proto__'],
    ['{"zone":"UTC","hours":{"constructor":["09:00-10:00"]}}', 'hours.constructor'],
    ['{"zone":"UTC","hours":{},"overrides":{"__proto__":["09:00-10:00"]}}', 'overrides.__proto__'],
    [
      '{"zone":"UTC","hours":{},"holidays":[{"date":"2026-01-01","__proto__":{"closed":"00:00-01:00"}}]}',
      'holidays[0].__proto__',
    ],
    ['{"zone":"UTC","hours":{},"closures":[{"from":0,"until":1,"__proto__":{"polluted":1}}]}', 'closures[0].__proto__'],
    ['{"union":[{"zone":"UTC","hours":{},"__proto__":{"polluted":1}}]}', 'union[0].__proto__'],
    ['{"__proto__":{"zone":"UTC","hours":{}}}', '__proto__'],
  ])('%s', (json, path) => {
    expect(parse(JSON.parse(json))).toContainEqual(['unknownKey', path]);
  });
});

describe('size', () => {
  const long = 'x'.repeat(10_000_000);

  test.each<readonly [string, unknown, string]>([
    ['zone', { zone: long, hours: {} }, 'zone'],
    ['range', { zone: 'UTC', hours: { mon: [long] } }, 'hours.mon[0]'],
    ['range of digits', { zone: 'UTC', hours: { mon: ['0'.repeat(10_000_000)] } }, 'hours.mon[0]'],
    ['range of blanks', { zone: 'UTC', hours: { mon: [' '.repeat(10_000_000)] } }, 'hours.mon[0]'],
    ['date', { zone: 'UTC', hours: {}, holidays: [long] }, 'holidays[0]'],
    [
      'instant',
      { zone: 'UTC', hours: {}, closures: [{ from: '2026-01-01T00:00:00.'.padEnd(10_000_000, '0'), until: 1 }] },
      'closures[0].from',
    ],
  ])('a %s of 10 MB', (_what, definition, path) => {
    const issues = parse(definition);
    expect(issues.map(([, at]) => at)).toEqual([path]);
    const result = parseCalendar(definition);
    expect(JSON.stringify(result).length).toBeLessThan(1000);
  });

  test('a key of 10 MB', () => {
    const result = parseCalendar({ zone: 'UTC', hours: { [long]: [] } });
    expect(result.ok).toBe(false);
    expect(JSON.stringify(result).length).toBeLessThan(1000);
  });

  test('a name of 10 MB is cut in a message', () => {
    const calendar = createCalendar({ name: long, zone: 'UTC', hours: {} });
    expect(() => calendar.nextOpen(0)).toThrow(expect.objectContaining({ code: 'noOpenTime' }));
    expect(() => calendar.nextOpen(0)).toThrow(/^.{1,999}$/s);
  });

  const seconds = (length: number) =>
    Array.from({ length }, (_, i) => {
      const clock = (second: number) => new Date(second * 1000).toISOString().slice(11, 19);
      return `${clock(i * 800)}-${clock(i * 800 + 1)}`;
    });

  test('100 ranges of a second per day, for an amount that takes years', () => {
    expect(parse({ zone: 'UTC', hours: { mon: seconds(100) } })).toEqual([]);
    const calendar = createCalendar({ zone: 'UTC', hours: { 'mon-sun': seconds(100) } });
    bounded(() => {
      expect(calendar.between('2026-03-02T00:00Z', '2026-03-09T00:00Z').as('seconds')).toBe(700);
      // 365 days of 100 s, and leap days: the rest is in the tenth year
      expect(calendar.add('2020-01-01T00:00Z', { seconds: 3653 * 100 }).toISO()).toContain('2029-12-31T22:00:01');
    });
  });

  test.each([101, 2000, 50_000])('%d ranges on one day', (length) => {
    expect(parse({ zone: 'UTC', hours: { mon: seconds(length) } })).toEqual([['tooLarge', 'hours.mon']]);
    expect(parse({ zone: 'UTC', hours: {}, overrides: { '2026-03-04': seconds(length) } })).toEqual([
      ['tooLarge', 'overrides.2026-03-04'],
    ]);
  });

  test('100 ranges that all overlap', () => {
    const issues = parse({ zone: 'UTC', hours: { mon: Array.from({ length: 100 }, () => '09:00-18:00') } });
    expect(issues.length).toBeGreaterThan(0);
    expect(new Set(issues.map(([code]) => code))).toEqual(new Set(['overlappingRanges']));
  });

  test('a million malformed holidays, and a million valid ones', () => {
    expect(
      parse({ zone: 'UTC', hours: {}, holidays: Array.from({ length: 1_000_000 }, () => 7) }).length,
    ).toBeGreaterThan(0);
    expect(
      parse({ zone: 'UTC', hours: {}, holidays: Array.from({ length: 1_000_000 }, () => '2026-01-01') }).length,
    ).toBeLessThan(2);
  });

  test('50,000 closures', () => {
    const closures = Array.from({ length: 50_000 }, (_, i) => ({
      from: i * 7_200_000,
      until: i * 7_200_000 + 3_600_000,
    }));
    expect(parse({ zone: 'UTC', hours: '24/7', closures })).toEqual([]);
    const { timeline } = createCalendar({ zone: 'UTC', hours: '24/7', closures });
    bounded(() => {
      expect(timeline.between(0, 50_000 * 7_200_000)).toBe(50_000 * 3_600_000);
    });
  });
});

describe('depth', () => {
  const nest = (depth: number, wrap: (inner: unknown) => unknown, core: unknown): unknown => {
    let value = core;
    for (let i = 0; i < depth; i++) value = wrap(value);
    return value;
  };

  test.each<readonly [string, unknown]>([
    ['nested arrays as hours', { zone: 'UTC', hours: nest(100_000, (inner) => [inner], 1) }],
    ['nested objects as a zone', { zone: nest(100_000, (inner) => ({ inner }), 1), hours: {} }],
    ['nested arrays as a date', { zone: 'UTC', hours: {}, holidays: nest(100_000, (inner) => [inner], 1) }],
    [
      'nested arrays as an instant',
      { zone: 'UTC', hours: {}, closures: [{ from: nest(100_000, (inner) => [inner], 1), until: 1 }] },
    ],
  ])('%s', (_what, definition) => {
    expect(parse(definition).length).toBeGreaterThan(0);
  });

  test.each(['union', 'intersection', 'difference'])('a calendar inside 100,000 levels of %s', (word) => {
    const deep = nest(100_000, (inner) => ({ [word]: [inner] }), { zone: 'UTC', hours: {} });
    expect(parse(deep).length).toBeGreaterThan(0);
  });

  test('a calendar that contains itself', () => {
    const ring: { union: unknown[] } = { union: [] };
    ring.union.push(ring);
    expect(parse(ring).length).toBeGreaterThan(0);
  });
});

describe('values that are not JSON', () => {
  test.each<readonly [string, unknown]>([
    ['a symbol', Symbol('x')],
    ['a bigint', 10n],
    ['a function', () => ({ zone: 'UTC', hours: {} })],
    ['a Map', new Map([['zone', 'UTC']])],
    ['a Date', new Date()],
    [
      'a proxy that throws',
      new Proxy(
        {},
        {
          get: () => {
            throw new Error('caught');
          },
          ownKeys: () => ['zone'],
        },
      ),
    ],
  ])('%s', (_what, value) => {
    let outcome: unknown;
    try {
      outcome = parseCalendar(value).ok;
    } catch (error) {
      outcome = (error as Error).message;
    }
    expect([false, 'caught']).toContain(outcome);
  });

  test('an error thrown by a getter is not caught', () => {
    const definition = {
      zone: 'UTC',
      get hours(): never {
        throw new Error('mine');
      },
    };
    expect(() => parseCalendar(definition)).toThrow('mine');
  });
});

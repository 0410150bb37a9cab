import { createCalendar, createSla, parseCalendar, supportCatalog } from 'prazo';
import { describe, expect, test } from 'vitest';

/** Input is read once, part by part, and the number of issues is limited. */

const calendar = createCalendar({ zone: 'UTC', hours: '24/7' });
const sla = createSla({ catalog: supportCatalog, calendar });

/** An object that counts the reads of its parts. Each part has another value at the next read. */
function counted(parts: Readonly<Record<string, unknown>>, reads: Record<string, number>): object {
  const object = {};
  for (const [key, part] of Object.entries(parts)) {
    Object.defineProperty(object, key, {
      enumerable: true,
      get: () => {
        reads[key] = (reads[key] ?? 0) + 1;
        return reads[key] === 1 ? part : 'another';
      },
    });
  }
  return object;
}

describe('each part of the input is read once', () => {
  const ticket = { category: 'core', level: 'urgent', openedAt: '2026-03-02T09:00:00Z', tier: undefined };

  test('in a ticket, and the checked value is kept', () => {
    const reads = {};
    const parsed = sla.parseTicket(counted(ticket, reads));
    const { tier: _, ...kept } = ticket;
    expect(parsed).toEqual({ ok: true, value: kept });
    expect(reads).toEqual({ category: 1, level: 1, openedAt: 1, tier: 1 });
  });

  test('in a closure of a calendar', () => {
    const reads = {};
    const closure = { from: '2026-03-02T09:00:00Z', until: '2026-03-02T10:00:00Z' };
    const parsed = parseCalendar({ zone: 'UTC', hours: '24/7', closures: [counted(closure, reads)] });
    expect(parsed.ok && parsed.value.definition).toEqual({ zone: 'UTC', hours: '24/7', closures: [closure] });
    expect(reads).toEqual({ from: 1, until: 1 });
  });
});

test('a list that grows while it is read keeps its first length', () => {
  const events: unknown[] = [{ type: 'updated', at: '2026-03-02T10:00:00Z' }];
  let length = 0;
  const growing = new Proxy(events, {
    get: (list, key) => {
      if (key === 'length') return ++length;
      return Reflect.get(list, typeof key === 'string' && /^\d+$/.test(key) ? '0' : key);
    },
  });
  const given = { category: 'core', level: 'urgent', openedAt: '2026-03-02T09:00:00Z', events: growing };
  const parsed = sla.parseTicket(given);
  expect(parsed.ok && parsed.value.events).toEqual(events);
});

test('the issue of a missing part says what is expected', () => {
  const events = [{ type: 'paused' }, { type: 'escalated', at: 0 }];
  const ticket = sla.parseTicket({ category: 'core', level: 'low', openedAt: 0, events });
  const told = [ticket, parseCalendar({ zone: 'UTC' })].flatMap((result) => (result.ok ? [] : result.issues));
  expect(told).toEqual([
    {
      code: 'missing',
      path: 'events[0].at',
      expected: expect.stringMatching(/^an instant: /),
      received: 'undefined',
    },
    { code: 'missing', path: 'events[1].tier', expected: 'one of "specialised"', received: 'undefined' },
    {
      code: 'missing',
      path: 'hours',
      expected: 'weekly hours such as { "mon-fri": ["09:00-18:00"] }, or "24/7"',
      received: 'undefined',
    },
  ]);
});

test('a parsed ticket has its keys in one order, whatever the order in the input', () => {
  const parsed = sla.parseTicket({
    level: 'urgent',
    category: 'core',
    events: [{ at: 1, type: 'updated' }],
    openedAt: 0,
  });
  expect(JSON.stringify(parsed.ok && parsed.value)).toBe(
    '{"openedAt":0,"events":[{"type":"updated","at":1}],"category":"core","level":"urgent"}',
  );
});

test('a definition with a function for holidays is copied, and keeps the function', () => {
  const given = { zone: 'UTC', hours: { mon: ['09:00-18:00'] }, holidays: () => [] };
  const { definition } = createCalendar(given);
  given.hours.mon[0] = '10:00-18:00';
  expect(definition).toEqual({ zone: 'UTC', hours: { mon: ['09:00-18:00'] }, holidays: given.holidays });
  expect(Object.isFrozen(definition)).toBe(true);
});

describe('100,000 mistakes give 100 issues', () => {
  test.each<readonly [string, unknown, string]>([
    ['in one list', { zone: 'UTC', hours: {}, holidays: new Array(100_000).fill(7) }, 'holidays[99]'],
    [
      'in a list of lists',
      { zone: 'UTC', hours: {}, overrides: Object.fromEntries(days(1000).map((day) => [day, new Array(100).fill(7)])) },
      'overrides.2026-01-01[99]',
    ],
  ])('%s', (_where, definition, last) => {
    const parsed = parseCalendar(definition);
    const issues = parsed.ok ? [] : parsed.issues;
    expect(issues).toHaveLength(100);
    expect(issues[99]?.path).toBe(last);
  });
});

function days(count: number): readonly string[] {
  return Array.from({ length: count }, (_, i) => new Date(Date.UTC(2026, 0, 1 + i)).toISOString().slice(0, 10));
}

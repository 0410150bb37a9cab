import fc from 'fast-check';
import { parseCalendar } from 'prazo';
import { expect } from 'vitest';
import type { Law } from './laws';

/** Documents that are nearly calendars: every part is right, or wrong in a way that has been seen. */

const time = fc.constantFrom(
  '00:00',
  '09:00',
  '12:30',
  '17:59:59',
  '24:00',
  '24:01',
  '9:00',
  '25:00',
  '',
  '09:00 ',
  '-1:00',
);
const range = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(time, time).map(([a, b]) => `${a}-${b}`) },
  { weight: 1, arbitrary: fc.string() },
  { weight: 1, arbitrary: fc.jsonValue() },
);
const ranges = fc.oneof(
  { weight: 6, arbitrary: fc.array(range, { maxLength: 4 }) },
  { weight: 1, arbitrary: fc.jsonValue() },
);
const day = fc.constantFrom(
  'mon',
  'tue',
  'sun',
  'mon-fri',
  'fri-mon',
  'sat-sun',
  'monday',
  'Mon',
  'mon-',
  '',
  '__proto__',
  'constructor',
  'toString',
);
const date = fc.constantFrom(
  '2026-01-01',
  '2024-02-29',
  '2025-02-29',
  '2026-02-30',
  '0000-01-01',
  '9999-12-31',
  '10000-01-01',
  '275760-09-13',
  '2026-1-1',
  '',
  '__proto__',
);
const instant = fc.oneof(
  fc.constantFrom<unknown>(
    0,
    1,
    -1,
    0.5,
    8.64e15,
    -62_167_219_200_001,
    '2026-01-01T00:00Z',
    '2026-01-01',
    '0000-01-01T00:00Z',
    null,
  ),
  fc.jsonValue(),
);
/** An object with own keys of any name, `__proto__` included, as JSON.parse makes them. */
const table = <T>(key: fc.Arbitrary<string>, value: fc.Arbitrary<T>) =>
  fc
    .array(fc.tuple(key, value), { maxLength: 5 })
    .map((entries) =>
      JSON.parse(
        `{${entries.map(([name, of]) => `${JSON.stringify(name)}:${JSON.stringify(of) ?? 'null'}`).join(',')}}`,
      ),
    );
const holiday = fc.oneof(
  date,
  fc.record({ date, name: fc.jsonValue(), closed: range }, { requiredKeys: ['date'] }),
  fc.record(
    { month: fc.integer({ min: -1, max: 14 }), day: fc.integer({ min: -1, max: 33 }), closed: range },
    { requiredKeys: [] },
  ),
  fc.record(
    { name: fc.string(), coverage: fc.record({ from: fc.integer(), to: fc.integer() }), holidays: fc.array(date) },
    { requiredKeys: [] },
  ),
  fc.jsonValue(),
);
const plain = fc.record(
  {
    name: fc.oneof(fc.string(), fc.jsonValue()),
    zone: fc.oneof(fc.constantFrom('UTC', 'America/Sao_Paulo', 'Pacific/Apia', '+03:00', 'local', ''), fc.jsonValue()),
    hours: fc.oneof(
      { weight: 1, arbitrary: fc.constantFrom('24/7', '24/8') },
      { weight: 5, arbitrary: table(day, ranges) },
      { weight: 1, arbitrary: fc.jsonValue() },
    ),
    holidays: fc.oneof(
      { weight: 4, arbitrary: fc.array(holiday, { maxLength: 4 }) },
      { weight: 1, arbitrary: holiday },
    ),
    overrides: fc.oneof({ weight: 4, arbitrary: table(date, ranges) }, { weight: 1, arbitrary: fc.jsonValue() }),
    closures: fc.array(fc.record({ from: instant, to: instant, name: fc.jsonValue() }, { requiredKeys: [] }), {
      maxLength: 3,
    }),
    extra: fc.jsonValue(),
  },
  { requiredKeys: ['zone', 'hours'] },
);
const combined = fc.letrec<{ readonly any: unknown; readonly list: unknown }>((tie) => ({
  any: fc.oneof({ maxDepth: 3 }, plain, tie('list'), fc.jsonValue()),
  list: fc.oneof(
    fc
      .tuple(fc.constantFrom('union', 'intersection', 'difference', 'join'), fc.array(tie('any'), { maxLength: 3 }))
      .map(([word, list]) => ({ [word]: list })),
    fc
      .array(fc.record({ from: date, calendar: tie('any') }, { requiredKeys: [] }), { maxLength: 3 })
      .map((list) => ({ effective: list })),
  ),
})).any;

const WIDEST = 500;

/** Asked of a calendar that was let in, these must answer or refuse as the library does, never otherwise. */
function survives(document: unknown): void {
  const started = performance.now();
  const result = parseCalendar(document);
  if (result.ok) {
    const again = parseCalendar(JSON.parse(JSON.stringify(result.value)));
    expect(again.ok).toBe(true);
    for (const at of ['2026-01-01T00:00Z', '0000-01-02T00:00Z', '9999-12-30T00:00Z']) {
      try {
        result.value.isOpen(at);
        result.value.add(at, { hours: 5 });
      } catch (error) {
        expect(error).toMatchObject({ name: 'PrazoError' });
      }
    }
  } else {
    expect(result.issues.length).toBeGreaterThan(0);
    for (const { code, path, expected, received } of result.issues) {
      expect([typeof code, typeof path, typeof expected, typeof received]).toEqual([
        'string',
        'string',
        'string',
        'string',
      ]);
      expect(expected).not.toBe('');
      expect(received.length).toBeLessThan(WIDEST);
    }
  }
  expect(performance.now() - started).toBeLessThan(2000);
  expect(Object.keys(Object.prototype)).toEqual([]);
}

export const fuzzLaws: readonly Law[] = [
  ['a document that is nearly a calendar is one, or its issues are told', fc.property(combined, survives)],
  ['so is any JSON at all', fc.property(fc.jsonValue(), survives)],
];

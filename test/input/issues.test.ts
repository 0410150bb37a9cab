import { createCalendar, isPrazoError, labelOf, PrazoError, parseCalendar, parseCatalog } from 'prazo';
import { describe, expect, test } from 'vitest';
import { issuesThrownBy } from '../expecting';

const utc = createCalendar({ zone: 'UTC', hours: '24/7' });

describe('an amount', () => {
  const EXPECTED = issuesThrownBy(() => utc.add(0, 'soon'))[0]?.expected;

  test.each<readonly [string, unknown, object]>([
    ['without a unit', {}, { path: 'amount', expected: EXPECTED, received: 'no unit' }],
    ['of a text', { hours: '8' }, { path: 'amount.hours', expected: 'a number', received: '"8"' }],
    ['that is not a number', { hours: Number.NaN }, { path: 'amount', received: 'NaN ms' }],
    ['of half a millisecond', { milliseconds: 0.5 }, { path: 'amount', received: '0.5 ms' }],
    ['finer than a millisecond', 'PT0.0005S', { path: 'amount', received: '"PT0.0005S"' }],
  ])('%s is invalid', (_, amount, issue) => {
    expect(issuesThrownBy(() => utc.add(0, amount as never))).toMatchObject([{ code: 'invalidAmount', ...issue }]);
  });

  test.each([
    ['a tenth of a second, three times', { seconds: 0.1 + 0.2 }, 300],
    ['a third of an hour', { hours: 1 / 3 }, 1_200_000],
    ['a negative zero', { hours: -0 }, 0],
  ])('%s is whole milliseconds', (_, amount, ms) => {
    expect(utc.add(0, amount).toMillis()).toBe(ms);
  });
});

describe('an instant as text', () => {
  test.each([
    ['the last minute of an offset', '2026-03-02T12:00:00+23:59', Date.UTC(2026, 2, 1, 12, 1)],
    ['an offset of hours only', '2026-03-02T12:00:00-03', Date.UTC(2026, 2, 2, 15)],
    ['small letters', '2026-03-02t12:00:00z', Date.UTC(2026, 2, 2, 12)],
    ['the end of a day', '2026-03-02T24:00Z', Date.UTC(2026, 2, 3)],
    ['the last month', '2026-12-31T23:59:59Z', Date.UTC(2026, 11, 31, 23, 59, 59)],
    ['the first month', '2026-01-01T00:00:00Z', Date.UTC(2026, 0, 1)],
  ])('with %s is read', (_, text, ms) => {
    expect(utc.add(text, { hours: 0 }).toMillis()).toBe(ms);
  });

  test.each([
    ['a space in a number', '2026-03-02T1 :00:00Z'],
    ['a colon in a number', '2026-03-02T:2:00:00Z'],
    ['a slash in a number', '2026-03-/2T12:00:00Z'],
    ['a slash between numbers', '2026/03-02T12:00:00Z'],
    ['a slash before the day', '2026-03/02T12:00:00Z'],
    ['month 0', '2026-00-02T12:00:00Z'],
    ['month 13', '2026-13-02T12:00:00Z'],
    ['hour 24 and a second', '2026-03-02T24:00:01Z'],
    ['hour 24 and a millisecond', '2026-03-02T24:00:00.001Z'],
    ['an offset of 24 hours', '2026-03-02T12:00:00+24:00'],
    ['an offset of 60 minutes', '2026-03-02T12:00:00+00:60'],
    ['an offset without a sign', '2026-03-02T12:00:00 03:00'],
    ['a bracket in place of an offset', '[2026-03-02T12:00:00Z'],
  ])('with %s is invalid', (_, text) => {
    expect(issuesThrownBy(() => utc.isOpen(text))).toMatchObject([
      { code: 'invalidInstant', path: 'at', received: JSON.stringify(text) },
    ]);
  });

  test('after the year 9999 names the years that are accepted', () => {
    const at = Date.UTC(10_000, 0, 1);
    expect(issuesThrownBy(() => utc.isOpen(at))).toEqual([
      {
        code: 'instantOutOfRange',
        path: 'at',
        expected: 'an instant in the years 0000 to 9999',
        received: '253402300800000',
      },
    ]);
  });

  test.each([
    ['an object that only claims to be of luxon', { isLuxonDateTime: true }],
    ['an object with a toMillis of its own', { toMillis: () => 0 }],
  ])('%s is no instant', (_, value) => {
    expect(issuesThrownBy(() => utc.isOpen(value as never))).toMatchObject([
      { code: 'invalidInstant', received: 'an object' },
    ]);
  });
});

describe('a civil date', () => {
  test.each<readonly [string, unknown]>([
    ['with a text before it', 'on 2026-03-02'],
    ['with a text after it', '2026-03-02T12:00'],
    ['without zeros', '2026-3-2'],
    ['that does not exist', '2026-02-29'],
    ['in an object that is no Temporal date', { toString: () => '2026-03-02' }],
    ['that is null', null],
    ['that is a function', () => '2026-03-02'],
  ])('%s is not counted from', (_, date) => {
    expect(() => utc.countDays(date as never, '2026-03-09')).toThrow(PrazoError);
  });
});

describe('what a message shows of a value', () => {
  const received = (hours: unknown) =>
    (parseCalendar({ zone: 'UTC', hours }) as { readonly issues: readonly { readonly received: string }[] }).issues[0]
      ?.received;

  test.each<readonly [string, unknown, string]>([
    ['60 characters of a text', 'x'.repeat(60), `"${'x'.repeat(60)}"`],
    ['60 characters of a longer text', 'x'.repeat(61), `"${'x'.repeat(60)}…"`],
    ['a bigint', 12n, '12'],
    ['a function', () => 1, 'a function'],
    ['a symbol', Symbol('hours'), 'a symbol'],
    ['the length of an array', [1, 2], 'an array of 2'],
    ['null', null, 'null'],
  ])('%s', (_, hours, text) => {
    expect(received(hours)).toBe(text);
  });

  test.each([
    ['a key of 60 characters as it is', 'k'.repeat(60), `hours.${'k'.repeat(60)}`],
    ['a longer key quoted and shortened', 'k'.repeat(61), `hours["${'k'.repeat(60)}…"]`],
    ['a key with a space quoted', 'mon day', 'hours["mon day"]'],
  ])('%s', (_, key, path) => {
    const result = parseCalendar({ zone: 'UTC', hours: { [key]: [] } });
    expect(result).toMatchObject({ ok: false, issues: [{ path }] });
  });
});

describe('the message of an error', () => {
  const messageOf = (count: number) =>
    new PrazoError(
      Array.from(
        { length: count },
        (_, i) => ({ code: 'missing', path: `a${i}`, expected: 'x', received: 'y' }) as const,
      ),
    ).message.split('\n');

  test('has a line for each of five issues', () => {
    expect(messageOf(5)).toEqual([0, 1, 2, 3, 4].map((i) => `a${i}: expected x, received y (missing)`));
  });

  test('counts the issues after the first five', () => {
    expect(messageOf(7)).toHaveLength(6);
    expect(messageOf(7).at(-1)).toBe('… and 2 more');
  });
});

test.each<readonly [string, unknown]>([
  ['null', null],
  ['a text', 'PrazoError'],
  ['an error of another library', new Error('PrazoError')],
  ['an object without the mark', { name: 'PrazoError', issues: [] }],
  ['undefined', undefined],
  ['a function', () => undefined],
])('%s is no PrazoError', (_, value) => {
  expect(isPrazoError(value)).toBe(false);
});

describe('an object', () => {
  test.each(['__proto__', 'constructor', 'prototype'])('with the key %s is refused, with the key', (key) => {
    const result = parseCalendar(JSON.parse(`{ "zone": "UTC", "hours": {}, "${key}": {} }`));
    expect(result).toMatchObject({
      issues: [{ code: 'unknownKey', path: key, expected: 'no key of this name', received: `"${key}"` }],
    });
  });

  test('without a key that it needs says what belongs there', () => {
    const { issues } = parseCatalog({ levels: {}, categories: {} }) as { readonly issues: readonly object[] };
    expect(issues).toContainEqual(expect.objectContaining({ code: 'missing', path: 'id', received: 'undefined' }));
  });

  test('that is a text is expected to have the keys of a calendar', () => {
    const result = parseCalendar('UTC');
    expect(result).toMatchObject({
      issues: [{ code: 'wrongType', received: '"UTC"', expected: expect.stringMatching(/zone/) }],
    });
  });
});

describe('ranges of a day', () => {
  const issues = (...ranges: readonly unknown[]) => {
    const result = parseCalendar({ zone: 'UTC', hours: { mon: ranges } });
    return result.ok ? [] : result.issues.map(({ code, path, expected }) => [code, path, expected]);
  };

  test('that touch do not overlap', () => {
    expect(issues('09:00-12:00', '12:00-18:00')).toEqual([]);
  });

  test('that overlap are reported in their order of time, with the index of the list', () => {
    expect(issues('13:00-18:00', '09:00-14:00')).toEqual([
      ['overlappingRanges', 'hours.mon[0]', 'ranges that do not overlap'],
    ]);
  });

  test('that are empty say how to write a whole day and a closed day', () => {
    expect(issues('09:00-09:00')).toEqual([
      [
        'invalidRange',
        'hours.mon[0]',
        'an end that differs from the start: write "00:00-24:00" for a whole day, and no range for a closed day',
      ],
    ]);
  });

  test('of another form show an example', () => {
    expect(issues('nine to five')).toEqual([
      ['invalidRange', 'hours.mon[0]', 'a range of local time such as "09:00-18:00"'],
    ]);
  });

  test('of which one is malformed do not hide that the others overlap', () => {
    expect(issues('x', '09:00-12:00', '11:00-13:00').map(([code]) => code)).toEqual([
      'invalidRange',
      'overlappingRanges',
    ]);
  });
});

describe('a label', () => {
  test.each<readonly [string, unknown]>([
    ['a number', 7],
    ['null', null],
  ])('in %s in place of a language is wrongType', (_, language) => {
    expect(issuesThrownBy(() => labelOf({ en: 'High' }, 'high', language as never))).toMatchObject([
      { code: 'wrongType', path: 'language' },
    ]);
  });

  test('that is one text needs no language', () => {
    expect(labelOf('High', 'high', undefined as never)).toBe('High');
  });
});

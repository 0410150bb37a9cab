import { DateTime, Duration } from 'luxon';
import { type Amount, createCalendar } from 'prazo';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';

const always = createCalendar({ zone: 'UTC', hours: '24/7' });
const read = (amount: unknown): number => always.add(0, amount as Amount).toMillis();
const HOUR = 3_600_000;

describe('an amount', () => {
  test.each<readonly [unknown, number]>([
    [{ hours: 8 }, 8 * HOUR],
    [{ minutes: 90 }, 1.5 * HOUR],
    [{ seconds: 1 }, 1000],
    [{ milliseconds: 1 }, 1],
    [{ hours: 1, minutes: 30, seconds: 15, milliseconds: 250 }, 1.5 * HOUR + 15_250],
    [{ hours: 0.1 }, HOUR / 10],
    [{ minutes: 0.1 }, 6000],
    [{ hours: 1 / 3 }, HOUR / 3],
    [{ hours: -2 }, -2 * HOUR],
    [{ hours: 1, minutes: -30 }, HOUR / 2],
    [{ hours: 1, minutes: undefined }, HOUR],
    [{ hours: 0 }, 0],
    [{ hours: -0 }, 0],
    ['PT8H', 8 * HOUR],
    ['PT1H30M', 1.5 * HOUR],
    ['PT0.25S', 250],
    ['PT0.250000S', 250],
    ['-PT2H', -2 * HOUR],
    ['PT0S', 0],
    [Duration.fromObject({ hours: 8 }), 8 * HOUR],
    [Duration.fromObject({ days: 0, hours: 8 }), 8 * HOUR],
    [Duration.fromMillis(1234), 1234],
    [DateTime.fromMillis(8 * HOUR).diff(DateTime.fromMillis(0)), 8 * HOUR],
    ['-PT23H30M', -23.5 * HOUR],
    ['PT-23H-30M', -23.5 * HOUR],
    ['-PT0.001S', -1],
    ['PT-0.001S', -1],
    ['PT1H-30M', HOUR / 2],
  ])('%j', (amount, ms) => {
    expect(read(amount)).toBe(ms);
  });
});

describe('a Temporal.Duration as an amount', () => {
  test.each<readonly [string, Temporal.DurationLike, number]>([
    ['of hours', { hours: 8 }, 8 * HOUR],
    ['of all clock units', { hours: 1, minutes: 30, seconds: 15, milliseconds: 250 }, 1.5 * HOUR + 15_250],
    ['of 90 minutes', { minutes: 90 }, 1.5 * HOUR],
    ['negative', { hours: -23, minutes: -30 }, -23.5 * HOUR],
    ['of 0 hours', { hours: 0 }, 0],
    ['of microseconds that add up to whole ms', { microseconds: 3000 }, 3],
    ['of units below ms that add up to whole ms', { milliseconds: 1, microseconds: 999, nanoseconds: 1000 }, 2],
    ['of negative units below ms', { microseconds: -999, nanoseconds: -1000 }, -1],
  ])('%s', (_what, units, ms) => {
    const duration = Temporal.Duration.from(units);
    expect(read(duration)).toBe(ms);
    expect(read(duration.toString())).toBe(ms);
  });

  test('of any copy of Temporal is recognized by its tag', () => {
    expect(read({ [Symbol.toStringTag]: 'Temporal.Duration', hours: 8 })).toBe(8 * HOUR);
  });

  test.each(['days', 'weeks', 'months', 'years'])('with %s is an error that names the unit', (unit) => {
    const issue = { code: 'invalidAmount', path: `amount.${unit}`, received: `"${unit}"` };
    expect(() => read(Temporal.Duration.from({ hours: 1, [unit]: 1 }))).toThrow(
      expect.objectContaining({ issues: [expect.objectContaining(issue)] }),
    );
  });

  test.each<readonly [string, unknown, string]>([
    ['nanosecond', Temporal.Duration.from({ nanoseconds: 1 }), '0 microseconds and 1 nanoseconds'],
    ['microsecond', Temporal.Duration.from({ hours: 1, microseconds: 1 }), '1 microseconds and 0 nanoseconds'],
    // As a number of ms, 1 ns next to a million hours is lost in rounding.
    ['nanosecond of many hours', Temporal.Duration.from({ hours: 1_000_000, nanoseconds: 1 }), '0 microseconds and 1'],
    ['ns as text', 'PT0.000000001S', '"PT0.000000001S"'],
    ['NaN', { [Symbol.toStringTag]: 'Temporal.Duration', nanoseconds: Number.NaN }, '0 microseconds and NaN'],
  ])('with a fraction of a ms is an error that shows it: %s', (_what, amount, received) => {
    const issue = { path: 'amount', expected: 'a finite amount of whole milliseconds' };
    expect(() => read(amount)).toThrow(
      expect.objectContaining({
        issues: [expect.objectContaining({ ...issue, received: expect.stringContaining(received) })],
      }),
    );
  });
});

describe('not an amount', () => {
  test.each<readonly [string, unknown]>([
    ['undefined', undefined],
    ['null', null],
    ['a number without a unit', 8],
    ['a text that is not ISO 8601', '8 hours'],
    ['empty text', ''],
    ['an empty object', {}],
    ['NaN', { hours: Number.NaN }],
    ['infinity', { hours: Number.POSITIVE_INFINITY }],
    ['minus infinity', { milliseconds: Number.NEGATIVE_INFINITY }],
    ['more ms than a safe integer', { hours: 1e300 }],
    ['a fraction of a millisecond', { milliseconds: 0.5 }],
    ['hours that are a fraction of a ms', { hours: 1e-7 }],
    ['days, whose length is not fixed', { days: 1 }],
    ['weeks', { weeks: 1 }],
    ['months', 'P1M'],
    ['days in ISO 8601', 'P1D'],
    ['days in a Duration', Duration.fromObject({ days: 1 })],
    ['an invalid Duration', Duration.invalid('why not')],
    ['a misspelt unit', { hour: 1 }],
    ['a unit whose number is a string', { hours: '8' }],
    ['a unit that is undefined', { hours: undefined }],
    ['a unit named like an inherited property', { toString: 1 }],
    ['ISO 8601 with digits below the ms', 'PT0.0009S'],
    ['ISO 8601 with ms and digits below', 'PT1H0.0015S'],
    ['ISO 8601 with digits below the ms after a comma', 'PT0,0019S'],
    ['an array', [8]],
  ])('%s', (_what, amount) => {
    expect(() => read(amount)).toThrow(expect.objectContaining({ code: 'invalidAmount' }));
  });

  test('the error has the path of the amount', () => {
    expect(() => always.add(0, { hours: 1, dayz: 2 } as Amount)).toThrow(
      expect.objectContaining({ issues: [expect.objectContaining({ code: 'invalidAmount', path: 'amount.dayz' })] }),
    );
  });
});

describe('a result', () => {
  const desk = createCalendar({ zone: 'America/Sao_Paulo', hours: { 'mon-fri': ['09:00-18:00'] } });

  test('is a Duration in hours and smaller units, ISO 8601 in JSON', () => {
    const open = desk.between('2026-03-02T09:00-03:00', '2026-03-06T17:30:15.250-03:00');
    expect(open.toObject()).toEqual({ hours: 44, minutes: 30, seconds: 15, milliseconds: 250 });
    expect(JSON.stringify({ open })).toBe('{"open":"PT44H30M15.25S"}');
  });

  test('is a negative Duration for a negative span', () => {
    expect(desk.between('2026-03-02T10:30-03:00', '2026-03-02T09:00-03:00').as('minutes')).toBe(-90);
  });

  test.each<readonly [number, string, object]>([
    [-23.5 * HOUR, '-PT23H30M', { hours: -23, minutes: -30 }],
    [-1, '-PT0.001S', { milliseconds: -1 }],
    [-1001, '-PT1.001S', { seconds: -1, milliseconds: -1 }],
    [-100 * HOUR, '-PT100H', { hours: -100 }],
    [-HOUR - 250, '-PT1H0.25S', { hours: -1, milliseconds: -250 }],
    [23.5 * HOUR, 'PT23H30M', { hours: 23, minutes: 30 }],
    [0, 'PT0S', {}],
  ])('of %d ms is written as %s, which luxon and Temporal read', (ms, iso, units) => {
    const open = always.between(0, ms);
    expect([open.toISO(), open.toJSON(), open.toString(), `${open}`, JSON.stringify(open)]).toEqual([
      ...[iso, iso, iso, iso],
      `"${iso}"`,
    ]);
    expect(open.toObject()).toEqual(units);
    expect(Duration.fromISO(iso).toMillis()).toBe(ms);
    expect(Temporal.Duration.from(iso).total('milliseconds')).toBe(ms);
    expect(read(iso)).toBe(ms);
    expect(read(open)).toBe(ms);
  });

  test('that is negative is otherwise like any Duration of luxon', () => {
    const open = always.between(23.5 * HOUR, 0);
    const same = always.between(23.5 * HOUR, 0);
    const luxons = Duration.fromObject({ hours: -23, minutes: -30 });
    expect(Duration.isDuration(open)).toBe(true);
    expect([open.isValid, open.toMillis(), open.as('hours'), +open]).toEqual([true, -23.5 * HOUR, -23.5, -23.5 * HOUR]);
    expect(open.negate().toISO()).toBe('PT23H30M');
    expect(open.plus({ hours: 24 }).rescale().toISO()).toBe('PT30M');
    expect(DateTime.fromMillis(0, { zone: 'UTC' }).plus(open).toMillis()).toBe(-23.5 * HOUR);
    expect(open.equals(same)).toBe(true);
    expect(open).toEqual(same);
    expect(open).toStrictEqual(same);
    expect(open).not.toEqual(always.between(23 * HOUR, 0));
    expect(Object.keys(open)).toEqual(Object.keys(luxons));
  });

  test('that is an instant is in the zone of the calendar, ISO 8601 in JSON', () => {
    const due = desk.add('2026-03-02T12:00:00Z', 'PT1H');
    expect([due.zoneName, due.isValid, JSON.stringify({ due })]).toEqual([
      'America/Sao_Paulo',
      true,
      '{"due":"2026-03-02T10:00:00.000-03:00"}',
    ]);
  });

  test('that is a list of intervals has valid, half-open, non-empty intervals', () => {
    const intervals = desk.intervals('2026-03-02T00:00-03:00', '2026-03-04T12:00-03:00');
    expect(intervals.every(({ isValid }) => isValid)).toBe(true);
    expect(intervals.map((interval) => interval.length('hours'))).toEqual([9, 9, 3]);
    expect(intervals[0]?.toISO()).toBe('2026-03-02T09:00:00.000-03:00/2026-03-02T18:00:00.000-03:00');
  });
});

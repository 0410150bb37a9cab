import { DateTime, Duration } from 'luxon';
import { type Amount, createCalendar } from 'prazo';
import { describe, expect, test } from 'vitest';

const always = createCalendar({ zone: 'UTC', hours: '24/7' });
const read = (amount: unknown): number => always.add(0, amount as Amount).toMillis();
const HOUR = 3_600_000;

describe('an amount is', () => {
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
  ])('%j', (amount, ms) => {
    expect(read(amount)).toBe(ms);
  });
});

describe('no amount is', () => {
  test.each<readonly [string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a number without a unit', 8],
    ['text', '8 hours'],
    ['empty text', ''],
    ['an empty object', {}],
    ['NaN', { hours: Number.NaN }],
    ['infinity', { hours: Number.POSITIVE_INFINITY }],
    ['minus infinity', { milliseconds: Number.NEGATIVE_INFINITY }],
    ['more than can be counted', { hours: 1e300 }],
    ['a fraction of a millisecond', { milliseconds: 0.5 }],
    ['hours that come to a fraction', { hours: 1e-7 }],
    ['days, whose length is not fixed', { days: 1 }],
    ['weeks', { weeks: 1 }],
    ['months', 'P1M'],
    ['days in ISO 8601', 'P1D'],
    ['days of a Duration', Duration.fromObject({ days: 1 })],
    ['an invalid Duration', Duration.invalid('why not')],
    ['a misspelt unit', { hour: 1 }],
    ['a unit as text', { hours: '8' }],
    ['a unit as nothing', { hours: undefined }],
    ['a unit it inherits', { toString: 1 }],
    ['text finer than a ms', 'PT0.0009S'],
    ['text of a ms and less', 'PT1H0.0015S'],
    ['text with a comma', 'PT0,0019S'],
    ['an array', [8]],
  ])('%s', (_what, amount) => {
    expect(() => read(amount)).toThrow(expect.objectContaining({ code: 'invalidAmount' }));
  });

  test('and the error says where', () => {
    expect(() => always.add(0, { hours: 1, dayz: 2 } as Amount)).toThrow(
      expect.objectContaining({ issues: [expect.objectContaining({ code: 'invalidAmount', path: 'amount.dayz' })] }),
    );
  });
});

describe('an answer is', () => {
  const desk = createCalendar({ zone: 'America/Sao_Paulo', hours: { 'mon-fri': ['09:00-18:00'] } });

  test('a Duration in hours and less, as ISO 8601 in JSON', () => {
    const open = desk.between('2026-03-02T09:00-03:00', '2026-03-06T17:30:15.250-03:00');
    expect(open.toObject()).toEqual({ hours: 44, minutes: 30, seconds: 15, milliseconds: 250 });
    expect(JSON.stringify({ open })).toBe('{"open":"PT44H30M15.25S"}');
  });

  test('negative as a whole where the span runs backwards', () => {
    expect(desk.between('2026-03-02T10:30-03:00', '2026-03-02T09:00-03:00').as('minutes')).toBe(-90);
  });

  test('an instant in the zone of the calendar, as ISO 8601 in JSON', () => {
    const due = desk.add('2026-03-02T12:00:00Z', 'PT1H');
    expect([due.zoneName, due.isValid, JSON.stringify({ due })]).toEqual([
      'America/Sao_Paulo',
      true,
      '{"due":"2026-03-02T10:00:00.000-03:00"}',
    ]);
  });

  test('intervals that are valid and half-open, none of them empty', () => {
    const intervals = desk.intervals('2026-03-02T00:00-03:00', '2026-03-04T12:00-03:00');
    expect(intervals.every(({ isValid }) => isValid)).toBe(true);
    expect(intervals.map((interval) => interval.length('hours'))).toEqual([9, 9, 3]);
    expect(intervals[0]?.toISO()).toBe('2026-03-02T09:00:00.000-03:00/2026-03-02T18:00:00.000-03:00');
  });
});

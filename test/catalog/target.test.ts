import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { readAgreedTarget, readTarget } from '../../src/catalog/read-target';
import { amountOf } from '../../src/catalog/target';
import { isPrazoError } from '../../src/input/error';

/** What is wrong with a target, each as `path code: expected, received`. */
function complaints(read: (value: unknown) => unknown, value: unknown): string[] {
  try {
    read(value);
  } catch (error) {
    if (!isPrazoError(error)) throw error;
    return error.issues.map(({ path, code, expected, received }) => `${path} ${code}: ${expected}, ${received}`);
  }
  return [];
}

const UNITS = '{ minutes }, { hours }, { businessMinutes }, { businessHours }, { days }, { businessDays }';

describe('a target', () => {
  it.each([
    { minutes: 30 },
    { hours: 2 },
    { hours: 0.5 },
    { hours: 0.1 },
    { minutes: 1 / 60_000 },
    { businessMinutes: 1 / 60_000 },
    { hours: 1 / 3_600_000 },
    { businessHours: 1 / 3_600_000 },
    { businessMinutes: 90, calendar: 'night' },
    { businessHours: 8 },
    { days: 7 },
    { days: 7, by: 'endOfDay', roll: 'following', calendar: 'plant' },
    { days: 1, by: '00:00', roll: 'preceding' },
    { businessDays: 3 },
    { businessDays: 3, by: '23:59' },
    { businessDays: 1, by: 'endOfDay' },
    'agreed',
  ])('%j', (target) => {
    expect(readTarget(target)).toEqual(target);
  });

  it('is a frozen copy', () => {
    const given = { hours: 2 };
    const target = readTarget(given);
    expect(Object.isFrozen(target)).toBe(true);
    expect(Object.isFrozen(given)).toBe(false);
  });

  it.each([
    [0, 'invalidTarget: a positive amount of whole milliseconds, 0'],
    [-1, 'invalidTarget: a positive amount of whole milliseconds, -1'],
    [Number.NaN, 'invalidTarget: a positive amount of whole milliseconds, NaN'],
    [Number.POSITIVE_INFINITY, 'invalidTarget: a positive amount of whole milliseconds, Infinity'],
    [1e300, 'invalidTarget: a positive amount of whole milliseconds, 1e+300'],
    [1e-9, 'invalidTarget: a positive amount of whole milliseconds, 1e-9'],
    ['2', 'wrongType: a number, "2"'],
    [null, 'wrongType: a number, null'],
  ])('of %s hours or minutes is none', (n, complaint) => {
    for (const unit of ['minutes', 'hours', 'businessMinutes', 'businessHours']) {
      expect(complaints(readTarget, { [unit]: n })).toEqual([`${unit} ${complaint}`]);
    }
  });

  it('is measured in whole milliseconds of its unit', () => {
    for (const unit of ['minutes', 'businessMinutes']) {
      expect(complaints(readTarget, { [unit]: 1 / 3_600_000 })).toHaveLength(1);
    }
  });

  it.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])('of %s days is none', (n) => {
    for (const unit of ['days', 'businessDays']) {
      expect(complaints(readTarget, { [unit]: n })).toEqual([
        `${unit} invalidTarget: a whole number of days, at least 1, ${n}`,
      ]);
    }
  });

  it.each([
    [{}, 'no unit but 0 keys'],
    [{ seconds: 3, weeks: 1 }, 'no unit but 2 keys'],
    [{ hours: 1, minutes: 30 }, 'minutes and hours'],
    [{ days: 1, businessDays: 1 }, 'days and businessDays'],
    ['soon', '"soon"'],
    [8, '8'],
    [null, 'null'],
    [[{ hours: 1 }], 'an array of 1'],
    [{ due: '2026-01-01T00:00Z' }, 'no unit but 1 keys'],
  ])('%j names no unit, or more than one', (value, received) => {
    expect(complaints(readTarget, value)).toEqual([` invalidTarget: one of ${UNITS}, or "agreed", ${received}`]);
  });

  it('takes no unit that it only inherits', () => {
    expect(complaints(readTarget, Object.create({ hours: 1 }))).toHaveLength(1);
  });

  it.each(['9:00', '24:00', '12:60', '12:00:00', 'noon', '', 900, true, ' 12:00', '12:00\n'])(
    'is not due by %j',
    (by) => {
      expect(complaints(readTarget, { days: 1, by })).toEqual([
        `by invalidTime: a local time HH:MM, or "endOfDay", ${JSON.stringify(by)}`,
      ]);
    },
  );

  it('has no option that is null', () => {
    expect(readTarget({ days: 1, by: null, roll: null, calendar: null })).toEqual({ days: 1 });
  });

  it('is not due by what only looks like a time', () => {
    expect(complaints(readTarget, { days: 1, by: ['12:00'] })).toHaveLength(1);
  });

  it('has every other option where it belongs and of the right kind', () => {
    expect(complaints(readTarget, { days: 1, roll: 'nearest', calendar: '' })).toEqual([
      'roll unknownValue: one of "following", "preceding", "nearest"',
      'calendar wrongType: the name of a calendar, ""',
    ]);
    expect(complaints(readTarget, { businessDays: 1, roll: 'following' })).toEqual([
      'roll unknownKey: with businessDays only calendar, by, "following"',
    ]);
    expect(complaints(readTarget, { businessHours: 1, by: '12:00', calender: 'x' })).toEqual([
      'by unknownKey: with businessHours only calendar, "12:00"',
      'calender unknownKey: with businessHours only calendar, "x"',
    ]);
    for (const unit of ['minutes', 'hours', 'businessMinutes']) {
      expect(complaints(readTarget, { [unit]: 1, by: '12:00', roll: 'following' })).toHaveLength(2);
      expect(readTarget({ [unit]: 1, calendar: 'x' })).toEqual({ [unit]: 1, calendar: 'x' });
    }
    expect(complaints(readTarget, { hours: 1, calendar: 5 })).toEqual([
      'calendar wrongType: the name of a calendar, 5',
    ]);
  });
});

describe('what was agreed', () => {
  it.each([{ hours: 2 }, { businessDays: 3, by: '18:00' }])('may be %j', (target) => {
    expect(readAgreedTarget(target)).toEqual(target);
  });

  it.each([
    '2026-11-23T16:40:00-03:00',
    new Date('2026-11-23T19:40:00Z'),
    DateTime.fromISO('2026-11-23T16:40:00-03:00', { setZone: true }),
    Date.UTC(2026, 10, 23, 19, 40),
    { epochMilliseconds: Date.UTC(2026, 10, 23, 19, 40) },
  ])('may be a fixed instant, %s', (due) => {
    const target = readAgreedTarget({ due });
    expect(target).toEqual({ due: '2026-11-23T19:40:00.000Z' });
    expect(Object.isFrozen(target)).toBe(true);
  });

  it('is not "agreed" again, nor an instant with a unit', () => {
    expect(complaints(readAgreedTarget, 'agreed')).toEqual([` invalidTarget: one of ${UNITS}, { due }, "agreed"`]);
    expect(complaints(readAgreedTarget, { due: 0, hours: 1 })).toEqual(['hours unknownKey: no other key with due, 1']);
  });

  it('is an instant with an offset', () => {
    expect(complaints(readAgreedTarget, { due: '2026-11-23' })).toEqual([
      expect.stringMatching(/^due invalidInstant: .+, "2026-11-23"$/),
    ]);
  });
});

describe('amountOf', () => {
  it.each([
    [
      { hours: 2, calendar: 'x' },
      { unit: 'hours', amount: 2 },
    ],
    [
      { businessDays: 3, by: '18:00' },
      { unit: 'businessDays', amount: 3 },
    ],
    ['agreed', undefined],
    [{ due: 0 }, undefined],
  ] as const)('of %j is %j', (target, amount) => {
    expect(amountOf(target)).toEqual(amount);
  });
});

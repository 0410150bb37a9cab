import { describe, expect, it } from 'vitest';
import { readTarget } from '../../src/catalog/read-target';
import { amountOf, UNIT_MS, UNITS, type Unit } from '../../src/catalog/target';
import { complaints } from './issues';
import { HUNDRED_YEARS } from './limits';

const NAMED = UNITS.map((unit) => `{ ${unit} }`).join(', ');

describe('a target', () => {
  it.each([
    { seconds: 90 },
    { seconds: 0.001 },
    { seconds: 36_525 * 86_400, from: 'nextOpening', calendar: 'night' },
    { businessSeconds: 0.25, calendar: 'night' },
    { minutes: 30 },
    { minutes: 30, from: 'nextOpening' },
    { hours: 2 },
    { hours: 2, calendar: 'night', from: 'nextOpening' },
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
    { days: 36_525, roll: 'nearest', from: 'nextOpening' },
    { months: 1 },
    { months: 1200, by: '12:00', roll: 'nearest', calendar: 'plant' },
    { businessDays: 0, by: '12:00' },
    { businessDays: 0, by: 'endOfDay', cutoff: '00:00' },
    { businessDays: 36_525, cutoff: '23:59' },
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
  ])('%s of a unit of fixed length is an error', (n, complaint) => {
    for (const unit of Object.keys(UNIT_MS)) {
      expect(complaints(readTarget, { [unit]: n })).toEqual([`${unit} ${complaint}`]);
    }
  });

  it('must be whole milliseconds', () => {
    for (const unit of ['seconds', 'businessSeconds', 'minutes', 'businessMinutes']) {
      expect(complaints(readTarget, { [unit]: 1 / 3_600_000 })).toHaveLength(1);
    }
  });

  it.each(Object.entries(HUNDRED_YEARS))('in %s may be as long as 100 years', (unit, most) => {
    expect(readTarget({ [unit]: most })).toEqual({ [unit]: most });
  });

  it.each(Object.entries(HUNDRED_YEARS).map(([unit, most]) => [unit, most + 1] as const))(
    'of more than 100 years in %s is an error',
    (unit, n) => {
      expect(complaints(readTarget, { [unit]: n })).toEqual([`${unit} invalidTarget: at most 100 years, ${n}`]);
    },
  );

  it.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])('of %s days is an error', (n) => {
    const whole = (unit: string) => `${unit} invalidTarget: a whole number of ${unit}, at least 1`;
    expect(complaints(readTarget, { days: n })).toEqual([`${whole('days')}, ${n}`]);
    expect(complaints(readTarget, { months: n })).toEqual([`${whole('months')}, ${n}`]);
    expect(complaints(readTarget, { businessDays: n })).toEqual([
      `businessDays invalidTarget: a whole number of days, at least 1, or 0 with by, ${n}`,
    ]);
  });

  it('may have 0 business days only with by', () => {
    expect(complaints(readTarget, { businessDays: 0, cutoff: '16:00' })).toHaveLength(1);
    expect(complaints(readTarget, { businessDays: 0, by: undefined })).toHaveLength(1);
    expect(complaints(readTarget, { businessDays: 0, by: '12' })).toEqual([
      'by invalidTime: a local time HH:MM, or "endOfDay", "12"',
    ]);
    expect(complaints(readTarget, { businessDays: -1, by: '12:00' })).toHaveLength(1);
    expect(complaints(readTarget, { days: 0, by: '12:00' })).toHaveLength(1);
    expect(complaints(readTarget, { months: 0, by: '12:00' })).toHaveLength(1);
  });

  it.each([
    [{}, 'no unit'],
    [{ hour: 3, soon: 1 }, 'no unit'],
    [{ hours: 1, minutes: 30 }, 'minutes and hours'],
    [{ days: 1, businessDays: 1 }, 'days and businessDays'],
    ['soon', '"soon"'],
    [8, '8'],
    [null, 'null'],
    [[{ hours: 1 }], 'an array of 1'],
    [{ due: '2026-01-01T00:00Z' }, 'no unit'],
  ])('%j names no unit or several units: an error', (value, received) => {
    expect(complaints(readTarget, value)).toEqual([` invalidTarget: one of ${NAMED}, or "agreed", ${received}`]);
  });

  it('ignores inherited units', () => {
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

  it('drops options that are null', () => {
    expect(readTarget({ days: 1, by: null, roll: null, from: null, calendar: null })).toEqual({ days: 1 });
    expect(readTarget({ businessDays: 1, by: null, cutoff: null })).toEqual({ businessDays: 1 });
  });

  it('rejects by that is not a time of day', () => {
    expect(complaints(readTarget, { days: 1, by: ['12:00'] })).toHaveLength(1);
    expect(complaints(readTarget, { businessDays: 1, cutoff: ['12:00'] })).toHaveLength(1);
  });

  it.each(['9:00', '24:00', 'endOfDay', '', 900])('rejects the cutoff %j', (cutoff) => {
    expect(complaints(readTarget, { businessDays: 1, cutoff })).toEqual([
      `cutoff invalidTime: a local time HH:MM, ${JSON.stringify(cutoff)}`,
    ]);
  });

  it.each(['opening', 'NextOpening', '', true])('rejects from %j', (from) => {
    expect(complaints(readTarget, { hours: 1, from })).toEqual([
      `from unknownValue: "nextOpening", ${JSON.stringify(from)}`,
    ]);
  });

  it.each(['none', 'Following', ''])('rejects roll %j', (roll) => {
    expect(complaints(readTarget, { months: 1, roll })).toEqual([
      `roll unknownValue: one of "following", "preceding", "nearest", ${JSON.stringify(roll)}`,
    ]);
  });

  it('drops options that are undefined', () => {
    const options = { calendar: undefined, from: undefined, by: undefined, cutoff: undefined, roll: undefined };
    expect(readTarget({ hours: 1, ...options })).toEqual({ hours: 1 });
    expect(Object.keys(readTarget({ businessDays: 1, ...options, hours: undefined }))).toEqual(['businessDays']);
  });

  const GIVEN = { calendar: 'x', from: 'nextOpening', by: '12:00', cutoff: '12:00', roll: 'following' };
  const ALLOWED: Readonly<Record<Unit, readonly string[]>> = {
    seconds: ['calendar', 'from'],
    minutes: ['calendar', 'from'],
    hours: ['calendar', 'from'],
    businessSeconds: ['calendar'],
    businessMinutes: ['calendar'],
    businessHours: ['calendar'],
    days: ['calendar', 'by', 'roll', 'from'],
    months: ['calendar', 'by', 'roll'],
    businessDays: ['calendar', 'by', 'cutoff'],
  };
  it.each(Object.entries(ALLOWED))('in %s accepts only the options %j', (unit, allowed) => {
    for (const [option, value] of Object.entries(GIVEN)) {
      const target = { [unit]: 1, [option]: value };
      if (allowed.includes(option)) expect(readTarget(target)).toEqual(target);
      else {
        const expected = `${option} unknownKey: an option of ${unit}: ${allowed.join(', ')}, ${JSON.stringify(value)}`;
        expect(complaints(readTarget, target)).toEqual([expected]);
      }
    }
  });

  it('reports all issues at once', () => {
    expect(complaints(readTarget, { days: 0, roll: 'next', calendar: '', cutoff: '12:00' })).toEqual([
      'days invalidTarget: a whole number of days, at least 1, 0',
      'roll unknownValue: one of "following", "preceding", "nearest", "next"',
      'calendar wrongType: the name of a calendar, ""',
      'cutoff unknownKey: an option of days: calendar, by, roll, from, "12:00"',
    ]);
    expect(complaints(readTarget, { businessHours: 1, by: '12:00', calender: 'x' })).toEqual([
      'by unknownKey: an option of businessHours: calendar, "12:00"',
      'calender unknownKey: an option of businessHours: calendar, "x"',
    ]);
    expect(complaints(readTarget, { hours: 1, calendar: 5 })).toEqual([
      'calendar wrongType: the name of a calendar, 5',
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
    [
      { months: 6, roll: 'nearest' },
      { unit: 'months', amount: 6 },
    ],
    [
      { businessDays: 0, by: '18:00' },
      { unit: 'businessDays', amount: 0 },
    ],
    ['agreed', undefined],
    [{ due: 0 }, undefined],
  ] as const)('of %j is %j', (target, amount) => {
    expect(amountOf(target)).toEqual(amount);
  });
});

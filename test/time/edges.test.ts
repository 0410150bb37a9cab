import { IANAZone } from 'luxon';
import { describe, expect, test } from 'vitest';
import { civilDay, parseDay, weekdayOf, yearOfDay } from '../../src/input/civil';
import { dateTimeMaker, toDuration } from '../../src/time/date-time';
import { findZone, type Zone } from '../../src/time/zone';

/** Edge cases at which a changed sign or bound in src/time gives another result. */

const zone = (name: string): Zone => findZone(name) as Zone;
const HOUR = 3_600_000;
const YEAR_0 = -62_167_219_200_000;
const LAST_DATE = 8.64e15;

describe('civil dates', () => {
  test('another text is undefined, not an error', () => {
    const texts = ['', 'x', '2026-02-29', '2026-02-30', '2026-13-01', '2026-00-10', '2026-01-00', '2026-1-1'];
    expect(texts.map(parseDay)).toEqual(texts.map(() => undefined));
    expect(['x2026-01-01', '2026-01-01x', '2026-01-01T00:00'].map(parseDay)).toEqual([undefined, undefined, undefined]);
    expect(parseDay('2024-02-29')).toBe(Date.UTC(2024, 1, 29) / (24 * HOUR));
  });

  test('the first and the last day of a year are in that year', () => {
    const days = [civilDay(1999, 12, 31), civilDay(2000, 1, 1), civilDay(2000, 12, 31), civilDay(2001, 1, 1)];
    expect(days.map(yearOfDay)).toEqual([1999, 2000, 2000, 2001]);
    expect([yearOfDay(civilDay(0, 1, 1)), yearOfDay(civilDay(99, 6, 1))]).toEqual([0, 99]);
  });

  test('weekdays are right before and after 1970', () => {
    // 1 January 1970 was a Thursday. The day before was a Wednesday, and so was the day a week before that.
    expect([0, 1, 3, -1, -4, -8].map(weekdayOf)).toEqual(['thu', 'fri', 'sun', 'wed', 'sun', 'wed']);
  });
});

describe('durations', () => {
  const SECOND = 1000;
  const MINUTE = 60 * SECOND;

  test.each([
    [0, {}],
    [1, { milliseconds: 1 }],
    [999, { milliseconds: 999 }],
    [SECOND, { seconds: 1 }],
    [59_999, { seconds: 59, milliseconds: 999 }],
    [MINUTE, { minutes: 1 }],
    [MINUTE + 1, { minutes: 1, milliseconds: 1 }],
    [59 * MINUTE + 59 * SECOND, { minutes: 59, seconds: 59 }],
    [HOUR, { hours: 1 }],
    [HOUR + SECOND, { hours: 1, seconds: 1 }],
    [100 * HOUR + 2 * MINUTE + 3 * SECOND + 4, { hours: 100, minutes: 2, seconds: 3, milliseconds: 4 }],
    [-1, { milliseconds: -1 }],
    [-HOUR - MINUTE, { hours: -1, minutes: -1 }],
    [-2 * SECOND - 30, { seconds: -2, milliseconds: -30 }],
  ])('%d ms has only the units it needs', (ms, units) => {
    expect(toDuration(ms).toObject()).toEqual(units);
    expect(toDuration(ms).toMillis()).toBe(ms);
  });
});

describe('offsets', () => {
  test('are right in the year 0, which is 1 BC', () => {
    expect(zone('UTC').offsetAt(YEAR_0)).toBe(0);
    expect(zone('Asia/Tokyo').offsetAt(YEAR_0)).toBe((9 * 3600 + 18 * 60 + 59) * 1000);
  });

  test('at the first and last instants, and at invalid ones, are those of luxon', () => {
    const ours = dateTimeMaker(zone('America/New_York'))(0).zone;
    const luxons = IANAZone.create('America/New_York');
    for (const ms of [LAST_DATE, -LAST_DATE, YEAR_0 - 1, 253_402_300_800_000]) {
      expect(ours.offset(ms)).toBe(luxons.offset(ms));
    }
    expect(ours.offset(Number.NaN)).toBeNaN();
  });

  test('change at a transition, not a millisecond before', () => {
    const spring = Date.UTC(2026, 2, 8, 7);
    const autumn = Date.UTC(2026, 10, 1, 6);
    const offsets = [spring - 1, spring, autumn - 1, autumn].map((ms) => zone('America/New_York').offsetAt(ms) / HOUR);
    expect(offsets).toEqual([-5, -4, -4, -5]);
  });
});

describe('zones by name', () => {
  test('are found in any casing, but only by name', () => {
    expect(findZone('america/sao_paulo')?.offsetAt(0)).toBe(-3 * HOUR);
    expect(['+03:00', '-0300', 'Nowhere/Land', ''].map(findZone)).toEqual([undefined, undefined, undefined, undefined]);
  });

  test('a local time near a transition does not depend on earlier questions', () => {
    const newYork = zone('America/New_York');
    const midnight = Date.UTC(2026, 2, 8);
    const asked = [0, 1, 2, 2.5, 3, 4].map((hour) => (newYork.instantOf(midnight + hour * HOUR) - midnight) / HOUR);
    expect(asked).toEqual([5, 6, 7, 7, 7, 8]);
    const november = Date.UTC(2026, 10, 1);
    const later = [0, 1, 1.5, 2, 3].map((hour) => (newYork.instantOf(november + hour * HOUR) - november) / HOUR);
    expect(later).toEqual([4, 5, 5.5, 7, 8]);
    expect((newYork.instantOf(midnight) - midnight) / HOUR).toBe(5);
  });
});

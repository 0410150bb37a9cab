import { IANAZone } from 'luxon';
import { describe, expect, test } from 'vitest';
import { civilDay, parseDay, weekdayOf, yearOfDay } from '../../src/input/civil';
import { check, unwrap } from '../../src/input/schema';
import { dateTimeAt, dateTimeMaker, toDuration } from '../../src/time/date-time';
import { fixedOffset, joinedOffsets } from '../../src/time/offsets';
import { findZone, type Zone } from '../../src/time/zone';
import { zoneSchema } from '../../src/time/zone-definition';
import { issuesThrownBy } from '../expecting';

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

describe('a duration in ISO 8601', () => {
  test.each([
    [0, 'PT0S'],
    [90 * 60_000, 'PT1H30M'],
    [-90 * 60_000, '-PT1H30M'],
  ])('%d ms is %s', (ms, text) => {
    expect([toDuration(ms).toISO(), JSON.stringify(toDuration(ms))]).toEqual([text, `"${text}"`]);
  });
});

test('a DateTime at a fixed offset has that offset, and an English locale', () => {
  const made = dateTimeAt(0, -210);
  expect([made.toISO(), made.locale]).toEqual(['1969-12-31T20:30:00.000-03:30', 'en-US']);
});

describe('joined offsets', () => {
  const joined = joinedOffsets([
    { from: 1000, offsets: fixedOffset(HOUR) },
    { from: 2000, offsets: fixedOffset(-HOUR) },
  ]);

  test.each([
    ['before the first piece, are those of the first piece', 0, Number.NEGATIVE_INFINITY, 2000, HOUR],
    ['at the start of the second piece, are those of the second piece', 2000, 2000, Number.POSITIVE_INFINITY, -HOUR],
  ])('%s', (_, at, from, until, offset) => {
    expect(joined.spanAt(at)).toEqual({ from, until, offset });
  });
});

describe('a zone with coverage', () => {
  const DAY = 24 * HOUR;
  const limited = unwrap(
    check(zoneSchema, {
      name: 'Ours',
      changes: [{ from: '2000-01-01T00:00Z', offset: '-00:44:30' }],
      coverage: { from: 2026, until: 2027 },
    }),
  );
  const [first, end] = [Date.UTC(2026, 0) - 8 * DAY, Date.UTC(2028, 0) + 8 * DAY];

  test('has offsets from 8 days before its years to 8 days after them', () => {
    expect([first, end - 1].map((at) => limited.offsetAt(at))).toEqual([-2_670_000, -2_670_000]);
  });

  test.each([
    ['before', first - 1, '2025-12-23T23:59:59.999Z'],
    ['after', end, '2028-01-09T00:00:00.000Z'],
  ])('throws outsideCoverage for an instant %s them', (_, at, received) => {
    const expected = 'an instant in a year from 2026 to 2027, the coverage of the zone Ours';
    expect(issuesThrownBy(() => limited.offsetAt(at))).toEqual([
      { code: 'outsideCoverage', path: '', expected, received },
    ]);
  });
});

describe('offsets', () => {
  test('are right in the year 0, which is 1 BC', () => {
    expect(zone('UTC').offsetAt(YEAR_0)).toBe(0);
    expect(zone('Asia/Tokyo').offsetAt(YEAR_0)).toBe((9 * 3600 + 18 * 60 + 59) * 1000);
  });

  test('are found if they apply for twelve days only', () => {
    // The province of Tucumán was at -04:00 from 1 to 13 June 2004.
    const days = ['2004-05-31', '2004-06-02', '2004-06-12', '2004-06-14'];
    const hours = days.map((date) => zone('America/Argentina/Tucuman').offsetAt(Date.parse(`${date}T12:00Z`)) / HOUR);
    expect(hours).toEqual([-3, -4, -4, -3]);
  });

  test('of the year 2300 are those of today, not those of 1900', () => {
    expect(zone('America/Sao_Paulo').offsetAt(Date.UTC(2300, 0))).toBe(-3 * HOUR);
    expect(zone('America/Sao_Paulo').offsetAt(Date.UTC(1900, 0))).toBe(-(3 * 3600 + 6 * 60 + 28) * 1000);
  });

  test('of the year 9000 follow the yearly rule', () => {
    const offsets = [Date.UTC(9000, 0), Date.UTC(9000, 6)].map((at) => zone('America/New_York').offsetAt(at) / HOUR);
    expect(offsets).toEqual([-5, -4]);
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

  test('are not abbreviations, which runtimes read as a zone of their choice', () => {
    expect(['BST', 'IST', 'PST'].map(findZone)).toEqual([undefined, undefined, undefined]);
    expect(findZone('EST')?.name).toBe('EST');
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

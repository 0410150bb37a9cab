import { describe, expect, test } from 'vitest';
import { checkCost, checkDayCount, checkDays, checkSpan, horizonOf, searchFailed } from '../../src/timeline/limits';
import { timelineOf } from '../../src/timeline/timeline';
import type { TimelineSource } from '../../src/timeline/timeline-source';
import { issuesThrownBy } from '../expecting';

/** A year may cost a million, all years of a search three million, and all years of a sum ten million. */

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const year = (of: number, ms = 0): number => Date.UTC(of, 0, 1) + ms;

const costing = (cost: number): TimelineSource => ({
  name: 'desk',
  from: year(1500),
  until: year(2500),
  limitedBy: 'the test',
  cost,
  kindOf: () => undefined,
  intervalsIn: () => [],
});

const thousand = costing(1000);

describe('the highest cost', () => {
  test.each<readonly [string, (more: number) => void, expected: string, received: string]>([
    [
      'of a year',
      (more) => checkCost(1_000_000 + more),
      'at most 1000000 days and ranges a year',
      '1000001 days and ranges a year',
    ],
    [
      'of days that are visited',
      (more) => checkDays(thousand, -5 * DAY, 1000 * 366 * DAY - 5 * DAY + more),
      'at most 1000 years, at 1000 days and ranges a year',
      '1001 years of calendar desk',
    ],
    [
      'of days that are counted',
      (more) => checkDayCount(thousand, 3000 * 366 + more),
      'at most 3000 years, at 1000 days and ranges a year',
      '3001 years of calendar desk',
    ],
    [
      'of a sum',
      (more) => checkSpan(thousand, 100, 10_100 + more),
      'at most 10000 years, at 1000 days and ranges a year',
      '10001 years of calendar desk',
    ],
    [
      'of a sum backwards',
      (more) => checkSpan(thousand, 10_100 + more, 100),
      'at most 10000 years, at 1000 days and ranges a year',
      '10001 years of calendar desk',
    ],
  ])('%s | is allowed, and one more is too large', (_what, check, expected, received) => {
    check(0);
    expect(issuesThrownBy(() => check(1))).toEqual([{ code: 'tooLarge', path: '', expected, received }]);
  });
});

test.each([
  [366, 100],
  [30_000, 100],
  [30_001, 99],
  [1_000_000, 3],
])('a source that costs %i a year is searched for %i years', (cost, years) => {
  expect(horizonOf(costing(cost))).toBe(years);
});

test('a search that finds nothing names its horizon, and says tooLarge if the cost shortened it', () => {
  const failure = (cost: number) => searchFailed(costing(cost), 'noOpenTime', 2026).issues[0];
  expect(failure(366)).toMatchObject({ code: 'noOpenTime', expected: expect.stringContaining('100 years from 2026') });
  expect(failure(1_000_000)).toMatchObject({
    code: 'tooLarge',
    expected: expect.stringContaining('3 years from 2026'),
  });
});

test('years of one kind are compiled once, but a year that is covered in part by itself', () => {
  const compiled: number[] = [];
  const { between } = timelineOf({
    ...costing(366),
    from: Date.UTC(2000, 6, 1),
    until: Date.UTC(2010, 6, 1),
    kindOf: () => 'alike',
    intervalsIn: (of) => {
      compiled.push(of);
      return [year(of), year(of, 10 * HOUR), Date.UTC(of, 6, 15), Date.UTC(of, 6, 15, 5)];
    },
  });
  // 5 hours of July 2000, nine years of 15 hours, and 10 hours of January 2010.
  expect(between(Date.UTC(2000, 6, 1), Date.UTC(2010, 6, 1)) / HOUR).toBe(5 + 9 * 15 + 10);
  expect(compiled.toSorted()).toEqual([2000, expect.any(Number), 2010]);
});

import { describe, expect, test } from 'vitest';
import { WeekHours } from '../../../../src/entries/helpdesks/common/week-hours';

describe('WeekHours', () => {
  const HOUR = 3_600_000;
  const MINUTE = 60_000;

  test.each<readonly [situation: string, ranges: readonly (readonly [from: number, until: number])[], hours: unknown]>([
    ['one range', [[33, 41]], { mon: ['09:00-17:00'] }],
    [
      'two ranges on one day',
      [
        [33, 36],
        [37, 41],
      ],
      { mon: ['09:00-12:00', '13:00-17:00'] },
    ],
    [
      'touching ranges are joined',
      [
        [33, 36],
        [36, 41],
      ],
      { mon: ['09:00-17:00'] },
    ],
    [
      'overlapping ranges are joined',
      [
        [33, 38],
        [36, 41],
      ],
      { mon: ['09:00-17:00'] },
    ],
    ['a range past midnight is split', [[33, 50]], { mon: ['09:00-24:00'], tue: ['00:00-02:00'] }],
    ['a range of two days is split', [[33, 65]], { mon: ['09:00-24:00'], tue: ['00:00-17:00'] }],
    [
      'a range past the end of the week continues on Sunday',
      [[166, 2]],
      { sat: ['22:00-24:00'], sun: ['00:00-02:00'] },
    ],
    ['Saturday until midnight', [[160, 168]], { sat: ['16:00-24:00'] }],
    ['Sunday is the first day', [[0, 5]], { sun: ['00:00-05:00'] }],
    ['the whole week', [[0, 168]], '24/7'],
    ['no range', [], {}],
    ['an empty range', [[33, 33]], {}],
  ])('%s', (_situation, ranges, hours) => {
    const week = new WeekHours();
    for (const [from, until] of ranges) week.add(from * HOUR, until * HOUR);
    expect(week.hours()).toEqual(hours);
  });

  test.each([
    ['23:59', 23 * HOUR + 59 * MINUTE],
    ['23:59:59', 24 * HOUR - 1000],
    ['24:00', 24 * HOUR],
  ])('an end at %s | the end of the day', (_text, until) => {
    const week = new WeekHours();
    week.addOn(1, 9 * HOUR, until);
    expect(week.hours()).toEqual({ mon: ['09:00-24:00'] });
  });
});

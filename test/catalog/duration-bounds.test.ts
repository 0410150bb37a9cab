import { describe, expect, it } from 'vitest';
import { type DurationBounds, durationBoundsOf, isAlwaysShorter } from '../../src/catalog/duration-bounds';
import type { Target } from '../../src/catalog/target';

const shorter = (a: Target, b: Target): boolean =>
  isAlwaysShorter(durationBoundsOf(a) as DurationBounds, durationBoundsOf(b) as DurationBounds);

describe('a target is surely shorter than another', () => {
  it.each<[string, Target, Target]>([
    ['of the same unit', { hours: 2 }, { hours: 3 }],
    ['of the same measure in another unit', { minutes: 119 }, { hours: 2 }],
    ['of business minutes and hours', { businessMinutes: 59 }, { businessHours: 1 }],
    ['of the same calendar', { businessHours: 1, calendar: 'x' }, { businessHours: 2, calendar: 'x' }],
    [
      'in days that differ only in their number',
      { days: 6, by: '12:00', roll: 'following' },
      { days: 7, by: '12:00', roll: 'following' },
    ],
    ['in business days', { businessDays: 1 }, { businessDays: 2 }],
    ['when elapsed and business time may be equal', { hours: 7 }, { businessHours: 8 }],
    ['when it elapses before that many civil days', { hours: 22 }, { days: 1 }],
    ['when a day at its longest passes before', { days: 1 }, { hours: 26 }],
    ['when business days are at least civil days', { days: 1 }, { businessDays: 3 }],
    ['when hours pass before the business days can', { hours: 22 }, { businessDays: 1 }],
    ['when days with `by` pass at their latest', { days: 1, by: '23:00' }, { hours: 50 }],
    ['when days with `by` come at their earliest', { hours: 22 }, { days: 2, by: '00:00' }],
    ['in seconds and minutes', { seconds: 59 }, { minutes: 1 }],
    ['in business seconds and hours', { businessSeconds: 3599 }, { businessHours: 1 }],
    ['of elapsed time, whatever the calendar', { hours: 1, calendar: 'x' }, { hours: 2, calendar: 'y' }],
    ['with the same receipt', { hours: 1, from: 'nextOpening' }, { minutes: 61, from: 'nextOpening' }],
    ['when the other is received later', { hours: 1 }, { hours: 2, from: 'nextOpening' }],
    ['when days received later are longer still', { hours: 22 }, { days: 1, from: 'nextOpening' }],
    ['in months', { months: 1, roll: 'nearest' }, { months: 2, roll: 'nearest' }],
    ['when days pass before the shortest month', { days: 27 }, { months: 1 }],
    ['when the longest month passes before', { months: 1 }, { days: 32 }],
    ['when two of the longest months pass before', { months: 2 }, { hours: 62 * 24 + 2 }],
    ['when business days surely take longer than a month', { months: 1 }, { businessDays: 32 }],
    [
      'in business days with the same cutoff',
      { businessDays: 1, cutoff: '16:00' },
      { businessDays: 2, cutoff: '16:00' },
    ],
    ['when a cutoff only delays', { hours: 22 }, { businessDays: 1, cutoff: '16:00' }],
    ['on the day of the receipt', { businessDays: 0, by: '12:00' }, { businessDays: 1, by: '12:00' }],
    ['when a later roll only helps', { hours: 22 }, { days: 1, roll: 'following' }],
  ])('%s', (_, a, b) => {
    expect(shorter(a, b)).toBe(true);
    expect(shorter(b, a)).toBe(false);
  });
});

describe('neither target is surely shorter', () => {
  it.each<[string, Target, Target]>([
    ['when they are equal', { hours: 2 }, { minutes: 120 }],
    ['when business time may take longer, or as long', { businessHours: 8 }, { hours: 8 }],
    ['when business time may take longer, or not', { businessHours: 2 }, { hours: 8 }],
    ['of business time on two calendars', { businessHours: 2, calendar: 'x' }, { businessHours: 8 }],
    ['of business hours and business days', { businessHours: 8 }, { businessDays: 2 }],
    ['when a change of the clocks decides, at the long end', { days: 1 }, { hours: 25 }],
    ['when a change of the clocks decides, at the short end', { hours: 23 }, { days: 1 }],
    ['when `by` decides', { days: 1, by: '23:00' }, { hours: 49 }],
    ['when `by` decides, at its earliest', { hours: 23 }, { days: 2, by: '00:00' }],
    ['when `by` of one target decides', { days: 2 }, { days: 3, by: '12:00' }],
    ['when a later roll decides', { days: 1, roll: 'following' }, { hours: 100 }],
    ['when an earlier roll decides', { hours: 1 }, { days: 4, roll: 'preceding' }],
    // a roll back to before the start goes to the next opening, however late that is
    ['when an earlier due rolls to the next opening', { days: 1, roll: 'preceding' }, { hours: 100 }],
    ['when roll nearest decides, backwards', { hours: 1 }, { days: 4, roll: 'nearest' }],
    ['when roll nearest decides, forwards', { days: 1, roll: 'nearest' }, { hours: 100 }],
    ['when two rolls decide', { days: 1, roll: 'following' }, { days: 2, roll: 'preceding' }],
    ['when the receipt decides', { hours: 1, from: 'nextOpening' }, { hours: 100 }],
    ['when the receipt of days does', { days: 1, from: 'nextOpening' }, { hours: 100 }],
    [
      'when the calendar of the receipt decides',
      { hours: 1, from: 'nextOpening' },
      { hours: 2, from: 'nextOpening', calendar: 'x' },
    ],
    ['when the length of a month decides, at the short end', { days: 28 }, { months: 1 }],
    ['when the length of a month decides, at the long end', { months: 1 }, { days: 31 }],
    ['when `by` of a month decides', { days: 27 }, { months: 1, by: '00:00' }],
    ['when a cutoff decides', { businessDays: 1, cutoff: '16:00' }, { businessDays: 2 }],
    ['when the day of the receipt may be over at once', { seconds: 1 }, { businessDays: 0, by: '12:00' }],
    ['when `by` of a business day decides', { hours: 23 }, { businessDays: 2, by: '00:00' }],
  ])('%s', (_, a, b) => {
    expect(shorter(a, b)).toBe(false);
    expect(shorter(b, a)).toBe(false);
  });

  it('when one is not agreed yet, and has no span', () => {
    expect(durationBoundsOf('agreed')).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import { daysIn, fractionOf, instantAtFraction, movedByKey, rangeOf } from '../../../docs/playground/drag';
import { instantAt, localTimeAt } from '../../../docs/playground/local-time';
import { HOUR_MS } from '../../../src/input/units';

const NEW_YORK = 'America/New_York';
const at = (text: string) => instantAt(text, NEW_YORK) as number;
const told = (ms: number | undefined) => (ms === undefined ? undefined : localTimeAt(ms, NEW_YORK));
const limits = { from: at('2026-10-01T00:00'), until: at('2026-12-01T00:00') };

describe('a key', () => {
  it.each([
    ['ArrowRight', false, '2026-11-02T12:00', '2026-11-02T12:15'],
    ['ArrowUp', false, '2026-11-02T12:00', '2026-11-02T12:15'],
    ['ArrowLeft', false, '2026-11-02T00:00', '2026-11-01T23:45'],
    ['ArrowDown', false, '2026-11-02T12:00', '2026-11-02T11:45'],
    ['ArrowRight', true, '2026-11-02T12:00', '2026-11-03T12:00'],
    ['PageDown', false, '2026-11-02T12:00', '2026-11-01T12:00'],
    ['PageUp', false, '2026-11-02T12:00', '2026-11-03T12:00'],
    ['Home', false, '2026-11-02T12:00', '2026-10-01T00:00'],
    ['End', false, '2026-11-02T12:00', '2026-12-01T00:00'],
    ['ArrowLeft', true, '2026-10-01T12:00', '2026-10-01T00:00'],
    ['Enter', false, '2026-11-02T12:00', undefined],
  ])('%s (by days: %s) moves %s to %s', (key, byDay, from, to) => {
    expect(told(movedByKey(at(from), key, byDay, NEW_YORK, limits))).toBe(to);
  });

  // On 1 November clocks go back from 02:00 to 01:00. A quarter of an hour is elapsed time, a day is a civil day.
  it('moves through the hour that is repeated', () => {
    let ms = at('2026-11-01T00:45');
    const way: (string | undefined)[] = [];
    for (let i = 0; i < 9; i++) {
      ms = movedByKey(ms, 'ArrowRight', false, NEW_YORK, limits) as number;
      way.push(told(ms));
    }
    expect(way.slice(0, 6)).toEqual([
      '2026-11-01T01:00',
      '2026-11-01T01:15',
      '2026-11-01T01:30',
      '2026-11-01T01:45',
      '2026-11-01T01:00-05:00',
      '2026-11-01T01:15-05:00',
    ]);
    expect(way.at(-1)).toBe('2026-11-01T02:00');
  });

  it('keeps the local time over a day of 25 hours', () => {
    const ms = movedByKey(at('2026-10-31T12:00'), 'ArrowRight', true, NEW_YORK, limits) as number;
    expect(told(ms)).toBe('2026-11-01T12:00');
    expect(ms - at('2026-10-31T12:00')).toBe(25 * HOUR_MS);
  });
});

describe('the range of a timeline', () => {
  const range = rangeOf([at('2026-11-01T03:00'), at('2026-10-31T09:00')], NEW_YORK);

  it('has whole days, with one to spare', () => {
    expect([told(range.from), told(range.until)]).toEqual(['2026-10-31T00:00', '2026-11-03T00:00']);
  });

  it('has an instant for each fraction, rounded to quarters of an hour', () => {
    expect(told(instantAtFraction(0, range))).toBe('2026-10-31T00:00');
    expect(told(instantAtFraction(1, range))).toBe('2026-11-03T00:00');
    // Half of 73 h is 36 h 30 min: from midnight to 11:30 of the next day, since clocks go back in between.
    expect(told(instantAtFraction(0.5, range))).toBe('2026-11-01T11:30');
    expect(told(instantAtFraction(0.5001, range))).toBe('2026-11-01T11:30');
    expect(fractionOf(at('2026-11-01T11:30'), range)).toBe(0.5);
  });

  it('marks each day, or fewer days if there is no room', () => {
    expect(daysIn(range, NEW_YORK, 9).map(told)).toEqual(['2026-10-31T00:00', '2026-11-01T00:00', '2026-11-02T00:00']);
    expect(daysIn(range, NEW_YORK, 2).map(told)).toEqual(['2026-10-31T00:00', '2026-11-02T00:00']);
  });
});

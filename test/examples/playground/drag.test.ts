import { describe, expect, it } from 'vitest';
import { daysIn, fractionOf, instantAtFraction, movedByKey, rangeOf } from '../../../docs/playground/drag';
import { instantAt, localTimeAt } from '../../../docs/playground/local-time';

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
  ])('%s (a day: %s) moves %s to %s', (key, byDay, from, to) => {
    expect(told(movedByKey(at(from), key, byDay, NEW_YORK, limits))).toBe(to);
  });

  // Clocks go back from 02:00 to 01:00 on 1 November: a quarter of an hour is one of time, a day one of the calendar.
  it('moves through the hour that comes twice', () => {
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
    expect(ms - at('2026-10-31T12:00')).toBe(25 * 3_600_000);
  });
});

describe('the range of a timeline', () => {
  const range = rangeOf([at('2026-11-01T03:00'), at('2026-10-31T09:00')], NEW_YORK);

  it('is of whole days, with one to spare', () => {
    expect([told(range.from), told(range.until)]).toEqual(['2026-10-31T00:00', '2026-11-03T00:00']);
  });

  it('has an instant for each fraction, on quarters of an hour', () => {
    expect(told(instantAtFraction(0, range))).toBe('2026-10-31T00:00');
    expect(told(instantAtFraction(1, range))).toBe('2026-11-03T00:00');
    // 73 hours: of them half is 36 h 30 min, from midnight through the day before to 11:30 by the clock set back.
    expect(told(instantAtFraction(0.5, range))).toBe('2026-11-01T11:30');
    expect(told(instantAtFraction(0.5001, range))).toBe('2026-11-01T11:30');
    expect(fractionOf(at('2026-11-01T11:30'), range)).toBe(0.5);
  });

  it('marks each day, or as many as there is room for', () => {
    expect(daysIn(range, NEW_YORK, 9).map(told)).toEqual(['2026-10-31T00:00', '2026-11-01T00:00', '2026-11-02T00:00']);
    expect(daysIn(range, NEW_YORK, 2).map(told)).toEqual(['2026-10-31T00:00', '2026-11-02T00:00']);
  });
});

import { describe, expect, it } from 'vitest';
import { easterInMarch } from '../../../src/entries/brazil/easter';
import { MOVABLE } from './facts';

function easter(year: number): string {
  return new Date(Date.UTC(year, 2, easterInMarch(year))).toISOString().slice(5, 10);
}

describe('Easter Sunday', () => {
  it.each(Object.entries(MOVABLE).map(([year, days]) => [Number(year), days.easter] as const))(
    'of %i is on %s',
    (year, day) => {
      expect(easter(year)).toBe(day);
    },
  );

  it.each([
    [1818, '03-22'],
    [2285, '03-22'],
    [1943, '04-25'],
    [2038, '04-25'],
  ])('of %i is at the edge, on %s', (year, day) => {
    expect(easter(year)).toBe(day);
  });

  it.each([
    [1954, '04-18'],
    [1981, '04-19'],
    [2049, '04-18'],
    [2076, '04-19'],
  ])('of %i is on %s, a week before what the full moon alone would say', (year, day) => {
    expect(easter(year)).toBe(day);
  });
});

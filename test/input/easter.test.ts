import { describe, expect, it } from 'vitest';
import { formatDay } from '../../src/input/civil';
import { orthodoxEaster, westernEaster } from '../../src/input/easter';
import { MOVABLE } from '../entries/brazil/facts';

function easter(year: number): string {
  return formatDay(westernEaster(year)).slice(5);
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
  ])('of %i, an earliest or latest date, is on %s', (year, day) => {
    expect(easter(year)).toBe(day);
  });

  it.each([
    [1954, '04-18'],
    [1981, '04-19'],
    [2049, '04-18'],
    [2076, '04-19'],
  ])('of %i is on %s, a week before the date by the full moon alone', (year, day) => {
    expect(easter(year)).toBe(day);
  });
});

describe('Orthodox Easter Sunday', () => {
  // Dates published by the Church of Greece and the Church of Cyprus.
  it.each([
    [2016, '05-01'],
    [2017, '04-16'],
    [2021, '05-02'],
    [2024, '05-05'],
    [2025, '04-20'],
    [2026, '04-12'],
    [2027, '05-02'],
    [2028, '04-16'],
    [2100, '05-02'],
  ])('of %i is on %s', (year, day) => {
    expect(formatDay(orthodoxEaster(year)).slice(5)).toBe(day);
  });
});

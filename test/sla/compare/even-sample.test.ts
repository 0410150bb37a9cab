import { describe, expect, test } from 'vitest';
import { EvenSample, evenlyPicked } from '../../../src/sla/compare/even-sample';

const numbers = (count: number) => Array.from({ length: count }, (_, i) => i);

function sampleOf(count: number, most: number): readonly number[] {
  const sample = new EvenSample<number>(most);
  for (const n of numbers(count)) sample.add(n);
  return sample.items;
}

/** The largest difference of two neighbours, and of the ends of a list of numbers below `count`. */
const widestGap = (picked: readonly number[], count: number) =>
  Math.max(...[...picked, count].map((n, i) => n - (picked[i - 1] ?? -1)));

describe('an even sample of a stream', () => {
  test('keeps every item below twice the most', () => {
    expect(sampleOf(7, 4)).toEqual(numbers(7));
  });

  test('keeps half of the items at twice the most', () => {
    // The multiples of 0.618… modulo 1 that are below a half: of 0, 2, 4, 5 and 7.
    expect(sampleOf(8, 4)).toEqual([0, 2, 4, 5, 7]);
  });

  test.each([100, 1000, 12_345])('of %i items keeps about 40 to 79 of them, in order and evenly spread', (count) => {
    const kept = sampleOf(count, 40);
    expect(kept.length).toBeGreaterThanOrEqual(40 - 2);
    expect(kept.length).toBeLessThan(80);
    expect([...kept].sort((a, b) => a - b)).toEqual(kept);
    expect(new Set(kept).size).toBe(kept.length);
    expect(widestGap(kept, count)).toBeLessThan((3 * count) / kept.length);
  });
});

describe('items evenly picked from a list', () => {
  test('are all items of a list that is short enough', () => {
    expect(evenlyPicked(numbers(5), 5)).toEqual([0, 1, 2, 3, 4]);
    expect(evenlyPicked([], 5)).toEqual([]);
  });

  test('are one of each equal part', () => {
    const picked = evenlyPicked(numbers(100), 10);
    expect(picked.map((n) => Math.floor(n / 10))).toEqual(numbers(10));
    // (i + the i-th multiple of 0.618… modulo 1) * 10, cut off.
    expect(picked.slice(0, 4)).toEqual([0, 16, 22, 38]);
  });

  test('are not at one place of each part', () => {
    const places = evenlyPicked(numbers(1000), 10).map((n) => n % 100);
    expect(new Set(places).size).toBe(10);
  });
});

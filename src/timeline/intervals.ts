/**
 * Intervals as a flat list of bounds in epoch ms: [from, until, from, until, …]. Each is half-open and not empty. They
 * are sorted, and no two touch, so that one set of instants has exactly one list.
 */
export type Intervals = readonly number[];

/** Returns the set of instants in intervals that may be in any order, overlap, touch or be empty. */
export function normalize(bounds: readonly number[]): Intervals {
  if (isRising(bounds)) return bounds;
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0; i < bounds.length; i += 2) {
    const [from, until] = [bounds[i] as number, bounds[i + 1] as number];
    if (from < until) pairs.push([from, until]);
  }
  pairs.sort((a, b) => a[0] - b[0]);
  const merged: number[] = [];
  for (const [from, until] of pairs) {
    const last = merged.length - 1;
    if (from <= (merged[last] as number)) merged[last] = Math.max(merged[last] as number, until);
    else merged.push(from, until);
  }
  return merged;
}

function isRising(bounds: readonly number[]): boolean {
  for (let i = 1; i < bounds.length; i++) if ((bounds[i] as number) <= (bounds[i - 1] as number)) return false;
  return true;
}

/** Returns the part of a set in [from, until). */
export function clip(set: Intervals, from: number, until: number): Intervals {
  const clipped: number[] = [];
  for (let i = firstEndingAfter(set, from); i < set.length && (set[i] as number) < until; i += 2) {
    clipped.push(Math.max(from, set[i] as number), Math.min(until, set[i + 1] as number));
  }
  return clipped;
}

/** Returns the index of the start of the first interval that ends after an instant; `set.length` if none does. */
function firstEndingAfter(set: Intervals, ms: number): number {
  let [low, high] = [0, set.length / 2];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((set[2 * middle + 1] as number) > ms) high = middle;
    else low = middle + 1;
  }
  return 2 * low;
}

/** Returns the instants for which `keep(is in a, is in b)` is true, in one pass over the bounds of both sets. */
function combine(a: Intervals, b: Intervals, keep: (inA: boolean, inB: boolean) => boolean): Intervals {
  const result: number[] = [];
  let i = 0;
  let j = 0;
  let inside = false;
  while (i < a.length || j < b.length) {
    const nextA = a[i] ?? Number.POSITIVE_INFINITY;
    const nextB = b[j] ?? Number.POSITIVE_INFINITY;
    const bound = Math.min(nextA, nextB);
    if (nextA === bound) i++;
    if (nextB === bound) j++;
    // After an odd number of bounds, the position is inside an interval.
    if (keep(i % 2 === 1, j % 2 === 1) === inside) continue;
    inside = !inside;
    result.push(bound);
  }
  return result;
}

export const union = (a: Intervals, b: Intervals): Intervals => combine(a, b, (inA, inB) => inA || inB);
export const intersection = (a: Intervals, b: Intervals): Intervals => combine(a, b, (inA, inB) => inA && inB);
export const difference = (a: Intervals, b: Intervals): Intervals =>
  b.length === 0 ? a : combine(a, b, (inA, inB) => inA && !inB);

/** With no more keys than this, which is enough for a year of any desk, counts fit in 16 bits. */
const MOST_IN_16_BITS = 0xffff;

/**
 * Sorted whole numbers from 0 on, with an index by steps of equal width. `below(n)` counts the numbers less than n: the
 * index finds the step of n, and a binary search counts within the step.
 */
export class StepIndex {
  readonly keys: Float64Array;
  /** For each step, the number of keys less than its start. */
  readonly #belowStep: Uint16Array | Uint32Array;
  /** Steps per unit: a power of two, so that no rounding error occurs. */
  readonly #scale: number;

  /** `most` is the greatest argument of `below`. */
  constructor(keys: Float64Array, most: number) {
    // A step seldom contains more than one key, so that little remains to search.
    const step = Math.max(1, 2 ** Math.floor(Math.log2(most / (2 * keys.length + 1))));
    this.keys = keys;
    this.#scale = 1 / step;
    const Counts = keys.length <= MOST_IN_16_BITS ? Uint16Array : Uint32Array;
    this.#belowStep = new Counts(Math.floor(most / step) + 2);
    for (let i = 0, count = 0; i < this.#belowStep.length; i++) {
      while ((keys[count] as number) < i * step) count++;
      this.#belowStep[i] = count;
    }
  }

  /** Returns the number of keys less than `n`, which is from 0 to `most`. */
  below(n: number): number {
    const index = this.#belowStep;
    const step = (n * this.#scale) | 0;
    let low = index[step] as number;
    let high = index[step + 1] as number;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.keys[middle] as number) < n) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

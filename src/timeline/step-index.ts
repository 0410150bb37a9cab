/** So many keys a year of any desk has at most: counts of them take half the room. */
const MOST_IN_16_BITS = 0xffff;

/**
 * Whole numbers from 0 up, in rising order, of which can be told at once how many lie below another: an index by equal
 * steps leads to where it stands, and a halving search goes on from there where a step holds several.
 */
export class StepIndex {
  readonly keys: Float64Array;
  /** For each step, how many keys lie below its start. */
  readonly #belowStep: Uint16Array | Uint32Array;
  /** Steps per unit: a power of two, so that finding a number's step rounds nothing. */
  readonly #scale: number;

  /** The most that will be asked about is `most`. */
  constructor(keys: Float64Array, most: number) {
    // A step seldom holds more than one key, so that its entry leaves little to search.
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

  /** How many of the numbers are below another, which is from 0 to `most`. */
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

/** Collects numbers one by one, eight bytes each, and returns their sum and quantiles. */
export class Distribution {
  #values: Float64Array = new Float64Array(16);
  #count = 0;
  #sum = 0;

  get count(): number {
    return this.#count;
  }

  get sum(): number {
    return this.#sum;
  }

  add(value: number): void {
    this.#makeRoom(1);
    this.#values[this.#count++] = value;
    this.#sum += value;
  }

  addAll(other: Distribution): void {
    this.#makeRoom(other.#count);
    this.#values.set(other.#values.subarray(0, other.#count), this.#count);
    this.#count += other.#count;
    this.#sum += other.#sum;
  }

  #makeRoom(more: number): void {
    const needed = this.#count + more;
    if (needed <= this.#values.length) return;
    const larger = new Float64Array(Math.max(needed, this.#count * 2));
    larger.set(this.#values);
    this.#values = larger;
  }

  /** The middle value, or the mean of the two middle values. `NaN` if there are no values. */
  get median(): number {
    const sorted = this.#sorted();
    const middle = sorted.length / 2;
    return ((sorted[Math.ceil(middle) - 1] ?? Number.NaN) + (sorted[Math.floor(middle)] ?? Number.NaN)) / 2;
  }

  /**
   * The nearest-rank quantile: the smallest value that at least this fraction of the values does not exceed. `NaN` if there are
   * no values.
   */
  quantile(fraction: number): number {
    return this.#sorted()[Math.max(0, Math.ceil(fraction * this.#count) - 1)] ?? Number.NaN;
  }

  #sorted(): Float64Array {
    return this.#values.subarray(0, this.#count).sort();
  }
}

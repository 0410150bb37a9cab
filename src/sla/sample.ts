/** Numbers collected one by one, eight bytes each, for their mean and quantiles. */
export class Sample {
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
    if (this.#count === this.#values.length) {
      const larger = new Float64Array(this.#count * 2);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.#count++] = value;
    this.#sum += value;
  }

  /** The smallest value that at least this part of the values does not exceed: the nearest-rank quantile. */
  quantile(part: number): number {
    const sorted = this.#values.subarray(0, this.#count).sort();
    return sorted[Math.max(0, Math.ceil(part * this.#count) - 1)] as number;
  }
}

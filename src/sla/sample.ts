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
    this.#makeRoom(1);
    this.#values[this.#count++] = value;
    this.#sum += value;
  }

  addAll(other: Sample): void {
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

  /** The middle value; of an even number of values, the mean of the middle two. */
  get median(): number {
    const sorted = this.#sorted();
    const middle = sorted.length / 2;
    return ((sorted[Math.ceil(middle) - 1] as number) + (sorted[Math.floor(middle)] as number)) / 2;
  }

  /** The smallest value that at least this part of the values does not exceed: the nearest-rank quantile. */
  quantile(part: number): number {
    return this.#sorted()[Math.max(0, Math.ceil(part * this.#count) - 1)] as number;
  }

  #sorted(): Float64Array {
    return this.#values.subarray(0, this.#count).sort();
  }
}

/** Cumulative open time at the start of each year. Sums are computed on demand and kept: one number per year. */
export class YearSums {
  readonly #totalOf: (year: number) => number;
  /** The sum at the start of each year from `#first` to `#last`. The sum of the first year that was requested is 0. */
  readonly #sums = new Map<number, number>();
  #first = 0;
  #last = 0;

  constructor(totalOf: (year: number) => number) {
    this.#totalOf = totalOf;
  }

  /**
   * Returns the open time from the start of the first requested year to the start of another; negative for an earlier
   * year.
   */
  at(year: number): number {
    if (this.#sums.size === 0) {
      this.#first = year;
      this.#last = year;
      this.#sums.set(year, 0);
    }
    for (; this.#last < year; this.#last++) {
      this.#sums.set(this.#last + 1, this.#known(this.#last) + this.#totalOf(this.#last));
    }
    for (; this.#first > year; this.#first--) {
      this.#sums.set(this.#first - 1, this.#known(this.#first) - this.#totalOf(this.#first - 1));
    }
    return this.#known(year);
  }

  /**
   * Returns the year in which the sum rises from less than `sum` to `sum`; undefined if this year is beyond the year
   * `limit`.
   */
  yearReaching(sum: number, limit: number): number | undefined {
    while (this.#last <= limit && this.#known(this.#last) < sum) this.at(this.#last + 1);
    while (this.#first > limit && this.#known(this.#first) >= sum) this.at(this.#first - 1);
    let [low, high] = [this.#first, this.#last];
    if (this.#known(low) >= sum || this.#known(high) < sum) return undefined;
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (this.#known(middle) < sum) low = middle;
      else high = middle;
    }
    return low;
  }

  #known(year: number): number {
    return this.#sums.get(year) as number;
  }
}

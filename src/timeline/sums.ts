/** Running totals of open time over years, found as they are asked for and kept for good: a number a year. */
export class YearSums {
  readonly #totalOf: (year: number) => number;
  /** The sum at the start of `#first` and of each year after it, counted from whichever year was asked first. */
  #sums: number[] = [];
  #first = 0;

  constructor(totalOf: (year: number) => number) {
    this.#totalOf = totalOf;
  }

  /** Open time before the start of a year, less that before the start of some fixed year. */
  at(year: number): number {
    if (this.#sums.length === 0) {
      this.#first = year;
      this.#sums.push(0);
    }
    if (year < this.#first) this.#extendDownTo(year);
    for (let next = this.#first + this.#sums.length; next <= year; next++) {
      this.#sums.push((this.#sums[this.#sums.length - 1] as number) + this.#totalOf(next - 1));
    }
    return this.#sums[year - this.#first] as number;
  }

  /** The first year of `from` … `to` at whose end the sum is at least `sum`; years unknown so far are added one by one. */
  firstReaching(sum: number, from: number, to: number): number | undefined {
    let low = from;
    let high = Math.min(to, this.#first + this.#sums.length - 2);
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.at(middle + 1) >= sum) high = middle;
      else low = middle + 1;
    }
    for (let year = low; year <= to; year++) if (this.at(year + 1) >= sum) return year;
    return undefined;
  }

  /** The last year of `from` … `to` at whose start the sum is at most `sum`. */
  lastNotAbove(sum: number, from: number, to: number): number | undefined {
    let low = Math.max(from, this.#first);
    let high = to;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if (this.at(middle) <= sum) low = middle;
      else high = middle - 1;
    }
    for (let year = high; year >= from; year--) if (this.at(year) <= sum) return year;
    return undefined;
  }

  #extendDownTo(year: number): void {
    const earlier: number[] = [];
    let sum = this.#sums[0] as number;
    for (let next = this.#first - 1; next >= year; next--) {
      sum -= this.#totalOf(next);
      earlier.push(sum);
    }
    this.#sums = [...earlier.reverse(), ...this.#sums];
    this.#first = year;
  }
}

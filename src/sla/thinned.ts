/** A sample of what comes one by one, evenly spread over all of it: every so many, where that doubles as more come. */
export class Thinned<T> {
  readonly #most: number;
  #kept: T[] = [];
  #step = 1;
  #seen = 0;

  constructor(most: number) {
    this.#most = most;
  }

  get kept(): readonly T[] {
    return this.#kept;
  }

  add(one: T): void {
    if (this.#seen++ % this.#step !== 0) return;
    this.#kept.push(one);
    if (this.#kept.length < 2 * this.#most) return;
    this.#kept = this.#kept.filter((_, i) => i % 2 === 0);
    this.#step *= 2;
  }
}

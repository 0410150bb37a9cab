/** Numbers from 0 to 1 that fall evenly, and keep no step with anything that comes round: multiples of the golden ratio. */
const evenly = (i: number): number => (i * 0.618_033_988_749_894_9) % 1;

/** A sample of what comes one by one, evenly spread over all of it: a share that halves as more come. */
export class EvenSample<T> {
  readonly #most: number;
  #kept: { readonly place: number; readonly one: T }[] = [];
  #share = 1;
  #count = 0;

  constructor(most: number) {
    this.#most = most;
  }

  get kept(): readonly T[] {
    return this.#kept.map(({ one }) => one);
  }

  add(one: T): void {
    const place = evenly(this.#count++);
    if (place >= this.#share) return;
    this.#kept.push({ place, one });
    while (this.#kept.length >= 2 * this.#most) {
      this.#share /= 2;
      this.#kept = this.#kept.filter((kept) => kept.place < this.#share);
    }
  }
}

/** Some of a list, evenly spread over it: one of each of so many parts. */
export function spread<T>(all: readonly T[], most: number): readonly T[] {
  if (all.length <= most) return all;
  return Array.from({ length: most }, (_, i) => all[Math.floor(((i + evenly(i)) * all.length) / most)] as T);
}

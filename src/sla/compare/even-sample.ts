/** The i-th of a sequence of numbers from 0 to 1. They are evenly spread and follow no period: multiples of the golden ratio. */
const evenly = (i: number): number => (i * 0.618_033_988_749_894_9) % 1;

/** An evenly spread sample of a stream. Keeps fewer than twice `most` items: the share that it keeps halves as more arrive. */
export class EvenSample<T> {
  readonly #most: number;
  #kept: { readonly position: number; readonly item: T }[] = [];
  #share = 1;
  #count = 0;

  constructor(most: number) {
    this.#most = most;
  }

  get items(): readonly T[] {
    return this.#kept.map(({ item }) => item);
  }

  add(item: T): void {
    const position = evenly(this.#count++);
    if (position >= this.#share) return;
    this.#kept.push({ position, item });
    while (this.#kept.length >= 2 * this.#most) {
      this.#share /= 2;
      this.#kept = this.#kept.filter((kept) => kept.position < this.#share);
    }
  }
}

/** Returns at most `most` items of a list, evenly spread: one from each of as many equal parts. */
export function evenlyPicked<T>(items: readonly T[], most: number): readonly T[] {
  if (items.length <= most) return items;
  return Array.from({ length: most }, (_, i) => items[Math.floor(((i + evenly(i)) * items.length) / most)] as T);
}

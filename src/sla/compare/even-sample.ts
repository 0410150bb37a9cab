/** Returns the i-th multiple of the golden ratio, modulo 1. These numbers are evenly spread from 0 to 1, without a period. */
const evenly = (i: number): number => (i * 0.618_033_988_749_894_9) % 1;

/** An evenly spread sample of a stream. Keeps fewer than `2 * most` items: at that number, it drops half of them. */
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

/** Returns one item from each of `most` equal parts of a list; the whole list if it has at most `most` items. */
export function evenlyPicked<T>(items: readonly T[], most: number): readonly T[] {
  if (items.length <= most) return items;
  return Array.from({ length: most }, (_, i) => items[Math.floor(((i + evenly(i)) * items.length) / most)] as T);
}

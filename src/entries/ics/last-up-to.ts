/** Returns the index of the last item whose key is at most `limit`, in a list sorted by key; -1 if there is no such item. */
export function lastUpTo<T>(list: readonly T[], limit: number, keyOf: (item: T) => number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (keyOf(list[middle] as T) <= limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The index of the last item whose key is not after a limit, of a list in the order of its keys; -1 where there is none. */
export function lastUpTo<T>(list: readonly T[], limit: number, keyOf: (item: T) => number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (keyOf(list[middle] as T) <= limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

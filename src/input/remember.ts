interface Memory<K, V> {
  get(key: K): V | undefined;
  set(key: K, value: V): unknown;
}

/** What a memory holds under a key; made and kept where it holds nothing. */
export function remember<K, V extends object | string>(memory: Memory<K, V>, key: K, make: () => V): V {
  const kept = memory.get(key);
  if (kept !== undefined) return kept;
  const made = make();
  memory.set(key, made);
  return made;
}

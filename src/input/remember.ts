interface Memory<K, V> {
  get(key: K): V | undefined;
  set(key: K, value: V): unknown;
}

/** Returns the value stored under a key. If there is no value, makes a value and stores it. */
export function remember<K, V extends object | string>(memory: Memory<K, V>, key: K, make: () => V): V {
  const stored = memory.get(key);
  if (stored !== undefined) return stored;
  const value = make();
  memory.set(key, value);
  return value;
}

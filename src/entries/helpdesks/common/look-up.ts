/**
 * Returns the value under an own key of a table; undefined if there is none. Keys that objects inherit, such as `toString`,
 * are ignored.
 */
export function lookUp<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

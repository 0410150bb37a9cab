/**
 * A deep, frozen copy of plain data. A `Date` becomes its ISO string; any other object of a class, and one that holds
 * a function, stays what it is.
 */
export function frozenCopy<T>(value: T): T {
  return copy(value) as T;
}

function copy(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return Object.freeze(value.map(copy));
  if (Object.prototype.toString.call(value) === '[object Date]') return Date.prototype.toISOString.call(value);
  const prototype: unknown = Object.getPrototypeOf(value);
  const plain = prototype === null || Object.getPrototypeOf(prototype) === null;
  const entries = Object.entries(value);
  if (!plain || entries.some(([, item]) => typeof item === 'function')) return value;
  return Object.freeze(Object.fromEntries(entries.map(([key, item]) => [key, copy(item)])));
}

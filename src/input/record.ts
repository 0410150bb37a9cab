/** Whether a value is an object without a class, of this realm or another. */
export function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/**
 * Whether a value is an object whose keys say what it is: a plain one, or that of a class with fields. A list is none;
 * nor is a Map, a Date or any other object that keeps what it holds elsewhere and would be taken for an empty one.
 */
export function isRecord(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return isPlain(value) || Object.keys(value).length > 0;
}

/** Whether a value can be iterated over. */
export function isIterable(value: unknown): value is Iterable<unknown> {
  return typeof (value as Partial<Iterable<unknown>> | null | undefined)?.[Symbol.iterator] === 'function';
}

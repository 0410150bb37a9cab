import { epochMs } from './instant';
import { isPlain } from './record';

/**
 * Returns a deep, frozen copy of plain data, without keys whose value is undefined. An instant that is an object, such
 * as a `Date`, becomes its ISO string. Another class instance, or an object with a function in it, is not copied.
 */
export function frozenCopy<T>(value: T): T {
  return copy(value) as T;
}

function copy(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return Object.freeze(value.map(copy));
  const ms = epochMs(value);
  if (!Number.isNaN(ms)) return new Date(ms).toISOString();
  if (!isPlain(value)) return value;
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  if (entries.some(([, item]) => typeof item === 'function')) return value;
  return Object.freeze(Object.fromEntries(entries.map(([key, item]) => [key, copy(item)])));
}

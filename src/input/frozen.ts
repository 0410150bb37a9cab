import { epochMs } from './instant';
import { isPlain } from './record';

/**
 * A deep, frozen copy of plain data, without keys that hold undefined. An instant that is an object becomes its ISO
 * string, so that nothing is left that could change; any other object of a class, and one that holds a function, stays
 * what it is.
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

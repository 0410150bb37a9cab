import { epochMs } from './instant';
import { isPlain } from './record';

type LeftOut = ReadonlyMap<object, ReadonlySet<string>>;

/**
 * A deep, frozen copy of plain data, without keys that hold undefined or that a schema has left out. An instant that is
 * an object becomes its ISO string, so that nothing is left that could change; any other object of a class which no
 * schema has read as data, and one that holds a function, stays what it is.
 */
export function frozenCopy<T>(value: T, leftOut: LeftOut = new Map()): T {
  return copy(value, leftOut) as T;
}

function copy(value: unknown, leftOut: LeftOut): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return Object.freeze(value.map((item) => copy(item, leftOut)));
  const ms = epochMs(value);
  if (!Number.isNaN(ms)) return new Date(ms).toISOString();
  const dropped = leftOut.get(value);
  const entries = Object.entries(value).filter(([key, item]) => item !== undefined && dropped?.has(key) !== true);
  const isData = dropped !== undefined || isPlain(value);
  if (!isData || entries.some(([, item]) => typeof item === 'function')) return value;
  return Object.freeze(Object.fromEntries(entries.map(([key, item]) => [key, copy(item, leftOut)])));
}

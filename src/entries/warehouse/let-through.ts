import type { Schema } from '../../input/schema';

const anything: Schema<never> = (value) => value as never;

/** Options of an SLA that may be given, and say nothing here. */
export function letThrough<K extends string>(keys: readonly K[]): Readonly<Record<K, Schema<never>>> {
  return Object.fromEntries(keys.map((key) => [key, anything])) as Record<K, Schema<never>>;
}

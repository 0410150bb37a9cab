import { localInstant, UTC } from '../shared/instants';
import type { Part } from '../shared/part';

/** What a field holds; the Table API writes numbers and booleans as text, and nothing as an empty one. */
type Held = string | number | boolean | null | undefined;

/** A field, as the Table API gives it: what it holds, alone or in an object with its link or with what is on show for it. */
export type Field = Held | { readonly value?: Held; readonly display_value?: unknown; readonly link?: unknown };

/** What a field of a record holds. */
export function held<T>(record: Part<T>, name: keyof NonNullable<T> & string): Part<Held> {
  const field = record.at(name) as Part<Field>;
  const { value } = field;
  if (typeof value !== 'object' || value === null) return field as Part<Held>;
  if (!Array.isArray(value) && Object.hasOwn(value, 'value')) return field.at('value' as never) as Part<Held>;
  throw field.unexpected('its value: read it without "sysparm_display_value=true"');
}

/** What a field holds, as text; an empty one where it is left out. */
export function textOf<T>(record: Part<T>, name: keyof NonNullable<T> & string): string {
  const part = held(record, name);
  return part.isNothing ? '' : part.id();
}

/** Epoch ms of a time, which the Table API writes in UTC. */
export const timeOf = (part: Part<unknown>): number => localInstant(part, UTC);

/** Ms of a duration, which is written as the time that long after the epoch: `1970-01-02 08:00:00` is 32 hours. */
export function durationOf(part: Part<unknown>): number {
  const ms = timeOf(part);
  if (ms >= 0) return ms;
  throw part.unexpected('a duration such as "1970-01-01 08:00:00"', 'invalidAmount');
}

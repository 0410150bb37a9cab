import { localInstant, UTC } from '../common/instants';
import type { PayloadPart } from '../common/payload-part';

/** The value of a field. The Table API writes numbers and booleans as text, and no value as an empty text. */
type FieldValue = string | number | boolean | null | undefined;

/** A field, as returned by the Table API: the value alone, or an object with the value and its link or display value. */
export type Field =
  | FieldValue
  | { readonly value?: FieldValue; readonly display_value?: unknown; readonly link?: unknown };

/** Returns the value of a field as a part. */
export function fieldOf<T>(record: PayloadPart<T>, name: keyof NonNullable<T> & string): PayloadPart<FieldValue> {
  const field = record.at(name) as PayloadPart<Field>;
  const { value } = field;
  if (typeof value !== 'object' || value === null) return field as PayloadPart<FieldValue>;
  if (!Array.isArray(value) && Object.hasOwn(value, 'value'))
    return field.at('value' as never) as PayloadPart<FieldValue>;
  throw field.unexpected('a value: request the record without "sysparm_display_value=true"');
}

/** Returns the value of a field as text; an empty text if it is missing. */
export function fieldText<T>(record: PayloadPart<T>, name: keyof NonNullable<T> & string): string {
  const part = fieldOf(record, name);
  return part.isMissing ? '' : part.id();
}

/** Reads a time as epoch ms. The Table API writes times in UTC. */
export const timeOf = (part: PayloadPart<unknown>): number => localInstant(part, UTC);

/** Reads a duration in ms, written as a time after the epoch: `1970-01-02 08:00:00` is 32 hours. */
export function durationOf(part: PayloadPart<unknown>): number {
  const ms = timeOf(part);
  if (ms >= 0) return ms;
  throw part.unexpected('a duration such as "1970-01-01 08:00:00"', 'invalidAmount');
}

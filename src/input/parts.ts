import { Flaw, type Report, ruled } from './flaw';
import type { Schema } from './schema';

/**
 * What is well-formed of a value. A part that is malformed, and so has an issue of its own, is there as undefined; one
 * that was not given is not there.
 */
export type Parts<T> = T extends (...args: never) => unknown
  ? T
  : T extends readonly (infer Item)[]
    ? readonly (Parts<Item> | undefined)[]
    : T extends object
      ? { readonly [K in keyof T]?: Parts<T[K]> | undefined }
      : T;

/**
 * A list or object with a rule on how its parts go together. Where some are malformed the rule runs on the others, so
 * that all issues come at once.
 */
export function refineParts<T extends object>(
  schema: Schema<T>,
  rule: (parts: Parts<T>, report: Report) => void,
): Schema<T> {
  return (value, context) => {
    const read = schema(value, context);
    const parts = read instanceof Flaw ? read.parts : read;
    return parts === undefined ? read : ruled(read, parts as Parts<T>, rule);
  };
}

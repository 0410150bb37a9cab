import { type Context, newContext } from './context';
import { isPrazoError, PrazoError } from './error';
import { applyRule, Flaw, mismatch, type Report } from './flaw';
import { accepted, type IssueCode, joinPaths, oneOfThese, type ParseResult, refused } from './issue';

/** Reads one kind of input. Returns the parsed value, or the flaw of a malformed value. */
export type Schema<T> = (value: unknown, context: Context) => T | Flaw;

/** Checks a value against a schema; the paths of issues begin with `root`. */
export function check<T>(
  schema: Schema<T>,
  value: unknown,
  root = '',
  context: Context = newContext(),
): ParseResult<T> {
  const read = schema(value, context);
  if (!(read instanceof Flaw)) return accepted(read);
  return refused(read.issues.map((issue) => ({ ...issue, path: joinPaths(root, issue.path) })));
}

/** Returns the value of a result, or throws its issues as one error. */
export function unwrap<T>(result: ParseResult<T>): T {
  if (result.ok) return result.value;
  throw new PrazoError(result.issues);
}

export const text: Schema<string> = (value) =>
  typeof value === 'string' ? value : mismatch('wrongType', 'a string', value);

export const flag: Schema<boolean> = (value) =>
  typeof value === 'boolean' ? value : mismatch('wrongType', 'true or false', value);

/** A whole number from `least` to `most`, both included. */
export function integer(least: number, most: number): Schema<number> {
  return (value) => {
    const isNumber = typeof value === 'number' && !Number.isNaN(value);
    if (isNumber && Number.isInteger(value) && value >= least && value <= most) return value;
    return mismatch(isNumber ? 'unknownValue' : 'wrongType', `a whole number from ${least} to ${most}`, value);
  };
}

export function oneOf<const T extends string>(values: readonly T[]): Schema<T> {
  const known = new Set<unknown>(values);
  return (value) => (known.has(value) ? (value as T) : mismatch('unknownValue', oneOfThese(values), value));
}

export function satisfying<T>(code: IssueCode, expected: string, test: (value: unknown) => value is T): Schema<T> {
  return (value) => (test(value) ? value : mismatch(code, expected, value));
}

/**
 * A string that `reader` converts to a T. If `reader` returns undefined, the string is an issue. `expected` may depend on
 * the string.
 */
export function fromText<T>(
  code: IssueCode,
  expected: string | ((text: string) => string),
  reader: (text: string) => T | undefined,
): Schema<T> {
  const expectedOf = typeof expected === 'string' ? () => expected : expected;
  return (value) => {
    if (typeof value !== 'string') return mismatch('wrongType', expectedOf(''), value);
    return reader(value) ?? mismatch(code, expectedOf(value), value);
  };
}

/** A schema with one more rule about the whole value. */
export function refine<T>(schema: Schema<T>, rule: (value: T, report: Report) => void): Schema<T> {
  return (value, context) => {
    const read = schema(value, context);
    return read instanceof Flaw ? read : applyRule(read, read, rule);
  };
}

/**
 * The well-formed parts of a value. Malformed parts, which already have an issue, are `undefined`. Missing parts are
 * absent.
 */
export type Parts<T> = T extends (...args: never) => unknown
  ? T
  : T extends readonly (infer Item)[]
    ? readonly (Parts<Item> | undefined)[]
    : T extends object
      ? { readonly [K in keyof T]?: Parts<T[K]> | undefined }
      : T;

/**
 * A list or object with one more rule about several of its parts. If some parts are malformed, the rule runs on the
 * others, so that all issues are reported at once.
 */
export function refineParts<T extends object>(
  schema: Schema<T>,
  rule: (parts: Parts<T>, report: Report) => void,
): Schema<T> {
  return (value, context) => {
    const read = schema(value, context);
    const parts = read instanceof Flaw ? read.parts : read;
    return parts === undefined ? read : applyRule(read, parts as Parts<T>, rule);
  };
}

/**
 * A schema that converts its value with `into`. If `into` throws a {@link PrazoError}, its issues are issues of the
 * value.
 */
export function map<T, U>(schema: Schema<T>, into: (value: T, context: Context) => U): Schema<U> {
  return (value, context) => {
    const read = schema(value, context);
    if (!(read instanceof Flaw)) return attempt(into, read, context);
    // The parts belong to the value before the conversion: rules about the converted value cannot use them.
    read.parts = undefined;
    return read;
  };
}

/** A schema from a function that returns the parsed value, or throws its issues as a {@link PrazoError}. */
export function readBy<T>(reader: (value: unknown, context: Context) => T): Schema<T> {
  return (value, context) => attempt(reader, value, context);
}

function attempt<T, U>(into: (value: T, context: Context) => U, value: T, context: Context): U | Flaw {
  try {
    return into(value, context);
  } catch (error) {
    if (!isPrazoError(error)) throw error;
    return error.issues.reduce((flaw, issue) => flaw.add(issue), new Flaw());
  }
}

/**
 * A schema that converts its value with `into`. The second argument of `into` is a frozen copy of the input without
 * ignored keys.
 */
export function withCopy<T, U>(schema: Schema<T>, into: (value: T, copy: unknown) => U): Schema<U> {
  const converted = map(schema, (read, { copy }) => into(read, copy));
  return (value, context) => converted(value, newContext(context, true));
}

/**
 * A schema that is created at its first use. Mark the call as pure: a bundler then drops the schema if nothing uses it.
 */
export function lazy<T>(make: () => Schema<T>): Schema<T> {
  let made: Schema<T> | undefined;
  return (value, context) => {
    made ??= make();
    return made(value, context);
  };
}

export function choose<T>(pick: (value: unknown) => Schema<T>): Schema<T> {
  return (value, context) => pick(value)(value, context);
}

/** A schema that also accepts `null`, for keys where `null` has a meaning. */
export function nullable<T>(schema: Schema<T>): Schema<T | null> {
  return (value, context) => (value === null ? null : schema(value, context));
}

import { type Context, newContext } from './context';
import { isPrazoError, PrazoError } from './error';
import { Flaw, type Report, applyRule, mismatch } from './flaw';
import { accepted, type IssueCode, joinPaths, oneOfThese, type Result, refused } from './issue';

/** What a piece of input must look like: reads a value into what it stands for, or into what is wrong with it. */
export type Schema<T> = (value: unknown, context: Context) => T | Flaw;

/** Checks a value against a schema; the paths of issues begin with `root`. */
export function check<T>(schema: Schema<T>, value: unknown, root = '', context: Context = newContext()): Result<T> {
  const read = schema(value, context);
  if (!(read instanceof Flaw)) return accepted(read);
  return refused(read.issues.map((issue) => ({ ...issue, path: joinPaths(root, issue.path) })));
}

/** The value of a result, or its issues thrown as one error. */
export function unwrap<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new PrazoError(result.issues);
}

/** A string. */
export const text: Schema<string> = (value) =>
  typeof value === 'string' ? value : mismatch('wrongType', 'a string', value);

/** A boolean. */
export const flag: Schema<boolean> = (value) =>
  typeof value === 'boolean' ? value : mismatch('wrongType', 'true or false', value);

/** A whole number from `least` to `most`. */
export function integer(least: number, most: number): Schema<number> {
  return (value) => {
    const isNumber = typeof value === 'number' && !Number.isNaN(value);
    if (isNumber && Number.isInteger(value) && value >= least && value <= most) return value;
    return mismatch(isNumber ? 'unknownValue' : 'wrongType', `a whole number from ${least} to ${most}`, value);
  };
}

/** One of a few strings. */
export function oneOf<const T extends string>(values: readonly T[]): Schema<T> {
  const known = new Set<unknown>(values);
  return (value) => (known.has(value) ? (value as T) : mismatch('unknownValue', oneOfThese(values), value));
}

/** A value that satisfies a test. */
export function satisfying<T>(code: IssueCode, expected: string, test: (value: unknown) => value is T): Schema<T> {
  return (value) => (test(value) ? value : mismatch(code, expected, value));
}

/** A string read by `reader` into a T; what it reads as undefined is an issue, whose words may depend on the string. */
export function fromText<T>(
  code: IssueCode,
  expected: string | ((text: string) => string),
  reader: (text: string) => T | undefined,
): Schema<T> {
  const say = typeof expected === 'string' ? () => expected : expected;
  return (value) => {
    if (typeof value !== 'string') return mismatch('wrongType', say(''), value);
    return reader(value) ?? mismatch(code, say(value), value);
  };
}

/** A schema with a further rule on the whole value. */
export function refine<T>(schema: Schema<T>, rule: (value: T, report: Report) => void): Schema<T> {
  return (value, context) => {
    const read = schema(value, context);
    return read instanceof Flaw ? read : applyRule(read, read, rule);
  };
}

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
    return parts === undefined ? read : applyRule(read, parts as Parts<T>, rule);
  };
}

/** A schema whose value is turned into another; what `into` throws as a {@link PrazoError} are issues of the value. */
export function map<T, U>(schema: Schema<T>, into: (value: T, context: Context) => U): Schema<U> {
  return (value, context) => {
    const read = schema(value, context);
    if (!(read instanceof Flaw)) return attempt(into, read, context);
    // What it would have been turned into has no such parts.
    read.parts = undefined;
    return read;
  };
}

/** Any value, as `reader` reads it; what it throws as a {@link PrazoError} are issues. */
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

/** A schema that keeps what it reads: `into` is handed a frozen copy of it, too, without what was left out. */
export function withCopy<T, U>(schema: Schema<T>, into: (value: T, copy: unknown) => U): Schema<U> {
  const keep = map(schema, (read, { copy }) => into(read, copy));
  return (value, context) => keep(value, newContext(context, true));
}

/** A schema that is made when it is first needed: marked as pure, it is left out of a bundle that has no use for it. */
export function lazy<T>(make: () => Schema<T>): Schema<T> {
  let made: Schema<T> | undefined;
  return (value, context) => {
    made ??= make();
    return made(value, context);
  };
}

/** A schema that depends on the value. */
export function choose<T>(pick: (value: unknown) => Schema<T>): Schema<T> {
  return (value, context) => pick(value)(value, context);
}

/** A value, or `null` where that says something. */
export function nullable<T>(schema: Schema<T>): Schema<T | null> {
  return (value, context) => (value === null ? null : schema(value, context));
}

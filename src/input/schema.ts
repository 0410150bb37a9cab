import * as v from 'valibot';
import { type Config, type Context, contextOf, newContext, type ParseOptions } from './context';
import { isPrazoError, PrazoError } from './error';
import { accepted, type IssueCode, oneOfThese, type Result, refused, show } from './issue';
import { note, passedOn, type Report, reporter, type Schema, toIssue } from './note';
import { examine, forget } from './parts';
import { isPlain, isRecord } from './record';

export type { Report, Schema } from './note';
export { isRecord } from './record';

/** More issues than this are of no use to anyone, and a hostile file may hold millions. */
const MOST_ISSUES = 100;
/** Longer lists and tables are refused whole, before any of their items is looked at. */
const MOST_ITEMS = 100_000;
/** Keys that reach an object's prototype, or hide what it inherits. */
const UNSAFE_KEYS = ['__proto__', 'constructor', 'prototype'];

/** Checks a value against a schema; the paths of issues begin with `root`. */
export function check<T>(schema: Schema<T>, value: unknown, root = '', context: Context = newContext()): Result<T> {
  const config: Config = { context };
  // As safeParse does, which hands on no more of a configuration than valibot knows.
  const { issues, value: output } = schema['~run']({ value }, config);
  if (issues === undefined) return accepted(output as T);
  return refused(issues.slice(0, MOST_ISSUES).map((issue) => toIssue(root, issue)));
}

/** The context that the options of a `parse…` function ask for. */
export function parsing(options: unknown): Context {
  return newContext(unwrap(check(parseOptions, options, 'options')));
}

/** The value of a result, or its issues thrown as one error. */
export function unwrap<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new PrazoError(result.issues);
}

/** A string. */
export const text: Schema<string> = v.string(note('wrongType', 'a string'));

/** A boolean. */
export const flag: Schema<boolean> = v.boolean(note('wrongType', 'true or false'));

/** A whole number from `least` to `most`. */
export function integer(least: number, most: number): Schema<number> {
  const expected = `a whole number from ${least} to ${most}`;
  return v.pipe(
    v.number(note('wrongType', expected)),
    v.check((n) => Number.isInteger(n) && n >= least && n <= most, note('unknownValue', expected)),
  );
}

/** One of a few strings. */
export function oneOf<const T extends string>(values: readonly T[]): Schema<T> {
  const known = new Set<unknown>(values);
  return satisfying('unknownValue', oneOfThese(values), (value): value is T => known.has(value));
}

/** A value that satisfies a test. */
export function satisfying<T>(code: IssueCode, expected: string, test: (value: unknown) => value is T): Schema<T> {
  return v.custom<T>(test, note(code, expected));
}

/** A string read by `reader` into a T; what it reads as undefined is an issue, whose words may depend on the string. */
export function read<T>(
  code: IssueCode,
  expected: string | ((text: string) => string),
  reader: (text: string) => T | undefined,
): Schema<T> {
  const say = typeof expected === 'string' ? () => expected : expected;
  return v.pipe(
    v.string(note('wrongType', say(''))),
    v.rawTransform<string, T>(({ dataset, addIssue, NEVER }) => {
      const value = reader(dataset.value);
      if (value !== undefined) return value;
      addIssue({ message: note(code, say(dataset.value)) });
      return NEVER;
    }),
  );
}

/** A schema with a further rule on the whole value. */
export function refine<T>(schema: Schema<T>, rule: (value: T, report: Report) => void): Schema<T> {
  return v.pipe(
    schema,
    v.rawCheck<T>(({ dataset, addIssue }) => {
      if (dataset.typed) rule(dataset.value, reporter(addIssue));
    }),
  );
}

/** A schema whose value is turned into another; what `into` throws as a {@link PrazoError} are issues of the value. */
export function map<T, U>(schema: Schema<T>, into: (value: T, context: Context) => U): Schema<U> {
  return v.pipe(
    schema,
    forget(),
    v.rawTransform<T, U>(({ dataset, config, addIssue, NEVER }) => {
      try {
        return into(dataset.value, contextOf(config));
      } catch (error) {
        if (!isPrazoError(error)) throw error;
        for (const issue of error.issues) addIssue({ message: passedOn(issue) });
        return NEVER;
      }
    }),
  );
}

/** Any value, as `reader` reads it; what it throws as a {@link PrazoError} are issues. */
export function reading<T>(reader: (value: unknown) => T): Schema<T> {
  return map(v.unknown(), reader);
}

/** A schema that is made when it is first needed: marked as pure, it is left out of a bundle that has no use for it. */
export function later<T>(make: () => Schema<T>): Schema<T> {
  let made: Schema<T> | undefined;
  return v.lazy(() => {
    made ??= make();
    return made;
  });
}

/** A schema that depends on the value. */
export function choose<T>(pick: (value: unknown) => Schema<T>): Schema<T> {
  return v.lazy(pick);
}

/** A value, or `null` where that says something. */
export function nullable<T>(schema: Schema<T>): Schema<T | null> {
  return choose<T | null>((value) => (value === null ? nothing : schema));
}

const nothing: Schema<null> = v.null(note('wrongType', 'null'));

/** A list, of any length the library can bear unless a smaller one is the most. */
export function list<T>(item: Schema<T>, expected = 'a list', most: number = MOST_ITEMS): Schema<readonly T[]> {
  return v.pipe(
    v.custom<readonly unknown[]>((value) => Array.isArray(value), note('wrongType', expected)),
    v.check((items) => items.length <= most, note('tooLarge', `at most ${most} items`)),
    v.array(item),
    examine(),
  );
}

const NO_KEYS: ReadonlySet<string> = new Set();

/** Whether an optional key holds nothing: undefined, or null where its schema has no use for that. */
function isNothing(value: unknown, schema: Schema<unknown>): boolean {
  return value === undefined || (value === null && !check(schema, null).ok);
}

/** An object less the keys for which `drops` holds, which the context takes down. */
function without(
  value: Readonly<Record<string, unknown>>,
  drops: (key: string, item: unknown) => boolean,
  { leftOut }: Context,
): object {
  const dropped = Object.keys(value).filter((key) => drops(key, value[key]));
  if (dropped.length === 0) return value;
  const rest = { ...value };
  for (const key of dropped) delete rest[key];
  leftOut.set(value, new Set(dropped));
  return rest;
}

/** An object of known keys; `optional` ones may be absent or hold nothing, and any other key is an issue. */
export function object<T>(
  entries: { readonly [K in keyof T]-?: Schema<T[K]> },
  optional: readonly (keyof T)[] = [],
): Schema<T> {
  const known = Object.keys(entries).join(', ');
  const optionals = new Map<unknown, Schema<unknown>>(optional.map((key) => [key, entries[key]]));
  const shape = Object.fromEntries(
    Object.entries<Schema<unknown>>(entries).map(([key, schema]) => [
      key,
      optionals.has(key) ? v.exactOptional(schema) : schema,
    ]),
  );
  const isEmpty = (key: string, item: unknown) => {
    if (item !== undefined && item !== null) return false;
    const schema = optionals.get(key);
    return schema !== undefined && isNothing(item, schema);
  };
  const isEmptyOrUnknown = (key: string, item: unknown) => !Object.hasOwn(entries, key) || isEmpty(key, item);
  return v.pipe(
    record(`an object of ${known}`),
    v.rawTransform(({ dataset, config }) => {
      const context = contextOf(config);
      return without(dataset.value, context.unknownKeys === 'ignore' ? isEmptyOrUnknown : isEmpty, context);
    }),
    v.looseObject(shape, note('missing', 'a value here')),
    v.rawCheck(({ dataset, addIssue }) => {
      const report = reporter(addIssue);
      const unknown = Object.keys(dataset.value as object).filter((key) => !Object.hasOwn(entries, key));
      for (const key of unknown) report('unknownKey', [key], `one of ${known}`, show(key));
    }),
    examine(),
  ) as unknown as Schema<T>;
}

/** An object from keys of the user's own to values of one kind; `rule` says what is wrong with the keys together. */
export function table<T>(
  key: Schema<string>,
  value: Schema<T>,
  expected = 'an object',
  rule?: (keys: readonly string[], report: Report) => void,
): Schema<Readonly<Record<string, T>>> & { readonly item: Schema<T> } {
  const entries = v.pipe(
    record(expected),
    v.record(key as v.GenericSchema<string>, value),
    examine(),
    // Keys are looked at even where a value is wrong, so that all issues come at once.
    v.rawCheck(({ dataset, addIssue }) => {
      if (isRecord(dataset.value)) rule?.(Object.keys(dataset.value), reporter(addIssue));
    }),
  );
  return Object.assign(entries, { item: value });
}

/** A table of which any key may hold nothing, which is to be absent. */
export function sparse<T>(entries: Schema<T> & { readonly item: Schema<unknown> }): Schema<T> {
  return v.pipe(
    v.unknown(),
    v.rawTransform(({ dataset: { value }, config }) =>
      isRecord(value) ? without(value, (_, item) => isNothing(item, entries.item), contextOf(config)) : value,
    ),
    entries,
  );
}

/** An object with keys that are safe to use, and not more of them than the library can bear. */
function record(expected: string): v.GenericSchema<unknown, Record<string, unknown>> {
  return v.pipe(
    v.custom<Record<string, unknown>>(isRecord, note('wrongType', expected)),
    v.rawCheck(({ dataset, config, addIssue }) => {
      if (!dataset.typed) return;
      if (!isPlain(dataset.value)) contextOf(config).leftOut.set(dataset.value, NO_KEYS);
      const report = reporter(addIssue);
      const unsafe = UNSAFE_KEYS.filter((key) => Object.hasOwn(dataset.value, key));
      for (const key of unsafe) report('unknownKey', [key], 'no key of this name', show(key));
      const count = Object.keys(dataset.value).length;
      if (count > MOST_ITEMS) report('tooLarge', [], `at most ${MOST_ITEMS} keys`, `${count}`);
    }),
  );
}

const parseOptions: Schema<ParseOptions> = object<ParseOptions>({ unknownKeys: oneOf(['ignore']) }, ['unknownKeys']);

import { type Context, newContext } from './context';
import { applyRule, Flaw, mismatch, type Report } from './flaw';
import { frozenCopy } from './frozen';
import { at, show } from './issue';
import { isRecord } from './record';
import type { Schema } from './schema';

/** Limit for lists and tables. A longer list or table is refused before any of its items is read. */
const MOST_ITEMS = 100_000;
/** Keys that change the prototype of an object, or hide an inherited property. */
const UNSAFE_KEYS = ['__proto__', 'constructor', 'prototype'];

type Keyed = Record<string | number, unknown>;

/** Builds the output of a list, object or table from its parts. Collects the issues of the parts in one flaw. */
class Builder {
  readonly output: Keyed;
  flaw: Flaw | undefined;
  readonly #context: Context;
  /** A copy of the output as plain data; undefined if the context keeps no copy. */
  readonly #copy: Keyed | undefined;

  constructor(context: Context, empty: () => object) {
    this.output = empty() as Keyed;
    this.#context = context;
    this.#copy = context.keepsCopy ? (empty() as Keyed) : undefined;
  }

  read(key: string | number, part: unknown, schema: Schema<unknown>): void {
    const context = this.#context;
    context.copy = undefined;
    const read = schema(part, context);
    if (read instanceof Flaw) {
      this.output[key] = this.flawOfWhole().addPart(key, read);
      return;
    }
    this.output[key] = read;
    if (this.#copy !== undefined) {
      this.#copy[key] = typeof part === 'object' ? (context.copy ?? frozenCopy(part)) : part;
    }
  }

  /** Returns the flaw of the whole, and creates it the first time. */
  flawOfWhole(): Flaw {
    this.flaw ??= new Flaw(this.output);
    return this.flaw;
  }

  result<T>(): T | Flaw {
    this.#context.copy = Object.freeze(this.#copy);
    return this.flaw ?? (this.output as T);
  }
}

const emptyList = (): object => [];
const emptyObject = (): object => ({});

/** A list of at most `most` items. */
export function list<T>(item: Schema<T>, expected = 'a list', most: number = MOST_ITEMS): Schema<readonly T[]> {
  return (value, context) => {
    if (!Array.isArray(value)) return mismatch('wrongType', expected, value);
    const { length } = value;
    if (length > most) return mismatch('tooLarge', `at most ${most} items`, value);
    const builder = new Builder(context, emptyList);
    for (let i = 0; i < length; i++) builder.read(i, value[i], item);
    return builder.result();
  };
}

/** Whether the value of an optional key counts as absent: undefined, or null unless its schema accepts null. */
function isNothing(value: unknown, schema: Schema<unknown>): boolean {
  return value === undefined || (value === null && schema(null, newContext()) instanceof Flaw);
}

/** Returns the flaw of a missing part, with the `expected` text of its schema. */
function missing(schema: Schema<unknown>): Flaw {
  const read = schema(undefined, newContext());
  const expected = read instanceof Flaw ? read.issues[0]?.expected : undefined;
  return mismatch('missing', expected ?? 'a value here', undefined);
}

/** Returns the flaw of an object with unsafe keys or too many keys; undefined if there is none. */
function flawOfKeys(value: object, keys: readonly string[]): Flaw | undefined {
  const flaw = new Flaw();
  for (const key of UNSAFE_KEYS) {
    if (!Object.hasOwn(value, key)) continue;
    flaw.add({ code: 'unknownKey', path: at('', key), expected: 'no key of this name', received: show(key) });
  }
  if (keys.length > MOST_ITEMS) {
    flaw.add({ code: 'tooLarge', path: '', expected: `at most ${MOST_ITEMS} keys`, received: `${keys.length}` });
  }
  return flaw.issues.length > 0 ? flaw : undefined;
}

/**
 * An object of known keys. A key in `optional` may be absent or undefined. It may also be null, which counts as absent
 * unless the schema of the key accepts null. Any other key is `unknownKey`, unless the context ignores unknown keys.
 */
export function object<T>(
  entries: { readonly [K in keyof T]-?: Schema<T[K]> },
  optional: readonly (keyof T)[] = [],
): Schema<T> {
  const parts = Object.entries<Schema<unknown>>(entries).map(([key, schema]) => ({
    key,
    schema,
    isOptional: optional.includes(key as keyof T),
  }));
  const isUnknown = (key: string) => !Object.hasOwn(entries, key);
  const known = () => Object.keys(entries).join(', ');
  return (value, context) => {
    if (!isRecord(value)) return mismatch('wrongType', `an object of ${known()}`, value);
    const keys = Object.keys(value);
    const hasUnknown = keys.some(isUnknown);
    const flaw = hasUnknown ? flawOfKeys(value, keys) : undefined;
    if (flaw !== undefined) return flaw;
    const builder = new Builder(context, emptyObject);
    for (const { key, schema, isOptional } of parts) {
      const part = value[key];
      if (isOptional && isNothing(part, schema)) continue;
      if (part !== undefined || key in value) builder.read(key, part, schema);
      else builder.output[key] = builder.flawOfWhole().addPart(key, missing(schema));
    }
    if (hasUnknown && context.unknownKeys !== 'ignore') {
      for (const key of keys.filter(isUnknown)) {
        builder
          .flawOfWhole()
          .add({ code: 'unknownKey', path: at('', key), expected: `one of ${known()}`, received: show(key) });
      }
    }
    return builder.result();
  };
}

/** A JSON document. Its key `$schema`, which names a JSON Schema for editors, is ignored. */
export function documentOf<T>(schema: Schema<T>): Schema<T> {
  return (value, context) => {
    const named = (value as { readonly $schema?: unknown } | null | undefined)?.$schema;
    if (typeof named !== 'string' || !isRecord(value)) return schema(value, context);
    const { $schema, ...document } = value;
    return schema(document, context);
  };
}

/** A table: an object whose keys the user chooses. */
type Table<T> = Schema<Readonly<Record<string, T>>> & { readonly item: Schema<T> };

/** A table with one schema for its keys and one for its values. `rule` checks all keys together. */
export function table<T>(
  key: Schema<string>,
  item: Schema<T>,
  expected = 'an object',
  rule: (keys: readonly string[], report: Report) => void = () => {},
): Table<T> {
  const entries: Schema<Readonly<Record<string, T>>> = (value, context) => {
    if (!isRecord(value)) return mismatch('wrongType', expected, value);
    const keys = Object.keys(value);
    const flaw = flawOfKeys(value, keys);
    if (flaw !== undefined) return flaw;
    const builder = new Builder(context, emptyObject);
    const wellFormed: string[] = [];
    for (const name of keys) {
      const read = key(name, context);
      if (!(read instanceof Flaw)) wellFormed.push(name);
      else builder.flawOfWhole().addPart(name, read);
      builder.read(name, value[name], item);
      if (read instanceof Flaw) builder.output[name] = undefined;
    }
    // The rule also runs if a value is wrong, so that all issues are reported at once.
    return applyRule(builder.result<Readonly<Record<string, T>>>(), wellFormed, rule);
  };
  return Object.assign(entries, { item });
}

/**
 * A table that ignores each key whose value is undefined. A key whose value is null is ignored too, unless the schema
 * of the items accepts null.
 */
export function sparse<T>(entries: Schema<T> & { readonly item: Schema<unknown> }): Schema<T> {
  return (value, context) => {
    if (!isRecord(value)) return entries(value, context);
    if (flawOfKeys(value, Object.keys(value)) !== undefined) return entries(value, context);
    const given = Object.entries(value).filter(([, part]) => !isNothing(part, entries.item));
    return entries(Object.fromEntries(given), context);
  };
}

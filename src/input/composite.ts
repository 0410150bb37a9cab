import { type Context, newContext } from './context';
import { Flaw, type Report, applyRule, mismatch } from './flaw';
import { frozenCopy } from './frozen';
import { at, show } from './issue';
import { isRecord } from './record';
import type { Schema } from './schema';

/** Longer lists and tables are refused whole, before any of their items is looked at. */
const MOST_ITEMS = 100_000;
/** Keys that reach an object's prototype, or hide what it inherits. */
const UNSAFE_KEYS = ['__proto__', 'constructor', 'prototype'];

type Keyed = Record<string | number, unknown>;

/** What a list, object or table is made into while its parts are read, one after the other. */
class Builder {
  readonly output: Keyed;
  flaw: Flaw | undefined;
  readonly #context: Context;
  /** The same as plain data, where that is kept. */
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

  /** The flaw of the whole, now that there is one. */
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

/** A list, of any length the library can bear unless a smaller one is the most. */
export function list<T>(item: Schema<T>, expected = 'a list', most: number = MOST_ITEMS): Schema<readonly T[]> {
  return (value, context) => {
    if (!Array.isArray(value)) return mismatch('wrongType', expected, value);
    const { length } = value;
    if (length > most) return mismatch('tooLarge', `at most ${most} items`, value);
    const making = new Builder(context, emptyList);
    for (let i = 0; i < length; i++) making.read(i, value[i], item);
    return making.result();
  };
}

/** Whether a part that may be absent holds nothing: undefined, or null where its schema has no use for that. */
function isNothing(value: unknown, schema: Schema<unknown>): boolean {
  return value === undefined || (value === null && schema(null, newContext()) instanceof Flaw);
}

/** The flaw of a part that is missing: expected is what its schema expects. */
function missing(schema: Schema<unknown>): Flaw {
  const read = schema(undefined, newContext());
  const expected = read instanceof Flaw ? read.issues[0]?.expected : undefined;
  return mismatch('missing', expected ?? 'a value here', undefined);
}

/** What is wrong with an object whatever its keys are to mean, if anything: some are unsafe to use, or there are too many. */
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

/** An object of known keys; `optional` ones may be absent or hold nothing, and any other key is an issue. */
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
    const making = new Builder(context, emptyObject);
    for (const { key, schema, isOptional } of parts) {
      const part = value[key];
      if (isOptional && isNothing(part, schema)) continue;
      if (part !== undefined || key in value) making.read(key, part, schema);
      else making.output[key] = making.flawOfWhole().addPart(key, missing(schema));
    }
    if (hasUnknown && context.unknownKeys !== 'ignore') {
      for (const key of keys.filter(isUnknown)) {
        making
          .flawOfWhole()
          .add({ code: 'unknownKey', path: at('', key), expected: `one of ${known()}`, received: show(key) });
      }
    }
    return making.result();
  };
}

/** A document, which may name its JSON Schema under `$schema`, for editors: that is left out. */
export function documentOf<T>(schema: Schema<T>): Schema<T> {
  return (value, context) => {
    const named = (value as { readonly $schema?: unknown } | null | undefined)?.$schema;
    if (typeof named !== 'string' || !isRecord(value)) return schema(value, context);
    const { $schema, ...document } = value;
    return schema(document, context);
  };
}

/** A table: an object whose keys are the user's own. */
type Table<T> = Schema<Readonly<Record<string, T>>> & { readonly item: Schema<T> };

/** An object from keys of the user's own to values of one kind; `rule` says what is wrong with the keys together. */
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
    const making = new Builder(context, emptyObject);
    const wellFormed: string[] = [];
    for (const name of keys) {
      const read = key(name, context);
      if (!(read instanceof Flaw)) wellFormed.push(name);
      else making.flawOfWhole().addPart(name, read);
      making.read(name, value[name], item);
      if (read instanceof Flaw) making.output[name] = undefined;
    }
    // Keys are looked at even where a value is wrong, so that all issues come at once.
    return applyRule(making.result<Readonly<Record<string, T>>>(), wellFormed, rule);
  };
  return Object.assign(entries, { item });
}

/** A table of which any key may hold nothing, which is to be absent. */
export function sparse<T>(entries: Schema<T> & { readonly item: Schema<unknown> }): Schema<T> {
  return (value, context) => {
    if (!isRecord(value)) return entries(value, context);
    if (flawOfKeys(value, Object.keys(value)) !== undefined) return entries(value, context);
    const given = Object.entries(value).filter(([, part]) => !isNothing(part, entries.item));
    return entries(Object.fromEntries(given), context);
  };
}

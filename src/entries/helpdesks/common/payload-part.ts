import { fail, type PrazoError } from '../../../input/error';
import { type IssueCode, at as pathTo, show } from '../../../input/issue';
import { lookUp } from './look-up';

/** Longer lists are refused before any item is read. */
const MOST_ITEMS = 100_000;

type ItemOf<T> = NonNullable<T> extends readonly (infer Item)[] ? Item : never;
type KeyOf<T> = keyof NonNullable<T> & string;

/**
 * A value in a payload (or in options), together with its path. The readers return the value in the documented shape, or throw a
 * `PrazoError` with the path. Only own keys of objects are read.
 */
export class PayloadPart<T> {
  readonly value: unknown;
  readonly path: string;

  constructor(value: T, path: string) {
    this.value = value;
    this.path = path;
  }

  /** Whether the value is missing: REST APIs omit a missing value, or return null or an empty text. */
  get isMissing(): boolean {
    return this.value === undefined || this.value === null || this.value === '';
  }

  /** Returns the part under a key. The value of the part is undefined if the key is missing. */
  at<K extends KeyOf<T>>(key: K): PayloadPart<NonNullable<T>[K]> {
    const { value } = this;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw this.unexpected('an object');
    const inner = lookUp(value as Readonly<Record<string, unknown>>, key);
    return new PayloadPart(inner as NonNullable<T>[K], pathTo(this.path, key));
  }

  /** Returns the items of a list; no items if the list is missing. */
  items(): readonly PayloadPart<ItemOf<T>>[] {
    const { value } = this;
    if (value === undefined || value === null) return [];
    if (!Array.isArray(value)) throw this.unexpected('a list');
    if (value.length > MOST_ITEMS) throw this.unexpected(`at most ${MOST_ITEMS} items`, 'tooLarge');
    return Array.from(value, (item: ItemOf<T>, index) => new PayloadPart(item, pathTo(this.path, index)));
  }

  /** Returns the items of a list. Throws if the list is missing. */
  list(): readonly PayloadPart<ItemOf<T>>[] {
    if (this.value === undefined || this.value === null) throw this.unexpected('a list');
    return this.items();
  }

  /** Returns the entries of an object; no entries if the object is missing. */
  entries(): readonly (readonly [string, PayloadPart<NonNullable<T>[KeyOf<T>]>])[] {
    const { value } = this;
    if (value === undefined || value === null) return [];
    if (typeof value !== 'object' || Array.isArray(value)) throw this.unexpected('an object');
    const keys = Object.keys(value);
    if (keys.length > MOST_ITEMS) throw this.unexpected(`at most ${MOST_ITEMS} keys`, 'tooLarge');
    return keys.map((key) => [key, this.at(key as KeyOf<T>)]);
  }

  /** Returns an object whose values are texts, without its missing values; undefined if the object is missing. */
  texts(): Readonly<Record<string, string>> | undefined {
    if (this.isMissing) return undefined;
    const present = this.entries().filter(([, part]) => !part.isMissing);
    return Object.fromEntries(present.map(([key, part]) => [key, part.text()]));
  }

  text(): string {
    if (typeof this.value === 'string') return this.value;
    throw this.unexpected('a text');
  }

  /** Returns a text; undefined if it is missing. */
  optionalText(): string | undefined {
    return this.optional((part) => part.text());
  }

  /** Reads the value with `read`; undefined if the value is missing. */
  optional<R>(read: (part: this) => R): R | undefined {
    return this.isMissing ? undefined : read(this);
  }

  /** Returns an object with the text under `key`, for spreading; an empty object if the text is missing. */
  textAs<const Key extends string>(key: Key): { readonly [K in Key]?: string } {
    return this.isMissing ? {} : ({ [key]: this.text() } as { [K in Key]: string });
  }

  /** Returns one of these words; undefined if the value is missing. Throws for any other value. */
  oneOf<const Word extends string>(words: readonly Word[]): Word | undefined {
    if (this.isMissing) return undefined;
    const found = words.find((word) => word === this.value);
    if (found === undefined) throw this.unexpected(words.join(' or '), 'unknownValue');
    return found;
  }

  /** Returns a text that is not empty. */
  name(): string {
    if (this.isMissing) throw this.unexpected('a name', 'missing');
    return this.text();
  }

  /** Returns an id: a text, or a number converted to text. */
  id(): string {
    const { value } = this;
    if (typeof value === 'number' && Number.isFinite(value)) return String(value);
    if (typeof value === 'string' && value !== '') return value;
    throw this.unexpected('an id');
  }

  /** Returns a number from `least` to `most`. The payload may contain it as text. */
  number(least: number, most: number): number {
    const { value } = this;
    const read = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
    if (typeof read === 'number' && read >= least && read <= most) return read;
    throw this.unexpected(`a number from ${least} to ${most}`);
  }

  /** Returns a flag: true, 1, "1" and "true" are true; a missing value is false. */
  isTrue(): boolean {
    const { value } = this;
    if (this.isMissing || value === false || value === 0 || value === '0' || value === 'false') return false;
    if (value === true || value === 1 || value === '1' || value === 'true') return true;
    throw this.unexpected('true or false');
  }

  /** Returns the error for a value that is not as expected. The caller throws the error. */
  unexpected(expected: string, code?: IssueCode): PrazoError {
    const fallback = this.value === undefined || this.value === null ? 'missing' : 'wrongType';
    return fail(code ?? fallback, this.path, expected, show(this.value));
  }
}

/**
 * Returns a resource as a part whose path begins with `name`. The argument is the resource itself, or a response of the
 * API that contains it, such as `{ "schedule": … }`. `key` is the key in the response, by default `name`. Throws if the
 * resource is missing.
 */
export function resource<T>(
  response: T | { readonly [key: string]: unknown },
  name: string,
  key: string = name,
): PayloadPart<T> {
  const isEnclosed =
    typeof response === 'object' && response !== null && !Array.isArray(response) && Object.hasOwn(response, key);
  const part = new PayloadPart((isEnclosed ? (response as Record<string, unknown>)[key] : response) as T, name);
  if (part.isMissing) throw part.unexpected('a response of the help desk');
  return part;
}

/**
 * A resource, alone or inside the response of the help desk's API.
 *
 * @inline
 */
export type Enclosed<T, Name extends string> = T | { readonly [K in Name]: T };

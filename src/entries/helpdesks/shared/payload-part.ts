import { fail, type PrazoError } from '../../../input/error';
import { type IssueCode, at as pathTo, show } from '../../../input/issue';

/** Longer lists are refused before any item is read. */
const MOST_ITEMS = 100_000;

type ItemOf<T> = NonNullable<T> extends readonly (infer Item)[] ? Item : never;
type KeyOf<T> = keyof NonNullable<T> & string;

/**
 * A value in a payload, together with its path. The readers return the value in the documented shape, or throw a `PrazoError`
 * with the path. Only own keys of objects are read.
 */
export class PayloadPart<T> {
  readonly value: unknown;
  readonly path: string;

  constructor(value: T, path: string) {
    this.value = value;
    this.path = path;
  }

  /** Whether the value is missing: REST APIs leave it out, or give null or an empty text. */
  get isMissing(): boolean {
    return this.value === undefined || this.value === null || this.value === '';
  }

  /** The part under a key. The value of the part is undefined if the key is missing. */
  at<K extends KeyOf<T>>(key: K): PayloadPart<NonNullable<T>[K]> {
    const { value } = this;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw this.unexpected('an object');
    const held: unknown = Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;
    return new PayloadPart(held as NonNullable<T>[K], pathTo(this.path, key));
  }

  /** The items of a list; no items if the list is missing. */
  items(): readonly PayloadPart<ItemOf<T>>[] {
    const { value } = this;
    if (value === undefined || value === null) return [];
    if (!Array.isArray(value)) throw this.unexpected('a list');
    if (value.length > MOST_ITEMS) throw this.unexpected(`at most ${MOST_ITEMS} items`, 'tooLarge');
    return Array.from(value, (item: ItemOf<T>, index) => new PayloadPart(item, pathTo(this.path, index)));
  }

  /** The items of a list. Throws if the list is missing. */
  list(): readonly PayloadPart<ItemOf<T>>[] {
    if (this.value === undefined || this.value === null) throw this.unexpected('a list');
    return this.items();
  }

  /** The entries of an object; none if it is missing. */
  entries(): readonly (readonly [string, PayloadPart<NonNullable<T>[KeyOf<T>]>])[] {
    const { value } = this;
    if (value === undefined || value === null) return [];
    if (typeof value !== 'object' || Array.isArray(value)) throw this.unexpected('an object');
    const keys = Object.keys(value);
    if (keys.length > MOST_ITEMS) throw this.unexpected(`at most ${MOST_ITEMS} keys`, 'tooLarge');
    return keys.map((key) => [key, this.at(key as KeyOf<T>)]);
  }

  /** An object whose values are texts; undefined if it is missing. */
  texts(): Readonly<Record<string, string>> | undefined {
    if (this.isMissing) return undefined;
    const told = this.entries().filter(([, word]) => !word.isMissing);
    return Object.fromEntries(told.map(([key, word]) => [key, word.text()]));
  }

  text(): string {
    if (typeof this.value === 'string') return this.value;
    throw this.unexpected('a text');
  }

  /** A text; undefined if it is missing. */
  optionalText(): string | undefined {
    return this.isMissing ? undefined : this.text();
  }

  /** One of the given words; undefined if it is missing. */
  oneOf<const Word extends string>(words: readonly Word[]): Word | undefined {
    if (this.isMissing) return undefined;
    const word = words.find((one) => one === this.value);
    if (word === undefined) throw this.unexpected(words.join(' or '), 'unknownValue');
    return word;
  }

  /** A text that is not empty. */
  name(): string {
    if (this.isMissing) throw this.unexpected('a name', 'missing');
    return this.text();
  }

  /** An id: a text, or a number as text. */
  id(): string {
    const { value } = this;
    if (typeof value === 'number' && Number.isFinite(value)) return String(value);
    if (typeof value === 'string' && value !== '') return value;
    throw this.unexpected('an id');
  }

  /** A number from `least` to `most`, which may be written as text. */
  number(least: number, most: number): number {
    const { value } = this;
    const read = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
    if (typeof read === 'number' && read >= least && read <= most) return read;
    throw this.unexpected(`a number from ${least} to ${most}`);
  }

  /** A flag: true, 1, "1" and "true" are true; a missing value is false. */
  isTrue(): boolean {
    const { value } = this;
    if (this.isMissing || value === false || value === 0 || value === '0' || value === 'false') return false;
    if (value === true || value === 1 || value === '1' || value === 'true') return true;
    throw this.unexpected('true or false');
  }

  /** Creates the error for a value of another shape; the caller throws it. */
  unexpected(expected: string, code?: IssueCode): PrazoError {
    const fallback = this.value === undefined || this.value === null ? 'missing' : 'wrongType';
    return fail(code ?? fallback, this.path, expected, show(this.value));
  }
}

/**
 * Returns a resource as a part with this name in its path. The resource may come inside the response of the API, such as
 * `{ "schedule": … }`; `enclosing` is the key if it differs from the name. Throws if the resource is missing.
 */
export function resource<T>(
  given: T | { readonly [key: string]: unknown },
  name: string,
  enclosing: string = name,
): PayloadPart<T> {
  const isEnclosing =
    typeof given === 'object' && given !== null && !Array.isArray(given) && Object.hasOwn(given, enclosing);
  const part = new PayloadPart((isEnclosing ? (given as Record<string, unknown>)[enclosing] : given) as T, name);
  if (part.isMissing) throw part.unexpected('what the help desk gave');
  return part;
}

/** A resource, alone or inside the response of the help desk's API. */
export type Enclosed<T, Name extends string> = T | { readonly [K in Name]: T };

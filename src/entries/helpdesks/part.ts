import { fail, type PrazoError } from '../../input/error';
import { type IssueCode, at as pathTo, show } from '../../input/issue';

/** Longer lists are refused before any of their items is looked at. */
const MOST_ITEMS = 100_000;

type ItemOf<T> = NonNullable<T> extends readonly (infer Item)[] ? Item : never;
type KeyOf<T> = keyof NonNullable<T> & string;

/**
 * A part of a payload, with the path to it. Only its own keys are looked at. What has not the shape that the help desk
 * documents is a `PrazoError` with the path.
 */
export class Part<T> {
  readonly value: unknown;
  readonly path: string;

  constructor(value: T, path: string) {
    this.value = value;
    this.path = path;
  }

  /** Whether it is left out, null, or an empty text, as REST APIs write nothing. */
  get isNothing(): boolean {
    return this.value === undefined || this.value === null || this.value === '';
  }

  /** The part under a key; nothing where there is no such key. */
  at<K extends KeyOf<T>>(key: K): Part<NonNullable<T>[K]> {
    const { value } = this;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw this.unlike('an object');
    const held: unknown = Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;
    return new Part(held as NonNullable<T>[K], pathTo(this.path, key));
  }

  /** The items of a list; none where there is nothing. */
  items(): readonly Part<ItemOf<T>>[] {
    const { value } = this;
    if (value === undefined || value === null) return [];
    if (!Array.isArray(value)) throw this.unlike('a list');
    if (value.length > MOST_ITEMS) throw this.unlike(`at most ${MOST_ITEMS} items`, 'tooLarge');
    return Array.from(value, (item: ItemOf<T>, index) => new Part(item, pathTo(this.path, index)));
  }

  /** The items of a list that there must be. */
  list(): readonly Part<ItemOf<T>>[] {
    if (this.value === undefined || this.value === null) throw this.unlike('a list');
    return this.items();
  }

  /** The keys of a table with the part under each; none where there is nothing. */
  entries(): readonly (readonly [string, Part<NonNullable<T>[KeyOf<T>]>])[] {
    const { value } = this;
    if (value === undefined || value === null) return [];
    if (typeof value !== 'object' || Array.isArray(value)) throw this.unlike('an object');
    const keys = Object.keys(value);
    if (keys.length > MOST_ITEMS) throw this.unlike(`at most ${MOST_ITEMS} keys`, 'tooLarge');
    return keys.map((key) => [key, this.at(key as KeyOf<T>)]);
  }

  /** The texts of a table by its keys, where there is one. */
  words(): Readonly<Record<string, string>> | undefined {
    if (this.isNothing) return undefined;
    const told = this.entries().filter(([, word]) => !word.isNothing);
    return Object.fromEntries(told.map(([key, word]) => [key, word.text()]));
  }

  text(): string {
    if (typeof this.value === 'string') return this.value;
    throw this.unlike('a text');
  }

  /** The text, where there is one. */
  optionalText(): string | undefined {
    return this.isNothing ? undefined : this.text();
  }

  /** Which of some words it is, where it is there. */
  oneOf<const Word extends string>(words: readonly Word[]): Word | undefined {
    if (this.isNothing) return undefined;
    const word = words.find((one) => one === this.value);
    if (word === undefined) throw this.unlike(words.join(' or '), 'unknownValue');
    return word;
  }

  /** A text that is not empty, as names are. */
  name(): string {
    if (this.isNothing) throw this.unlike('a name', 'missing');
    return this.text();
  }

  /** A text, or a number as text, as ids come. */
  id(): string {
    const { value } = this;
    if (typeof value === 'number' && Number.isFinite(value)) return String(value);
    if (typeof value === 'string' && value !== '') return value;
    throw this.unlike('an id');
  }

  /** A number, also one written as text. */
  number(least: number, most: number): number {
    const { value } = this;
    const read = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
    if (typeof read === 'number' && read >= least && read <= most) return read;
    throw this.unlike(`a number from ${least} to ${most}`);
  }

  /** Whether something is so, as true, 1, "1" or "true"; nothing is not so. */
  isSo(): boolean {
    const { value } = this;
    if (this.isNothing || value === false || value === 0 || value === '0' || value === 'false') return false;
    if (value === true || value === 1 || value === '1' || value === 'true') return true;
    throw this.unlike('true or false');
  }

  /** The error that this part is not what was expected. */
  unlike(expected: string, code?: IssueCode): PrazoError {
    const fallback = this.value === undefined || this.value === null ? 'missing' : 'wrongType';
    return fail(code ?? fallback, this.path, expected, show(this.value));
  }
}

/**
 * A resource as it is called in paths; an enclosing response, such as `{ "schedule": … }`, is opened. It must be there. Where
 * the response holds it under another key, that is `enclosing`.
 */
export function resource<T>(
  given: T | { readonly [key: string]: unknown },
  name: string,
  enclosing: string = name,
): Part<T> {
  const isEnclosing =
    typeof given === 'object' && given !== null && !Array.isArray(given) && Object.hasOwn(given, enclosing);
  const part = new Part((isEnclosing ? (given as Record<string, unknown>)[enclosing] : given) as T, name);
  if (part.isNothing) throw part.unlike('what the help desk gave');
  return part;
}

/** A resource as a help desk's API gives it: by itself, or in the response that encloses it. */
export type Enclosed<T, Name extends string> = T | { readonly [K in Name]: T };

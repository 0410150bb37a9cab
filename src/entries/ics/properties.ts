import type { Budget } from './budget';
import type { LineParser } from './line-parser';
import { Problem } from './problem';

/** A property with its raw value. */
export interface Property {
  readonly name: string;
  /** By name in lower case. */
  readonly parameters: ReadonlyMap<string, string>;
  readonly value: string;
}

const NAME = /^[^:;]*/;
const ESCAPED = /\\([\\;,nN])/g;
/** The pieces of a list. A backslash escapes the character that follows. */
const PIECE = /,|\\.?|[^\\,]+/g;

/** Returns the text of a raw value (RFC 5545, 3.3.11). */
function unescapeText(value: string): string {
  return value.replace(ESCAPED, (_, character: string) => (/n/i.test(character) ? '\n' : character));
}

/** Returns the texts of a list. An escaped comma is part of a text. */
function splitTexts(value: string): string[] {
  const texts = [''];
  for (const piece of value.match(PIECE) ?? []) {
    if (piece === ',') texts.push('');
    else texts[texts.length - 1] += piece;
  }
  return texts.map((text) => unescapeText(text).trim()).filter((text) => text !== '');
}

/** Returns the number of parameters of a line. A semicolon in quotes does not count. */
function countParameters(line: string): number {
  let [count, quoted] = [0, false];
  for (let index = 0; index < line.length; index++) {
    const character = line[index];
    if (character === '"') quoted = !quoted;
    else if (character === ';' && !quoted) count++;
    else if (character === ':' && !quoted) return count;
  }
  return count;
}

/**
 * The properties of a component, without the properties of components inside it. Parses a property only when it is
 * requested.
 */
export class Properties {
  readonly #parse: LineParser;
  readonly #budget: Budget;
  readonly #lines = new Map<string, string[]>();

  constructor(lines: readonly string[], parse: LineParser, budget: Budget) {
    this.#parse = parse;
    this.#budget = budget;
    let depth = 0;
    for (const line of lines) {
      const name = (NAME.exec(line)?.[0] ?? '').trim().toUpperCase();
      if (name === 'BEGIN') depth++;
      if (depth === 0) {
        const same = this.#lines.get(name);
        if (same === undefined) this.#lines.set(name, [line]);
        else same.push(line);
      }
      if (name === 'END') depth--;
    }
  }

  /** Returns the properties with a name. */
  all(name: string): readonly Property[] {
    return (this.#lines.get(name) ?? []).map((line) => this.#read(name, line));
  }

  /** Returns the property of a name that may appear once. Throws a problem if it appears with different values. */
  one(name: string): Property | undefined {
    const lines = this.#lines.get(name);
    if (new Set(lines).size > 1) throw new Problem('contradiction', `one ${name}`, `${lines?.length}`);
    return this.all(name)[0];
  }

  has(name: string): boolean {
    return this.#lines.has(name);
  }

  /** Returns the text of the first property of a name; undefined if there is none or if it is empty. */
  text(name: string): string | undefined {
    const line = this.#lines.get(name)?.[0];
    if (line !== undefined) this.#count(line);
    return this.textUncounted(name);
  }

  /** Like `text`, but does not count against the budget: for calls from the option `where`. */
  textUncounted(name: string): string | undefined {
    const line = this.#lines.get(name)?.[0];
    if (line === undefined) return undefined;
    const text = unescapeText(this.#parse(line.replace(NAME, 'X')).value);
    return text.trim() === '' ? undefined : text;
  }

  /** Returns the texts of all lists of a name, such as CATEGORIES. */
  texts(name: string): readonly string[] {
    return this.all(name).flatMap(({ value }) => {
      const found = splitTexts(value);
      this.#budget.count('values', found.length);
      return found;
    });
  }

  #count(line: string): void {
    this.#budget.count('properties');
    this.#budget.count('parameters', countParameters(line));
  }

  #read(name: string, line: string): Property {
    this.#count(line);
    return { name, ...this.#parse(line.replace(NAME, 'X')) };
  }
}

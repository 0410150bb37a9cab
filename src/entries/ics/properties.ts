import type { Parser } from './ical';
import { Problem } from './problem';
import type { Work } from './work';

/** A property as it stands: the value is not yet read as text, date or anything. */
export interface Property {
  readonly name: string;
  /** By names in lower case. */
  readonly parameters: ReadonlyMap<string, string>;
  readonly value: string;
}

const NAME = /^[^:;]*/;
const ESCAPED = /\\([\\;,nN])/g;
/** A backslash that escapes what follows. */
const OPEN = /(?:^|[^\\])(?:\\\\)*\\$/;

/** Text as it is meant, of a value as it stands (RFC 5545, 3.3.11). */
function plain(value: string): string {
  return value.includes('\\') ? value.replace(ESCAPED, (_, one: string) => (/n/i.test(one) ? '\n' : one)) : value;
}

/** The texts of a list, whose commas are escaped where they are part of one. */
function texts(value: string): string[] {
  const found: string[] = [];
  let open = '';
  for (const part of value.split(',')) {
    if (OPEN.test(part)) open += `${part},`;
    else {
      found.push(plain(open + part).trim());
      open = '';
    }
  }
  if (open !== '') found.push(plain(open.slice(0, -1)).trim());
  return found.filter((one) => one !== '');
}

/** How many parameters a line has: what stands in quotes is none. */
function parametersIn(line: string): number {
  let [count, quoted] = [0, false];
  for (let index = 0; index < line.length; index++) {
    const one = line[index];
    if (one === '"') quoted = !quoted;
    else if (one === ';' && !quoted) count++;
    else if (one === ':' && !quoted) return count;
  }
  return count;
}

/** The properties of a component, of which only those that are asked for are parsed; those of components in it are none. */
export class Properties {
  readonly #parse: Parser;
  readonly #work: Work;
  readonly #lines = new Map<string, string[]>();

  constructor(lines: readonly string[], parse: Parser, work: Work) {
    this.#parse = parse;
    this.#work = work;
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

  all(name: string): readonly Property[] {
    return (this.#lines.get(name) ?? []).map((line) => this.#read(name, line));
  }

  /** The property of a name, where one at most makes sense. */
  one(name: string): Property | undefined {
    const [first, ...more] = this.#lines.get(name) ?? [];
    if (first === undefined) return undefined;
    if (more.some((line) => line !== first)) throw new Problem('contradiction', `one ${name}`, `${more.length + 1}`);
    return this.all(name)[0];
  }

  has(name: string): boolean {
    return this.#lines.has(name);
  }

  /** The first text of a name; undefined where there is none or it is empty. */
  text(name: string): string | undefined {
    const [line] = this.#lines.get(name) ?? [];
    if (line !== undefined) this.#count(line);
    return this.uncounted(name);
  }

  /** The same for users of the library, who may ask as often as they like. */
  uncounted(name: string): string | undefined {
    const [line] = this.#lines.get(name) ?? [];
    if (line === undefined) return undefined;
    const text = plain(this.#parse(line.replace(NAME, 'X')).value);
    return text.trim() === '' ? undefined : text;
  }

  /** All texts of lists, such as CATEGORIES. */
  texts(name: string): readonly string[] {
    return this.all(name).flatMap(({ value }) => {
      const found = texts(value);
      this.#work.count('values', found.length);
      return found;
    });
  }

  #count(line: string): void {
    this.#work.count('properties');
    this.#work.count('parameters', parametersIn(line));
  }

  #read(name: string, line: string): Property {
    this.#count(line);
    return { name, ...this.#parse(line.replace(NAME, 'X')) };
  }
}

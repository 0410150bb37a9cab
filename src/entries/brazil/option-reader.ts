import { at, type Issue, type IssueCode, show } from '../../input/issue';

// The same limits as in src/input.
const MOST_ITEMS = 100_000;
const MOST_ISSUES = 100;

/** Whether a value is an object, and not a list, a Map or a Date. */
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  Object.prototype.toString.call(value) === '[object Object]';

/**
 * Reads a value of the options at its path, and adds its issues to the issues of all options. A method returns a value
 * even if the value has an issue. This is safe, because no source is created from options with an issue.
 *
 * The schemas of src/input would do the same, but add 2.4 kB to an entry of 5.4 kB (minified and gzipped).
 */
export class OptionReader {
  readonly value: unknown;
  readonly path: string;
  readonly issues: Issue[];

  constructor(value: unknown, path = '', issues: Issue[] = []) {
    this.value = value;
    this.path = path;
    this.issues = issues;
  }

  reject(expected: string, code: IssueCode = 'wrongType'): void {
    if (this.issues.length < MOST_ISSUES)
      this.issues.push({ code, path: this.path, expected, received: show(this.value) });
  }

  /** Returns the value, and rejects it unless it passes the test. */
  require<T>(test: (value: unknown) => boolean, expected: string, code?: IssueCode): T {
    if (!test(this.value)) this.reject(expected, code);
    return this.value as T;
  }

  /** Returns the value if it is a known text once normalized. Otherwise rejects it and returns the first known text. */
  oneOf<T extends string>(known: readonly T[], normalize = (text: string): string => text): T {
    const { value } = this;
    const found = typeof value === 'string' ? known.find((text) => text === normalize(value)) : undefined;
    if (found === undefined) this.reject(`one of ${known.join(', ')}`, 'unknownValue');
    return found ?? (known[0] as T);
  }

  /** Rejects a value that is not an object, and each key that is not known. */
  allowKeys(known: readonly string[]): void {
    const value = this.require<object>(isObject, 'an object');
    if (!isObject(value)) return;
    const unknown = Object.keys(value).filter((key) => !known.includes(key));
    if (unknown.length > MOST_ITEMS) this.reject(`at most ${MOST_ITEMS} keys`, 'tooLarge');
    else for (const key of unknown) this.get(key).reject(`one of ${known.join(', ')}`, 'unknownKey');
  }

  /** Returns the reader of a key. The parts of a value that is not an object add no issues of their own. */
  get(key: string): OptionReader {
    const { value, path, issues } = this;
    return isObject(value) ? new OptionReader(value[key], at(path, key), issues) : new OptionReader(undefined);
  }

  /** Returns the result of `read`; undefined if the value is absent. */
  ifPresent<T>(read: (option: OptionReader) => T): T | undefined {
    return this.value === undefined ? undefined : read(this);
  }

  /** Returns the readers of the items of a list; none if the list is absent. */
  items(): readonly OptionReader[] {
    const { value, path, issues } = this;
    if (value === undefined) return [];
    // Array.from also visits holes in the list; `map` would skip them.
    if (Array.isArray(value) && value.length <= MOST_ITEMS) {
      return Array.from(value, (item, index) => new OptionReader(item, at(path, index), issues));
    }
    if (Array.isArray(value)) this.reject(`at most ${MOST_ITEMS} items`, 'tooLarge');
    else this.reject('a list');
    return [];
  }
}

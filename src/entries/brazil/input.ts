import { at, type Issue, type IssueCode, show } from '../../input/issue';

/** As everywhere in the library: longer lists are refused whole, and of many mistakes the first are told. */
const MOST_ITEMS = 100_000;
const MOST_ISSUES = 100;

/** A list is none, nor is a Map or a Date. */
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  Object.prototype.toString.call(value) === '[object Object]';

/**
 * A value of the options and where it stands. What is wrong with it joins the issues of the whole; since nothing is
 * built once there is an issue, a value that failed its test may be handed on as if it had passed.
 *
 * Written by hand: a schema library would weigh as much as all the holidays.
 */
export class Input {
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

  /** The value, which is rejected unless it passes the test. */
  as<T>(test: (value: unknown) => boolean, expected: string, code?: IssueCode): T {
    if (!test(this.value)) this.reject(expected, code);
    return this.value as T;
  }

  /** One of the known texts; the value may be read as another text first. */
  oneOf<T extends string>(known: readonly T[], read = (text: string): string => text): T {
    const { value } = this;
    const found = typeof value === 'string' ? known.find((one) => one === read(value)) : undefined;
    if (found === undefined) this.reject(`one of ${known.join(', ')}`, 'unknownValue');
    return found ?? (known[0] as T);
  }

  /** Rejects all but an object that has no other keys than these. */
  only(known: readonly string[]): void {
    const value = this.as<object>(isObject, 'an object');
    if (!isObject(value)) return;
    const unknown = Object.keys(value).filter((key) => !known.includes(key));
    if (unknown.length > MOST_ITEMS) this.reject(`at most ${MOST_ITEMS} keys`, 'tooLarge');
    else for (const key of unknown) this.get(key).reject(`one of ${known.join(', ')}`, 'unknownKey');
  }

  /** What is below the value. Where that is nothing at all, one issue is enough, and those below are dropped. */
  get(key: string): Input {
    const { value, path, issues } = this;
    return isObject(value) ? new Input(value[key], at(path, key), issues) : new Input(undefined);
  }

  /** What a reader makes of the value, unless it is absent. */
  maybe<T>(read: (input: Input) => T): T | undefined {
    return this.value === undefined ? undefined : read(this);
  }

  /** The items of a list that may be absent. */
  items(): readonly Input[] {
    const { value, path, issues } = this;
    if (value === undefined) return [];
    // Array.from, since map would skip a hole.
    if (Array.isArray(value) && value.length <= MOST_ITEMS) {
      return Array.from(value, (item, index) => new Input(item, at(path, index), issues));
    }
    if (Array.isArray(value)) this.reject(`at most ${MOST_ITEMS} items`, 'tooLarge');
    else this.reject('a list');
    return [];
  }
}

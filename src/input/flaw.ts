import { at, type Issue, type IssueCode, joinPaths, show } from './issue';

/** Limit for issues: more of them help nobody, and a hostile file may cause millions. */
const MOST_ISSUES = 100;

/** Reports an issue of a value. `keys` is the path from the value to the mistake; it is empty for the value itself. */
export type Report = (code: IssueCode, keys: readonly (string | number)[], expected: string, received: string) => void;

/** The result of reading a malformed value: its issues, and the parts of it that are well-formed. */
export class Flaw {
  readonly issues: Issue[] = [];
  /** The well-formed parts of the value, for rules about several parts; undefined if there are none. */
  parts: unknown;
  /** Whether the value as a whole is wrong. If so, its parent ignores the parts of the value. */
  #isWhole = false;

  constructor(parts?: unknown) {
    this.parts = parts;
  }

  /** Adds an issue of the value as a whole. The path of the issue may lead below the value. */
  add(issue: Issue): this {
    this.#isWhole = true;
    this.#push(issue, '');
    return this;
  }

  /**
   * Adds the issues of a part. Returns the well-formed parts of the part; undefined if the part is wrong as a whole.
   */
  addPart(key: string | number, part: Flaw): unknown {
    const path = at('', key);
    for (const issue of part.issues) this.#push(issue, path);
    return part.#isWhole ? undefined : part.parts;
  }

  #push(issue: Issue, above: string): void {
    if (this.issues.length < MOST_ISSUES) this.issues.push({ ...issue, path: joinPaths(above, issue.path) });
  }
}

/** Returns the flaw of a value that does not match its schema. */
export function mismatch(code: IssueCode, expected: string, value: unknown): Flaw {
  return new Flaw().add({ code, path: '', expected, received: show(value) });
}

/**
 * Returns the value if `rule` reports no issue of its parts. Otherwise returns a flaw with the reported issues and all
 * earlier issues.
 */
export function applyRule<T, P>(read: T | Flaw, parts: P, rule: (parts: P, report: Report) => void): T | Flaw {
  let result = read;
  rule(parts, (code, keys, expected, received) => {
    const flaw: Flaw = result instanceof Flaw ? result : new Flaw(result);
    result = flaw.add({ code, path: keys.reduce<string>(at, ''), expected, received });
  });
  return result;
}

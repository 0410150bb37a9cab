import { at, type Issue, type IssueCode, joinPaths, show } from './issue';

/** More issues than this are of no use to anyone, and a hostile file may hold millions. */
const MOST_ISSUES = 100;

/** Names a mistake by its place below the value that is checked, `[]` being the value itself. */
export type Report = (code: IssueCode, keys: readonly (string | number)[], expected: string, received: string) => void;

/** What reading comes to where something is wrong: the issues, and what is well-formed all the same. */
export class Flaw {
  readonly issues: Issue[] = [];
  /** What of the value is well-formed, for rules on how its parts go together; undefined where nothing is. */
  parts: unknown;
  /** Whether the value as a whole is wrong, and so means nothing to what it is a part of. */
  #isWhole = false;

  constructor(parts?: unknown) {
    this.parts = parts;
  }

  /** Adds an issue of the value as a whole, wherever below it that stands. */
  add(issue: Issue): this {
    this.#isWhole = true;
    this.#push(issue, '');
    return this;
  }

  /** Takes over what is wrong with a part, and returns what is left of that. */
  addPart(key: string | number, part: Flaw): unknown {
    const path = at('', key);
    for (const issue of part.issues) this.#push(issue, path);
    return part.#isWhole ? undefined : part.parts;
  }

  #push(issue: Issue, above: string): void {
    if (this.issues.length < MOST_ISSUES) this.issues.push({ ...issue, path: joinPaths(above, issue.path) });
  }
}

/** The flaw of a value that is not what is expected. */
export function mismatch(code: IssueCode, expected: string, value: unknown): Flaw {
  return new Flaw().add({ code, path: '', expected, received: show(value) });
}

/** What has been read; where a rule on its parts reports anything, its flaw, with all that was wrong before. */
export function applyRule<T, P>(read: T | Flaw, parts: P, rule: (parts: P, report: Report) => void): T | Flaw {
  let ruling = read;
  rule(parts, (code, keys, expected, received) => {
    const flaw: Flaw = ruling instanceof Flaw ? ruling : new Flaw(ruling);
    ruling = flaw.add({ code, path: keys.reduce<string>(at, ''), expected, received });
  });
  return ruling;
}

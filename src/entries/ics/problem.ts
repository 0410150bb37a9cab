import { type Issue, type IssueCode, show } from '../../input/issue';
import { TooMuch } from './work';

/** What keeps a part of a feed from being meant: it becomes an issue, and the rest is read on. A feed may have many, so it has no stack. */
export class Problem {
  readonly code: IssueCode;
  readonly expected: string;
  readonly received: string;

  constructor(code: IssueCode, expected: string, received: string) {
    this.code = code;
    this.expected = expected;
    this.received = received;
  }
}

function issueOf(error: unknown, path: string): Issue {
  if (error instanceof Problem) return { code: error.code, path, expected: error.expected, received: error.received };
  if (error instanceof TooMuch) return { code: 'tooLarge', path, expected: error.most, received: error.counted };
  const received = show(error instanceof Error ? error.message : error);
  return { code: 'unknownValue', path, expected: 'what the standard (RFC 5545) allows', received };
}

/** The issues of a feed, in the order in which they were found. */
export class Issues {
  readonly found: Issue[] = [];

  add(issue: Issue): void {
    this.found.push(issue);
  }

  /** The answer of `run`, or undefined and an issue where it throws, be it ical.js that does. */
  attempt<T>(path: string, run: () => T): T | undefined {
    try {
      return run();
    } catch (error) {
      this.add(issueOf(error, path));
      return undefined;
    }
  }

  /** The same for a part of an event, which ends with the event where that takes too much. */
  attemptPart<T>(path: string, run: () => T): T | undefined {
    try {
      return run();
    } catch (error) {
      if (error instanceof TooMuch) throw error;
      this.add(issueOf(error, path));
      return undefined;
    }
  }
}

import { type Issue, type IssueCode, show } from '../../input/issue';
import { OverBudget } from './budget';

/**
 * Thrown for a malformed part of a feed, and turned into an issue. It has no stack, because a feed can have many
 * problems.
 */
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
  if (error instanceof OverBudget) return { code: 'tooLarge', path, expected: error.most, received: error.counted };
  const received = show(error instanceof Error ? error.message : error);
  return { code: 'unknownValue', path, expected: 'a value that RFC 5545 allows', received };
}

/** Collects the issues of a feed, in the order in which they are found. */
export class Issues {
  readonly found: Issue[] = [];

  add(issue: Issue): void {
    this.found.push(issue);
  }

  /**
   * Returns the result of `run`. If `run` throws any error, also an error of ical.js, adds an issue and returns
   * undefined.
   */
  attempt<T>(path: string, run: () => T): T | undefined {
    try {
      return run();
    } catch (error) {
      this.add(issueOf(error, path));
      return undefined;
    }
  }

  /** Like `attempt`, for a part of an event. Rethrows {@link OverBudget}, because it ends the whole event. */
  attemptPart<T>(path: string, run: () => T): T | undefined {
    try {
      return run();
    } catch (error) {
      if (error instanceof OverBudget) throw error;
      this.add(issueOf(error, path));
      return undefined;
    }
  }
}

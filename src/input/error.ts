import type { Issue, IssueCode } from './issue';

const BRAND = Symbol.for('prazo.PrazoError');
const ISSUES_IN_MESSAGE = 5;

function issueText({ code, path, expected, received }: Issue): string {
  return `${path === '' ? '' : `${path}: `}expected ${expected}, received ${received} (${code})`;
}

function message(issues: readonly Issue[]): string {
  const lines = issues.slice(0, ISSUES_IN_MESSAGE).map(issueText);
  const more = issues.length - lines.length;
  if (more > 0) lines.push(`… and ${more} more`);
  return lines.join('\n');
}

/**
 * The only error that this library throws on purpose. It lists every issue found: a stable `code`, the `path` of the
 * mistake, the expected and the received value. The message shows the first five issues.
 *
 * Use {@link isPrazoError} to recognize it. `instanceof` fails if two copies of the library are loaded.
 */
export class PrazoError extends Error {
  override readonly name = 'PrazoError';
  readonly issues: readonly Issue[];

  constructor(issues: readonly Issue[]) {
    super(message(issues));
    this.issues = Object.freeze(issues.map((issue) => Object.freeze({ ...issue })));
    Object.defineProperty(this, BRAND, { value: true });
  }

  /** The code of the first issue. */
  get code(): IssueCode {
    return (this.issues[0] as Issue).code;
  }
}

/** Whether a caught value is a {@link PrazoError}, thrown by this or another copy of the library. */
export function isPrazoError(error: unknown): error is PrazoError {
  return typeof error === 'object' && error !== null && (error as { [BRAND]?: unknown })[BRAND] === true;
}

/** Returns an error with one issue. The caller throws the error. */
export function fail(code: IssueCode, path: string, expected: string, received: string): PrazoError {
  return new PrazoError([{ code, path, expected, received }]);
}

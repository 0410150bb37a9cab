import type { Issue, IssueCode } from './issue';

const BRAND = Symbol.for('prazo.PrazoError');
const ISSUES_IN_MESSAGE = 5;

function describe({ code, path, expected, received }: Issue): string {
  return `${path === '' ? '' : `${path}: `}expected ${expected}, received ${received} (${code})`;
}

function message(issues: readonly Issue[]): string {
  const lines = issues.slice(0, ISSUES_IN_MESSAGE).map(describe);
  const more = issues.length - lines.length;
  if (more > 0) lines.push(`… and ${more} more`);
  return lines.join('\n');
}

/**
 * The one error this library throws. It carries every issue found, each with a stable `code`, the `path`
 * of the mistake, what was expected and what came.
 *
 * Recognise it with {@link isPrazoError}, which also works across copies of the library; `instanceof` does not.
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

/** Whether a caught value is a {@link PrazoError}, whichever copy of the library threw it. */
export function isPrazoError(error: unknown): error is PrazoError {
  return typeof error === 'object' && error !== null && (error as { [BRAND]?: unknown })[BRAND] === true;
}

/** An error of one issue. */
export function fail(code: IssueCode, path: string, expected: string, received: string): PrazoError {
  return new PrazoError([{ code, path, expected, received }]);
}

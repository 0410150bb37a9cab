import { type Issue, isPrazoError, type ParseResult } from 'prazo';

/** An issue and the field that shows it. */
export interface FieldIssue {
  readonly field: string;
  readonly issue: Issue;
}

/** Returns the result of a function, or the issues of the error that it throws. */
export function attempt<T>(run: () => T): ParseResult<T> {
  try {
    return { ok: true, value: run() };
  } catch (error) {
    if (isPrazoError(error)) return { ok: false, issues: error.issues };
    throw error;
  }
}

const MOST_SHOWN = 40;

/** Parses JSON. Invalid JSON is an issue. */
export function parseJson(text: string): ParseResult<unknown> {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    const isEmpty = text.trim() === '';
    const expected = isEmpty ? 'JSON' : `JSON (${(error as Error).message})`;
    const received = isEmpty ? 'nothing' : JSON.stringify(text.slice(0, MOST_SHOWN));
    return { ok: false, issues: [{ code: 'wrongType', path: '', expected, received }] };
  }
}

export const at = (field: string, issues: readonly Issue[]): readonly FieldIssue[] =>
  issues.map((issue) => ({ field, issue }));

/** Assigns each issue to the field that a table names for the first part of its path, or else to the field `rest`. */
export function byPath(issues: readonly Issue[], fields: Readonly<Record<string, string>>, rest: string): FieldIssue[] {
  return issues.map((issue) => {
    const first = /^\w*/.exec(issue.path)?.[0] ?? '';
    return { field: (Object.hasOwn(fields, first) && fields[first]) || rest, issue };
  });
}

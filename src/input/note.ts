import type * as v from 'valibot';
import { at, type Issue, type IssueCode, join, show } from './issue';

/** What a piece of configuration must look like. Built from valibot inside the library; never part of its public types. */
export type Schema<T> = v.GenericSchema<unknown, T>;

/** What our own checks put through valibot, whose issues have room for one message. */
interface Note {
  readonly code: IssueCode;
  readonly expected: string;
  /** Where below the value the mistake is, and what is there, if that is not the value itself. */
  readonly below?: string;
  readonly received?: string;
}

/** The message of an issue that is the value itself. */
export const note = (code: IssueCode, expected: string): string => JSON.stringify({ code, expected } satisfies Note);

/** The message of an issue that something else has found in the value. */
export function passedOn({ code, expected, path, received }: Issue): string {
  return JSON.stringify({ code, expected, below: path, received } satisfies Note);
}

function pathOf(root: string, issue: v.BaseIssue<unknown>): string {
  return (issue.path ?? []).reduce((path, item) => at(path, item.key as string | number), root);
}

/** An issue of valibot's as one of ours; its path begins with `root`. */
export function toIssue(root: string, issue: v.BaseIssue<unknown>): Issue {
  const { code, expected, below = '', received = show(issue.input) } = JSON.parse(issue.message) as Note;
  return { code, path: join(pathOf(root, issue), below), expected, received };
}

/** Names a mistake by its place below the value that is checked, `[]` being the value itself. */
export type Report = (code: IssueCode, keys: readonly (string | number)[], expected: string, received: string) => void;

/** A report that becomes issues of the value that is checked. */
export function reporter<T>(addIssue: (issue: v.RawCheckIssueInfo<T>) => void): Report {
  return (code, keys, expected, received) => {
    const below = keys.reduce<string>(at, '');
    addIssue({ message: JSON.stringify({ code, expected, below, received } satisfies Note) });
  };
}

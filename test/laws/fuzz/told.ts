import { type Issue, type IssueCode, isPrazoError, type ParseResult } from 'prazo';
import { expect } from 'vitest';
import { bounded } from '../../bounded';

/** Checks that are valid for any input from outside. */

const WIDEST = 500;
const MOST_ISSUES = 100;

const PROTOTYPES = [Object.prototype, Array.prototype, Function.prototype];
const keysOfPrototypes = () => PROTOTYPES.flatMap(Reflect.ownKeys).map(String).join();
const UNTOUCHED = keysOfPrototypes();

/** Returns the answer to a question. It must not take long, and must not change built-in prototypes. */
function asked<T>(ask: () => T): T {
  try {
    return bounded(ask);
  } finally {
    expect(keysOfPrototypes()).toBe(UNTOUCHED);
  }
}

const STEP = /\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]|([\w-]+)/g;

/** The keys of a path: an index in brackets, a plain word, or another text quoted as JSON. */
function keysOf(path: string): readonly string[] {
  return [...path.matchAll(STEP)].map(([, index, quoted, word]) => index ?? word ?? JSON.parse(quoted as string));
}

/** Returns the part at the next key of a path. A long key is cut in the path. */
function step(value: unknown, shown: string): readonly [unknown] | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const isMeant = (key: string) => key === shown || (shown.endsWith('…') && key.startsWith(shown.slice(0, -1)));
  const key = Object.getOwnPropertyNames(value).find(isMeant);
  return key === undefined ? undefined : [(value as Record<string, unknown>)[key]];
}

/** Counts the keys at the end of a path that do not exist in a document. */
function lost(document: unknown, path: string): number {
  const keys = keysOf(path);
  let value = document;
  for (const [i, shown] of keys.entries()) {
    const next = step(value, shown);
    if (next === undefined) return keys.length - i;
    [value] = next;
  }
  return 0;
}

/** The `received` texts of a missing part. */
const ABSENT = ['undefined', 'none'];

/** Expects a refusal to have a limited number of short issues, each with its place. */
function expectIssues(document: unknown, issues: readonly Issue[]): void {
  expect(issues.length).toBeGreaterThan(0);
  expect(issues.length).toBeLessThanOrEqual(MOST_ISSUES);
  for (const { code, path, expected, received } of issues) {
    expect([code, path, expected, received].map((each) => typeof each)).toEqual(Array(4).fill('string'));
    expect(expected).not.toBe('');
    expect(path.length).toBeLessThan(WIDEST);
    expect(received.length).toBeLessThan(WIDEST);
    // Only the path of a missing part may lead to nothing.
    const isAbsent = code === 'missing' || ABSENT.includes(received);
    expect(lost(document, path), `${code} at ${path}`).toBeLessThanOrEqual(isAbsent ? 1 : 0);
  }
}

/** A function of the library for values of unknown origin. */
type Door<T> = (document: unknown) => ParseResult<T>;

/** Returns the parsed document; undefined if it is refused with issues. */
export function letIn<T>(door: Door<T>, document: unknown): T | undefined {
  const result = asked(() => door(document));
  if (result.ok) return result.value;
  expectIssues(document, result.issues);
  return undefined;
}

/** Returns an accepted document, parsed again from its JSON. */
export function letInAgain<T>(door: Door<T>, value: T): T {
  const result = door(JSON.parse(JSON.stringify(value)));
  if (result.ok) return result.value;
  throw new Error(`its own JSON is refused: ${JSON.stringify(result.issues)}`);
}

const NO_AMOUNT = /NaN|Infinity|Invalid/;

function isSound(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  return typeof value === 'string' ? !NO_AMOUNT.test(value) : value !== null;
}

/** Returns an answer as JSON. No number, instant or amount in it may be invalid. */
function soundJson(answer: unknown): string {
  const unsound: unknown[] = [];
  const json = JSON.stringify({ answer }, (key, value) => {
    if (!isSound(value)) unsound.push([key, value]);
    return value;
  });
  expect(unsound).toEqual([]);
  return json;
}

/** The codes of a search that finds nothing. */
const NOT_FOUND: readonly IssueCode[] = ['noOpenTime', 'beyondHorizon', 'outsideCoverage'];

/**
 * Returns the JSON of an answer, or of the issues of a refusal. The document was accepted, so that only the question
 * may be wrong, or have no answer. Any other error is a defect.
 */
export function answers(ask: () => unknown): string {
  try {
    return soundJson(asked(ask));
  } catch (error) {
    if (!isPrazoError(error)) throw error;
    expect(error.issues.filter(({ code, path }) => path !== 'asOf' && !NOT_FOUND.includes(code))).toEqual([]);
    return JSON.stringify(error.issues);
  }
}

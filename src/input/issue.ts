/** What can be wrong with what a user hands in. The codes are stable; docs/errors.md explains each. */
export type IssueCode =
  | 'wrongType'
  | 'missing'
  | 'unknownKey'
  | 'unknownValue'
  | 'tooLarge'
  | 'invalidInstant'
  | 'instantOutOfRange'
  | 'invalidAmount'
  | 'invalidDate'
  | 'invalidTime'
  | 'invalidRange'
  | 'overlappingRanges'
  | 'duplicateDay'
  | 'unknownZone'
  | 'unorderedDates'
  | 'invalidCoverage'
  | 'noOpenTime'
  | 'neverCloses'
  | 'beyondHorizon'
  | 'outsideCoverage'
  | 'notSerializable'
  | 'invalidId'
  | 'duplicateId'
  | 'unknownReference'
  | 'invalidLanguage'
  | 'circularFollows'
  | 'unmeetableTrigger'
  | 'invalidTarget'
  | 'contradiction'
  | 'unclassifiable'
  | 'beforeOpening';

/** One thing that is wrong: where, what was expected, what came. */
export interface Issue {
  readonly code: IssueCode;
  /** Where it stands in the input, such as `hours.mon[1]`; empty for the input itself. */
  readonly path: string;
  readonly expected: string;
  readonly received: string;
}

/** What a `parse…` function returns: the value, or every issue found. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** The result that has a value. */
export function accepted<T>(value: T): Result<T> {
  return Object.freeze({ ok: true, value });
}

/** The result that has issues. */
export function refused(issues: readonly Issue[]): Result<never> {
  return Object.freeze({ ok: false, issues: Object.freeze(issues.map((issue) => Object.freeze({ ...issue }))) });
}

const LONGEST_SHOWN = 60;

/** A text as a message shows it: a hostile file may hold megabytes. */
export function shortened(text: string): string {
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}

/** A short text of any value, for `Issue.received`; never runs code of the value's own. */
export function show(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return JSON.stringify(shortened(value));
    case 'number':
    case 'boolean':
    case 'bigint':
    case 'undefined':
      return String(value);
    case 'object':
      if (value === null) return 'null';
      return Array.isArray(value) ? `an array of ${value.length}` : 'an object';
    default:
      return `a ${typeof value}`;
  }
}

/** More than this many choices are of no help to a reader. */
const MOST_SHOWN = 50;

/** A choice, as `Issue.expected` tells it. */
export function oneOfThese(values: readonly unknown[]): string {
  if (values.length === 0) return 'nothing, as none is defined';
  const shown = values.slice(0, MOST_SHOWN).map(show).join(', ');
  return `one of ${shown}${values.length > MOST_SHOWN ? ` and ${values.length - MOST_SHOWN} more` : ''}`;
}

/** Keys that stand in a path as they are; others are quoted and cut. */
const PLAIN_KEY = /^[\w-]{1,60}$/;

/** Extends a path by a key or an index: `hours` + `mon` + 1 is `hours.mon[1]`. */
export function at(path: string, key: string | number): string {
  if (typeof key === 'number') return `${path}[${key}]`;
  if (key.length > LONGEST_SHOWN || !PLAIN_KEY.test(key)) return `${path}[${show(key)}]`;
  return path === '' ? key : `${path}.${key}`;
}

/** The parts of a path, as {@link at} writes them: a key as it is, or what is in brackets. */
const PARTS = /\[(\d+|"(?:[^"\\]|\\.)*")\]|[\w-]+/g;

/** The keys and indices of a path. A key that the path shortens stays shortened. */
export function keysOf(path: string): readonly (string | number)[] {
  return [...path.matchAll(PARTS)].map(([key, inBrackets]) =>
    inBrackets === undefined ? key : (JSON.parse(inBrackets) as string | number),
  );
}

/** A path that goes on below another: `union[0]` and `[1].from` are `union[0][1].from`. */
export function joinPaths(path: string, below: string): string {
  return path === '' || below === '' || below.startsWith('[') ? path + below : `${path}.${below}`;
}

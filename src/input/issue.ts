/** The kinds of mistakes that the library reports. The codes are stable; docs/errors.md explains each. */
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

/** One mistake in the input. */
export interface Issue {
  readonly code: IssueCode;
  /** The place in the input, such as `hours.mon[1]`; empty for the input itself. */
  readonly path: string;
  readonly expected: string;
  readonly received: string;
}

/** The result of a `parse…` function: the value, or every issue found. */
export type ParseResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly issues: readonly Issue[] };

export function accepted<T>(value: T): ParseResult<T> {
  return Object.freeze({ ok: true, value });
}

export function refused(issues: readonly Issue[]): ParseResult<never> {
  return Object.freeze({ ok: false, issues: Object.freeze(issues.map((issue) => Object.freeze({ ...issue }))) });
}

const LONGEST_SHOWN = 60;

/** Returns a text of at most 60 characters for a message, because a hostile file may have megabytes. */
export function shortened(text: string): string {
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}

/** Returns a short text of any value, for `Issue.received`. It never runs code of the value, such as `toString()`. */
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

/** Limit for the choices in a message: more of them do not help a reader. */
const MOST_SHOWN = 50;

/** Returns the `Issue.expected` of a choice, such as `one of "a", "b"`. */
export function oneOfThese(values: readonly unknown[]): string {
  if (values.length === 0) return 'nothing, because none is defined';
  const shown = values.slice(0, MOST_SHOWN).map(show).join(', ');
  return `one of ${shown}${values.length > MOST_SHOWN ? ` and ${values.length - MOST_SHOWN} more` : ''}`;
}

/** Keys that a path shows as they are. Other keys are quoted, and shortened if they are long. */
const PLAIN_KEY = /^[\w-]{1,60}$/;

/** Returns a path with one more key or index: `at('hours.mon', 1)` is `hours.mon[1]`. */
export function at(path: string, key: string | number): string {
  if (typeof key === 'number') return `${path}[${key}]`;
  if (key.length > LONGEST_SHOWN || !PLAIN_KEY.test(key)) return `${path}[${show(key)}]`;
  return path === '' ? key : `${path}.${key}`;
}

/** The parts of a path, as {@link at} writes them: a plain key, or an index or quoted key in brackets. */
const PARTS = /\[(\d+|"(?:[^"\\]|\\.)*")\]|[\w-]+/g;

/** Returns the keys and indexes of a path. A key that was shortened in the path stays shortened. */
export function keysOf(path: string): readonly (string | number)[] {
  return [...path.matchAll(PARTS)].map(([key, inBrackets]) =>
    inBrackets === undefined ? key : (JSON.parse(inBrackets) as string | number),
  );
}

/** Returns one path followed by another: `union[0]` and `[1].from` give `union[0][1].from`. */
export function joinPaths(path: string, below: string): string {
  return path === '' || below === '' || below.startsWith('[') ? path + below : `${path}.${below}`;
}

import type { Issue, IssueCode } from 'prazo';

/** A rule that JSON Schema cannot express: the code of its issue, and patterns for the other fields of the issue. */
interface RuleBeyondSchema {
  readonly code: IssueCode;
  readonly path?: RegExp;
  readonly expected?: RegExp;
  readonly received?: RegExp;
}

const CLASS = /(?:^|\.)(?:category|feature|level|service|tier|calendar|metric|type)$/;
const IMPACT = /^(?:events\[\d+\]\.)?impact(?:\.|\[|$)/;

/** All these rules. The guide lists them in words. */
export const BEYOND_SCHEMA: readonly RuleBeyondSchema[] = [
  { code: 'unknownReference' },
  { code: 'unknownValue', path: CLASS, received: /^"/ },
  { code: 'unknownValue', path: /(?:^|\.)rules\[\d+\]\.when[.[]/ },
  { code: 'unknownValue', path: IMPACT },
  { code: 'unknownKey', path: IMPACT },
  { code: 'unclassifiable' },
  { code: 'duplicateId', expected: /^a feature id that no other category has$/ },
  { code: 'circularFollows' },
  { code: 'contradiction', expected: /^a feature of / },
  { code: 'beforeOpening' },
  { code: 'invalidTarget', expected: /whole milliseconds$/ },
  { code: 'invalidAmount', expected: /whole milliseconds$/ },
  { code: 'unknownValue', expected: /^an amount above 0$/ },
  { code: 'instantOutOfRange', received: /^"/ },
  { code: 'unknownZone', received: /^"/ },
  { code: 'duplicateDay' },
  { code: 'overlappingRanges' },
  { code: 'unorderedDates' },
  { code: 'invalidDate', path: /(?:^|\.)effective\[\d+\]\.from$/, received: /^none$/ },
  { code: 'invalidRange', expected: /^an end (?:that differs from|after) the start/ },
  {
    code: 'invalidRange',
    expected: /^a range of local time within one day/,
    received: /^"\d\d:\d\d(?::\d\d)?-\d\d:\d\d(?::\d\d)?"$/,
  },
  { code: 'invalidRange', expected: /^a date that is not before / },
  { code: 'invalidCoverage' },
  { code: 'outsideCoverage' },
  { code: 'tooLarge', expected: /^at most (?:100000|366 dates|16 levels|250 calendars|\d+ days and ranges)/ },
];

/** Whether an issue comes from a rule that JSON Schema cannot express. */
export function isBeyondSchema(issue: Issue): boolean {
  return BEYOND_SCHEMA.some(
    ({ code, path = /^/, expected = /^/, received = /^/ }) =>
      code === issue.code && path.test(issue.path) && expected.test(issue.expected) && received.test(issue.received),
  );
}

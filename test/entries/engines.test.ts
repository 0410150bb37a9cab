import Holidays from 'date-holidays';
import type ICAL from 'ical.js';
import { holidaysOf } from 'prazo/holidays';
import { holidaysFromIcs } from 'prazo/ics';
import { describe, expect, test } from 'vitest';

/** If the argument is not the expected package, the error has the command that installs the package. */

const OTHER_VALUES: readonly unknown[] = [
  undefined,
  null,
  'BR',
  {},
  () => ({}),
  class {},
  { default: Holidays },
  new Date(),
];

describe('a value that is not the package', () => {
  test.each(OTHER_VALUES)('date-holidays | is an error with the command to install it: %s', (value) => {
    const issue = {
      code: 'wrongType',
      path: 'engine',
      expected: 'the class that the package date-holidays exports; install it with: npm i date-holidays',
    };
    expect(() => holidaysOf(value as typeof Holidays, 'BR')).toThrow(
      expect.objectContaining({ issues: [expect.objectContaining(issue)] }),
    );
  });

  test.each(OTHER_VALUES)('ical.js | is an error with the command to install it: %s', (value) => {
    const issue = {
      code: 'wrongType',
      path: 'ical',
      expected: 'the default export of the package ical.js; install it with: npm i ical.js',
    };
    expect(() => holidaysFromIcs(value as typeof ICAL, '', { years: { from: 2026, until: 2026 } })).toThrow(
      expect.objectContaining({ issues: [expect.objectContaining(issue)] }),
    );
  });
});

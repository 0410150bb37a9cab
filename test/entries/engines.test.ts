import Holidays from 'date-holidays';
import type ICAL from 'ical.js';
import { holidaysOf } from 'prazo/holidays';
import { holidaysFromIcs } from 'prazo/ics';
import { describe, expect, test } from 'vitest';

/** The packages that users hand in: who has none is told which command gets it. */

const NO_ENGINES: readonly unknown[] = [
  undefined,
  null,
  'BR',
  {},
  () => ({}),
  class {},
  { default: Holidays },
  new Date(),
];

describe('what is handed in in place of', () => {
  test.each(NO_ENGINES)('date-holidays: %s', (given) => {
    const issue = {
      code: 'wrongType',
      path: 'engine',
      expected: 'the class that the package date-holidays exports; install it with: npm i date-holidays',
    };
    expect(() => holidaysOf(given as typeof Holidays, 'BR')).toThrow(
      expect.objectContaining({ issues: [expect.objectContaining(issue)] }),
    );
  });

  test.each(NO_ENGINES)('ical.js: %s', (given) => {
    const issue = {
      code: 'wrongType',
      path: 'ical',
      expected: 'the default export of the package ical.js; install it with: npm i ical.js',
    };
    expect(() => holidaysFromIcs(given as typeof ICAL, '', { years: { from: 2026, until: 2026 } })).toThrow(
      expect.objectContaining({ issues: [expect.objectContaining(issue)] }),
    );
  });
});

import { createRequire } from 'node:module';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { holidaysFromIcs } from 'prazo/ics';
import { expect } from 'vitest';
import type { Law } from '../law';

/** Recurrence rules, compared with the package rrule. */

// Node loads the package as CommonJS, but its types are those of a module.
const { RRule } = createRequire(import.meta.url)('rrule') as typeof import('rrule');

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const YEARS = { from: 2024, until: 2035 };
const DAY_MS = 86_400_000;

const place = (most: number) => fc.integer({ min: -most, max: most }).filter((one) => one !== 0);
const some = <T>(item: fc.Arbitrary<T>) => fc.uniqueArray(item, { minLength: 1, maxLength: 4 });
const maybe = <T>(part: fc.Arbitrary<T>) => fc.option(part, { nil: undefined, freq: 2 });

/** A part of a rule in its text form; absent in most cases. */
const list = (name: string, item: fc.Arbitrary<string | number>) =>
  maybe(some(item).map((items) => `${name}=${items.sort().join(',')}`));

const start = fc.integer({ min: Date.UTC(2023, 0, 1) / DAY_MS, max: Date.UTC(2028, 0, 1) / DAY_MS });

const written = (day: number) => new Date(day * DAY_MS).toISOString().slice(0, 10).replaceAll('-', '');

const rules = fc.constantFrom('YEARLY', 'MONTHLY', 'WEEKLY', 'DAILY').chain((freq) => {
  const byMonth = freq === 'YEARLY' || freq === 'MONTHLY';
  const weekday = fc.constantFrom(...WEEKDAYS);
  const nth = fc.tuple(place(freq === 'YEARLY' ? 53 : 5), weekday).map(([n, day]) => `${n}${day}`);
  return fc
    .tuple(
      maybe(fc.integer({ min: 1, max: 5 }).map((interval) => `INTERVAL=${interval}`)),
      list('BYMONTH', fc.integer({ min: 1, max: 12 })),
      freq === 'WEEKLY' ? fc.constant(undefined) : list('BYMONTHDAY', place(31)),
      freq === 'YEARLY' ? list('BYYEARDAY', place(366)) : fc.constant(undefined),
      // For a list of both, rrule returns the intersection, and the standard the union.
      byMonth ? fc.oneof(list('BYDAY', weekday), list('BYDAY', nth)) : list('BYDAY', weekday),
      maybe(fc.constantFrom(...WEEKDAYS).map((day) => `WKST=${day}`)),
      fc.option(
        fc.oneof(
          fc.integer({ min: 1, max: 40 }).map((count) => `COUNT=${count}`),
          start.map((day) => `UNTIL=${written(day + 1500)}`),
        ),
        { nil: undefined },
      ),
      // For positions from the end, rrule returns the first day if there are fewer. Its first week begins at the start.
      byMonth
        ? fc.oneof(fc.constant('BYSETPOS=-1'), list('BYSETPOS', fc.integer({ min: 1, max: 4 })))
        : fc.constant(undefined),
    )
    .map(([...parts]) => {
      const positions = parts.at(-1);
      // The standard requires another BY part with BYSETPOS.
      const others = parts.filter((part) => part !== undefined && part !== positions);
      const all = others.some((part) => part?.startsWith('BY')) ? parts : parts.slice(0, -1);
      return [`FREQ=${freq}`, ...all.filter((part) => part !== undefined)].join(';');
    });
});

function ours(first: number, rule: string): readonly string[] {
  const lines = ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'UID:1', `DTSTART;VALUE=DATE:${written(first)}`, `RRULE:${rule}`];
  const text = [...lines, 'END:VEVENT', 'END:VCALENDAR'].join('\r\n');
  const { holidays, issues } = holidaysFromIcs(ICAL, text, { years: YEARS });
  expect(issues.filter(({ code }) => code !== 'contradiction')).toEqual([]);
  const found: string[] = [];
  for (let year = YEARS.from; year <= YEARS.until; year++) {
    found.push(...holidays.holidaysIn(year).map(({ date }) => date));
  }
  return found;
}

const LAST = new Date(Date.UTC(YEARS.until, 11, 31));

function theirs(first: number, rule: string): readonly string[] {
  const options = RRule.parseString(rule);
  // Without an end, rrule searches until the year 9999.
  const until = options.until && options.until < LAST ? options.until : LAST;
  const all = new RRule({ ...options, dtstart: new Date(first * DAY_MS), until });
  const found = all.between(new Date(Date.UTC(YEARS.from, 0, 1)), LAST, true);
  // It returns the days of a period in the order of their positions.
  return found.map((date) => date.toISOString().slice(0, 10)).sort();
}

export const ruleLaws: readonly Law[] = [
  [
    'a recurrence rule returns the same days as rrule',
    fc.property(start, rules, (first, rule) => {
      expect(ours(first, rule)).toEqual(theirs(first, rule));
    }),
  ],
];

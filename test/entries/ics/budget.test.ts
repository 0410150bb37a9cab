import { describe, expect, it } from 'vitest';
import { calendar, event, readText, summaryOf } from './feed';

/**
 * The budget of a feed, just at its limits and just beyond them. An event has 2,200,000 steps, and a feed has 2,500,000
 * and half a step for each of its characters. A line costs 2, a property 10, a parameter 15, a value 8, a day of a rule
 * 3, an occurrence 20, and a day or a closure 16. A rule counts as a value for each four characters, so blanks in it use
 * up a budget quickly.
 */

/** Returns a daily rule of so many characters. */
const rule = (length: number) => `RRULE:FREQ=DAILY;${'COUNT=1'.padStart(length - 'FREQ=DAILY;'.length)}`;
const DAY = 'DTSTART:20260101';

/**
 * Reads a feed of two million characters, which has 3,500,000 steps. The events whose UID begins with `spent` are left
 * out.
 */
const read = (...events: readonly (readonly string[])[]) =>
  readText(calendar(...events.flatMap((lines) => event(...lines))).padEnd(2_000_000), {
    where: ({ uid }) => !uid.startsWith('spent'),
  });

describe('an event', () => {
  // Four properties and 274,995 values: 40 + 2,199,960 = 2,200,000 steps.
  const long = (length: number) => ['UID:long', 'SUMMARY:x', DAY, rule(length)];

  it('with exactly the steps of an event | is read', () => {
    expect(summaryOf(read(long(1_099_980)))).toEqual({ days: ['2026-01-01 x'], closures: [], issues: [] });
  });

  it('with one value more | is too large, and the next is read', () => {
    const feed = read(long(1_099_981), ['UID:next', DAY]);
    expect(summaryOf(feed).days).toEqual(['2026-01-01']);
    expect(feed.issues).toEqual([
      {
        code: 'tooLarge',
        path: 'events.long',
        expected: 'an event that can be read in 2200000 steps',
        received: '4 properties, 274996 values',
      },
    ]);
  });
});

describe('a feed', () => {
  // 16 lines, 8 properties and two times 218,743 values: 32 + 80 + 3,499,888 = 3,500,000 steps.
  const three = (length: number) =>
    read(['UID:spent 1', DAY, rule(874_972)], ['UID:spent 2', DAY, rule(length)], ['UID:spent 3', DAY]);

  it('with exactly the steps of a feed | is read', () => {
    const { leftOut, issues } = three(874_972);
    expect([leftOut.length, issues]).toEqual([3, []]);
  });

  it('with three values more in the last event but one | has that and the last as too large', () => {
    const { leftOut, issues } = three(874_984);
    // The three values cost 24 steps, and the properties of the last event only 20.
    const large = {
      code: 'tooLarge',
      expected: 'a feed that can be read in 3500000 steps',
      received: '16 lines, 6 properties, 437489 values',
    };
    expect(leftOut.map(({ uid }) => uid)).toEqual(['spent 1']);
    expect(issues).toEqual([
      { ...large, path: 'events["spent 2"]' },
      { ...large, path: 'events["spent 3"]' },
    ]);
  });

  it('whose steps end within an event | has none of its days, and says all that was counted', () => {
    const feed = read(
      ['UID:spent 1', DAY, rule(874_000)],
      ['UID:spent 2', DAY, rule(874_000)],
      ['UID:c', 'DTSTART:20260101T000000Z', 'DURATION:PT1H'],
      ['UID:e', 'DTSTART;VALUE=DATE:20260101', 'DURATION:P300D', 'RRULE:FREQ=DAILY;COUNT=3', 'EXDATE:20260102'],
      ['UID:e', 'RECURRENCE-ID:20260103', 'DTSTART:20260201'],
    );
    expect([feed.closures.length, summaryOf(feed).days]).toEqual([1, []]);
    /*
     * - Values: 437,000, the five of 18 characters of a rule, an exception and a replaced occurrence.
     * - Occurrences: one of c, three of e.
     * - Days of rules: two for each day that the rule of e is asked for: four days, and its first day again.
     *
     * All but the days of e cost 3,496,435 steps, so 222 days fit, and the 223rd does not.
     */
    const received =
      '29 lines, 18 properties, 437007 values, 1 parameters, 4 occurrences, 224 days and closures, 10 days of rules';
    expect(feed.issues.map((issue) => `${issue.path}: ${issue.received}`)).toEqual([
      `events.e: ${received}`,
      `events.e: ${received}`,
    ]);
  });

  it('whose steps end at one date of an event | has one issue for the whole event', () => {
    // More than 2,600 steps are left, and the name of a zone costs 3,000.
    const feed = read(
      ['UID:spent 1', DAY, rule(874_300)],
      ['UID:spent 2', DAY, rule(874_300)],
      ['UID:e', DAY, 'EXDATE;TZID=Atlantis:20260101T000000'],
    );
    expect(summaryOf(feed)).toEqual({ days: [], closures: [], issues: ['tooLarge events.e'] });
    expect(feed.issues[0]?.received).toMatch(/, 1 names of zones$/);
  });
});

describe('the days and closures of a feed', () => {
  it('are 100,000 | more events are too large', () => {
    // The hundred years have 36,525 days.
    const always = ['DTSTART:19000101', 'DURATION:P99999D'];
    const text = calendar(
      ...event('UID:a', ...always),
      ...event('UID:b', ...always),
      ...event('UID:c', 'DTSTART:20000101', 'DURATION:P26950D'),
      ...event('UID:d', 'DTSTART:20260101T000000Z', 'DURATION:PT1H'),
      ...event('UID:e', 'DTSTART:20260101'),
    );
    const { closures, issues } = readText(text, { years: { from: 2000, until: 2099 } });
    const large = {
      code: 'tooLarge',
      expected: 'a feed of at most 100000 days and closures',
      received: '100001 days and closures',
    };
    expect(closures).toEqual([]);
    expect(issues).toEqual([
      { ...large, path: 'events.d' },
      { ...large, path: 'events.e' },
    ]);
  });
});

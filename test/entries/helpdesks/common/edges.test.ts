import { describe, expect, test } from 'vitest';
import { catalogId, catalogIdFromName } from '../../../../src/entries/helpdesks/common/catalog-ids';
import { dateRange } from '../../../../src/entries/helpdesks/common/holiday-rules';
import { isoInstant } from '../../../../src/entries/helpdesks/common/instants';
import { PayloadPart } from '../../../../src/entries/helpdesks/common/payload-part';
import { sortedByPosition } from '../../../../src/entries/helpdesks/common/policies';
import { minutesOf, secondsOf } from '../../../../src/entries/helpdesks/common/targets';
import { sortedEvents } from '../../../../src/entries/helpdesks/common/ticket-events';
import { dueUnlessPaused } from '../../../../src/entries/helpdesks/common/vendor-clocks';
import { timeOfDay, WeekHours } from '../../../../src/entries/helpdesks/common/week-hours';
import { issuesThrownBy, pathsAndCodes } from '../../../expecting';

const part = (value: unknown) => new PayloadPart<unknown>(value, 'it');
const codesOf = (call: () => unknown): readonly string[] => pathsAndCodes(issuesThrownBy(call));

describe('the catalog id of a name', () => {
  test.each([
    ['a~b', 'a_b'],
    ['Café', 'Caf_e9'],
    ['constructor', 'pconstructor'],
    ['prototype', 'pprototype'],
    ['constructors', 'constructors'],
    ['1 - Critical', 'p1_-_Critical'],
  ])('%s | %s', (name, id) => {
    expect(catalogIdFromName(name)).toBe(id);
  });

  test('a character with accent, after a prefix | its code', () => {
    expect(catalogId('sla-', 'é')).toBe('sla-_e9');
  });
});

describe('a holiday of several days', () => {
  const range = (from: string, until: string) => dateRange(part(from), part(until), 'Closed');

  test('366 days | one rule', () => {
    // 2024 is a leap year.
    expect(range('2024-01-01', '2024-12-31')).toEqual([{ from: '2024-01-01', until: '2024-12-31', name: 'Closed' }]);
  });

  test('367 days | a rule of 366 days, and one of a day', () => {
    expect(range('2024-01-01', '2025-01-01')).toEqual([
      { from: '2024-01-01', until: '2024-12-31', name: 'Closed' },
      { date: '2025-01-01', name: 'Closed' },
    ]);
  });

  test('two years | two rules that touch', () => {
    expect(range('2024-01-01', '2025-12-31')).toEqual([
      { from: '2024-01-01', until: '2024-12-31', name: 'Closed' },
      { from: '2025-01-01', until: '2025-12-31', name: 'Closed' },
    ]);
  });

  test('ten times 366 days | ten rules; a day more is an issue', () => {
    // 3660 days from 1 January 2021: ten years with three leap days are 3653 days, and seven days of 2031 are left.
    expect(range('2021-01-01', '2031-01-08')).toHaveLength(10);
    expect(codesOf(() => range('2021-01-01', '2031-01-09'))).toEqual(['it tooLarge']);
  });
});

describe('a list with a text', () => {
  test.each([[['2026-03-02T09:00:00Z']], [{ value: '2026-03-02T09:00:00Z' }]])(
    '%j as an instant | an issue',
    (value) => {
      expect(codesOf(() => isoInstant(part(value)))).toEqual(['it invalidInstant']);
    },
  );

  test('as a time of day | an issue', () => {
    expect(codesOf(() => timeOfDay(part(['09:00'])))).toEqual(['it invalidTime']);
  });
});

describe('PayloadPart', () => {
  test('entries of a number or a text | an issue', () => {
    for (const value of [5, 'x']) expect(codesOf(() => part(value).entries())).toEqual(['it wrongType']);
  });

  test('entries | exactly 100,000 are allowed', () => {
    const many = Object.fromEntries(Array.from({ length: 100_000 }, (_, i) => [`k${i}`, 1]));
    expect(part(many).entries()).toHaveLength(100_000);
  });

  test('texts | missing values are left out', () => {
    expect(part({ a: 'x', b: null, c: '' }).texts()).toEqual({ a: 'x' });
  });

  test('oneOf | the issue lists the words', () => {
    const [issue] = issuesThrownBy(() => part('noon').oneOf(['am', 'pm']));
    expect(issue).toMatchObject({ code: 'unknownValue', expected: 'am or pm', received: '"noon"' });
  });
});

test('policies with and without a position | a policy without one has its place in the list, counted from 1', () => {
  const order = (...positions: readonly (number | null)[]) =>
    sortedByPosition(
      new PayloadPart(
        positions.map((position, id) => ({ id, position })),
        'policies',
      ),
    ).map((policy) => (policy.value as { id: number }).id);
  expect(order(1, null, 3)).toEqual([0, 1, 2]);
  expect(order(2, null)).toEqual([0, 1]);
  expect(order(3, null, 1)).toEqual([2, 1, 0]);
});

test('a target of a hundred years | the longest', () => {
  // A hundred years with 24 leap years have 36,524 days, which are 52,594,560 minutes.
  expect(() => minutesOf(part(52_594_560))).not.toThrow();
  expect(() => secondsOf(part(52_594_560 * 60))).not.toThrow();
  expect(codesOf(() => minutesOf(part(52_594_561)))).toEqual(['it wrongType']);
  expect(codesOf(() => secondsOf(part(52_594_560 * 60 + 1)))).toEqual(['it wrongType']);
});

test('an event a minute before the opening | kept; a millisecond earlier it is an issue', () => {
  const opening = Date.UTC(2026, 2, 2, 12);
  const read = (at: string) => sortedEvents(part(at), opening, [{ type: 'responded', at }]);
  expect(read('2026-03-02T11:59:00.000Z')).toHaveLength(1);
  expect(codesOf(() => read('2026-03-02T11:58:59.999Z'))).toEqual(['it beforeOpening']);
});

test('a clock without a due time | a due time of null while it is paused, otherwise none', () => {
  expect(dueUnlessPaused(undefined, true)).toStrictEqual({ due: null });
  expect(dueUnlessPaused(undefined, false)).toStrictEqual({});
});

test('hours of a day that end when they start | none', () => {
  const week = new WeekHours();
  week.addOn(1, 32_400_000, 32_400_000);
  expect(week.hours()).toEqual({});
});

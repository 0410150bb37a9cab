import { readdirSync, readFileSync } from 'node:fs';
import { type Calendar, type CalendarDefinition, createCalendar } from 'prazo';
import { describe, expect, test } from 'vitest';

/**
 * Cases from the test suites of other libraries. Each file names its source and licence. Only the form of its calendars
 * is translated here.
 */
interface VectorFile {
  readonly source: string;
  readonly calendars: Readonly<Record<string, VectorCalendar>>;
  readonly cases: readonly Vector[];
  readonly disputed: readonly Disputed[];
}
type Ranges = readonly (readonly [start: string, end: string])[];
interface VectorCalendar {
  readonly zone: string;
  readonly weekly: Readonly<Record<string, Ranges>>;
  readonly dates?: Readonly<Record<string, Ranges>>;
  readonly holidays?: readonly string[];
}
interface Vector {
  readonly id: string;
  readonly calendar: string;
  readonly op: string;
  readonly at?: string;
  readonly start?: string;
  readonly end?: string;
  readonly duration_ms?: number;
  readonly expect?: string | boolean;
  readonly expect_ms?: number;
}
interface Disputed extends Vector {
  readonly oracle: string | number | boolean;
  readonly convention: string;
  readonly why: string;
}

const folder = new URL('./vectors/', import.meta.url);
const files = readdirSync(folder).map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as VectorFile);

function definitionOf({ zone, weekly, dates = {}, holidays = [] }: VectorCalendar): CalendarDefinition {
  const written = (days: Readonly<Record<string, Ranges>>) =>
    Object.fromEntries(Object.entries(days).map(([day, ranges]) => [day, ranges.map((range) => range.join('-'))]));
  return { zone, hours: written(weekly), overrides: written(dates), holidays };
}

const MONTH = 31 * 86_400_000;

/** Returns the first opening at or after an instant, even if the instant is open. */
function nextOpening(calendar: Calendar, at: number): number | undefined {
  const openings = calendar.intervals(at - 1, at + MONTH).map(({ start }) => start?.toMillis() ?? Number.NaN);
  return openings.find((opening) => opening >= at);
}

function answer(calendar: Calendar, { op, at = '', start = '', end = '', duration_ms = Number.NaN }: Vector): unknown {
  const amount = { milliseconds: duration_ms };
  switch (op) {
    case 'add':
      return calendar.add(start, amount).toMillis();
    case 'subtract':
      return calendar.subtract(start, amount).toMillis();
    case 'between':
      return calendar.between(start, end).toMillis();
    case 'isOpen':
      return calendar.isOpen(at);
    case 'nextOpen':
      return calendar.nextOpen(at).toMillis();
    case 'nextClose':
      return calendar.nextClose(at).toMillis();
    case 'prevClose':
      return calendar.previousClose(at).toMillis();
    case 'prevOpening':
      return calendar.previousOpen(at).toMillis();
    case 'nextOpening':
      return nextOpening(calendar, Date.parse(at));
    default:
      throw new Error(`unknown operation ${op}`);
  }
}

const plain = (value: unknown): unknown => (typeof value === 'string' ? Date.parse(value) : value);

describe.each(files)('$source', ({ calendars, cases, disputed }) => {
  const made = new Map(Object.entries(calendars).map(([name, of]) => [name, createCalendar(definitionOf(of))]));

  test.each(cases.map((each) => [each.id, each] as const))('%s', (_id, each) => {
    const calendar = made.get(each.calendar) as Calendar;
    expect(answer(calendar, each)).toBe(plain(each.expect ?? each.expect_ms));
  });

  test.each(disputed.map((each) => [each.id, each.convention, each] as const))(
    '%s, disputed: %s',
    (_id, _why, each) => {
      const calendar = made.get(each.calendar) as Calendar;
      expect(answer(calendar, each)).toBe(plain(each.oracle));
      expect(plain(each.oracle)).not.toBe(plain(each.expect ?? each.expect_ms));
    },
  );
});

test('the conventions that differ between a source and this library are listed', () => {
  const count = new Map<string, number>();
  for (const { convention } of files.flatMap(({ disputed }) => disputed)) {
    count.set(convention, (count.get(convention) ?? 0) + 1);
  }
  expect(Object.fromEntries(count)).toEqual({
    'reversed-absolute': 29,
    'zero-duration': 2,
    'closing-instant-open': 1,
    'rounded-to-second': 20,
    '24:00-minus-1us': 2,
    'strictly-after': 2,
    'dst-wall-clock-length': 1,
  });
});

test('all vectors are used', () => {
  expect(files.map(({ source, cases }) => [source, cases.length])).toEqual([
    ['business-time-grigg', 191],
    ['business_time', 93],
    ['businesstimedelta', 35],
    ['dayjs-business-time', 53],
    ['moment-business-time', 94],
    ['working_hours', 124],
  ]);
});

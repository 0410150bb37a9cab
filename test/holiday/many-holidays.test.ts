import { createCalendar, type HolidayRule, parseCalendar } from 'prazo';
import { expect, test } from 'vitest';
import { bounded } from '../bounded';

const COUNT = 100_000;
const YEARS = 37;

const minute = (i: number): string => String(i).padStart(2, '0');
const range = (i: number): string => `09:${minute(2 * i)}-09:${minute(2 * i + 1)}`;

function issuesOf(definition: unknown): unknown {
  const result = parseCalendar(definition);
  return result.ok ? [] : result.issues;
}

test('100,000 dates are visited once, not once per year', () => {
  const holidays = Array.from({ length: COUNT }, (_, i) =>
    new Date(Date.UTC(1990 + (i % YEARS), 0, 1 + (i % 365))).toISOString().slice(0, 10),
  );
  const open = bounded(() => {
    const { timeline } = createCalendar({ zone: 'UTC', hours: '24/7', holidays });
    return timeline.between(Date.UTC(1990, 0, 1), Date.UTC(1990 + YEARS, 0, 1));
  });
  const days = (Date.UTC(1990 + YEARS, 0, 1) - Date.UTC(1990, 0, 1)) / 86_400_000;
  expect(open / 86_400_000).toBe(days - new Set(holidays).size);
});

test.each<readonly [string, readonly HolidayRule[], string]>([
  ['of every year', Array.from({ length: 10_001 }, () => ({ month: 1, day: 1 })), '10001'],
  ['in ranges of every year', Array.from({ length: 28 }, () => ({ from: '01-01', until: '12-31' })), '10248'],
  [
    'in ranges of one year',
    Array.from({ length: 28 }, () => ({ from: '2026-01-01', until: '2026-12-31' })),
    '10220 in 2026',
  ],
  [
    'with ranges of hours',
    [{ from: '01-01', until: '12-31', open: Array.from({ length: 28 }, (_, i) => range(i)) }],
    '10248',
  ],
])('more than ten thousand dates %s are too many to look through', (_what, holidays, received) => {
  expect(issuesOf({ zone: 'UTC', hours: '24/7', holidays })).toEqual([
    {
      code: 'tooLarge',
      path: 'holidays',
      expected: 'at most 10000 dates that are in ranges or repeat every year',
      received,
    },
  ]);
});

test('single dates and yearly rules of a list fall on their dates', () => {
  const calendar = createCalendar({
    zone: 'UTC',
    hours: '24/7',
    holidays: ['2026-03-04', { month: 3, day: 5, name: 'A' }, () => [{ date: '2026-03-05', name: 'B' }]],
  });
  const closed = ['2025-03-04', '2025-03-05', '2026-03-04', '2026-03-05'].map((date) => !calendar.isBusinessDay(date));
  expect(closed).toEqual([false, true, true, true]);
  expect(calendar.exceptions('2026-03-05T00:00Z', '2026-03-06T00:00Z').map(({ names }) => names)).toEqual([['A', 'B']]);
});

import { createCalendar } from 'prazo';
import { expect, test } from 'vitest';

/** Far above what it takes on a busy machine, and far below looking at every holiday in every year. */
const BOUND_MS = 5000;
const COUNT = 100_000;
const YEARS = 37;

test.each<readonly [string, (i: number) => object | string]>([
  ['dates', (i) => new Date(Date.UTC(1990 + (i % YEARS), 0, 1 + (i % 365))).toISOString().slice(0, 10)],
  ['days of every year', (i) => ({ month: (i % 12) + 1, day: (i % 28) + 1, name: `day ${i % 500}` })],
])('a hundred thousand %s are looked through once, not once a year', (_what, holiday) => {
  const started = performance.now();
  const holidays = Array.from({ length: COUNT }, (_, i) => holiday(i)) as string[];
  const { timeline } = createCalendar({ zone: 'UTC', hours: '24/7', holidays });
  const closedDays = new Set<string>();
  for (const day of holidays) if (typeof day === 'string') closedDays.add(day);
  const open = timeline.between(Date.UTC(1990, 0, 1), Date.UTC(1990 + YEARS, 0, 1));
  expect(performance.now() - started).toBeLessThan(BOUND_MS);
  const days = (Date.UTC(1990 + YEARS, 0, 1) - Date.UTC(1990, 0, 1)) / 86_400_000;
  const closed = closedDays.size > 0 ? closedDays.size : 84 * YEARS;
  expect(open / 86_400_000).toBe(days - closed);
});

test('holidays of a list, one by one and of every year, fall where they are named', () => {
  const calendar = createCalendar({
    zone: 'UTC',
    hours: '24/7',
    holidays: ['2026-03-04', { month: 3, day: 5, name: 'A' }, () => [{ date: '2026-03-05', name: 'B' }]],
  });
  const closed = ['2025-03-04', '2025-03-05', '2026-03-04', '2026-03-05'].map((date) => !calendar.isBusinessDay(date));
  expect(closed).toEqual([false, true, true, true]);
  expect(calendar.exceptions('2026-03-05T00:00Z', '2026-03-06T00:00Z').map(({ names }) => names)).toEqual([['A', 'B']]);
});

import { type CalendarDefinition, createCalendar } from 'prazo';
import { expect, it } from 'vitest';

/** Years of one kind are summed up once. These years look equal, but are of different kinds. */

const HOUR = 3_600_000;
const start = (year: number): number => Date.UTC(year, 0, 1);

/** Returns the open hours of some years twice: by `between`, and by adding the intervals. */
function hoursOf(definition: CalendarDefinition, from: number, until: number): readonly [sum: number, each: number] {
  const { timeline } = createCalendar(definition);
  const years = Array.from({ length: until - from }, (_, i) =>
    timeline.intervals(start(from + i), start(from + i + 1)),
  );
  const each = years.flat().reduce((total, [opening, closing]) => total + closing - opening, 0);
  return [createCalendar(definition).timeline.between(start(from), start(until)) / HOUR, each / HOUR];
}

it('a transition just before a year, which hides local times of its first hour, changes its kind', () => {
  const zone = { name: 'UTC', changes: [{ from: '2025-12-31T23:30:00Z', offset: '-01:00' }] };
  // 5113 days. The quarter of an hour of the first is in the year before.
  expect(hoursOf({ zone, hours: { 'mon-sun': ['23:00-23:15'] } }, 2026, 2040)).toEqual([1278, 1278]);
});

it('the weekdays of years change their kind if a worked day names a weekday', () => {
  const hours = { anchor: '2024-03-03', days: [['00:00-24:00'], []] };
  const [sum, each] = hoursOf({ zone: 'UTC', hours, holidays: [{ month: 3, day: 10, open: 'thu' }] }, 2024, 2052);
  expect(sum).toBe(each);
});

import {
  type Calendar,
  type CalendarDefinition,
  calendarDifference,
  calendarUnion,
  createCalendar,
  effectiveCalendar,
} from 'prazo';
import { expect, it } from 'vitest';

/** Years of one kind are summed up once. These years look equal, but are of different kinds. */

const HOUR = 3_600_000;
const start = (year: number): number => Date.UTC(year, 0, 1);

/** Returns the open hours of some years twice: by `between`, and by adding the intervals. */
function hoursOf(definition: CalendarDefinition, from: number, until: number): readonly [sum: number, each: number] {
  return sumsOf(() => createCalendar(definition), from, until);
}

function sumsOf(make: () => Calendar, from: number, until: number): readonly [sum: number, each: number] {
  const { timeline } = make();
  const years = Array.from({ length: until - from }, (_, i) =>
    timeline.intervals(start(from + i), start(from + i + 1)),
  );
  const each = years.flat().reduce((total, [opening, closing]) => total + closing - opening, 0);
  return [make().timeline.between(start(from), start(until)) / HOUR, each / HOUR];
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

const office = (hours: CalendarDefinition['hours'], other: Partial<CalendarDefinition> = {}) =>
  createCalendar({ zone: 'UTC', hours, ...other });
const until18 = office({ 'mon-fri': ['09:00-18:00'] });
const until20 = office({ 'mon-fri': ['09:00-20:00'] });
const closed = office({ 'mon-fri': ['09:00-18:00'] }, { closures: [{ from: start(2026), until: start(2027) - 1 }] });

const twice = office(
  { 'mon-fri': ['09:00-18:00'] },
  {
    closures: [
      { from: '2015-06-01T10:00Z', until: '2015-06-01T11:00Z' },
      { from: '2026-06-01T10:00Z', until: '2026-06-01T12:00Z' },
    ],
  },
);

// 2015, 2026 and 2037 begin on a Thursday, and are no leap years.
it.each<readonly [string, () => Calendar]>([
  ['changes in July', () => effectiveCalendar([{ calendar: until18 }, { from: '2026-07-01', calendar: until20 }])],
  [
    'changes at the new year',
    () => effectiveCalendar([{ calendar: until18 }, { from: '2026-01-01', calendar: until20 }]),
  ],
  [
    'changes twice in a year',
    () =>
      effectiveCalendar([
        { calendar: until18 },
        { from: '2026-03-01', calendar: until20 },
        { from: '2026-10-01', calendar: until18 },
      ]),
  ],
  [
    'has years with closures',
    () => effectiveCalendar([{ calendar: twice }, { from: '2040-01-01', calendar: until20 }]),
  ],
  ['has years with closures in one of its calendars', () => calendarUnion(office({ sat: ['09:00-12:00'] }), twice)],
  ['has a closure in one of its calendars', () => calendarUnion(office({ sat: ['09:00-12:00'] }), closed)],
  ['subtracts a calendar with a closure', () => calendarDifference(until20, closed)],
])('the year in which a combination %s is of its own kind', (_, make) => {
  const [sum, each] = sumsOf(make, 2010, 2045);
  expect(sum).toBe(each);
});

const WEEK = { mon: ['09:00-12:00'], tue: ['09:00-17:00'] };
const onDates = (first: object, second: object) => [
  { date: '2015-06-06', ...first },
  { date: '2026-06-06', ...second },
];

// 6 June is a Saturday in 2015 and in 2026.
it.each<readonly [string, Partial<CalendarDefinition>]>([
  ['hours of an override', { overrides: { '2015-06-01': ['09:00-10:00'], '2026-06-01': ['09:00-11:00'] } }],
  [
    'closed parts of a day',
    {
      holidays: [
        { date: '2015-06-01', closed: '09:00-10:00' },
        { date: '2026-06-01', closed: '09:00-11:00' },
      ],
    },
  ],
  ['weekdays of a worked day', { holidays: onDates({ open: 'mon' }, { open: 'tue' }) as never }],
  ['hours of a worked day', { holidays: onDates({ open: ['09:00-10:00'] }, { open: ['09:00-11:00'] }) as never }],
  ['seasons', { seasons: [{ from: '2026-06-01', until: '2026-06-30', hours: { mon: ['09:00-10:00'] } }] }],
  [
    'hours of a season',
    {
      seasons: [
        { from: '2015-06-01', until: '2015-06-30', hours: { mon: ['09:00-10:00'] } },
        { from: '2026-06-01', until: '2026-06-30', hours: { mon: ['09:00-11:00'] } },
      ],
    },
  ],
  ['hours of the first day', { overrides: { '2026-01-01': ['09:00-11:00'] } }],
  ['hours of the last day', { overrides: { '2026-12-31': ['09:00-11:00'] } }],
  ['closures', { closures: [{ from: '2015-06-01T10:00Z', until: '2015-06-01T11:00Z' }] }],
])('years that differ only in the %s are of different kinds', (_, part) => {
  const [sum, each] = hoursOf({ zone: 'UTC', hours: WEEK, ...part }, 2010, 2045);
  expect(sum).toBe(each);
});

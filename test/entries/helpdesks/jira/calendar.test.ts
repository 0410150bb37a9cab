import { jiraCalendar } from 'prazo/helpdesks';
import { describe, expect, test } from 'vitest';
import { nineToFive } from './desk';

describe('jiraCalendar', () => {
  test('a calendar as the SLA page loads it | the hours and holidays', () => {
    const converted = jiraCalendar({
      name: 'Support',
      timezoneId: 'Asia/Jerusalem',
      workingTimes: [
        { weekday: 'monday', start: 32_400_000, end: 43_200_000 },
        { weekday: 'monday', start: 46_800_000, end: 61_200_000 },
        { weekday: 'sunday', start: 0, end: 86_400_000 },
      ],
      holidays: [
        { name: 'Founders', iso8601Date: '2024-01-03', recurring: true },
        { name: 'Move', iso8601Date: '2026-05-04', recurring: false },
      ],
    });
    expect(converted).toEqual({
      value: {
        name: 'Support',
        zone: 'Asia/Jerusalem',
        hours: { mon: ['09:00-12:00', '13:00-17:00'], sun: ['00:00-24:00'] },
        holidays: [
          { month: 1, day: 3, name: 'Founders' },
          { date: '2026-05-04', name: 'Move' },
        ],
      },
      notes: [],
    });
  });

  test('working times of 24 hours on every day, inside a response | 24/7', () => {
    const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
    const workingTimes = days.map((weekday) => ({ weekday, start: 0, end: 86_399_000 }));
    const { value } = jiraCalendar({ calendar: { timezoneId: 'UTC', workingTimes, holidays: null } });
    expect(value).toEqual({ zone: 'UTC', hours: '24/7', holidays: [] });
  });

  test('a holiday without a name | its date is the name', () => {
    const holidays = [{ iso8601Date: '2026-12-25' }];
    const { value } = jiraCalendar({ timezoneId: 'UTC', workingTimes: nineToFive, holidays });
    expect(value.holidays).toEqual([{ date: '2026-12-25', name: '2026-12-25' }]);
  });
});

import { chatwootCalendar } from 'prazo/helpdesks';
import { describe, expect, test } from 'vitest';
import { codesAndPaths } from '../notes';
import { closed, day, office } from './fixtures';

describe('an inbox', () => {
  test('with working hours | the hours of each day', () => {
    const nine = ['09:00-17:00'];
    expect(chatwootCalendar(office)).toEqual({
      value: {
        name: 'Site',
        zone: 'America/Sao_Paulo',
        hours: { mon: nine, tue: nine, wed: nine, thu: nine, fri: nine },
        holidays: [],
      },
      notes: [],
    });
  });

  test('with a day that is open all day, and a day until 23:59 | both days end at midnight, the second with a note', () => {
    const { value, notes } = chatwootCalendar({
      working_hours_enabled: true,
      working_hours: [
        { day_of_week: 6, open_all_day: true, open_hour: 0, open_minutes: 0, close_hour: 23, close_minutes: 59 },
        day(0, 8, 23, { open_minutes: 30, close_minutes: 59 }),
      ],
    });
    expect(value).toEqual({ zone: 'UTC', hours: { sat: ['00:00-24:00'], sun: ['08:30-24:00'] }, holidays: [] });
    expect(codesAndPaths(notes)).toEqual(['doubtful inbox.working_hours[1]']);
  });

  test('with working hours off | 24/7', () => {
    expect(chatwootCalendar({ ...office, working_hours_enabled: false }).value.hours).toBe('24/7');
    expect(chatwootCalendar({}).value).toEqual({ zone: 'UTC', hours: '24/7', holidays: [] });
  });

  test('without an open day | 24/7, with a note', () => {
    const never = chatwootCalendar({ ...office, working_hours: [0, 1, 2, 3, 4, 5, 6].map(closed) });
    expect([never.value.hours, codesAndPaths(never.notes)]).toEqual(['24/7', ['doubtful inbox']]);
  });
});

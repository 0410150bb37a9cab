import { createCalendar } from 'prazo';
import { freshdeskCalendar, freshserviceCalendar } from 'prazo/helpdesks';
import { describe, expect, test } from 'vitest';
import { codesAndPaths } from '../notes';
import { freshdeskHours, freshserviceHours } from './fixtures';

describe('business hours', () => {
  test('Freshdesk | the hours, and a note on the missing holidays', () => {
    const { value, notes } = freshdeskCalendar(freshdeskHours);
    const nine = ['09:00-17:00'];
    expect(value).toEqual({
      name: 'Support',
      zone: 'America/Sao_Paulo',
      hours: { mon: nine, tue: nine, wed: nine, thu: nine, fri: nine },
      holidays: [],
    });
    expect(codesAndPaths(notes)).toEqual(['absent business_hour', 'doubtful business_hour.time_zone']);
  });

  test('Freshdesk, in working_hours, with seconds, to midnight and past it | the hours', () => {
    const { value } = freshdeskCalendar({
      time_zone: 'Asia/Kolkata',
      working_hours: {
        monday: { start_time: '08:00:00 am', end_time: '11:59:59 pm' },
        friday: { start_time: '12:00 pm', end_time: '12:00 am' },
        saturday: { start_time: '10:00 pm', end_time: '2:00 am' },
        sunday: null,
      },
    });
    expect(value.hours).toEqual({
      mon: ['08:00-24:00'],
      fri: ['12:00-24:00'],
      sat: ['22:00-24:00'],
      sun: ['00:00-02:00'],
    });
  });

  test('Freshservice, with yearly holidays | the hours and holidays', () => {
    const { value, notes } = freshserviceCalendar({ business_hours: freshserviceHours });
    expect(value).toEqual({
      name: 'Default',
      zone: 'America/New_York',
      hours: { mon: ['08:00-18:30'], fri: ['08:00-18:30'] },
      holidays: [
        { month: 1, day: 16, name: 'Birthday of Martin Luther King Jr' },
        { date: '2026-03-06', name: 'Inventory' },
        { month: 12, day: 25, name: '12-25' },
      ],
    });
    expect(codesAndPaths(notes)).toEqual([
      'doubtful business_hours.list_of_holidays[0].holiday_date',
      'doubtful business_hours.time_zone',
    ]);
    expect(createCalendar(value).isBusinessDay('2026-03-06')).toBe(false);
  });

  test('no hours at all | a note', () => {
    expect(codesAndPaths(freshdeskCalendar({ time_zone: 'UTC', business_hours: {} }).notes)).toContain(
      'doubtful business_hour.business_hours',
    );
  });

  test('every day around the clock | 24/7', () => {
    const all = { start_time: '12:00 am', end_time: '11:59:59 pm' };
    const days = { monday: all, tuesday: all, wednesday: all, thursday: all, friday: all, saturday: all, sunday: all };
    expect(freshserviceCalendar({ time_zone: 'UTC', service_desk_hours: days }).value.hours).toBe('24/7');
  });
});

import { createCalendar } from 'prazo';
import { zendeskCalendar } from 'prazo/helpdesks';
import { describe, expect, test } from 'vitest';
import { codeAndPath } from '../notes';
import { holidays, schedule } from './fixtures';

const NONE = { holidays: [] };

describe('zendeskCalendar', () => {
  test('a schedule with a break and a holiday of two days | the hours, the rule of the holiday, and the due time worked by hand', () => {
    const { value, notes } = zendeskCalendar({ schedule }, { holidays });
    expect(value).toEqual({
      name: 'Support desk',
      zone: 'America/New_York',
      hours: {
        mon: ['09:00-17:00'],
        tue: ['09:00-17:00'],
        wed: ['09:00-12:00', '13:00-17:00'],
        thu: ['09:00-17:00'],
        fri: ['09:00-17:00'],
      },
      holidays: [
        { from: '2026-03-05', until: '2026-03-06', name: 'Founders' },
        { date: '2026-04-30', name: 'Inventory' },
      ],
    });
    expect(notes).toEqual([
      {
        code: 'doubtful',
        path: 'schedule.time_zone',
        text: 'The zone "Eastern Time (US & Canada)" is read as America/New_York: check that this is the zone.',
      },
    ]);
    // Wed 4 March 15:00 in New York: two hours, a holiday of two days, a weekend with a change of offset, then two hours
    const calendar = createCalendar(value);
    expect(calendar.add('2026-03-04T20:00:00Z', 'PT4H').toUTC().toISO()).toBe('2026-03-09T15:00:00.000Z');
  });

  test('intervals on Sunday and Saturday | minute 0 is the start of Sunday, minute 10080 the end of Saturday', () => {
    const { value, notes } = zendeskCalendar(
      {
        name: 'Weekend',
        time_zone: 'Asia/Kolkata',
        intervals: [
          { start_time: 0, end_time: 480 },
          { start_time: 9000, end_time: 10_080 },
        ],
      },
      NONE,
    );
    expect(value.hours).toEqual({ sat: ['06:00-24:00'], sun: ['00:00-08:00'] });
    expect(value.zone).toBe('Asia/Kolkata');
    expect(notes).toEqual([]);
  });

  test('touching intervals over the whole week | 24/7', () => {
    const intervals = Array.from({ length: 7 }, (_, day) => ({ start_time: day * 1440, end_time: (day + 1) * 1440 }));
    expect(zendeskCalendar({ time_zone: 'UTC', intervals }, NONE).value).toEqual({
      zone: 'UTC',
      hours: '24/7',
      holidays: [],
    });
  });

  test('intervals past midnight and past the end of the week | are split there, with a note', () => {
    const { value, notes } = zendeskCalendar(
      {
        time_zone: 'Europe/London',
        intervals: [
          { start_time: 2760, end_time: 3240 }, // Monday 22:00 to Tuesday 06:00
          { start_time: 9960, end_time: 120 }, // Saturday 22:00 to Sunday 02:00
          { start_time: 4860, end_time: 5759 }, // Wednesday 09:00 to 23:59
        ],
      },
      NONE,
    );
    expect(value.hours).toEqual({
      mon: ['22:00-24:00'],
      tue: ['00:00-06:00'],
      wed: ['09:00-24:00'],
      sat: ['22:00-24:00'],
      sun: ['00:00-02:00'],
    });
    expect(notes.map(codeAndPath)).toEqual([
      ['doubtful', 'schedule.intervals[0]'],
      ['doubtful', 'schedule.intervals[1]'],
      ['doubtful', 'schedule.intervals[2].end_time'],
    ]);
  });

  test('no holidays passed | a note', () => {
    const { value, notes } = zendeskCalendar({ time_zone: 'Brasilia', intervals: [] });
    expect(value).toEqual({ zone: 'America/Sao_Paulo', hours: {}, holidays: [] });
    expect(notes.map(codeAndPath)).toEqual([
      ['absent', 'schedule'],
      ['doubtful', 'schedule.time_zone'],
    ]);
  });
});

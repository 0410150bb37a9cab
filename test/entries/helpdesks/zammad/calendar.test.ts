import { type ZammadCalendar, zammadCalendar } from 'prazo/helpdesks';
import { describe, expect, test } from 'vitest';
import { issuesThrownBy, pathsAndCodes } from '../../../expecting';
import { office } from './fixtures';

describe('a calendar of Zammad', () => {
  test('with active and inactive days and holidays | the active ones', () => {
    expect(zammadCalendar(office)).toEqual({
      value: {
        name: 'Escritório',
        zone: 'America/Sao_Paulo',
        hours: { mon: ['09:00-12:00', '13:00-18:00'], tue: ['09:00-18:00'], wed: ['09:00-24:00'] },
        holidays: [
          { date: '2026-09-07', name: 'Independência' },
          { date: '2026-11-20', name: '2026-11-20' },
        ],
      },
      notes: [],
    });
  });

  test('open from 00:00 to 24:00 on every day | 24/7', () => {
    const day = { active: true, timeframes: [['00:00', '23:59']] };
    const { value } = zammadCalendar({
      timezone: 'UTC',
      business_hours: { mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: day },
      public_holidays: null,
    });
    expect(value).toEqual({ zone: 'UTC', hours: '24/7', holidays: [] });
  });

  test('with a feed of holidays | a note', () => {
    const { notes } = zammadCalendar({ ...office, ical_url: 'https://example.com/holidays.ics' });
    expect(notes).toMatchObject([{ code: 'helpDesk', path: 'calendar.ical_url' }]);
  });

  test.each<readonly [mistake: string, calendar: unknown, path: string, code: string]>([
    ['null', null, 'calendar', 'missing'],
    ['a list', [office], 'calendar', 'wrongType'],
    ['no zone', { ...office, timezone: null }, 'calendar.timezone', 'missing'],
    ['no hours', { ...office, business_hours: undefined }, 'calendar.business_hours', 'missing'],
    [
      'inherited hours',
      { timezone: 'UTC', business_hours: { __proto__: office.business_hours }, public_holidays: [] },
      'calendar.public_holidays',
      'wrongType',
    ],
    ['a day that is text', { ...office, business_hours: { mon: 'open' } }, 'calendar.business_hours.mon', 'wrongType'],
    [
      'a frame with one time',
      { ...office, business_hours: { mon: { active: true, timeframes: [['9:00']] } } },
      'calendar.business_hours.mon.timeframes[0]',
      'wrongType',
    ],
    [
      'a frame without times',
      { ...office, business_hours: { mon: { active: true, timeframes: [[]] } } },
      'calendar.business_hours.mon.timeframes[0]',
      'wrongType',
    ],
    [
      'a frame with three times',
      { ...office, business_hours: { mon: { active: true, timeframes: [['9:00', '10:00', '11:00']] } } },
      'calendar.business_hours.mon.timeframes[0]',
      'wrongType',
    ],
    [
      'an invalid hour',
      { ...office, business_hours: { mon: { active: true, timeframes: [['9:00', '25:00']] } } },
      'calendar.business_hours.mon.timeframes[0][1]',
      'invalidTime',
    ],
    [
      'a wrong flag "active"',
      { ...office, business_hours: { mon: { active: 'maybe' } } },
      'calendar.business_hours.mon.active',
      'wrongType',
    ],
    [
      'a holiday without a valid date',
      { ...office, public_holidays: { '2026-02-30': { active: true } } },
      'calendar.public_holidays.2026-02-30',
      'invalidDate',
    ],
  ])('%s is an issue', (_mistake, calendar, path, code) => {
    expect(pathsAndCodes(issuesThrownBy(() => zammadCalendar(calendar as ZammadCalendar)))).toEqual([
      `${path} ${code}`,
    ]);
  });
});

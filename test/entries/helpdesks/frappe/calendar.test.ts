import { type FrappeHours, frappeCalendar } from 'prazo/helpdesks';
import { describe, expect, test } from 'vitest';
import { issuesThrownBy, pathsAndCodes } from '../../../expecting';
import { office, row, zone } from './fixtures';

describe('a calendar of Frappe Helpdesk', () => {
  test('with hours and a holiday list | the hours of each day and the holidays', () => {
    const list = {
      data: {
        holiday_list_name: 'Brasil',
        to_date: '2026-12-31',
        holidays: [
          {
            holiday_date: '2026-09-07',
            description: '<div class="ql-editor"><p>Independência</p></div>',
            weekly_off: 0,
          },
          { holiday_date: '2026-09-12', description: 'Saturday', weekly_off: 1 },
          { holiday_date: '2026-09-09', description: '<p></p>', weekly_off: 1 },
        ],
      },
    };
    expect(frappeCalendar({ data: office }, { zone, holidays: list })).toEqual({
      value: {
        name: 'Default',
        zone,
        hours: {
          mon: ['10:00-18:00'],
          tue: ['10:00-18:00'],
          wed: ['10:00-18:00'],
          thu: ['10:00-18:00'],
          fri: ['10:00-18:00'],
        },
        // the weekly off on Saturday is left out because Saturday has no hours; Wednesday has hours
        holidays: [
          { date: '2026-09-07', name: 'Independência' },
          { date: '2026-09-09', name: '2026-09-09' },
        ],
      },
      notes: [
        {
          code: 'absent',
          path: 'holidayList.to_date',
          text: 'The list has no holidays after 2026-12-31: add those of later years.',
        },
      ],
    });
  });

  test('without the holiday list | a note', () => {
    expect(frappeCalendar(office, { zone }).notes).toMatchObject([{ code: 'absent', path: 'sla.holiday_list' }]);
  });

  test('hours until the last second of a day | until midnight, with a note', () => {
    const late = { support_and_resolution: [row('Sunday', '0:00:00', '23:59:59')] };
    const { value, notes } = frappeCalendar(late, { zone });
    expect(value).toEqual({ zone, hours: { sun: ['00:00-24:00'] }, holidays: [] });
    expect(notes).toMatchObject([{ code: 'doubtful', path: 'sla.support_and_resolution[0].end_time' }]);
  });

  test('a holiday name with thousands of brackets | read in time', () => {
    const description = '<'.repeat(100_000);
    const { value } = frappeCalendar(office, {
      zone,
      holidays: { holidays: [{ holiday_date: '2026-09-07', description }] },
    });
    expect(value.holidays).toEqual([{ date: '2026-09-07', name: description }]);
  });

  test.each<readonly [mistake: string, sla: unknown, options: unknown, path: string, code: string]>([
    ['null', null, { zone }, 'sla', 'missing'],
    ['a response with null', { data: null }, { zone }, 'sla', 'missing'],
    ['an unknown zone', office, { zone: 'Brazil' }, 'options.zone', 'unknownZone'],
    ['no zone', office, {}, 'options.zone', 'missing'],
    ['no hours', { name: 'x' }, { zone }, 'sla.support_and_resolution', 'missing'],
    ['inherited hours', { __proto__: office }, { zone }, 'sla.support_and_resolution', 'missing'],
    [
      'an unknown weekday',
      { support_and_resolution: [row('constructor', '9:00:00', '17:00:00')] },
      { zone },
      'sla.support_and_resolution[0].workday',
      'unknownValue',
    ],
    [
      'an end before the start',
      { support_and_resolution: [row('Monday', '17:00:00', '9:00:00')] },
      { zone },
      'sla.support_and_resolution[0].end_time',
      'invalidTime',
    ],
    [
      'a missing start',
      { support_and_resolution: [row('Monday', '', '9:00:00')] },
      { zone },
      'sla.support_and_resolution[0].start_time',
      'missing',
    ],
    [
      'a holiday without a valid date',
      office,
      { zone, holidays: { holidays: [{ holiday_date: '30-02-2026' }] } },
      'holidayList.holidays[0].holiday_date',
      'invalidDate',
    ],
    ['holidays that are text', office, { zone, holidays: { holidays: 'none' } }, 'holidayList.holidays', 'wrongType'],
  ])('%s is an issue', (_mistake, sla, options, path, code) => {
    expect(
      pathsAndCodes(issuesThrownBy(() => frappeCalendar(sla as FrappeHours, options as { zone: string }))),
    ).toEqual([`${path} ${code}`]);
  });
});

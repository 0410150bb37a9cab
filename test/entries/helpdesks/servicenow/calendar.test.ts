import { createCalendar } from 'prazo';
import { type ServiceNowSchedule, type ServiceNowSpan, serviceNowCalendar } from 'prazo/helpdesks';
import { describe, expect, test } from 'vitest';
import { issuesThrownBy, pathsAndCodes } from '../../../expecting';
import { holiday, reference, schedule, span } from './fixtures';

describe('a schedule', () => {
  test('with a break, and holidays of another schedule | the hours and holidays', () => {
    const others = [
      { schedule: reference('a1'), child_schedule: reference('b2'), type: 'include' },
      { schedule: reference('zz'), child_schedule: reference('c3'), type: 'include' },
    ];
    const of = { schedule: reference('b2') };
    const { value, notes } = serviceNowCalendar(
      schedule,
      [
        span({ end_date_time: '20220214T120000' }),
        span({ start_date_time: '20220214T130000', end_date_time: '20220214T180000' }),
        span({ schedule: 'c3', repeat_type: 'daily' }),
        holiday('20120101', "New Year's Day", of),
        holiday('20120116', 'Martin Luther King Jr. Day', {
          ...of,
          yearly_type: 'float',
          float_day: '2',
          float_week: '3',
          month: '1',
        }),
        holiday('20120528', 'Memorial Day', {
          ...of,
          yearly_type: 'float',
          float_day: '2',
          float_week: 'last',
          month: '5',
        }),
        holiday('20260313', 'Inventory', { ...of, repeat_type: '' }),
      ],
      others,
    );
    expect(value).toEqual({
      name: 'Weekdays',
      zone: 'America/Sao_Paulo',
      hours: Object.fromEntries(
        ['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, ['09:00-12:00', '13:00-18:00']]),
      ),
      holidays: [
        { month: 1, day: 1, since: 2012, name: "New Year's Day" },
        { month: 1, weekday: 'mon', nth: 3, since: 2012, name: 'Martin Luther King Jr. Day' },
        { month: 5, weekday: 'mon', nth: -1, since: 2012, name: 'Memorial Day' },
        { date: '2026-03-13', name: 'Inventory' },
      ],
    });
    expect(notes).toEqual([]);
    const calendar = createCalendar(value);
    // the third Monday of January 2026 is the 19th, the last of May the 25th
    expect(['2026-01-19', '2026-01-26', '2026-05-25', '2026-03-13'].map((day) => calendar.isBusinessDay(day))).toEqual([
      false,
      true,
      false,
      false,
    ]);
  });

  test('a lunch closed each day, and an excluded schedule | a difference', () => {
    const lunch = span({ type: 'exclude', start_date_time: '20220214T120000', end_date_time: '20220214T130000' });
    const evening = span({
      schedule: 'n1',
      repeat_type: 'weekly',
      start_date_time: '20220218T160000',
      end_date_time: '20220218T180000',
    });
    const { value } = serviceNowCalendar(
      schedule,
      [span(), lunch, evening],
      [{ schedule: 'a1', child_schedule: 'n1', type: 'exclude' }],
    );
    const calendar = createCalendar(value);
    const hours = (day: string) => calendar.between(`${day}T00:00:00-03:00`, `${day}T23:59:59-03:00`).as('hours');
    // from 9 to 12 and from 13 to 17; on Friday until 16
    expect([hours('2026-03-02'), hours('2026-03-06')]).toEqual([7, 6]);
  });

  test('floating | needs a zone in the options', () => {
    const floating = { ...schedule, time_zone: '' };
    expect(serviceNowCalendar(floating, [span()], [], { zone: 'US/Central' }).value).toMatchObject({
      zone: 'US/Central',
    });
    expect(pathsAndCodes(issuesThrownBy(() => serviceNowCalendar(floating, [span()], [])))).toEqual([
      'options.zone missing',
    ]);
  });

  test('inside a response, with sysparm_display_value=all | the same calendar', () => {
    const all = (record: object) =>
      Object.fromEntries(
        Object.entries(record).map(([key, value]) => [
          key,
          { value: value?.value ?? value, display_value: 'as shown' },
        ]),
      );
    const given = serviceNowCalendar(
      { result: all(schedule) as unknown as ServiceNowSchedule },
      { result: [all(span()) as unknown as ServiceNowSpan] },
      { result: [] },
    );
    expect(given).toEqual(serviceNowCalendar(schedule, [span()], []));
  });

  test('a parent schedule, and no included schedules | notes', () => {
    expect(serviceNowCalendar({ ...schedule, parent: 'p1' }, [span()]).notes).toMatchObject([
      { code: 'unsupported', path: 'schedule' },
      { code: 'absent', path: 'schedule' },
    ]);
  });

  test('schedules that include each other, one without entries | each is read once, and a note', () => {
    const others = [
      { schedule: 'a1', child_schedule: 'b2' },
      { schedule: 'b2', child_schedule: 'a1' },
      { schedule: 'b2', child_schedule: 'c3' },
    ];
    const given = [span(), span({ schedule: 'b2', repeat_type: 'weekends' })];
    expect(serviceNowCalendar(schedule, given, others).notes).toMatchObject([{ code: 'absent', path: 'others[2]' }]);
  });
});

import { type ServiceNowSchedule, type ServiceNowSpan, serviceNowCalendar } from 'prazo/helpdesks';
import { describe, expect, test } from 'vitest';
import { issuesThrownBy, pathsAndCodes } from '../../../expecting';
import { holiday, schedule, span } from './fixtures';

describe('a malformed schedule', () => {
  test.each<readonly [mistake: string, schedule: unknown, spans: unknown, path: string, code: string]>([
    ['no schedule', null, [], 'schedule', 'missing'],
    ['a schedule that is a text', 'a1', [], 'schedule', 'wrongType'],
    ['no sys_id', { time_zone: 'UTC' }, [], 'schedule.sys_id', 'missing'],
    ['an inherited sys_id', Object.create(schedule), [], 'options.zone', 'missing'],
    ['an unknown zone', { ...schedule, time_zone: 'Nowhere' }, [], 'schedule.time_zone', 'unknownZone'],
    ['no spans', schedule, undefined, 'spans', 'missing'],
    ['spans that are an object', schedule, {}, 'spans', 'wrongType'],
    ['a span that is null', schedule, [null], 'spans[0]', 'missing'],
    ['a span without a schedule', schedule, [{}], 'spans[0].schedule', 'missing'],
    [
      'a reference without its value',
      schedule,
      [span({ schedule: { display_value: 'W' } as never })],
      'spans[0].schedule',
      'wrongType',
    ],
    ['a field that is a list', schedule, [span({ type: [] as never })], 'spans[0].type', 'wrongType'],
    ['no start', schedule, [span({ start_date_time: '' })], 'spans[0].start_date_time', 'missing'],
    [
      'a displayed start',
      schedule,
      [span({ start_date_time: '2022-02-14 09:00:00' })],
      'spans[0].start_date_time',
      'invalidTime',
    ],
    [
      'an invalid date',
      schedule,
      [span({ end_date_time: '20220231T090000' })],
      'spans[0].end_date_time',
      'invalidInstant',
    ],
    [
      'an end before the start',
      schedule,
      [span({ end_date_time: '20220214T080000' })],
      'spans[0].end_date_time',
      'invalidRange',
    ],
    [
      'an end at the start',
      schedule,
      [span({ end_date_time: '20220214T090000' })],
      'spans[0].end_date_time',
      'invalidRange',
    ],
    [
      'invalid weekdays',
      schedule,
      [span({ repeat_type: 'weekly', days_of_week: '08' })],
      'spans[0].days_of_week',
      'invalidTime',
    ],
    ['a wrong flag "all_day"', schedule, [span({ all_day: 'maybe' })], 'spans[0].all_day', 'wrongType'],
    ['a count that is a text', schedule, [span({ repeat_count: 'two' })], 'spans[0].repeat_count', 'wrongType'],
    [
      'an invalid month',
      schedule,
      [holiday('20260101', '', { yearly_type: 'float', month: '13' })],
      'spans[0].month',
      'wrongType',
    ],
    [
      'an invalid end of the repetition',
      schedule,
      [holiday('20260101', '', { repeat_until: 'soon' })],
      'spans[0].repeat_until',
      'invalidDate',
    ],
  ])('%s is an issue', (_mistake, given, spans, path, code) => {
    expect(
      pathsAndCodes(
        issuesThrownBy(() => serviceNowCalendar(given as ServiceNowSchedule, spans as readonly ServiceNowSpan[], [])),
      ),
    ).toEqual([`${path} ${code}`]);
  });

  test('a key and a repeat type named toString | ignored, and a note', () => {
    const odd = { ...span({ repeat_type: 'toString' }), toString: 'x', __proto__: { type: 'exclude' } } as never;
    const { notes } = serviceNowCalendar(schedule, [odd], []);
    expect(notes).toMatchObject([{ path: 'spans[0]', text: 'An entry that repeats "toString" is left out.' }]);
  });

  test('ten thousand entries | read in time', () => {
    const many = Array.from({ length: 10_000 }, () => holiday('20260313', 'x', { repeat_type: '' }));
    expect(serviceNowCalendar(schedule, many, []).value).toMatchObject({ holidays: { length: 10_000 } });
  });
});

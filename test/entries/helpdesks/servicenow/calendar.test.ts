import { createCalendar } from 'prazo';
import { type ServiceNowSchedule, type ServiceNowSpan, serviceNowCalendar } from 'prazo/helpdesks';
import { describe, expect, test } from 'vitest';
import { issuesThrownBy, pathsAndCodes } from '../../../expecting';
import { holiday, reference, schedule, span } from './fixtures';

const notesOf = (spans: readonly ServiceNowSpan[]) =>
  serviceNowCalendar(schedule, spans, []).notes.map(({ code, path, text }) => `${code} ${path} ${text}`);

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

  test.each<readonly [situation: string, entry: Partial<ServiceNowSpan>, hours: unknown]>([
    [
      'every day until 23:59:59',
      { repeat_type: 'daily', start_date_time: '20220214T000000', end_date_time: '20220214T235959' },
      '24/7',
    ],
    ['all day', { repeat_type: 'daily', all_day: 'true' }, '24/7'],
    ['on weekends', { repeat_type: 'weekends' }, { sat: ['09:00-17:00'], sun: ['09:00-17:00'] }],
    ['on three days', { repeat_type: 'weekMWF' }, { mon: ['09:00-17:00'], wed: ['09:00-17:00'], fri: ['09:00-17:00'] }],
    ['on two days', { repeat_type: 'weekTT' }, { tue: ['09:00-17:00'], thu: ['09:00-17:00'] }],
    [
      'on weekdays by number, Monday is 1',
      { repeat_type: 'weekly', days_of_week: '17' },
      { mon: ['09:00-17:00'], sun: ['09:00-17:00'] },
    ],
    // 14 February 2022 is a Monday
    ['weekly, on the weekday of the start', { repeat_type: 'weekly' }, { mon: ['09:00-17:00'] }],
    [
      'past midnight',
      {
        repeat_type: 'weekly',
        days_of_week: '6',
        start_date_time: '20220212T220000',
        end_date_time: '20220213T060000',
      },
      { sat: ['22:00-24:00'], sun: ['00:00-06:00'] },
    ],
    [
      'across Sunday and Monday',
      {
        repeat_type: 'weekly',
        days_of_week: '7',
        start_date_time: '20220213T200000',
        end_date_time: '20220214T080000',
      },
      { mon: ['00:00-08:00'], sun: ['20:00-24:00'] },
    ],
    // 12:00 in UTC is 9:00 in São Paulo
    [
      'in UTC',
      { repeat_type: 'weekly', start_date_time: '20220214T120000Z', end_date_time: '20220214T200000Z' },
      { mon: ['09:00-17:00'] },
    ],
  ])('%s', (_situation, entry, hours) => {
    expect(serviceNowCalendar(schedule, [span(entry)], [])).toMatchObject({ value: { hours }, notes: [] });
  });

  test.each<
    readonly [
      situation: string,
      entry: ServiceNowSpan,
      holidays: readonly object[],
      closures: readonly object[] | undefined,
    ]
  >([
    [
      'from noon every year',
      holiday('20121224', 'Christmas Eve', { all_day: 'false', start_date_time: '20121224T120000' }),
      [{ month: 12, day: 24, since: 2012, name: 'Christmas Eve', closed: '12:00-24:00' }],
      undefined,
    ],
    [
      'days across the new year',
      holiday('20211227', 'Holidays', { end_date_time: '20220102T235959' }),
      [{ from: '12-27', until: '01-02', since: 2021, name: 'Holidays' }],
      undefined,
    ],
    [
      'until a year',
      holiday('20120704', 'Independence Day', { repeat_until: '20251231' }),
      [{ month: 7, day: 4, since: 2012, last: 2025, name: 'Independence Day' }],
      undefined,
    ],
    [
      'until an earlier date in a year',
      holiday('20120704', '', { repeat_until: '2025-06-30' }),
      [{ month: 7, day: 4, since: 2012, last: 2024, name: '2012-07-04' }],
      undefined,
    ],
    ['a leap day', holiday('20240229', 'Leap day'), [{ month: 2, day: 29, since: 2024, name: 'Leap day' }], undefined],
    [
      'two days once',
      holiday('20260316', 'Move', { repeat_type: '', end_date_time: '20260317T235959' }),
      [],
      [{ from: '2026-03-16T03:00:00.000Z', until: '2026-03-18T03:00:00.000Z', name: 'Move' }],
    ],
    [
      'an afternoon once',
      span({
        name: 'Training',
        type: 'exclude',
        repeat_type: '',
        start_date_time: '20260316T140000',
        end_date_time: '20260316T160000',
      }),
      [],
      [{ from: '2026-03-16T17:00:00.000Z', until: '2026-03-16T19:00:00.000Z', name: 'Training' }],
    ],
  ])('closed %s | the holidays and closures', (_situation, entry, holidays, closures) => {
    const { value, notes } = serviceNowCalendar(schedule, [span(), entry], []);
    expect(value).toMatchObject({ holidays });
    expect((value as { closures?: unknown }).closures).toEqual(closures);
    expect(notes).toEqual([]);
    createCalendar(value);
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

  test('inside a response, with sysparm_display_value=all | read as any other', () => {
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

  test.each<readonly [situation: string, entry: ServiceNowSpan, note: string]>([
    ['open once', span({ repeat_type: '' }), 'Time that is open once (add it as an override) is left out.'],
    ['monthly', holiday('20260101', 'x', { repeat_type: 'monthly' }), 'An entry that repeats "monthly" is left out.'],
    ['open each year', span({ repeat_type: 'yearly' }), 'An entry that repeats "yearly" is left out.'],
    ['every second week', span({ repeat_count: '2' }), 'An entry with a repeat count above 1 is left out.'],
    ['of another type', span({ type: 'maintenance' }), 'An entry of the type "maintenance" is left out.'],
    [
      'weekly until a date',
      span({ repeat_until: '20251231' }),
      'A weekly entry that ends (make one calendar for each period, and join them with effectiveCalendar) is left out.',
    ],
    [
      'yearly on a weekday of a month, for two days',
      holiday('20261126', 'x', { yearly_type: 'float', end_date_time: '20261127T235959' }),
      'A yearly closure of more than one day with times of day, or on a weekday of a month, is left out.',
    ],
  ])('an entry %s | left out, with a note', (_situation, entry, note) => {
    expect(notesOf([entry])).toEqual([`unsupported spans[0] ${note}`]);
  });

  test.each<readonly [situation: string, entry: ServiceNowSpan, note: string]>([
    [
      'shown as free',
      span({ show_as: 'free' }),
      'doubtful spans[0] The entry shows as "free", but is read as open time: check it.',
    ],
    [
      'yearly on a weekday of a month, until a date',
      holiday('20121122', 'x', { yearly_type: 'float', repeat_until: '20251101' }),
      'doubtful spans[0].repeat_until The last year of this entry counts as a whole: check the dates of that year.',
    ],
  ])('an entry %s | converted, with a note', (_situation, entry, note) => {
    expect(notesOf([entry])).toEqual([note]);
  });

  test('missing entries, and schedules that include each other | notes, and no endless loop', () => {
    expect(serviceNowCalendar({ ...schedule, parent: 'p1' }, [span()]).notes).toMatchObject([
      { code: 'unsupported', path: 'schedule' },
      { code: 'absent', path: 'schedule' },
    ]);
    const others = [
      { schedule: 'a1', child_schedule: 'b2' },
      { schedule: 'b2', child_schedule: 'a1' },
      { schedule: 'b2', child_schedule: 'c3' },
    ];
    const given = [span(), span({ schedule: 'b2', repeat_type: 'weekends' })];
    expect(serviceNowCalendar(schedule, given, others).notes).toMatchObject([{ code: 'absent', path: 'others[2]' }]);
  });

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

  test('inherited keys, and 10,000 entries | read in time', () => {
    const odd = { ...span({ repeat_type: 'toString' }), toString: 'x', __proto__: { type: 'exclude' } } as never;
    expect(notesOf([odd])).toEqual(['unsupported spans[0] An entry that repeats "toString" is left out.']);
    const many = Array.from({ length: 10_000 }, () => holiday('20260313', 'x', { repeat_type: '' }));
    expect(serviceNowCalendar(schedule, many, []).value).toMatchObject({ holidays: { length: 10_000 } });
  });
});

import { type Calendar, type CalendarDefinition, createCalendar } from 'prazo';
import { describe, expect, test } from 'vitest';

/** One week in a zone without transitions: Monday 2 March 2026 to Sunday 8 March, three hours behind UTC. */
const ZONE = 'America/Sao_Paulo';
const [MONDAY, TUESDAY, WEDNESDAY, THURSDAY] = ['2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05'] as const;
const local = (date: string, time: string): string => `${date}T${time}-03:00`;

/** Returns the open time of that week, such as `tue 22:00-wed 06:00`. A range within one day names the day once. */
function openIn(calendar: Calendar): readonly string[] {
  return calendar.intervals(local(MONDAY, '00:00'), local('2026-03-09', '00:00')).map(({ start, end }) => {
    const [from, until] = [start, end].map((at) => at?.toFormat('ccc HH:mm', { locale: 'en' }).toLowerCase() ?? '');
    return from?.slice(0, 3) === until?.slice(0, 3) ? `${from}-${until?.slice(4)}` : `${from}-${until}`;
  });
}

const week = (definition: Omit<CalendarDefinition, 'zone'>) => openIn(createCalendar({ zone: ZONE, ...definition }));

type Case = readonly [situation: string, definition: Omit<CalendarDefinition, 'zone'>, open: readonly string[]];

const NIGHT = { tue: ['22:00-06:00'] } as const;

describe('weekly hours', () => {
  test.each<Case>([
    ['without any', { hours: {} }, []],
    ['a day without ranges', { hours: { mon: [] } }, []],
    ['one range', { hours: { mon: ['09:00-18:00'] } }, ['mon 09:00-18:00']],
    ['a break', { hours: { mon: ['09:00-12:00', '13:00-18:00'] } }, ['mon 09:00-12:00', 'mon 13:00-18:00']],
    ['ranges in any order', { hours: { mon: ['13:00-18:00', '09:00-12:00'] } }, ['mon 09:00-12:00', 'mon 13:00-18:00']],
    ['touching ranges are joined', { hours: { mon: ['09:00-12:00', '12:00-18:00'] } }, ['mon 09:00-18:00']],
    ['24:00 ends the day', { hours: { mon: ['18:00-24:00'] } }, ['mon 18:00-tue 00:00']],
    ['00:00 as an end means 24:00', { hours: { mon: ['18:00-00:00'] } }, ['mon 18:00-tue 00:00']],
    ['a range that ends before its start ends on the next day', { hours: NIGHT }, ['tue 22:00-wed 06:00']],
    [
      'a night shift belongs to the day on which it starts',
      { hours: { sun: ['22:00-06:00'] } },
      ['mon 00:00-06:00', 'sun 22:00-mon 00:00'],
    ],
    ['ranges that touch at midnight are joined', { hours: { 'mon-tue': ['00:00-24:00'] } }, ['mon 00:00-wed 00:00']],
    [
      'a range of days',
      { hours: { 'tue-thu': ['09:00-10:00'] } },
      ['tue 09:00-10:00', 'wed 09:00-10:00', 'thu 09:00-10:00'],
    ],
    [
      'a range of days over the weekend',
      { hours: { 'sun-mon': ['09:00-10:00'] } },
      ['mon 09:00-10:00', 'sun 09:00-10:00'],
    ],
    [
      'a range of days and a single day',
      { hours: { 'sat-sun': ['10:00-11:00'], mon: ['09:00-10:00'] } },
      ['mon 09:00-10:00', 'sat 10:00-11:00', 'sun 10:00-11:00'],
    ],
  ])('%s', (_situation, definition, open) => {
    expect(week(definition)).toEqual(open);
  });

  test('seconds count', () => {
    const calendar = createCalendar({ zone: ZONE, hours: { mon: ['09:00:30-09:00:45', '10:00-10:00:01'] } });
    expect(calendar.between(local(MONDAY, '00:00'), local(TUESDAY, '00:00')).toMillis()).toBe(16_000);
    expect(calendar.nextOpen(local(MONDAY, '00:00')).toFormat('HH:mm:ss')).toBe('09:00:30');
  });
});

describe('a night shift and the hours of the next day', () => {
  test.each<readonly [string, readonly string[], readonly string[], number]>([
    ['that start within it', ['05:00-12:00'], ['tue 22:00-wed 12:00'], 14],
    ['that start at its end', ['06:00-12:00'], ['tue 22:00-wed 12:00'], 14],
    ['that start after it', ['07:00-12:00'], ['tue 22:00-wed 06:00', 'wed 07:00-12:00'], 13],
    ['that are inside it', ['00:00-03:00'], ['tue 22:00-wed 06:00'], 8],
    ['that last all day', ['00:00-24:00'], ['tue 22:00-thu 00:00'], 26],
    ['that are a night shift too', ['22:00-06:00'], ['tue 22:00-wed 06:00', 'wed 22:00-thu 06:00'], 16],
  ])('%s count once', (_situation, wednesday, open, hours) => {
    const calendar = createCalendar({ zone: ZONE, hours: { ...NIGHT, wed: wednesday } });
    expect(openIn(calendar)).toEqual(open);
    expect(calendar.between(local(MONDAY, '00:00'), local('2026-03-09', '00:00')).as('hours')).toBe(hours);
  });
});

describe('a night shift and a holiday', () => {
  test.each<readonly [string, NonNullable<CalendarDefinition['holidays']>, readonly string[]]>([
    ['the day before', [MONDAY], ['tue 22:00-wed 06:00']],
    ['on the day on which it starts: it is cancelled', [TUESDAY], []],
    ['on the day on which it ends: it ends at midnight', [WEDNESDAY], ['tue 22:00-wed 00:00']],
    ['the day after', [THURSDAY], ['tue 22:00-wed 06:00']],
    ['on both days', [TUESDAY, WEDNESDAY], []],
    ['on a part of the day before its start', [{ date: TUESDAY, closed: '10:00-22:00' }], ['tue 22:00-wed 06:00']],
    [
      'on a part of the day that contains its start',
      [{ date: TUESDAY, closed: '20:00-23:00' }],
      ['tue 23:00-wed 06:00'],
    ],
    [
      'on a part of the day inside its evening',
      [{ date: TUESDAY, closed: '22:30-23:00' }],
      ['tue 22:00-22:30', 'tue 23:00-wed 06:00'],
    ],
    ['on a part of the day that is its whole evening', [{ date: TUESDAY, closed: '20:00-24:00' }], ['wed 00:00-06:00']],
    [
      'on a part of the day that begins at its midnight',
      [{ date: WEDNESDAY, closed: '00:00-02:00' }],
      ['tue 22:00-wed 00:00', 'wed 02:00-06:00'],
    ],
    [
      'on a part of the day inside its morning',
      [{ date: WEDNESDAY, closed: '02:00-03:00' }],
      ['tue 22:00-wed 02:00', 'wed 03:00-06:00'],
    ],
    [
      'on a part of the day that contains its end',
      [{ date: WEDNESDAY, closed: '05:00-12:00' }],
      ['tue 22:00-wed 05:00'],
    ],
    [
      'on a part of the day that is its whole morning',
      [{ date: WEDNESDAY, closed: '00:00-14:00' }],
      ['tue 22:00-wed 00:00'],
    ],
    ['on a part of the day after its end', [{ date: WEDNESDAY, closed: '06:00-24:00' }], ['tue 22:00-wed 06:00']],
  ])('%s', (_situation, holidays, open) => {
    expect(week({ hours: NIGHT, holidays })).toEqual(open);
  });
});

describe('a night shift and an override', () => {
  test.each<readonly [string, Omit<CalendarDefinition, 'zone' | 'hours'>, readonly string[]]>([
    ['that closes the day on which it starts', { overrides: { [TUESDAY]: [] } }, []],
    ['of the day on which it starts', { overrides: { [TUESDAY]: ['10:00-12:00'] } }, ['tue 10:00-12:00']],
    [
      'with another night shift on the day on which it starts',
      { overrides: { [TUESDAY]: ['23:00-05:00'] } },
      ['tue 23:00-wed 05:00'],
    ],
    ['that closes the day on which it ends', { overrides: { [WEDNESDAY]: [] } }, ['tue 22:00-wed 00:00']],
    [
      'of the day on which it ends',
      { overrides: { [WEDNESDAY]: ['08:00-12:00'] } },
      ['tue 22:00-wed 00:00', 'wed 08:00-12:00'],
    ],
    ['that begins at its midnight', { overrides: { [WEDNESDAY]: ['00:00-04:00'] } }, ['tue 22:00-wed 04:00']],
    ['of the day before', { overrides: { [MONDAY]: ['20:00-23:00'] } }, ['mon 20:00-23:00', 'tue 22:00-wed 06:00']],
    [
      'with a night shift on the day before',
      { overrides: { [MONDAY]: ['22:00-07:00'] } },
      ['mon 22:00-tue 07:00', 'tue 22:00-wed 06:00'],
    ],
    [
      'with a night shift that a holiday ends',
      { overrides: { [TUESDAY]: ['23:00-05:00'] }, holidays: [WEDNESDAY] },
      ['tue 23:00-wed 00:00'],
    ],
    [
      'with a night shift that a part-day holiday interrupts',
      { overrides: { [TUESDAY]: ['23:00-05:00'] }, holidays: [{ date: WEDNESDAY, closed: '01:00-02:00' }] },
      ['tue 23:00-wed 01:00', 'wed 02:00-05:00'],
    ],
    [
      'with a night shift that another override does not end',
      { overrides: { [TUESDAY]: ['23:00-03:00'], [WEDNESDAY]: ['04:00-08:00'] } },
      ['tue 23:00-wed 03:00', 'wed 04:00-08:00'],
    ],
    [
      'with two night shifts in a row',
      { overrides: { [TUESDAY]: ['22:00-06:00'], [WEDNESDAY]: ['22:00-06:00'] } },
      ['tue 22:00-wed 06:00', 'wed 22:00-thu 06:00'],
    ],
    [
      'that outranks a holiday',
      { overrides: { [TUESDAY]: ['10:00-12:00'] }, holidays: [TUESDAY] },
      ['tue 10:00-12:00'],
    ],
    [
      'that outranks a part-day holiday',
      { overrides: { [TUESDAY]: ['10:00-12:00'] }, holidays: [{ date: TUESDAY, closed: '11:00-24:00' }] },
      ['tue 10:00-12:00'],
    ],
    [
      'that outranks a holiday and still ends the night shift',
      { overrides: { [WEDNESDAY]: ['01:00-02:00'] }, holidays: [WEDNESDAY] },
      ['tue 22:00-wed 00:00', 'wed 01:00-02:00'],
    ],
    ['that lasts all day', { overrides: { [WEDNESDAY]: ['00:00-24:00'] } }, ['tue 22:00-thu 00:00']],
  ])('%s', (_situation, rest, open) => {
    expect(week({ hours: NIGHT, ...rest })).toEqual(open);
  });
});

describe('a night shift and closures', () => {
  type Span = readonly [fromDate: string, from: string, untilDate: string, until: string];
  test.each<readonly [string, readonly Span[], readonly string[]]>([
    ['before', [[TUESDAY, '20:00', TUESDAY, '21:00']], ['tue 22:00-wed 06:00']],
    ['that touch its start', [[TUESDAY, '20:00', TUESDAY, '22:00']], ['tue 22:00-wed 06:00']],
    ['that contain its start', [[TUESDAY, '20:00', TUESDAY, '23:00']], ['tue 23:00-wed 06:00']],
    ['that begin with it', [[TUESDAY, '22:00', TUESDAY, '23:00']], ['tue 23:00-wed 06:00']],
    ['inside', [[TUESDAY, '23:00', WEDNESDAY, '01:00']], ['tue 22:00-23:00', 'wed 01:00-06:00']],
    ['that end with it', [[WEDNESDAY, '05:00', WEDNESDAY, '06:00']], ['tue 22:00-wed 05:00']],
    ['that contain its end', [[WEDNESDAY, '05:00', WEDNESDAY, '09:00']], ['tue 22:00-wed 05:00']],
    ['that touch its end', [[WEDNESDAY, '06:00', WEDNESDAY, '09:00']], ['tue 22:00-wed 06:00']],
    ['after', [[WEDNESDAY, '07:00', WEDNESDAY, '09:00']], ['tue 22:00-wed 06:00']],
    ['that equal it', [[TUESDAY, '22:00', WEDNESDAY, '06:00']], []],
    ['that contain it', [[MONDAY, '00:00', THURSDAY, '00:00']], []],
    [
      'that are separate',
      [
        [TUESDAY, '23:00', WEDNESDAY, '00:00'],
        [WEDNESDAY, '01:00', WEDNESDAY, '02:00'],
      ],
      ['tue 22:00-23:00', 'wed 00:00-01:00', 'wed 02:00-06:00'],
    ],
    [
      'that overlap',
      [
        [TUESDAY, '23:00', WEDNESDAY, '02:00'],
        [WEDNESDAY, '01:00', WEDNESDAY, '03:00'],
      ],
      ['tue 22:00-23:00', 'wed 03:00-06:00'],
    ],
    [
      'that touch',
      [
        [TUESDAY, '23:00', WEDNESDAY, '01:00'],
        [WEDNESDAY, '01:00', WEDNESDAY, '03:00'],
      ],
      ['tue 22:00-23:00', 'wed 03:00-06:00'],
    ],
    [
      'one of which contains the other',
      [
        [TUESDAY, '23:00', WEDNESDAY, '05:00'],
        [WEDNESDAY, '01:00', WEDNESDAY, '02:00'],
      ],
      ['tue 22:00-23:00', 'wed 05:00-06:00'],
    ],
    [
      'repeated, in any order',
      [
        [WEDNESDAY, '01:00', WEDNESDAY, '02:00'],
        [TUESDAY, '23:00', WEDNESDAY, '00:00'],
        [WEDNESDAY, '01:00', WEDNESDAY, '02:00'],
      ],
      ['tue 22:00-23:00', 'wed 00:00-01:00', 'wed 02:00-06:00'],
    ],
  ])('%s', (_situation, spans, open) => {
    const closures = spans.map(([fromDate, from, untilDate, until]) => ({
      from: local(fromDate, from),
      until: local(untilDate, until),
    }));
    expect(week({ hours: NIGHT, closures })).toEqual(open);
  });

  test('close hours of an override, too', () => {
    const closures = [{ from: local(TUESDAY, '11:00'), until: local(TUESDAY, '11:30'), name: 'fire drill' }];
    expect(week({ hours: {}, overrides: { [TUESDAY]: ['10:00-12:00'] }, closures })).toEqual([
      'tue 10:00-11:00',
      'tue 11:30-12:00',
    ]);
  });

  test('may last one millisecond', () => {
    const from = Date.parse(local(WEDNESDAY, '01:00'));
    const { timeline } = createCalendar({ zone: ZONE, hours: NIGHT, closures: [{ from, until: from + 1 }] });
    expect([from - 1, from, from + 1].map((at) => timeline.isOpen(at))).toEqual([true, false, true]);
    expect(timeline.add(from - 1, 2)).toBe(from + 2);
  });

  test('may last over the new year', () => {
    const [from, until] = [Date.parse('2025-12-31T12:00-03:00'), Date.parse('2026-01-02T12:00-03:00')];
    const { timeline } = createCalendar({ zone: ZONE, hours: '24/7', closures: [{ from, until }] });
    expect(timeline.intervals(from - 1, until + 1)).toEqual([
      [from - 1, from],
      [until, until + 1],
    ]);
    expect(timeline.add(from - 1, 2)).toBe(until + 1);
    expect(timeline.subtract(until + 1, 2)).toBe(from - 1);
  });
});

describe('holidays, overrides and closures together', () => {
  test('each applies in its rank', () => {
    const open = week({
      hours: { 'mon-fri': ['09:00-12:00', '13:00-18:00'], sat: ['22:00-04:00'] },
      holidays: [TUESDAY, { date: WEDNESDAY, closed: '00:00-14:00', name: 'Quarta-feira de Cinzas' }, '2026-03-08'],
      overrides: { [THURSDAY]: ['20:00-02:00'], '2026-03-06': ['01:00-03:00'] },
      closures: [{ from: local(THURSDAY, '21:00'), until: local('2026-03-06', '02:30') }],
    });
    expect(open).toEqual([
      ...['mon 09:00-12:00', 'mon 13:00-18:00', 'wed 14:00-18:00', 'thu 20:00-21:00', 'fri 02:30-03:00'],
      'sat 22:00-sun 00:00',
    ]);
  });
});

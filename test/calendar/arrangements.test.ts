import { type Calendar, type CalendarDefinition, createCalendar } from 'prazo';
import { describe, expect, test } from 'vitest';

/** One week in a zone without changes of clocks: Monday 2 March 2026 to Sunday 8 March, three hours behind UTC. */
const ZONE = 'America/Sao_Paulo';
const [MONDAY, TUESDAY, WEDNESDAY, THURSDAY] = ['2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05'] as const;
const local = (date: string, time: string): string => `${date}T${time}-03:00`;

/** The open time of that week, such as `tue 22:00-wed 06:00`; the part of a day is named once. */
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
    ['none at all', { hours: {} }, []],
    ['a day without ranges', { hours: { mon: [] } }, []],
    ['one range', { hours: { mon: ['09:00-18:00'] } }, ['mon 09:00-18:00']],
    ['a break', { hours: { mon: ['09:00-12:00', '13:00-18:00'] } }, ['mon 09:00-12:00', 'mon 13:00-18:00']],
    ['in any order', { hours: { mon: ['13:00-18:00', '09:00-12:00'] } }, ['mon 09:00-12:00', 'mon 13:00-18:00']],
    ['touching ranges are one', { hours: { mon: ['09:00-12:00', '12:00-18:00'] } }, ['mon 09:00-18:00']],
    ['24:00 ends the day', { hours: { mon: ['18:00-24:00'] } }, ['mon 18:00-tue 00:00']],
    ['00:00 as an end is the same', { hours: { mon: ['18:00-00:00'] } }, ['mon 18:00-tue 00:00']],
    ['an end before its start is on the next day', { hours: NIGHT }, ['tue 22:00-wed 06:00']],
    [
      'a night belongs to the day it starts on',
      { hours: { sun: ['22:00-06:00'] } },
      ['mon 00:00-06:00', 'sun 22:00-mon 00:00'],
    ],
    ['midnights join days', { hours: { 'mon-tue': ['00:00-24:00'] } }, ['mon 00:00-wed 00:00']],
    [
      'a range of days',
      { hours: { 'tue-thu': ['09:00-10:00'] } },
      ['tue 09:00-10:00', 'wed 09:00-10:00', 'thu 09:00-10:00'],
    ],
    ['over the weekend', { hours: { 'sun-mon': ['09:00-10:00'] } }, ['mon 09:00-10:00', 'sun 09:00-10:00']],
    [
      'days beside a range',
      { hours: { 'sat-sun': ['10:00-11:00'], mon: ['09:00-10:00'] } },
      ['mon 09:00-10:00', 'sat 10:00-11:00', 'sun 10:00-11:00'],
    ],
  ])('%s', (_situation, definition, open) => {
    expect(week(definition)).toEqual(open);
  });

  test('seconds', () => {
    const calendar = createCalendar({ zone: ZONE, hours: { mon: ['09:00:30-09:00:45', '10:00-10:00:01'] } });
    expect(calendar.between(local(MONDAY, '00:00'), local(TUESDAY, '00:00')).toMillis()).toBe(16_000);
    expect(calendar.nextOpen(local(MONDAY, '00:00')).toFormat('HH:mm:ss')).toBe('09:00:30');
  });
});

describe('a night that meets the next day', () => {
  test.each<readonly [string, readonly string[], readonly string[], number]>([
    ['whose hours start within it', ['05:00-12:00'], ['tue 22:00-wed 12:00'], 14],
    ['whose hours start at its end', ['06:00-12:00'], ['tue 22:00-wed 12:00'], 14],
    ['whose hours start after it', ['07:00-12:00'], ['tue 22:00-wed 06:00', 'wed 07:00-12:00'], 13],
    ['whose hours lie inside it', ['00:00-03:00'], ['tue 22:00-wed 06:00'], 8],
    ['whose hours are all day', ['00:00-24:00'], ['tue 22:00-thu 00:00'], 26],
    ['whose hours are a night as well', ['22:00-06:00'], ['tue 22:00-wed 06:00', 'wed 22:00-thu 06:00'], 16],
  ])('%s: counted once', (_situation, wednesday, open, hours) => {
    const calendar = createCalendar({ zone: ZONE, hours: { ...NIGHT, wed: wednesday } });
    expect(openIn(calendar)).toEqual(open);
    expect(calendar.between(local(MONDAY, '00:00'), local('2026-03-09', '00:00')).as('hours')).toBe(hours);
  });
});

describe('a night and a holiday', () => {
  test.each<readonly [string, NonNullable<CalendarDefinition['holidays']>, readonly string[]]>([
    ['the day before', [MONDAY], ['tue 22:00-wed 06:00']],
    ['on the day it starts: none of it is left', [TUESDAY], []],
    ['on the day it ends: cut at midnight', [WEDNESDAY], ['tue 22:00-wed 00:00']],
    ['the day after', [THURSDAY], ['tue 22:00-wed 06:00']],
    ['on both days', [TUESDAY, WEDNESDAY], []],
    ['part of a day, before it', [{ date: TUESDAY, closed: '10:00-22:00' }], ['tue 22:00-wed 06:00']],
    ['part of a day, over its start', [{ date: TUESDAY, closed: '20:00-23:00' }], ['tue 23:00-wed 06:00']],
    [
      'part of a day, inside its evening',
      [{ date: TUESDAY, closed: '22:30-23:00' }],
      ['tue 22:00-22:30', 'tue 23:00-wed 06:00'],
    ],
    ['part of a day, its whole evening', [{ date: TUESDAY, closed: '20:00-24:00' }], ['wed 00:00-06:00']],
    [
      'part of a day, from its midnight',
      [{ date: WEDNESDAY, closed: '00:00-02:00' }],
      ['tue 22:00-wed 00:00', 'wed 02:00-06:00'],
    ],
    [
      'part of a day, inside its morning',
      [{ date: WEDNESDAY, closed: '02:00-03:00' }],
      ['tue 22:00-wed 02:00', 'wed 03:00-06:00'],
    ],
    ['part of a day, over its end', [{ date: WEDNESDAY, closed: '05:00-12:00' }], ['tue 22:00-wed 05:00']],
    ['part of a day, its whole morning', [{ date: WEDNESDAY, closed: '00:00-14:00' }], ['tue 22:00-wed 00:00']],
    ['part of a day, after it', [{ date: WEDNESDAY, closed: '06:00-24:00' }], ['tue 22:00-wed 06:00']],
  ])('%s', (_situation, holidays, open) => {
    expect(week({ hours: NIGHT, holidays })).toEqual(open);
  });
});

describe('a night and an override', () => {
  test.each<readonly [string, Omit<CalendarDefinition, 'zone' | 'hours'>, readonly string[]]>([
    ['closing the day it starts on', { overrides: { [TUESDAY]: [] } }, []],
    ['of the day it starts on', { overrides: { [TUESDAY]: ['10:00-12:00'] } }, ['tue 10:00-12:00']],
    [
      'of the day it starts on, with another night',
      { overrides: { [TUESDAY]: ['23:00-05:00'] } },
      ['tue 23:00-wed 05:00'],
    ],
    ['closing the day it ends on', { overrides: { [WEDNESDAY]: [] } }, ['tue 22:00-wed 00:00']],
    [
      'of the day it ends on',
      { overrides: { [WEDNESDAY]: ['08:00-12:00'] } },
      ['tue 22:00-wed 00:00', 'wed 08:00-12:00'],
    ],
    ['that takes over at midnight', { overrides: { [WEDNESDAY]: ['00:00-04:00'] } }, ['tue 22:00-wed 04:00']],
    [
      'of the day before, running into it',
      { overrides: { [MONDAY]: ['20:00-23:00'] } },
      ['mon 20:00-23:00', 'tue 22:00-wed 06:00'],
    ],
    [
      'of a night before, running into its day',
      { overrides: { [MONDAY]: ['22:00-07:00'] } },
      ['mon 22:00-tue 07:00', 'tue 22:00-wed 06:00'],
    ],
    [
      'of a night, cut by a holiday',
      { overrides: { [TUESDAY]: ['23:00-05:00'] }, holidays: [WEDNESDAY] },
      ['tue 23:00-wed 00:00'],
    ],
    [
      'of a night, cut by part of a holiday',
      { overrides: { [TUESDAY]: ['23:00-05:00'] }, holidays: [{ date: WEDNESDAY, closed: '01:00-02:00' }] },
      ['tue 23:00-wed 01:00', 'wed 02:00-05:00'],
    ],
    [
      'of a night, which another does not cut',
      { overrides: { [TUESDAY]: ['23:00-03:00'], [WEDNESDAY]: ['04:00-08:00'] } },
      ['tue 23:00-wed 03:00', 'wed 04:00-08:00'],
    ],
    [
      'of two nights in a row',
      { overrides: { [TUESDAY]: ['22:00-06:00'], [WEDNESDAY]: ['22:00-06:00'] } },
      ['tue 22:00-wed 06:00', 'wed 22:00-thu 06:00'],
    ],
    ['beats a holiday', { overrides: { [TUESDAY]: ['10:00-12:00'] }, holidays: [TUESDAY] }, ['tue 10:00-12:00']],
    [
      'beats part of a holiday',
      { overrides: { [TUESDAY]: ['10:00-12:00'] }, holidays: [{ date: TUESDAY, closed: '11:00-24:00' }] },
      ['tue 10:00-12:00'],
    ],
    [
      'beats a holiday, and still cuts the night',
      { overrides: { [WEDNESDAY]: ['01:00-02:00'] }, holidays: [WEDNESDAY] },
      ['tue 22:00-wed 00:00', 'wed 01:00-02:00'],
    ],
    ['of all day', { overrides: { [WEDNESDAY]: ['00:00-24:00'] } }, ['tue 22:00-thu 00:00']],
  ])('%s', (_situation, rest, open) => {
    expect(week({ hours: NIGHT, ...rest })).toEqual(open);
  });
});

describe('a night and closures', () => {
  type Span = readonly [fromDate: string, from: string, untilDate: string, until: string];
  test.each<readonly [string, readonly Span[], readonly string[]]>([
    ['before', [[TUESDAY, '20:00', TUESDAY, '21:00']], ['tue 22:00-wed 06:00']],
    ['touching its start', [[TUESDAY, '20:00', TUESDAY, '22:00']], ['tue 22:00-wed 06:00']],
    ['over its start', [[TUESDAY, '20:00', TUESDAY, '23:00']], ['tue 23:00-wed 06:00']],
    ['from its start', [[TUESDAY, '22:00', TUESDAY, '23:00']], ['tue 23:00-wed 06:00']],
    ['inside', [[TUESDAY, '23:00', WEDNESDAY, '01:00']], ['tue 22:00-23:00', 'wed 01:00-06:00']],
    ['until its end', [[WEDNESDAY, '05:00', WEDNESDAY, '06:00']], ['tue 22:00-wed 05:00']],
    ['over its end', [[WEDNESDAY, '05:00', WEDNESDAY, '09:00']], ['tue 22:00-wed 05:00']],
    ['touching its end', [[WEDNESDAY, '06:00', WEDNESDAY, '09:00']], ['tue 22:00-wed 06:00']],
    ['after', [[WEDNESDAY, '07:00', WEDNESDAY, '09:00']], ['tue 22:00-wed 06:00']],
    ['exactly all of it', [[TUESDAY, '22:00', WEDNESDAY, '06:00']], []],
    ['all of it and more', [[MONDAY, '00:00', THURSDAY, '00:00']], []],
    [
      'two apart',
      [
        [TUESDAY, '23:00', WEDNESDAY, '00:00'],
        [WEDNESDAY, '01:00', WEDNESDAY, '02:00'],
      ],
      ['tue 22:00-23:00', 'wed 00:00-01:00', 'wed 02:00-06:00'],
    ],
    [
      'two overlapping',
      [
        [TUESDAY, '23:00', WEDNESDAY, '02:00'],
        [WEDNESDAY, '01:00', WEDNESDAY, '03:00'],
      ],
      ['tue 22:00-23:00', 'wed 03:00-06:00'],
    ],
    [
      'two touching',
      [
        [TUESDAY, '23:00', WEDNESDAY, '01:00'],
        [WEDNESDAY, '01:00', WEDNESDAY, '03:00'],
      ],
      ['tue 22:00-23:00', 'wed 03:00-06:00'],
    ],
    [
      'one inside another',
      [
        [TUESDAY, '23:00', WEDNESDAY, '05:00'],
        [WEDNESDAY, '01:00', WEDNESDAY, '02:00'],
      ],
      ['tue 22:00-23:00', 'wed 05:00-06:00'],
    ],
    [
      'the same twice, the later first',
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

  test('cut even what an override opened', () => {
    const closures = [{ from: local(TUESDAY, '11:00'), until: local(TUESDAY, '11:30'), name: 'fire drill' }];
    expect(week({ hours: {}, overrides: { [TUESDAY]: ['10:00-12:00'] }, closures })).toEqual([
      'tue 10:00-11:00',
      'tue 11:30-12:00',
    ]);
  });

  test('of one millisecond', () => {
    const from = Date.parse(local(WEDNESDAY, '01:00'));
    const { timeline } = createCalendar({ zone: ZONE, hours: NIGHT, closures: [{ from, until: from + 1 }] });
    expect([from - 1, from, from + 1].map((at) => timeline.isOpen(at))).toEqual([true, false, true]);
    expect(timeline.add(from - 1, 2)).toBe(from + 2);
  });

  test('over the turn of a year', () => {
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

describe('all of them at once', () => {
  test('each is cut by the next', () => {
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

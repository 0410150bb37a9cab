import {
  type Calendar,
  type CalendarDefinition,
  calendarDifference,
  calendarUnion,
  createCalendar,
  effectiveCalendar,
} from 'prazo';
import { describe, expect, test } from 'vitest';
import {
  aroundTheClock,
  atOffset,
  clocksAhead,
  closedOn,
  keptOffset,
  shifted,
  weekend,
  withBreak,
  withoutBreaks,
  withoutClosure,
  withoutHoliday,
  withoutOverride,
} from '../../src/calendar/calendar-changes';
import { type Change, switchesOf, varied, withoutSwitch } from '../../src/calendar/calendar-variant';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../src/input/units';

// Variations of a calendar, with which the values of a help desk are compared. 16 November 2026 is a Monday.

const FULL = ['09:00-12:00', '13:00-18:00'] as const;
const week: CalendarDefinition = { zone: 'America/Sao_Paulo', hours: { 'mon-fri': FULL } };
const on = (other: Partial<CalendarDefinition>) => createCalendar({ ...week, ...other });
const dayOf = (date: string): number => Date.parse(date) / DAY_MS;

/** Returns the open time of a date in São Paulo, such as `09:00-12:00`. */
function hoursOn(calendar: Calendar | undefined, date: string): readonly string[] | undefined {
  const midnight = Date.parse(`${date}T00:00-03:00`);
  const text = (at: number) => new Date(at - 3 * HOUR_MS).toISOString().slice(11, 16);
  return calendar?.timeline
    .intervals(midnight, midnight + DAY_MS)
    .map(([start, end]) => `${text(start)}-${end === midnight + DAY_MS ? '24:00' : text(end)}`);
}

const hoursUnder = (calendar: Calendar, change: Change, date = '2026-11-16') => hoursOn(varied(calendar, change), date);

describe('a change without effect returns the same calendar', () => {
  const desk = on({ holidays: ['2026-11-20'], closures: [{ from: 0, until: 1, name: 'move' }] });

  test.each<readonly [string, Change]>([
    ['the holiday of a date without one', withoutHoliday(dayOf('2026-11-19'))],
    ['the override of a date without one', withoutOverride(dayOf('2026-11-20'))],
    ['the closures of another name', withoutClosure('test')],
  ])('%s', (_, change) => {
    expect(varied(desk, change)).toBe(desk);
  });

  test('all closures of a calendar without closures', () => {
    const open = on({});
    expect(varied(open, withoutClosure())).toBe(open);
  });
});

describe('without holidays', () => {
  const desk = on({ holidays: [{ month: 11, day: 20 }, '2026-11-23'] });
  const dates = ['2025-11-20', '2026-11-20', '2026-11-23'];
  const openUnder = (change: Change) => dates.map((date) => hoursUnder(desk, change, date)?.length);

  test('of one date: other holidays, and the same date of other years, stay closed', () => {
    expect(openUnder(withoutHoliday(dayOf('2026-11-20')))).toEqual([0, 2, 0]);
  });

  test('of any date: each date has its ordinary hours', () => {
    expect(openUnder(withoutHoliday())).toEqual([2, 2, 2]);
  });

  test('in a union: all of its calendars change', () => {
    const evening = on({ hours: { 'mon-fri': ['18:00-20:00'] }, holidays: ['2026-11-23'] });
    expect(hoursUnder(calendarUnion(desk, evening), withoutHoliday(), '2026-11-23')).toEqual([
      '09:00-12:00',
      '13:00-20:00',
    ]);
  });

  test('in a difference: the subtracted calendars do not change', () => {
    const works = on({ hours: { 'mon-fri': ['09:00-10:00'] }, holidays: ['2026-11-23'] });
    const difference = calendarDifference(desk, works);
    expect(hoursUnder(difference, withoutHoliday(), '2026-11-23')).toEqual(FULL);
    expect(hoursUnder(difference, withoutHoliday(), '2026-11-24')).toEqual(['10:00-12:00', '13:00-18:00']);
  });
});

test('a holiday is added to one date: other holidays, and other years, stay as they are', () => {
  const desk = on({ holidays: ['2026-11-20'] });
  const changed = varied(desk, closedOn(dayOf('2026-11-16')));
  expect(
    ['2026-11-16', '2026-11-17', '2026-11-20', '2025-11-17'].map((date) => hoursOn(changed, date)?.length),
  ).toEqual([0, 2, 0, 2]);
});

describe('without overrides', () => {
  const desk = on({ overrides: { '2026-11-17': ['09:00-12:00'], '2026-11-18': [] } });

  test('of one date: the other override stays', () => {
    const changed = varied(desk, withoutOverride(dayOf('2026-11-18')));
    expect([hoursOn(changed, '2026-11-17'), hoursOn(changed, '2026-11-18')]).toEqual([['09:00-12:00'], FULL]);
  });

  test('of any date: each date has its ordinary hours', () => {
    const changed = varied(desk, withoutOverride());
    expect([hoursOn(changed, '2026-11-17'), hoursOn(changed, '2026-11-18')]).toEqual([FULL, FULL]);
  });
});

describe('without closures', () => {
  const closure = (date: string, name?: string) => ({
    from: `${date}T00:00-03:00`,
    until: `${date}T12:00-03:00`,
    name,
  });
  const desk = on({ closures: [closure('2026-11-16', 'move'), closure('2026-11-17', 'test'), closure('2026-11-18')] });
  const openUnder = (change: Change) =>
    ['2026-11-16', '2026-11-17', '2026-11-18'].map((date) => hoursUnder(desk, change, date)?.length);

  test('of one name: other closures, and those without a name, stay', () => {
    expect(openUnder(withoutClosure('move'))).toEqual([2, 1, 1]);
  });

  test('of any name: each date has its ordinary hours', () => {
    expect(openUnder(withoutClosure())).toEqual([2, 2, 2]);
  });
});

describe('breaks', () => {
  test.each<readonly [string, readonly string[], readonly string[]]>([
    ['of a day with two ranges | one range', FULL, ['09:00-18:00']],
    ['of a day whose ranges are not in order | one range', ['13:00-18:00', '09:00-12:00'], ['09:00-18:00']],
    ['of a day with one range | the same range', ['09:00-12:00'], ['09:00-12:00']],
    ['of a closed day | closed', [], []],
  ])('are removed: %s', (_, ranges, expected) => {
    expect(hoursUnder(on({ hours: { mon: ranges } }), withoutBreaks)).toEqual(expected);
  });

  test.each<readonly [string, number, number, readonly string[]]>([
    ['in a range | two ranges', 10, 11, ['09:00-10:00', '11:00-12:00', '13:00-18:00']],
    ['between two ranges | the same ranges', 12, 13, FULL],
    ['over a whole range | without this range', 8, 12, ['13:00-18:00']],
    ['over the ends of two ranges | shorter ranges', 11, 14, ['09:00-11:00', '14:00-18:00']],
  ])('are added: %s', (_, from, until, expected) => {
    expect(hoursUnder(on({}), withBreak({ from: from * HOUR_MS, until: until * HOUR_MS }))).toEqual(expected);
  });
});

describe('shifted hours', () => {
  const QUARTER = 15 * MINUTE_MS;

  test.each<readonly [string, number, number, readonly string[]]>([
    ['a later opening and an earlier closing', QUARTER, -QUARTER, ['09:15-12:00', '13:00-17:45']],
    ['an earlier opening and a later closing', -QUARTER, QUARTER, ['08:45-12:00', '13:00-18:15']],
    ['an opening before midnight | midnight', -10 * HOUR_MS, 0, ['00:00-12:00', '13:00-18:00']],
    ['an opening at the end of the first range | without this range', 3 * HOUR_MS, 0, ['13:00-18:00']],
    ['a closing at the start of the last range | without this range', 0, -5 * HOUR_MS, ['09:00-12:00']],
  ])('%s', (_, opening, closing, expected) => {
    expect(hoursUnder(on({}), shifted(opening, closing))).toEqual(expected);
  });
});

describe('the weekend', () => {
  const desk = on({ hours: { 'mon-thu': FULL, fri: ['09:00-12:00'], sun: ['10:00-11:00'] } });
  const weekendUnder = (change: Change) =>
    ['2026-11-19', '2026-11-20', '2026-11-21', '2026-11-22'].map((date) => hoursUnder(desk, change, date));

  test('is worked on Saturday: with the hours of Friday, and Sunday stays as it is', () => {
    expect(weekendUnder(weekend(['sat'], true))).toEqual([FULL, ['09:00-12:00'], ['09:00-12:00'], ['10:00-11:00']]);
  });

  test('is worked on both days: with the hours of Friday', () => {
    expect(weekendUnder(weekend(['sat', 'sun'], true))).toEqual([
      FULL,
      ['09:00-12:00'],
      ['09:00-12:00'],
      ['09:00-12:00'],
    ]);
  });

  test('is not worked: closed', () => {
    expect(weekendUnder(weekend(['sat', 'sun'], false))).toEqual([FULL, ['09:00-12:00'], [], []]);
  });
});

test('around the clock: also open on a holiday, on an overridden date and during a closure', () => {
  const desk = on({
    holidays: ['2026-11-20'],
    overrides: { '2026-11-17': [] },
    closures: [{ from: '2026-11-18T00:00-03:00', until: '2026-11-19T00:00-03:00' }],
  });
  const dates = ['2026-11-16', '2026-11-17', '2026-11-18', '2026-11-20', '2026-11-22'];
  expect(dates.map((date) => hoursUnder(desk, aroundTheClock, date))).toEqual(dates.map(() => ['00:00-24:00']));
});

describe('the zone', () => {
  test('at a fixed offset: 09:00 at +05:30 is 00:30 in São Paulo', () => {
    const changed = varied(on({}), atOffset(5.5 * HOUR_MS));
    expect(hoursOn(changed, '2026-11-16')).toEqual(['00:30-03:30', '04:30-09:30']);
    expect(changed?.zone).toBe('UTC');
  });

  test('with clocks an hour ahead: opens and closes an hour earlier', () => {
    const changed = varied(on({}), clocksAhead(HOUR_MS));
    expect(hoursOn(changed, '2026-11-16')).toEqual(['08:00-11:00', '12:00-17:00']);
    expect(changed?.zone).toBe('America/Sao_Paulo');
  });

  test('with clocks ahead: covers no other years', () => {
    const zone = {
      name: 'here',
      changes: [{ from: '2020-01-01T00:00Z', offset: '-03:00' }],
      coverage: { from: 2026, until: 2026 },
    };
    expect(() => hoursUnder(on({ zone }), clocksAhead(HOUR_MS), '2028-01-03')).toThrow(
      expect.objectContaining({ code: 'outsideCoverage' }),
    );
  });

  test('with the offset of one instant: the clocks do not change', () => {
    const desk = createCalendar({ zone: 'America/New_York', hours: { 'mon-fri': ['09:00-17:00'] } });
    const winter = Date.parse('2026-01-05T12:00Z');
    const opening = keptOffset(desk, winter)?.nextOpen('2026-07-06T00:00Z').toMillis();
    expect(opening).toBe(Date.parse('2026-07-06T14:00Z'));
  });
});

describe('the schedules of an effective calendar', () => {
  const until18 = on({ hours: { 'mon-fri': ['09:00-18:00'] } });
  const until19 = on({ hours: { 'mon-fri': ['09:00-19:00'] } });
  const until20 = on({ hours: { 'mon-fri': ['09:00-20:00'] } });
  const desk = effectiveCalendar([
    { calendar: until18 },
    { from: '2026-11-17', calendar: until19 },
    { from: '2026-11-19', calendar: until20 },
  ]);
  const dates = ['2026-11-16', '2026-11-17', '2026-11-19'];
  const closingsOf = (calendar: Calendar | undefined) => dates.map((date) => hoursOn(calendar, date)?.[0]?.slice(6));

  test('begin anew on each date but the first', () => {
    expect(switchesOf(desk)).toEqual(['2026-11-17', '2026-11-19']);
    const dated = effectiveCalendar([
      { from: '2026-01-01', calendar: until18 },
      { from: '2026-11-17', calendar: until19 },
    ]);
    expect(switchesOf(dated)).toEqual(['2026-11-17']);
    expect(switchesOf(until18)).toEqual([]);
  });

  test('before a date: the last of them applies from then on', () => {
    expect(closingsOf(withoutSwitch(desk, '2026-11-17', 'before'))).toEqual(['18:00', '18:00', '18:00']);
    expect(closingsOf(withoutSwitch(desk, '2026-11-19', 'before'))).toEqual(['18:00', '19:00', '19:00']);
  });

  test('since a date: the first of them also applies before', () => {
    expect(closingsOf(withoutSwitch(desk, '2026-11-17', 'since'))).toEqual(['19:00', '19:00', '20:00']);
    expect(closingsOf(withoutSwitch(desk, '2026-11-19', 'since'))).toEqual(['20:00', '20:00', '20:00']);
  });

  test('before a date: the first of them begins on its own date', () => {
    const dated = effectiveCalendar([
      { from: '2026-01-01', calendar: until18 },
      { from: '2026-11-17', calendar: until19 },
    ]);
    const before = withoutSwitch(dated, '2026-11-17', 'before');
    expect(before?.timeline.from).toBe(Date.parse('2026-01-01T00:00-03:00'));
  });

  test('all on one side of a date: the calendar itself', () => {
    expect(withoutSwitch(desk, '2026-12-01', 'before')).toBe(desk);
    expect(withoutSwitch(desk, '2026-12-01', 'since')).toBe(desk);
    expect(withoutSwitch(until18, '2026-11-17', 'before')).toBe(until18);
  });

  test('change together', () => {
    const closed = varied(desk, closedOn(dayOf('2026-11-17')));
    expect(closingsOf(closed)).toEqual(['18:00', undefined, '20:00']);
  });
});

test('a calendar of an older copy of the library, which cannot be changed, stays the same', () => {
  const key = Symbol.for('prazo.Calendar');
  const desk = on({ holidays: ['2026-11-20'] });
  const internals = { ...(desk as unknown as Record<symbol, object>)[key], rebuild: undefined };
  const old = Object.defineProperty({ ...desk }, key, { value: internals });
  expect(varied(old, withoutHoliday())).toBe(old);
});

describe('an error while a variation is built', () => {
  test('of holidays that cannot be read | no variation', () => {
    const desk = on({ holidays: () => [{ date: 'tomorrow' }] as never });
    expect(varied(desk, withoutHoliday(dayOf('2026-11-20')))).toBeUndefined();
  });

  test('of another kind is thrown', () => {
    const mistake = () => {
      throw new TypeError('x');
    };
    expect(() => varied(on({}), mistake)).toThrow(TypeError);
  });
});

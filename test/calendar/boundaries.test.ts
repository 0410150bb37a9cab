import {
  type Calendar,
  calendarDifference,
  calendarIntersection,
  calendarUnion,
  createCalendar,
  effectiveCalendar,
} from 'prazo';
import { describe, expect, test } from 'vitest';
import { iso, openIn } from '../show';

const HOUR = 3_600_000;

/** Monday to Friday, 09–12 and 13–18, three hours behind UTC; 2 March 2026 is a Monday. */
const desk = createCalendar({ zone: 'America/Sao_Paulo', hours: { 'mon-fri': ['09:00-12:00', '13:00-18:00'] } });
const at = (day: number, time: string): number => Date.parse(`2026-03-0${day}T${time}-03:00`);

describe('at an opening, at a closing, and one ms before and after', () => {
  test.each([
    // instant, isOpen, nextOpen, nextClose, previousOpen, previousClose
    [at(3, '09:00') - 1, false, at(3, '09:00'), at(3, '12:00'), at(2, '13:00'), at(2, '18:00')],
    [at(3, '09:00'), true, at(3, '09:00'), at(3, '12:00'), at(3, '09:00'), at(2, '18:00')],
    [at(3, '09:00') + 1, true, at(3, '09:00') + 1, at(3, '12:00'), at(3, '09:00'), at(3, '09:00') + 1],
    [at(3, '12:00') - 1, true, at(3, '12:00') - 1, at(3, '12:00'), at(3, '09:00'), at(3, '12:00') - 1],
    [at(3, '12:00'), false, at(3, '13:00'), at(3, '18:00'), at(3, '09:00'), at(3, '12:00')],
    [at(3, '12:00') + 1, false, at(3, '13:00'), at(3, '18:00'), at(3, '09:00'), at(3, '12:00')],
    [at(3, '13:00') - 1, false, at(3, '13:00'), at(3, '18:00'), at(3, '09:00'), at(3, '12:00')],
    [at(3, '13:00'), true, at(3, '13:00'), at(3, '18:00'), at(3, '13:00'), at(3, '12:00')],
    [at(6, '18:00'), false, at(9, '09:00'), at(9, '12:00'), at(6, '13:00'), at(6, '18:00')],
  ])('%d', (instant, isOpen, nextOpen, nextClose, previousOpen, previousClose) => {
    const { timeline } = desk;
    expect({
      isOpen: timeline.isOpen(instant),
      nextOpen: timeline.nextOpen(instant),
      nextClose: timeline.nextClose(instant),
      previousOpen: timeline.previousOpen(instant),
      previousClose: timeline.previousClose(instant),
    }).toEqual({ isOpen, nextOpen, nextClose, previousOpen, previousClose });
  });
});

describe('an amount', () => {
  test.each([
    ['that is used up at closing time ends then', at(3, '09:00'), 3 * HOUR, at(3, '12:00')],
    ['one ms longer ends after the break', at(3, '09:00'), 3 * HOUR + 1, at(3, '13:00') + 1],
    ['one ms shorter ends before the closing', at(3, '09:00'), 3 * HOUR - 1, at(3, '12:00') - 1],
    ['of a day ends with the day', at(3, '09:00'), 8 * HOUR, at(3, '18:00')],
    ['of a week ends with the week', at(2, '09:00'), 40 * HOUR, at(6, '18:00')],
    ['from a closing continues at the next opening', at(3, '12:00'), 1, at(3, '13:00') + 1],
    ['from a closed hour continues at the next opening', at(3, '20:00'), HOUR, at(4, '10:00')],
    ['of 0 from an open instant returns it', at(3, '10:00'), 0, at(3, '10:00')],
    ['of 0 from a closed instant returns it', at(3, '20:00'), 0, at(3, '20:00')],
    ['that is negative may end at an opening', at(3, '12:00'), -3 * HOUR, at(3, '09:00')],
    [
      'that is negative, one ms more, ends before the closing of the day before',
      at(3, '12:00'),
      -3 * HOUR - 1,
      at(2, '18:00') - 1,
    ],
    ['that is negative from an opening continues before the previous closing', at(3, '09:00'), -1, at(2, '18:00') - 1],
    ['that is negative, a whole day, ends at the opening of the day before', at(3, '09:00'), -8 * HOUR, at(2, '09:00')],
    ['that is negative continues before the weekend', at(9, '09:00'), -HOUR, at(6, '17:00')],
  ])('%s', (_situation, start, ms, due) => {
    expect(desk.timeline.add(start, ms)).toBe(due);
    expect(desk.timeline.subtract(start, -ms)).toBe(due);
    expect(desk.timeline.between(start, due)).toBe(ms);
  });
});

describe('addDays', () => {
  const holidays = createCalendar({
    ...desk.definition,
    zone: 'America/Sao_Paulo',
    hours: { 'mon-fri': ['09:00-18:00'] },
    holidays: ['2026-03-04'],
  });
  test.each([
    // start, days, reached
    [at(2, '10:00'), 1, at(3, '10:00')],
    [at(2, '10:00'), 2, at(5, '10:00')],
    [at(6, '10:00'), 1, at(9, '10:00')],
    [at(7, '10:00'), 1, at(9, '10:00')],
    [at(2, '20:00'), 1, at(5, '09:00')],
    [at(2, '07:00'), 1, at(3, '09:00')],
    [at(2, '18:00'), 1, at(5, '09:00')],
    [at(6, '20:00'), 0, at(6, '20:00')],
    [at(9, '10:00'), -1, at(6, '10:00')],
    [at(9, '20:00'), -1, at(6, '18:00')],
    [at(9, '09:00'), -1, at(6, '09:00')],
    [at(9, '07:00'), -1, at(5, '18:00')],
    [at(9, '18:00'), -1, at(6, '18:00')],
    [at(5, '10:00'), -1, at(3, '10:00')],
    [at(4, '10:00'), -1, at(3, '10:00')],
    [at(4, '10:00'), 1, at(5, '10:00')],
  ])('%d and %d business days', (start, days, reached) => {
    expect(holidays.addDays(start, days).toMillis()).toBe(reached);
  });

  test.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, '1' as unknown as number, undefined as unknown as number])(
    '%s days are refused',
    (days) => {
      expect(() => desk.addDays(at(2, '10:00'), days)).toThrow(expect.objectContaining({ name: 'PrazoError' }));
    },
  );
});

describe('a calendar that is always open', () => {
  const always = createCalendar({ name: 'round the clock', zone: 'America/New_York', hours: '24/7' });
  const start = Date.parse('2024-03-09T12:00:00Z');

  test('counts all time', () => {
    expect(always.isOpen(start)).toBe(true);
    expect(always.timeline.add(start, 48 * HOUR + 1)).toBe(start + 48 * HOUR + 1);
    expect(always.timeline.subtract(start, 48 * HOUR + 1)).toBe(start - 48 * HOUR - 1);
    expect(always.timeline.between(start, start + 365 * 24 * HOUR)).toBe(365 * 24 * HOUR);
    expect(always.timeline.nextOpen(start)).toBe(start);
    expect(always.timeline.previousClose(start)).toBe(start);
    expect(always.timeline.intervals(start, start + 1000 * 24 * HOUR)).toEqual([[start, start + 1000 * 24 * HOUR]]);
  });

  test.each(['nextClose', 'previousOpen'] as const)('throws from %s, because it never closes', (question) => {
    expect(() => always[question](start)).toThrow(expect.objectContaining({ code: 'neverCloses' }));
    expect(() => always[question](start)).toThrow(/round the clock/);
  });

  test('is the same with hours that add up to 24/7', () => {
    const written = createCalendar({ zone: 'America/New_York', hours: { 'mon-sun': ['00:00-12:00', '12:00-24:00'] } });
    expect(() => written.nextClose(start)).toThrow(expect.objectContaining({ code: 'neverCloses' }));
    expect(written.timeline.intervals(start, start + 400 * 24 * HOUR)).toHaveLength(1);
  });

  test('is closed by a holiday, an override and a closure', () => {
    const calendar = createCalendar({
      zone: 'America/New_York',
      hours: '24/7',
      holidays: ['2024-12-25'],
      overrides: { '2024-12-24': ['00:00-12:00'] },
      closures: [{ from: '2024-12-27T10:00:00-05:00', until: '2024-12-27T11:00:00-05:00' }],
    });
    expect(openIn(calendar, '2024-12-23T00:00-05:00', '2024-12-28T00:00-05:00')).toEqual([
      '2024-12-23T00:00-05:00/2024-12-24T12:00-05:00',
      '2024-12-26T00:00-05:00/2024-12-27T10:00-05:00',
      '2024-12-27T11:00-05:00/2024-12-28T00:00-05:00',
    ]);
  });
});

describe('combined calendars', () => {
  const nine = { 'mon-fri': ['09:00-17:00'] } as const;
  const [newYork, london, tokyo] = ['America/New_York', 'Europe/London', 'Asia/Tokyo'].map((zone) =>
    createCalendar({ name: zone, zone, hours: nine }),
  ) as [Calendar, Calendar, Calendar];

  test('union: follow-the-sun support, with results in the first zone', () => {
    expect(openIn(calendarUnion(london, newYork, tokyo), '2024-07-03T00:00Z', '2024-07-04T00:00Z')).toEqual([
      '2024-07-03T01:00+01:00/2024-07-03T22:00+01:00',
    ]);
    expect(openIn(calendarUnion(tokyo, newYork), '2024-07-03T00:00Z', '2024-07-04T00:00Z')).toEqual([
      '2024-07-03T09:00+09:00/2024-07-03T17:00+09:00',
      '2024-07-03T22:00+09:00/2024-07-04T06:00+09:00',
    ]);
  });

  test('intersection: hours in which both offices work, also in weeks when only one has summer time', () => {
    const both = calendarIntersection(newYork, london);
    const hours = (date: string) => both.between(`${date}T00:00Z`, `${date}T23:59Z`).as('hours');
    expect([hours('2024-03-08'), hours('2024-03-11'), hours('2024-04-01')]).toEqual([3, 4, 3]);
    expect(openIn(both, '2024-03-11T00:00Z', '2024-03-12T00:00Z')).toEqual([
      '2024-03-11T09:00-04:00/2024-03-11T13:00-04:00',
    ]);
  });

  test('difference: hours without maintenance', () => {
    const maintenance = createCalendar({ zone: 'UTC', hours: { wed: ['13:00-15:00'] } });
    expect(openIn(calendarDifference(newYork, maintenance), '2024-07-03T00:00Z', '2024-07-04T00:00Z')).toEqual([
      '2024-07-03T11:00-04:00/2024-07-03T17:00-04:00',
    ]);
    expect(openIn(calendarDifference(newYork, london, maintenance), '2024-07-03T00:00Z', '2024-07-04T00:00Z')).toEqual([
      '2024-07-03T12:00-04:00/2024-07-03T17:00-04:00',
    ]);
  });

  test('intersection: no common open time', () => {
    const none = calendarIntersection(newYork, tokyo);
    expect(none.between('2024-01-01T00:00Z', '2025-01-01T00:00Z').toMillis()).toBe(0);
    expect(() => none.add('2024-01-01T00:00Z', { hours: 1 })).toThrow(expect.objectContaining({ code: 'noOpenTime' }));
    expect(() => calendarDifference(newYork, newYork).nextOpen(0)).toThrow(
      expect.objectContaining({ code: 'noOpenTime' }),
    );
  });

  test('combinations of combinations', () => {
    const nested = calendarDifference(calendarUnion(newYork, london), calendarIntersection(newYork, london));
    expect(openIn(nested, '2024-07-03T00:00Z', '2024-07-04T00:00Z')).toEqual([
      '2024-07-03T04:00-04:00/2024-07-03T09:00-04:00',
      '2024-07-03T12:00-04:00/2024-07-03T17:00-04:00',
    ]);
  });
});

describe('an effective calendar', () => {
  const zone = 'America/Sao_Paulo';
  const old = createCalendar({ zone, hours: { 'mon-fri': ['09:00-17:00'] } });
  const longer = createCalendar({ zone, hours: { 'mon-fri': ['08:00-20:00'] } });
  const night = createCalendar({ zone, hours: { 'mon-sun': ['22:00-06:00'] } });

  test('keeps yesterday’s hours for yesterday', () => {
    const desk = effectiveCalendar([{ calendar: old }, { from: '2026-03-04', calendar: longer }]);
    expect(openIn(desk, '2026-03-03T00:00-03:00', '2026-03-05T00:00-03:00')).toEqual([
      '2026-03-03T09:00-03:00/2026-03-03T17:00-03:00',
      '2026-03-04T08:00-03:00/2026-03-04T20:00-03:00',
    ]);
    expect(iso(desk.add('2026-03-03T15:00-03:00', { hours: 8 }))).toBe('2026-03-04T14:00-03:00');
    expect(iso(desk.subtract('2026-03-04T14:00-03:00', { hours: 8 }))).toBe('2026-03-03T15:00-03:00');
  });

  test('changes at the first instant of the date, also if midnight is in a gap', () => {
    const always = createCalendar({ zone, hours: '24/7' });
    const never = createCalendar({ zone, hours: {} });
    const desk = effectiveCalendar([{ calendar: never }, { from: '2018-11-04', calendar: always }]);
    expect(openIn(desk, '2018-11-03T00:00-03:00', '2018-11-04T02:00-02:00')).toEqual([
      '2018-11-04T01:00-02:00/2018-11-04T02:00-02:00',
    ]);
  });

  test('ends a night shift with its entry', () => {
    const desk = effectiveCalendar([{ calendar: night }, { from: '2026-03-04', calendar: old }]);
    expect(openIn(desk, '2026-03-03T12:00-03:00', '2026-03-04T12:00-03:00')).toEqual([
      '2026-03-03T22:00-03:00/2026-03-04T00:00-03:00',
      '2026-03-04T09:00-03:00/2026-03-04T12:00-03:00',
    ]);
  });

  test('may have three entries', () => {
    const desk = effectiveCalendar([
      { calendar: old },
      { from: '2026-03-03', calendar: longer },
      { from: '2026-03-04', calendar: old },
    ]);
    expect(desk.between('2026-03-02T00:00-03:00', '2026-03-05T00:00-03:00').as('hours')).toBe(8 + 12 + 8);
  });
});

import { type CalendarDefinition, createCalendar, isPrazoError } from 'prazo';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { answer, codeOf, ZONE } from './open';

/** Friday 20 November 2026 is a holiday, Saturday the 28th is worked. */
const DESK: CalendarDefinition = {
  zone: ZONE,
  hours: { 'mon-fri': ['09:00-18:00'] },
  holidays: ['2026-11-20', { date: '2026-11-28', open: ['09:00-12:00'] }],
};

describe('countDays', () => {
  test.each<readonly [string, string, string, number]>([
    ['a week', '2026-11-09', '2026-11-16', 5],
    ['the first date counts', '2026-11-09', '2026-11-10', 1],
    ['the last does not', '2026-11-14', '2026-11-16', 0],
    ['a date and itself', '2026-11-09', '2026-11-09', 0],
    ['a weekend and a Monday', '2026-11-14', '2026-11-17', 1],
    ['a holiday', '2026-11-16', '2026-11-23', 4],
    ['a worked Saturday', '2026-11-23', '2026-11-30', 6],
    ['a month', '2026-11-01', '2026-12-01', 21],
    ['from a holiday', '2026-11-20', '2026-11-24', 1],
    ['back in time', '2026-11-16', '2026-11-09', -5],
    ['back over a holiday', '2026-11-23', '2026-11-16', -4],
    ['over the new year', '2026-12-28', '2027-01-04', 5],
    ['back by nothing', '2026-11-16', '2026-11-14', 0],
  ])('%s', (_what, from, until, count) => {
    expect(answer(DESK, (c) => c.countDays(from, until))).toBe(count);
  });

  test('an instant stands for its local date', () => {
    // 01:30Z of the 10th is 22:30 of Monday the 9th in São Paulo; the time of day does not count.
    const { countDays } = createCalendar(DESK);
    expect(countDays('2026-11-10T01:30:00Z', '2026-11-10')).toBe(1);
    expect(countDays('2026-11-09T23:59:00-03:00', '2026-11-10T00:01:00-03:00')).toBe(1);
    expect(countDays(new Date('2026-11-09T12:00:00Z'), Date.parse('2026-11-16T12:00:00Z'))).toBe(5);
    expect(countDays('2026-11-09', '2026-11-16T02:59:59Z')).toBe(5);
  });

  test('a Temporal.PlainDate is that date', () => {
    const { countDays } = createCalendar(DESK);
    expect(countDays(Temporal.PlainDate.from('2026-11-09'), Temporal.PlainDate.from('2026-11-16'))).toBe(5);
    expect(countDays('2026-11-09', Temporal.PlainDate.from('2026-11-16'))).toBe(5);
  });

  test.each<readonly [string, unknown, unknown, string]>([
    ['no date', '2026-02-30', '2026-03-02', 'invalidInstant'],
    ['text without an offset', '2026-11-09', '2026-11-09T10:00:00', 'invalidInstant'],
    ['nothing', undefined, '2026-11-09', 'invalidInstant'],
    ['more than a thousand years', '1000-01-01', '2026-11-09', 'tooLarge'],
    ['and back', '2026-11-09', '1000-01-01', 'tooLarge'],
  ])('%s is an error', (_what, from, until, code) => {
    expect(codeOf(() => createCalendar(DESK).countDays(from as string, until as string))).toBe(code);
  });

  test('there and back come to nothing, and parts add up', () => {
    const { countDays } = createCalendar(DESK);
    const days = ['2026-10-30', '2026-11-01', '2026-11-20', '2026-11-21', '2026-11-28', '2026-12-25', '2027-01-01'];
    for (const a of days) {
      for (const b of days) {
        expect(countDays(a, b) + countDays(b, a)).toBe(0);
        for (const c of days) expect(countDays(a, b) + countDays(b, c)).toBe(countDays(a, c));
      }
    }
  });

  test('a date of which no time is open counts not; one of which little is, does', () => {
    const bits = { zone: ZONE, hours: { mon: ['23:59-24:00'], sat: ['22:00-00:30'] } };
    // Sunday has half an hour of Saturday's night.
    expect(answer(bits, (c) => c.countDays('2026-11-09', '2026-11-16'))).toBe(3);
  });
});

describe('businessDayOfMonth', () => {
  test.each<readonly [string, string, number, string]>([
    ['the first of a month that begins on Sunday', '2026-11', 1, '2026-11-02'],
    ['the fifth', '2026-11', 5, '2026-11-06'],
    ['past a holiday', '2026-11', 15, '2026-11-23'],
    ['the last, before a worked Saturday', '2026-11', -1, '2026-11-30'],
    ['the last but one, which is that Saturday', '2026-11', -2, '2026-11-28'],
    ['as many as there are', '2026-11', 21, '2026-11-30'],
    ['and as many back', '2026-11', -21, '2026-11-02'],
    ['of February in a leap year', '2028-02', -1, '2028-02-29'],
    ['of another', '2026-02', -1, '2026-02-27'],
    ['of December', '2026-12', -1, '2026-12-31'],
  ])('%s', (_what, month, n, date) => {
    expect(answer(DESK, (c) => c.businessDayOfMonth(month, n))).toBe(date);
  });

  const issue = (month: unknown, n: unknown, definition = DESK): string => {
    try {
      return createCalendar(definition).businessDayOfMonth(month as string, n as number);
    } catch (error) {
      if (!isPrazoError(error)) throw error;
      const [{ code, path, expected, received }] = error.issues as [(typeof error.issues)[number]];
      return `${code} at ${path}: ${expected}; ${received}`;
    }
  };

  test.each<readonly [unknown, unknown, string]>([
    ['2026-11', 22, 'unknownValue at n: a number from 1 to 21, or from -21 to -1; 22'],
    ['2026-11', -22, 'unknownValue at n: a number from 1 to 21, or from -21 to -1; -22'],
    ['2026-11', 0, 'unknownValue at n: a number from 1 to 21, or from -21 to -1; 0'],
    ['2026-11', 1.5, 'unknownValue at n: a number from 1 to 21, or from -21 to -1; 1.5'],
    ['2026-11', '1', 'unknownValue at n: a number from 1 to 21, or from -21 to -1; "1"'],
    ['2026-13', 1, 'invalidDate at month: a month "YYYY-MM"; "2026-13"'],
    ['2026-1', 1, 'invalidDate at month: a month "YYYY-MM"; "2026-1"'],
    ['2026-11-01', 1, 'invalidDate at month: a month "YYYY-MM"; "2026-11-01"'],
    [202611, 1, 'invalidDate at month: a month "YYYY-MM"; 202611'],
  ])('%j, %j', (month, n, text) => {
    expect(issue(month, n)).toBe(text);
  });

  test('of a month that has none', () => {
    const shut = { ...DESK, holidays: [{ from: '2026-07-01', until: '2026-07-31' }] };
    expect(issue('2026-07', 1, shut)).toBe('unknownValue at month: a month with business days; "2026-07"');
    expect(issue('2026-08', 1, shut)).toBe('2026-08-03');
  });

  test('of a year that is not known', () => {
    const known = { ...DESK, holidays: { name: 'x', coverage: { from: 2026, until: 2026 }, holidays: [] } };
    expect(issue('2026-12', -1, known)).toBe('2026-12-31');
    expect(codeOf(() => createCalendar(known).businessDayOfMonth('2027-01', 1))).toBe('outsideCoverage');
  });
});

import { type CalendarDefinition, createCalendar } from 'prazo';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { DAY_MS } from '../../src/input/units';
import { issuesThrownBy, pathsAndCodes } from '../expecting';
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
    ['includes the first date', '2026-11-09', '2026-11-10', 1],
    ['excludes the last date', '2026-11-14', '2026-11-16', 0],
    ['from a date to itself', '2026-11-09', '2026-11-09', 0],
    ['a weekend and a Monday', '2026-11-14', '2026-11-17', 1],
    ['a holiday', '2026-11-16', '2026-11-23', 4],
    ['a worked Saturday', '2026-11-23', '2026-11-30', 6],
    ['a month', '2026-11-01', '2026-12-01', 21],
    ['from a holiday', '2026-11-20', '2026-11-24', 1],
    ['backward', '2026-11-16', '2026-11-09', -5],
    ['backward over a holiday', '2026-11-23', '2026-11-16', -4],
    ['over the new year', '2026-12-28', '2027-01-04', 5],
    ['backward over a weekend', '2026-11-16', '2026-11-14', 0],
  ])('%s', (_what, from, until, count) => {
    expect(answer(DESK, (c) => c.countDays(from, until))).toBe(count);
  });

  test('uses the local date of an instant', () => {
    // 01:30Z of the 10th is 22:30 of Monday the 9th in São Paulo; the time of day does not count.
    const { countDays } = createCalendar(DESK);
    expect(countDays('2026-11-10T01:30:00Z', '2026-11-10')).toBe(1);
    expect(countDays('2026-11-09T23:59:00-03:00', '2026-11-10T00:01:00-03:00')).toBe(1);
    expect(countDays(new Date('2026-11-09T12:00:00Z'), Date.parse('2026-11-16T12:00:00Z'))).toBe(5);
    expect(countDays('2026-11-09', '2026-11-16T02:59:59Z')).toBe(5);
  });

  test('accepts a Temporal.PlainDate', () => {
    const { countDays } = createCalendar(DESK);
    expect(countDays(Temporal.PlainDate.from('2026-11-09'), Temporal.PlainDate.from('2026-11-16'))).toBe(5);
    expect(countDays('2026-11-09', Temporal.PlainDate.from('2026-11-16'))).toBe(5);
  });

  test.each<readonly [string, unknown, unknown, string]>([
    ['a date that does not exist', '2026-02-30', '2026-03-02', 'invalidInstant'],
    ['text without an offset', '2026-11-09', '2026-11-09T10:00:00', 'invalidInstant'],
    ['nothing', undefined, '2026-11-09', 'invalidInstant'],
    ['more than 1,000 years', '1000-01-01', '2026-11-09', 'tooLarge'],
    ['more than 1,000 years backward', '2026-11-09', '1000-01-01', 'tooLarge'],
  ])('%s is an error', (_what, from, until, code) => {
    expect(codeOf(() => createCalendar(DESK).countDays(from as string, until as string))).toBe(code);
  });

  test('an error names the argument', () => {
    const { countDays } = createCalendar(DESK);
    expect(pathsAndCodes(issuesThrownBy(() => countDays('x', '2026-11-09')))).toEqual(['from invalidInstant']);
    expect(pathsAndCodes(issuesThrownBy(() => countDays('2026-11-09', 'x')))).toEqual(['until invalidInstant']);
  });

  const first = Date.parse('1000-01-01T00:00Z');
  const { countDays: countOf } = createCalendar({ zone: 'UTC', hours: '24/7' });

  test('counts 366,000 days', () => {
    expect(countOf(first, first + 366_000 * DAY_MS)).toBe(366_000);
  });

  test('refuses to count 366,001 days', () => {
    expect(issuesThrownBy(() => countOf(first, first + 366_001 * DAY_MS))).toEqual([
      { code: 'tooLarge', path: '', expected: 'at most 366000 days', received: '366001' },
    ]);
  });

  test('is zero there and back, and its parts add up', () => {
    const { countDays } = createCalendar(DESK);
    const days = ['2026-10-30', '2026-11-01', '2026-11-20', '2026-11-21', '2026-11-28', '2026-12-25', '2027-01-01'];
    for (const a of days) {
      for (const b of days) {
        expect(countDays(a, b) + countDays(b, a)).toBe(0);
        for (const c of days) expect(countDays(a, b) + countDays(b, c)).toBe(countDays(a, c));
      }
    }
  });

  test('counts a date with little open time, but not a date with none', () => {
    const bits = { zone: ZONE, hours: { mon: ['23:59-24:00'], sat: ['22:00-00:30'] } };
    // Sunday has half an hour of the night shift of Saturday.
    expect(answer(bits, (c) => c.countDays('2026-11-09', '2026-11-16'))).toBe(3);
  });
});

describe('businessDayOfMonth', () => {
  test.each<readonly [string, string, number, string]>([
    ['the first of a month that begins on Sunday', '2026-11', 1, '2026-11-02'],
    ['the fifth', '2026-11', 5, '2026-11-06'],
    ['after a holiday', '2026-11', 15, '2026-11-23'],
    ['the last, before a worked Saturday', '2026-11', -1, '2026-11-30'],
    ['the last but one, a worked Saturday', '2026-11', -2, '2026-11-28'],
    ['the highest number', '2026-11', 21, '2026-11-30'],
    ['the lowest number', '2026-11', -21, '2026-11-02'],
    ['the last of February in a leap year', '2028-02', -1, '2028-02-29'],
    ['the last of February in a common year', '2026-02', -1, '2026-02-27'],
    ['the last of December', '2026-12', -1, '2026-12-31'],
  ])('%s', (_what, month, n, date) => {
    expect(answer(DESK, (c) => c.businessDayOfMonth(month, n))).toBe(date);
  });

  const issue = (month: unknown, n: unknown, definition = DESK): string => {
    const call = () => createCalendar(definition).businessDayOfMonth(month as string, n as number);
    return issuesThrownBy(call)
      .map(({ code, path, expected, received }) => `${code} at ${path}: ${expected}; ${received}`)
      .join();
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
    [Temporal.PlainYearMonth.from('2026-11'), 1, 'invalidDate at month: a month "YYYY-MM"; an object'],
  ])('%j, %j', (month, n, text) => {
    expect(issue(month, n)).toBe(text);
  });

  test('throws for a month without business days', () => {
    const shut = { ...DESK, holidays: [{ from: '2026-07-01', until: '2026-07-31' }] };
    expect(issue('2026-07', 1, shut)).toBe('unknownValue at month: a month with business days; "2026-07"');
    expect(createCalendar(shut).businessDayOfMonth('2026-08', 1)).toBe('2026-08-03');
  });

  test('throws for a year outside the coverage', () => {
    const known = { ...DESK, holidays: { name: 'x', coverage: { from: 2026, until: 2026 }, holidays: [] } };
    expect(createCalendar(known).businessDayOfMonth('2026-12', -1)).toBe('2026-12-31');
    expect(codeOf(() => createCalendar(known).businessDayOfMonth('2027-01', 1))).toBe('outsideCoverage');
  });
});
